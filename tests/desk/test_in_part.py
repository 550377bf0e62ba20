"""Where fewer came of a paper that need not, the desk asks why they will do, once they are counted."""

import pytest
from django.test import Client

from cases.conftest import World, definition, paper, published
from cases.examples import RECEPTIONIST, SIMPLE
from onestop.cases import api as cases

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
DRAWN = "9.000018"
ONE_OF_TWO = {"originals-id": "1", "originals-plan": "1"}
WHY = "Vì sao vẫn tiếp nhận khi thiếu số bản?"
LACKS = "Giấy plan (còn thiếu 1 bản chính)"


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    published([definition(DRAWN, SIMPLE, [paper("id"), paper("plan", required=False) | {"originals": 2}])])
    return sit_down(RECEPTIONIST)


def test_what_was_announced_is_counted_and_then_asked_about(world: World, desk: Client) -> None:
    code = world.lodge(procedure_code=DRAWN, on_paper=["id", "plan"])
    address = f"{DESK}/ho-so/{code}/tiep-nhan"
    assert WHY not in desk.get(address).content.decode()

    asked = desk.post(address, ONE_OF_TWO)
    assert asked.status_code == 422
    assert WHY in asked.content.decode()
    assert LACKS in asked.content.decode()
    assert cases.file_for(code=code, by=RECEPTIONIST).received_at is None

    assert desk.post(address, ONE_OF_TWO | {"in_part": "held"}).status_code == 302
    case = desk.get(f"{DESK}/ho-so/{code}").content.decode()
    assert cases.IN_PART["held"].vi in case
    assert LACKS in case


def test_the_counter_asks_with_all_else_that_is_wrong_and_keeps_what_was_chosen(world: World, desk: Client) -> None:
    address = f"{DESK}/tiep-nhan/{DRAWN}"
    form = counter_form() | ONE_OF_TWO
    assert WHY not in desk.get(address).content.decode()

    asked = desk.post(address, form | {"kind": ""}).content.decode()
    assert 'href="#in_part"' in asked
    assert 'href="#kind"' in asked
    again = desk.post(address, form | {"kind": "", "in_part": "not_needed"}).content.decode()
    assert 'href="#in_part"' not in again
    assert 'value="not_needed" checked' in again

    assert desk.post(address, form | {"in_part": "not_needed"}).status_code == 302
