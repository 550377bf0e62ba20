"""Limits beside the term, over the April holidays of 2026."""

from datetime import date, datetime
from typing import Any

import pytest

from onestop.kernel.times import LOCAL
from onestop.rules.api import (
    ClockPolicy,
    is_supplement_request_in_time,
    national_calendar,
    supplement_request_by,
    transfer_by,
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("received", "by"),
    [
        ("2026-04-29T14:59", "2026-04-29T17:00"),
        ("2026-04-29T15:00", "2026-04-29T17:00"),
        ("2026-04-29T15:00:59", "2026-04-29T17:00"),
        ("2026-04-29T15:01", "2026-05-04T07:00"),
        ("2026-04-25T09:00", "2026-04-28T07:00"),
    ],
)
def test_a_file_is_passed_on_the_same_day_or_first_thing_on_the_next(received: str, by: str) -> None:
    assert transfer_by(received=at(received), calendar=national_calendar()) == at(by)


@pytest.mark.parametrize(("within", "last"), [(3, date(2026, 5, 4)), (7, date(2026, 5, 8))])
def test_a_supplement_is_asked_for_within_the_days_of_the_procedure(within: int, last: date) -> None:
    policy = ClockPolicy("working_day", 20, supplement_notice_within=within)
    by = supplement_request_by(policy=policy, received=at("2026-04-24T10:00"), calendar=national_calendar())
    assert by == last


@pytest.mark.parametrize(
    ("unit", "term", "last"),
    [
        ("same_day", 1, date(2026, 3, 5)),
        ("working_day", 1, date(2026, 3, 6)),
        ("working_day", 2, date(2026, 3, 9)),
        ("working_day", 3, date(2026, 3, 10)),
        ("working_hour", 8, date(2026, 3, 6)),
        ("month", 600, date(2026, 3, 10)),
    ],
)
def test_of_a_shorter_term_it_is_asked_for_no_later_than_the_result_is_due(unit: Any, term: int, last: date) -> None:
    """No provision was found: our own default, the shorter of both."""
    by = supplement_request_by(
        policy=ClockPolicy(unit, term), received=at("2026-03-05T08:00"), calendar=national_calendar()
    )
    assert by == last


@pytest.mark.parametrize(("requested", "in_time"), [("2026-05-04T23:59", True), ("2026-05-05T00:00", False)])
def test_a_request_counts_by_its_day(requested: str, in_time: bool) -> None:
    policy = ClockPolicy("working_day", 20, supplement_notice_within=3)
    asked = is_supplement_request_in_time(
        policy=policy, calendar=national_calendar(), received=at("2026-04-24T10:00"), requested=at(requested)
    )
    assert asked is in_time
