"""Returning one of several results by itself: as soon as it is there, and before the others (Decree 63/2024 Art. 4.3, as amended
by Decree 301/2026; read as republished). The last of a finished case is returned as the result, and ends it.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.at_return import SAID, checked, count_of, require_online, to_show_first
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity
from onestop.cases.domain.delivery import Way
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_withdrawing
from onestop.cases.domain.law.return_result import HOW_HANDED_OVER, PAPERS_AT_RETURN, refuse_what_its_owner_receives
from onestop.cases.domain.needs import Need
from onestop.cases.domain.part_money import due_for, refuse_if_due_for
from onestop.cases.domain.part_returns import delivery_of_part
from onestop.cases.domain.parts import is_the_rest, is_void, open_parts, ready_parts
from onestop.cases.domain.refusals_of_fees import FeeNotSaid
from onestop.cases.domain.refusals_of_parts import PartIsTheRest, PartNotReady, PartRevoked
from onestop.cases.domain.shown import DOCUMENT, PART
from onestop.cases.domain.status import Status
from onestop.cases.domain.withheld import is_fee_unsaid
from onestop.cases.events import PartReturned
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.workflow.api import Step

_STATUSES: Final = (Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT, Status.FINISHED)
_FEE_UNSAID: Final = Text(
    "hồ sơ chưa ghi số tiền phí, lệ phí: hãy ghi ở “Ghi, sửa số tiền phải nộp” và thu trước; không thu thì ghi 0.",
    "not yet, its fee was not said: set it by “Set or correct the amount due” and take it before; 0 where none is due.",
)


def return_part(
    file: CaseFile,
    *,
    step: str,
    delivery: Way = "counter",
    papers_shown: Mapping[str, str] = NOTHING,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[PartReturned, ...]]:
    """Hand over the result that this step yields; `papers_shown` as of `return_result`.

    Raises:
        PartNotReady: it is not there, or was handed over. PartIsTheRest: with it the case ends: use `return_result`.
        PartRevoked: it is the document, and that was revoked.
        FeeStillDue: what is due for it was neither paid nor waived. FeeNotSaid: nor said. WithdrawalPending.
        PaperNotShown, SignedInPerson: as of `return_result`.
    """
    refuse_if_withdrawing(file)
    if step not in {task.step for task in open_parts(file)}:
        raise PartNotReady(case_code=file.code)
    if is_the_rest(file):
        raise PartIsTheRest(case_code=file.code)
    refuse_what_its_owner_receives(file, delivery, by)
    task = next(one for one in open_parts(file) if one.step == step)
    if is_void(file, task):
        raise PartRevoked(case_code=file.code)
    refuse_if_due_for(file, step)
    if is_fee_unsaid(file):
        raise FeeNotSaid(case_code=file.code)
    papers = checked(file, papers_shown, delivery)
    event = PartReturned(
        case_code=file.code,
        at=iso(at),
        step=step,
        delivery=delivery,
        papers_shown=count_of(file, papers, "shown"),
        papers_taken=count_of(file, papers, "taken"),
        said={**task.answer, "delivery": delivery, SAID: papers} if papers else None,
        **capacity(by),
    )
    return settled(file, event)


def receive_part(
    file: CaseFile, *, step: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[PartReturned, ...]]:
    """Take it over on the portal, as the whole result.

    Raises:
        NotReceivedOnline: he chose the counter or the post. Else as `return_part`.
    """
    require_online(file, delivery_of_part(file, step))
    return return_part(file, step=step, delivery="online", by=by, at=at, calendar=calendar)


def _to_hand_over(file: CaseFile) -> Iterable[Step]:
    void = {one.step for one in open_parts(file) if is_void(file, one)}
    return tuple(one for one in ready_parts(file) if not due_for(file, one.code) and one.code not in void)


def _fee_is_said(file: CaseFile) -> bool:
    return not (open_parts(file) and is_fee_unsaid(file))


def _to_receive(file: CaseFile) -> Iterable[Step]:
    if to_show_first(file):
        return ()
    return tuple(one for one in _to_hand_over(file) if delivery_of_part(file, one.code).way == "online")


_READY: Final = Text(
    "kết quả của một bước đã có, các bước khác còn làm hoặc còn kết quả khác",
    "the result of a step is there, while others are worked on or wait to be fetched",
)
RETURN_PART: Final = Act(
    code="return_part",
    slug="tra-rieng",
    words=Text("Trả riêng một kết quả", "Return one result"),
    step_words=Text("Trả riêng kết quả: {step}", "Return this result: {step}"),
    before=Text(
        "Trả ngay kết quả đã có, không chờ các kết quả khác. Hồ sơ khép lại khi trả kết quả cuối cùng.",
        "Hands over what is there without waiting for the others. The case is closed with the last of them.",
    ),
    done=Text("Đã trả riêng kết quả này.", "This result was handed over."),
    needs=(Need("cases.return", "return"),),
    when=When(statuses=_STATUSES, words=_READY, holds=_fee_is_said, otherwise=_FEE_UNSAID, each=_to_hand_over),
    asks=(HOW_HANDED_OVER, PAPERS_AT_RETURN),
    shows=(PART, DOCUMENT),
    law=return_part,
    events=(PartReturned,),
    faces=("desk",),
    per_step=True,
)
RECEIVE_PART: Final = Act(
    code="receive_part",
    slug="nhan-rieng",
    words=Text("Nhận riêng một kết quả", "Receive one result"),
    step_words=Text("Nhận kết quả: {step}", "Receive this result: {step}"),
    before=Text(
        "Ghi nhận bạn đã nhận kết quả này; các kết quả khác nhận khi có.",
        "Notes that you have this result; the others follow as they come.",
    ),
    done=Text("Đã ghi nhận bạn nhận kết quả này.", "It was noted that you received this result."),
    applicant=True,
    when=When(statuses=_STATUSES, words=_READY, holds=_fee_is_said, each=_to_receive),
    shows=(PART, DOCUMENT),
    law=receive_part,
    events=(PartReturned,),
    faces=("portal",),
    per_step=True,
)
