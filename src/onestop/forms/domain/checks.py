"""The checks a rule between answers may make, and the facts they look at.

Every fact is a span from its least to its greatest value, for of a date only the year may be known; a check fails when
nothing within the spans satisfies it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol, TypeAlias

from onestop.kernel.datatypes.dates import PartialDate
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.numbers import CitizenNumber
from onestop.kernel.text import nfc

Term: TypeAlias = "str | int | float | Mapping[str, Sequence[Any]]"
"""The name of a question, `today`, a number, or `{"times": [term, term]}`."""
Span: TypeAlias = tuple[Any, Any]
TODAY: Final = "today"


@dataclass(frozen=True, slots=True)
class Facts:
    """Answers and the day; a fact is None where it was not answered or cannot be told."""

    answers: Mapping[str, Any]
    today: date | None

    def size(self, term: Term) -> Span | None:
        """A number, or a date as days."""
        if isinstance(term, Mapping):
            spans = [self.size(one) for one in term["times"]]
            return None if None in spans else _product([span for span in spans if span is not None])
        value = self._value(term)
        if isinstance(value, int | float):
            return value, value
        return _days(value)

    def days(self, term: Term) -> Span | None:
        """The days meant by a date, a year, or the number of a person, which tells the year of birth."""
        value = self._value(term)
        if isinstance(value, int):
            return _days(f"{value:04}")
        number = _number(value)
        return _days(value) if number is None else _days(str(number.birth_year))

    def number(self, name: str) -> CitizenNumber | None:
        return _number(self.answers.get(name))

    def _value(self, term: Term) -> Any:
        if not isinstance(term, str):
            return term
        return self.today if term == TODAY else self.answers.get(term)


class Check(Protocol):
    """What a rule asks of the facts."""

    def holds(self, facts: Facts) -> bool: ...

    @property
    def names(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Compare:
    """Two sizes or two days: `left` `sign` `right`."""

    left: Term
    sign: str
    right: Term

    def __post_init__(self) -> None:
        _SIGNS[self.sign]

    def holds(self, facts: Facts) -> bool:
        left, right = facts.size(self.left), facts.size(self.right)
        return left is None or right is None or _SIGNS[self.sign](left, right)

    @property
    def names(self) -> frozenset[str]:
        return _named(self.left, self.right)


@dataclass(frozen=True, slots=True)
class Years:
    """Full years from one day to another, at `least` and at `most` so many."""

    since: str
    until: str
    least: int = 0
    most: int = 999

    def holds(self, facts: Facts) -> bool:
        since, until = facts.days(self.since), facts.days(self.until)
        if since is None or until is None:
            return True
        return _years(since[0], until[1]) >= self.least and _years(since[1], until[0]) <= self.most

    @property
    def names(self) -> frozenset[str]:
        return _named(self.since, self.until)


@dataclass(frozen=True, slots=True)
class KnownToTheDay:
    """A date of the last so many years is whole: of what is that near, the law knows the day."""

    field: str
    within: int

    def holds(self, facts: Facts) -> bool:
        days, today = facts.days(self.field), facts.today
        return days is None or today is None or days[0] == days[1] or _years(days[1], today) >= self.within

    @property
    def names(self) -> frozenset[str]:
        return _named(self.field)


@dataclass(frozen=True, slots=True)
class NumberSays:
    """A personal number agrees with the sex, given or answered, and the day or year of birth declared."""

    number: str
    sex: str = ""
    born: str = ""

    def holds(self, facts: Facts) -> bool:
        number = facts.number(self.number)
        if number is None or number.is_old:
            return True
        sex = facts.answers.get(self.sex, self.sex) if self.sex else ""
        if sex in ("male", "female") and number.sex != sex:
            return False
        born = facts.days(self.born) if self.born else None
        return born is None or born[0].year <= (number.birth_year or 0) <= born[1].year

    @property
    def names(self) -> frozenset[str]:
        return _named(self.number, self.born, "" if self.sex in ("male", "female") else self.sex)


@dataclass(frozen=True, slots=True)
class OneOf:
    """A choice is among these."""

    field: str
    values: Sequence[str]

    def holds(self, facts: Facts) -> bool:
        answer = facts.answers.get(self.field)
        return answer is None or answer in self.values

    @property
    def names(self) -> frozenset[str]:
        return _named(self.field)


@dataclass(frozen=True, slots=True)
class Differ:
    """No two of these are answered alike."""

    fields: Sequence[str]

    def holds(self, facts: Facts) -> bool:
        given = [facts.answers[name] for name in self.fields if name in facts.answers]
        return len(given) == len(set(map(str, given)))

    @property
    def names(self) -> frozenset[str]:
        return _named(*self.fields)


@dataclass(frozen=True, slots=True)
class Without:
    """None of these phrases is in what was answered, in small letters or capitals; “công tyre” is another word."""

    field: str
    phrases: Sequence[str]

    def holds(self, facts: Facts) -> bool:
        answer = facts.answers.get(self.field)
        said = nfc(answer).casefold() if isinstance(answer, str) else ""
        return not any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said) for one in self.phrases)

    @property
    def names(self) -> frozenset[str]:
        return _named(self.field)


CHECKS: Final[Mapping[str, Callable[..., Check]]] = {
    "compare": Compare,
    "years": Years,
    "known_to_the_day": KnownToTheDay,
    "number_says": NumberSays,
    "one_of": OneOf,
    "differ": Differ,
    "without": Without,
}
_SIGNS: Final[Mapping[str, Callable[[Span, Span], bool]]] = {
    "<": lambda left, right: left[0] < right[1],
    "<=": lambda left, right: left[0] <= right[1],
    ">": lambda left, right: left[1] > right[0],
    ">=": lambda left, right: left[1] >= right[0],
}


def _named(*terms: Term) -> frozenset[str]:
    inner = [one for term in terms if isinstance(term, Mapping) for one in term["times"]]
    return frozenset(term for term in (*terms, *inner) if isinstance(term, str) and term not in ("", TODAY))


def _product(spans: Sequence[Span]) -> Span:
    least = most = 1
    for low, high in spans:
        least, most = least * low, most * high
    return least, most


def _days(value: Any) -> Span | None:
    if value is None:
        return None
    if isinstance(value, date):
        return value, value
    try:
        known = PartialDate.from_text(value)
    except (ValueError, TypeError, AttributeError):
        return None
    return known.earliest, known.latest


def _number(value: Any) -> CitizenNumber | None:
    if not isinstance(value, str) or not value.isdigit() or len(value) not in (9, 12):
        return None
    try:
        return CitizenNumber.parse(value)
    except EntryNotValid:
        return None


def _years(since: date, until: date) -> int:
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))
