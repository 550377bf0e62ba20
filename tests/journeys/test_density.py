"""A day's work is seen at once: a row of a list is no higher than two lines, a card on a phone no higher than three."""

from typing import Final

import pytest
from playwright.sync_api import Page, expect

from onestop.runtime.api import now

from .eyes import assert_accessible, enter_as, picture, read_in
from .test_acts import AT, case_brought_to

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
ROW: Final = 52
"""px: a line of 15 and one of 13, or a name on two lines, as the drawing of a worklist has them."""
CARD: Final = 75
"""px, on a phone: until when and what, of which procedure, whose."""
HEIGHTS: Final = """() => [...document.querySelectorAll(".os-queue tbody tr:not(.os-group)")].map((row) =>
  [Math.round(row.getBoundingClientRect().height), row.innerText])"""
LISTS: Final = (
    (f"receptionist.{AT}", "/ban-lam-viec/?loc=all"),
    (f"receptionist.{AT}", "/ban-lam-viec/tim?q=nguyen"),
    (f"head.{AT}", "/ban-lam-viec/?loc=all"),
    (f"head.{AT}", "/ban-lam-viec/don-vi/viec"),
)
LONG_NAMES: Final = """() => {
  for (const it of document.querySelectorAll(".os-queue__what b")) it.textContent += ", cấp lại và cấp đổi theo quy định".repeat(4);
  for (const it of document.querySelectorAll(".os-queue__who .os-queue__line")) it.textContent += " và những người đồng sở hữu".repeat(3);
}"""


@pytest.fixture
def some_work() -> None:
    for act in ("accept", "assign", "decide", "return_result", "answer_supplement"):
        case_brought_to(act, now())


@pytest.mark.parametrize(("width", "most"), [(1280, ROW), (800, ROW), (360, CARD)])
def test_no_row_is_higher_than_it_is_scanned(page: Page, base: str, some_work: None, width: int, most: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for login, address in LISTS:
        enter_as(page, base, login)
        for language in ("vi", "en"):
            read_in(page, base, language)
            page.goto(base + address)
            for rename in ("() => {}", LONG_NAMES):
                page.evaluate(rename)
                heights = page.evaluate(HEIGHTS)
                assert heights, address
                assert [one for one in heights if one[0] > most] == [], f"{address} {language} at {width} px"


def test_what_a_row_leaves_out_is_there_to_whoever_peeks(page: Page, base: str) -> None:
    code = case_brought_to("assign", now())
    enter_as(page, base, f"head.{AT}")
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(f"{base}/ban-lam-viec/don-vi/viec")
    row = page.locator(".os-queue tbody tr", has_text=code)
    more, peek = row.locator(".os-queue__more").first, row.get_by_role("link", name=f"Xem nhanh {code}")
    expect(more).to_be_hidden()

    peek.click()
    expect(more).to_be_visible()
    expect(page.locator(".os-peek")).to_contain_text(f"Mở hồ sơ {code}")
    expect(peek).to_have_attribute("aria-expanded", "true")
    assert_accessible(page)
    picture(page, "peeked-360")

    peek.click()
    expect(more).to_be_hidden()
    expect(page.locator(".os-peek")).to_have_count(0)


def test_without_a_script_nothing_is_left_out(plain_page: Page, base: str) -> None:
    code = case_brought_to("assign", now())
    enter_as(plain_page, base, f"head.{AT}")
    plain_page.goto(f"{base}/ban-lam-viec/don-vi/viec")

    expect(plain_page.locator(".os-queue tbody tr", has_text=code).locator(".os-queue__more").first).to_be_visible()
