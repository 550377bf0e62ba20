"""A list that points to its rows by letters keeps them; any other is shown without, for the portal mixes its rows."""

import pytest

from onestop.catalogue.domain.paper_groups import notes_of, read_groups
from onestop.catalogue.domain.paper_letters import letter_of, point_to_letters

from .records import paper


def labels(*names: str, title: str = "") -> list[str]:
    (group,) = read_groups([{"title": title, "items": [paper(name) for name in names]}])
    return [row.label for row in group.rows]


def test_letters_stay_where_a_row_points_to_them() -> None:
    assert labels("b) Phương án", "a) Đơn đề nghị", "c) Văn bản ngoài hồ sơ quy định tại điểm a, b khoản này") == [
        "a) Đơn đề nghị",
        "b) Phương án",
        "c) Văn bản ngoài hồ sơ quy định tại điểm a, b khoản này",
    ]


def test_letters_go_where_nothing_points_to_them() -> None:
    assert labels("b) Phương án", "a) Đơn theo điểm a khoản 1 Điều 5 Luật Nhà ở") == [
        "Đơn theo điểm a khoản 1 Điều 5 Luật Nhà ở",
        "Phương án",
    ]


def test_a_row_that_goes_on_from_its_heading_is_told_with_it() -> None:
    rows = [paper("thực hiện theo quy định tại điểm a mục (4.1)"), paper("m2) Đối với đơn vị: như điểm a mục này")]
    groups = read_groups(
        [{"title": "", "items": [paper()]}, {"title": "m) Hồ sơ: m1) Đối với cơ quan:", "items": rows}]
    )

    assert "m) Hồ sơ: m1) Đối với cơ quan thực hiện theo quy định tại điểm a mục (4.1)" in tuple(notes_of(groups))


@pytest.mark.parametrize(
    ("words", "points"),
    [
        ("quy định tại điểm d, điểm đ khoản này", True),
        ("tại điểm a, điểm b, tiết c1, c2 điểm c mục (4.1) phần (4) thủ tục này", True),
        ("địa điểm thực hiện dự án nêu trên", False),
        ("điểm đến hạn nộp nêu trên", False),
        ("điểm a khoản 2 Điều 8 Nghị định số 1/2025/NĐ-CP", False),
    ],
)
def test_a_point_of_a_law_is_no_row(words: str, points: bool) -> None:
    assert point_to_letters([words]) is points


@pytest.mark.parametrize(
    ("written", "letter"), [("+ đ) Giấy", "đ)"), ("1.2. Giấy", "1.2."), ("Giấy", ""), ("01 bản", "")]
)
def test_a_letter_is_kept_as_it_stands(written: str, letter: str) -> None:
    assert letter_of(written) == letter
