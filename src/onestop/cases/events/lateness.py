"""That a case is late or will be, and what the applicant is told of it."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import private, published
from onestop.kernel.open_values import Day, Moment, ReasonCode


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessNoted(CaseEvent):
    """The promised moment passed while the authority still owed its decision. Noted once a case."""

    type: ClassVar[str] = "cases.lateness_noted"

    at: Moment
    due_at: Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ApologyDrafted(CaseEvent):
    """Whoever handles the case wrote an apology for the result that will be late; its head is to sign it by `send_by`."""

    type: ClassVar[str] = "cases.apology_drafted"

    at: Moment
    new_day: Day
    send_by: Moment
    """The end of the last working day on which it is in time."""
    reasons: list[ReasonCode]
    said: Any = private()
    """What it says, words and all; as the answer of its task holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ApologySent(CaseEvent):
    """The agency apologised for what was promised for `due_at`, and named a new day. The promise and its lateness stay."""

    type: ClassVar[str] = "cases.apology_sent"

    at: Moment
    new_day: Day
    due_at: Moment
    in_time: bool
    """Whether it was sent as long before the promised day as the law asks; otherwise it counts against the agency."""
    reasons: list[ReasonCode]
    said: Any = private()
    """As of ApologyDrafted."""
