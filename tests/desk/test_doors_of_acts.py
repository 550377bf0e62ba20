"""Every act's page and the page of the case, at both faces, in the state in which each act can be done, against everybody.

The rows are made: acts by the table of acts through their examples, people by the tables of roles and places, states by what the
examples lead up to. Who may stands in the examples, by hand. A page is opened, not only sent: a form shows what it is done to.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.act_examples import APPLICANT, EXAMPLES, Example, case_ready_for, everybody, sees
from cases.conftest import World
from onestop.cases import api as cases
from onestop.kernel.actor import ANONYMOUS, Actor

from .conftest import SitDown

pytestmark = pytest.mark.django_db
Who = tuple[str, str]
FACES: tuple[cases.Face, ...] = ("desk", "portal")


def people_of(world: World) -> Mapping[Who, Actor]:
    return {**dict(everybody(world)), ("anonymous", ""): ANONYMOUS}


def seat(sit_down: SitDown, by: Actor) -> Client:
    return Client() if by is ANONYMOUS else sit_down(by)


def doors(example: Example, code: str) -> Iterator[tuple[str, str]]:
    """(name, address) of the case and the act at each face that has it."""
    act = cases.ACTS[example.act]
    for face in FACES:
        yield f"{face}:case", reverse(f"{face}:case", args=[code])
        if face in act.faces:
            yield f"{face}:act", reverse(f"{face}:{act.code}", args=[code, *([example.step] if act.per_step else [])])


def is_for(door: str, who: Who, example: Example) -> bool:
    """By hand: at its own face, an act to whoever may do it now, a case to whoever sees it."""
    face, _, what = door.partition(":")
    at_its_face = (who == APPLICANT) == (face == "portal")
    return at_its_face and (who in example.may if what == "act" else sees(who, example))


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", EXAMPLES)
def test_in_its_own_state_each_page_opens_to_those_it_is_for_and_to_nobody_else(
    world: World, sit_down: SitDown, name: str
) -> None:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    wrong: dict[tuple[str, Who], int] = {}
    for who, by in people_of(world).items():
        client = seat(sit_down, by)
        for door, address in doors(example, code):
            answer = client.get(address)
            if (answer.status_code == 200) != is_for(door, who, example):
                wrong[door, who] = answer.status_code

    assert wrong == {}


def test_every_act_of_a_face_is_opened_there_in_some_state_by_somebody() -> None:
    """Else the matrix would say of it that it is closed to everybody, and nothing more."""
    opened = {
        f"{face}:{example.act}"
        for example in EXAMPLES.values()
        for face in cases.ACTS[example.act].faces
        if any((who == APPLICANT) == (face == "portal") for who in example.may)
    }

    assert opened == {f"{face}:{act.code}" for act in cases.ACTS.values() for face in act.faces}


@pytest.mark.parametrize("face", FACES)
def test_nobody_who_is_not_signed_in_does_any_act(world: World, face: cases.Face) -> None:
    code, client = world.lodge(), Client()
    done: dict[str, Any] = {}
    for act in cases.ACTS.values():
        if face in act.faces:
            address = reverse(f"{face}:{act.code}", args=[code, *(["appraise"] if act.per_step else [])])
            done[act.code] = client.post(address).headers.get("Location", "")

    assert {act for act, led in done.items() if "/dang-nhap" not in led} == set()
