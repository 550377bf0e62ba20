"""Phrases that people typed and found nothing by: what they meant is first, or among the first three."""

import pytest

from onestop.catalogue.api import search

from .records import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("catalogue")]

BIRTHS = [
    *("giấy khai sinh", "giay khai sinh", "làm giấy khai sinh", "làm khai sinh", "khai sinh cho con", "khai sinhh"),
    *("đăng kí khai sinh", "sinh em bé", "birth certificate", "1.001193.000.00.00.H09"),
]
MEANT = {
    "xin xây nhà": "1.013225",
    "xin phép xây nhà": "1.013225",
    "mở quán ăn": "1.001612",
    "mở tiệm": "1.001612",
    "sang tên sổ đỏ": "1.013831",
    "sổ đỏ": "1.013831",
    "sổ hồng": "1.013831",
    "hộ khẩu": "1.004222",
    "công chứng": "2.000815",
    "sao y bản chính": "2.000815",
    "độc thân": "1.004873",
    "cưới vợ": "1.000894",
    "người chết": "1.000656",
}


def found(phrase: str) -> list[str]:
    return [hit.code for hit in search(phrase, on=TODAY, limit=3).items]


def test_the_birth_of_a_child_comes_first() -> None:
    assert {phrase: hits for phrase in BIRTHS if (hits := found(phrase))[:1] != ["1.001193"]} == {}


def test_what_is_meant_is_among_the_first_three() -> None:
    assert {phrase: hits for phrase, meant in MEANT.items() if meant not in (hits := found(phrase))} == {}
