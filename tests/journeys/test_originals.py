"""An original that was brought goes back when its case ends: owed on the pages of both, written down at the counter."""

import pytest
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import APPLICANT, AT, case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_an_original_goes_back_when_the_dossier_is_turned_away(page: Page, base: str) -> None:
    code = case_brought_to("give_back", now())

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("Bản chính bạn nhận lại")
    look_at_both_widths(page, "own-originals-owed")

    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("còn phải trả bản chính")
    look_at_both_widths(page, "originals-owed")
    page.get_by_role("link", name="Trả lại bản chính").click()
    page.locator("[name='given-proof']").fill("9")
    page.get_by_role("button", name="Trả lại bản chính").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("phải từ 0 đến 1")
    look_at_both_widths(page, "originals-too-many")
    page.locator("[name='given-proof']").fill("1")
    page.get_by_role("button", name="Trả lại bản chính").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã ghi trả lại bản chính")
    expect(page.locator("main")).not_to_contain_text("còn phải trả bản chính")
