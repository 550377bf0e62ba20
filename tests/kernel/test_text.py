"""Vietnamese as people type it and as a dictionary orders it."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.text import fold, sort_key

VIETNAMESE = st.text(alphabet="aàảãáạăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ 0123456789", max_size=30)


def test_hoa_is_found_however_its_tone_is_typed() -> None:
    typed = ["Hòa", "Hoà", "hoà", "hoa", "HÒA", unicodedata.normalize("NFD", "Hòa")]
    assert {fold(text) for text in typed} == {"hoa"}


def test_the_stroke_of_d_is_folded_too() -> None:
    assert fold("ĐĂNG KÝ ĐẤT ĐAI") == "dang ky dat dai"


@given(text=VIETNAMESE)
def test_folding_ignores_composition_and_case(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text) == fold(text.upper()) == fold(fold(text))


def test_letters_decide_before_tones_and_tones_in_their_own_order() -> None:
    assert sorted(["mạ", "má", "mả", "mã", "mà", "ma"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(["đa", "dư", "ê", "e", "ơ", "ô", "o"], key=sort_key) == ["dư", "đa", "e", "ê", "o", "ô", "ơ"]


def test_districts_of_the_province_in_dictionary_order() -> None:
    names = ["Thuận An", "Tân Uyên", "Dĩ An", "Dầu Tiếng", "Bến Cát", "Bàu Bàng", "Thủ Dầu Một"]
    assert sorted(names, key=sort_key) == [
        *("Bàu Bàng", "Bến Cát", "Dầu Tiếng", "Dĩ An", "Tân Uyên", "Thủ Dầu Một", "Thuận An"),
    ]


@given(text=VIETNAMESE)
def test_composition_does_not_change_the_order(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)
