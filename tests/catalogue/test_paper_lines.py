"""A row that holds a list is told line by line, whole and in its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beside import NEEDS_EXTRACT
from onestop.catalogue.domain.paper_lines import holds_several, lines_of

from .test_real_records import papers


@pytest.mark.parametrize(
    "lines",
    [
        ("Một trong các giấy tờ sau:", "a) Giấy phép;", "b) Đơn đề nghị."),
        ("Đề xuất kế hoạch;", "- Dự toán kinh phí"),
        ("Bản sao quyết định đầu tư;", "Quyết định chấp thuận nhà đầu tư (nếu có)."),
        ("Bản khai theo mẫu 01", "Hoặc Bản khai theo mẫu 02"),
        ("Đơn đề nghị - mẫu số 1", "- Giấy phép đã cấp"),
    ],
)
def test_each_part_begins_a_line(lines: tuple[str, ...]) -> None:
    assert lines_of(" ".join(lines)) == lines
    assert holds_several(" ".join(lines))


@pytest.mark.parametrize(
    "row",
    [
        "Đơn đề nghị (mẫu số 01); có xác nhận của xã.",
        "Tờ khai theo Nghị định số 5. Phải điền đủ.",
        "1. Tờ khai",
        "Phương án - tỷ lệ 1/500",
    ],
)
def test_one_paper_stays_on_its_line(row: str) -> None:
    assert lines_of(row) == (row,)
    assert not holds_several(row)


@given(st.text(max_size=80))
def test_no_word_is_lost(name: str) -> None:
    assert "".join(" ".join(lines_of(name)).split()) == "".join(name.split())


@NEEDS_EXTRACT
def test_no_word_of_a_real_row_is_lost_and_rows_with_several_are_many() -> None:
    rows = [paper.name.vi for _, paper in papers()]

    assert all(" ".join(lines_of(row)) == row for row in rows)
    assert sum(len(lines_of(row)) > 1 for row in rows) > 350
    assert sum(map(holds_several, rows)) > 250
