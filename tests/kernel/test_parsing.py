"""What stands in an address is read, or is nothing; what nobody sees is not kept."""

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.codes import CaseCode, CaseCodeNotValid
from onestop.kernel.parsing import uuid_or_none, whole_number
from onestop.kernel.text import nfc, one_line, visible


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = whole_number(text)
    assert number is None or 0 <= number < 2**63
    assert uuid_or_none(text) is None or "-" in str(uuid_or_none(text))


@given(st.integers(0, 10**18 - 1))
def test_every_number_is_read(number: int) -> None:
    assert whole_number(str(number)) == number


@given(st.text())
def test_a_line_has_nothing_unseen_and_stays_as_it_is(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert not any(category(letter) == "Cc" or letter in "\u200b\u200e\u202e\u2066\ufeff" for letter in line)


def test_vietnamese_is_left_alone() -> None:
    text = "Nguyễn Thị Hạnh, phường Phú Cường; “Đăng ký khai sinh” – 5.000 đ\tvà\nhết"
    assert visible(text) == text == nfc(text)


@given(st.text(alphabet="0123456789²٣-H.", max_size=40))
def test_a_case_code_is_read_or_refused(text: str) -> None:
    for written in (text, f"H09-260101-{text}", "H09-260101-" + "1" * 5000):
        try:
            CaseCode.parse(written)
        except CaseCodeNotValid:
            continue
