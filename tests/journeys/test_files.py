"""Files of a dossier looked at by an official and by their applicant: pages, a Word file, one that is locked."""

from datetime import datetime, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.urls import reverse
from PIL import Image
from playwright.sync_api import Page, expect

from documents.test_office_preview import paragraph, word
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.people import api as people
from onestop.runtime.api import now, raw

from .eyes import look_at, look_at_both_widths, sign_in_as
from .test_acts import AGENCY, ANSWERS, AT, CHANGE, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

LOCKED = "UPDATE documents_upload SET state = 'infected', scanned_at = made_at, finding = 'Eicar-Test-Signature' WHERE id = %s"


def three_pages() -> bytes:
    out = BytesIO()
    page = Image.new("RGB", (620, 877), "white")
    page.save(out, "PDF", save_all=True, append_images=[page, page])
    return out.getvalue()


def lodged_with(data: bytes, name: str, moment: datetime) -> tuple[str, documents.UploadView]:
    """A case of Lan's with one file, handed in at the counter."""
    applicant = people.find_person("074190001234")
    assert applicant is not None
    upload = documents.attach_upload(data=data, name=name, owner_id=applicant.id, now=moment)
    submission = cases.Submission(
        procedure_code=CHANGE, agency=AGENCY, channel="in_person", answers=ANSWERS | {"delivery": "counter"},
        uploads={"proof": upload.id}, key=uuid4(), variant="correction",
    )  # fmt: skip
    code = cases.lodge_for_other(
        submission, applicant=applicant.id, accept=False, by=official("receptionist", moment), now=moment
    )
    return code, upload


_ROW = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Họ và tên", "Ngày sinh", "Quan hệ với người nộp"))
_NEXT = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Nguyễn Thị Lan", "12/03/1990", "Vợ"))
APPLICATION = word(
    paragraph("ĐƠN ĐỀ NGHỊ CẢI CHÍNH HỘ TỊCH")
    + paragraph("Kính gửi: Ủy ban nhân dân phường. Tôi đề nghị cải chính họ tên trong giấy khai sinh.")
    + f"<w:tbl><w:tr>{_ROW}</w:tr><w:tr>{_NEXT}</w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    ("data", "name", "locked", "said"),
    [
        (three_pages(), "ban-an.pdf", False, "Trang 2 / 3"),
        (APPLICATION, "don.docx", False, "chỉ cho thấy chữ và bảng"),
        (three_pages(), "ban-an.pdf", True, "phát hiện mã độc"),
    ],
    ids=["pages", "office", "locked"],
)
@pytest.mark.parametrize(("who", "face"), [(f"receptionist.{AT}", "desk:file"), ("lan", "portal:paper_file")])
def test_a_file_is_looked_at_by_whoever_may(
    page: Page, base: str, who: str, face: str, data: bytes, name: str, locked: bool, said: str
) -> None:
    code, upload = lodged_with(data, name, now() - timedelta(hours=1))
    if locked:
        raw(LOCKED, [upload.id])
    sign_in_as(page, base, who)
    address = f"{base}{reverse(face, args=[code, upload.id])}?trang=2"

    look_at(page, address, f"file-{said[:5]}-{face.replace(':', '-')}".replace(" ", "-"))

    page.goto(f"{address}&lang=vi")
    expect(page.locator("main")).to_contain_text(said)


def test_the_next_paper_is_shown_in_the_page_of_the_case_only_when_asked(page: Page, base: str) -> None:
    """Opening a case is no look at its papers: a picture comes by the key for it, and goes again."""
    code, _ = lodged_with(three_pages(), "ban-an.pdf", now() - timedelta(hours=1))
    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{base}{reverse('desk:case', args=[code])}?lang=vi")
    picture, shown = page.locator("[data-shown-picture]"), page.locator("[data-shown]")
    expect(shown).to_be_hidden()
    assert picture.get_attribute("src") is None

    page.keyboard.press("p")
    expect(shown).to_contain_text("ban-an.pdf")
    expect(picture).not_to_have_js_property("naturalWidth", 0)
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()

    page.keyboard.press("e")
    expect(page.locator("#note-words")).to_be_focused()
    page.keyboard.type("Đã gọi, mai mang bản chính.")
    page.get_by_role("button", name="Thêm ghi chú").click()
    expect(page.locator(".os-note")).to_contain_text("mai mang bản chính")
    look_at_both_widths(page, "case-page-with-a-note")
