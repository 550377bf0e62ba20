"""The national calendar against what was announced for each year."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from onestop.rules.api import national_calendar

# The base loader leaves dates as the text they were written as.
YEARS: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("calendar.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 - builds text only
)
CALENDAR = national_calendar()
READ_ON = date(2026, 11, 26)
"""When the announcements were last looked through."""


def named(example: dict[str, Any], what: str) -> list[date]:
    return [date.fromisoformat(f"{example['year']}-{day}") for day in example.get(what, [])]


def every_day(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("example", YEARS, ids=[example["year"] for example in YEARS])
def test_a_year_is_worked_as_announced(example: dict[str, Any]) -> None:
    days = every_day(int(example["year"]))

    assert [day for day in days if day.weekday() < 5 and not CALENDAR.is_working(day)] == named(example, "off")
    assert [day for day in days if day.weekday() >= 5 and CALENDAR.is_working(day)] == named(example, "worked")


@pytest.mark.parametrize("example", YEARS, ids=[example["year"] for example in YEARS])
def test_what_nobody_announced_is_marked_expected(example: dict[str, Any]) -> None:
    days = every_day(int(example["year"]))

    assert CALENDAR.expected_days(days[0] - timedelta(days=1), days[-1]) == named(example, "expected")


@pytest.mark.parametrize("example", YEARS, ids=[example["year"] for example in YEARS])
def test_what_was_read_in_copies_alone_is_marked_so_while_it_lies_ahead(example: dict[str, Any]) -> None:
    days = every_day(int(example["year"]))

    assert CALENDAR.reported_days(days[0] - timedelta(days=1), days[-1]) == named(example, "reported")


def test_a_day_in_lieu_stands_for_certain_only_where_it_was_announced_or_is_past() -> None:
    """The law leaves what is taken in lieu to be arranged: until it is, that day may be exchanged for another."""
    ahead = {day for day in CALENDAR.holidays if day > READ_ON and CALENDAR.names[day].vi.endswith("nghỉ bù")}

    assert {date(2027, 5, 3), date(2028, 1, 3)} <= ahead
    assert ahead <= CALENDAR.expected | CALENDAR.reported


def test_every_year_of_the_calendar_names_what_it_was_checked_against() -> None:
    assert [int(example["year"]) for example in YEARS] == list(range(CALENDAR.first.year, CALENDAR.last.year + 1))
    assert all(example["source"] for example in YEARS)
