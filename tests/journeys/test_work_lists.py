"""A receptionist's and a head's list by keyboard alone: walk, peek, open, do what is next, go to a group, filter, keep."""

import pytest
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .eyes import assert_accessible, look_at_both_widths, read_in, sign_in_as
from .test_acts import AT, case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def walked_to(page: Page, code: str) -> None:
    """To the row of that case, from the top."""
    for _ in range(page.locator(".os-queue__open").count()):
        page.keyboard.press("j")
        if page.evaluate("code => document.activeElement.textContent.includes(code)", code):
            return
    raise AssertionError(f"{code} is in no row")


def test_a_list_is_worked_by_keys_alone(page: Page, base: str) -> None:
    code = case_brought_to("accept", now())
    sign_in_as(page, base, f"receptionist.{AT}")
    page.goto(f"{base}/ban-lam-viec/")
    expect(page.locator(".os-group")).not_to_have_count(0)
    expect(page.locator("tr", has_text=code).locator(".os-dot")).to_be_visible()
    look_at_both_widths(page, "work-list")

    walked_to(page, code)
    page.keyboard.press("Space")
    expect(page.locator(".os-peek")).to_contain_text(f"Mở hồ sơ {code}")
    assert_accessible(page)
    page.keyboard.press("Space")
    expect(page.locator(".os-peek")).to_have_count(0)

    page.keyboard.press("o")
    page.wait_for_url(f"**/ho-so/{code}?*")
    page.go_back()
    expect(page.locator("tr", has_text=code).locator(".os-dot")).to_have_count(0)

    walked_to(page, code)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ho-so/{code}/tiep-nhan**")
    page.go_back()

    page.keyboard.press("g")
    page.keyboard.press("q")
    page.wait_for_url("**/ban-lam-viec/?loc=overdue")
    page.keyboard.press("g")
    page.keyboard.press("h")
    page.wait_for_url("**/ban-lam-viec/?loc=today")


def test_a_filter_is_found_kept_and_given_up(page: Page, base: str) -> None:
    code = case_brought_to("assign", now())
    sign_in_as(page, base, f"head.{AT}")
    for language in ("en", "vi"):
        read_in(page, base, language)
        page.goto(f"{base}/ban-lam-viec/don-vi/viec")
        look_at_both_widths(page, f"unit-list-{language}")
        page.keyboard.press("f")
        page.wait_for_url("**/danh-sach/loc?*")
        look_at_both_widths(page, f"narrow-{language}")
    page.locator("#nguoi").select_option("-")
    page.locator("#narrow").get_by_role("button", name="Lọc").click()
    expect(page.locator(".os-narrowed")).to_contain_text("Chưa giao cho ai")
    expect(page.locator(".os-queue")).to_contain_text(code)

    page.keyboard.press("f")
    page.locator("#name").fill("Chưa ai giữ")
    page.keyboard.press("Enter")
    expect(page.locator(".govuk-notification-banner--success")).to_contain_text("Đã lưu bộ lọc")
    expect(page.locator(".os-kept [aria-current]")).to_contain_text("Chưa ai giữ")
    look_at_both_widths(page, "saved-filter")

    page.keyboard.press("f")
    page.locator("tr", has_text="Chưa ai giữ").get_by_role("button", name="Xóa").click()
    expect(page.locator(".govuk-notification-banner--success")).to_contain_text("lưu lần nữa")
    expect(page.locator(".os-kept [aria-current]")).to_have_count(0)


def test_lists_are_narrowed_without_script(plain_page: Page, base: str) -> None:
    code = case_brought_to("assign", now())
    sign_in_as(plain_page, base, f"head.{AT}")
    plain_page.goto(f"{base}/ban-lam-viec/don-vi/viec")
    plain_page.get_by_role("link", name="Lọc, lưu, chọn cột").click()
    plain_page.locator("#buoc").select_option("step")
    plain_page.locator("#narrow").get_by_role("button", name="Lọc").click()
    expect(plain_page.locator(".os-queue")).to_contain_text(code)
