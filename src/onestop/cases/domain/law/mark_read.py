"""Noting that what the applicant wrote was read and asks for no answer: a word of thanks, or what was answered by telephone.

It is no answer, so that nobody has to write one for the sake of the list. The applicant sees that it was read, and may write
again (`remarks.py`).
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_ended, require_content
from onestop.cases.domain.needs import Need
from onestop.cases.domain.refusals_of_remarks import NothingToAnswer
from onestop.cases.domain.remarks import WHILE_OPEN, holding
from onestop.cases.domain.shown import MESSAGES
from onestop.cases.domain.working_on import works_on
from onestop.cases.events import MessageRead
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def mark_read(
    file: CaseFile, *, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[MessageRead, ...]]:
    """Nobody has to answer it any more, and nothing else moves.

    Raises:
        NothingToAnswer: the applicant wrote nothing since somebody last wrote back or read it.
        ContentErased: nothing more is kept with it.
        AlreadyDecided, AlreadyStopped, TurnedAway: the case is over.
    """
    require_content(file)
    if not file.status.is_open:
        refuse_if_ended(file)
    if not file.awaits_reply:
        raise NothingToAnswer(case_code=file.code)
    return settled(file, MessageRead(case_code=file.code, at=iso(at), **capacity(by)))


MARK_READ: Final = Act(
    code="mark_read",
    slug="da-doc-tin-nhan",
    words=Text("Đã đọc, không cần trả lời", "Read, no answer needed"),
    before=Text(
        "Tin nhắn thôi nằm trong danh sách chờ trả lời. Người nộp thấy là đã đọc và vẫn nhắn tiếp được.",
        "The message leaves the list of those to answer. The applicant sees that it was read, and can write again.",
    ),
    done=Text("Đã ghi là đã đọc, không cần trả lời.", "It was noted as read; no answer is needed."),
    needs=(
        Need("cases.see", "counter", "at_the_counter"),
        Need("cases.see", "competent", "at_work"),
    ),
    only=works_on,
    asked_too="cases.see",
    others=holding,
    when=When(
        statuses=WHILE_OPEN.statuses,
        words=Text("người nộp đã nhắn, chưa ai trả lời", "the applicant wrote and nobody has answered"),
        holds=lambda file: file.content_erased_at is None and file.awaits_reply,
    ),
    shows=(MESSAGES,),
    law=mark_read,
    events=(MessageRead,),
    faces=("desk",),
    own_name=True,
)
