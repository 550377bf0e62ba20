"""Steps: the token machine says which wait, the role of a step says who may do it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.case_file import NOTHING, CaseFile, facts_of
from onestop.cases.domain.decision import ended_by_last_step
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.folds import NO_TOKENS
from onestop.cases.domain.refusals import NotAtThisStep, StepNeedsDecision
from onestop.cases.domain.standing import require_at_work
from onestop.cases.domain.step_events import step_completed
from onestop.cases.events import CaseEvent
from onestop.kernel.actor import Actor
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Step, complete

PERMISSION_OF_ROLE: Final = {
    "receptionist": "cases.accept",
    "specialist": "cases.step",
    "head": "cases.decide",
}
"""What a post must allow before its holder does a step of that role."""


def permission_for(step: Step) -> str:
    """The permission a step asks for; a role nobody defined asks for the highest."""
    return PERMISSION_OF_ROLE.get(step.role, "cases.decide")


def step_at(file: CaseFile, code: str) -> Step:
    """The waiting step of that code.

    Raises:
        NotAtThisStep: it does not wait: somebody was faster, or it was never reached.
    """
    waiting = file.waiting
    for step in waiting:
        if step.code == code:
            return step
    raise NotAtThisStep(case_code=file.code, step=code, waiting=tuple(step.code for step in waiting))


def complete_step(
    file: CaseFile,
    *,
    step: str,
    facts: Mapping[str, Any] = NOTHING,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """One step is done; `facts` answer the gateways behind it. Facts nobody asks for are not kept.

    Raises:
        NotAtThisStep: the case does not wait there.
        StepNeedsDecision: that step is the decision: use `decide`.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_at_work(file)
    here = step_at(file, step)
    if here.decision:
        raise StepNeedsDecision(case_code=file.code, step=step)
    answer = _answers_to_gateways(file, facts)
    known = {**file.facts, **answer}
    advanced = complete(file.terms.process, file.tokens or NO_TOKENS, step, facts_of(file, known))
    done = step_completed(file, here, advanced, by=by, at=at, calendar=calendar, answer=answer)
    if advanced.finished and "outcome" in known:
        return ended_by_last_step(file, done, by=by, at=at)
    return settled(file, done)


def _answers_to_gateways(file: CaseFile, facts: Mapping[str, Any]) -> dict[str, Any]:
    wanted = file.terms.process.facts
    # The outcome is stated by deciding, not in passing.
    return {name: value for name, value in facts.items() if name in wanted and name != "outcome"}
