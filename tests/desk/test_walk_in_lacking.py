"""Whoever comes to the counter with less than the law asks for leaves with form 02 or form 03, and a case that says so."""

import re
from typing import Any

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, WITH_PAPERS, World, definition, paper, published
from cases.examples import RECEPTIONIST, SIMPLE
from onestop.cases import api as cases
from onestop.cases import store

from .conftest import SitDown
from .test_desk import DESK, counter_form, status_of

pytestmark = pytest.mark.django_db
RECEIVE = f"{DESK}/tiep-nhan/{WITH_PAPERS}"
SUPPLEMENT, REFUSE = cases.REQUEST_SUPPLEMENT.code, cases.REFUSE_INTAKE.code


@pytest.fixture
def desk(world: World, sit_down: SitDown) -> Client:
    return sit_down(RECEPTIONIST)


def walk_in(desk: Client, instead: str, **brought: str) -> str:
    """The address to which the counter is led."""
    answer = desk.post(RECEIVE, counter_form(instead=instead, **brought))
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def code_in(address: str) -> str:
    return address.split("/")[-2]


def ticked(page: str, name: str) -> list[str]:
    boxes = re.findall(rf'<input[^>]*name="{name}"[^>]*>', page)
    return [found for box in boxes if " checked" in box for found in re.findall(r'value="([^"]+)"', box)]


def test_what_is_not_complete_is_not_accepted_and_the_page_says_what_else_can_be_done(desk: Client) -> None:
    answer = desk.post(RECEIVE, counter_form(**{"originals-id": "1"}))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Hồ sơ còn thiếu: Giấy photo" in page
    assert f'value="{SUPPLEMENT}"' in page
    assert f'value="{REFUSE}"' in page


def test_the_request_opens_with_what_lacks_ticked_and_why(desk: Client) -> None:
    page = desk.get(walk_in(desk, SUPPLEMENT, **{"originals-id": "1"})).content.decode()

    assert ticked(page, "items") == ["photo"]
    assert ticked(page, "reasons") == ["missing_paper"]


def test_who_lacks_a_paper_gets_form_02_and_no_term_has_begun(desk: Client) -> None:
    address = walk_in(desk, SUPPLEMENT, **{"originals-id": "1"})
    code = code_in(address)
    assert desk.post(address, {"items": ["photo"], "reasons": ["missing_paper"]}).status_code == 302

    file = store.load(code).file
    assert file.status is cases.Status.SUPPLEMENT
    assert (file.received_at, file.due_at) == (None, None)
    assert [one.paper for one in file.issued] == ["supplement"]
    assert file.received["id"] == cases.Received(originals=1)
    assert desk.get(f"{DESK}/ho-so/{code}/phieu/bo-sung.pdf").status_code == 200


def test_who_completes_it_later_is_accepted_with_what_came_first_and_then(desk: Client) -> None:
    address = walk_in(desk, SUPPLEMENT, **{"originals-id": "1"})
    desk.post(address, {"items": ["photo"], "reasons": ["missing_paper"]})
    case = f"{DESK}/ho-so/{code_in(address)}"
    desk.post(f"{case}/{cases.ANSWER_SUPPLEMENT.slug}", {"originals-photo": "1"})
    assert desk.post(f"{case}/tiep-nhan").status_code == 302

    file = store.load(code_in(address)).file
    assert file.received_at is not None
    assert {code: one.originals for code, one in file.received.items()} == {"id": 1, "photo": 1}


def test_who_is_turned_away_gets_form_03(desk: Client) -> None:
    address = walk_in(desk, REFUSE)
    typed = {"reasons": ["wrong_procedure"], "note": "Thủ tục đúng: cấp bản sao trích lục.", "confirm": "yes"}
    assert desk.post(address, typed).status_code == 302

    file = store.load(code_in(address)).file
    assert file.outcome == "not_accepted"
    assert [one.paper for one in file.issued] == ["refusal"]


def test_sent_twice_it_is_one_case(desk: Client) -> None:
    assert walk_in(desk, SUPPLEMENT) == walk_in(desk, SUPPLEMENT)


def test_until_it_is_answered_it_waits_at_the_counter_like_any_other(desk: Client) -> None:
    code = code_in(walk_in(desk, SUPPLEMENT))

    assert status_of(code) is cases.Status.SUBMITTED
    assert code in desk.get(f"{DESK}/").content.decode()
    assert desk.post(f"{DESK}/ho-so/{code}/tiep-nhan", {"originals-id": "0", "originals-photo": "0"}).status_code == 422


def test_what_else_is_wrong_is_told_before_anything_is_recorded(desk: Client) -> None:
    answer = desk.post(RECEIVE, counter_form(instead=SUPPLEMENT, kind=""))

    assert answer.status_code == 422
    assert "Hồ sơ còn thiếu" not in answer.content.decode()


def test_where_the_law_allows_no_request_none_is_offered(desk: Client) -> None:
    once = definition("9.000009", SIMPLE, [paper("id")]) | {"clock": {"max_supplements": 0}}
    published([once])
    page = desk.get(f"{DESK}/tiep-nhan/9.000009").content.decode()

    assert f'value="{SUPPLEMENT}"' not in page
    assert f'value="{REFUSE}"' in page


def test_an_applicant_cannot_send_what_lacks_a_paper(world: World) -> None:
    with pytest.raises(cases.PapersMissing):
        world.lodge(procedure_code=WITH_PAPERS, on_paper=["id"])


def test_nobody_asks_for_an_act_by_another_name(world: World, desk: Client) -> None:
    answer: Any = desk.post(f"{DESK}/tiep-nhan/{PROCEDURE}", counter_form(instead="decide"))

    assert "da-tiep-nhan" in answer.headers["Location"]
