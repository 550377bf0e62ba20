"""The numbers by which the State knows a person or a taxpayer, told apart by how many digits they have."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.citizen_numbers import BIRTH_PROVINCES, CitizenNumber, CitizenNumberNotValid, Sex
from onestop.kernel.datatypes.digits import digits_of
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.datatypes.tax_codes import TaxCode, TaxCodeNotValid, tax_check_digit

__all__ = [
    "BIRTH_PROVINCES",
    "CitizenNumber",
    "CitizenNumberNotValid",
    "PartyNumberNotValid",
    "Sex",
    "TaxCode",
    "TaxCodeNotValid",
    "parse_party_number",
    "tax_check_digit",
]


class PartyNumberNotValid(EntryNotValid):
    """Neither a personal number nor a tax code, by how many digits it has."""

    code: ClassVar[str] = "kernel.party_number_not_valid"
    it: ClassVar[Text] = Text("Số định danh hoặc mã số thuế", "The personal number or tax code")
    reasons: ClassVar[Mapping[str, Text]] = {
        "letters": Text(
            "{it} chỉ gồm chữ số, không có chữ hay dấu khác.", "{it} consists of digits, without letters or signs."
        ),
        "digits": Text(
            "{it} có {digits} chữ số; số định danh có 12 (9 với chứng minh nhân dân cũ), mã số thuế có 10, hoặc 13 với đơn "
            "vị phụ thuộc.",
            "{it} has {digits} digits; a personal number has 12 (9 on an old card), a tax code 10, or 13 for a branch.",
        ),
    }


def parse_party_number(text: str, *, on: date | None = None) -> CitizenNumber | TaxCode:
    """The number of a person or a business, told apart by how many digits it has; 12 are a person's.

    Raises:
        PartyNumberNotValid: neither has so many digits.
        CitizenNumberNotValid, TaxCodeNotValid: what the one it must be says.
    """
    digits = digits_of(text)
    if len(digits) in (9, 12):
        return CitizenNumber.parse(digits, on=on)
    if len(digits) in (10, 13):
        return TaxCode.parse(digits)
    raise PartyNumberNotValid(reason="digits", digits=len(digits)) if digits else PartyNumberNotValid(reason="letters")
