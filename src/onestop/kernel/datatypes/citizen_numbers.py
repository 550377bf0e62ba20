"""The personal number by which the State knows somebody, and what its digits say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.digits import digits_of
from onestop.kernel.datatypes.refusal import EntryNotValid

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

COUNTRIES_FROM: Final = 101
COUNTRIES_UNTIL: Final = 400
"""Births registered abroad have the number of the country, above those of provinces. Which of some two hundred are given
stands in a list of the Ministry of Public Security that we do not hold, so any of them is taken."""
_OLD_ISSUERS: Final = range(1, 40)
"""The first two digits of an old identity card say which of the provinces of its time issued it."""
_FIRST_CENTURY: Final = 20


class CitizenNumberNotValid(EntryNotValid):
    """`reason` is letters, digits (how many), place, issuer, not_born, or serial."""

    code: ClassVar[str] = "kernel.citizen_number_not_valid"
    it: ClassVar[Text] = Text("Số định danh cá nhân", "The personal number")
    reasons: ClassVar[Mapping[str, Text]] = {
        "letters": Text(
            "{it} chỉ gồm chữ số, không có chữ hay dấu khác.", "{it} consists of digits, without letters or signs."
        ),
        "digits": Text(
            "{it} có {digits} chữ số; cần 12 chữ số như trên thẻ căn cước (9 với chứng minh nhân dân cũ).",
            "{it} has {digits} digits; the identity card has 12 (an old one 9).",
        ),
        "place": Text(
            "{it} bắt đầu bằng {place}, không phải mã tỉnh hoặc mã nước nơi đăng ký khai sinh. Hãy xem lại ba chữ số đầu.",
            "{it} begins with {place}, which is no province or country of birth registration. Check the first three digits.",
        ),
        "issuer": Text(
            "{it} bắt đầu bằng {place}, không phải mã nơi cấp chứng minh nhân dân. Hãy xem lại hai chữ số đầu.",
            "{it} begins with {place}, which issued no identity cards. Check the first two digits.",
        ),
        "not_born": Text(
            "{it} là của người sinh năm {year}, chưa tới. Hãy xem lại chữ số thứ tư đến thứ sáu.",
            "{it} is of somebody born in {year}, which is yet to come. Check the fourth to sixth digit.",
        ),
        "serial": Text("{it} không có số nào như vậy.", "{it} cannot be such a number."),
    }


@dataclass(frozen=True, slots=True)
class CitizenNumber:
    """A citizen number: 12 digits that tell where birth was registered, century, sex and year; or 9, which tell nothing of it.

    There is no check digit; what can be checked is the province or country, that the year has come, and that the digits
    agree with a declared birth and sex (`agrees_with`).

    >>> CitizenNumber.parse("074 190 001234").birth_year
    1990
    """

    text: str

    @classmethod
    def parse(cls, text: str, *, on: date | None = None) -> "CitizenNumber":
        """Read a number as people write it, with blanks, dots or dashes between digits; `on` a day, its holder was born.

        Raises:
            CitizenNumberNotValid: not 9 or 12 digits, a place or issuer that never was, a birth after `on`.
        """
        digits = digits_of(text)
        if not digits:
            raise CitizenNumberNotValid(reason="letters")
        if len(digits) not in (9, 12):
            raise CitizenNumberNotValid(reason="digits", digits=len(digits))
        number = cls(digits)
        number._refuse_unknown_place()
        if on is not None and (number.birth_year or 0) > on.year:
            raise CitizenNumberNotValid(reason="not_born", year=number.birth_year)
        return number

    def _refuse_unknown_place(self) -> None:
        if self.is_old and int(self.text[:2]) not in _OLD_ISSUERS:
            raise CitizenNumberNotValid(reason="issuer", place=self.text[:2])
        if self.province is not None and self.province not in BIRTH_PROVINCES and not self.is_born_abroad:
            raise CitizenNumberNotValid(reason="place", place=self.province)

    @classmethod
    def make(cls, *, province: str, sex: Sex, birth_year: int, serial: int) -> "CitizenNumber":
        """The number of the `serial`-th birth of that year in that province.

        Raises:
            CitizenNumberNotValid: a province, year or serial the number cannot say.
        """
        century = 2 * (birth_year // 100 + 1 - _FIRST_CENTURY) + (sex == "female")
        if not 0 <= century <= 9 or not 0 <= serial <= 999_999:
            raise CitizenNumberNotValid(reason="serial")
        return cls.parse(f"{province}{century}{birth_year % 100:02d}{serial:06d}")

    @property
    def is_old(self) -> bool:
        """Whether it is the number of an identity card of 9 digits."""
        return len(self.text) == 9

    @property
    def province(self) -> str | None:
        """The province of birth registration, or the country where it was registered abroad."""
        return None if self.is_old else self.text[:3]

    @property
    def is_born_abroad(self) -> bool:
        return not self.is_old and COUNTRIES_FROM <= int(self.text[:3]) < COUNTRIES_UNTIL

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
