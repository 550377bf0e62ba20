"""What holds for every case, whatever happened to it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from law.waits import TOPICS, Move, overlapping
from onestop.kernel.times import LOCAL
from onestop.rules.api import UNITS, ClockPolicy, Happening, Reading, calendar_from_dict, national_calendar, read_clock

DECLARED = national_calendar()
CALENDAR = calendar_from_dict({"holidays": [*DECLARED.holidays], "extra_working_days": [*DECLARED.extra_working_days]})
"""The declared days, continued far enough for twelve years and three restarts."""
received = st.datetimes(datetime(2020, 1, 1), datetime(2025, 6, 30), timezones=st.just(LOCAL))  # noqa: DTZ001
units = st.sampled_from(UNITS)
terms = st.integers(1, 12)
hours = st.integers(0, 24 * 30)
gaps = st.lists(st.tuples(hours, hours), max_size=3)
choices = st.sampled_from(["restart", "exclude", "continue"])
longer = settings(max_examples=150)


def asked_and_answered(at: datetime, gaps: Sequence[tuple[int, int]], *, open_: bool = False) -> list[Happening]:
    """Requests and answers, the gaps in hours between them; the last may wait for its answer."""
    made: list[Happening] = []
    for before, waited in gaps:
        made.append(Happening("supplement_requested", at := at + timedelta(hours=before)))
        made.append(Happening("supplement_answered", at := at + timedelta(hours=waited)))
    return made[:-1] if open_ else made


def unfinished(happenings: Sequence[Happening]) -> list[Happening]:
    """The same, but of no request all came."""
    kinds = {"supplement_answered": "supplement_incomplete"}
    return [Happening(kinds.get(one.kind, one.kind), one.at) for one in happenings]


def read(unit: Any, term: int, at: datetime, happenings: Sequence[Happening] = (), **more: Any) -> Reading:
    as_of = more.pop("as_of", None)
    policy = ClockPolicy(unit, term, **more)
    return read_clock(policy=policy, received=at, happenings=happenings, calendar=CALENDAR, at=as_of)


def due_at(reading: Reading) -> datetime:
    assert reading.due_at is not None
    return reading.due_at


def by_day_for_hours(reading: Reading) -> datetime | date:
    """A term in plain hours that ends on a day of rest lasts to the close of the next working day (Art. 148),
    one that ends early on that day does not: between these two the law itself goes backwards, within a day."""
    return due_at(reading).date() if reading.working.policy.unit in ("hour", "minute") else due_at(reading)


@longer
@given(unit=units, term=terms, at=received, gaps=gaps, on=choices, cutoff=st.none() | st.just(time(15)))
def test_an_incomplete_answer_starts_no_term_again(
    unit: str, term: int, at: datetime, gaps: list[tuple[int, int]], on: str, cutoff: time | None
) -> None:
    """It counts as where the procedure leaves the time of waiting out, or counts it."""
    happenings = asked_and_answered(at, gaps)
    incomplete = read(unit, term, at, unfinished(happenings), on_supplement=on, cutoff=cutoff)
    instead = "exclude" if on == "restart" else on
    if not incomplete.working.course.missed:
        assert due_at(incomplete) == due_at(read(unit, term, at, happenings, on_supplement=instead, cutoff=cutoff))
    assert incomplete.working.course.restarts == 0


@longer
@given(unit=units, term=terms, at=received, gaps=gaps, on=choices, cutoff=st.none() | st.just(time(15)))
def test_a_pause_never_brings_the_deadline_forward(
    unit: str, term: int, at: datetime, gaps: list[tuple[int, int]], on: str, cutoff: time | None
) -> None:
    paused = read(unit, term, at, asked_and_answered(at, gaps), on_supplement=on, cutoff=cutoff)
    assert due_at(paused) >= due_at(read(unit, term, at, cutoff=cutoff))


@longer
@given(unit=units, term=terms, at=received, before=hours, waited=hours, more=hours)
def test_waiting_longer_never_makes_the_result_due_sooner(
    unit: str, term: int, at: datetime, before: int, waited: int, more: int
) -> None:
    short = read(unit, term, at, asked_and_answered(at, [(before, waited)]), on_supplement="exclude")
    long = read(unit, term, at, asked_and_answered(at, [(before, waited + more)]), on_supplement="exclude")
    assert by_day_for_hours(long) >= by_day_for_hours(short)


@longer
@given(unit=units, term=terms, at=received, later=hours)
def test_a_later_receipt_is_never_due_sooner(unit: str, term: int, at: datetime, later: int) -> None:
    for cutoff in (None, time(15)):
        first = read(unit, term, at, cutoff=cutoff)
        second = read(unit, term, at + timedelta(hours=later), cutoff=cutoff)
        assert by_day_for_hours(second) >= by_day_for_hours(first)


@longer
@given(unit=units, term=terms, at=received, gaps=gaps)
def test_what_continues_changes_nothing(unit: str, term: int, at: datetime, gaps: list[tuple[int, int]]) -> None:
    happenings = asked_and_answered(at, gaps)
    reading = read(unit, term, at, happenings, on_supplement="continue")
    assert (reading.state, reading.due_at) == ("running", read(unit, term, at).due_at)


@longer
@given(term=terms, at=received, gaps=gaps)
def test_a_restart_is_as_if_received_with_the_last_answer(term: int, at: datetime, gaps: list[tuple[int, int]]) -> None:
    """Up to the first request made when the term was over: from then on nothing starts it again."""
    happenings = asked_and_answered(at, gaps)
    start = at
    for asked, answered in zip(happenings[::2], happenings[1::2], strict=True):
        if asked.at.date() > due_at(read("working_day", term, start)).date():
            break
        start = answered.at
    assert read("working_day", term, at, happenings).due_at == read("working_day", term, start).due_at


@longer
@given(unit=units, term=terms, at=received, gaps=gaps, open_=st.booleans(), on=choices)
def test_once_late_no_request_makes_it_early_again(
    unit: str, term: int, at: datetime, gaps: list[tuple[int, int]], open_: bool, on: str
) -> None:
    late = due_at(read(unit, term, at)) + timedelta(days=2)
    after = asked_and_answered(late, gaps, open_=open_)
    ended = [*after, Happening("finished", after[-1].at if after else late)]
    assert read(unit, term, at, ended, on_supplement=on).punctuality == "late"


@longer
@given(term=terms, at=received, gaps=gaps, open_=st.booleans())
def test_excluded_days_agree_with_walking_day_by_day(
    term: int, at: datetime, gaps: list[tuple[int, int]], open_: bool
) -> None:
    happenings = asked_and_answered(at, gaps, open_=open_)
    reading = read("working_day", term, at, happenings, on_supplement="exclude")
    due, left = walk(at.date(), term, [happening.at.date() for happening in happenings])
    assert reading.due == due
    assert due is not None or (reading.left is not None and reading.left.value == left)


def walk(day: date, left: int, turns: Sequence[date]) -> tuple[date | None, int]:
    """Cross days off a wall calendar: a day after a request, up to its answer, is not the authority's."""
    spans = [(turns[n], turns[n + 1] if n + 1 < len(turns) else None) for n in range(0, len(turns), 2)]
    spans = [(began, ended) for began, ended in spans if began != ended]
    while True:
        waiting = [ended for began, ended in spans if began == day]
        if waiting:
            if waiting[-1] is None:
                return None, left
            day = waiting[-1]
            spans = [span for span in spans if span[0] >= day]
            if left == 0 and not any(began == day for began, _ in spans):
                return _unless_stopped(day, spans)
            continue
        if left == 0:
            return _unless_stopped(day, spans)
        day += timedelta(days=1)
        left -= CALENDAR.is_working(day)


def _unless_stopped(day: date, spans: Sequence[tuple[date, date | None]]) -> tuple[date | None, int]:
    """With the term used up the last day is the next one worked, if no request comes before it is over."""
    last = CALENDAR.next_working(day)
    for began, ended in spans:
        if began <= last:
            return (None, 0) if ended is None else _unless_stopped(max(ended, day), spans[1:])
    return last, 0


@longer
@given(unit=units, term=terms, at=received, gaps=gaps, on=choices, open_=st.booleans(), passed=hours)
def test_every_reading_explains_itself_and_is_one_thing(
    unit: str, term: int, at: datetime, gaps: list[tuple[int, int]], on: str, open_: bool, passed: int
) -> None:
    happenings = asked_and_answered(at, gaps, open_=open_)
    reading = read(unit, term, at, happenings, on_supplement=on, as_of=at + timedelta(hours=passed))
    assert (reading.due is None) == (reading.due_at is None) == (reading.state == "paused")
    assert reading.left is not None
    assert reading.overdue == (reading.state == "running" and is_over(reading, at + timedelta(hours=passed)))
    assert len(reading.explanation) >= 3
    assert all(line.vi and line.en for line in reading.explanation)


def is_over(reading: Reading, now: datetime) -> bool:
    due = due_at(reading)
    if reading.working.policy.counts_moments:
        return now.replace(second=0, microsecond=0) > due.replace(second=0, microsecond=0)
    return now.date() > due.date()


@given(
    unit=units,
    term=terms,
    on=choices,
    cutoff=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    start=st.none() | st.sampled_from(["next_day", "instant"]),
    timeout=st.none() | st.integers(0, 60),
)
def test_a_policy_is_the_same_after_being_written_down(
    unit: Any, term: int, on: Any, cutoff: time | None, start: Any, timeout: int | None
) -> None:
    policy = ClockPolicy(unit, term, on_supplement=on, cutoff=cutoff, start=start, supplement_timeout_days=timeout)
    assert ClockPolicy.from_dict(policy.as_dict()) == policy


BESIDE: Final = {"verification": ("verification_needed", "verification_needed")}
stops = st.fixed_dictionaries(
    {
        "on_supplement": choices,
        "on_payment": st.sampled_from(["exclude", "continue"]),
        "on_consultation": st.sampled_from(["exclude", "continue"]),
        "cutoff": st.none() | st.just(time(15)),
    }
)
moves = st.lists(
    st.tuples(
        st.sampled_from([*TOPICS, *BESIDE]),
        st.booleans(),
        st.integers(0, 9),
        hours.map(lambda gap: timedelta(hours=gap)),
    ),
    max_size=9,
)


@settings(max_examples=300)
@given(unit=units, term=st.integers(1, 4), at=received, policy=stops, moves=moves, longer_by=st.integers(0, 3))
def test_late_stays_late_whatever_is_asked_and_answered_since(
    unit: str, term: int, at: datetime, policy: dict[str, Any], moves: list[Move], longer_by: int
) -> None:
    """Once the last moment passed while the case was open and its clock ran, it is late for ever, however it goes on."""
    more = {**policy, "verified_term": term + longer_by if longer_by and unit != "same_day" else None}
    told = [Happening(kind, when) for kind, when in overlapping(at, moves, BESIDE)]
    was_late = False
    for known, happening in enumerate([*told, None]):
        now = happening.at if happening else (told[-1].at if told else at) + timedelta(days=200)
        before = read(unit, term, at, told[:known], as_of=now, **more)
        assert not was_late or before.overdue, "a promise that was broken is made again"
        was_late = before.overdue
        ended = read(unit, term, at, [*told[:known], Happening("finished", now)], **more)
        assert (ended.punctuality == "late") == was_late
