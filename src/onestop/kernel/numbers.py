"""The numbers by which the State knows a person or a taxpayer, and what their digits say."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal

Sex: TypeAlias = Literal["male", "female"]

BIRTH_PROVINCES: Final = frozenset(
    f"{code:03d}"
    for code in (
        *(1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27),
        *(30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60),
        *(62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89),
        *(91, 92, 93, 94, 95, 96),
    )
)
"""The 63 provinces of birth registration before the mergers of 2025; numbers given then stay valid."""

_CITIZEN: Final = re.compile(r"\d{12}|\d{9}")
_TAX: Final = re.compile(r"(\d{10})(?:-?(\d{3}))?|(\d{12})")
_WEIGHTS: Final = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_FIRST_CENTURY: Final = 20


class CitizenNumberNotValid(Refusal):
    """`reason` is form (digits), province, or serial."""

    code: ClassVar[str] = "kernel.citizen_number_not_valid"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, reason: str, digits: int, province: str | None = None) -> None:
        # The number itself is personal data: a refusal may reach a log, so it never carries it.
        self.reason = reason
        self.digits = digits
        self.province = province

    def words(self) -> Text:
        if self.reason == "province":
            return Text(
                f"Ba số đầu của số định danh ({self.province}) không phải mã tỉnh nơi đăng ký khai sinh.",
                f"The first three digits ({self.province}) are not a province of birth registration.",
            )
        return Text(
            "Số định danh cá nhân gồm 12 chữ số (hoặc 9 chữ số với chứng minh nhân dân cũ).",
            "A citizen number has 12 digits (9 on an old identity card).",
        )


class TaxCodeNotValid(Refusal):
    """`reason` is form, branch, or check (the tenth digit does not agree with the nine before it)."""

    code: ClassVar[str] = "kernel.tax_code_not_valid"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, reason: str, expected: int | None = None) -> None:
        self.reason = reason
        self.expected = expected

    def words(self) -> Text:
        if self.reason == "check":
            return Text(
                "Chữ số kiểm tra của mã số thuế không khớp; xin kiểm tra lại từng chữ số.",
                "The check digit of the tax code does not agree; please check each digit.",
            )
        return Text(
            "Mã số thuế gồm 10 chữ số, thêm -001 đến -999 với đơn vị phụ thuộc, hoặc là số định danh 12 chữ số.",
            "A tax code has 10 digits, with -001 to -999 for a branch, or is a 12-digit citizen number.",
        )


@dataclass(frozen=True, slots=True)
class CitizenNumber:
    """A citizen number: 12 digits that tell province, century, sex and year of birth; or 9, which tell nothing.

    There is no check digit; what can be checked is the province, and that the digits
    agree with a declared birth and sex (`agrees_with`).

    >>> CitizenNumber.parse("074 190 001234").birth_year
    1990
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> "CitizenNumber":
        """Read a number as people write it, spaces and dots between digits allowed.

        Raises:
            CitizenNumberNotValid: not 9 or 12 digits, or a province that never was.
        """
        digits = re.sub(r"[\s.]", "", text)
        if not digits.isascii() or not _CITIZEN.fullmatch(digits):
            raise CitizenNumberNotValid(reason="form", digits=len(digits))
        number = cls(digits)
        if number.province is not None and number.province not in BIRTH_PROVINCES:
            raise CitizenNumberNotValid(reason="province", digits=len(digits), province=number.province)
        return number

    @classmethod
    def make(cls, *, province: str, sex: Sex, birth_year: int, serial: int) -> "CitizenNumber":
        """The number of the `serial`-th birth of that year in that province.

        Raises:
            CitizenNumberNotValid: a province, year or serial the number cannot say.
        """
        century = 2 * (birth_year // 100 + 1 - _FIRST_CENTURY) + (sex == "female")
        if not 0 <= century <= 9 or not 0 <= serial <= 999_999:
            raise CitizenNumberNotValid(reason="serial", digits=12)
        return cls.parse(f"{province}{century}{birth_year % 100:02d}{serial:06d}")

    @property
    def is_old(self) -> bool:
        """Whether it is the number of an identity card of 9 digits."""
        return len(self.text) == 9

    @property
    def province(self) -> str | None:
        return None if self.is_old else self.text[:3]

    @property
    def sex(self) -> Sex | None:
        if self.is_old:
            return None
        return "female" if int(self.text[3]) % 2 else "male"

    @property
    def birth_year(self) -> int | None:
        if self.is_old:
            return None
        return (_FIRST_CENTURY - 1 + int(self.text[3]) // 2) * 100 + int(self.text[4:6])

    def agrees_with(self, *, born: date | None = None, sex: Sex | None = None) -> bool:
        """Whether nothing declared contradicts the digits; an old number contradicts nothing."""
        if self.is_old:
            return True
        return (born is None or born.year == self.birth_year) and (sex is None or sex == self.sex)

    def __str__(self) -> str:
        return self.text


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
        """Read a code, with or without the dash before the branch.

        Raises:
            TaxCodeNotValid: its form, check digit or branch cannot be.
            CitizenNumberNotValid: 12 digits that are no citizen number.
        """
        digits = re.sub(r"[\s.]", "", text)
        match = _TAX.fullmatch(digits) if digits.isascii() else None
        if not match:
            raise TaxCodeNotValid(reason="form")
        stem, branch, person = match.groups()
        if person:
            return cls(CitizenNumber.parse(person).text)
        if tax_check_digit(stem[:9]) != int(stem[9]):
            raise TaxCodeNotValid(reason="check", expected=tax_check_digit(stem[:9]))
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
            raise TaxCodeNotValid(reason="check" if stem.isdigit() and len(stem) == 9 else "form")
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
