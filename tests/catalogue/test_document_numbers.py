"""A number of a legal document is shown whole or not at all: nothing that grew on to it, and nothing made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.domain.document_numbers import document_numbers

numbers = st.builds(
    lambda number, year, sign: f"{number}/{year}/{sign}",
    st.integers(1, 499),
    st.integers(2017, 2020),
    st.sampled_from(["NĐ-CP", "QH14", "TT-BTC", "TT-BCT", "TTLT-BCA-BYT-BTC", "QĐ-TTg", "UBTVQH14", "QĐ-UBND"]),
)


def read(*written: str) -> tuple[str, ...]:
    return document_numbers(written).read


@given(number=numbers)
def test_a_number_is_itself(number: str) -> None:
    assert document_numbers([number]).read == (number,)
    assert document_numbers([number]).unread == ()


@given(number=numbers, begun=st.sampled_from(["N", "T", "L", "Q", "S", "H", "V", "B", "BAN", "QUY", "TH", "LU"]))
def test_the_first_letters_of_its_title_are_no_part_of_it(number: str, begun: str) -> None:
    assert read(number + begun) == (number,)


@given(first=numbers, second=numbers)
def test_the_digits_of_the_next_number_are_no_part_of_it(first: str, second: str) -> None:
    digits, rest = second.split("/", 1)

    assert read(first + digits, rest + digits, rest + "N") == tuple(dict.fromkeys((first, second)))


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("118/2025/NĐ-CQ", ""),
        ("73/NĐ-CP", ""),
        ("46/2005/TTLT", ""),
        ("2640/2026/NĐ-CPL", ""),
        ("40/2029/QH14", ""),
        ("7/2025/NQ-CP", ""),
        ("66.7/2025/NQ-CPL", "66.7/2025/NQ-CP"),
        ("2323/2023/QH15", "23/2023/QH15"),
        ("18/2021/ND-CPT", "18/2021/NĐ-CP"),
        ("06/2016/QD-TT", "06/2016/QĐ-TTg"),
        ("2338/QĐ-BTP", "2338/QĐ-BTP"),
        ("26/2005/PL-UBTVQH11", "26/2005/PL-UBTVQH11"),
        ("64/2025/TT-BCTT", "64/2025/TT-BCT"),
    ],
)
def test_what_does_not_read_as_one_is_none(written: str, number: str) -> None:
    assert read(written) == ((number,) if number else ())


def test_a_number_is_told_once_and_what_is_said_already_is_no_fault() -> None:
    found = document_numbers(["43/2024/QH15", "2443/2024/QH15", "43/2024/QH15L", "2024/QH15"])

    assert found.read == ("43/2024/QH15",)
    assert found.unread == ()


def test_the_rest_of_a_number_is_believed_only_where_it_is_said_again() -> None:
    assert read("131/2025/NĐ-CP14", "2025/TT-BNNMT14", "2025/TT-BNNMTQUY") == ("131/2025/NĐ-CP", "14/2025/TT-BNNMT")
    assert document_numbers(["131/2025/NĐ-CP14", "2025/TT-BNNMTQUY"]).unread == ("2025/TT-BNNMTQUY",)


def test_what_cannot_be_read_is_told_once_with_whatever_grew_on_to_it() -> None:
    found = document_numbers(["7/2025/NQ-CP", "7/2025/NQ-CPL", "11/2020/TT", "11/2020/TT-BTP"])

    assert found.read == ("11/2020/TT-BTP",)
    assert found.unread == ("7/2025/NQ-CP",)
