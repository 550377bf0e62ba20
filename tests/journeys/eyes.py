"""What journeys look at: accessibility, width, and pictures for people to look at."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

CHROMIUM = os.environ.get("ONESTOP_CHROMIUM", "/usr/bin/chromium")
PICTURES = os.environ.get("ONESTOP_PICTURES", "")
"""The folder pictures are kept in; none are made where nobody names one, for they take a tenth of the time."""
_AXE = Axe()
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def assert_accessible(page: Page) -> None:
    """axe finds nothing, and nothing hangs out of the side of the page."""
    page.wait_for_load_state()
    found = _AXE.run(page).response["violations"]
    told = [f"{one['id']} ({one['impact']}): {node['html'][:200]}" for one in found for node in one["nodes"][:3]]
    assert not told, f"{page.url}\n" + "\n".join(told)
    assert_fits(page)


def assert_fits(page: Page) -> None:
    """No sideways scrolling at this width."""
    wide, room = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= room, f"{page.url} is {wide} px wide in {room}"


def picture(page: Page, name: str) -> None:
    """Keep a picture of the whole page under `name`, where somebody wants to look at it."""
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)


def look_at(page: Page, address: str, name: str) -> None:
    """One page in both languages, on a wide screen and on a small phone."""
    for language in ("vi", "en"):
        page.goto(f"{address}{'&' if '?' in address else '?'}lang={language}")
        assert page.locator("html").get_attribute("lang") == language
        look_at_both_widths(page, f"{name}-{language}")


def look_at_both_widths(page: Page, name: str) -> None:
    """What is shown now, on a small phone and on a wide screen."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert_accessible(page)
        picture(page, f"{name}-{width}")


def sign_in_as(page: Page, base: str, login: str) -> None:
    """As one of the demo's people."""
    page.goto(f"{base}/dang-nhap")
    page.locator(f'button[name="login"][value="{login}"]').click()
    page.wait_for_load_state()


def enter_as(page: Page, base: str, login: str) -> None:
    """The same where nobody looks at the page of signing in and where it leads: neither is drawn."""
    form = _TOKEN.search(page.request.get(f"{base}/dang-nhap").text())
    assert form is not None
    fields = {"csrfmiddlewaretoken": form[1], "login": login}
    answer = page.request.post(f"{base}/dang-nhap/trinh-dien", form=fields, headers={"Origin": base}, max_redirects=0)
    assert answer.status in (302, 303), answer.text()


def read_in(page: Page, base: str, language: str) -> None:
    """From the next page on in that language; nothing is drawn for it."""
    assert page.request.get(f"{base}/ngon-ngu/{language}", max_redirects=0).status in (302, 303)


def show_papers_at_return(page: Page) -> None:
    """As whoever hands a result over ticks: its applicant showed who he is; of what came on paper nothing is asked again."""
    page.get_by_label("Đã xuất trình").check()
    assert page.get_by_role("group", name="Bản giấy").count() == 0
