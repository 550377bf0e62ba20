"""Receiving the result on the portal: whoever chose it electronically says that he has it, as he signs for it at a counter.

An electronic result is returned when its owner has it. That the document lies in his store is not enough while it bears no
electronic signature, and opening a file is no act: programs open links by themselves. So he presses once, and that is kept.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.at_return import require_online, to_show_first
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.return_result import RETURNED_FROM, can_go_back, return_result
from onestop.cases.domain.part_returns import delivery_of_the_rest
from onestop.cases.domain.refusals_of_fees import FeeNotSaid
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.withheld import is_fee_unsaid
from onestop.cases.events import Returned
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar


def receive_result(
    file: CaseFile, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[Returned, ...]]:
    """Take the result over on the portal.

    Raises:
        NotReceivedOnline: he chose the counter or the post. SignedInPerson: he could not.
        PaperNotShown: something is to be shown or handed in at a counter first.
        FeeNotSaid: it is to be said first what the fee is.
        NotDecidedYet, AlreadyReturned, TurnedAway, FeeStillDue, RevokedSince: as `return_result`.
    """
    require_online(file, delivery_of_the_rest(file))
    if is_fee_unsaid(file):
        raise FeeNotSaid(case_code=file.code)
    return return_result(file, delivery="online", by=by, at=at, calendar=calendar)


def _can_receive(file: CaseFile) -> bool:
    chosen = delivery_of_the_rest(file).way == "online"
    return chosen and not to_show_first(file) and can_go_back(file) and not is_fee_unsaid(file)


RECEIVE_RESULT: Final = Act(
    code="receive_result",
    slug="nhan-ket-qua",
    words=Text("Nhận kết quả điện tử", "Receive the result"),
    before=Text(
        "Ghi nhận bạn đã nhận kết quả trên Cổng; hồ sơ khép lại và bạn có thể đánh giá. Kết quả luôn ở mục Giấy tờ của tôi.",
        "Notes that you have the result from this portal; the case is closed and you can rate the service. The result stays "
        "under My documents.",
    ),
    done=Text("Đã ghi nhận bạn nhận kết quả.", "It was noted that you received the result."),
    applicant=True,
    when=When(
        statuses=RETURNED_FROM,
        words=Text(
            "hồ sơ đã có kết quả, người nộp chọn nhận trên Cổng và không còn giấy tờ phải xuất trình, nộp",
            "the case is decided, its applicant chose to receive the result on the portal and no paper is left to be shown",
        ),
        holds=_can_receive,
    ),
    shows=(DOCUMENT,),
    law=receive_result,
    events=(Returned,),
    faces=("portal",),
    usual=True,
    awaited=True,
)
