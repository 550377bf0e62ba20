"""Somebody leaves, and a colleague does her work meanwhile: recorded, done and told by keyboard alone."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from onestop.cases import api as cases
from onestop.frame.typed_day import typed_day
from onestop.kernel.times import local_date
from onestop.runtime.api import now

from .eyes import assert_accessible, look_at_both_widths, read_in, sign_in_as
from .pages_of_officials import absence_of
from .test_acts import AT, case_brought_to, official

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def tab_to(page: Page, where: str, most: int = 60) -> None:
    """By Tab alone, as whoever has no mouse gets there."""
    wanted = page.locator(where).first
    for _ in range(most):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way by Tab to {where}")


def replaced(page: Page, where: str, words: str) -> None:
    tab_to(page, where)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def chosen(page: Page, where: str, words: str) -> None:
    """By arrows, down to those words."""
    tab_to(page, where)
    while page.locator(f"{where} option:checked").inner_text().strip() != words:
        before = page.locator(where).input_value()
        page.keyboard.press("ArrowDown")
        assert page.locator(where).input_value() != before, f"{words} is not offered"


def pressed(page: Page, where: str) -> None:
    tab_to(page, where)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_an_absence_is_covered_by_keyboard_alone(page: Page, base: str) -> None:
    at = now()
    code = case_brought_to("assign", at)
    absent, deputy = official("specialist", at), official("specialist2", at)
    cases.perform(
        cases.ACTS["assign"], code=code, step="appraise", assignee=absent.key, by=official("head", at), now=at
    )

    sign_in_as(page, base, f"specialist.{AT}")
    page.goto(f"{base}/ban-lam-viec/")
    pressed(page, "a[href='/ban-lam-viec/vang-mat']")
    pressed(page, "main a[href='/ban-lam-viec/vang-mat/khai']")
    replaced(page, "#since", typed_day(local_date(at)))
    tab_to(page, "#since_hour")
    page.keyboard.type("00:00")
    replaced(page, "#until", typed_day(local_date(at) + timedelta(days=1)))
    tab_to(page, "#until_hour")
    page.keyboard.type("17:00")
    tab_to(page, "#why")
    page.keyboard.press("Space")
    chosen(page, "#deputy", deputy.name)
    look_at_both_widths(page, "absence-form")
    pressed(page, "#absence button.govuk-button")
    expect(page.locator("main")).to_contain_text(f"{deputy.name} làm thay")
    look_at_both_widths(page, "absence-confirm")
    pressed(page, "button[value=record]")
    expect(page.locator(".govuk-notification-banner")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Đang vắng mặt")
    look_at_both_widths(page, "absence-list")

    sign_in_as(page, base, f"specialist2.{AT}")
    page.goto(f"{base}/ban-lam-viec/")
    expect(page.get_by_role("navigation", name="Xem riêng")).to_contain_text(f"Thay {absent.name}")
    pressed(page, "a[href$='?loc=in_place']")
    look_at_both_widths(page, "absence-in-place")
    pressed(page, f"main a[href*='{code}']")
    expect(page.locator(".os-actions")).to_contain_text(f"làm thay {absent.name}")
    look_at_both_widths(page, "absence-case")
    page.keyboard.press("a")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text(f"Bạn làm thay {absent.name}")
    tab_to(page, "main form input[type=radio]")
    page.keyboard.press("ArrowDown")
    pressed(page, "#act button.govuk-button:not([name=preview])")
    expect(page.locator(".govuk-notification-banner")).to_be_visible()
    expect(page.locator("main")).to_contain_text(f"{deputy.name} thay {absent.name}")
    look_at_both_widths(page, "absence-done")


def test_a_head_ends_it_and_every_page_of_it_is_for_everyone(page: Page, base: str) -> None:
    at = now()
    case_brought_to("accept", at)
    absence = absence_of("specialist", "specialist2", at, scope="step")

    sign_in_as(page, base, f"head.{AT}")
    for language in ("en", "vi"):
        read_in(page, base, language)
        for place in ("", "/khai", f"/{absence}/ket-thuc"):
            page.goto(f"{base}/ban-lam-viec/vang-mat{place}")
            look_at_both_widths(page, f"absence{place.replace('/', '-')}-{language}")
            assert_accessible(page)
    pressed(page, "main form button")
    expect(page.locator("main")).to_contain_text("kết thúc sớm")


def test_it_needs_no_script(plain_page: Page, base: str) -> None:
    at = now()
    case_brought_to("accept", at)
    sign_in_as(plain_page, base, f"head.{AT}")
    plain_page.goto(f"{base}/ban-lam-viec/vang-mat")
    plain_page.locator("#whom").select_option(label=official("specialist", at).name)
    plain_page.get_by_role("button", name="Khai, cử người thay").click()
    expect(plain_page.locator(".os-standing")).to_have_text(official("specialist", at).name)
    plain_page.get_by_role("button", name="Xem lại trước khi ghi").click()
    expect(plain_page.locator(".govuk-error-summary")).to_contain_text("Hãy chọn lý do")
    plain_page.locator("#why").check()
    plain_page.locator("#deputy").select_option(label=official("specialist2", at).name)
    plain_page.get_by_role("button", name="Xem lại trước khi ghi").click()
    plain_page.get_by_role("button", name="Ghi nhận").click()
    expect(plain_page.locator("main")).to_contain_text("Sắp vắng mặt")
