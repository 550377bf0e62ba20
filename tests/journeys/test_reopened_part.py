"""The residence of an interlinked birth was refused, and a complaint about it is upheld: the police deals with it again alone,
beside the certificate that holds."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from onestop.kernel.times import local_date
from onestop.runtime.api import now

from .births import POLICE
from .eyes import look_at_both_widths, sign_in_as
from .test_acts import APPLICANT, case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

NOTICE = "Thông báo kết quả đăng ký cư trú"


def test_one_refused_result_is_dealt_with_again_alone(page: Page, base: str) -> None:
    code = case_brought_to("reopen_part", now() - timedelta(minutes=2))
    case, today = f"{base}/ban-lam-viec/ho-so/{code}", local_date(now())

    sign_in_as(page, base, f"head.{POLICE}")
    page.goto(case)
    page.get_by_role("link", name=f"Mở lại theo khiếu nại: {NOTICE}").click()
    look_at_both_widths(page, "reopen-part-asked")
    page.get_by_label("Ai giải quyết khiếu nại?").fill("Trưởng Công an phường")
    page.get_by_label("Số quyết định").fill("7/QĐ-GQKN")
    for part, value in (("day", today.day), ("month", today.month), ("year", today.year)):
        page.locator(f"[name='decided_on-{part}']").fill(str(value))
    page.get_by_label("Nội dung được chấp nhận").fill("Chủ hộ đã đồng ý")
    page.locator("main form button.govuk-button:not([name=preview])").last.click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã mở hồ sơ mới cho riêng kết quả này")
    look_at_both_widths(page, "reopened-part-old")
    new = page.locator("#reopened").locator("xpath=..").get_by_role("link").inner_text()
    page.locator("#reopened").locator("xpath=..").get_by_role("link", name=new).click()
    expect(page.locator("main")).to_contain_text(f"Hồ sơ này chỉ giải quyết lại {NOTICE}")
    look_at_both_widths(page, "reopened-part-new")

    sign_in_as(page, base, APPLICANT)
    page.goto(f"{base}/ho-so/{new}")
    expect(page.locator("main")).to_contain_text(f"Hồ sơ này chỉ giải quyết lại {NOTICE}")
    look_at_both_widths(page, "own-reopened-part-new")
    page.locator("#reopened").locator("xpath=..").get_by_role("link", name=code).click()
    expect(page.locator("main")).to_contain_text(f"{NOTICE}: giải quyết lại ở hồ sơ {new}")
    look_at_both_widths(page, "own-reopened-part-old")
