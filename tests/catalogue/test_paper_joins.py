"""A cell that tells a number of copies within its words was read as several rows: it is one paper again, or stays apart."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.domain.paper_joins import joined_rows

from .records import paper


def names(*rows: dict[str, Any]) -> list[str]:
    return [cell.row["name"] for cell in joined_rows(rows)]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ([("Tờ khai; khai và nộp", 2, 0), ("tờ khai theo mẫu", 1, 0)], "Tờ khai; khai và nộp 02 bản chính tờ khai theo mẫu"),
        ([("Phiếu theo Mẫu 02a (", 1, 0), (") (khoản 1 Điều 32)", 1, 0)], "Phiếu theo Mẫu 02a (01 bản chính) (khoản 1 Điều 32)"),
        (
            [("Hợp đồng (", 1, 0), ("hoặc", 0, 1), ("có chứng thực)", 1, 1)],
            "Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực)",
        ),
        ([("", 0, 1), ("có chứng thực giấy khai sinh", 0, 1)], "01 bản sao có chứng thực giấy khai sinh"),
        (
            [("Giấy phép: Nếu nhập một lần:", 1, 0), ("; - Nếu nhập nhiều lần:", 1, 0), ("khi nhập lần đầu", 0, 0)],
            "Giấy phép: Nếu nhập một lần: 01 bản chính; - Nếu nhập nhiều lần: 01 bản chính khi nhập lần đầu",
        ),
        (
            [("Danh mục miễn thuế. Hệ thống gặp sự cố thì nộp", 2, 0), ("Danh mục miễn thuế bản giấy", 1, 0)],
            "Danh mục miễn thuế. Hệ thống gặp sự cố thì nộp 02 bản chính Danh mục miễn thuế bản giấy",
        ),
        ([("Tờ khai gửi đến Hệ thống hoặc nộp cho hải quan", 2, 0), ("(đối với tờ khai giấy).", 1, 0)],
         "Tờ khai gửi đến Hệ thống hoặc nộp cho hải quan 02 bản chính (đối với tờ khai giấy)."),
    ],
)  # fmt: skip
def test_the_number_goes_back_where_it_was_taken_from(rows: list[tuple[str, int, int]], whole: str) -> None:
    assert names(*(paper(name, originals=originals, copies=copies) for name, originals, copies in rows)) == [whole]


def test_a_number_at_the_end_of_a_cell_is_that_of_its_paper() -> None:
    [cell] = joined_rows([paper("Giấy phép nhập khẩu:", originals=2), paper(";", originals=2)])

    assert (cell.row["name"], cell.row["originals"], cell.places) == ("Giấy phép nhập khẩu", 2, (0, 1))


@pytest.mark.parametrize(
    "rows",
    [
        [paper("Đơn đề nghị:"), paper("Giấy phép")],
        [paper("Giấy phép nhập khẩu: nộp"), paper("Vận đơn")],
        [paper("Giấy xác nhận số thuế đã nộp", originals=0, copies=1), paper("tài liệu khác")],
        [paper("Đơn đề nghị"), paper("hoặc bản điện tử")],
        [paper("Công văn (Mẫu số 02);Mẫu 02.doc"), paper("hoặc bản khai")],
        [paper("Hồ sơ gồm:"), paper("a) đơn"), paper("b) giấy phép")],
        [paper("Khai và nộp", originals=1, copies=1), paper("tờ khai")],
        [paper("Khai và nộp", originals=116, copies=0), paper("tờ khai")],
    ],
)
def test_what_may_be_two_cells_stays_two(rows: list[dict[str, Any]]) -> None:
    assert names(*rows) == [row["name"] for row in rows]


def test_what_stands_at_the_end_of_another_cell_begins_none() -> None:
    whole = paper("(vi) Danh hiệu: Biên bản họp của Hội đồng đơn vị (nếu vắng mặt thì lấy ý kiến).")
    assert names(whole, paper("đồng đơn vị (nếu vắng mặt thì lấy ý kiến). (vii) Huy chương: Tờ trình")) == [
        whole["name"],
        "(vii) Huy chương: Tờ trình",
    ]
    alone = paper("biên bản họp đơn vị. (vii) Huy chương: Tờ trình")
    assert names(paper("Đơn đề nghị"), alone) == ["Đơn đề nghị", alone["name"]]


@given(
    st.lists(
        st.builds(
            paper, st.sampled_from(["", ";", "Đơn", "nộp", "Khai và nộp", "Giấy:", "hoặc", "(", ") x", "tờ khai"])
        ),
        max_size=8,
    )
)
def test_every_row_is_in_one_cell_in_its_order(rows: list[dict[str, Any]]) -> None:
    assert [place for cell in joined_rows(rows) for place in cell.places] == list(range(len(rows)))
