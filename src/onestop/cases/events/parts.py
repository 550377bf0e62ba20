"""Results of a case that go back one by one, before the whole is done."""

from dataclasses import dataclass
from typing import ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import published
from onestop.kernel.open_values import AgencyCode, Kind, Moment, StepCode


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
