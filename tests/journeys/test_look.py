"""The frame in a real browser: low on a phone, a menu without script."""

import pytest
from playwright.sync_api import Page, expect

from .eyes import assert_accessible, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

BIRTH = "1.001193"


def top_of(page: Page, what: str) -> float:
    box = page.locator(what).first.bounding_box()
    assert box is not None
    return box["y"]


def test_a_phone_shows_what_one_came_for_before_anything_else(plain_page: Page, base: str) -> None:
    page = plain_page
    sign_in_as(page, base, "lan")
    page.goto(f"{base}/thu-tuc/{BIRTH}")
    header = page.locator(".os-header").bounding_box()
    assert header is not None
    assert header["y"] + header["height"] <= 87
    assert top_of(page, "main h1") < 150
    page.get_by_role("button", name="Bắt đầu nộp").click()
    assert top_of(page, "#agency") < 350
    page.goto(f"{base}/thu-tuc/{BIRTH}/nop/khai/child")
    assert top_of(page, "#child_name") < 350


def test_the_menu_opens_without_script_and_leads_on(plain_page: Page, base: str) -> None:
    page = plain_page
    sign_in_as(page, base, "lan")
    page.goto(base)
    expect(page.locator(".os-nav")).to_be_hidden()
    page.locator(".os-menu summary").click()
    page.locator(".os-menu").get_by_role("button", name="A++").click()
    expect(page.locator("html.os-text-130")).to_be_attached()
    page.locator(".os-menu summary").click()
    page.locator(".os-menu").get_by_role("button", name="Đăng xuất").click()
    page.locator(".os-menu summary").click()
    expect(page.locator(".os-menu").get_by_role("link", name="Đăng nhập")).to_be_visible()


def test_the_open_menu_is_for_everyone(page: Page, base: str) -> None:
    sign_in_as(page, base, "lan")
    page.goto(base)
    page.locator(".os-account summary").click()
    assert_accessible(page)
    page.set_viewport_size({"width": 360, "height": 740})
    page.locator(".os-menu summary").click()
    assert_accessible(page)
