"""Beside a day that is promised stands what the source has it wait for."""

from pathlib import Path

import pytest

from .imported_page import page_of

WAITS = "Trường hợp phải nộp tiền thì thực hiện khi có chứng từ đã hoàn thành nghĩa vụ tài chính."


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize(
    ("language", "words"), [("vi", "còn chờ nghĩa vụ tài chính"), ("en", "waits for a financial duty")]
)
def test_the_sentence_stands_before_what_one_does(tmp_path: Path, language: str, words: str) -> None:
    page = page_of(tmp_path, language, steps_text=f"Nộp hồ sơ.\n{WAITS}")

    assert words in page
    assert page.index(f"“{WAITS}”") < page.index("os-mine__go")
    assert words not in page_of(tmp_path, language, steps_text="Nộp hồ sơ.")


@pytest.mark.usefixtures("province")
def test_ones_own_last_day_stands_in_ones_own_part_wherever_the_source_has_it(tmp_path: Path) -> None:
    day = "Trong thời hạn 48 giờ kể từ khi phát hiện thẻ bị mất thì người mất phải thông báo."
    for changed in ({"conditions_text": day}, {"steps_text": day}):
        page = page_of(tmp_path, **changed)
        assert page.index("Hạn có thể là của chính bạn") < page.index(f"“{day}”") < page.index("os-mine__go")
        assert f"<li>{day}</li>" in page
