"""Which number the law knows a person by, and how it may be shown."""

from datetime import date

from onestop.kernel.numbers import CitizenNumber, TaxCode
from onestop.people.domain.refusals import BirthYearDisagrees


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
    """Enough to recognise one's own, not enough to use: 074•••••1234."""
    return f"{number[:3]}{'•' * max(len(number) - 7, 0)}{number[-4:]}"


def initials(name: str) -> str:
    """Enough to notice the wrong person, not enough to learn who it is: Nguyễn T. L."""
    family, *others = name.split() or [""]
    return " ".join([family, *(f"{other[0]}." for other in others)])
