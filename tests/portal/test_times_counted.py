"""What is quoted of last days never stands as if it were all: the other times of the source are counted, with the way to them."""

from pathlib import Path

import pytest

from .imported_page import page_of

OWN = "Trong thời hạn 48 giờ kể từ khi phát hiện thẻ bị mất thì người mất phải thông báo."
OFFICE = "Trong 05 ngày kể từ ngày nhận đủ hồ sơ, Sở Tư pháp trả lời."
LATER = "Người nộp hoàn thiện hồ sơ trong thời hạn 10 ngày."
HEADING = "Hạn có thể là của chính bạn"


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Nguồn còn nêu 2 thời hạn khác"), ("en", "The source names 2 more times")]
)
def test_the_others_are_counted_beside_what_is_quoted(tmp_path: Path, language: str, words: str) -> None:
    page = page_of(tmp_path, language, steps_text=f"{OWN}\n{OFFICE}\n{LATER}")

    assert page.index(f"“{OWN}”") < page.index(words) < page.index("os-mine__go")
    assert 'href="#times"' in page
    assert 'id="times"' in page


@pytest.mark.usefixtures("province")
def test_nothing_is_counted_where_all_is_quoted(tmp_path: Path) -> None:
    assert 'href="#times"' not in page_of(tmp_path, steps_text=OWN)


@pytest.mark.usefixtures("province")
def test_a_time_that_may_be_ones_own_is_pointed_to_without_quoting_it(tmp_path: Path) -> None:
    page = page_of(tmp_path, steps_text=f"Nộp hồ sơ.\n{OFFICE}\n{LATER}")

    assert HEADING in page
    assert "không xác định được là của ai" in page
    assert f"“{LATER}”" not in page


@pytest.mark.usefixtures("province")
def test_times_of_the_office_alone_are_no_last_day(tmp_path: Path) -> None:
    assert HEADING not in page_of(tmp_path, steps_text=f"Nộp hồ sơ.\n{OFFICE}")
