"""The desk tells in whose hands a case is: in lists, on its page, and to nobody more than it concerns."""

from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse

from cases.act_examples import ELSEWHERE, holder
from cases.conftest import World, colleagues
from cases.examples import COMMUNE, at
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people.models import User

from .conftest import SitDown

pytestmark = pytest.mark.django_db

HEAD, SPECIALIST = holder("head", ELSEWHERE), holder("specialist", ELSEWHERE)


def accepted(world: World) -> str:
    colleagues()
    code = world.lodge(competent_agency=ELSEWHERE)
    done(code, "accept", holder("receptionist", COMMUNE), 3)
    return code


def done(code: str, act: str, by: Actor, day: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **said)


def seen(sit_down: SitDown, by: Actor, code: str = "") -> str:
    client = sit_down(by)
    address = reverse("desk:case", args=[code]) if code else reverse("desk:home")
    return client.get(address).content.decode()


def test_a_list_says_whose_it_is_and_what_is_ones_own(world: World, sit_down: SitDown) -> None:
    done(accepted(world), "assign", HEAD, 4, step="appraise", assignee="9001")
    name = User.objects.select_related("official").get(id=9001).official

    others, own = seen(sit_down, SPECIALIST), seen(sit_down, replace(SPECIALIST, key="9001"))

    unit = sit_down(HEAD).get("/ban-lam-viec/don-vi/viec").content.decode()

    assert name is not None
    assert (name.name in unit, name.name in others) == (True, False)
    assert "loc=mine" not in others
    assert "loc=mine" in own
    assert "giao cho tôi" in own


def test_a_case_says_who_has_it_and_why_it_came_back(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    done(code, "complete_step", SPECIALIST, 4, step="appraise")
    done(code, "send_back", HEAD, 5, step="sign", to="appraise", reasons=["new_facts"], note="Đơn của hàng xóm")
    done(code, "assign", HEAD, 5, step="appraise", assignee="9002")

    page = seen(sit_down, SPECIALIST, code)

    assert "Làm lại: appraise" in page
    assert "Có tình tiết mới" in page
    assert "Đơn của hàng xóm" in page
    assert "Người thứ 9002" in page


def test_the_ground_of_a_conflict_is_read_by_who_declared_it_and_who_assigns(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    done(code, "declare_conflict", replace(SPECIALIST, key="9001"), 4, ground="own_interest")
    ground = "Tôi có lợi ích liên quan đến hồ sơ"

    assert ground in seen(sit_down, HEAD, code)
    assert ground in seen(sit_down, replace(SPECIALIST, key="9001"), code)
    assert ground not in seen(sit_down, SPECIALIST, code)
    assert "Một công chức khai có xung đột lợi ích" in seen(sit_down, SPECIALIST, code)


def test_who_prepared_a_decision_reads_why_he_does_not_make_it(world: World, sit_down: SitDown) -> None:
    code = accepted(world)
    done(code, "complete_step", HEAD, 4, step="appraise")

    page = seen(sit_down, HEAD, code)

    assert "phải do người khác làm" in page
    assert reverse("desk:decide", args=[code]) not in page
    assert reverse("desk:decide", args=[code]) in seen(sit_down, replace(HEAD, key="9003"), code)


def test_who_prepared_it_reads_why_he_does_not_change_the_document(world: World, sit_down: SitDown) -> None:
    code, other = accepted(world), replace(HEAD, key="9003")
    done(code, "complete_step", HEAD, 4, step="appraise")
    done(code, "decide", other, 5, outcome="granted")

    page = seen(sit_down, HEAD, code)

    assert "nên người khác có thẩm quyền làm" in page
    assert page.count("Bạn đã làm") + page.count("bạn đã làm") == 1, "told once, of all he may not change"
    for kept in ("Đính chính văn bản kết quả", "Thu hồi văn bản kết quả"):
        assert kept in page.split("nên người khác có thẩm quyền làm")[0]
    assert "Cần phân công người khác" not in page, "nothing waits to be assigned once it is decided"
    assert reverse("desk:correct_result", args=[code]) not in page
    assert reverse("desk:correct_result", args=[code]) in seen(sit_down, other, code)
