"""The register of agencies, read as of a day.

A code is for life; what it was called, whom it stood under and what came after it are looked
up for the day. Small enough (a few thousand periods) to sit in memory whole.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.text import fold
from onestop.organisation.domain.record import PARTNER_KINDS
from onestop.organisation.domain.succession import Succession
from onestop.organisation.domain.tree import Tree

_COMMITTEE_KINDS: Final = ("province", "district", "commune")
HANDLING_KINDS: Final = ("office", "department", "district", "commune")


class UnknownAgency(Refusal):
    """No agency bears this code on that day."""

    code: ClassVar[str] = "organisation.unknown_agency"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, agency: str, on: date) -> None:
        self.agency = agency
        self.on = on.isoformat()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyView:
    """An agency as it stood during `[valid_from, valid_until)`: one name, under one parent."""

    id: int
    code: str
    name: Text
    kind: str
    unit_type: str
    parent_code: str | None
    valid_from: date
    valid_until: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    """How it is reached today, whichever day is looked at; empty where nobody has published it."""

    def holds(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_until is None or on < self.valid_until)

    @property
    def authority(self) -> Text:
        """Who signs: of a territory its People's Committee, otherwise the agency itself."""
        if self.kind not in _COMMITTEE_KINDS:
            return self.name
        unit = self.name.vi[:1].lower() + self.name.vi[1:]
        return Text(f"Ủy ban nhân dân {unit}", f"People's Committee of {self.name.en}")

    @property
    def handles_cases(self) -> bool:
        """Whether cases can be received and decided here; sections and the province itself only pass on."""
        return self.kind in HANDLING_KINDS

    @property
    def is_partner(self) -> bool:
        """Whether it is a body of another sector, which does steps of cases that others decide."""
        return self.kind in PARTNER_KINDS


@dataclass(frozen=True, slots=True)
class Day:
    """The agencies of one day, by code in the order of codes, and how they stand to each other."""

    views: dict[str, AgencyView]
    tree: Tree


class Register:
    """Every period of every agency, and every succession."""

    def __init__(self, periods: Iterable[AgencyView], successions: Iterable[Succession] = ()) -> None:
        self._periods: dict[str, list[AgencyView]] = defaultdict(list)
        for period in sorted(periods, key=lambda period: (period.code, period.valid_from)):
            self._periods[period.code].append(period)
        self._successions: dict[str, list[Succession]] = defaultdict(list)
        for one in sorted(successions, key=lambda one: (one.on, one.successor)):
            self._successions[one.predecessor].append(one)
        self._days: dict[date, Day] = {}

    def __bool__(self) -> bool:
        return bool(self._periods)

    def on(self, day: date) -> Day:
        """The agencies that exist on `day`; something changes rarely, so days share few answers."""
        place = bisect_right(self._edges, day)
        begun = self._edges[place - 1] if place else date.min
        if begun not in self._days:
            self._days[begun] = self._read(begun)
        return self._days[begun]

    def changes(self, after: date, through: date) -> tuple[date, ...]:
        """The days in (after, through] from which an agency is another, or stands elsewhere."""
        return tuple(edge for edge in self._edges if after < edge <= through)

    def agency(self, code: str, on: date) -> AgencyView:
        """Raises UnknownAgency."""
        try:
            return self.on(on).views[code]
        except KeyError:
            raise UnknownAgency(agency=code, on=on) from None

    def as_last_known(self, code: str, on: date) -> AgencyView:
        """The agency on that day; if it had ended, as it stood on its last.

        Raises:
            UnknownAgency: nobody had ever borne the code by then.
        """
        begun = [period for period in self._periods.get(code, ()) if period.valid_from <= on]
        if not begun:
            raise UnknownAgency(agency=code, on=on)
        return begun[-1]

    def history(self, code: str) -> tuple[AgencyView, ...]:
        return tuple(self._periods.get(code, ()))

    def successors(self, code: str, on: date) -> tuple[str, ...]:
        """Those that exist on the day and stand for `code` or a part of it, itself while it exists."""
        current: set[str] = set()
        seen, ahead = {code}, [code]
        while ahead:
            here = ahead.pop()
            if here in self.on(on).views:
                current.add(here)
                continue
            new = {one.successor for one in self._successions.get(here, ()) if one.on <= on} - seen
            seen |= new
            ahead += new
        return tuple(sorted(current))

    def earlier_names(self, on: date) -> dict[str, tuple[Text, ...]]:
        """By code of an agency of the day: what it was called before, and what those of its kind were that it stands for.

        A district that fell apart into communes is no earlier name of one of them.
        """
        names: dict[str, dict[Text, None]] = defaultdict(dict)
        for code, periods in self._periods.items():
            for now in (self.on(on).views[heir] for heir in self.successors(code, on)):
                before = (one.name for one in periods if one.valid_from <= on and one.kind == now.kind)
                names[now.code] |= dict.fromkeys(name for name in before if name != now.name)
        return {code: tuple(found) for code, found in names.items() if found}

    def find(self, query: str, on: date, limit: int) -> tuple[AgencyView, ...]:
        """Agencies where each word of the query begins a word of the name or the code, the exact phrase first."""
        phrase = fold(query)
        matches = [
            (phrase not in words, view.code, view)
            for view in self.on(on).views.values()
            if view.kind != "one_stop" and _matches(words := _words_of(view), phrase.split())
        ]
        return tuple(view for _, _, view in sorted(matches, key=lambda match: match[:2]))[:limit]

    def _read(self, day: date) -> Day:
        held = (next((p for p in periods if p.holds(day)), None) for periods in self._periods.values())
        views = {view.code: view for view in held if view}
        ended = [code for code in self._periods if code not in views and self._periods[code][0].valid_from <= day]
        parents = {code: view.parent_code for code, view in views.items()}
        tree = Tree(parents, {code: self._heir(code, day) for code in ended})
        left = {code: heir for code in ended if (heir := self._other_body(code, day, views, tree))}
        return Day(views, Tree(parents, {**tree.heirs, **left}) if left else tree)

    def _other_body(self, code: str, day: date, views: dict[str, AgencyView], tree: Tree) -> str | None:
        """Of a body of another sector that ended with whom it served, that of whoever answers for these now."""
        last = self._periods[code][-1]
        if not last.is_partner or any(one.takes_files and one.on <= day for one in self._successions.get(code, ())):
            return None
        keeper = tree.answers_for(last.parent_code or "")
        beneath = tree.children(keeper) if keeper else ()
        return next((child for child in beneath if views[child].kind == last.kind), None)

    def _heir(self, code: str, day: date) -> str | None:
        handed = [one.successor for one in self._successions.get(code, ()) if one.takes_files and one.on <= day]
        return handed[-1] if handed else self.as_last_known(code, day).parent_code

    @cached_property
    def _edges(self) -> tuple[date, ...]:
        """The days on which something changes."""
        days = {p.valid_from for ps in self._periods.values() for p in ps}
        days |= {p.valid_until for ps in self._periods.values() for p in ps if p.valid_until}
        return tuple(sorted(days | {one.on for ones in self._successions.values() for one in ones}))


def _words_of(view: AgencyView) -> str:
    return fold(f"{view.name.vi} {view.name.en} {view.code}")


def _matches(known: str, typed: list[str]) -> bool:
    return bool(typed) and all(any(word.startswith(begun) for word in known.split()) for begun in typed)
