"""The page that hands a result over asks of each paper that is shown or handed in, once, and says which was forgotten."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, moment_of
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.desk.first_act import first_act

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db


def test_each_is_asked_by_its_name_and_a_forgotten_one_is_named(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["return_result against papers"], world)
    client, address = sit_down(RECEPTIONIST), reverse("desk:return_result", args=[code])

    opened = client.get(address).content.decode()
    assert all(f'name="papers_shown-{one}"' in opened for one in ("identity", "certificate"))
    forgotten = client.post(address, {"delivery": "counter", "papers_shown-identity": "done"}).content.decode()

    assert 'href="#papers_shown-certificate"' in forgotten
    assert "Hãy chọn một mục ở “Giấy chứng nhận đã cấp”." in forgotten


def test_where_the_procedure_names_none_nothing_is_asked(world: World, sit_down: SitDown) -> None:
    code = case_ready_for(EXAMPLES["return_result"], world)

    assert "papers_shown" not in sit_down(RECEPTIONIST).get(reverse("desk:return_result", args=[code])).content.decode()


def test_what_comes_before_the_portal_is_asked_the_same_way_and_nobody_says_that_he_did_not_see_it(
    world: World, sit_down: SitDown
) -> None:
    code = case_ready_for(EXAMPLES["note_papers"], world)
    client, address = sit_down(RECEPTIONIST), reverse("desk:note_papers", args=[code])

    opened = client.get(address).content.decode()
    assert all(f'name="papers_shown-{one}"' in opened for one in ("identity", "certificate"))
    assert 'value="unseen"' not in opened
    forgotten = client.post(address, {"papers_shown-identity": "done"}).content.decode()
    assert "Hãy chọn một mục ở “Giấy chứng nhận đã cấp”." in forgotten

    client.post(address, {"papers_shown-identity": "done", "papers_shown-certificate": "done"})
    page = client.get(reverse("desk:return_result", args=[code])).content.decode()
    assert 'name="papers_shown-certificate"' not in page, "what was handed in is not asked for twice"
    assert 'name="papers_shown-identity"' in page, "whoever comes for the paper after all may be somebody else"
    told = page[page.index("<h1") : page.index('<form id="act"')]
    before, noted = told.split("Đã ghi ngày")
    assert "Trước khi trả" in before
    assert "Giấy chứng nhận đã cấp" not in before
    assert "Giấy chứng nhận đã cấp" in noted


def test_once_they_were_noted_the_page_proposes_nothing_for_it_is_his_turn(world: World, sit_down: SitDown) -> None:
    """He presses himself; whoever comes for the paper after all is served by the act among the others."""
    example = EXAMPLES["note_papers"]
    code = case_ready_for(example, world)
    view = cases.case_for(code=code, by=RECEPTIONIST, now=moment_of(example))
    request: Any = SimpleNamespace(actor=RECEPTIONIST, now=moment_of(example), GET={})
    before = first_act(request, view)
    do(example, code, RECEPTIONIST, moment_of(example))
    view = cases.case_for(code=code, by=RECEPTIONIST, now=moment_of(example))

    assert before is not None
    assert before.code == "note_papers"
    assert first_act(request, view) is None
    assert "return_result" in {one.code for one in cases.possible_actions(view.file, RECEPTIONIST)}
