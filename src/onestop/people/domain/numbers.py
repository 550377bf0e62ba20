"""Which number the law knows a person by, and how it may be shown."""

from datetime import date
from typing import Final

from onestop.kernel.datatypes.digits import digits_of
from onestop.kernel.datatypes.phones import kept_or_once_kept
from onestop.kernel.numbers import CitizenNumber, TaxCode
from onestop.people.domain.refusals import BirthYearDisagrees

_MAIN: Final = 10
_BRANCH: Final = 3
"""Digits of a tax code, and of a branch after it."""
_SHORT: Final = 10
"""Digits below which seven of them would be most of the number."""


def checked_number(kind: str, typed: str, *, on: date | None = None) -> str:
    """The number as it is kept: the personal number of a citizen born by that day, or a business's tax code.

    Raises:
        CitizenNumberNotValid, TaxCodeNotValid.
    """
    return str(CitizenNumber.parse(typed, on=on) if kind == "citizen" else TaxCode.parse(typed))


def birth_year_of(kind: str, number: str, declared: int | None) -> int | None:
    """What the number says, or what was declared where it says nothing (old cards).

    Raises:
        BirthYearDisagrees: one of the two is mistyped.
    """
    if kind != "citizen":
        return None
    told = CitizenNumber.parse(number).birth_year
    if told and declared and told != declared:
        raise BirthYearDisagrees(declared=declared)
    return told or declared


def masked(number: str) -> str:
    """Enough to recognise one's own, not enough to use: 074•••••1234; of a short number four digits in all, 28•••••67."""
    begins, ends = (2, 2) if len(number) < _SHORT else (3, 4)
    hidden = max(len(number) - begins - ends, 0)
    return f"{number[:begins]}{'•' * hidden}{number[-ends:]}" if hidden else "•" * len(number)


def initials(name: str) -> str:
    """Enough to notice the wrong person, not enough to learn who it is: Nguyễn T. L., and K. of somebody of one word."""
    family, *others = name.split() or [""]
    if not others:
        return f"{family[:1]}." if family else ""
    return " ".join([family, *(f"{other[0]}." for other in others)])


def number_spellings(typed: str) -> list[str]:
    """The forms in which a number may be kept that was typed with blanks, dots or dashes, or without any.

    >>> number_spellings("3700000018001"), number_spellings("3700000018 – 001"), number_spellings("074.190.001234")
    (['3700000018001', '3700000018-001'], ['3700000018001', '3700000018-001'], ['074190001234'])
    """
    digits = digits_of(typed)
    if not digits:
        return []
    return [digits, f"{digits[:_MAIN]}-{digits[_MAIN:]}"] if len(digits) == _MAIN + _BRANCH else [digits]


def phone_spellings(typed: str) -> list[str]:
    """The digits of a telephone number as it may be kept: as it is now, and from the country's 84 as it was before.

    >>> phone_spellings("+84 912-000.099"), phone_spellings("(0274) 3822 825"), phone_spellings("074190001234")
    (['0912000099', '84912000099'], ['02743822825', '842743822825'], [])
    >>> phone_spellings("+81 90-1234-5678"), phone_spellings("1900 1234"), phone_spellings("0123 456 7890")
    (['819012345678'], ['19001234'], ['01234567890', '841234567890'])
    """
    kept = kept_or_once_kept(typed)
    if kept is None:
        return []
    return [kept, f"84{kept[1:]}"] if kept.startswith("0") else [kept.removeprefix("+")]
