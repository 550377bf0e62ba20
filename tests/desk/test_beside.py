"""Below the list of work: originals still to go back, and offers of cases that need no answer any more."""

from typing import Any

import pytest
from django.urls import reverse

from cases.act_examples import CONSULTED, holder
from cases.conftest import World, submission
from cases.examples import COMMUNE, ORIGINAL
from onestop.cases import api as cases
from onestop.cases.models import CaseTask
from onestop.runtime.api import now

from .conftest import SitDown

pytestmark = pytest.mark.django_db
HERE, THERE = holder("receptionist", COMMUNE), holder("receptionist", CONSULTED)
KEPT, OFFERS = "Bản chính chờ trả lại", "Đề nghị chuyển không còn phải trả lời"


def done(code: str, act: str, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=HERE, now=now(), **said)


def test_originals_stand_on_the_list_and_not_under_its_filters(world: World, sit_down: SitDown) -> None:
    brought = submission(channel="in_person", received=ORIGINAL)
    code = cases.lodge_for_other(brought, applicant=world.citizen.person_id or 0, by=HERE, now=now(), accept=False)
    done(code, "refuse_intake", reasons=["not_eligible"], note="Không thường trú")
    client = sit_down(HERE)
    as_work = client.get(reverse("desk:home")).content.decode()
    assert "Hồ sơ đã kết thúc, còn phải trả bản chính" in as_work
    assert KEPT not in as_work, "told once: what is work is not told beside it"
    CaseTask.objects.filter(kind="give_back").delete()  # as of a case that ended before that was a task
    page, under = (client.get(reverse("desk:home") + more).content.decode() for more in ("", "?loc=today"))

    assert KEPT in page
    assert reverse("desk:case", args=[code]) in page
    assert "1 bản chính" in page
    assert KEPT not in under
    assert OFFERS not in page


def test_an_offer_that_lapsed_is_told_to_whom_it_was_made(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    done(code, "transfer", receiver=CONSULTED, level="commune", reasons=["other_place"])
    client = sit_down(THERE)
    assert OFFERS not in client.get(reverse("desk:home")).content.decode()

    done(code, "accept")
    page = client.get(reverse("desk:home")).content.decode()

    assert OFFERS in page
    assert code in page
    assert "đã tự tiếp nhận hồ sơ" in page
    assert reverse("desk:case", args=[code]) not in page
