"""A dossier on its way to the next agency."""

from dataclasses import dataclass
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import AgencyCode, Kind, Moment, ReasonCode, StepCode, WaitingStep


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverConfirmed(CaseEvent):
    """Another agency has what it needs for a step that is its own: from now on the step waits there."""

    type: ClassVar[str] = "cases.hand_over_confirmed"

    at: Moment
    step: StepCode
    agency: AgencyCode
    due_at: Moment | None = added(None)
    """When the share of the step is used up, where confirming had a last moment of its own; else it is that of the hand-over."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverRefused(CaseEvent):
    """Another agency does not take over a step that was sent to it; whoever sent it answers."""

    type: ClassVar[str] = "cases.hand_over_refused"

    at: Moment
    step: StepCode
    agency: AgencyCode
    reasons: list[ReasonCode]
    said: Any = private()
    """The reasons, and what stands beside them in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverAnswered(CaseEvent):
    """What was refused is sent once more with an explanation, or the agency that decides does the step itself."""

    type: ClassVar[str] = "cases.hand_over_answered"

    at: Moment
    step: StepCode
    answer: Kind
    """resent or kept."""
    tasks: list[WaitingStep]
    """The step, and where it waits now."""
    said: Any = private()
    """The answer, with its explanation in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverTakenBack(CaseEvent):
    """What an agency neither confirmed nor refused in time goes to another, or is done by the agency that decides."""

    type: ClassVar[str] = "cases.hand_over_taken_back"

    at: Moment
    step: StepCode
    agency: AgencyCode
    """The one that kept silent."""
    answer: Kind
    """resent or kept."""
    tasks: list[WaitingStep]
    """The step, and where it waits now."""
    said: Any = private()
    """The answer, with its reason in words."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class StepHandedOver(CaseEvent):
    """A step that lay with the agency that decides, and is another's by law, was handed over to that one."""

    type: ClassVar[str] = "cases.step_handed_over"

    at: Moment
    step: StepCode
    tasks: list[WaitingStep]
    """The step, and where it waits now."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceNoted(CaseEvent):
    """An agency neither confirmed nor refused in time a step that is its own by law. Noted once a hand-over."""

    type: ClassVar[str] = "cases.silence_noted"

    at: Moment
    step: StepCode
    agency: AgencyCode
    confirm_by: Moment
    """Until when it was to say that it has it."""
    told: list[AgencyCode]
    """Whose heads find it in their lists: its own, and the office of the province."""
