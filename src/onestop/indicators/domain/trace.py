"""The trace of a case: what signals may know of it besides its fact, read off its entries.

A fact is published, case by case, in the export; a trace is not. It says when things happened that may be asked about, and
how many hands the work went through: within one case the keyed digests of its entries tell whether two acts were one
person's, never whose. No name, no number and no key of anybody is among the columns.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final, NamedTuple

from onestop.cases.events import (
    Accepted,
    ApologySent,
    Reopened,
    StepCompleted,
    SupplementAnswered,
    SupplementRequested,
)
from onestop.indicators.domain.facts import CaseFact, proved_fact
from onestop.kernel.event import Event
from onestop.kernel.times import moment
from onestop.ledger.history import ReadEntry, once

FROM_FACT: Final = (
    "case_code",
    "procedure_code",
    "level",
    "intake_agency",
    "competent_agency",
    "channel",
    "assisted",
    "lodged_at",
    "due_at",
    "finished_at",
    "outcome",
)


class TracedEntry(NamedTuple):
    """What happened, when, and who acted: as a key or a digest, for within a case it only matters who is the same."""

    event: Event
    at: datetime
    actor: str


@dataclass(frozen=True, kw_only=True)
class CaseTrace:
    """One case as of its last event. The first columns are those of its fact."""

    case_code: str
    procedure_code: str
    level: str
    intake_agency: str
    competent_agency: str
    channel: str
    assisted: bool
    lodged_at: datetime
    due_at: datetime | None = None
    finished_at: datetime | None = None
    outcome: str | None = None
    asked_at: datetime | None = None
    """When the applicant was first asked to complete the dossier."""
    asking_agency: str | None = None
    answered_at: datetime | None = None
    """When he was first taken to have answered; of a case with a hollow answer, when that came."""
    hollow: bool | None = None
    """Whether an answer was taken with which nothing was handed in and nothing in the form was put right."""
    apologised_at: datetime | None = None
    apology_due_at: datetime | None = None
    """What was promised when the apology went out."""
    moved: int = 0
    """How often the agency named another day by itself: in an apology, or because something must be verified."""
    reopened_at: datetime | None = None
    last_step_at: datetime | None = None
    """When the last step before the decision was done."""
    hands: int | None = None
    """How many people accepted it and did its steps, but for the decision; None where these were not two acts at least."""


COLUMNS: Final = tuple(field.name for field in fields(CaseTrace))


def trace_of(fact: CaseFact, happened: Iterable[TracedEntry]) -> CaseTrace:
    """The trace after all that happened, first to last."""
    found = _Found()
    for one in happened:
        found.take(one)
    return CaseTrace(**{name: getattr(fact, name) for name in FROM_FACT}, **found.columns())


def told(history: Iterable[ReadEntry]) -> list[TracedEntry]:
    """Entries as they are folded; each is restored once.

    Raises:
        UnknownEvent, TypeError: an entry is not what its type says.
    """
    return [TracedEntry(entry.event, entry.at, entry.actor) for entry in history]


def expected_trace(history: Sequence[ReadEntry], _head: bytes = b"") -> dict[str, Any]:
    """The stored row of a case after its entries, by column; empty before it is lodged."""
    fact = once(history, proved_fact)
    return vars(trace_of(fact, told(history))) if fact else {}


class _Found:
    """What was found so far."""

    def __init__(self) -> None:
        self._said: dict[str, Any] = {}
        self._hands: list[str] = []

    def columns(self) -> dict[str, Any]:
        hands = len(set(self._hands)) if len(self._hands) > 1 else None
        return self._said | {"hands": hands}

    def take(self, one: TracedEntry) -> None:
        match one.event:
            case Accepted():
                self._hands.append(one.actor)
            case StepCompleted(outcome=""):
                self._hands.append(one.actor)
                self._said["last_step_at"] = one.at
                self._move(one.event.due_at is not None)
            case SupplementRequested():
                self._said.setdefault("asked_at", one.at)
                self._said.setdefault("asking_agency", one.event.agency or one.event.at_agency or None)
            case SupplementAnswered():
                self._answered(is_hollow(one.event), one.at)
            case ApologySent():
                self._said |= {"apologised_at": one.at, "apology_due_at": moment(one.event.due_at)}
                self._move(True)
            case Reopened():
                self._said.setdefault("reopened_at", one.at)

    def _move(self, moved: bool) -> None:
        self._said["moved"] = self._said.get("moved", 0) + moved

    def _answered(self, hollow: bool, at: datetime) -> None:
        if self._said.get("hollow") is None or (hollow and not self._said["hollow"]):
            self._said |= {"answered_at": at, "hollow": hollow}


def is_hollow(answer: SupplementAnswered) -> bool:
    """Whether nothing was handed in with an answer and nothing put right: at most words. Earlier entries name what came."""
    handed = any(answer.handed_in.values()) if answer.handed_in else bool(answer.received or answer.papers)
    return not (handed or answer.put_right or answer.corrected or answer.items)
