"""The page of a dossier sent twice names and links the case that goes on, to whoever may see that case and to nobody else."""

from typing import Any

import pytest

from cases.conftest import World, at_agency
from cases.examples import RECEPTIONIST, at
from cases.pressed import Pressed
from onestop.cases import api as cases
from onestop.kernel.actor import Actor

from .conftest import SitDown

pytestmark = pytest.mark.django_db


def main_of(answer: Any) -> str:
    return str(answer.content.decode()).split("<main")[1]


def link_to(code: str, face: str) -> str:
    return f'href="{face}/{code}"'


@pytest.fixture
def twice(world: World) -> tuple[str, str]:
    return world.lodge(), world.lodge()


def turned_away(code: str, note: str) -> None:
    said: dict[str, Any] = {"reasons": ["duplicate"], "note": note, "by": RECEPTIONIST, "now": at(3)}
    cases.perform(cases.ACTS["refuse_intake"], code=code, press=Pressed(), **said)


def test_until_it_is_answered_either_page_leads_to_the_other(
    twice: tuple[str, str], world: World, sit_down: SitDown
) -> None:
    first, again = twice

    for one, other in (twice, (again, first)):
        assert link_to(other, "/ho-so") in main_of(sit_down(world.citizen).get(f"/ho-so/{one}"))
        assert link_to(other, "/ban-lam-viec/ho-so") in main_of(
            sit_down(RECEPTIONIST).get(f"/ban-lam-viec/ho-so/{one}")
        )
    sent = main_of(sit_down(world.citizen).get(f"/ho-so/{again}/da-nop"))
    assert link_to(first, "/ho-so") in sent.split('class="os-cols')[0], "before what comes next, which it is no step of"


def test_turned_away_it_leads_to_the_case_it_was_turned_away_for(
    twice: tuple[str, str], world: World, sit_down: SitDown
) -> None:
    first, again = twice
    turned_away(again, f"Trùng {first}")

    assert link_to(first, "/ho-so") in main_of(sit_down(world.citizen).get(f"/ho-so/{again}"))
    desk = main_of(sit_down(RECEPTIONIST).get(f"/ban-lam-viec/ho-so/{again}"))
    assert link_to(first, "/ban-lam-viec/ho-so") in desk
    assert link_to(again, "/ho-so") not in main_of(sit_down(world.citizen).get(f"/ho-so/{first}"))


def test_a_code_in_the_words_that_is_no_case_of_his_is_not_linked(world: World, sit_down: SitDown) -> None:
    strange, first, again = world.lodge(by=world.stranger), world.lodge(), world.lodge()
    turned_away(again, f"Không phải {strange}, trùng {first}")

    page = main_of(sit_down(world.citizen).get(f"/ho-so/{again}"))
    assert link_to(first, "/ho-so") in page
    assert link_to(strange, "/ho-so") not in page


def test_whoever_may_not_see_the_other_case_is_told_of_none(twice: tuple[str, str]) -> None:
    first, again = twice
    elsewhere: Actor = at_agency(RECEPTIONIST, "H09.31.04")
    file = cases.file_for(code=again, by=RECEPTIONIST)

    assert cases.case_before(file, by=RECEPTIONIST) is not None
    assert cases.case_before(file, by=elsewhere) is None

    turned_away(again, f"Trùng {first}")
    file = cases.file_for(code=again, by=RECEPTIONIST)
    assert cases.case_before(file, by=RECEPTIONIST) is not None
    assert cases.case_before(file, by=elsewhere) is None
