"""The same words in several spellings are the same; another number, date, choice or word is not."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onestop.kernel.spelling import one_spelling, spelt_alike

words = st.lists(
    st.sampled_from(["Lê", "Văn", "H'Rơi", "Y-Bhăm", "xã", "Phú", "12/3", "3,5", "1950", "37A-12345"]), min_size=1
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lê Văn H’Rơi", "LÊ VĂN H'RƠI"),
        ("Thôn 3, xã Phú Cường", "Thôn  3 , xã Phú Cường"),
        ("Ở một mình", "Ở một mình."),
        ("Y – Bhăm", "Y-Bhăm"),
        ("Hòa", "Hoà"),
        ("số ０１２", "Số 012"),
        ("Lê\u200b Lợi", "Lê Lợi"),
        ("12 - 3", "12–3"),
        ("", "."),
    ],
)
def test_a_spelling_apart_is_the_same(one: str, other: str) -> None:
    assert one_spelling(one) == one_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12/3 Lê Lợi", "123 Lê Lợi"),
        ("1,5", "15"),
        ("1.5", "15"),
        ("1 5", "15"),
        ("1-5", "15"),
        ("-1", "1"),
        ("thửa -1", "thửa 1"),
        (".5", "5"),
        ("1, 2", "12"),
        ("A+", "A"),
        ("10²", "102"),
        ("2026-01-12", "2026-11-02"),
        ("Lan", "Loan"),
    ],
)
def test_what_says_another_thing_is_another(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)


@given(words, st.sampled_from([str.upper, str.lower]), st.sampled_from(["  ", "\u00a0", " "]), st.sampled_from(".;!"))
def test_case_blanks_apostrophes_dashes_and_end_signs_say_nothing(
    said: list[str], case: object, gap: str, end: str
) -> None:
    assert callable(case)
    respelt = gap + case(gap.join(said)).replace("'", "’").replace("-", "–") + gap + end

    assert spelt_alike({"about": " ".join(said), "copies": 2}, {"about": respelt, "copies": 2})


@given(st.text())
def test_one_spelling_is_its_own(text: str) -> None:
    assert one_spelling(one_spelling(text)) == one_spelling(text)


@given(words, st.integers(), st.integers())
def test_another_number_is_another(said: list[str], one: int, other: int) -> None:
    assume(one != other)

    assert not spelt_alike({"count": one}, {"count": other})
    assert not spelt_alike(" ".join([*said, "số", str(one)]), " ".join([*said, "số", str(other)]))


@given(st.dates(), st.dates(), st.booleans())
def test_another_day_or_choice_is_another(one: date, other: date, ticked: bool) -> None:
    assume(one != other)

    assert not spelt_alike({"born_on": str(one)}, {"born_on": str(other)})
    assert not spelt_alike({"ticked": ticked}, {"ticked": not ticked})
    assert not spelt_alike({"of": ["a", "b"]}, {"of": ["a"]})
    assert spelt_alike({"of": None, "note": " "}, {})
