"""Whether two entries of the register may be one person: entered twice, because a number was mistyped or changed.

A personal number is one person's for life and never another's (Law 26/2023/QH15 on identification, article 12; from memory, not
verified), so two sound numbers are two people, unless they are a slip of the hand apart or other things agree. The register
keeps of a birthday the year; together with a common name that says too little of two who both have a personal number, so it
counts only where one of them is known by an older number or by a document. What is said here is a question to an official,
never a verdict.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import Levenshtein

from onestop.people.domain.numbers import phone_spellings
from onestop.people.domain.spelling import name_words, same_name
from onestop.people.domain.views import PersonView

Reason: TypeAlias = Literal["digit", "swapped", "document", "phone", "born"]
_PERSONAL: Final = 12
_MAIN: Final = 10
"""Digits of a tax code before those of a branch."""
_DIGITS: Final = "0123456789"


def may_be_same(one: PersonView, other: PersonView) -> tuple[Reason, ...]:
    """Why the two may be one; nothing where they may not, or where their number says that they are."""
    if one.kind != other.kind or (one.number and one.number == other.number) or _are_branches(one, other):
        return ()
    named = same_name(one.name, other.name)
    slip = slip_between(_known_by(one), _known_by(other)) if _both_known_by_one_kind(one, other) else None
    reasons: dict[Reason, bool] = {
        "digit": slip == "digit" and (named or _nearly(one.name, other.name)),
        "swapped": slip == "swapped" and (named or _nearly(one.name, other.name)),
        "document": named and one.document_number != "" and one.document_number == other.document_number,
        "phone": named and _same_phone(one.phone, other.phone),
        "born": named and _same_year(one, other) and not (is_personal(one) and is_personal(other)),
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def slip_between(one: str, other: str) -> Literal["digit", "swapped"] | None:
    """What the hand did, where one is the other mistyped: one digit wrong, or two beside each other in the wrong order.

    >>> slip_between("074190001234", "074190001243"), slip_between("074190001234", "074190001334")
    ('swapped', 'digit')
    >>> slip_between("074190001234", "074190001234"), slip_between("074190001234", "280123456")
    (None, None)
    """
    if len(one) != len(other):
        return None
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return "digit"
    is_swap = len(places) == 2 and places[1] == places[0] + 1 and one[places[0]] == other[places[1]]
    return "swapped" if is_swap and one[places[1]] == other[places[0]] else None


def slips_of(number: str) -> Iterator[str]:
    """All that a slip of the hand makes of a number, by which an index finds whoever has one of them.

    >>> [*slips_of("12")][-2:], len([*slips_of("074190001234")])
    (['19', '21'], 116)
    """
    for place, known in enumerate(number):
        if known in _DIGITS:
            yield from (f"{number[:place]}{digit}{number[place + 1 :]}" for digit in _DIGITS if digit != known)
    for place, (first, second) in enumerate(pairwise(number)):
        if first != second:
            yield f"{number[:place]}{second}{first}{number[place + 2 :]}"


def _known_by(one: PersonView) -> str:
    return one.number or one.document_number


def _both_known_by_one_kind(one: PersonView, other: PersonView) -> bool:
    return one.document_kind == other.document_kind and _known_by(one) != ""


def _are_branches(one: PersonView, other: PersonView) -> bool:
    """Of one business: they have its name and its telephone, and are two all the same."""
    return one.kind == "business" and one.number[:_MAIN] == other.number[:_MAIN] != ""


def _nearly(one: str, other: str) -> bool:
    """Whether a letter more, less or otherwise makes one name the other."""
    words = (" ".join(name_words(name)) for name in (one, other))
    return Levenshtein.distance(*words, score_cutoff=1) <= 1


def _same_phone(one: str, other: str) -> bool:
    return bool(one and other) and not set(phone_spellings(one)).isdisjoint(phone_spellings(other))


def _same_year(one: PersonView, other: PersonView) -> bool:
    return one.birth_year is not None and one.birth_year == other.birth_year


def is_personal(one: PersonView) -> bool:
    """Whether the number is the one of twelve digits, which says when somebody was born."""
    return len(one.number) == _PERSONAL
