"""A dossier that was turned away is taken up again after a complaint: its head opens a new case, its applicant finds both."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from onestop.kernel.times import local_date
from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import APPLICANT, AT, case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_a_case_turned_away_is_reopened_once_after_a_complaint(page: Page, base: str) -> None:
    code = case_brought_to("reopen", now())
    case = f"{base}/ban-lam-viec/ho-so/{code}"
    today = local_date(now())

    sign_in_as(page, base, f"head.{AT}")
    page.goto(case)
    page.get_by_role("link", name="Mở lại theo khiếu nại").click()
    page.get_by_label("Ai giải quyết khiếu nại?").fill("Chủ tịch Ủy ban nhân dân tỉnh")
    page.get_by_label("Số quyết định").fill("45/QĐ-UBND")
    for part, value in (("day", today.day), ("month", today.month), ("year", (today + timedelta(days=366)).year)):
        page.locator(f"[name='decided_on-{part}']").fill(str(value))
    page.get_by_role("button", name="Mở lại theo khiếu nại").click()
    expect(page.locator(".govuk-error-summary")).to_be_visible()
    look_at_both_widths(page, "reopen-asked")
    page.locator("[name='decided_on-year']").fill(str(today.year))
    page.get_by_label("Nội dung được chấp nhận").fill("Người nộp thường trú tại phường")
    page.get_by_role("button", name="Mở lại theo khiếu nại").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã mở lại thành hồ sơ mới")
    expect(page.locator("main")).to_contain_text("Được mở lại thành hồ sơ")
    look_at_both_widths(page, "reopened-old")
    new = page.locator("#reopened").locator("xpath=..").get_by_role("link").inner_text()
    page.get_by_role("link", name=new).first.click()  # said of the case, and among the others of its applicant
    expect(page.locator("main")).to_contain_text(f"Hồ sơ này mở lại hồ sơ {code}")
    look_at_both_widths(page, "reopened-new")

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{new}")
    expect(page.locator("main")).to_contain_text("khiếu nại được chấp nhận theo quyết định 45/QĐ-UBND")
    look_at_both_widths(page, "own-reopened-new")
    page.get_by_role("link", name=code, exact=True).click()
    expect(page.locator("main")).to_contain_text(f"Được mở lại thành hồ sơ {new}")
