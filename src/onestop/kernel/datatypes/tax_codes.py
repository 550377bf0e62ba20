"""The code by which the tax office knows a taxpayer, and its branches."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.citizen_numbers import CitizenNumber
from onestop.kernel.datatypes.digits import digits_of
from onestop.kernel.datatypes.refusal import EntryNotValid

_WEIGHTS: Final = (31, 29, 23, 19, 17, 13, 7, 5, 3)


class TaxCodeNotValid(EntryNotValid):
    """`reason` is letters, digits (how many), branch, or check (the tenth digit does not agree with the nine before it)."""

    code: ClassVar[str] = "kernel.tax_code_not_valid"
    it: ClassVar[Text] = Text("Mã số thuế", "The tax code")
    reasons: ClassVar[Mapping[str, Text]] = {
        "letters": Text("{it} chỉ gồm chữ số, ví dụ 3700000018.", "{it} consists of digits, for example 3700000018."),
        "digits": Text(
            "{it} có {digits} chữ số; cần 10, hoặc 13 với đơn vị phụ thuộc (10 số rồi -001 đến -999), hoặc 12 số định danh "
            "của cá nhân, hộ kinh doanh.",
            "{it} has {digits} digits; it has 10, or 13 for a branch (10, then -001 to -999), or the 12 of a personal "
            "number.",
        ),
        "branch": Text(
            "{it} có đuôi đơn vị phụ thuộc 000; đuôi đi từ 001 đến 999.",
            "{it} ends in branch 000; branches go from 001 to 999.",
        ),
        "check": Text(
            "{it} có chữ số thứ mười không khớp với chín chữ số đứng trước. Hãy xem lại từng chữ số.",
            "{it} has a tenth digit that does not agree with the nine before it. Check each digit.",
        ),
    }


@dataclass(frozen=True, slots=True)
class TaxCode:
    """A tax code: 10 digits, of which the last is a check; a branch adds three.

    Since 1 July 2025 a person's citizen number is the tax code as well.

    >>> TaxCode.parse("3700000018").text
    '3700000018'
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> "TaxCode":
        """Read a code as people write it, with or without the dash before the branch.

        Raises:
            TaxCodeNotValid: its digits, check digit or branch cannot be.
            CitizenNumberNotValid: 12 digits that are no citizen number.
        """
        digits = digits_of(text)
        if not digits:
            raise TaxCodeNotValid(reason="letters")
        if len(digits) == 12:
            return cls(CitizenNumber.parse(digits).text)
        if len(digits) not in (10, 13):
            raise TaxCodeNotValid(reason="digits", digits=len(digits))
        stem, branch = digits[:10], digits[10:]
        if tax_check_digit(stem[:9]) != int(stem[9]):
            raise TaxCodeNotValid(reason="check")
        if branch == "000":
            raise TaxCodeNotValid(reason="branch")
        return cls(f"{stem}-{branch}" if branch else stem)

    @classmethod
    def make(cls, *, stem: str, branch: int | None = None) -> "TaxCode":
        """Complete nine digits with their check digit.

        Raises:
            TaxCodeNotValid: not nine digits, a branch outside 1–999, or digits no check digit exists for.
        """
        check = tax_check_digit(stem) if re.fullmatch(r"[0-9]{9}", stem) else None
        if check is None:
            raise (
                TaxCodeNotValid(reason="check")
                if len(stem) == 9
                else TaxCodeNotValid(reason="digits", digits=len(stem))
            )
        if branch is not None and not 1 <= branch <= 999:
            raise TaxCodeNotValid(reason="branch")
        return cls(f"{stem}{check}" + ("" if branch is None else f"-{branch:03d}"))

    @property
    def is_person(self) -> bool:
        return len(self.text) == 12

    @property
    def branch(self) -> int | None:
        """The number of the branch; None for the taxpayer itself."""
        return int(self.text[11:]) if "-" in self.text else None

    def __str__(self) -> str:
        return self.text


def tax_check_digit(stem: str) -> int | None:
    """The tenth digit that belongs to nine; None where the sum leaves no digit, and so no code exists.

    >>> tax_check_digit("370000001")
    8
    """
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, stem, strict=True))
    check = 10 - total % 11
    return None if check == 10 else check
