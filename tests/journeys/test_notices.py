"""Notices in a browser: from the count in the bar to the page of the case, and how to be told."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .eyes import assert_accessible, assert_fits, sign_in_as
from .pages_of_citizens import notice_of
from .province import demo_province
from .test_acts import case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def base(live_server: Any, settings: Any) -> str:
    settings.DEMO = True
    demo_province(now() - timedelta(days=1))
    return str(live_server.url)


def test_what_was_told_is_found_read_and_acted_on(plain_page: Page, base: str) -> None:
    """Without JavaScript, at the width of a phone."""
    page = plain_page
    code = case_brought_to("answer_supplement", now())
    notice_of(code, now())
    sign_in_as(page, base, "lan")
    page.set_viewport_size({"width": 360, "height": 740})

    page.goto(f"{base}/")
    page.locator(".os-menu summary").click()
    page.locator(".os-menu").get_by_role("link", name="Thông báo").click()
    page.get_by_role("link", name="Đến lượt bạn: cần bổ sung hồ sơ").first.click()
    assert_fits(page)
    page.get_by_role("link", name="Việc cần làm ở trang hồ sơ").click()
    expect(page).to_have_url(f"{base}/ho-so/{code}")

    page.goto(f"{base}/thong-bao/cach-nhan")
    page.get_by_label("Tin nhắn SMS").uncheck()
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("alert")).to_contain_text("Đã lưu")
    expect(page.get_by_label("Tin nhắn SMS")).not_to_be_checked()


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", ["vi", "en"])
def test_pages_of_notices_are_for_everyone(page: Page, base: str, language: str) -> None:
    """axe at the usual size and at the largest, full of notices and empty."""
    address = notice_of(case_brought_to("answer_supplement", now()), now())
    page.goto(f"{base}/ngon-ngu/{language}")
    for who, addresses in {
        "minh": ["/thong-bao"],
        "lan": ["/thong-bao", address, "/thong-bao/cach-nhan", "/thong-bao/doi-thu-dien-tu", "/ho-so"],
    }.items():
        sign_in_as(page, base, who)
        for each in [*addresses, "/hop-thu-trinh-dien"]:
            page.goto(base + each)
            assert_accessible(page)
            page.set_viewport_size({"width": 360, "height": 740})
            assert_fits(page)
            page.set_viewport_size({"width": 1280, "height": 900})
