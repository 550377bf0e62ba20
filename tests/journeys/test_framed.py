"""What hangs out of a page, is broken, or stands beside what it explains, is told with the width and the size of text."""

import pytest
from playwright.sync_api import Page

from .framed import SIZES, WIDTHS, frame_on, what_hangs_out

pytestmark = pytest.mark.journey

NARROW = [f"at {size} % in {width} px" for size in SIZES for width in (320, 360)]


def told_of(page: Page, main: str) -> list[str]:
    frame = frame_on(page)
    frame.set_content(f"<!doctype html><style>body {{ margin: 0 }}</style><main>{main}</main>")
    return what_hangs_out(frame)


def test_a_page_of_few_words_has_nothing_to_tell(page: Page) -> None:
    assert told_of(page, "<p>Đăng ký khai sinh</p>") == []


def test_what_is_wider_than_the_window_is_told_where_it_is(page: Page) -> None:
    assert told_of(page, "<p style='width: 400px'>Đăng ký</p>") == [f"{where}: 400 px wide" for where in NARROW]


def test_what_is_wide_by_the_rules_of_a_narrow_screen_is_told_there(page: Page) -> None:
    rules = "<style>@media (max-width: 600px) { p { width: 700px } }</style>"
    assert told_of(page, f"{rules}<p>Đăng ký</p>") == [f"{where}: 700 px wide" for where in NARROW]


def test_a_word_that_stands_on_two_lines_is_told(page: Page) -> None:
    told = told_of(page, "<p style='width: 2em; overflow-wrap: anywhere'>nghiêng</p>")
    assert told == [f"at {size} % in {width} px: nghiêng is broken" for size in SIZES for width in WIDTHS]


def test_what_stands_beside_its_answer_is_told(page: Page) -> None:
    answer = "<label>Có</label><span class='govuk-radios__hint'>Nếu còn giữ bản chính</span>"
    assert len(told_of(page, f"<p>{answer}</p>")) == len(SIZES) * len(WIDTHS)
