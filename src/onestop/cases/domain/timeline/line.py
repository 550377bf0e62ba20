"""What a line of the timeline is: its title, the facts in it, what explains it, and who may read it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Final, Generic, TypeAlias, TypeVar

from onestop.cases.domain.reasons import words_of
from onestop.cases.events import CaseEvent
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event

E = TypeVar("E", bound=Event)
Facts: TypeAlias = Mapping[str, object]


class Audience(Enum):
    """Who may read a line, and what its entry says."""

    CONCERNED = "concerned"
    """The applicant and those at work on the case."""
    APPLICANT = "applicant"
    """The applicant alone: who was rated never learns who rated what."""
    OFFICIALS = "officials"
    """Those at work on the case alone."""

    def includes(self, *, applicant: bool) -> bool:
        """Whether somebody who may see the case, as its applicant or as an official, belongs to it."""
        return self is not (Audience.OFFICIALS if applicant else Audience.APPLICANT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a case calls the codes its events bear."""

    steps: Mapping[str, Text] = field(default_factory=dict)
    parts: Mapping[str, Text] = field(default_factory=dict)
    """By step, the result it yields."""
    lapsed_with: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)
    """By the step of a result that was ended, those that were never begun and lapsed with it, for no event says so."""
    verifying: frozenset[str] = frozenset()
    """Steps in which something is verified."""
    items: Mapping[str, Text] = field(default_factory=dict)
    """Papers and answers, by key."""
    asked: Mapping[int, tuple[Text, ...]] = field(default_factory=dict)
    """By round, what was asked for, with how many: the entry has a digest of it."""
    came: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Keys of what came when a round was answered."""
    outstanding: Mapping[int, tuple[Text, ...]] = field(default_factory=dict)
    """What did not come when a round was answered, with how many."""
    agencies: Mapping[str, Text] = field(default_factory=dict)
    """Those asked for an opinion, those that do a step, and those it was offered by and to."""


def plain_day(day: date) -> Text:
    """The day a decision bears, as decisions are cited: without the day of the week.

    >>> plain_day(date(2026, 11, 28)).vi
    'ngày 28/11/2026'
    """
    return Text(f"ngày {day.day}/{day.month}/{day.year}", f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
NO_NAMES: Final = Names()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is said of one event: `title` has its facts in braces, written at the edge as each language writes them."""

    title: Text
    facts: Facts = field(default_factory=dict)
    detail: tuple[Text, ...] = ()


def _no_detail(_event: Event, _names: Names) -> tuple[Text, ...]:
    return ()


def _no_facts(_event: Event, _names: Names) -> Facts | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Generic[E]):
    """What a timeline says of one kind of event."""

    title: Text
    """Said of every such event, though its content was erased."""
    full: Text
    """The title with `{facts}`; the same where an event has none worth a title."""
    facts: Callable[[E, Names], Facts | None]
    """None where the case has no name for what the event is about: then the plain title is said."""
    detail: Callable[[E, Names], Iterable[Text]]
    audience: Audience

    def wording(self, event: E | None, names: Names) -> Wording:
        """Of an event, or of an entry whose content is gone."""
        if event is None:
            return Wording(title=self.title)
        facts, detail = self.facts(event, names), tuple(self.detail(event, names))
        if facts is None:
            return Wording(title=self.title, detail=detail)
        return Wording(title=self.full, facts=facts, detail=detail)


def line(
    kind: type[E],
    title: Text,
    full: Text | None = None,
    *,
    facts: Callable[[E, Names], Facts | None] = _no_facts,
    detail: Callable[[E, Names], Iterable[Text]] = _no_detail,
    audience: Audience = Audience.CONCERNED,
) -> tuple[type[Event], Line[Any]]:
    return kind, Line(title=title, full=full or title, facts=facts, detail=detail, audience=audience)


def reasons_said(codes: Iterable[str]) -> tuple[Text, ...]:
    return tuple(map(words_of, codes))


_WRITTEN_DOWN: Final = Text("Cán bộ ghi thay người nộp", "An official wrote it down for the applicant")


def written_down(event: CaseEvent) -> tuple[Text, ...]:
    """That it is the applicant's, and an official wrote it down."""
    return (_WRITTEN_DOWN,) if event.acted_as == "official" else ()


def agency_named(code: str, names: Names) -> Text:
    return names.agencies.get(code, Text(code, code))
