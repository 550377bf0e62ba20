"""What officials type at the desk stands on the paper, or is refused while they type it; no act is without its paper."""

import pytest

from cases.conftest import PROCEDURE, World
from cases.examples import RECEPTIONIST
from documents.extractors import EXTRACTORS
from onestop.cases import api as cases
from onestop.people.models import Person

from .conftest import SitDown
from .test_desk import DESK, counter_form, status_of

pytestmark = pytest.mark.django_db

NOTES = [
    "Trang 2 mờ → quét lại; ☐ bản chính",
    "Hồ sơ trùng → xem H09; không‑ngắt",
    "Đơn của H'Hơ̆ Kƀin: ½ trang trắng, 陳",
]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_on_the_slip_as_it_was_typed(world: World, sit_down: SitDown, note: str) -> None:
    client, acts = sit_down(RECEPTIONIST), {"yeu-cau-bo-sung": "bo-sung", "khong-tiep-nhan": "tu-choi"}
    reasons = {"yeu-cau-bo-sung": "unreadable", "khong-tiep-nhan": "not_eligible"}
    for act, slip in acts.items():
        code = world.lodge()
        assert client.post(f"{DESK}/ho-so/{code}/{act}", {"reasons": reasons[act], "note": note}).status_code == 302
        paper = client.get(f"{DESK}/ho-so/{code}/phieu/{slip}.pdf").content
        for extract in EXTRACTORS.values():
            assert note in " ".join(extract(paper).split())


@pytest.mark.parametrize("act", ["yeu-cau-bo-sung", "khong-tiep-nhan"])
def test_a_note_no_paper_can_carry_is_refused_before_the_act(world: World, sit_down: SitDown, act: str) -> None:
    code = world.lodge()
    answer = sit_down(RECEPTIONIST).post(
        f"{DESK}/ho-so/{code}/{act}",
        {"reasons": "unreadable" if "bo-sung" in act else "not_eligible", "note": "Xin cảm ơn 🙂"},
    )
    body = answer.content.decode()

    assert answer.status_code == 422
    assert 'href="#note"' in body
    assert "có ký tự “🙂” (ký tự thứ 12) không in được trên giấy tờ" in body
    assert "Xin cảm ơn 🙂" in body, "what was typed is still there"
    assert status_of(code) is cases.Status.SUBMITTED


def test_signs_pasted_from_word_stay_what_was_seen(world: World, sit_down: SitDown) -> None:
    code, client = world.lodge(), sit_down(RECEPTIONIST)
    client.post(
        f"{DESK}/ho-so/{code}/yeu-cau-bo-sung", {"reasons": "unreadable", "note": "\uf0b7 trang 2\r\n\uf0fc trang 3"}
    )
    paper = client.get(f"{DESK}/ho-so/{code}/phieu/bo-sung.pdf").content

    assert "• trang 2 ✓ trang 3" in " ".join(EXTRACTORS["pdfium"](paper).split())


def test_a_name_of_ede_letters_is_on_the_slip_of_the_counter(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    typed = counter_form(**{"applicant-name": "Ƀlao Êban Kơ̆ch", "applicant-address": "Buôn Kŏ Siêr"})
    code = client.post(f"{DESK}/tiep-nhan/{PROCEDURE}", typed).headers["Location"].split("/")[-1]
    paper = client.get(f"{DESK}/ho-so/{code}/phieu/giay-hen.pdf").content

    for extract in EXTRACTORS.values():
        assert "Ƀlao Êban Kơ̆ch" in extract(paper)
        assert "Buôn Kŏ Siêr" in extract(paper)


@pytest.mark.parametrize("field", ["applicant-name", "applicant-address", "applicant-phone"])
def test_nobody_is_entered_under_letters_no_paper_can_carry(world: World, sit_down: SitDown, field: str) -> None:
    known = Person.objects.count()
    answer = sit_down(RECEPTIONIST).post(f"{DESK}/tiep-nhan/{PROCEDURE}", counter_form(**{field: "Lan 🙂"}))

    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.content.decode(), "said at its field"
    assert Person.objects.count() == known
