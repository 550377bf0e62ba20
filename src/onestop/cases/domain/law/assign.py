"""Assigning (phân công): the head gives a waiting step to one official, to another or back to nobody with a reason; or one takes
it himself.

After receiving the dossier the competent agency assigns an official to handle it (Decree 61/2018 Art. 19). From then on
he alone does the step. The head who wants to do it takes it over, which is said and remembered like any other change of hands.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Assignee
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_prepared
from onestop.cases.domain.hands import conflict_of, kept_from, other_hands, require_own_hands, step_name, task_of
from onestop.cases.domain.in_bulk import InBulk
from onestop.cases.domain.needs import BY_ROLE, Need
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_hands import (
    AssignedAlready,
    AssignedToAnother,
    CannotBeAssigned,
    GivenByHead,
    NotAssigned,
)
from onestop.cases.domain.shown import STEP
from onestop.cases.domain.status import PREPARED_IN
from onestop.cases.domain.steps import step_at
from onestop.cases.domain.why_fields import reasons_alone
from onestop.cases.events import Assigned, StepReleased
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import iso
from onestop.workflow.api import Step


def assign(
    file: CaseFile, *, step: str, assignee: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Assigned, ...]]:
    """Give a step that nobody has to one official, by his key.

    Raises:
        NotAtThisStep: the case does not wait there.
        AssignedAlready: somebody has it; see `reassign`.
        CannotBeAssigned: he may not do it in this case.
        NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    here = _waiting(file, step)
    if _assignee(file, step):
        raise AssignedAlready(case_code=file.code)
    return _given(file, here, assignee, by=by, at=at)


def reassign(
    file: CaseFile,
    *,
    step: str,
    assignee: str,
    reasons: Sequence[str],
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[Assigned, ...]]:
    """Take a step from whoever has it and give it to another, or take it over.

    Raises:
        NotAssigned: nobody has it. AssignedAlready: just that official has it.
        ReasonRequired, UnknownReason: it is not said why.
        What `assign` raises otherwise.
    """
    here, had = _waiting(file, step), _assignee(file, step)
    if not had:
        raise NotAssigned(case_code=file.code)
    if had == assignee:
        raise AssignedAlready(case_code=file.code)
    grounds = because(occasion="reassigned", reasons=reasons, by=by)
    return _given(file, here, assignee, by=by, at=at, reasons=grounds.reasons)


def claim(
    file: CaseFile, *, step: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Assigned, ...]]:
    """Take a step that nobody has, whose role is one's own.

    Raises:
        AssignedAlready: somebody has it.
        FourEyes: he did what must be done by somebody else.
        What `assign` raises otherwise.
    """
    here = _waiting(file, step)
    if _assignee(file, step):
        raise AssignedAlready(case_code=file.code)
    require_own_hands(file, here, by)
    return _given(file, here, by.key, by=by, at=at)


def release(
    file: CaseFile, *, step: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[StepReleased, ...]]:
    """Give back a step that one took oneself: anybody of the role may do it again. What the head assigned he takes back.

    Raises:
        NotAssigned: nobody has it. AssignedToAnother: somebody else has. GivenByHead: he did not take it himself.
        NotAtThisStep. NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    here = _waiting(file, step)
    if not _assignee(file, step):
        raise NotAssigned(case_code=file.code)
    if (why := others_claim(file, by, step)) is not None:
        raise why
    if not _is_claimed(file, step):
        raise GivenByHead(case_code=file.code, step=here.name)
    return settled(file, StepReleased(case_code=file.code, at=iso(at), step=here.code, **capacity(by)))


def unassign(
    file: CaseFile, *, step: str, reasons: Sequence[str], by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[StepReleased, ...]]:
    """Take a step from whoever has it and give it to nobody: anybody of the role may do it again.

    Raises:
        NotAssigned: nobody has it.
        ReasonRequired, UnknownReason: it is not said why.
        NotAtThisStep. NotAcceptedYet, WaitingForApplicant, AlreadyDecided, TurnedAway: nobody may work on it now.
    """
    here = _waiting(file, step)
    if not _assignee(file, step):
        raise NotAssigned(case_code=file.code)
    grounds = because(occasion="unassigned", reasons=reasons, by=by)
    event = StepReleased(case_code=file.code, at=iso(at), step=here.code, reasons=list(grounds.reasons), **capacity(by))
    return settled(file, event)


def others_claim(file: CaseFile, by: Actor, step: str) -> Refusal | None:
    """Only whoever took the step gives it back."""
    task = task_of(file, step)
    if task is None or by.is_behind(task.assignee):
        return None
    return AssignedToAnother(case_code=file.code, step=step_name(file, step))


def _is_claimed(file: CaseFile, step: str) -> bool:
    task = task_of(file, step)
    return task is not None and bool(task.assignee) and bool(task.answer.get("claimed"))


def _claimed_steps(file: CaseFile) -> tuple[Step, ...]:
    return tuple(step for step in file.waiting if _is_claimed(file, step.code))


def _waiting(file: CaseFile, step: str) -> Step:
    require_prepared(file)
    return step_at(file, step)


def _assignee(file: CaseFile, step: str) -> str:
    task = task_of(file, step)
    return task.assignee if task else ""


def _given(
    file: CaseFile, step: Step, assignee: str, *, by: Actor, at: datetime, reasons: Sequence[str] = ()
) -> tuple[CaseFile, tuple[Assigned, ...]]:
    whom = by if by.is_behind(assignee) else Actor(kind="official", key=assignee)
    if not assignee or kept_from(file, step.code, whom) or conflict_of(file, whom) is not None:
        raise CannotBeAssigned(case_code=file.code, step=step.name)
    event = Assigned(
        case_code=file.code,
        at=iso(at),
        step=step.code,
        claimed=assignee == by.key,
        reasons=list(reasons),
        assignee=assignee,
        **capacity(by),
    )
    return settled(file, event)


def _steps(*, assigned: bool) -> Callable[[CaseFile], tuple[Step, ...]]:
    return lambda file: tuple(step for step in file.waiting if bool(_assignee(file, step.code)) == assigned)


_WHOM: Final = Assignee(
    name="assignee",
    label=Text("Giao cho ai?", "To whom is it given?"),
    hint=Text(
        "Chỉ những người của cơ quan được làm bước này trong hồ sơ này.",
        "Only those of the agency who may do this step in this case.",
    ),
    missing=Text("Hãy chọn người được giao.", "Choose who is to do it."),
)
_UNASSIGNED: Final = When(
    statuses=PREPARED_IN,
    words=Text("một bước đang chờ, chưa giao cho ai", "a step waits that nobody has"),
    each=_steps(assigned=False),
)
_ASSIGNED: Final = When(
    statuses=PREPARED_IN,
    words=Text("một bước đang chờ, đã giao cho một người", "a step waits that was given to somebody"),
    each=_steps(assigned=True),
)

ASSIGN: Final = Act(
    code="assign",
    slug="phan-cong",
    words=Text("Phân công", "Assign"),
    step_words=Text("Phân công: {step}", "Assign: {step}"),
    before=Text(
        "Từ đó chỉ người được giao làm bước này; hồ sơ đứng trong mục “Giao cho tôi” của người đó.",
        "From then on only that official does this step; the case stands under “Given to me” in their list.",
    ),
    done=Text("Đã phân công.", "It was assigned."),
    needs=(Need("cases.decide", "step"),),
    when=_UNASSIGNED,
    asks=(_WHOM,),
    shows=(STEP,),
    law=assign,
    events=(Assigned,),
    faces=("desk",),
    per_step=True,
    own_name=True,
    in_bulk=InBulk(once=("assignee",)),
    undone_by="unassign",
)
REASSIGN: Final = Act(
    code="reassign",
    slug="phan-cong-lai",
    words=Text("Giao cho người khác", "Give it to another"),
    step_words=Text("Giao cho người khác: {step}", "Give to another: {step}"),
    before=Text(
        "Người đang giữ việc không làm bước này nữa. Muốn tự làm thì giao cho chính mình.",
        "Whoever has it does this step no more. To do it yourself, give it to yourself.",
    ),
    done=Text("Đã giao cho người khác.", "It was given to another."),
    needs=(Need("cases.decide", "step"),),
    when=_ASSIGNED,
    asks=(_WHOM, reasons_alone("reassigned", Text("Vì sao giao lại?", "Why is it given to another?"))),
    shows=(STEP,),
    law=reassign,
    events=(Assigned,),
    faces=("desk",),
    per_step=True,
    own_name=True,
    in_bulk=InBulk(once=("assignee", "reasons")),
)
UNASSIGN: Final = Act(
    code="unassign",
    slug="thu-lai-viec",
    words=Text("Thu lại, để chưa giao", "Take back to nobody"),
    step_words=Text("Thu lại, để chưa giao: {step}", "Take back to nobody: {step}"),
    before=Text(
        "Người đang giữ việc không giữ nữa; ai cùng vị trí cũng nhận và làm được bước này.",
        "Whoever has it has it no more; anybody of the role may take and do this step.",
    ),
    done=Text("Đã thu lại; bước này chưa giao cho ai.", "It was taken back; nobody has this step."),
    needs=(Need("cases.decide", "step"),),
    when=_ASSIGNED,
    asks=(reasons_alone("unassigned", Text("Vì sao thu lại?", "Why is it taken back?")),),
    shows=(STEP,),
    law=unassign,
    events=(StepReleased,),
    faces=("desk",),
    per_step=True,
    own_name=True,
    in_bulk=InBulk(once=("reasons",)),
    undone_by="assign",
)
CLAIM: Final = Act(
    code="claim",
    slug="nhan-viec",
    words=Text("Nhận việc", "Take it"),
    step_words=Text("Nhận việc: {step}", "Take: {step}"),
    before=Text("Từ đó chỉ bạn làm bước này.", "From then on only you do this step."),
    done=Text("Đã nhận việc.", "It is yours."),
    needs=(Need(BY_ROLE, "step"),),
    when=_UNASSIGNED,
    shows=(STEP,),
    law=claim,
    events=(Assigned,),
    faces=("desk",),
    per_step=True,
    own_name=True,
    in_bulk=InBulk(),
    undone_by="release",
    barred=other_hands,
)
RELEASE: Final = Act(
    code="release",
    slug="tra-viec",
    words=Text("Trả việc đã nhận", "Give back"),
    step_words=Text("Trả việc đã nhận: {step}", "Give back: {step}"),
    before=Text("Ai cùng vị trí cũng làm được bước này như trước.", "Anybody of the role may do this step again."),
    done=Text("Đã trả việc.", "It was given back."),
    needs=(Need(BY_ROLE, "step"),),
    when=When(
        statuses=PREPARED_IN,
        words=Text("một bước đang chờ mà chính người ấy đã nhận", "a step waits that the same person took"),
        each=_claimed_steps,
    ),
    shows=(STEP,),
    law=release,
    events=(StepReleased,),
    faces=("desk",),
    per_step=True,
    in_bulk=InBulk(),
    barred=others_claim,
)
