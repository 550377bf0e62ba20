"""The act decides: who wants to end a thing is not shown how it is begun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.domain.acts import PLAIN
from onestop.catalogue.domain.finding import Finder
from onestop.catalogue.domain.syllables import syllables
from onestop.catalogue.library import written_procedures
from onestop.catalogue.phrasebook import thesaurus

from .test_understanding import called

ACTS = thesaurus().acts
FOUND = called(1, "Đăng ký thành lập công ty TNHH một thành viên", "mở công ty")
DISSOLVE = called(2, "Giải thể doanh nghiệp", "giải thể công ty")
BUILD = called(3, "Cấp giấy phép xây dựng nhà ở riêng lẻ")
EXTEND = called(4, "Gia hạn giấy phép xây dựng")
AGAIN = called(5, "Cấp lại giấy phép xây dựng")
MORTGAGE = called(6, "Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất", "thế chấp đất")
RELEASE = called(7, "Xóa đăng ký biện pháp bảo đảm", "xóa thế chấp")
FINDER = Finder([FOUND, DISSOLVE, BUILD, EXTEND, AGAIN, MORTGAGE, RELEASE], (), thesaurus())


def acts(text: str) -> set[str]:
    return set(ACTS.of(syllables(text)))


def order(typed: str) -> list[int]:
    scores = FINDER.find(typed).scores
    return sorted(scores, key=lambda owner: (-scores[owner], owner))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Cấp giấy phép xây dựng", {"grant"}),
        ("Cấp lại giấy phép xây dựng", {"again"}),
        ("Cấp, cấp lại phù hiệu xe", {"grant", "again"}),
        ("Đăng ký thay đổi nội dung đăng ký kinh doanh", {"amend"}),
        ("Xóa đăng ký biện pháp bảo đảm", {"end"}),
        ("Cấp gia hạn, điều chỉnh nội dung giấy phép", {"extend", "amend"}),
        ("Trợ cấp xã hội hằng tháng", set()),
        ("Chứng thực di chúc", set()),
    ],
)
def test_a_name_says_its_acts(name: str, said: set[str]) -> None:
    assert acts(name) == said


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("giải thể công ty", 2),
        ("đóng cửa công ty", 2),
        ("giai the cong ty", 2),
        ("dissolve a company", 2),
        ("mở công ty", 1),
        ("giấy phép xây dựng", 3),
        ("xin giấy phép xây dựng", 3),
        ("gia hạn giấy phép xây dựng", 4),
        ("giấy phép xây dựng hết hạn", 4),
        ("giấy phép xây dựng bị mất", 5),
        ("thế chấp đất", 6),
        ("xóa thế chấp đất", 7),
    ],
)
def test_the_act_that_was_said_comes_first_and_the_plain_one_where_none_was(typed: str, first: int) -> None:
    assert order(typed)[0] == first


def test_founding_does_not_answer_who_would_dissolve() -> None:
    without = Finder([FOUND], (), thesaurus())
    assert without.find("giải thể công ty").scores == {}


def test_each_of_our_names_says_one_plain_act_at_most() -> None:
    for one in written_procedures():
        said = acts(one["name"]["vi"])
        assert PLAIN not in said or len(said) <= 2, one["code"]


@given(st.text(max_size=80))
def test_any_text_says_only_known_acts(text: str) -> None:
    assert acts(text) <= {
        "grant",
        "again",
        "exchange",
        "extend",
        "amend",
        "end",
        "pause",
        "revoke",
        "withdraw",
        "return",
    }
