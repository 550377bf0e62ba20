"""What is done all day, by keyboard alone and within its keys: the acts that `scripts/count-keys` measures."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .eyes import assert_accessible, look_at_both_widths, read_in, sign_in_as

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

COUNT: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "count-keys"))
AT, NUMBER = COUNT["AT"], COUNT["NUMBER"]
MOST = {
    "walk_in": (25, 3),
    "typed_walk_in": (25, 3),
    "unoffered_walk_in": (34, 3),
    "five_copies": (60, 15),
    "in_one_go": (60, 6),
    "step": (4, 2),
    "decision": (8, 3),
    "payment": (6, 3),
    "hand_over": (6, 3),
}
"""Keys and pages: of a walk-in the page of intake, the one that says what was received, and the paper; of an act the case, its
form and the case again."""


def test_the_acts_of_a_day_keep_within_their_keys(browser: Browser, base: str) -> None:
    counted = {code: COUNT["measure"](browser, base, COUNT[code]) for code in MOST}

    over = {code: (one.keys, one.pages) for code, one in counted.items() if one.keys > MOST[code][0]}
    assert over == {}
    assert {code: one.pages for code, one in counted.items()} == {code: pages for code, (_, pages) in MOST.items()}


def test_an_answer_chosen_by_its_digit_shows_that_it_is_chosen(browser: Browser, page: Page, base: str) -> None:
    """The mark of a radio is drawn after its label: where its digit stands, it must not take that place."""
    for code in ("walk_in", "step"):
        COUNT["measure"](browser, base, COUNT[code])
    COUNT["asked"](COUNT["at_the_desk"](page, base, "head"))
    page.keyboard.press("1")
    expect(page.locator("[name=outcome]").first).to_be_checked()
    mark = page.locator(".govuk-radios__label").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert mark == '""'
    look_at_both_widths(page, "decide-by-digit")


def test_the_one_page_of_the_counter_is_for_everybody(page: Page, base: str) -> None:
    sign_in_as(page, base, f"receptionist.{AT}")
    for language in ("en", "vi"):
        read_in(page, base, language)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{base}/ban-lam-viec/tiep-nhan")
        look_at_both_widths(page, f"one-page-{language}")
        page.locator("#so").fill("nguyen thi")
        page.keyboard.press("Enter")
        expect(page.locator("[data-first]")).to_be_focused()
        look_at_both_widths(page, f"one-page-found-{language}")
        page.locator("#so").fill(NUMBER)
        page.locator("#q").fill("1")
        page.keyboard.press("Enter")
        expect(page.locator("#paper_name")).to_be_focused()
        page.keyboard.press("b")
        expect(page.locator("#paper_name-offered")).to_contain_text("Bằng tốt nghiệp")
        look_at_both_widths(page, f"one-page-form-{language}")
    page.keyboard.press("Tab")
    expect(page.locator("#paper_name")).to_have_value("b")  # nothing is put in unless it is taken
    page.locator("#have-original").focus()
    page.keyboard.press("?")
    expect(page.locator("[data-keys]")).to_have_attribute("open", "")
    assert_accessible(page)


def test_the_one_page_needs_no_script(plain_page: Page, base: str) -> None:
    sign_in_as(plain_page, base, f"receptionist.{AT}")
    plain_page.goto(f"{base}/ban-lam-viec/tiep-nhan")
    plain_page.locator("#so").fill(NUMBER)
    plain_page.locator("#so").press("Enter")
    plain_page.get_by_role("button", name="Chứng thực bản sao từ bản chính").click()
    expect(plain_page.locator("main")).to_contain_text("Nguyễn Thị Lan")
    for name, value in {"paper_name": "Học bạ", "issued_by": "Trường", "pages": "2", "copies": "1"}.items():
        plain_page.locator(f"#{name}").fill(value)
    plain_page.locator("#have-original").check()
    plain_page.get_by_role("button", name="Tiếp nhận và hẹn trả").click()
    expect(plain_page.locator("h1")).to_have_text("Đã tiếp nhận")
