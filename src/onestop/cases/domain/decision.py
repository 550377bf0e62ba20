"""The decision: grant, or refuse with reasons. Whichever it is, it is due within the term.

A process names the step that decides. Where steps follow it (entering a book, printing),
a granted case is finished when they are done; a refused one at once, since nothing is
left to prepare but the notice. A process without such a step is decided at its end.
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile, Outcome, capacity
from onestop.cases.domain.clock import is_late
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.hops import not_taken_over
from onestop.cases.domain.meetings import open_meeting
from onestop.cases.domain.opinions import awaited
from onestop.cases.domain.parts import decided_part
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.refusals import NotReadyForDecision
from onestop.cases.events import CaseEvent, Decided, PartReady, StepCompleted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.times import iso
from onestop.workflow.api import Step

OUTCOMES: dict[Outcome, Text] = {
    "granted": Text("Chấp thuận", "Granted"),
    "refused": Text("Từ chối", "Refused"),
    "not_accepted": Text("Không được tiếp nhận", "Not accepted"),
    "withdrawn": Text("Đã rút hồ sơ", "Withdrawn"),
    "stopped": Text("Dừng giải quyết", "Stopped"),
}


def ended_by_last_step(
    file: CaseFile, *done: StepCompleted | PartReady, by: Actor, at: datetime
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    """The last step after a decision already made."""
    why = file.because or Grounds((), "", by.key)
    return settled(file, *done, decided(file, file.facts["outcome"], why, by, at))


def can_be_decided(file: CaseFile) -> bool:
    """Whether the decision itself is what the case waits for."""
    if awaited(file) or open_meeting(file):
        return False
    if not file.status.awaits_authority:
        return False
    return any(step.decision for step in file.waiting) or not (file.waiting or not_taken_over(file))


def deciding_step(file: CaseFile) -> Step | None:
    """The step that decides; None where the process has come to its end without one.

    Raises:
        NotReadyForDecision: earlier steps wait.
    """
    waiting = file.waiting + not_taken_over(file)
    if not waiting:
        return None
    for step in waiting:
        if step.decision:
            return step
    raise NotReadyForDecision(case_code=file.code, waiting=tuple(step.code for step in waiting))


def result_of_decision(file: CaseFile, of_procedure: Text) -> Text:
    """What granting yields: the result of the procedure, or where several come one by one that of the step that decides."""
    step = decided_part(file)
    return of_procedure if step is None or step.result is None else step.result


def decided(file: CaseFile, outcome: str, why: Grounds, by: Actor, at: datetime) -> Decided:
    """The fact that it was decided, and whether in time."""
    return Decided(
        case_code=file.code,
        outcome=outcome,
        reasons=list(why.reasons),
        finished_at=iso(at),
        due_at=iso(file.due_at) if file.due_at else None,
        late=file.late or is_late(file, at),
        note=why.note,
        conditional=len(why.item_notes),
        conditions=dict(why.item_notes) or None,
        decided_by=why.given_by if why.given_by != by.key else "",
        **capacity(by),
    )
