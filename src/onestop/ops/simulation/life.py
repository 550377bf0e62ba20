"""A simulated life on its way: the acts done so far, and who does them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.documents import api as documents
from onestop.indicators import api as indicators
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.event import Event
from onestop.ledger import api as ledger
from onestop.ops.simulation import shape
from onestop.people import api as people


@dataclass(slots=True)
class SimulatedCase:
    """A case file on its way, with the entries it has left in the ledger."""

    file: cases.CaseFile
    rng: random.Random
    until: datetime
    calendar: WorkingCalendar
    sealer: ledger.Sealer
    version: catalogue.ProcedureVersion
    lodged_by: Actor
    """Who lodged it asks for it back."""
    entries: list[ledger.PackedEntry] = field(default_factory=list)
    rating: indicators.Rating | None = None
    rating_line: str = ""
    files: dict[str, documents.SampleUpload] = field(default_factory=dict)
    """By component, what it was lodged with, where it has contents."""
    told: list[indicators.TracedEntry] = field(default_factory=list)
    """What happened, as the trace of the case is folded of it."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes something: what a desk lists."""
        return bool(self.file.open_tasks) or self.file.open_wait is not None

    @property
    def head(self) -> bytes:
        """The leaf of the last entry."""
        return self.entries[-1][1]

    @property
    def paper(self) -> str:
        """The component a supplement is asked for."""
        known = {one.code for one in self.file.terms.papers}
        papers = (*self.version.asked_papers, *self.version.components)
        return next((one.code for one in papers if one.code in known), cases.OTHER_PAPERS)

    def act(self, act: cases.Act, *, by: Actor, at: datetime, **said: Any) -> bool:
        """Do one act of the law at a moment, unless the simulation has ended by then."""
        at = max(at, self.file.changed_at)
        if at > self.until:
            return False
        self.file, events = act.law(self.file, by=by, at=at, calendar=self.calendar, **said)
        self.record(events, by=by, at=at)
        return True

    def record(self, events: Sequence[Event], *, by: Actor, at: datetime) -> None:
        for event in events:
            prev = self.head if self.entries else None
            salt = self.rng.randbytes(16)
            entry = self.sealer.seal(event, at=at, by=by, case=self.file.code, prev=prev, salt=salt)
            self.entries.append(ledger.pack(entry))
            self.told.append(indicators.TracedEntry(event, at, by.key))

    def specialist(self, agency: str) -> Actor:
        """The one of two specialists of an agency whose case it is, by the last digit of its number."""
        return official("specialist" if self.file.code[-1] in _ODD else "specialist2", agency)

    def is_unusual(self, signal: str, agency: str) -> bool:
        """Whether this case is one of those that make an agency unlike others; by a chance of its own, which moves no other."""
        share = shape.UNUSUAL.get((signal, agency), 0.0)
        return bool(share) and random.Random(f"{signal} {self.file.code}").random() < share  # noqa: S311 - a demo

    def worker(self, role: str, agency: str) -> Actor:
        """Who does a step of that role."""
        return self.specialist(agency) if role == "specialist" else official(role, agency)


_ODD: Final = frozenset("13579")


@lru_cache(maxsize=4096)
def official(role: str, agency: str) -> Actor:
    """In a post of that role; a second specialist goes by `specialist2`."""
    return Actor(kind="official", key=people.simulated_official(role, agency), agency=agency, post=role.rstrip("2"))
