"""Cases as readers meet them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from onestop.cases.domain.act import Offer
from onestop.cases.domain.acts import usual_next
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.status import Status
from onestop.cases.domain.trays import tray_of, turn_of, urgent_at
from onestop.cases.rows import Stored
from onestop.catalogue import api as catalogue
from onestop.feedback.api import RatingView
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.rules.api import Reading

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)
# No more digits than a moment and a number of a row can have, so that none of them overflows.
_CURSOR: Final = re.compile(r"[0-9]\.[0-9]{1,17}\.[0-9]{1,18}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What anybody who knows the code may know (Circular 01/2018 Art. 16.2d): how far it is, nothing of whose."""

    code: str
    procedure: Text
    status: Status
    words: Text
    stage: int
    """1 lodged, 2 accepted, 3 in work, 4 decided, 5 returned."""
    ended: bool
    """Nothing more will happen: returned, not accepted or stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case in a list."""

    file: CaseFile
    procedure: Text
    late: bool
    usual: Offer | None
    tray: str

    @property
    def code(self) -> str:
        return self.file.code

    @property
    def steps(self) -> tuple[Text, ...]:
        """The names of the steps that wait."""
        return tuple(step.name for step in self.file.waiting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some lines, and where the next page begins."""

    lines: tuple[CaseLine, ...]
    next: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPaper:
    """One thing handed in; without an upload it came, or will come, on paper."""

    component: str
    name: Text
    upload_id: UUID | None
    filename: str
    mime: str
    size: int
    round: int
    given_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A whole case, for somebody who may see it."""

    file: CaseFile
    version: catalogue.ProcedureVersion
    reading: Reading | None
    late: bool
    papers: tuple[GivenPaper, ...]
    actions: tuple[Offer, ...]
    usual: Offer | None
    place: str
    """Where the lists of officials go on after it; "" once it lies in no tray."""
    rating: RatingView | None
    """Only for the applicant: who was rated never sees who rated what."""

    @property
    def kept(self) -> bool:
        """Whether what was filled in and handed in is held here; a case made in bulk brings neither."""
        return bool(self.file.answers or self.papers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One entry of the case in the ledger, in order; `step` names what a step event is about."""

    type: str
    at: datetime
    payload: dict[str, Any]
    step: Text | None
    leaf: bytes
    seq: int | None


class Cursor(NamedTuple):
    """The place after which a page begins: the turn of a tray, then the urgency within it."""

    turn: int
    urgent_at: datetime
    id: int

    def __str__(self) -> str:
        return f"{self.turn}.{(self.urgent_at - _EPOCH) // _TICK}.{self.id}"

    @classmethod
    def parse(cls, text: str) -> "Cursor":
        """Raises ValueError: it is not one of ours."""
        if not _CURSOR.fullmatch(text):
            raise ValueError(text)
        turn, ticks, key = map(int, text.split("."))
        return cls(turn, _EPOCH + ticks * _TICK, key)


def lines_of(found: Iterable[Stored], *, by: Actor, now: datetime) -> tuple[CaseLine, ...]:
    """Lines with the names of their procedures, in one question to the catalogue."""
    files = [one.file for one in found]
    versions = catalogue.versions({file.terms.version_id for file in files}) if files else {}
    return tuple(
        CaseLine(
            file=file,
            procedure=versions[file.terms.version_id].name,
            late=file.status.awaits_authority and is_late(file, now),
            usual=usual_next(file, by),
            tray=tray_of(file)[1],
        )
        for file in files
    )


def place_of(last: Stored) -> str:
    """Where the page after `last` begins; nowhere once it lies in no tray."""
    moment = urgent_at(last.file)
    return str(Cursor(turn_of(tray_of(last.file)[1]), moment, last.id)) if moment else ""
