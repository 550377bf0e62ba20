"""Taking a request to withdraw back: the dossier goes on where it was."""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, AsDone, When
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_withdrawal
from onestop.cases.domain.needs import Need
from onestop.cases.domain.shown import WAITED_FOR
from onestop.cases.domain.status import Status
from onestop.cases.events import WithdrawalTakenBack
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def take_back_withdrawal(
    file: CaseFile, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[WithdrawalTakenBack, ...]]:
    """Let the dossier go on after all; the term ran on meanwhile.

    Raises:
        NoWithdrawalRequested: nobody asked, or it was answered.
    """
    require_withdrawal(file)
    return settled(file, WithdrawalTakenBack(case_code=file.code, at=iso(at), **capacity(by)))


TAKE_BACK_WITHDRAWAL: Final = Act(
    code="take_back_withdrawal",
    slug="khong-rut",
    words=Text("Người nộp không rút nữa", "Not withdrawn after all"),
    before=Text(
        "Người nộp đổi ý; hồ sơ được giải quyết tiếp từ chỗ đang dở.",
        "The applicant changed his mind; the case goes on where it was.",
    ),
    done=Text("Hồ sơ được giải quyết tiếp.", "The case goes on."),
    needs=(Need("cases.accept", "intake"),),
    applicant=True,
    when=When(
        statuses=(Status.WITHDRAWAL,),
        words=Text("yêu cầu rút hồ sơ chưa được trả lời", "the request to withdraw is not answered yet"),
    ),
    shows=(WAITED_FOR,),
    law=take_back_withdrawal,
    events=(WithdrawalTakenBack,),
    faces=("desk", "portal"),
    by_applicant=AsDone(
        slug="khong-rut",
        words=Text("Không rút hồ sơ nữa", "Do not withdraw after all"),
        before=Text("Hồ sơ được giải quyết tiếp từ chỗ đang dở.", "The case goes on where it was."),
        done=Text("Hồ sơ của bạn được giải quyết tiếp.", "Your case goes on."),
    ),
)
