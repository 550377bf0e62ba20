"""An applicant withdraws his dossier, thinks better of it, withdraws again; the head agrees, and it ends without a result."""

import pytest
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import APPLICANT, AT, case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def withdraw(page: Page, why: str) -> None:
    page.get_by_role("link", name="Rút hồ sơ").click()
    page.locator("#note").fill(why)
    page.get_by_role("button", name="Rút hồ sơ").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã gửi yêu cầu rút hồ sơ")


def test_a_dossier_is_withdrawn_after_second_thoughts_and_ends_without_a_result(page: Page, base: str) -> None:
    code = case_brought_to("complete_step", now())
    own, desk = f"{base}/ho-so/{code}", f"{base}/ban-lam-viec/ho-so/{code}"

    sign_in_as(page, base, APPLICANT)
    page.goto(own)
    withdraw(page, "Tôi tìm được bản gốc.")
    look_at_both_widths(page, "withdrawal-asked")

    page.get_by_role("button", name="Không rút hồ sơ nữa").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Hồ sơ của bạn được giải quyết tiếp")
    look_at_both_widths(page, "withdrawal-taken-back")
    withdraw(page, "Tôi không cần nữa.")

    sign_in_as(page, base, f"head.{AT}")
    expect(page.locator(".os-queue")).to_contain_text(code)
    page.goto(desk)
    expect(page.locator("main")).to_contain_text("Tôi không cần nữa.")
    look_at_both_widths(page, "withdrawal-at-the-head")
    page.get_by_role("link", name="Trả lời yêu cầu rút hồ sơ").click()
    page.get_by_label("Đồng ý", exact=True).check()
    look_at_both_widths(page, "withdrawal-answered")
    page.get_by_role("button", name="Trả lời yêu cầu rút hồ sơ").click()
    expect(page.locator(".govuk-notification-banner")).to_contain_text("Đã trả lời yêu cầu rút hồ sơ")

    sign_in_as(page, base, APPLICANT)
    page.goto(own)
    expect(page.locator("main")).to_contain_text("Không còn việc gì phải làm")
    expect(page.locator("main")).to_contain_text("Hồ sơ đã kết thúc")
    expect(page.get_by_role("link", name="Rút hồ sơ")).to_have_count(0)
    look_at_both_widths(page, "withdrawal-own-end")
    assert page.request.get(f"{own}/phieu/dung-giai-quyet.pdf").body()[:4] == b"%PDF"
