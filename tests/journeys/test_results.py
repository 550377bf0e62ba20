"""A result from the decision to its owner's store, and what becomes of it when it held an error."""

import shutil
import subprocess

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from onestop.cases import api as cases
from onestop.runtime.api import now

from .eyes import assert_accessible, picture, sign_in_as
from .test_acts import APPLICANT, AT, case_brought_to, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def text_of(paper: bytes) -> str:
    return subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=paper, capture_output=True, check=True
    ).stdout.decode()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext")
def test_an_error_in_a_document_is_put_right_and_the_old_one_says_so(page: Page, base: str) -> None:
    code = case_brought_to("draft_replacement", now())
    first = cases.print_paper(code=code, which="VB1", by=official("head", now()), now=now()).content

    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(base + reverse("desk:draft_replacement", args=[code]))
    page.locator("input[name=motion]").first.check()
    page.locator("input[name=reasons][value=content_wrong]").check()
    page.locator("input[name=row-place]").fill("14 Bạch Đằng, phường Phú Cường")
    page.locator("textarea[name=note]").fill("Biên bản kiểm tra ngày 2/3/2026")
    picture(page, "result-replacing")
    page.locator("main form button.govuk-button:not([name=preview])").last.click()
    page.wait_for_url(f"**{reverse('desk:case', args=[code])}*")
    page.context.clear_cookies()

    sign_in_as(page, base, f"head.{AT}")
    page.goto(base + reverse("desk:replace_result", args=[code]))
    page.locator("input[name=answer][value=signed]").check()
    page.locator("main form button.govuk-button:not([name=preview])").last.click()
    page.wait_for_url(f"**{reverse('desk:case', args=[code])}*")
    page.context.clear_cookies()

    sign_in_as(page, base, APPLICANT)
    second = cases.print_paper(code=code, which="VB2", by=official("head", now()), now=now()).content
    assert "12 Bạch Đằng" in text_of(first)
    assert "14 Bạch Đằng" in text_of(second)
    assert f"{code}/VB1" in text_of(second), "it names the one it replaces"

    for address, name in (
        (reverse("portal:my_documents"), "result-store"),
        (reverse("portal:case", args=[code]), "result-case"),
        (reverse("portal:issued", args=[code, "VB1"]), "result-replaced"),
        (reverse("portal:issued", args=[code, "VB2"]), "result-check"),
    ):
        for language in ("en", "vi"):
            page.goto(f"{base}{reverse('frame:language', args=[language])}?next=/")
            for width in (360, 1280):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(base + address)
                assert_accessible(page)
                picture(page, f"{name}-{language}-{width}")
    page.goto(base + reverse("portal:my_documents"))
    assert f"{code}/VB2" in page.locator("main").inner_text()
    page.goto(base + reverse("portal:issued", args=[code, "VB1"]))
    assert f"{code}/VB2" in page.locator("main [role=status]").inner_text()
