"""A case outlives the agency it was lodged with: from the day of the merger it is the successor's."""

from dataclasses import replace

import pytest

from onestop.cases import api as cases
from onestop.kernel.actor import SYSTEM, Actor
from onestop.organisation import api as organisation

from .conftest import World
from .examples import COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, at
from .pressed import Pressed

SUCCESSOR = "H09.31.04"
MERGER = at(10).date()


def posted(actor: Actor, agency: str, day: int) -> Actor:
    """The same post at another agency, reaching what it reaches on that day of March."""
    reach = organisation.scope(agency, at(day).date(), subtree=False)
    return replace(
        actor, agency=agency, grants=tuple(replace(grant, agency=agency, reach=reach) for grant in actor.grants)
    )


@pytest.fixture
def merged(world: World) -> World:
    change = organisation.read_reorganisation(
        {
            "decision": "NQ 1",
            "valid_from": MERGER,
            "end": [COMMUNE],
            "succeed": [{"from": COMMUNE, "to": SUCCESSOR, "kind": "merged"}],
        }
    )
    organisation.reorganise(change, by=SYSTEM, now=at(1))
    return world


def test_until_the_day_the_successor_knows_nothing_of_it(merged: World) -> None:
    code = merged.lodge()
    with pytest.raises(cases.NotFound):
        cases.case_for(code=code, by=posted(HEAD, SUCCESSOR, 9), now=at(9))


def test_from_the_day_it_lies_in_the_successors_queue(merged: World) -> None:
    code = merged.lodge()
    lines = cases.worklist(by=posted(RECEPTIONIST, SUCCESSOR, 10), now=at(10)).items
    assert [line.code for line in lines] == [code]
    assert cases.worklist_counts(by=posted(RECEPTIONIST, SUCCESSOR, 10), now=at(10))["to_receive"] == 1


def test_it_is_carried_to_its_end_by_the_successors_officials(merged: World) -> None:
    code = merged.lodge()
    pressed = Pressed()
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(2), press=pressed)
    cases.complete_step(code=code, step="appraise", by=posted(SPECIALIST, SUCCESSOR, 10), now=at(10))
    head = posted(HEAD, SUCCESSOR, 10)
    cases.perform(cases.ACTS["decide"], code=code, outcome="granted", by=head, now=at(10), press=pressed)
    assert pressed["KQ1"].office.name == "Ủy ban nhân dân phường Phú Hòa"
    assert pressed["GN1"].office.name == "Ủy ban nhân dân phường Phú Thọ"


def test_nothing_new_is_lodged_with_an_agency_that_has_ended(merged: World) -> None:
    with pytest.raises(organisation.UnknownAgency):
        merged.lodge(day=10)
