"""Headings above papers mostly say what their groups are: cases, one after another, or some of all. Only else is it unclear."""

import pytest

from beside import NEEDS_EXTRACT

from .drafts import blocking, group, version
from .records import paper
from .test_read_closely import of
from .test_real_records import shown

GROUPS = {"groups_unclear", "groups_by_case", "groups_in_turn", "groups_some_by_case"}


def told(name: str, *titles: str) -> set[str]:
    """What is found of groups with these headings."""
    return GROUPS & set(blocking(name=name, dossier=[group(one, paper(f"Đơn {one}")) for one in titles]))


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("Giảm thuế theo Hiệp định", ["Đối với Hồ sơ đề nghị chính thức:", "Đối với Hồ sơ đề nghị dự kiến:"]),
        ("Tạm nhập, tái xuất", ["I. Hồ sơ hải quan tạm nhập:", "II. Hồ sơ hải quan tái xuất:"]),
        ("Nhận con nuôi", ["Hồ sơ của người nhận con nuôi", "Hồ sơ của người được nhận làm con nuôi"]),
        ("Sang tên xe", ["1. Hồ sơ thu hồi", "2. Hồ sơ đăng ký"]),
        ("Khai phí", ["Hồ sơ khai quyết toán năm gồm:", "Hồ sơ khai quý:"]),
    ],
)
def test_what_is_handed_in_one_after_another_is_no_case(name: str, titles: list[str]) -> None:
    assert told(name, *titles) == {"groups_in_turn"}


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("Đăng ký tạm trú", ["Hồ sơ đăng ký tạm trú gồm:", "Đăng ký tạm trú theo danh sách, hồ sơ gồm:"]),
        (
            "Phục hồi danh dự",
            ["a) Chủ động phục hồi danh dự", "b) Phục hồi danh dự theo yêu cầu của người bị thiệt hại:"],
        ),
        ("Trợ cấp", ["a) Hồ sơ đề nghị xét hưởng chế độ hưu trí", "b) Hồ sơ đề nghị xét hưởng trợ cấp một lần"]),
    ],
)
def test_cases_are_told_as_cases(name: str, titles: list[str]) -> None:
    assert told(name, *titles) == {"groups_by_case"}


def test_cases_beside_what_everybody_may_hand_in() -> None:
    titles = [
        "1. Đơn đề nghị miễn hoặc giảm",
        "2. Một trong các tài liệu để miễn phí",
        "3. Một trong các tài liệu để giảm phí",
    ]
    assert told("Miễn, giảm phí", *titles) == {"groups_some_by_case"}


def test_headings_that_do_not_tell_stay_unclear() -> None:
    assert told("Thủ tục", "Tài liệu kỹ thuật của dự án", "Bảng tính của dự án") == {"groups_unclear"}


@NEEDS_EXTRACT
class TestOfTheExtract:
    @pytest.mark.parametrize(
        ("code", "kind"),
        [
            ("1.008581", "groups_in_turn"),
            ("1.003976", "groups_in_turn"),
            ("1.006468", "groups_in_turn"),
            ("1.013076", "groups_in_turn"),
            ("1.015027", "groups_by_case"),
            ("1.004222", "groups_by_case"),
            ("2.002191", "groups_by_case"),
            ("1.002548", "groups_some_by_case"),
            ("1.007660", "groups_some_by_case"),
        ],
    )
    def test_it_is_told_what_they_are(self, code: str, kind: str) -> None:
        assert GROUPS & {one.kind for one in of(code).version.findings} == {kind}

    def test_few_are_left_unclear(self) -> None:
        unclear = {one.record.code for one in shown() if "groups_unclear" in {f.kind for f in one.version.findings}}
        assert unclear == {"1.004163", "1.007026", "1.009458"}


def test_a_paper_of_a_case_that_is_wanted_only_if_there_is_one_says_so() -> None:
    told = version(
        dossier=[
            group("Trường hợp cấp đổi", paper("Đơn đề nghị"), paper("Tài liệu chứng minh (nếu có)")),
            group("", paper()),
        ]
    )
    assert {one.name.vi: one.wanted for one in told.components if one.group.vi} == {
        "Đơn đề nghị": "heading",
        "Tài liệu chứng minh (nếu có)": "if_any",
    }
