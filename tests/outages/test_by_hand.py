"""What one operator says of an outage by hand is bounded; what nobody said while it lasted, two people say; no moment twice."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from onestop.outages import api as outages
from onestop.outages.domain.by_hand import FARTHEST_BACK, LONGEST, SOON
from onestop.outages.domain.refusals import SaidAlready
from onestop.outages.models import Alive

from .conftest import OPERATOR, SECOND, at, planned, recorded

pytestmark = pytest.mark.usefixtures("province")
LATER = at(20)
"""Two weeks after `at(5)`."""


def proposed() -> outages.Outage:
    return recorded(now=LATER, began=at(5, 8), ended=at(5, 12))


def certified(one: outages.Outage, by: object = SECOND, **more: datetime) -> outages.Outage:
    said = {"began_at": one.begins_at, "ended_at": one.proposed_end, **more}
    return outages.end_outage(number=one.number, by=by, now=LATER, **said)  # type: ignore[arg-type]


def test_a_slip_of_the_year_is_refused_while_typing_and_certifies_nothing() -> None:
    with pytest.raises(outages.TooLong):
        recorded(now=LATER, began=datetime(2021, 1, 4, 8, tzinfo=LATER.tzinfo), ended=at(19))
    with pytest.raises(outages.TooLongAgo):
        recorded(now=LATER, began=LATER - FARTHEST_BACK - timedelta(hours=1))
    with pytest.raises(outages.TooLong):
        planned(now=at(2), begins=at(20), ends=datetime(2099, 1, 1, tzinfo=LATER.tzinfo))
    assert outages.all_outages() == ()


def test_one_that_lasts_longer_is_not_certified_in_one_piece() -> None:
    made = recorded(now=at(2, 9), began=at(2, 8))
    with pytest.raises(outages.TooLong):
        outages.end_outage(number=made.number, ended_at=at(2, 9) + LONGEST, by=OPERATOR, now=at(12))


def test_recorded_soon_one_person_certifies_it() -> None:
    began = LATER - SOON
    assert recorded(now=LATER, began=began, ended=began + timedelta(hours=3)).digest


def test_recorded_long_afterwards_it_counts_for_nothing_until_somebody_else_certifies_it() -> None:
    made = proposed()

    assert (made.digest, made.proposed_end, made.span) == ("", at(5, 12), None)
    assert outages.to_announce() == (), "it does not go on"
    assert made.known_at(LATER) == ()
    assert certified(made).span is not None


def test_who_recorded_it_does_not_certify_it_by_whatever_account() -> None:
    made = proposed()
    other_account = replace(SECOND, same_person=frozenset({OPERATOR.key}))
    for by in (OPERATOR, other_account):
        with pytest.raises(outages.SecondPersonNeeded):
            certified(made, by)
    assert outages.is_recorder(made.number, OPERATOR)
    assert not outages.is_recorder(made.number, SECOND)


@pytest.mark.parametrize("more", [{"began_at": at(4, 8)}, {"ended_at": at(5, 18)}, {"ended_at": at(5, 11)}])
def test_the_second_certifies_what_the_first_said_and_nothing_else(more: dict[str, datetime]) -> None:
    with pytest.raises(outages.NotAsProposed):
        certified(proposed(), **more)


def test_one_that_was_recorded_while_it_lasted_is_not_moved_back_by_one_person() -> None:
    made = recorded(now=LATER, began=LATER - timedelta(hours=1))
    with pytest.raises(outages.SecondPersonNeeded):
        outages.end_outage(
            number=made.number, began_at=LATER - timedelta(days=5), ended_at=LATER, by=OPERATOR, now=LATER
        )
    assert outages.end_outage(number=made.number, ended_at=LATER, by=OPERATOR, now=LATER).digest


def test_nor_by_another_alone_for_nobody_else_said_that_beginning() -> None:
    made = recorded(now=LATER, began=LATER - timedelta(hours=1))
    said: dict[str, Any] = {
        "number": made.number,
        "began_at": LATER - timedelta(days=5),
        "ended_at": LATER,
        "now": LATER,
    }

    proposed = outages.end_outage(**said, by=SECOND)
    assert (proposed.digest, proposed.proposed_end) == ("", LATER)
    with pytest.raises(outages.SecondPersonNeeded):
        outages.end_outage(**said, by=SECOND)
    assert outages.end_outage(**said, by=OPERATOR).digest


def test_it_may_be_called_off_by_who_recorded_it() -> None:
    assert outages.call_off(number=proposed().number, by=OPERATOR, now=LATER).called_off_at


@pytest.mark.parametrize(
    ("began", "ended", "services"),
    [
        (at(19, 8), at(19, 10), []),
        (at(19, 9), at(19, 12), []),
        (at(19, 7), at(19, 12), ["portal"]),
        (at(19, 8, 30), at(19, 9), ["portal", "desk"]),
    ],
)
def test_no_moment_of_a_service_is_certified_twice(began: datetime, ended: datetime, services: list[str]) -> None:
    first = recorded(now=LATER, began=at(19, 8), ended=at(19, 10), services=["portal", "payment"])
    with pytest.raises(SaidAlready) as refused:
        recorded(now=LATER, began=began, ended=ended, services=services)
    assert refused.value.number == first.number
    assert [one.number for one in outages.all_outages()] == [first.number]


def test_what_follows_it_or_touches_another_service_is_another_outage() -> None:
    recorded(now=LATER, began=at(19, 8), ended=at(19, 10), services=["portal"])

    assert recorded(now=LATER, began=at(19, 10), ended=at(19, 11), services=["portal"]).digest
    assert recorded(now=LATER, began=at(19, 8), ended=at(19, 10), services=["payment"]).digest


def test_the_heartbeat_says_whether_the_server_lived_meanwhile() -> None:
    assert outages.heard_during(at(5, 8), at(5, 12)) == "unknown"
    Alive.objects.create(began_at=at(2), last_at=at(5, 7))
    Alive.objects.create(began_at=at(5, 13), last_at=at(6))
    assert outages.heard_during(at(5, 8), at(5, 12)) == "silent"
    assert outages.heard_during(at(5, 8), at(5, 14)) == "lived"
    assert outages.heard_during(at(6, 1), at(6, 2)) == "lived"
    assert outages.heard_during(at(7), at(8)) == "unknown"


def test_what_was_proposed_and_certified_follows_from_the_ledger() -> None:
    certified(proposed())
    assert [one.code for one in outages.outages_hold(lambda _done, _total: None)] == []
