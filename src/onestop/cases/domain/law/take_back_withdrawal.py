"""Taking a request to withdraw back: the dossier goes on where it was.

An official writes it down for the applicant by a signed request, as he does the request itself: else one press at the counter
would undo what the applicant asked for (a rule of ours, as there).
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, AsDone, When
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import require_withdrawal
from onestop.cases.domain.needs import Need
from onestop.cases.domain.shown import WAITED_FOR
from onestop.cases.domain.status import Status
from onestop.cases.domain.why_fields import signed_request
from onestop.cases.domain.withdrawing import named_request
from onestop.cases.events import WithdrawalTakenBack
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def take_back_withdrawal(
    file: CaseFile, *, request: str = "", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[WithdrawalTakenBack, ...]]:
    """Let the dossier go on after all; the term ran on meanwhile.

    Raises:
        NoWithdrawalRequested: nobody asked, or it was answered.
        RequestNotNamed: an official wrote it down, and not by which request. TextTooLong, NotWritable: it cannot be kept.
    """
    require_withdrawal(file)
    reply = named_request(file, request) if by.kind == "official" else ""
    return settled(file, WithdrawalTakenBack(case_code=file.code, at=iso(at), reply=reply, **capacity(by)))


TAKE_BACK_WITHDRAWAL: Final = Act(
    code="take_back_withdrawal",
    slug="khong-rut",
    words=Text("Người nộp không rút nữa", "Not withdrawn after all"),
    before=Text(
        "Người nộp đổi ý bằng đơn có chữ ký; bạn ghi thay và người nộp được báo. Hồ sơ được giải quyết tiếp từ chỗ đang dở.",
        "The applicant changed his mind by a signed request; you write it down for him, and he is told. The case goes on where "
        "it was.",
    ),
    done=Text("Hồ sơ được giải quyết tiếp.", "The case goes on."),
    needs=(Need("cases.accept", "intake"),),
    applicant=True,
    when=When(
        statuses=(Status.WITHDRAWAL,),
        words=Text("yêu cầu rút hồ sơ chưa được trả lời", "the request to withdraw is not answered yet"),
    ),
    asks=(
        signed_request(
            Text("Theo đơn không rút nữa nào của người nộp?", "By which request of the applicant not to withdraw?"),
            Text(
                "Ai ký, ngày nào, đơn lưu ở đâu. Người nộp đọc được.",
                "Who signed it, when, where it is kept. The applicant reads it.",
            ),
        ),
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
