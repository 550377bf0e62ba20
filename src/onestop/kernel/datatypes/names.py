"""Names and addresses on one line, whole or refused: nothing of them is cut."""

import re
from collections.abc import Mapping
from typing import ClassVar, Final

from onestop.kernel.alphabet import writable
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import EntryNotValid, within
from onestop.kernel.text import halfwidth, nfc, one_line

LONGEST_PERSON_NAME: Final = 120
LONGEST_PARTY_NAME: Final = 200
LONGEST_WORDS: Final = 200
LONGEST_ADDRESS: Final = 300
_LETTER: Final = re.compile(r"[^\W\d_]")


class NameNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.name_not_valid"
    it: ClassVar[Text] = Text("Họ tên", "The name")
    reasons: ClassVar[Mapping[str, Text]] = {
        "no_letter": Text(
            "{it} phải có chữ, không thể chỉ là số hay dấu.", "{it} must have letters, not digits or signs alone."
        ),
        "digits": Text(
            "{it} không có chữ số, ví dụ Nguyễn Thị Lan.", "{it} has no digits, for example Nguyễn Thị Lan."
        ),
    }


class WordsNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.words_not_valid"
    reasons: ClassVar[Mapping[str, Text]] = {
        "no_letter": Text(
            "{it} phải viết bằng chữ, không thể chỉ là số hay dấu.", "{it} must be words, not digits or signs alone."
        )
    }


class AddressNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.address_not_valid"
    it: ClassVar[Text] = Text("Địa chỉ", "The address")
    reasons: ClassVar[Mapping[str, Text]] = {
        "no_letter": Text(
            "{it} phải có tên đường, ấp hoặc khu phố, ví dụ 12 Bạch Đằng, phường Phú Cường.",
            "{it} must name a street or a quarter, for example 12 Bạch Đằng, phường Phú Cường.",
        )
    }


class ParcelNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.parcel_not_valid"
    it: ClassVar[Text] = Text("Số thửa đất, tờ bản đồ", "The number of the parcel or map sheet")
    reasons: ClassVar[Mapping[str, Text]] = {
        "several": Text(
            "{it} chỉ ghi một số, như trên giấy chứng nhận, ví dụ 146, 12a hoặc DC 12.",
            "{it} is one number, as on the certificate, for example 146, 12a or DC 12.",
        ),
        "form": Text(
            "{it} gồm chữ và số như trên giấy chứng nhận, ví dụ 146, 12a hoặc DC 12.",
            "{it} consists of letters and digits as on the certificate, for example 146, 12a or DC 12.",
        ),
    }


def parse_person_name(typed: str) -> str:
    """A person's name, single blanks between its words. Raises NameNotValid, TextTooLong, NotWritable."""
    name = writable(within(one_line(typed), LONGEST_PERSON_NAME))
    if re.search(r"\d", name):
        raise NameNotValid(reason="digits" if _LETTER.search(name) else "no_letter")
    return _with_letters(name)


def parse_party_name(typed: str) -> str:
    """The name of a person or an organisation, which may have digits in it. Raises NameNotValid, TextTooLong, NotWritable."""
    return _with_letters(writable(within(one_line(typed), LONGEST_PARTY_NAME)))


def parse_words(typed: str) -> str:
    """What something is called, in words on one line. Raises WordsNotValid, TextTooLong, NotWritable."""
    text = writable(within(one_line(typed), LONGEST_WORDS))
    if not _LETTER.search(text):
        raise WordsNotValid(reason="no_letter")
    return text


def parse_address(typed: str) -> str:
    """An address, its lines kept. Raises AddressNotValid, TextTooLong, NotWritable."""
    text = writable(within(nfc(typed).strip(), LONGEST_ADDRESS))
    if not _LETTER.search(text):
        raise AddressNotValid(reason="no_letter")
    return text


_PARCEL: Final = re.compile(r"[0-9A-Za-zĐđ]+(?:(?:[-./]|(?<=[A-Za-zĐđ]) (?=\d))[0-9A-Za-zĐđ]+)*")
_TWO: Final = re.compile(r"\d\w*\s*(?:[,;+&]|\s(?:và|and|đến)?\s*)\s*\d")
LONGEST_PARCEL: Final = 20


def parse_parcel(typed: str) -> str:
    """The number of one parcel or map sheet as land papers have them, letters included: 146, 12a, DC 12.

    Raises:
        ParcelNotValid: several of them, or no such number; TextTooLong.
    """
    text = within(one_line(halfwidth(typed)), LONGEST_PARCEL)
    if _TWO.search(text):
        raise ParcelNotValid(reason="several")
    if not _PARCEL.fullmatch(text) or not re.search(r"\d", text):
        raise ParcelNotValid(reason="form")
    return text


def _with_letters(name: str) -> str:
    if not _LETTER.search(name):
        raise NameNotValid(reason="no_letter")
    return name
