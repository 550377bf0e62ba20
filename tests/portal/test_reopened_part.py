"""Whoever applied reads in both cases which of his results is dealt with again: nothing is asked of him, and the others stay."""

import pytest
from django.urls import reverse

from cases.conftest import World
from cases.test_reopened_part import COUNTER, OFFICER, done, refused, taken_up

from .conftest import SitDown

pytestmark = pytest.mark.django_db

NOTICE = "Thông báo kết quả đăng ký cư trú"


def page_of(code: str, world: World, sit_down: SitDown) -> str:
    return sit_down(world.citizen).get(f"/ho-so/{code}").content.decode()


def test_the_new_case_says_which_result_it_is_about_and_asks_for_no_paper(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    page = page_of(taken_up(code).code, world, sit_down)

    assert f"Hồ sơ này chỉ giải quyết lại <b>{NOTICE}</b>." in page
    assert f"/ho-so/{code}" in page
    assert "mang bản giấy đến" not in page


def test_the_old_one_leads_there_and_says_that_the_others_stay(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    new = taken_up(code).code
    page = page_of(code, world, sit_down)

    assert f"<b>{NOTICE}</b>: giải quyết lại ở hồ sơ" in page
    assert f"/ho-so/{new}" in page
    assert "Các kết quả khác ở hồ sơ này giữ nguyên." in page


def test_made_and_not_decided_yet_it_lies_with_whoever_decides_it(world: World, sit_down: SitDown) -> None:
    """Its decision is no step of the process, and the one-stop section of the ward has nothing to do with it."""
    new = taken_up(refused(world)).code
    done(new, "accept", COUNTER, 5)
    done(new, "complete_step", OFFICER, 5, 10, "residence", facts={"residence_to_verify": False})

    holder = page_of(new, world, sit_down).split('id="holder"')[1].split("</section>")[0]
    assert "Quyết định" in holder
    assert "Công an" in holder
    assert "Bộ phận Một cửa" not in holder


def test_beside_what_was_refused_he_reads_what_he_can_do_and_opens_its_letter(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    page = page_of(code, world, sit_down)
    results = page.partition('id="parts"')[2].partition("</section>")[0]

    assert "Không đồng ý thì bạn khiếu nại đến cơ quan đã ra văn bản này" in results
    assert f"/ho-so/{code}/" in results
    assert "TC1" in results
    assert "Có kết quả không được cấp: lý do và cách khiếu nại ghi bên cạnh kết quả đó." in page


def test_not_once_it_is_dealt_with_again(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    taken_up(code)
    page = page_of(code, world, sit_down)

    assert "Không đồng ý thì bạn khiếu nại đến cơ quan đã ra văn bản này" not in page
    assert "Có kết quả không được cấp" not in page


def test_among_his_cases_he_tells_it_from_the_one_it_takes_up(world: World, sit_down: SitDown) -> None:
    code = refused(world)
    new = taken_up(code).code
    page = sit_down(world.citizen).get(reverse("portal:my_cases")).content.decode()
    rows = {one: next(row for row in page.split("<tr>") if one in row) for one in (code, new)}

    assert ("(thông báo kết quả đăng ký cư trú)" in rows[new], "mở lại" in rows[new]) == (True, True)
    assert ("(thông báo kết quả đăng ký cư trú)" in rows[code], "mở lại" in rows[code]) == (False, False)
