"""What cannot be done yet is told with its hour, and no form is filled in for it in vain; nor is a loss proposed first."""

from datetime import timedelta
from typing import Final

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of, moment_of
from onestop.cases import api as cases
from onestop.frame import acting

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db
TAKE_BACK: Final = EXAMPLES["take_back_hand_over"]
"""Done five days after it was sent, when the share of the step is over."""


def offered(code: str, world: World) -> tuple[cases.CaseView, cases.Offer]:
    found = cases.case_for(code=code, by=doer_of(TAKE_BACK, world), now=moment_of(TAKE_BACK))
    return found, next(one for one in found.actions if one.code == TAKE_BACK.act)


def test_a_step_that_was_sent_is_taken_back_after_its_share_and_not_before(
    world: World, sit_down: SitDown, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = case_ready_for(TAKE_BACK, world)
    address = reverse("desk:take_back_hand_over", args=[code, TAKE_BACK.step])
    found, offer = offered(code, world)

    monkeypatch.setattr(acting, "now", lambda: moment_of(TAKE_BACK) - timedelta(days=5))
    assert acting.button("desk", found, offer, address).opens is not None
    page = sit_down(doer_of(TAKE_BACK, world)).get(reverse("desk:case", args=[code])).content.decode()
    assert address not in page
    assert "Làm được sau" in page

    monkeypatch.setattr(acting, "now", lambda: moment_of(TAKE_BACK))
    assert acting.button("desk", found, offer, address).opens is None


def test_what_would_cost_him_a_later_step_is_not_proposed_first(world: World) -> None:
    example = EXAMPLES["complete_step"]
    code = case_ready_for(example, world)
    for by in (doer_of(example, world), doer_of(EXAMPLES["decide"], world)):
        found = cases.case_for(code=code, by=by, now=moment_of(example))
        usual = acting.usual_at("desk", found)
        assert usual is None or not usual.forfeits
