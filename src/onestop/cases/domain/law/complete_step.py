"""Completing a step: the token machine says which wait then."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import GatewayFacts
from onestop.cases.domain.case_file import NOTHING, CaseFile, facts_of
from onestop.cases.domain.decision import ended_by_last_step
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.folds_in_common import NO_TOKENS
from onestop.cases.domain.forfeits import by_step
from onestop.cases.domain.guards import require_prepared
from onestop.cases.domain.hands import other_hands, require_own_hands
from onestop.cases.domain.in_bulk import InBulk
from onestop.cases.domain.needs import BY_ROLE, Need
from onestop.cases.domain.opinions import can_tell_opinion, require_opinion_of
from onestop.cases.domain.refusals import StepNeedsDecision
from onestop.cases.domain.reserved_steps import not_done_here
from onestop.cases.domain.shown import DOSSIER, STEP
from onestop.cases.domain.status import PREPARED_IN
from onestop.cases.domain.step_events import part_ready, step_completed
from onestop.cases.domain.steps import require_over, step_at
from onestop.cases.events import CaseEvent, Decided, PartReady, StepCompleted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.refusal import Refusal
from onestop.workflow.api import Step, complete, gateway_questions


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
        StepGoesOn: it must go on for a time that is not over.
        NoOpinionRequested, OpinionOutstanding: it stands for an opinion, and no agency was asked or one may still answer.
        AssignedToAnother, FourEyes: it is not his to do.
        StepNeedsDecision: that step is the decision: use `decide`.
        StepOfAnotherAgency: the law gives it to another agency, and it lies with the one that decides.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    require_prepared(file)
    here = step_at(file, step)
    if here.decision:
        raise StepNeedsDecision(case_code=file.code, step=step)
    if (refusal := not_done_here(file, step)) is not None:
        raise refusal
    require_own_hands(file, here, by)
    require_over(file, here, at=at, calendar=calendar)
    require_opinion_of(file, here)
    answer = _answers_to_gateways(file, facts)
    known = {**file.facts, **answer}
    advanced = complete(file.terms.process, file.tokens or NO_TOKENS, step, facts_of(file, known))
    done = step_completed(file, here, advanced, by=by, at=at, calendar=calendar, answer=answer)
    ready = part_ready(file, here, advanced, by=by, at=at)
    if advanced.finished and "outcome" in known:
        return ended_by_last_step(file, done, *ready, by=by, at=at)
    return settled(file, done, *ready)


def _answers_to_gateways(file: CaseFile, facts: Mapping[str, Any]) -> dict[str, Any]:
    wanted = file.terms.process.facts
    # The outcome is stated by deciding, not in passing.
    return {name: value for name, value in facts.items() if name in wanted and name != "outcome"}


def _kept_from(file: CaseFile, by: Actor, step: str) -> Refusal | None:
    """By the law of the step, or because it is in other hands."""
    return not_done_here(file, step) or other_hands(file, by, step)


def _steps_to_complete(file: CaseFile) -> tuple[Step, ...]:
    return tuple(step for step in file.waiting if not step.decision and can_tell_opinion(file, step))


def _asks_at_gateways(file: CaseFile, step: str) -> bool:
    """The process asks something that neither the form nor a step before has answered; one done again is asked again."""
    known = {"channel", "outcome", *file.answers, *file.facts}
    known -= {fact for task in file.tasks if task.done_at and task.step == step for fact in task.answer}
    return bool(gateway_questions(file.terms.process, step, known=known))


COMPLETE_STEP: Final = Act(
    code="complete_step",
    slug="buoc",
    words=Text("Hoàn thành bước", "Complete the step"),
    step_words=Text("Hoàn thành: {step}", "Complete: {step}"),
    before=Text(
        "Bước này hoàn thành; hồ sơ chuyển sang bước sau.", "This step is complete; the case moves on to the next."
    ),
    done=Text("Đã hoàn thành bước.", "The step is done."),
    needs=(Need(BY_ROLE, "step"),),
    when=When(
        statuses=PREPARED_IN,
        words=Text(
            "một bước không phải bước quyết định đang chờ; bước lấy ý kiến thì đã có ý kiến",
            "a step waits that is not the decision; one that stands for an opinion has it",
        ),
        each=_steps_to_complete,
    ),
    asks=(GatewayFacts(label=Text("Câu hỏi của quy trình", "What the process asks")),),
    shows=(STEP, DOSSIER),
    law=complete_step,
    events=(StepCompleted, PartReady, Decided),
    faces=("desk",),
    per_step=True,
    usual=True,
    in_bulk=InBulk(if_asked=("facts",), alone=_asks_at_gateways),
    barred=_kept_from,
    forfeits=by_step,
)
