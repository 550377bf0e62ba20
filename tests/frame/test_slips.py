"""Every slip at its address, at each face: the paper that is asked for is the one that comes."""

import re
from typing import Any

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.cases.paper_address import check_code_of, paper_address
from onestop.runtime import api as runtime

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db

AFTER = [
    ("accept", "giay-hen", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"),
    ("request_supplement", "bo-sung", "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"),
    ("refuse_intake", "tu-choi", "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ"),
    ("decide refused", "tu-choi", "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ"),
    ("decide refused", "ket-qua", "V/v giải quyết thủ tục"),
    ("decide", "ket-qua", "V/v giải quyết thủ tục"),
    ("decide", "van-ban", "chứng nhận:"),
    ("correct_result", "van-ban", "chứng nhận:"),
    ("revoke_result", "thu-hoi", "THÔNG BÁO THU HỒI KẾT QUẢ"),
    ("record_payment waited for", "phieu-thu", "PHIẾU THU"),
    ("return_result against papers", "phieu-tra", "PHIẾU TRẢ KẾT QUẢ"),
    ("note_papers", "phieu-giay-to", "PHIẾU GHI NHẬN GIẤY TỜ"),
    ("send_apology", "xin-loi", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN"),
    ("stop_case", "dung-giai-quyet", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"),
]
"""What is done, the last part of the address, and words that stand on that paper and on no other."""
OF_OLD = {"tiep-nhan": "giay-hen"}
"""Addresses given out once, which go on leading to the same paper."""
FACES = ("desk", "portal")


def words_of(paper: bytes) -> str:
    document = pypdfium2.PdfDocument(paper)
    return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_range() for page in document))


def reader_at(face: str, world: World, sit_down: SitDown) -> Client:
    return sit_down(RECEPTIONIST if face == "desk" else world.citizen)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("name", "kind", "heading"), AFTER, ids=lambda value: value.replace(" ", "-"))
def test_the_paper_asked_for_is_the_one_that_comes(
    world: World, sit_down: SitDown, face: str, name: str, kind: str, heading: str
) -> None:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    client = reader_at(face, world, sit_down)

    page = client.get(reverse(f"{face}:case", args=[code])).content.decode()
    for asked in (kind, *(old for old, now in OF_OLD.items() if now == kind)):
        paper = words_of(client.get(reverse(f"{face}:slip", args=[code, asked])).content)
        assert {words for *_, words in AFTER if words in paper} == {heading}
        assert code in paper

    assert any(reverse(f"{face}:slip", args=[code, ref]) in page for ref in example.papers)


def test_every_slip_is_asked_for() -> None:
    assert {kind for _, kind, _ in AFTER} == {slip.kind for slip in cases.SLIPS}


@pytest.mark.parametrize("face", FACES)
def test_the_same_slip_is_the_same_bytes_whatever_the_machine_is_called(
    world: World, sit_down: SitDown, settings: Any, monkeypatch: pytest.MonkeyPatch, face: str
) -> None:
    moment = runtime.now()
    monkeypatch.setattr("onestop.frame.middleware.runtime.now", lambda: moment)
    settings.PUBLIC_ADDRESS, settings.ALLOWED_HOSTS = "https://motcua.example.vn", ["*"]
    code = case_ready_for(EXAMPLES["complete_step"], world)
    client, address = reader_at(face, world, sit_down), reverse(f"{face}:slip", args=[code, "giay-hen"])
    asked = [client.get(address, headers={"host": host}).content for host in ("may-chu-noi-bo:8106", "localhost")]

    assert asked[0] == asked[1]
    assert asked[0] != b""
    assert paper_address(code, "GN1") == f"https://motcua.example.vn/giay/{code}/GN1/{check_code_of(code, 'GN1')}"
