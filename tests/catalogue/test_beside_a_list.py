"""Rows whose marks tell that they stand under no row that opens a list."""

import pytest

from .drafts import group, version
from .records import paper

OPENS = "- Đối với dự án thay đổi diện tích thì phải có một trong các giấy tờ sau:"
MEMBERS = ("+ Giấy chứng nhận quyền sử dụng đất", "+ Quyết định giao đất")


def wanted(*names: str) -> list[str]:
    made = version(dossier=[group("", *map(paper, names))])
    return [one.wanted for one in made.components]


def test_are_asked_of_everybody_in_whatever_order_they_come() -> None:
    found = wanted(MEMBERS[0], "- Bản vẽ", OPENS, MEMBERS[1], "Sơ đồ")
    assert found == ["unclear", "always", "in_case", "unclear", "unclear"]


@pytest.mark.parametrize(
    "names",
    [
        ("- Bản vẽ", OPENS, "+ Giấy chứng nhận", "Sơ đồ"),
        ("- Bản vẽ", OPENS.removeprefix("- "), *MEMBERS, "Sơ đồ"),
        ("- Bản vẽ", OPENS, "+ Đối với dự án khác gồm:", *MEMBERS, "Sơ đồ"),
        ("- Bản vẽ", OPENS, *MEMBERS, "- Văn bản đề nghị của", "Sơ đồ"),
    ],
    ids=["one_deeper_row", "no_mark", "two_that_open", "a_cut_sentence"],
)
def test_stay_open_where_the_marks_do_not_tell_it(names: tuple[str, ...]) -> None:
    assert "always" not in wanted(*names)
