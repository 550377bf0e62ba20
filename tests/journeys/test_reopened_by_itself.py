"""The agency finds by itself that it turned a dossier away wrongly; and what is done while a request to withdraw waits."""

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import APPLICANT, AT, case_brought_to, person

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_head_reopens_it_with_the_reason_and_its_applicant_reads_why(page: Page, base: str) -> None:
    code = case_brought_to("reopen_own", now())

    sign_in_as(page, base, f"head.{AT}")
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")
    page.get_by_role("link", name="Tự mở lại do kết thúc sai").click()
    page.get_by_label("Cơ quan giải quyết đã sai").check()
    page.get_by_role("button", name="Tự mở lại do kết thúc sai").click()
    expect(page.locator(".govuk-error-summary")).to_be_visible()
    look_at_both_widths(page, "reopen-own-asked")
    page.get_by_label("Giải thích thêm").fill("Bỏ sót giấy xác nhận cư trú đã nộp")
    page.get_by_role("button", name="Tự mở lại do kết thúc sai").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã mở lại thành hồ sơ mới")
    look_at_both_widths(page, "reopened-own-old")
    new = page.locator("#reopened").locator("xpath=..").get_by_role("link").inner_text()

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{new}")
    expect(page.locator("main")).to_contain_text("cơ quan tự mở lại ngày")
    expect(page.locator("main")).to_contain_text("Bỏ sót giấy xác nhận cư trú đã nộp")
    look_at_both_widths(page, "own-reopened-by-itself")


def test_while_a_request_to_withdraw_waits_the_step_that_prepares_is_done(page: Page, base: str) -> None:
    code = case_brought_to("draft_apology", now())
    cases.perform(cases.ACTS["request_withdrawal"], code=code, by=person(APPLICANT, now()), now=now())

    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")
    expect(page.get_by_role("link", name="Hoàn thành").first).to_be_visible()
    look_at_both_widths(page, "withdrawing-desk")
    page.goto(f"{base}/ban-lam-viec")
    expect(page.locator("main")).to_contain_text(code)

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("thời hạn giải quyết vẫn tính")
    look_at_both_widths(page, "withdrawing-own")
