"""The work on a case: steps done, sent back and released, and who does them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from onestop.cases.events.case_event import CaseEvent
from onestop.kernel.event import added, private, published
from onestop.kernel.open_values import Kind, Moment, ReasonCode, Role, StepCode, WaitingStep


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class StepCompleted(CaseEvent):
    """One step of the process is done; `tasks` are the steps that wait now because of it."""

    type: ClassVar[str] = "cases.step_completed"
    schema_version: ClassVar[int] = 3

    at: Moment
    step: StepCode
    role: Role
    tasks: list[WaitingStep] = field(default_factory=list)
    tokens: list[StepCode] = field(default_factory=list)
    outcome: Kind = added("")
    """What the step decided, where further steps carry it out. Earlier entries say it in `answer`."""
    answer: Any = private()
    """By question, what the official found out: the gateways behind the step asked for it. Open in earlier entries."""
    note: Any = private("")
    """What was written beside a decision that further steps carry out."""
    conditions: Any = private()
    """Of such a decision, with which conditions it grants, by place."""
    due_at: Moment | None = added(None)
    """The day promised from now on, where something must be verified and the law gives a longer term for that; else it stands."""
    late_from: Moment | None = added(None)

    @classmethod
    def upcast(cls, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"tasks": _tasks_of(payload.get("entered", ())), **payload}


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack(CaseEvent):
    """A step was not done: the case went back to an earlier one, `tasks`, and the time runs on."""

    type: ClassVar[str] = "cases.sent_back"

    at: Moment
    step: StepCode
    """The step it was sent back from."""
    tasks: list[WaitingStep]
    tokens: list[StepCode]
    reasons: list[ReasonCode]
    said: Any = private()
    """The reasons, what stands beside them in words, and who sent it back."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class StepReleased(CaseEvent):
    """Whoever had taken a step gave it back, or his head took it from whoever had it: it is anybody's of the role again."""

    type: ClassVar[str] = "cases.step_released"

    at: Moment
    step: StepCode
    reasons: list[ReasonCode] = added(default_factory=list)
    """Why the head took it back; none where it was given back by whoever had taken it."""


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned(CaseEvent):
    """A waiting step was given to one official, by the head of his agency or by himself."""

    type: ClassVar[str] = "cases.assigned"

    at: Moment
    step: StepCode
    claimed: bool
    """Whether he took it himself."""
    reasons: list[ReasonCode]
    """Why it was taken from whoever had it; none where nobody had it."""
    assignee: Any = private("")


@published
@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictDeclared(CaseEvent):
    """An official declared a conflict of interest: he does nothing more in this case."""

    type: ClassVar[str] = "cases.conflict_declared"

    at: Moment
    steps: list[StepCode]
    """Steps that were given to him, and are nobody's in particular again."""
    ground: Any = private("")
    """Which, by code."""


def _tasks_of(steps: Any) -> list[WaitingStep]:
    """Version 1 named the steps alone."""
    return [{"step": step, "role": "", "due_at": None} for step in steps]
