"""A counter, a desk and the check before sending say that another case is about the same person or thing."""

from typing import Any

import pytest

from cases.conftest import World, published
from cases.examples import RECEPTIONIST
from cases.test_about_the_same import BIRTH, CHILD, ELSEWHERE, birth, lodged
from onestop.cases import api as cases

from .conftest import SitDown
from .test_desk import DESK, counter_form

pytestmark = pytest.mark.django_db
THERE_IS = "Đã có hồ sơ của thủ tục này cho đúng người, đúng việc ấy"


@pytest.fixture
def born(world: World) -> World:
    published([birth("child", "born")])
    return world


def received(client: Any, **more: str) -> Any:
    form = {name: value for name, value in counter_form().items() if name != "kind"}
    return client.post(f"{DESK}/tiep-nhan/{BIRTH}", form | CHILD | more)


def test_the_counter_names_it_and_takes_another_once_that_is_ticked(born: World, sit_down: SitDown) -> None:
    code, desk = lodged(born), sit_down(RECEPTIONIST)
    asked = received(desk)

    assert asked.status_code == 422
    page = asked.content.decode()
    assert THERE_IS in page
    assert f'href="{DESK}/ho-so/{code}"' in page
    assert received(desk, again=code).status_code == 302


def test_of_a_case_at_another_counter_only_the_code_and_the_place_are_told(born: World, sit_down: SitDown) -> None:
    code = lodged(born)
    page = received(sit_down(ELSEWHERE)).content.decode()

    assert code in page
    assert f'href="{DESK}/ho-so/{code}"' not in page


def test_the_page_of_the_case_names_it_to_officials_and_not_to_another_applicant(
    born: World, sit_down: SitDown
) -> None:
    first, again = lodged(born), lodged(born, by=born.stranger)

    desk = sit_down(RECEPTIONIST).get(f"{DESK}/ho-so/{again}").content.decode()
    assert THERE_IS in desk
    assert f'href="{DESK}/ho-so/{first}"' in desk
    assert first not in sit_down(born.stranger).get(f"/ho-so/{again}").content.decode()
    assert cases.case_about_the_same(cases.file_for(code=again, by=born.stranger), by=born.stranger) is None
