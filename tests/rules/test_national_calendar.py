"""The declared years, against an open library: what it knows, and where the announcements know better."""

import json
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import holidays
import pytest

from onestop.kernel.calendar import CalendarRunsOut
from onestop.kernel.times import LOCAL
from onestop.rules.api import (
    CalendarNotUsable,
    ClockPolicy,
    calendar_from_dict,
    national_calendar,
    read_calendar,
    read_clock,
)
from onestop.rules.calendars import DATA
from onestop.rules.clock.wording import day

YEARS = range(2020, 2030)
NOT_IN_THE_LIBRARY = {date(2026, 1, 2), date(2026, 1, 10)}
"""12729/VPCP-KGVX of 25 December 2025, which the library has not taken in; `tests/law/calendar.yaml` has the announcements."""


@pytest.mark.parametrize("year", YEARS)
def test_holidays_and_days_made_up_are_those_of_the_year(year: int) -> None:
    theirs = holidays.country_holidays("VN", years=year)
    ours = national_calendar()
    assert {day for day in ours.holidays if day.year == year} - NOT_IN_THE_LIBRARY == set(theirs)
    assert {day for day in ours.extra_working_days if day.year == year} - NOT_IN_THE_LIBRARY == {
        day for day in theirs.weekend_workdays if day.year == year
    }


@pytest.mark.parametrize("year", YEARS)
def test_every_day_of_the_year_is_worked_or_not_as_the_library_says(year: int) -> None:
    theirs, ours = holidays.country_holidays("VN", years=year), national_calendar()
    first = date(year, 1, 1)
    every = [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]
    unlike = {day for day in every if ours.is_working(day) != theirs.is_working_day(day)}
    assert unlike <= NOT_IN_THE_LIBRARY


def test_the_calendar_runs_out_at_the_end_of_2029() -> None:
    """A file a year: its decision is due in the autumn before, and replaces what the statutory rule says of it."""
    assert (national_calendar().first, national_calendar().last) == (date(2020, 1, 1), date(2029, 12, 31))
    with pytest.raises(CalendarRunsOut) as refused:
        read_clock(
            policy=ClockPolicy("working_day", 3),
            received=datetime(2029, 12, 28, 10, tzinfo=LOCAL),
            calendar=national_calendar(),
        )
    assert "2029" in refused.value.words().vi
    assert "2029" in refused.value.words().en


def test_no_year_is_missing_in_between_and_each_names_its_source() -> None:
    years = [json.loads(path.read_text("utf-8")) for path in sorted(DATA.glob("*.json"))]
    assert [year["year"] for year in years] == list(YEARS)
    for year in years:
        assert year["checked"]
        assert all(isinstance(source, str) and source for source in year["source"])
        entries = [*year["holidays"], *year["extra_working_days"]]
        assert all(date.fromisoformat(entry["date"]).year == year["year"] for entry in entries)
        assert all(entry["vi"] and entry["en"] for entry in entries)


def test_each_day_names_its_weekday_so_that_a_slip_of_the_pen_shows() -> None:
    years = [json.loads(path.read_text("utf-8")) for path in DATA.glob("*.json")]
    entries = [entry for year in years for entry in (*year["holidays"], *year["extra_working_days"])]
    assert [e for e in entries if not day(date.fromisoformat(e["date"])).vi.startswith(f"{e['weekday']} ")] == []


def test_the_national_calendar_needs_no_yaml() -> None:
    code = (
        "import sys; from onestop.rules.api import national_calendar; national_calendar(); print('yaml' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_each_extra_working_day_was_a_day_of_rest() -> None:
    assert all(day.weekday() >= 5 for day in national_calendar().extra_working_days)


HANDED_IN = """
holidays: [2026-04-27, {date: 2026-05-01, vi: Ngày Quốc tế Lao động}]
extra_working_days: [2026-04-25]
hours: [[07:30, 11:30], ["13:30", 17:30]]
"""


def test_a_calendar_may_be_handed_in_as_yaml_or_json(tmp_path: Path) -> None:
    as_yaml, as_json = tmp_path / "agency.yaml", tmp_path / "agency.json"
    as_yaml.write_text(HANDED_IN, "utf-8")
    as_json.write_text(
        '{"holidays": ["2026-04-27", "2026-05-01"], "extra_working_days": ["2026-04-25"],'
        ' "hours": [["07:30", "11:30"], ["13:30", "17:30"]]}'
    )
    for path in (as_yaml, as_json):
        calendar = read_calendar(path)
        assert calendar.nth_working_after(date(2026, 4, 24), 2) == date(2026, 4, 28)
        assert f"{calendar.closing:%H:%M}" == "17:30"
        assert calendar.is_working(date(1990, 1, 1))
        assert not calendar.is_working(date(2100, 12, 25))
    reason = read_calendar(as_yaml).why_closed(date(2026, 5, 1))
    assert reason is not None
    assert reason.vi == "Ngày Quốc tế Lao động"


@pytest.mark.parametrize(
    "given",
    [
        [],
        {"holidays": "2026-04-27"},
        {"holidays": ["27/4/2026"]},
        {"holidays": [None]},
        {"hours": [["07:30"]]},
        {"hours": "07:30"},
        {"hours": [["7h30", "11h30"]]},
    ],
)
def test_a_calendar_that_says_no_days_or_hours_is_refused(given: object) -> None:
    with pytest.raises(CalendarNotUsable):
        calendar_from_dict(given)


def test_a_file_that_is_not_there_or_not_readable_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("holidays: [")
    for path in (tmp_path / "none.yaml", broken):
        with pytest.raises(CalendarNotUsable) as refused:
            read_calendar(path)
        assert str(path) in refused.value.words().en
