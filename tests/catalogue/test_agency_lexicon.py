"""Who is an agency is said once: by the names of the lexicon, in either spelling, and no part of a name stands for the whole."""

import re
from pathlib import Path

import pytest

from onestop.assembly.data_files import SOURCE
from onestop.catalogue.domain.agency_lexicon import Kind, body_names, heads, ministries
from onestop.catalogue.domain.steps import sentences
from onestop.catalogue.library import agency_words

ALL: tuple[Kind, ...] = ("committee", "agency", "officer", "council", "system", "desk", "host")
SAYS_A_NAME = re.compile(r"\bubnd\b|\|uỷ\) ban|\bchi \)\?cục|cảng vụ|\bnhnn\b|chuyên viên")


@pytest.mark.parametrize(
    "file", sorted([*(SOURCE / "catalogue" / "domain").glob("*.py"), *(SOURCE / "portal").glob("*.py")])
)
def test_no_other_file_lists_names_of_agencies(file: Path) -> None:
    assert SAYS_A_NAME.findall(file.read_text("utf-8")) == []


def found(said: str, *kinds: Kind) -> str:
    name = re.match(body_names(*(kinds or ALL)), said, re.IGNORECASE)
    return name[0] if name else ""


@pytest.mark.parametrize("kind", ALL)
def test_every_name_of_a_kind_is_found_by_that_kind(kind: Kind) -> None:
    for one in agency_words()["bodies"][kind]:
        name = one if isinstance(one, str) else one["name"]
        more = f" {one['before'][0]}" if not isinstance(one, str) and "before" in one else ""
        assert found(f"{name}{more} tỉnh", kind) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Trung tâm Phục vụ hành chính công cấp tỉnh", "Trung tâm Phục vụ hành chính công"),
        ("Chi cục Hải quan cửa khẩu", "Chi cục"),
        ("Uỷ ban nhân dân cấp xã", "Uỷ ban nhân dân"),
        ("Ủy ban nhân dân cấp xã", "Ủy ban nhân dân"),
        ("TOÀ ÁN NHÂN DÂN", "TOÀ ÁN"),
        ("UBCKNN tiếp nhận", "UBCKNN"),
        ("SỞ XÂY DỰNG", "SỞ"),
    ],
)
def test_the_longest_name_counts_in_either_spelling(said: str, name: str) -> None:
    assert found(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "sở thích của trẻ",
        "Sở hữu chung",
        "bộ hồ sơ",
        "Bộ hồ sơ gồm",
        "Bộ đội xuất ngũ",
        "phòng cháy và chữa cháy",
        "phòng công chứng",
        "cơ quan, doanh nghiệp đề nghị",
        "cơ quan đề nghị cấp phép",
        "cán bộ, công chức làm việc tại xã",
        "Hội đồng quản trị",
        "cụcbộ",
    ],
)
def test_words_that_are_no_name_of_an_agency_are_none(said: str) -> None:
    assert found(said, "committee", "agency", "officer", "council") == ""


def test_a_ministry_is_named_in_full() -> None:
    assert re.match(ministries(), "bộ nông nghiệp và môi trường", re.IGNORECASE)[0].endswith("môi trường")  # type: ignore[index]
    assert re.match(ministries(), "Toà án nhân dân", re.IGNORECASE)[0] == "Toà án nhân dân"  # type: ignore[index]


def test_who_acts_for_a_body_stands_before_it() -> None:
    assert re.match(heads() + body_names("committee"), "Lãnh đạo các UBND", re.IGNORECASE)
    assert not re.match(heads() + body_names("committee"), "Lãnh đạo công ty", re.IGNORECASE)


@pytest.mark.parametrize(
    "works",
    [
        "Người tiếp nhận kiểm tra hồ sơ và vào sổ.",
        "Tổ Thẩm định tiến hành họp thẩm định hồ sơ.",
        "Uỷ ban nhân dân cấp xã niêm yết.",
        "Bộ đội Biên phòng cửa khẩu kiểm tra giấy tờ.",
        "UBCKNN thẩm định hồ sơ.",
        "Quỹ Hỗ trợ đầu tư lập hồ sơ thanh toán gửi Kho bạc Nhà nước.",
    ],
)
def test_a_sentence_that_opens_with_one_tells_what_an_agency_does(works: str) -> None:
    assert sentences(works)[0].of_an_agency


@pytest.mark.parametrize(
    "applies",
    [
        "Trung tâm trọng tài nộp hồ sơ đến Sở Tư pháp.",
        "Cơ quan, tổ chức nộp hồ sơ đến Sở Tư pháp.",
        "Cơ quan đại diện chủ sở hữu nộp hồ sơ.",
        "Cán bộ, công chức nộp hồ sơ tại Công an cấp xã.",
        "Bộ hồ sơ được nộp tại Công an cấp xã.",
        "Người đứng đầu cơ sở nộp hồ sơ.",
    ],
)
def test_a_sentence_that_opens_with_whoever_applies_does_not(applies: str) -> None:
    assert not sentences(applies)[0].of_an_agency
