"""The alphabet: the letters of Vietnam's languages and the signs people type, and nothing that no paper can carry."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.alphabet import NotWritable, letters, unwritable, writable, written_out

NAMES = [
    "Nguyễn Thị Hồng Ánh",
    "H'Hen Niê",
    "Y Kơ̆ch Ƀuôn Yă",
    "Kpă H’Ngŭk",
    "Ƀlao",
    "Đinh Ƀŏk Ê̆ban",
    "K’Brơi Ñôm",
    "Thạch Sa Rây",
    "Vàng A Pó",
    "Hà Văn Khửn",
    "Đàng Năng Thọ (Ḥamīt)",
    "François Müller-Łukasz",
    "Αλέξανδρος",
    "Юлия",
    "陳氏香",
]
TYPED = [
    "Trang 2 mờ → quét lại; ☐ bản chính ☑ bản sao ■ □ ● • ▪ ✓ ➢",
    "không‑ngắt – gạch — dài … “ngoặc” ‘đơn’ «kép»",
    "102,5 m² · 3 m³ · ½ · 5 °C · 1.000 ₫ · 20 € · ± 2 % · ≤ 3 · Ω · № 5 · § 2 · ① · ™",
    "dòng một\ndòng hai\tcột\u00a0kề\u2028dòng ba",
]
REFUSED = [
    ("Lan 🙂", "🙂", 5),
    ("កខ", "ក", 1),
    ("ꪼꪕ", "ꪼ", 1),
    ("ไทย", "ไ", 1),
    ("Ali علي", "ع", 5),
    ("a\uf8ffb", "U+F8FF", 2),
    ("a\x07", "U+0007", 2),
    ("oﬃce", "ﬃ", 2),
    ("x\u0489", "x\u0489", 1),
    ("Niê\u0306\u0301", "ê\u0306\u0301", 3),
    ("\U0001e7ff", "U+1E7FF", 1),
]


@pytest.mark.parametrize("text", [*NAMES, *TYPED])
def test_names_and_notes_can_be_written(text: str) -> None:
    assert unwritable(text) is None
    assert unwritable(unicodedata.normalize("NFD", text)) is None
    assert writable(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(("text", "shown", "position"), REFUSED)
def test_what_no_paper_can_carry_is_named_with_its_place(text: str, shown: str, position: int) -> None:
    fault = unwritable(text)

    assert fault is not None
    assert (fault.shown, fault.position) == (shown, position)
    with pytest.raises(NotWritable):
        writable(text)


@given(text=st.text(max_size=40))
def test_what_is_written_out_can_be_written(text: str) -> None:
    assert unwritable(written_out(text)) is None
    assert (unwritable(text) is None) == (written_out(text) == unicodedata.normalize("NFC", text))


def test_every_letter_of_the_alphabet_stands_in_it_once_and_composed() -> None:
    alphabet = list(letters())

    assert len(alphabet) == len(set(alphabet)) > 25_000
    assert [one for one in alphabet if unicodedata.normalize("NFC", one) != one or unwritable(one)] == []


@given(st.lists(st.text(st.sampled_from("aơ\u0306\u0301Ƀk\u0300🙂\n"), max_size=6), max_size=4))
def test_lines_hold_a_fault_where_one_of_them_does(lines: list[str]) -> None:
    assert bool(unwritable("\n".join(lines))) is any(map(unwritable, lines))
