"""Both cases say at the desk what is linked with what, and which of several results is dealt with anew."""

import pytest

from cases.conftest import World
from cases.test_reopened_part import CHIEF, DEPUTY, all_ended, refused, taken_up
from onestop.cases import api as cases
from onestop.kernel.actor import Actor

from .conftest import SitDown

pytestmark = pytest.mark.django_db

DESK = "/ban-lam-viec"
NOTICE = "Thông báo kết quả đăng ký cư trú"


def page_of(code: str, by: Actor, sit_down: SitDown) -> str:
    return sit_down(by).get(f"{DESK}/ho-so/{code}").content.decode()


def test_the_old_case_names_the_new_and_the_result_and_the_new_the_old(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    new = taken_up(code).code
    old_page, new_page = page_of(code, DEPUTY, sit_down), page_of(new, DEPUTY, sit_down)

    assert f"<b>{NOTICE}</b>: giải quyết lại ở hồ sơ" in old_page
    assert f"{DESK}/ho-so/{new}" in old_page
    assert "Các kết quả khác ở hồ sơ này giữ nguyên." in old_page
    assert f"{DESK}/ho-so/{code}" in new_page
    assert f"Hồ sơ này chỉ giải quyết lại <b>{NOTICE}</b>." in new_page
    assert "Từ chối một kết quả" in new_page
    assert 'aria-labelledby="fees"' not in new_page
    assert "sẽ mang bản giấy" not in new_page


def test_whoever_refused_it_is_not_offered_to_reopen_it_and_another_head_is(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    offered = f"{DESK}/ho-so/{code}/mo-lai-ket-qua/residence"

    assert offered not in page_of(code, CHIEF, sit_down)
    assert offered in page_of(code, DEPUTY, sit_down)


def test_who_would_open_the_whole_anew_is_told_of_the_result_alone(world: World) -> None:
    file = cases.file_for(code=all_ended(world), by=world.citizen)

    assert "của chính kết quả đó" in cases.ACTS["reopen"].says_before(file, "desk").vi
