"""The page the square on a paper leads to: what the paper is, whether it holds, and nothing about whose it is."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cases.erasing import erased, lived
from cases.examples import ORIGINAL, RECEPTIONIST, SPECIALIST, at
from onestop.cases import api as cases
from onestop.cases.paper_address import paper_address
from onestop.frame.preferences import LANGUAGE_COOKIE

from .conftest import World

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def answered(world: World) -> str:
    """A case with two receipts."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(4))
    return code


def main_of(client: Client, code: str, ref: str, status: int = 200) -> str:
    answer = client.get(f"/giay/{code}/{ref}")
    assert answer.status_code == status
    return answer.content.decode().split("<main")[1]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_stranger_learns_what_a_paper_is_and_not_whose(world: World, client: Client, language: str) -> None:
    code = answered(world)
    client.cookies[LANGUAGE_COOKIE] = language

    said = main_of(client, code, "GN2")

    for told in (f"{code}/GN2", {"vi": "Ủy ban nhân dân phường Phú Thọ", "en": "People"}[language]):
        assert told in said
    for kept in ("Nguyễn Văn An", "074190000123", "Thủ tục thử", "A procedure on trial"):
        assert kept not in said


def test_it_says_whether_a_later_one_replaces_it(world: World, client: Client) -> None:
    code = answered(world)

    assert f"/giay/{code}/GN2" in main_of(client, code, "GN1")
    assert "đang có hiệu lực" in main_of(client, code, "GN2")
    assert "đang có hiệu lực" in main_of(client, code, "gn2"), "typed by hand"


def test_a_file_is_compared_with_what_was_issued_and_not_kept(world: World, client: Client, tmp_path: Path) -> None:
    code = answered(world)
    paper = cases.print_paper(code=code, which="GN2", by=world.citizen, now=at(5)).content
    before = sorted(tmp_path.rglob("*"))

    def compared(content: bytes) -> str:
        file = SimpleUploadedFile("giay.pdf", content, "application/pdf")
        return client.post(f"/giay/{code}/GN2", {"paper": file}).content.decode()

    assert "Đúng là giấy đã cấp" in compared(paper)
    assert "Không phải tệp đã cấp" in compared(paper + b" ")
    assert client.post(f"/giay/{code}/GN2").status_code == 422
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("ref", ["GN7", "KQ1", "XX1", "1", "GN" + "9" * 40])
def test_of_a_number_nobody_gave_it_says_so(world: World, client: Client, ref: str) -> None:
    said = main_of(client, answered(world), ref, 404)

    assert "Không có giấy nào mang số này" in said


def test_of_a_code_no_case_has_it_says_the_same(world: World, client: Client) -> None:
    for code in ("H09.31.05-260302-0999", "khong-phai-ma"):
        assert "Không có giấy nào mang số này" in main_of(client, code, "GN1", 404)


def test_of_an_erased_case_it_says_that_there_was_such_a_paper(world: World, client: Client) -> None:
    code = lived(world)
    erased(code)

    said = main_of(client, code, "GN1")

    assert "đã xóa theo quy định" in said
    assert 'type="file"' not in said


def test_the_square_on_a_paper_leads_there(settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://motcua.example"

    address = paper_address("H09.31.05-260302-0001", "GN1")

    assert address == "https://motcua.example" + reverse("portal:issued", args=["H09.31.05-260302-0001", "GN1"])
