"""What the source binds to the agency of some place is told before the button that begins, in its words."""

from pathlib import Path

import pytest

from beside import NEEDS_EXTRACT
from catalogue.test_real_records import shown
from onestop.portal.where_to_apply import beside_online

from .imported_page import page_of

BOUND = "Văn phòng gửi hồ sơ đăng ký hoạt động đến Sở Tư pháp nơi cho phép chuyển đổi."


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_place_that_binds_stands_before_the_button(tmp_path: Path, language: str) -> None:
    page = page_of(tmp_path, language, steps_text=BOUND)

    assert page.index(f"{BOUND}</blockquote>") < page.index("govuk-button--start")
    assert page.count(f"{BOUND}</blockquote>") == 1
    warned = "hãy nộp ở đó, đừng nộp ở đây" if language == "vi" else "apply there, not here"
    assert page.index(warned) < page.index("govuk-button--start")


@pytest.mark.usefixtures("province")
def test_an_agency_of_no_certain_place_stands_behind_it(tmp_path: Path) -> None:
    steps = "Tổ chức nộp hồ sơ trực tiếp đến Sở Tư pháp."
    page = page_of(tmp_path, steps_text=steps)

    assert page.index("govuk-button--start") < page.index(f"{steps}</blockquote>")
    assert "đừng nộp ở đây" not in page


@NEEDS_EXTRACT
def test_the_open_records_that_name_a_place_say_so_first() -> None:
    told = {r.code: beside for r, v in shown() if (beside := beside_online(v))}

    for code in ("1.008933", "1.001233", "1.003179", "2.001255", "1.008928", "2.001258"):
        assert told[code].binds, code
    assert not told["2.000954"].binds
    assert sum(one.binds or one.online_too for one in told.values()) >= 25
