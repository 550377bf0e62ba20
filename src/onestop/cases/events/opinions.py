"""What other agencies are asked, and say."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import AgencyCode, Kind, Moment


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionRequested(CaseEvent):
    """Another agency is asked what it thinks of the dossier, to be answered by `answer_by`; the term of the case runs on."""

    type: ClassVar[str] = "cases.opinion_requested"

    at: Moment
    agency: AgencyCode
    answer_by: Moment
    silence: Kind
    """What it means when no answer comes: consent, where the law of the procedure says so, or nothing."""
    paused_since: Moment | None = added(None)
    """Since when the clock stands still for it, where the law of the procedure leaves out the time of asking."""
    asked: Any = private()
    """What is asked, in words, and what silence means; as the answer holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGiven(CaseEvent):
    """The agency that was asked says what it thinks, or whoever asked writes down what came on paper."""

    type: ClassVar[str] = "cases.opinion_given"

    at: Moment
    agency: AgencyCode
    opinion: Kind
    """agrees, agrees_if (on conditions) or disagrees."""
    in_time: bool
    due_at: Moment | None = added(None)
    """What is promised now that the clock goes on; None where it did not stand still for it."""
    late_from: Moment | None = added(None)
    said_at: Moment | None = added(None)
    """Of what the minutes of a meeting tell, when it was held: it was said, or not, then and not when they were recorded."""
    said: Any = private()
    """What was asked and what was answered, in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionClosed(CaseEvent):
    """Nobody waits any more for what an agency was asked: it kept silent past its last day, or its answer is not needed."""

    type: ClassVar[str] = "cases.opinion_closed"

    at: Moment
    agency: AgencyCode
    silence: Kind
    """Past the last day what its silence means, consent or nothing; empty before, where it is not needed any more."""
    due_at: Moment | None = added(None)
    """What is promised now that the clock goes on; None where it did not stand still for it."""
    late_from: Moment | None = added(None)
    said_at: Moment | None = added(None)
    """Of what the minutes of a meeting tell, when it was held: it was said, or not, then and not when they were recorded."""
    said: Any = private()
    """What was asked, and how it ended; as the answer holds it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLatenessNoted(CaseEvent):
    """An agency that was asked has not answered by its last day. Noted once a request, for the head of the intake."""

    type: ClassVar[str] = "cases.opinion_lateness_noted"

    at: Moment
    agency: AgencyCode
    answer_by: Moment
