"""The register of agencies, read as of a day.

A code is for life; what it was called is looked up in the period that holds the
day. Small enough (hundreds) to sit in memory whole.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar, Final

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.text import fold

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
    """An agency as it stood during `[valid_from, valid_until)`."""

    id: int
    code: str
    name: Text
    kind: str
    unit_type: str
    parent_code: str | None
    valid_from: date
    valid_until: date | None = None

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


class Register:
    """Every period of every agency, by code in the order of the codes."""

    def __init__(self, periods: Iterable[AgencyView]) -> None:
        self._periods: dict[str, list[AgencyView]] = defaultdict(list)
        for period in sorted(periods, key=lambda period: (period.code, period.valid_from)):
            self._periods[period.code].append(period)
        self._days: dict[date, dict[str, AgencyView]] = {}

    def __bool__(self) -> bool:
        return bool(self._periods)

    def on(self, day: date) -> dict[str, AgencyView]:
        """The agencies that exist on `day`; periods begin rarely, so days share few answers."""
        begun = max((edge for edge in self._edges if edge <= day), default=date.min)
        if begun not in self._days:
            held = (next((p for p in ps if p.holds(begun)), None) for ps in self._periods.values())
            self._days[begun] = {view.code: view for view in held if view}
        return self._days[begun]

    def agency(self, code: str, on: date) -> AgencyView:
        """Raises UnknownAgency."""
        try:
            return self.on(on)[code]
        except KeyError:
            raise UnknownAgency(agency=code, on=on) from None

    def history(self, code: str) -> tuple[AgencyView, ...]:
        return tuple(self._periods.get(code, ()))

    def find(self, query: str, on: date, limit: int) -> tuple[AgencyView, ...]:
        """Agencies where each word of the query begins a word of the name or the code, the exact phrase first."""
        phrase = fold(query)
        found = [
            (phrase not in known, view.code, view)
            for view in self.on(on).values()
            if view.kind != "one_stop" and _answers(known := _known_words(view), phrase.split())
        ]
        return tuple(view for _, _, view in sorted(found, key=lambda one: one[:2]))[:limit]

    @cached_property
    def _edges(self) -> tuple[date, ...]:
        ends = {p.valid_until for ps in self._periods.values() for p in ps if p.valid_until}
        return tuple(sorted({p.valid_from for ps in self._periods.values() for p in ps} | ends))


def _known_words(view: AgencyView) -> str:
    return fold(f"{view.name.vi} {view.name.en} {view.code}")


def _answers(known: str, asked: list[str]) -> bool:
    return bool(asked) and all(any(word.startswith(begun) for word in known.split()) for begun in asked)
