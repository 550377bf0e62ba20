"""A case passes through hands: assigned, appraised, sent back, taken over by a head, and decided by another."""

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.runtime.api import now

from .eyes import look_at_both_widths, sign_in_as
from .test_acts import AT, case_brought_to, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def pressed(page: Page, name: str) -> None:
    """The button on a case that opens an act, or does it at once."""
    page.locator(".os-actions").get_by_text(name, exact=True).click()
    page.wait_for_load_state()


def sent(page: Page) -> None:
    page.locator("main form button.govuk-button:not([name=preview])").last.click()
    expect(page.locator(".govuk-notification-banner")).to_be_visible()


def test_whoever_did_it_himself_leaves_the_decision_to_another(page: Page, base: str) -> None:
    code, at = case_brought_to("assign", now()), now()
    case = f"{base}/ban-lam-viec/ho-so/{code}"
    second = official("specialist2", at).name

    sign_in_as(page, base, f"head.{AT}")
    page.goto(case)
    pressed(page, "Phân công: Thẩm định hồ sơ")
    page.locator("#assignee").select_option(label=second)
    look_at_both_widths(page, "hands-assign")
    sent(page)
    expect(page.locator("main")).to_contain_text(f"giao cho {second}")

    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(case)
    expect(page.locator(".os-actions")).not_to_contain_text("Hoàn thành")
    expect(page.locator("main")).to_contain_text("đã giao cho người khác")
    look_at_both_widths(page, "hands-of-another")

    sign_in_as(page, base, f"specialist2.{AT}")
    page.goto(f"{base}/ban-lam-viec?loc=mine")
    expect(page.locator(".os-queue")).to_contain_text(code)
    look_at_both_widths(page, "hands-mine")
    page.goto(case)
    pressed(page, "Hoàn thành: Thẩm định hồ sơ")
    page.get_by_label("Không", exact=True).check()
    sent(page)

    sign_in_as(page, base, f"head.{AT}")
    page.goto(case)
    pressed(page, "Trả lại từ bước: Ký duyệt")
    page.get_by_label("Dự thảo kết quả còn sai sót").check()
    page.locator("#note").fill("Điều 1: ghi đủ họ, chữ đệm và tên.")
    look_at_both_widths(page, "hands-send-back")
    sent(page)
    expect(page.locator("main")).to_contain_text("Điều 1: ghi đủ họ, chữ đệm và tên.")
    look_at_both_widths(page, "hands-sent-back")
    pressed(page, "Hoàn thành: Thẩm định hồ sơ")
    expect(page.locator("main")).to_contain_text("bạn không làm được “Ký duyệt” của hồ sơ này nữa")
    page.get_by_label("Không", exact=True).check()
    sent(page)
    expect(page.locator("main")).to_contain_text("phải do người khác làm")
    expect(page.locator(".os-actions")).not_to_contain_text("Quyết định")
    expect(page.locator(".os-actions")).not_to_contain_text("Dừng giải quyết")
    look_at_both_widths(page, "hands-four-eyes")
    page.goto(f"{case}/kiem-soat")
    expect(page.locator("main")).to_contain_text("trả lại bước trước")
    look_at_both_widths(page, "hands-control-slip")

    sign_in_as(page, base, f"deputy.{AT}")
    page.goto(case)
    pressed(page, "Quyết định")
    page.get_by_label("Chấp thuận").check()
    page.get_by_label("Tôi đã xem toàn bộ hồ sơ").check()
    sent(page)
    assert cases.file_for(code=code, by=official("head", at)).outcome == "granted"


def test_who_is_not_impartial_says_so_and_does_nothing_more(page: Page, base: str) -> None:
    code = case_brought_to("declare_conflict", now())
    case = f"{base}/ban-lam-viec/ho-so/{code}"

    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(case)
    pressed(page, "Khai xung đột lợi ích")
    page.get_by_label("Người thân của tôi").check()
    page.get_by_label("Tôi hiểu rằng đã khai").check()
    look_at_both_widths(page, "hands-conflict")
    sent(page)
    expect(page.locator("main")).to_contain_text("bạn đã khai có xung đột lợi ích")
    assert page.locator(".os-actions").count() == 0
    look_at_both_widths(page, "hands-conflict-declared")

    sign_in_as(page, base, f"head.{AT}")
    page.goto(case)
    expect(page.locator("main")).to_contain_text("Người thân của tôi có lợi ích trong hồ sơ")
    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(case)
    expect(page.locator("main")).not_to_contain_text("Người thân của tôi")
