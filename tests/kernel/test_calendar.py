"""The working calendar against the calendar on the wall, and against walking day by day."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.calendar import OFFICE_HOURS, CalendarRunsOut, HoursNotUsable, WorkingCalendar
from onestop.kernel.times import LOCAL

HOLIDAYS = frozenset({date(2026, 4, 26), date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1)})
SPRING = WorkingCalendar(
    holidays=HOLIDAYS,
    extra_working_days=frozenset({date(2026, 5, 9)}),
    first=date(2026, 1, 1),
    last=date(2026, 12, 31),
)
FRIDAY = date(2026, 4, 24)

days = st.dates(date(2026, 1, 1), date(2026, 9, 30))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 9, 30), timezones=st.just(LOCAL))  # noqa: DTZ001


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


def test_weekends_and_holidays_are_not_worked() -> None:
    assert [SPRING.is_working(FRIDAY + timedelta(days=n)) for n in range(5)] == [True, False, False, False, True]


def test_a_saturday_declared_working_is_worked() -> None:
    assert SPRING.is_working(date(2026, 5, 9))
    assert not SPRING.is_working(date(2026, 5, 16))


def test_it_says_why_a_day_is_closed() -> None:
    reasons = [SPRING.why_closed(date(2026, 4, day)) for day in (24, 25, 27)]
    assert [reason and reason.en for reason in reasons] == [None, "weekly rest", "off in the calendar"]


@given(day=days, n=st.integers(1, 60))
def test_the_nth_working_day_is_where_walking_gets(day: date, n: int) -> None:
    walked, left = day, n
    while left:
        walked += timedelta(days=1)
        left -= walked not in HOLIDAYS and (walked.weekday() < 5 or walked == date(2026, 5, 9))
    assert SPRING.nth_working_after(day, n) == walked
    assert SPRING.working_days_between(day, walked) == n


@given(day=days)
def test_the_next_working_day_is_itself_or_later(day: date) -> None:
    found = SPRING.next_working(day)
    assert SPRING.is_working(found)
    before = [day + timedelta(days=n) for n in range((found - day).days)]
    assert SPRING.closed_days(day - timedelta(days=1), found) == before


def test_it_refuses_to_guess_beyond_the_declared_years() -> None:
    with pytest.raises(CalendarRunsOut) as refused:
        SPRING.nth_working_after(date(2026, 12, 30), 2)
    assert "2026" in refused.value.words().vi
    with pytest.raises(CalendarRunsOut):
        SPRING.is_working(date(2025, 12, 31))


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-04-24T06:00", "2026-04-24T07:00"),
        ("2026-04-24T10:00", "2026-04-24T10:00"),
        ("2026-04-24T12:00", "2026-04-24T13:30"),
        ("2026-04-24T17:00", "2026-04-28T07:00"),
        ("2026-04-25T10:00", "2026-04-28T07:00"),
    ],
)
def test_what_comes_outside_office_hours_begins_when_the_office_opens(moment: str, opens: str) -> None:
    assert SPRING.opens_at(at(moment)) == at(opens)


@pytest.mark.parametrize(
    ("moment", "minutes", "ends"),
    [
        ("2026-04-24T10:00", 90, "2026-04-24T11:30"),
        ("2026-04-24T10:00", 91, "2026-04-24T13:31"),
        ("2026-04-24T16:30", 30, "2026-04-24T17:00"),
        ("2026-04-24T16:30", 31, "2026-04-28T07:01"),
        ("2026-04-25T09:00", 480, "2026-04-28T17:00"),
    ],
)
def test_office_time_skips_lunch_evenings_and_days_of_rest(moment: str, minutes: int, ends: str) -> None:
    assert SPRING.add_working_minutes(at(moment), minutes) == at(ends)


@given(moment=moments, minutes=st.integers(1, 10_000))
def test_office_time_added_is_office_time_passed(moment: datetime, minutes: int) -> None:
    moment = moment.replace(microsecond=0)
    assert SPRING.working_minutes_between(moment, SPRING.add_working_minutes(moment, minutes)) == minutes


def test_an_agency_has_its_own_hours_on_the_same_days() -> None:
    longer = SPRING.with_hours(((time(7), time(11, 30)), (time(13, 30), time(18))))
    assert (SPRING.day_seconds, longer.day_seconds) == (8 * 3600, 9 * 3600)
    assert longer.closing == time(18)
    assert SPRING.closing == time(17)
    assert longer.add_working_minutes(at("2026-04-24T07:00"), 9 * 60) == at("2026-04-24T18:00")
    assert SPRING.with_hours(OFFICE_HOURS) is SPRING


@pytest.mark.parametrize(
    "hours",
    [(), ((time(11), time(7)),), ((time(7), time(12)), (time(11), time(17))), ((time(7), time(7)),)],
)
def test_hours_that_overlap_or_run_backwards_are_refused(hours: tuple[tuple[time, time], ...]) -> None:
    with pytest.raises(HoursNotUsable):
        SPRING.with_hours(hours)
