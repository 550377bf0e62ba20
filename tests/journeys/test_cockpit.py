"""A leader asks why a figure is what it is, and ends at the very case. In a real browser."""

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from onestop.indicators import api as indicators
from onestop.ops.simulation import simulate_past
from onestop.runtime.api import now

from .eyes import assert_accessible, picture, sign_in_as
from .province import demo_province

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def base(live_server: Any, settings: Any) -> str:
    """The demo province with a small past."""
    settings.DEMO = True
    at = now()
    demo_province(at - timedelta(days=1))
    simulate_past(cases=150, now=at, progress=lambda *_told: None)
    indicators.follow_all()
    return str(live_server.url)


def test_a_leader_goes_from_the_programme_down_to_a_case(page: Page, base: str) -> None:
    sign_in_as(page, base, "leader.h09")
    page.goto(f"{base}/dieu-hanh/")
    expect(page.locator(".os-standing")).to_contain_text("7 chỉ tiêu")
    assert_accessible(page)
    picture(page, "cockpit-programme")
    page.locator(".os-programme a", has_text="Giao dịch được xác thực điện tử").first.click()
    expect(page.locator(".os-big-figure")).to_contain_text("150")
    assert_accessible(page)
    page.get_by_role("link", name="Xem phần đạt").click()
    assert_accessible(page)
    link = page.locator("tbody a").first
    code = link.inner_text()
    link.click()
    page.wait_for_url(f"**/ho-so/{code}")
    expect(page.locator("main")).to_contain_text(code)


def test_the_programme_reads_on_a_small_phone_without_scripts(plain_page: Page, base: str) -> None:
    sign_in_as(plain_page, base, "leader.h09")
    for address in ("", "co-quan/", "chi-so/cases_on_time/", "chi-so/cases_on_time/chi-tiet/"):
        answer = plain_page.goto(f"{base}/dieu-hanh/{address}")
        assert answer is not None
        assert answer.status == 200
        wide, room = plain_page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= room, address
