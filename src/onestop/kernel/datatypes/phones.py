"""Telephone numbers as people here write them, kept in one form.

A number of Vietnam is kept as it is dialled within the country (`0912345678`, `02743822123`, `19001234`), one of another
country with `+` and its code (ITU-T E.164). Which prefixes are in use is known to Google's libphonenumber.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.text import DASHES, halfwidth

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_SIGNS: Final = re.compile(rf"[\s.()\-{DASHES}]+")
_SEVERAL: Final = re.compile(r"\d\W*[/,;|&]\W*[+(]?\d")
_ELEVEN: Final = re.compile(r"(?:\+?84|0)(?:12\d|16[2-9]|18[68]|199)\d{7}")
"""Mobile numbers of eleven digits, changed to ten by 15 November 2018 (Ministry of Information and Communications)."""
_ONCE_IN_USE: Final = re.compile(r"0[1-9][0-9]{8,9}", re.ASCII)
"""Ten or eleven digits, whether or not anybody can be called by them now."""
_MOBILE: Final = re.compile(r"0[35789]\d{8}")


class PhoneNotValid(EntryNotValid):
    code: ClassVar[str] = "kernel.phone_not_valid"
    it: ClassVar[Text] = Text("Số điện thoại", "The telephone number")
    reasons: ClassVar[Mapping[str, Text]] = {
        "form": Text(
            "{it} chỉ gồm chữ số, ví dụ 0912 345 678 hoặc (0274) 3822 123.",
            "{it} consists of digits, for example 0912 345 678 or (0274) 3822 123.",
        ),
        "several": Text("{it} chỉ ghi một số, ví dụ 0912 345 678.", "{it} is one number, for example 0912 345 678."),
        "eleven": Text(
            "{it} là số di động 11 chữ số, đã ngừng dùng từ năm 2018. Hãy ghi số 10 chữ số hiện nay, ví dụ 0912 345 678.",
            "{it} is a mobile number of 11 digits, out of use since 2018. Give the present one of 10, for example "
            "0912 345 678.",
        ),
        "length": Text(
            "{it} có {digits} chữ số, không phải độ dài của số nào đang dùng. Số di động có 10 chữ số, số cố định có 11 "
            "kể cả mã vùng, ví dụ 0912 345 678 hoặc (0274) 3822 123.",
            "{it} has {digits} digits, which no number in use has. A mobile number has 10, a landline 11 with its area "
            "code, for example 0912 345 678 or (0274) 3822 123.",
        ),
        "prefix": Text(
            "{it} có đầu số không dùng ở Việt Nam. Số đúng ví dụ 0912 345 678; số nước ngoài ghi dấu + và mã nước.",
            "{it} begins with digits not in use in Vietnam. A right one reads 0912 345 678; a foreign one begins with + "
            "and the country's code.",
        ),
    }


def parse_phone(typed: str) -> str:
    """The number as it is kept.

    Raises:
        PhoneNotValid: letters, several numbers, a number nobody can be called by.
    """
    text = halfwidth(typed).strip()
    if _SEVERAL.search(text):
        raise PhoneNotValid(reason="several")
    bare = _SIGNS.sub("", text)
    if not re.fullmatch(r"\+?[0-9]+", bare):
        raise PhoneNotValid(reason="form")
    if _ELEVEN.fullmatch(bare):
        raise PhoneNotValid(reason="eleven")
    return _kept(_in_use(_dialled(bare)))


def kept_or_once_kept(typed: str) -> str | None:
    """The number as it is kept, or as it was under an older rule, by which some are still registered; else None.

    Only to find somebody by: what is entered anew is held to `parse_phone`.

    >>> kept_or_once_kept("+84 912-000.099"), kept_or_once_kept("0123 456 7890"), kept_or_once_kept("074190001234")
    ('0912000099', '01234567890', None)
    """
    try:
        return parse_phone(typed)
    except PhoneNotValid:
        bare = re.sub(r"^84", "0", _SIGNS.sub("", halfwidth(typed).strip()).removeprefix("+"))
        return bare if _ONCE_IN_USE.fullmatch(bare) else None


def is_mobile(kept: str) -> bool:
    """Whether it is a mobile number of Vietnam, by which its owner can be reached and known."""
    return _MOBILE.fullmatch(kept) is not None


def show_phone(kept: str) -> str:
    """Grouped as it is read aloud: 0912 345 678. What was kept under an older rule is shown as it is."""
    try:
        number = _in_use(kept)
    except PhoneNotValid:
        return kept
    return _written(number, abroad=kept.startswith("+"))


# The library takes a tenth of a second to load: it is not loaded before somebody's number is read.


def _dialled(bare: str) -> str:
    """As it is dialled within the country, or with + and its code. The library would put a 0 before what lacks one, and so
    take any nine digits, such as those of an old identity card, for a number.
    """
    if re.fullmatch(r"84\d{9,10}", bare):
        return f"+{bare}"
    if not bare.startswith(("0", "+", "1800", "1900")):
        raise PhoneNotValid(reason="length" if len(bare) < 10 else "prefix", digits=len(bare))
    return re.sub(r"^00", "+", bare)


def _in_use(bare: str) -> "PhoneNumber":
    import phonenumbers

    refusal = PhoneNotValid(reason=_fault(bare), digits=len(bare.removeprefix("+")))
    try:
        number = phonenumbers.parse(bare, "VN")
    except phonenumbers.NumberParseException:
        raise refusal from None
    if not phonenumbers.is_valid_number(number):
        raise refusal
    return number


def _fault(bare: str) -> str:
    """What is wrong with a number nobody has: its length where that cannot be, else how it begins."""
    if bare.startswith(("+", "18", "19")):
        return "prefix"
    return "prefix" if len(bare) == (11 if bare.startswith("02") else 10) else "length"


def _written(number: "PhoneNumber", *, abroad: bool) -> str:
    import phonenumbers

    formats = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, formats.INTERNATIONAL if abroad else formats.NATIONAL)


def _kept(number: "PhoneNumber") -> str:
    abroad = number.country_code != 84
    return re.sub(r"[^+0-9]", "", _written(number, abroad=abroad))
