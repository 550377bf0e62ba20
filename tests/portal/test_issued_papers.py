"""The page the square on a paper leads to: what the paper is, whether it holds, and nothing about whose it is."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.erasing import erased, lived
from cases.examples import DEPARTMENT, ORIGINAL, RECEPTIONIST, SPECIALIST, at, official
from documents.extractors import EXTRACTORS
from onestop.cases import api as cases
from onestop.cases.paper_address import check_code_of, paper_address
from onestop.frame.preferences import LANGUAGE_COOKIE

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


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


def address_of(code: str, ref: str) -> str:
    """The path that stands in the square of that paper."""
    return urlsplit(paper_address(code, ref)).path


def main_of(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode().split("<main")[1]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_who_holds_a_paper_learns_what_it_is_and_not_whose(world: World, client: Client, language: str) -> None:
    code = answered(world)
    client.cookies[LANGUAGE_COOKIE] = language

    said = main_of(client, address_of(code, "GN2"))

    for told in (f"{code}/GN2", {"vi": "Ủy ban nhân dân phường Phú Thọ", "en": "People"}[language]):
        assert told in said
    for kept in ("Nguyễn Văn An", "074190000123", "Thủ tục thử", "A procedure on trial"):
        assert kept not in said


def test_it_says_whether_a_later_one_replaces_it(world: World, client: Client) -> None:
    code = answered(world)

    assert address_of(code, "GN2") in main_of(client, address_of(code, "GN1"))
    assert "chưa có giấy mới thay" in main_of(client, address_of(code, "GN2"))
    assert "chưa có giấy mới thay" in main_of(client, address_of(code, "GN2").lower()), "typed by hand"


@pytest.mark.parametrize("end", ["", "/AAAAAAAA", "/x"])
def test_by_its_number_alone_nobody_learns_whether_there_is_such_a_paper(
    world: World, client: Client, end: str
) -> None:
    """A refusal, a request, a case: what was issued and what never was answer alike, after the same questions to the database."""

    def asked(number: str) -> tuple[int, int, str]:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(f"/giay/{number}{end}")
        said = TOKEN.sub("", answer.content.decode().split("<main")[1].replace(number, "NUMBER"))
        return answer.status_code, len(queries), said

    code = answered(world)
    asked(f"{code}/GN1")
    known, *others = (
        asked(number) for number in (f"{code}/BS1", f"{code}/TC1", f"{code}/GN7", "H09.31.05-260302-0999/GN1")
    )

    assert all(other == known for other in others)
    assert "Kiểm tra giấy đã cấp" in known[2]
    assert known[0] == (404 if end else 200)


@pytest.mark.parametrize("ref", ["XX1", "1", "GN" + "9" * 40])
def test_what_is_no_number_of_a_paper_asks_for_one(client: Client, db: None, ref: str) -> None:
    for code in ("H09.31.05-260302-0001", "khong-phai-ma"):
        assert "Mã giấy" in main_of(client, f"/giay/{code}/{ref}")
        assert "không khớp" in main_of(client, f"/giay/{code}/{ref}/AAAAAAAA", 404)


def test_the_two_codes_on_it_open_its_page_however_they_are_typed(world: World, client: Client) -> None:
    code = answered(world)
    *_, check = address_of(code, "BS1").split("/")

    for number, typed in ((f"{code}/BS1", check), (f" {code.lower()} / bs1", f"{check[:4]} {check[4:]}".lower())):
        answer = client.get("/giay", {"number": number, "check": typed}, follow=True)
        assert "chưa có giấy mới thay" in answer.content.decode()

    assert client.get("/giay", {"number": code, "check": check}).status_code == 422
    assert client.get("/giay", {"number": f"{code}/BS1", "check": ""}).status_code == 422


def test_the_check_code_stands_on_the_paper(world: World) -> None:
    code = answered(world)
    paper = cases.print_paper(code=code, which="BS1", by=world.citizen, now=at(5)).content
    *_, check = address_of(code, "BS1").split("/")

    assert f"{check[:4]} {check[4:]}" in EXTRACTORS["pdfium"](paper)


def test_no_two_papers_have_one(world: World) -> None:
    numbers = [(f"H09.31.05-260302-{n:04}", ref) for n in range(1, 50) for ref in ("GN1", "GN2", "TC1")]

    assert len({check_code_of(*number) for number in numbers}) == len(numbers)


def test_who_may_see_the_case_needs_no_check_code(world: World, sit_down: SitDown) -> None:
    code = answered(world)

    for actor in (world.citizen, SPECIALIST):
        assert sit_down(actor).get(f"/giay/{code}/bs1").headers["Location"] == address_of(code, "BS1")
        assert sit_down(actor).get(f"/giay/{code}/TC1").status_code == 200, "there is none: nowhere to lead"
    for actor in (world.stranger, official(DEPARTMENT, key="99")):
        assert sit_down(actor).get(f"/giay/{code}/BS1").status_code == 200


def test_a_file_says_which_paper_it_is_wherever_it_is_handed_in_and_is_not_kept(
    world: World, client: Client, tmp_path: Path
) -> None:
    code = answered(world)
    older = cases.print_paper(code=code, which="GN1", by=world.citizen, now=at(5)).content
    before = sorted(tmp_path.rglob("*"))

    def compared(content: bytes, address: str, status: int = 200) -> str:
        answer = client.post(address, {"paper": SimpleUploadedFile("giay.pdf", content, "application/pdf")})
        assert answer.status_code == status
        return answer.content.decode()

    for address in ("/giay", f"/giay/{code}/TC1", address_of(code, "GN1"), address_of(code, "GN2")):
        said = compared(older, address)
        assert "Đúng là giấy đã cấp" in said
        assert "đã có giấy mới thay" in said, "an older paper is replaced, and not altered"
    assert "Không phải tệp đã cấp" in compared(older + b" ", address_of(code, "GN1"))
    assert "giống từng byte tệp này" in compared(older + b" ", f"/giay/{code}/GN1", 422)
    assert client.post("/giay").status_code == client.post(address_of(code, "GN1")).status_code == 422
    assert sorted(tmp_path.rglob("*")) == before


def test_of_an_erased_case_it_says_that_there_was_such_a_paper(world: World, client: Client) -> None:
    code = lived(world)
    erased(code)

    said = main_of(client, address_of(code, "GN1"))

    assert "đã xóa theo quy định" in said
    assert 'type="file"' not in said


def test_the_square_on_a_paper_leads_there(settings: Any) -> None:
    settings.PUBLIC_ADDRESS = "https://motcua.example"

    address = paper_address("H09.31.05-260302-0001", "GN1")

    check = check_code_of("H09.31.05-260302-0001", "GN1")
    args = ["H09.31.05-260302-0001", "GN1", check]
    assert address == "https://motcua.example" + reverse("portal:issued_paper", args=args)


@pytest.mark.parametrize("check", ["/", "//", " / ", "/ /", "\t", "..", "%2F", "a/b"])
def test_a_check_code_of_signs_alone_asks_for_the_code(world: World, client: Client, check: str) -> None:
    code = answered(world)

    assert client.get("/giay", {"number": f"{code}/GN1", "check": check}, follow=True).status_code in (404, 422)
