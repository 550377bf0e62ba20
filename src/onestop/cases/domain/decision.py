"""The decision: grant, or refuse with reasons. Whichever it is, it is due within the term.

A process names the step that decides. Where steps follow it (entering a book, printing),
a granted case is finished when they are done; a refused one at once, since nothing is
left to prepare but the notice. A process without such a step is decided at its end.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from onestop.cases.domain.case_file import CaseFile, Outcome, capacity, facts_of
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.folds import NO_TOKENS
from onestop.cases.domain.reasons import Because, because
from onestop.cases.domain.refusals import NotReadyForDecision
from onestop.cases.domain.standing import require_at_work
from onestop.cases.domain.step_events import step_completed
from onestop.cases.events import CaseEvent, Decided, StepCompleted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.text import nfc
from onestop.kernel.times import iso
from onestop.workflow.api import Step, complete

OUTCOMES: dict[Outcome, Text] = {
    "granted": Text("Chấp thuận", "Granted"),
    "refused": Text("Từ chối", "Refused"),
    "not_accepted": Text("Không được tiếp nhận", "Not accepted"),
}


def decide(
    file: CaseFile,
    *,
    outcome: Literal["granted", "refused"],
    reasons: Sequence[str] = (),
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """Grant or refuse.

    Raises:
        NotReadyForDecision: earlier steps wait.
        ReasonRequired, UnknownReason: a refusal without a reason from the list.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: it is not the time to decide.
    """
    require_at_work(file)
    why = (
        because(occasion="refused", reasons=reasons, note=note, by=by)
        if outcome == "refused"
        else Because((), nfc(note).strip(), by.key)
    )
    step = _deciding_step(file)
    if step is None:
        return settled(file, _decided(file, outcome, why, by, at))
    answer = {"outcome": outcome}
    if outcome == "refused":
        done = step_completed(file, step, None, by=by, at=at, calendar=calendar, answer=answer)
        return settled(file, done, _decided(file, outcome, why, by, at))
    advanced = complete(
        file.terms.process, file.tokens or NO_TOKENS, step.code, facts_of(file, {**file.facts, **answer})
    )
    note = "" if advanced.finished else why.note
    done = step_completed(file, step, advanced, by=by, at=at, calendar=calendar, answer=answer, note=note)
    return settled(file, done, *((_decided(file, outcome, why, by, at),) if advanced.finished else ()))


def ended_by_last_step(
    file: CaseFile, done: StepCompleted, *, by: Actor, at: datetime
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """The last step after a decision already made."""
    why = file.because or Because((), "", by.key)
    return settled(file, done, _decided(file, file.facts["outcome"], why, by, at))


def can_be_decided(file: CaseFile) -> bool:
    """Whether the decision itself is what the case waits for."""
    return file.status.awaits_authority and (not file.waiting or any(step.decision for step in file.waiting))


def _deciding_step(file: CaseFile) -> Step | None:
    waiting = file.waiting
    if not waiting:
        return None
    for step in waiting:
        if step.decision:
            return step
    raise NotReadyForDecision(case_code=file.code, waiting=tuple(step.code for step in waiting))


def _decided(file: CaseFile, outcome: str, why: Because, by: Actor, at: datetime) -> Decided:
    return Decided(
        case_code=file.code,
        outcome=outcome,
        reasons=list(why.reasons),
        finished_at=iso(at),
        due_at=iso(file.due_at) if file.due_at else None,
        late=file.late or is_late(file, at),
        note=why.note,
        decided_by=why.given_by if why.given_by != by.key else "",
        **capacity(by),
    )
