"""An inspector follows a signal to its cases and asks, the head of the agency answers, it is closed. In a real browser."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from anomalies.unlike import SHOWN, unlike_the_others
from onestop.runtime.api import now

from .eyes import assert_accessible, assert_fits, picture, read_in, sign_in_as
from .province import demo_province
from .test_absence import pressed, tab_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def base(live_server: Any, settings: Any) -> str:
    """The demo province, in which one ward files far more for people than the others."""
    settings.DEMO = True
    at = now()
    demo_province(at - timedelta(days=1))
    unlike_the_others(at)
    return str(live_server.url)


def test_an_inspector_follows_a_signal_to_its_cases_and_asks(page: Page, base: str) -> None:
    sign_in_as(page, base, "inspector.h09")
    page.get_by_role("link", name="Dấu hiệu", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("Mỗi dấu hiệu là một câu hỏi, không phải kết luận")
    assert_accessible(page)
    picture(page, "signals")

    page.get_by_role("link", name="Nộp hộ cao").click()
    expect(page.locator("h1")).to_contain_text("Phú Cường")
    expect(page.locator("main")).to_contain_text(f"{SHOWN} hồ sơ, mới nhất trước")
    assert_accessible(page)
    picture(page, "signal")
    with page.expect_download() as download:
        page.get_by_role("link", name="Xuất XLSX").click()
    assert download.value.suggested_filename.endswith(".xlsx")

    page.get_by_role("link", name="Hỏi cơ quan").click()
    assert_accessible(page)
    page.get_by_label("Hỏi điều gì").fill("Vì sao phần lớn hồ sơ trực tuyến do cán bộ nộp hộ?")
    page.get_by_role("button", name="Gửi câu hỏi").click()
    expect(page.get_by_role("alert")).to_contain_text("Đã hỏi")
    expect(page.locator(".os-aside")).to_contain_text("phần lớn hồ sơ trực tuyến")
    assert_accessible(page)

    sign_in_as(page, base, "head.h09.31.03")
    page.goto(f"{base}/ban-lam-viec/")
    expect(page.locator("main")).to_contain_text("Cơ quan bạn được hỏi")
    assert_accessible(page)
    page.get_by_role("link", name="Nộp hộ cao").click()
    assert_accessible(page)
    page.get_by_label("Trả lời").fill("Phường có điểm hỗ trợ nộp trực tuyến cho công nhân nhà trọ.")
    page.get_by_role("button", name="Trả lời").click()
    expect(page.get_by_role("alert")).to_contain_text("Đã trả lời")

    sign_in_as(page, base, "inspector.h09")
    page.goto(f"{base}/ban-lam-viec/dau-hieu")
    expect(page.locator("tbody")).to_contain_text("đã giải trình")
    page.get_by_role("link", name="Nộp hộ cao").click()
    expect(page.locator(".os-aside")).to_contain_text("điểm hỗ trợ nộp trực tuyến")
    page.get_by_role("link", name="Xem câu hỏi, đóng lại").click()
    page.get_by_label("Vì sao đóng").fill("Đã xem 30 hồ sơ, giải trình hợp lý.")
    page.get_by_role("button", name="Đóng câu hỏi").click()
    expect(page.get_by_role("alert")).to_contain_text("Đã đóng")


def test_an_inspector_follows_a_signal_to_its_cases_by_keyboard_alone(page: Page, base: str) -> None:
    sign_in_as(page, base, "inspector.h09")
    page.goto(f"{base}/ban-lam-viec/")
    pressed(page, "a[href='/ban-lam-viec/dau-hieu']")
    pressed(page, "main tbody a")
    expect(page.locator("h1")).to_contain_text("Phú Cường")

    tab_to(page, "a[href$='/qua-cac-thang']", most=120)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("đến hôm nay")
    assert_accessible(page)
    pressed(page, "a.govuk-back-link")
    pressed(page, "a[href*='/hoi']")
    tab_to(page, "textarea[name=question]")
    page.keyboard.type("Vì sao phần lớn hồ sơ trực tuyến do cán bộ nộp hộ?")
    pressed(page, "main form button")
    expect(page.get_by_role("alert")).to_contain_text("Đã hỏi")
    expect(page.locator("nav .os-count").first).to_contain_text("1")

    tab_to(page, "main a[href*='/ban-lam-viec/ho-so/']", most=120)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_visible()
    assert "/ban-lam-viec/ho-so/" in page.url


def test_the_pages_fit_a_phone_in_both_languages(plain_page: Page, base: str) -> None:
    sign_in_as(plain_page, base, "inspector.h09")
    for language in ("vi", "en"):
        read_in(plain_page, base, language)
        for address in ("dau-hieu", "dau-hieu/assisted/H09.31.03", "dau-hieu/assisted/H09.31.03/hoi"):
            plain_page.goto(f"{base}/ban-lam-viec/{address}")
            assert_fits(plain_page)
