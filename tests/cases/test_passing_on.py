"""Of what is settled the same day, whoever receives it may do what comes before the signature too; never the signature itself."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.api import FourEyes
from onestop.catalogue import api as catalogue
from onestop.kernel.actor import Actor, NotPermitted
from onestop.ledger import api as ledger

from .conftest import World, definition, published, submission
from .examples import BRANCHING, COMMUNE, HEAD, RECEPTIONIST, SIMPLE, at, official

pytestmark = pytest.mark.django_db
AT_ONCE, LATER, ASKING = "9.000091", "9.000092", "9.000093"
BOTH = official(COMMUNE, "cases.lodge_for_other", "cases.accept", "cases.return", "cases.step", key="21")
"""Who receives and checks."""


def same_day(of: dict[str, Any]) -> dict[str, Any]:
    doors = [{**one, "unit": "same_day", "term": 1} for one in of["channels"]]
    return {**of, "channels": doors, "clock": {"cutoff": "15:00"}}


@pytest.fixture(autouse=True)
def _procedures(world: World) -> None:
    published(
        [
            same_day(definition(AT_ONCE, SIMPLE, [])),
            definition(LATER, SIMPLE, []),
            same_day(definition(ASKING, BRANCHING, [])),
        ]
    )


def received(world: World, procedure: str = AT_ONCE, *, by: Actor = BOTH, passed_on: bool = True) -> cases.CaseFile:
    brought = submission(procedure_code=procedure, channel="in_person")
    code = cases.lodge_for_other(brought, applicant=world.citizen.person_id or 0, passed_on=passed_on, by=by, now=at(2))
    return cases.case_for(code=code, by=by, now=at(2)).file


def happened(code: str) -> list[str]:
    return [one.type for one in ledger.entries_of_case(code)]


def test_it_waits_to_be_signed_and_every_act_is_recorded(world: World) -> None:
    file = received(world)
    assert [step.code for step in file.waiting] == ["sign"]
    assert happened(file.code) == ["cases.lodged", "cases.accepted", "cases.step_completed"]
    assert cases.was_passed_on(file)


def test_no_slip_is_issued_and_whoever_asks_gets_one(world: World) -> None:
    file = received(world)
    assert [one.which for one in cases.papers_of(file) if one.issued_at] == []
    assert cases.print_paper(code=file.code, which="giay-hen", by=BOTH, now=at(2)).ref == "GN1"


def test_received_after_three_it_is_due_another_day_and_has_its_slip(world: World) -> None:
    """ "Nếu tiếp nhận hồ sơ sau 15 giờ thì có Phiếu hẹn, trả kết quả": the published records of 1.001193 and 2.000528."""
    brought = submission(procedure_code=AT_ONCE, channel="in_person")
    code = cases.lodge_for_other(
        brought, applicant=world.citizen.person_id or 0, passed_on=True, by=BOTH, now=at(2, 16)
    )
    file = cases.case_for(code=code, by=BOTH, now=at(2, 16)).file

    assert [step.code for step in file.waiting] == ["sign"]
    assert file.due_at is not None
    assert file.due_at.date() == at(3).date()
    assert [one.which for one in cases.papers_of(file) if one.issued_at] == ["GN1"]


def test_otherwise_it_goes_to_whoever_checks_with_its_slip(world: World) -> None:
    file = received(world, passed_on=False)
    assert [step.code for step in file.waiting] == ["appraise"]
    assert [one.which for one in cases.papers_of(file) if one.issued_at] == ["GN1"]
    assert not cases.was_passed_on(file)


@pytest.mark.parametrize("procedure", [LATER, ASKING])
def test_what_takes_longer_or_asks_something_on_the_way_is_received_as_ever(world: World, procedure: str) -> None:
    file = received(world, procedure)
    assert [step.code for step in file.waiting] == ["appraise"]


def test_who_may_not_check_passes_nothing_on_and_nothing_is_received(world: World) -> None:
    with pytest.raises(NotPermitted):
        received(world, by=RECEPTIONIST)
    assert cases.codes_of(world.citizen.person_id or 0) == ()


def test_whoever_checked_it_does_not_sign_it(world: World) -> None:
    file = received(world)
    signs = official(COMMUNE, "cases.step", "cases.decide", key=BOTH.key)
    with pytest.raises(FourEyes):
        cases.decide(code=file.code, outcome="granted", by=signs, now=at(2, 10))
    assert cases.decide(code=file.code, outcome="granted", by=HEAD, now=at(2, 10)).outcome == "granted"


@pytest.mark.parametrize(
    ("procedure", "by", "may"),
    [(AT_ONCE, BOTH, True), (AT_ONCE, RECEPTIONIST, False), (LATER, BOTH, False), (ASKING, BOTH, False)],
)
def test_it_is_offered_where_it_can_be_done(world: World, procedure: str, by: Actor, may: bool) -> None:
    version = catalogue.version_in_force(procedure, at(2).date())
    assert cases.may_pass_on(version, "in_person", intake=COMMUNE, by=by, on=at(2).date()) is may


def test_what_one_official_received_of_one_person_today_stands_together(world: World) -> None:
    first, second = received(world), received(world)
    assert [one.code for one in cases.received_together(second, by=BOTH, now=at(2, 12))] == [first.code, second.code]
    assert cases.received_together(second, by=RECEPTIONIST, now=at(2, 12)) == ()
    assert cases.received_together(second, by=BOTH, now=at(3)) == ()
