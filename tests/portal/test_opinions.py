"""Whom the agency asks about his case its applicant reads with the last day of each; what they say to one another he does not."""

import pytest

from cases.conftest import World
from cases.examples import RECEPTIONIST, SPECIALIST, at
from cases.pressed import Pressed
from onestop.cases import api as cases

from .conftest import SitDown
from .test_withdrawing import main_of

pytestmark = pytest.mark.django_db
CONSULTED, QUESTION = "H09.08", "Thửa đất có trong quy hoạch không?"


@pytest.fixture
def asked(world: World) -> str:
    code = world.lodge()
    cases.perform(cases.ACCEPT, code=code, by=RECEPTIONIST, now=at(3), press=Pressed())
    cases.perform(cases.ASK_OPINION, code=code, by=SPECIALIST, now=at(4), agency=CONSULTED, question=QUESTION)
    return code


def test_it_is_told_who_is_asked_and_until_when(world: World, sit_down: SitDown, asked: str) -> None:
    page = main_of(sit_down(world.citizen).get(f"/ho-so/{asked}"))
    card = page.split('id="opinions"')[1].split("</section>")[0]

    assert "Sở Xây dựng" in card
    assert "11/3/2026" in card
    assert QUESTION not in page


def test_of_a_case_about_which_nobody_was_asked_it_says_nothing(world: World, sit_down: SitDown) -> None:
    assert 'id="opinions"' not in main_of(sit_down(world.citizen).get(f"/ho-so/{world.lodge()}"))
