"""A number from the kiosk to the case: drawn, followed on a telephone, called by keys, served into intake, joined."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from onestop.kernel.times import LOCAL, local_date
from onestop.rules.api import national_calendar
from onestop.runtime import clock
from onestop.runtime.api import now
from onestop.tickets import api as tickets

from .eyes import assert_accessible, enter_as, look_at, look_at_both_widths, picture
from .province import demo_province
from .test_desk import AT, filled_in, press

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True), pytest.mark.takes(30)]
SECTION = "H09.31.03"


class Hands:
    """Of the clock of the machine: a working day, at the hour a test says."""

    def __init__(self) -> None:
        self.day = national_calendar().nth_working_after(local_date(now()), 1)
        self.moment = datetime.combine(self.day, time(9), LOCAL)

    def pass_by(self, minutes: int) -> None:
        self.moment += timedelta(minutes=minutes)


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    hands = Hands()
    monkeypatch.setenv(clock.SET_TO, "")
    monkeypatch.setattr("onestop.runtime.clock._machine_now", lambda: hands.moment)
    return hands


@pytest.fixture
def base(live_server: Any, settings: Any, hands: Hands) -> str:
    settings.DEMO = True
    demo_province(now())
    return str(live_server.url)


def kiosk(base: str) -> str:
    return f"{base}/lay-so/{SECTION}/{tickets.kiosk_check(SECTION)}"


def test_a_number_drawn_at_the_kiosk_ends_in_the_case(page: Page, base: str, hands: Hands) -> None:
    page.goto(kiosk(base))
    page.get_by_role("button", name="Hộ tịch, chứng thực").click()
    expect(page.locator(".os-ticket__no")).to_have_text("A001")
    picture(page, "queue-printed")
    drawn = page.url.rpartition("/")[2]
    page.goto(f"{base}/so/{drawn}")
    expect(page.locator(".os-ticket")).to_contain_text("0 người")

    hands.pass_by(9)
    enter_as(page, base, f"receptionist.{AT}")
    page.goto(f"{base}/ban-lam-viec/quay")
    page.get_by_label("Số quầy").fill("3")
    press(page, "Ngồi quầy này")
    expect(page.locator("h1")).to_have_text("Quầy 3")
    page.keyboard.press("F2")
    expect(page.locator(".os-window__now .os-ticket__no")).to_have_text("A001")
    page.keyboard.press("F3")
    expect(page.locator("#now")).to_contain_text("lần 2")
    page.wait_for_load_state()
    page.keyboard.press("F2")
    page.wait_for_url("**/ban-lam-viec/tiep-nhan")
    expect(page.locator(".os-serving")).to_contain_text("A001")

    hands.pass_by(3)
    page.goto(f"{base}/ban-lam-viec/tiep-nhan?q=chung+thuc+ban+sao")
    page.get_by_role("link", name="Chứng thực bản sao từ bản chính").click()
    filled_in(page)
    page.locator("[name=originals-original]").fill("1")
    press(page, "Tiếp nhận và hẹn trả")
    expect(page.locator("h1")).to_have_text("Đã tiếp nhận")
    code = page.locator(".govuk-panel__body b").inner_text()
    page.goto(f"{base}/ban-lam-viec/ho-so/{code}")
    expect(page.locator("main")).to_contain_text("Chờ tại quầy 9 phút")
    picture(page, "queue-case")

    page.goto(f"{base}/ban-lam-viec/quay")
    expect(page.locator(".os-window__now")).to_contain_text("1 hồ sơ đã nhận")
    page.keyboard.press("F9")
    expect(page.locator(".os-window__table").first).to_contain_text("1 hồ sơ")
    page.goto(f"{base}/so/{drawn}")
    expect(page.locator(".os-ticket")).to_contain_text("Đã phục vụ xong")


@pytest.mark.exhaustive
def test_the_pages_of_a_hall_are_for_everyone(page: Page, base: str, hands: Hands) -> None:
    """axe and the width, in both languages, on a phone and on a wide screen, in a hall where people wait."""
    tickets.load_morning(now())
    waiting = next(one for one in reversed(tickets.hall(SECTION, now()).today) if one.state == "waiting")
    check = tickets.kiosk_check(SECTION)
    for name, address in {
        "kiosk": kiosk(base),
        "kiosk-ground": f"{kiosk(base)}?uu-tien=1",
        "kiosk-booked": f"{kiosk(base)}?hen=1",
        "kiosk-ticket": f"{base}/lay-so/{SECTION}/{check}/{waiting.key}",
        "hall": f"{base}/man-hinh/{SECTION}",
        "ticket": f"{base}/so/{waiting.key}",
    }.items():
        look_at(page, address, f"queue-{name}")


@pytest.mark.exhaustive
def test_the_window_is_for_everyone(page: Page, base: str, hands: Hands) -> None:
    tickets.load_morning(now())
    enter_as(page, base, f"receptionist.{AT}")
    window = f"{base}/ban-lam-viec/quay"
    look_at(page, window, "queue-choose-window")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{window}?lang=vi")
    page.locator("#number").fill("3")
    page.locator("form.os-card button").click()
    page.wait_for_load_state()
    for does in ("F2", "F2"):
        look_at_both_widths(page, f"queue-window-{does}")
        page.set_viewport_size({"width": 1280, "height": 900})
        page.keyboard.press(does)
        page.wait_for_load_state()
    look_at(page, window, "queue-window-serving")


@pytest.mark.exhaustive
def test_appointments_are_for_everyone(page: Page, base: str, hands: Hands) -> None:
    enter_as(page, base, "lan")
    asked = f"{base}/noi-tiep-nhan/{SECTION}/lich-hen?viec=A&ngay={hands.day.isoformat()}"
    look_at(page, asked, "queue-book")
    page.goto(asked)
    page.locator("button[name=at]").first.click()
    page.wait_for_url("**/lich-hen")
    look_at(page, f"{base}/lich-hen", "queue-appointments")
    page.locator("a", has_text="Move").or_(page.locator("a", has_text="Đổi giờ")).first.click()
    assert_accessible(page)
