"""Writing to the applicant: a question or a word in passing, which no form of the procedure has a place for.

No request for more (`remarks.py`): it asks for no paper, stops no clock, and nothing follows where nobody answers. Whoever needs
papers asks once, by the request the law has for that.
"""

from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.act_fields import Note
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.needs import Need
from onestop.cases.domain.remarks import NOTHING_FOLLOWS, WHILE_OPEN, holding, require_new
from onestop.cases.domain.working_on import works_on
from onestop.cases.events import ApplicantWrittenTo
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def write_to_applicant(
    file: CaseFile, *, words: str, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[ApplicantWrittenTo, ...]]:
    """He is told that there is something to read; the words stand on the page of his case alone.

    Raises:
        NotAnsweredYet: so many were written in a row that he has not answered.
        EnoughSaid, SaidAlready, ContentErased: as `require_new` says.
        AlreadyDecided, AlreadyStopped, TurnedAway: the case is over.
    """
    said = require_new(file, "to_applicant", words, by)
    return settled(file, ApplicantWrittenTo(case_code=file.code, at=iso(at), words=said, **capacity(by)))


WRITE_TO_APPLICANT: Final = Act(
    code="write_to_applicant",
    slug="nhan-nguoi-nop",
    words=Text("Nhắn người nộp", "Write to the applicant"),
    before=Text(
        "Người nộp được báo và đọc ở trang hồ sơ, có thể trả lời tại đó. Đây không phải yêu cầu bổ sung: không đòi thêm giấy tờ,"
        " thời hạn vẫn chạy, không trả lời cũng không sao. Cần giấy tờ thì dùng “Yêu cầu bổ sung”, chỉ một lần.",
        "The applicant is told, reads it on the page of the case and can answer there. It is no supplement request: ask for no"
        " paper, the time runs on, and not answering costs nothing. Papers are asked for by “Request a supplement”, once.",
    ),
    done=Text("Đã nhắn người nộp.", "The applicant was written to."),
    needs=(
        Need("cases.see", "counter", "at_the_counter"),
        Need("cases.see", "competent", "at_work"),
    ),
    only=works_on,
    asked_too="cases.see",
    others=holding,
    when=WHILE_OPEN,
    asks=(
        Note(
            name="words",
            label=Text("Nội dung nhắn", "Message"),
            missing=Text("Hãy viết nội dung nhắn.", "Write the message."),
        ),
    ),
    shows_nothing=NOTHING_FOLLOWS,
    law=write_to_applicant,
    events=(ApplicantWrittenTo,),
    faces=("desk",),
    own_name=True,
)
