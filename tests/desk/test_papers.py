"""Files at the desk: officials look at pixels, and attach only what they scanned themselves."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any
from uuid import UUID, uuid4

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases.conftest import WITH_PAPERS, World
from cases.examples import RECEPTIONIST, at
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.documents.models import Upload

from .conftest import SitDown

pytestmark = pytest.mark.django_db

DESK = "/ban-lam-viec"


def pdf(pages: int = 1) -> bytes:
    out = BytesIO()
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    document.save(out, deterministic_id=True)
    return out.getvalue()


def lodged(world: World, *, pages: int = 2) -> tuple[str, UUID]:
    """A case with one file, and the file."""
    upload = documents.attach_upload(data=pdf(pages), name="cccd.pdf", owner_id=world.citizen.person_id, now=at(1))
    code = world.lodge(procedure_code=WITH_PAPERS, uploads={"id": upload.id}, on_paper=["photo"])
    return code, upload.id


def test_an_official_looks_at_pixels_and_takes_the_original_by_choice(world: World, sit_down: SitDown) -> None:
    code, upload = lodged(world)
    client, address = sit_down(RECEPTIONIST), f"{DESK}/ho-so/{code}/tep/{upload}"

    case = client.get(f"{DESK}/ho-so/{code}").content.decode()
    body = client.get(address, {"trang": "2"}).content.decode()

    assert f'href="{address}"' in case
    assert f'src="{address}/trang-2.webp"' in body
    assert client.get(f"{address}/trang-2.webp").headers["Content-Type"] == "image/webp"
    original = client.get(f"{address}/ban-goc")
    assert original.headers["Content-Disposition"].startswith("attachment")
    assert original.content == pdf(2)


def test_no_address_of_a_file_shows_a_strangers_bytes_in_place(world: World, sit_down: SitDown) -> None:
    code, upload = lodged(world)
    client = sit_down(RECEPTIONIST)
    for what in ("", "/trang-1.webp", "/ban-goc"):
        answer = client.get(f"{DESK}/ho-so/{code}/tep/{upload}{what}")
        inline = not answer.headers.get("Content-Disposition", "").startswith("attachment")
        assert not (inline and b"%PDF" in answer.content)


def test_a_file_is_no_secret_to_find_out_by_its_number(world: World, sit_down: SitDown) -> None:
    code, upload = lodged(world)
    other, _ = lodged(world)
    client = sit_down(replace(RECEPTIONIST, agency="H09.99", grants=()))
    assert client.get(f"{DESK}/ho-so/{code}/tep/{upload}").status_code in (404, 409)
    client = sit_down(RECEPTIONIST)
    assert client.get(f"{DESK}/ho-so/{other}/tep/{upload}").status_code in (404, 409)
    assert client.get(f"{DESK}/ho-so/{code}/tep/{uuid4()}").status_code in (404, 409)
    assert client.get(f"{DESK}/ho-so/{code}/tep/nonsense").status_code == 404


def test_what_waits_for_the_scanner_and_what_it_found_stand_on_the_case(
    world: World, sit_down: SitDown, settings: Any
) -> None:
    settings.CLAMD = "/nowhere/clamd.sock"
    code, upload = lodged(world)
    client = sit_down(RECEPTIONIST)
    assert "chờ quét vi-rút" in client.get(f"{DESK}/ho-so/{code}").content.decode()
    assert client.get(f"{DESK}/ho-so/{code}/tep/{upload}/ban-goc").status_code in (409, 503)

    Upload.objects.filter(id=upload).update(state="infected", finding="Eicar-Test", scanned_at=at(2))
    assert "có mã độc" in client.get(f"{DESK}/ho-so/{code}").content.decode()


def form(**more: Any) -> dict[str, Any]:
    return {
        "submission_key": str(uuid4()),
        "applicant-number": "074190001234",
        "applicant-name": "Lê An",
        "kind": "new",
        "way": "in_person",
        "identity": "yes",
        **more,
    }


def scan(name: str = "quet.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, pdf(), "application/pdf")


def test_a_scan_is_remembered_for_the_official_who_made_it_and_for_nobody_else(world: World, sit_down: SitDown) -> None:
    client = sit_down(RECEPTIONIST)
    address = f"{DESK}/tiep-nhan/{WITH_PAPERS}"
    body = client.post(address, form(**{"file-id": scan()})).content.decode()
    kept = dict(re.findall(r'name="(kept-file-[^"]+)" value="([^"]+)"', body))
    assert list(kept) == ["kept-file-id"]
    assert "quet.pdf" in body

    other = sit_down(replace(RECEPTIONIST, key="another"))
    assert "Không nhận lại được các tệp" in other.post(address, form(**kept)).content.decode()
    moved = {"kept-file-photo": kept["kept-file-id"]}
    client = sit_down(RECEPTIONIST)
    assert "Không nhận lại được các tệp" in client.post(address, form(**moved)).content.decode()

    answer = client.post(address, form(**kept, **{"copies-photo": "1"}))
    assert answer.status_code == 302, answer.content.decode()
    (row,) = Upload.objects.filter(taken_in_by=RECEPTIONIST.key)
    code = answer.headers["Location"].rsplit("/", 1)[1]
    papers = cases.case_for(code=code, by=RECEPTIONIST, now=at(3)).papers
    assert {paper.upload_id for paper in papers} == {row.id, None}
