"""What people typed in Vietnamese is marked as Vietnamese on English pages, whoever typed it and whoever reads it."""

import re
from typing import Any

import pytest
from django.test import Client

from cases.conftest import WITH_PAPERS, World
from cases.examples import RECEPTIONIST, SPECIALIST, at
from onestop.cases import api as cases
from onestop.frame.preferences import LANGUAGE_COOKIE

from .conftest import SitDown

pytestmark = pytest.mark.django_db
ASKED: dict[str, Any] = {
    "note": "Trang hai mờ",
    "item_notes": {"photo": "Ảnh quá tối", cases.answer_key("kind"): "Loại nào vậy"},
}
REPLY = "Tôi đã chụp lại"
REFUSED = "Không đủ điều kiện thực tế"
DESK = "/ban-lam-viec/ho-so"


def read(client: Client, address: str, language: str) -> str:
    client.cookies[LANGUAGE_COOKIE] = language
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode().split("<main")[1]


def unmarked(page: str) -> str:
    """What is read in the language of the page: what is marked, typed into fields or told to machines apart."""
    page = re.sub(r'<(span|b|p|li)[^>]* lang="vi"[^>]*>.*?</\1>', "", page, flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", re.sub(r"<textarea.*?</textarea>", "", page, flags=re.DOTALL))


def judge(client: Client, address: str, *said: str) -> None:
    page, vietnamese = read(client, address, "en"), read(client, address, "vi")
    for words in said:
        assert words in page, (address, words)
        assert words not in unmarked(page), (address, words)
        assert f'<span lang="vi">{words}' not in vietnamese, (address, words)


@pytest.fixture
def asked(world: World) -> str:
    came = {code: cases.Received(originals=1) for code in ("id", "photo")}
    code = world.lodge(procedure_code=WITH_PAPERS, received=came)
    items: dict[str, Any] = {"items": ["photo", cases.answer_key("kind")], "reasons": ["unreadable"]}
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, by=SPECIALIST, now=at(3), **items, **ASKED)
    return code


def test_what_was_asked_for_is_marked_wherever_it_stands(asked: str, world: World, sit_down: SitDown) -> None:
    said = (ASKED["note"], *ASKED["item_notes"].values())
    judge(sit_down(world.citizen), f"/ho-so/{asked}", *said)
    judge(sit_down(world.citizen), f"/ho-so/{asked}/bo-sung", *said)
    judge(sit_down(RECEPTIONIST), f"{DESK}/{asked}", *said)
    judge(sit_down(RECEPTIONIST), f"{DESK}/{asked}/nhan-bo-sung", *said)


def test_so_is_what_was_answered(asked: str, world: World, sit_down: SitDown) -> None:
    cases.answer_supplement(code=asked, reply=REPLY, left_out="as_it_is", by=RECEPTIONIST, now=at(4))
    judge(sit_down(world.citizen), f"/ho-so/{asked}", REPLY)
    judge(sit_down(RECEPTIONIST), f"{DESK}/{asked}", REPLY, ASKED["note"], ASKED["item_notes"]["photo"])


def test_so_is_the_word_with_which_a_dossier_is_turned_away(world: World, sit_down: SitDown) -> None:
    code = world.lodge()
    cases.refuse_intake(code=code, reasons=["not_eligible"], note=REFUSED, by=RECEPTIONIST, now=at(2))
    judge(sit_down(world.citizen), f"/ho-so/{code}", REFUSED)
    judge(sit_down(RECEPTIONIST), f"{DESK}/{code}", REFUSED)
