"""Files an applicant hands over: nothing the browser sends back grants anything, and what he sees of them is pixels."""

import re
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import unquote
from uuid import UUID

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from documents.samples import office
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.documents.models import Upload
from onestop.runtime.api import now

from .test_answering import actor, asked, pdf

BIRTH = "/thu-tuc/1.001193/nop"
_SOMEBODYS = "00000000-0000-4000-8000-000000000001"


def a_file(name: str = "a.pdf", data: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data or pdf(), "application/pdf")


def rubbish() -> SimpleUploadedFile:
    return SimpleUploadedFile("hong.pdf", b"MZ\x90", "application/pdf")


def named(code: str) -> str:
    """A paper of the case's procedure, as it may be asked for."""
    view = cases.case_for(code=code, by=actor("lan"), now=now())
    return next(one.code for one in view.version.components if one.source == "upload")


def two_papers() -> tuple[str, list[str]]:
    """A case in which two papers are asked for."""
    view = cases.case_for(code=asked(), by=actor("lan"), now=now())
    papers = [one.code for one in view.version.components if one.source == "upload"][:2]
    return asked(*papers), papers


def references(body: str) -> dict[str, str]:
    """Hidden fields by which a form remembers what it took in."""
    return dict(re.findall(r'name="(kept-[^"]+)" value="([^"]+)"', body))


def test_what_was_taken_in_stays_when_another_is_refused_and_is_sent_at_the_next_try(lan: Client) -> None:
    code, (first, second) = two_papers()

    answer = lan.post(f"/ho-so/{code}/bo-sung", {f"file-{first}": a_file("tot.pdf"), f"file-{second}": rubbish()})
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "tot.pdf" in body
    assert "hong.pdf" in body
    again = lan.post(f"/ho-so/{code}/bo-sung", {**references(body), f"file-{second}": a_file("lai.pdf")})
    assert again.status_code == 302
    papers = cases.case_for(code=code, by=actor("lan"), now=now()).papers
    assert {paper.filename for paper in papers} == {"tot.pdf", "lai.pdf"}


@pytest.mark.parametrize("forged", ["x", "²", _SOMEBODYS, f'["{_SOMEBODYS}"]', "a:b:c", "é" * 3000])
def test_a_reference_we_did_not_give_is_said_to_be_unknown(lan: Client, forged: str) -> None:
    code, (first, second) = two_papers()
    answer = lan.post(f"/ho-so/{code}/bo-sung", {f"kept-file-{first}": forged, f"file-{second}": a_file()})
    assert answer.status_code == 422
    assert "Không nhận lại được các tệp" in answer.content.decode()


def test_another_ones_file_cannot_be_named(lan: Client, minh: Client) -> None:
    """Neither by its number nor by a reference given to its owner."""
    code, (first, second) = two_papers()
    theirs = documents.attach_upload(data=pdf(), name="cua-minh.pdf", owner_id=actor("minh").person_id, now=now())

    for name, value in ((f"taken-{first}", str(theirs.id)), (f"kept-file-{first}", str(theirs.id))):
        body = lan.post(f"/ho-so/{code}/bo-sung", {name: value, f"file-{second}": rubbish()}).content.decode()
        assert "cua-minh.pdf" not in body


def test_a_reference_is_good_for_one_person_one_case_and_one_paper(lan: Client, minh: Client) -> None:
    code, (first, second) = two_papers()
    body = lan.post(f"/ho-so/{code}/bo-sung", {f"file-{first}": a_file("rieng.pdf"), f"file-{second}": rubbish()})
    (reference,) = references(body.content.decode()).values()
    other, _ = two_papers()

    for address, field in ((f"/ho-so/{other}/bo-sung", first), (f"/ho-so/{code}/bo-sung", second)):
        answer = lan.post(address, {f"kept-file-{field}": reference})
        assert answer.status_code == 422
        assert "rieng.pdf" not in answer.content.decode()


def test_a_reference_is_good_for_a_day(lan: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    code, (first, second) = two_papers()
    body = lan.post(f"/ho-so/{code}/bo-sung", {f"file-{first}": a_file(), f"file-{second}": rubbish()})
    kept = references(body.content.decode())
    monkeypatch.setattr("onestop.frame.uploads._A_DAY", -1)
    assert "Không nhận lại được" in lan.post(f"/ho-so/{code}/bo-sung", kept).content.decode()


def test_a_scan_of_a_counter_cannot_be_attached_by_the_applicant(lan: Client) -> None:
    code = asked()
    scan = documents.attach_upload(data=pdf(), name="quay.pdf", taken_in_by="user:1", now=now())
    with pytest.raises(documents.NoSuchUpload):
        cases.answer_supplement(code=code, uploads={named(code): scan.id}, by=actor("lan"), now=now())


def attached(lan: Client, data: bytes, name: str = "a.pdf") -> tuple[str, UUID]:
    """A case with one file, and the file."""
    paper = named(asked())
    code = asked(paper)
    assert lan.post(f"/ho-so/{code}/bo-sung", {f"file-{paper}": a_file(name, data)}).status_code == 302
    (given,) = [one for one in cases.case_for(code=code, by=actor("lan"), now=now()).papers if one.upload_id]
    assert given.upload_id is not None
    return code, given.upload_id


def pages(count: int) -> bytes:
    out = BytesIO()
    document = pikepdf.new()
    for _ in range(count):
        document.add_blank_page()
    document.save(out)
    return out.getvalue()


def test_a_file_is_looked_at_page_by_page_as_pictures(lan: Client) -> None:
    code, upload = attached(lan, pages(3))
    address = f"/ho-so/{code}/tep/{upload}"

    first, last = lan.get(address).content.decode(), lan.get(address, {"trang": "9999"}).content.decode()

    assert 'rel="next" href="' in first
    assert 'rel="prev"' not in first
    assert "Trang 3 / 3" in " ".join(last.split())
    assert 'rel="next"' not in last
    picture = lan.get(f"{address}/trang-3.webp")
    assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/webp")
    assert picture.content[:4] == b"RIFF"
    assert lan.get(f"{address}/trang-4.webp").status_code in (404, 409)


@pytest.mark.parametrize("page", ["0", "-1", "²", "x", "9" * 5000, ""])
def test_a_page_that_is_none_is_the_first(lan: Client, page: str) -> None:
    code, upload = attached(lan, pages(2))
    answer = lan.get(f"/ho-so/{code}/tep/{upload}", {"trang": page})
    assert answer.status_code == 200
    assert "trang-1.webp" in answer.content.decode()


def test_the_original_comes_only_as_a_download_that_may_do_nothing(lan: Client) -> None:
    data = pages(1)
    code, upload = attached(lan, data, "Giấy “khai sinh”.pdf")
    answer = lan.get(f"/ho-so/{code}/tep/{upload}/ban-goc")

    assert answer.content == data
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''Gi%E1%BA%A5y")
    assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_name_with_quotation_marks_comes_back_as_it_went(lan: Client) -> None:
    code, upload = attached(lan, pages(1), "Đơn %22đề nghị%22 50%.pdf")
    answer = lan.get(f"/ho-so/{code}/tep/{upload}/ban-goc")
    sent = answer.headers["Content-Disposition"].removeprefix("attachment; filename*=UTF-8''")
    assert unquote(sent) == 'Đơn "đề nghị" 50%.pdf'
    assert '"' not in sent
    assert 'Đơn "đề nghị" 50%.pdf' in unescape(lan.get(f"/ho-so/{code}").content.decode())


def test_of_a_moving_picture_the_page_says_that_the_first_is_kept(lan: Client) -> None:
    moving, still = BytesIO(), BytesIO()
    first, second = Image.new("RGB", (20, 20), "red"), Image.new("RGB", (20, 20), "blue")
    first.save(moving, "PNG", save_all=True, append_images=[second])
    first.save(still, "PNG")
    for data, said in ((moving, True), (still, False)):
        code, upload = attached(lan, data.getvalue(), "a.png")
        body = lan.get(f"/ho-so/{code}/tep/{upload}").content.decode()
        assert ("giữ hình đầu tiên" in body) is said
        assert "làm chứng cứ" not in body


def test_nobody_else_sees_a_file_in_any_form(lan: Client, minh: Client) -> None:
    code, upload = attached(lan, pages(1))
    for what in ("", "/trang-1.webp", "/ban-goc"):
        assert minh.get(f"/ho-so/{code}/tep/{upload}{what}").status_code in (404, 409)
        assert Client().get(f"/ho-so/{code}/tep/{upload}{what}").status_code == 302


def test_while_it_is_not_scanned_its_pictures_are_shown_and_the_original_is_not(lan: Client, settings: Any) -> None:
    settings.CLAMD = "/nowhere/clamd.sock"
    code, upload = attached(lan, pages(1))
    body = lan.get(f"/ho-so/{code}/tep/{upload}").content.decode()

    assert "trang-1.webp" in body
    assert "ban-goc" not in body
    assert "chưa được quét vi-rút" in body
    assert lan.get(f"/ho-so/{code}/tep/{upload}/ban-goc").status_code in (409, 503)
    assert "chờ quét vi-rút" in lan.get(f"/ho-so/{code}").content.decode()


def test_a_virus_found_later_locks_the_file_and_the_case_says_so(lan: Client) -> None:
    code, upload = attached(lan, pages(1))
    Upload.objects.filter(id=upload).update(state="infected", finding="Eicar-Test", scanned_at=now())

    assert "có mã độc" in lan.get(f"/ho-so/{code}").content.decode()
    body = lan.get(f"/ho-so/{code}/tep/{upload}").content.decode()
    assert "Eicar-Test" in body
    assert "trang-1.webp" not in body
    for what in ("/trang-1.webp", "/ban-goc"):
        assert lan.get(f"/ho-so/{code}/tep/{upload}{what}").status_code >= 400


def test_the_files_of_one_request_share_a_budget_and_those_within_it_stay(
    lan: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty papers that together exceed what is looked into for one request: those before the limit are kept."""
    small = documents.Budget
    monkeypatch.setattr(documents, "Budget", lambda: small(documents.Allowance(objects=45)))
    files = [a_file(f"{number}.pdf") for number in range(20)]
    body = lan.post(f"{BIRTH}/giay-to/hospital_notice", {"file": files}).content.decode()

    assert "0.pdf" in body
    assert "“19.pdf” có quá nhiều thành phần" in body
    assert "“0.pdf”" not in body


WORD = [
    "application/wps-office.docx",
    "application/vnd.ms-office",
    "application/msword",
    "application/x-zip-compressed",
    "application/octet-stream",
    "",
]
PAPER = ["application/x-pdf", "application/wps-office.pdf", "image/png"]


@pytest.mark.parametrize(
    ("name", "data", "declared"),
    [*(("Đơn.docx", office(), one) for one in WORD), *(("Đơn.pdf", pdf(), one) for one in PAPER)],
)
def test_what_the_senders_machine_calls_a_file_refuses_nothing(
    lan: Client, name: str, data: bytes, declared: str
) -> None:
    """The table of kinds on the sender's machine is often wrong, and saving again does not mend it."""
    file = SimpleUploadedFile(name, data, declared)
    answer = lan.post(f"{BIRTH}/giay-to/hospital_notice", {"file": file})
    assert answer.status_code == 302
    assert Upload.objects.get().name == name


def test_quotation_marks_in_a_name_are_shown_as_they_are(lan: Client) -> None:
    """Browsers write %22 for them into a form, and nothing else (HTML Standard, multipart/form-data)."""
    file = a_file("Đơn %22đề nghị%22 50%.pdf")
    assert lan.post(f"{BIRTH}/giay-to/hospital_notice", {"file": file}).status_code == 302
    assert Upload.objects.get().name == 'Đơn "đề nghị" 50%.pdf'

    body = lan.get(f"{BIRTH}/giay-to/hospital_notice").content.decode()
    assert "%22" not in body
    assert 'Đơn "đề nghị" 50%.pdf' in unescape(body)


def test_the_page_offers_every_ending_that_is_taken(lan: Client) -> None:
    body = lan.get(f"{BIRTH}/giay-to/hospital_notice").content.decode()
    assert all(f".{ending}" in body for ending in ("pdf", "jpg", "jfif", "jpe", "pjpeg", "heic", "png", "docx", "xlsx"))
