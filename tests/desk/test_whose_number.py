"""The number and telephone of an applicant: shown to whoever works at an agency of the case, by no door to anybody else, and by
none at all once the content of the case was erased, though the person is still in the register.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cases.act_example import CONSULTED
from cases.act_examples import EXAMPLES, PROVINCE, case_ready_for, holder
from cases.conftest import PROCEDURE, World
from cases.erasing import erased, lived
from cases.examples import RECEPTIONIST, official
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.people.models import Person

from .conftest import SitDown
from .test_desk import DESK

pytestmark = pytest.mark.django_db
PREFILLED = f"{DESK}/tiep-nhan/{PROCEDURE}?cung-nguoi="
ASKED_ONLY = official(CONSULTED, "cases.step", "cases.lodge_for_other", key="31")


@pytest.fixture
def whose(world: World) -> people.PersonView:
    Person.objects.filter(pk=world.citizen.person_id or 0).update(phone="0912345678")
    return people.person(world.citizen.person_id or 0)


def doors(code: str) -> Iterator[str]:
    """Every page of the desk that speaks of whoever applied in a case."""
    yield f"{DESK}/ho-so/{code}"
    yield f"{DESK}/ho-so/{code}/kiem-soat"
    yield f"{DESK}/ho-so/{code}/da-tiep-nhan"
    yield f"{DESK}/tim?q={code}"
    yield f"{DESK}/so-theo-doi?tu=2026-03-02&den=2026-03-02"
    yield f"{PREFILLED}{code}"
    yield DESK


def shown_by(sit_down: SitDown, by: Actor, code: str, whose: people.PersonView) -> list[str]:
    client = sit_down(by)
    pages = ((door, client.get(door, follow=True).content.decode()) for door in doors(code))
    return [door for door, body in pages if whose.number in body or whose.phone in body]


def test_who_works_at_an_agency_of_the_case_is_told(world: World, sit_down: SitDown, whose: people.PersonView) -> None:
    shown = shown_by(sit_down, RECEPTIONIST, world.lodge(), whose)

    assert {door.partition("?")[0] for door in shown} >= {f"{DESK}/so-theo-doi", PREFILLED.partition("?")[0]}


def test_an_agency_that_is_only_asked_for_its_opinion_is_not(
    world: World, sit_down: SitDown, whose: people.PersonView
) -> None:
    code = case_ready_for(EXAMPLES["give_opinion"], world)
    assert cases.file_for(code=code, by=ASKED_ONLY)

    assert shown_by(sit_down, ASKED_ONLY, code, whose) == []


def test_whoever_only_watches_is_not(world: World, sit_down: SitDown, whose: people.PersonView) -> None:
    grants = tuple(
        replace(one, permission="cases.see_all") if one.permission == "cases.see" else one
        for one in RECEPTIONIST.grants
    )

    assert shown_by(sit_down, replace(RECEPTIONIST, grants=grants), world.lodge(), whose) == []


@pytest.mark.parametrize("role", [one.code for one in people.ROLES.values() if one.subtree])
def test_whoever_watches_from_above_is_not_by_whatever_role(
    world: World, sit_down: SitDown, whose: people.PersonView, role: str
) -> None:
    """Of the table each that reaches what is below; an inspector sees cases by the permission of those at work on them."""
    assert shown_by(sit_down, holder(role, PROVINCE), world.lodge(), whose) == []


def test_of_a_case_that_was_erased_nobody_is(world: World, sit_down: SitDown, whose: people.PersonView) -> None:
    code = lived(world)
    world.lodge(day=9)
    erased(code)
    assert people.person(whose.id).number, "the person is still in the register"

    assert shown_by(sit_down, RECEPTIONIST, code, whose) == []
