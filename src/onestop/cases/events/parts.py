"""Results of a case that go back one by one, before the whole is done."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import AgencyCode, CaseCode, Kind, Moment, MovedShare, ReasonCode, StepCode, WaitingStep


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PartReady(CaseEvent):
    """One of the results of an interlinked case is there: it can be fetched, though other agencies still work on theirs."""

    type: ClassVar[str] = "cases.part_ready"

    at: Moment
    step: StepCode
    """The step that yields it."""
    agency: AgencyCode
    """Which agency made it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PartReturned(CaseEvent):
    """One of the results of an interlinked case reached the applicant by itself; the case goes on, or waits for the others."""

    type: ClassVar[str] = "cases.part_returned"

    at: Moment
    step: StepCode
    """As of PartReady."""
    delivery: Kind
    """As of Returned."""
    papers_shown: int = added(0)
    """As of Returned."""
    papers_taken: int = added(0)
    """As of Returned."""
    said: Any = private()
    """As of Returned, with who had made it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PartEnded(CaseEvent):
    """One of the results of an interlinked case will not come: refused, stopped or given up. What was issued before stays, and
    the case goes on with `tasks`, or ends where none is left.
    """

    type: ClassVar[str] = "cases.part_ended"

    at: Moment
    step: StepCode
    """The step that would have yielded it."""
    agency: AgencyCode
    """Which agency was to make it."""
    how: Kind
    """refused, stopped or withdrawn."""
    reasons: list[ReasonCode]
    tasks: list[WaitingStep] = field(default_factory=list)
    tokens: list[StepCode] = field(default_factory=list)
    due_at: Moment | None
    """The day promised from now on for what is left."""
    late_from: Moment | None
    shares: list[MovedShare]
    """As of SupplementAnswered."""
    said: Any = private()
    """How it ended, by whom it was to be made and which agency ended it (unsaid in earlier entries: the same), the reasons,
    what stands beside them in words, and who said so."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class PartReturnChosen(CaseEvent):
    """The applicant chose how and where one of the results of an interlinked case is received, apart from the others."""

    type: ClassVar[str] = "cases.part_return_chosen"

    at: Moment
    steps: list[StepCode]
    """The steps any of which yields it."""
    way: Kind
    """As the delivery of Returned."""
    agency: AgencyCode
    """Whose one-stop section hands it over."""
    carried_from: CaseCode = added("")
    """The case which this one takes up again, where it was chosen; nobody chose anything anew."""
    address: Any = private("")
    """Where the post brings it."""
    reply: Any = private("")
    """By which request of the applicant an official wrote it down."""
