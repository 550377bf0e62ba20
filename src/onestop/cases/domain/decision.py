"""The decision: grant, or refuse with reasons. Whichever it is, it is due within the term.

A process names the step that decides. Where steps follow it (entering a book, printing),
a granted case is finished when they are done; a refused one at once, since nothing is
left to prepare but the notice. A process without such a step is decided at its end.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from onestop.cases.domain.case_file import CaseFile, Outcome, at_work, capacity, facts_of, moved
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.guards import require_at_work
from onestop.cases.domain.reasons import Because, because
from onestop.cases.domain.refusals import NotReadyForDecision
from onestop.cases.domain.status import Status
from onestop.cases.events import CaseEvent, Decided, StepCompleted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.text import nfc
from onestop.kernel.times import iso
from onestop.rules.api import Happening
from onestop.workflow.api import Step, Tokens, complete

OUTCOMES: dict[Outcome, Text] = {
    "granted": Text("Chấp thuận", "Granted"),
    "refused": Text("Từ chối", "Refused"),
    "not_accepted": Text("Không được tiếp nhận", "Not accepted"),
}
NO_TOKENS = Tokens(frozenset())


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
    facts = {**file.facts, "outcome": outcome}
    if step is None:
        return _ended(file, facts, why, by, at, ())
    advanced = complete(file.terms.process, _tokens(file), step.code, facts_of(file, facts))
    done = step_completed(file, step, () if outcome == "refused" else advanced.entered, by, at)
    if outcome == "refused" or advanced.finished:
        return _ended(file, facts, why, by, at, (done,))
    onward = moved(file, *at_work(file), at=at, tokens=advanced.tokens, facts=facts, because=why)
    return onward, (done,)


def ended_by_last_step(
    file: CaseFile, *, facts: dict[str, Any], by: Actor, at: datetime, done: StepCompleted
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """The last step after a decision already made."""
    return _ended(file, facts, file.because or Because(()), by, at, (done,))


def step_completed(file: CaseFile, step: Step, entered: Sequence[Step], by: Actor, at: datetime) -> StepCompleted:
    """The fact that a step is done."""
    return StepCompleted(
        case_code=file.code,
        at=iso(at),
        step=step.code,
        role=step.role,
        entered=[one.code for one in entered],
        **capacity(by),
    )


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


def _ended(
    file: CaseFile, facts: dict[str, Any], why: Because, by: Actor, at: datetime, before: tuple[CaseEvent, ...]
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    late = file.late or is_late(file, at)
    finished = moved(
        file,
        *at_work(file),
        Status.FINISHED,
        at=at,
        tokens=NO_TOKENS,
        facts=facts,
        outcome=facts["outcome"],
        because=why,
        finished_at=at,
        late=late,
        happenings=(*file.happenings, Happening("finished", at)),
    )
    event = Decided(
        case_code=file.code,
        outcome=facts["outcome"],
        reasons=list(why.reasons),
        finished_at=iso(at),
        due_at=iso(file.due_at) if file.due_at else None,
        late=late,
        **capacity(by),
    )
    return finished, (*before, event)


def _tokens(file: CaseFile) -> Tokens:
    return file.tokens or NO_TOKENS
