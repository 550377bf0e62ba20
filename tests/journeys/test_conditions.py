"""A permit granted with conditions: named by the head, read by its holder on his page, on the document and on its own page."""

import shutil

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from onestop.cases import api as cases
from onestop.runtime.api import now

from .eyes import assert_accessible, picture, sign_in_as
from .test_acts import APPLICANT, AT, case_brought_to, official, read_through
from .test_results import text_of

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TYPED = "Trồng lại 2 cây tại chỗ (30 ngày)\nRào chắn khi chặt hạ"


def granted(page: Page, base: str) -> str:
    code = case_brought_to("decide", now(), permit=True)
    sign_in_as(page, base, f"head.{AT}")
    address = reverse("desk:decide", args=[code])
    read_through(page, base, {"conditions-decide": address})
    page.goto(base + address)
    page.locator("input[name=outcome][value=granted]").check()
    page.locator("textarea[name=conditions]").fill(TYPED)
    page.locator("input[name=confirm]").check()
    page.locator("main form button.govuk-button:not([name=preview])").last.click()
    page.wait_for_url(f"**{reverse('desk:case', args=[code])}*")
    read_through(page, base, {"conditions-desk": reverse("desk:case", args=[code])})
    page.context.clear_cookies()
    return code


def test_its_holder_reads_each_with_its_last_day(page: Page, base: str) -> None:
    code = granted(page, base)
    case, paper = reverse("portal:case", args=[code]), reverse("portal:issued", args=[code, "VB1"])
    sign_in_as(page, base, APPLICANT)
    read_through(page, base, {"conditions-case": case})

    page.goto(base + case)
    told = page.locator("section[aria-labelledby=conditions] li").all_inner_texts()
    assert len(told) == 2
    assert "Trồng lại 2 cây tại chỗ" in told[0]
    assert told[1] == "Rào chắn khi chặt hạ"
    page.goto(base + paper)
    assert_accessible(page)
    picture(page, "conditions-paper")
    assert "2" in page.locator("main dl").inner_text()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_they_stand_on_the_document(page: Page, base: str) -> None:
    code = granted(page, base)
    document = cases.print_paper(code=code, which="VB1", by=official("head", now()), now=now()).content

    assert "Rào chắn khi chặt hạ" in text_of(document)
    assert "Điều kiện, nghĩa vụ kèm theo" in " ".join(text_of(document).split())
