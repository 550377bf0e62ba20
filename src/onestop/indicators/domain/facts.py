"""The fact of a case: what statistics may know of it, read off the file that its events make.

The columns are those of the public `cases` export. No name, number or address is
among them: a fact can be published.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Final, NamedTuple, Protocol

from onestop.cases.events import PartEnded
from onestop.cases.fold import CaseFile, answers_for_lateness, evolve, replayed
from onestop.feedback.events import Rated
from onestop.kernel.event import Event
from onestop.kernel.times import local_date
from onestop.ledger.history import ReadEntry, once

GRANTED_IN_PART: Final = "granted_in_part"


@dataclass(frozen=True, kw_only=True)
class CaseFact:
    """One case as of its last event."""

    case_code: str
    procedure_code: str
    procedure_version: int
    service_level: str
    level: str
    intake_agency: str
    competent_agency: str
    answerable_agency: str
    """To which it counts whether the promise was kept: of a late case who had it when its term ended, else the competent."""
    channel: str
    assisted: bool
    lodged_at: datetime
    received_at: datetime | None = None
    due_at: datetime | None = None
    finished_at: datetime | None = None
    """When the competent agency decided; a dossier it never accepted was not decided."""
    returned_at: datetime | None = None
    status: int = 1
    outcome: str | None = None
    """As of the case; of an interlinked one that was granted and not all of whose results came, `granted_in_part`."""
    supplements: int = 0
    authenticated: bool = False
    identified: bool = False
    rating: int | None = None
    rated_at: datetime | None = None
    late: bool | None = None
    """Whether it was decided after the promised day (or minute), or was late when it was stopped or withdrawn; None before that,
    and of a dossier that was not accepted. Shares of cases in time count what was decided (`finished_at`)."""

    @property
    def lodged_on(self) -> date:
        return local_date(self.lodged_at)

    @property
    def finished_on(self) -> date | None:
        return local_date(self.finished_at) if self.finished_at else None

    @property
    def rated_on(self) -> date | None:
        return local_date(self.rated_at) if self.rated_at else None


COLUMNS = tuple(field.name for field in fields(CaseFact))
DAYS = ("lodged_on", "finished_on", "rated_on")


class FoldedEntry(Protocol):
    """An entry as it is folded here: what happened, and when."""

    @property
    def event(self) -> Event: ...

    @property
    def at(self) -> datetime: ...


class Rating(NamedTuple):
    """The overall score somebody gave a case, and when."""

    overall: int
    at: datetime


def fact_of(file: CaseFile, rating: Rating | None = None, *, in_part: bool = False) -> CaseFact:
    """What statistics may know of a case; `in_part` where one of several results ended by itself."""
    decided = file.outcome in ("granted", "refused")
    return CaseFact(
        case_code=file.code,
        procedure_code=file.terms.procedure_code,
        procedure_version=file.terms.procedure_version,
        service_level=file.service_level,
        level=file.level,
        intake_agency=file.intake_agency,
        competent_agency=file.competent_agency,
        answerable_agency=answers_for_lateness(file),
        channel=file.channel,
        assisted=file.assisted,
        lodged_at=file.lodged_at,
        received_at=file.received_at,
        due_at=file.due_at,
        finished_at=file.finished_at if decided else None,
        returned_at=file.returned_at,
        status=int(file.status),
        outcome=GRANTED_IN_PART if in_part and file.outcome == "granted" else file.outcome,
        supplements=len(file.rounds),
        authenticated=file.authenticated,
        identified=file.identified,
        rating=rating.overall if rating else None,
        rated_at=rating.at if rating else None,
        late=file.late if file.outcome and file.received_at else None,
    )


def fact_from(history: Iterable[FoldedEntry]) -> CaseFact | None:
    """The fact of a case after its entries, first to last; None before it is lodged.

    Raises:
        What `cases.evolve` raises; and UnknownEvent, TypeError: an entry is not what its type says.
    """
    file, happened = None, list(history)
    for entry in happened:
        file = evolve(file, entry.event)
    return _fact_after(file, happened)


def proved_fact(history: Sequence[ReadEntry]) -> CaseFact | None:
    """The same off the replay that proves the row of the case too. Raises what `fact_from` raises."""
    return _fact_after(once(history, replayed).file, history)


def _fact_after(file: CaseFile | None, history: Iterable[FoldedEntry]) -> CaseFact | None:
    rating, in_part = None, False
    for entry in history:
        event = entry.event
        in_part = in_part or isinstance(event, PartEnded)
        if isinstance(event, Rated):
            rating = Rating(event.overall, entry.at)
    return fact_of(file, rating, in_part=in_part) if file else None


def expected_row(history: Sequence[ReadEntry], _head: bytes = b"") -> dict[str, Any]:
    """The stored row of a case after its entries, by column; empty before it is lodged."""
    fact = once(history, proved_fact)
    return {name: getattr(fact, name) for name in (*COLUMNS, *DAYS)} if fact else {}
