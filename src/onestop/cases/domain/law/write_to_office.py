"""Writing to those who deal with one's case: a question, or an answer to theirs.

It answers no request for more, completes nothing and is no complaint: those have pages and times of their own (`remarks.py`).
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Note
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.remarks import NOTHING_FOLLOWS, WHILE_OPEN, require_new
from onestop.cases.events import ApplicantWrote
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def write_to_office(
    file: CaseFile, *, words: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[ApplicantWrote, ...]]:
    """It stands on the page of the case, and those who have it see that there is something to answer.

    Raises:
        NotAnsweredYet: so many were written in a row that nobody has answered.
        EnoughSaid, SaidAlready, ContentErased: as `require_new` says.
        AlreadyDecided, AlreadyStopped, TurnedAway: the case is over.
    """
    said = require_new(file, "from_applicant", words, by)
    return settled(file, ApplicantWrote(case_code=file.code, at=iso(at), words=said, **capacity(by)))


WRITE_TO_OFFICE: Final = Act(
    code="write_to_office",
    slug="nhan-co-quan",
    words=Text("Nhắn cơ quan giải quyết", "Write to the agency"),
    before=Text(
        "Người đang giải quyết đọc được và có thể trả lời ở trang này. Nhắn tin không thay cho việc bổ sung giấy tờ, rút hồ sơ"
        " hay khiếu nại; ngày hẹn không đổi.",
        "Those who deal with your case read it and can answer on this page. It does not take the place of sending papers that"
        " were asked for, withdrawing or complaining; the promised day stays.",
    ),
    done=Text("Đã gửi tin nhắn.", "Your message was sent."),
    applicant=True,
    when=WHILE_OPEN,
    asks=(
        Note(
            name="words",
            label=Text("Bạn muốn hỏi hoặc nói gì?", "What do you want to ask or say?"),
            missing=Text("Hãy viết nội dung nhắn.", "Write your message."),
        ),
    ),
    shows_nothing=NOTHING_FOLLOWS,
    law=write_to_office,
    events=(ApplicantWrote,),
    faces=("portal",),
)
