"""What is suggested while somebody types follows the rules of the search."""

import pytest

from onestop.catalogue.domain.called import Called
from onestop.catalogue.domain.finding import Finder
from onestop.catalogue.phrasebook import directory, thesaurus
from onestop.kernel.text import fold


def called(id: int, name: str, *said: str) -> Called:
    return Called(id=id, name=name, name_en="", phrases=said, english=(), field="", agency="", results=(), papers="")


FINDER = Finder(
    [
        called(1, "Đăng ký khai sinh", "làm khai sinh", "sinh con", "số định danh"),
        called(2, "Đăng ký kết hôn", "lấy vợ", "KT3", "kt3"),
        called(3, "Sang tên sổ đỏ", "sổ đỏ bị mất"),
        called(4, "Chấp thuận " + "việc rất dài " * 10),
    ],
    directory(),
    thesaurus(),
)


def suggested(typed: str) -> list[str]:
    return FINDER.suggest(typed, limit=8)


def test_what_begins_as_typed_comes_before_what_holds_it() -> None:
    assert suggested("sổ đ") == ["sổ đỏ bị mất", "Sang tên sổ đỏ"]


@pytest.mark.parametrize("typed", ["sổ đỏ", "sổ đ", "sổ do"])
def test_diacritics_that_were_typed_count(typed: str) -> None:
    assert "số định danh" not in suggested(typed)
    assert suggested(typed)
    assert suggested("số đ") == ["số định danh"]


@pytest.mark.parametrize("typed", ["so d", "SO D"])
def test_typed_without_they_may_be_any(typed: str) -> None:
    assert {"số định danh", "sổ đỏ bị mất"} <= set(suggested(typed))


@pytest.mark.parametrize(
    "typed", ["đăng kí kết", "đăng kis kết h", "dang ki ket ho", "tôi muốn đăng ký kết h", "xin đăng ký kết hôn"]
)
def test_y_and_i_slips_and_idle_words_do_not_matter(typed: str) -> None:
    assert suggested(typed) == ["Đăng ký kết hôn"]


@pytest.mark.parametrize("typed", ["xin làm khai si", "lam khai si", "khaisinh"])
def test_the_words_of_the_matter_lead_on(typed: str) -> None:
    assert "làm khai sinh" in suggested(typed)


@pytest.mark.parametrize("typed", ["vợ chồng ly", "chụp ảnh cưới", "zzz", "", "?"])
def test_a_word_of_it_alone_leads_nowhere(typed: str) -> None:
    assert suggested(typed) == []


def test_one_thing_is_offered_once_and_nothing_too_long_to_choose() -> None:
    assert [fold(one) for one in suggested("kt")] == ["kt3"]
    assert suggested("chấp thuận") == []
