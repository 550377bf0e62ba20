"""The history of a case told once more, for those who prove what was kept of it: values only, no framework and no database."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.folds_of_steps import found_out
from onestop.cases.events import Accepted, CaseEvent, Lodged, StepCompleted, SupplementAnswered
from onestop.kernel.event import ContentDigest, is_current
from onestop.ledger.history import ReadEntry


@dataclass(slots=True)
class Replay:
    """What a history tells of a case: the file, and what its entries seal of it part by part, in order."""

    file: CaseFile | None = None
    papers: list[list[Any]] = field(default_factory=list)
    """Handed in, by round."""
    received: Any = None
    """What was counted at lodging."""
    accepted: Any = None
    """What was counted at acceptance."""
    rounds: list[Any] = field(default_factory=list)
    """What was counted in answer to each request."""
    found: list[tuple[int, Any]] = field(default_factory=list)
    """(number of the task, what the official found out) of each step."""
    current: bool = True
    """Whether every entry was of the current version."""


def replayed(history: Sequence[ReadEntry]) -> Replay:
    """The history told once more.

    Raises:
        What `evolve` raises; and UnknownEvent, TypeError: an entry is not what its type says.
    """
    told = Replay()
    for entry in history:
        event = entry.event
        told.current = told.current and is_current(event, entry.payload)
        if isinstance(event, CaseEvent):
            event = replace(event, by=ContentDigest(entry.actor))
        before, told.file = told.file, evolve(told.file, event)
        if isinstance(event, Lodged | SupplementAnswered):
            told.papers.append([len(told.papers), event.papers])
        _note_parts(told, before, event)
    return told


def _note_parts(told: Replay, before: CaseFile | None, event: Any) -> None:
    if isinstance(event, Lodged):
        told.received = event.received
    elif isinstance(event, Accepted):
        told.accepted = event.received
    elif isinstance(event, SupplementAnswered):
        told.rounds.append(event.received)
    elif isinstance(event, StepCompleted) and before is not None:
        done = [one.nth for one in before.open_tasks if one.kind == "step" and one.step == event.step]
        told.found += [(nth, found_out(event)) for nth in done]
