"""Declaring a conflict of interest: an official says that he cannot be impartial in a case, and does nothing more in it.

Whoever has a conflict of interest in a task must report it, and another does it (Law 36/2018 on preventing corruption,
Art. 23; from memory). On which ground is told to nobody but himself and those who assign. He says so as long as anything can
still be done to the case: who decided it may correct, revoke or reopen it, and whoever stands above may revoke what the law of
the field gives him to. Whoever sees a case and can do nothing in it declares nothing: that would say of him what nobody asks.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Confirm, Option
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_content
from onestop.cases.domain.hands import GROUNDS
from onestop.cases.domain.law.revoke_below import RESTORE_BELOW, REVOKE_BELOW
from onestop.cases.domain.needs import Need
from onestop.cases.domain.refusals_of_reasons import UnknownReason
from onestop.cases.domain.status import Status
from onestop.cases.domain.working_on import beside_the_holder, works_on
from onestop.cases.events import ConflictDeclared
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def declare_conflict(
    file: CaseFile, *, ground: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[ConflictDeclared, ...]]:
    """He does nothing more in this case; what was given to him is nobody's in particular again.

    Raises:
        UnknownReason: it is not said on which ground.
        ContentErased: nothing can be done to it any more.
    """
    require_content(file)
    if ground not in GROUNDS:
        raise UnknownReason(reason=ground, occasion="conflict")
    own = [task.step for task in file.open_tasks if task.kind == "step" and by.is_behind(task.assignee)]
    event = ConflictDeclared(case_code=file.code, at=iso(at), steps=own, ground=ground, **capacity(by))
    return settled(file, event)


def _could_act(file: CaseFile, by: Actor) -> bool:
    """Whether he works where the case is dealt with, or stands above and may revoke its document now, or take that back."""
    if works_on(file, by):
        return True
    return any(act.may(file, by) and act.when.steps(file) for act in (REVOKE_BELOW, RESTORE_BELOW))


DECLARE_CONFLICT: Final = Act(
    code="declare_conflict",
    slug="xung-dot-loi-ich",
    words=Text("Khai xung đột lợi ích", "Declare a conflict of interest"),
    before=Text(
        "Bạn thôi tham gia hồ sơ này. Chỉ bạn và lãnh đạo cơ quan giải quyết đọc được lý do.",
        "You take no further part in this case. Only you and the head of the agency that decides can read the ground.",
    ),
    done=Text("Đã ghi nhận. Bạn không tham gia giải quyết hồ sơ này.", "Noted. You take no part in this case."),
    needs=(
        Need("cases.declare_conflict", "counter", "at_the_counter"),
        Need("cases.declare_conflict", "competent", "at_work"),
    ),
    only=_could_act,
    asked_too="cases.declare_conflict",
    others=beside_the_holder,
    when=When(
        statuses=tuple(Status),
        words=Text("nội dung hồ sơ chưa bị xóa", "the content of the case was not erased"),
        holds=lambda file: file.content_erased_at is None,
    ),
    asks=(
        Choice(
            name="ground",
            label=Text("Vì sao bạn không thể vô tư?", "Why can you not be impartial?"),
            options=tuple(Option(value=code, words=words) for code, words in GROUNDS.items()),
            missing=Text("Hãy chọn một lý do.", "Choose a ground."),
        ),
        Confirm(
            label=Text("Xác nhận", "Confirm"),
            words=Text("Tôi hiểu rằng đã khai thì không rút lại được.", "I understand that it cannot be taken back."),
            missing=Text("Hãy xác nhận: đã khai thì không rút lại được.", "Confirm that it cannot be taken back."),
        ),
    ),
    shows_nothing="tells of whoever declares it, whatever the case says",
    law=declare_conflict,
    events=(ConflictDeclared,),
    faces=("desk",),
    grave=True,
)
