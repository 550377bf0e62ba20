"""That the applicant did nothing in time is a ground once his last day is over, and was his to use."""

from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.refusals import LastDayInOutage, NotOverdueToAnswer
from onestop.cases.domain.refusals_of_fees import NotUnpaidInTime
from onestop.cases.domain.status import Status
from onestop.kernel.refusal import Refusal
from onestop.outages.api import Outage
from onestop.rules.api import Interruption, Span

from .charging import asked as asked_to_pay
from .examples import CALENDAR, HEAD, RECEPTIONIST, accepted, at, lodged
from .test_moved_for_outages import EVERYTHING, asked

DOWN = Span(at(5, 7), at(6, 12))
"""From seven on the last day to noon of the day after."""


def at_the_counter() -> CaseFile:
    """Asked for more on Monday the 2nd, to answer by Thursday the 5th."""
    given: dict[str, Any] = {"items": ["id"], "reasons": ["unreadable"], "reply_by": date(2026, 3, 5)}
    return request_supplement(lodged(), by=RECEPTIONIST, at=at(2, 9), calendar=CALENDAR, **given)[0]


def to_pay() -> CaseFile:
    return asked_to_pay(accepted(), pay_by=date(2026, 3, 5))


def not_supplemented(when: datetime, *outages: Interruption) -> CaseFile:
    return refuse_intake(
        at_the_counter(), reasons=["not_supplemented"], outages=outages, by=RECEPTIONIST, at=when, calendar=CALENDAR
    )[0]


def not_answered(when: datetime, *outages: Interruption) -> CaseFile:
    return stop_case(asked(), reasons=["not_answered"], outages=outages, by=HEAD, at=when, calendar=CALENDAR)[0]


def not_paid(when: datetime, *outages: Interruption) -> CaseFile:
    return stop_case(to_pay(), reasons=["not_paid"], outages=outages, by=HEAD, at=when, calendar=CALENDAR)[0]


GROUNDS = pytest.mark.parametrize(
    ("ended", "too_early"),
    [(not_supplemented, NotOverdueToAnswer), (not_answered, NotOverdueToAnswer), (not_paid, NotUnpaidInTime)],
)


@GROUNDS
def test_not_before_the_last_day_is_over(ended: Any, too_early: type[Refusal]) -> None:
    for when in (at(4, 12), at(5, 23)):
        with pytest.raises(too_early):
            ended(when)
    assert ended(at(6, 8)).status in (Status.NOT_ACCEPTED, Status.STOPPED)


@GROUNDS
def test_not_while_an_outage_covers_it_whose_end_nobody_has_certified(ended: Any, too_early: type[Refusal]) -> None:
    lasting = Interruption("GD-2026-0001", Span(at(5, 7), at(6, 8)), EVERYTHING, certified=False)

    with pytest.raises(LastDayInOutage) as refused:
        ended(at(6, 8), lasting)
    assert (refused.value.last, refused.value.outage) == (date(2026, 3, 5), "GD-2026-0001")


@GROUNDS
def test_nor_before_the_day_to_which_a_certified_one_moves_it(ended: Any, too_early: type[Refusal]) -> None:
    """Also in the minutes before the job has moved it: nobody wins the race against it."""
    certified = Interruption("GD-2026-0001", DOWN, EVERYTHING)

    with pytest.raises(too_early) as refused:
        ended(at(9, 23), certified)
    assert refused.value.last == date(2026, 3, 9)  # type: ignore[attr-defined]
    assert ended(at(10, 8), certified).has_ended


@GROUNDS
@pytest.mark.parametrize(
    "other",
    [
        Interruption("GD-2026-0001", Span(at(6, 0), at(6, 8)), EVERYTHING, certified=False),
        Interruption("GD-2026-0001", Span(at(5, 7), at(6, 8)), frozenset({"receive"}), certified=False),
    ],
    ids=["after the day", "of another service"],
)
def test_what_took_nothing_of_the_day_hinders_nothing(
    ended: Any, too_early: type[Refusal], other: Interruption
) -> None:
    assert ended(at(6, 8), other).has_ended


def test_an_outage_counts_as_passed_so_far_until_its_end_is_certified() -> None:
    lasting = Outage(
        number="GD-2026-0001",
        kind="unplanned",
        services=("portal",),
        cause="power",
        begins_at=at(5, 7),
        expected_end=None,
        recorded_at=at(5, 8),
    )

    assert lasting.known_at(at(5, 6)) == ()
    assert lasting.known_at(at(6, 8)) == (
        Interruption("GD-2026-0001", Span(at(5, 7), at(6, 8)), frozenset({"answer", "pay"}), certified=False),
    )
