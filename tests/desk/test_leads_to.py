"""Before a step is done it is said where the case goes by it: to which agency, for what, and how long that has."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of, moment_of
from cases.conftest import World
from onestop.cases import api as cases
from onestop.desk.leads_to import leads_to, time_of
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date
from onestop.workflow.api import Quota, Step

from .conftest import SitDown

pytestmark = pytest.mark.django_db
LEAVES = EXAMPLES["complete_step at another agency"]
"""The police does its step; the next is done where the case is decided."""


def offers(world: World, code: str) -> tuple[cases.CaseView, tuple[cases.Offer, ...]]:
    found = cases.case_for(code=code, by=doer_of(LEAVES, world), now=moment_of(LEAVES))
    return found, found.actions


def test_the_next_agency_is_named_with_its_step(world: World) -> None:
    found, offered = offers(world, case_ready_for(LEAVES, world))
    step = next(one for one in offered if one.code == "complete_step")

    (told,) = leads_to(found, step, local_date(moment_of(LEAVES)))

    assert told.vi == "Sau đó hồ sơ chuyển đến Ủy ban nhân dân phường Chánh Nghĩa: “sign”."
    assert told.en.startswith("Then the case goes to")


def test_nothing_is_said_of_another_act(world: World) -> None:
    found, offered = offers(world, case_ready_for(LEAVES, world))

    told = [leads_to(found, one, local_date(moment_of(LEAVES))) for one in offered if one.code != "complete_step"]

    assert any(told) is False


def test_it_stands_under_the_button_that_does_it_at_once(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(LEAVES, world)
    page = sit_down(doer_of(LEAVES, world)).get(reverse("desk:case", args=[code])).content.decode()

    assert "Sau đó hồ sơ chuyển đến" in page


def test_where_the_case_stays_nothing_is_said(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["complete_step"], world)
    page = sit_down(doer_of(EXAMPLES["complete_step"], world)).get(reverse("desk:case", args=[code])).content.decode()

    assert "hồ sơ chuyển đến" not in page


def test_the_time_of_a_step_is_its_share_and_how_soon_its_receiver_confirms() -> None:
    step = Step(
        code="reside",
        name=Text("Đăng ký thường trú", "Register residence"),
        role="specialist",
        quota=Quota(2, "working_day"),
        confirm_within=Quota(2, "working_hour"),
        next="end",
    )

    assert time_of(step).vi == "xác nhận đã nhận trong 2 giờ làm việc, làm trong 2 ngày làm việc"
    assert time_of(step).en == "receipt confirmed within 2 working hours, done within 2 working days"
