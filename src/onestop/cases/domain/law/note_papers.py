"""Noting at a counter which papers were shown or handed in, before their owner receives the result on the portal.

Who applies online shows his identity paper and hands in on paper what he sent as files before he has the result, "kể cả khi không
nhận tại Bộ phận Một cửa" (published records of 1.001193 and its kind, 163/QĐ-BTP; land as 1.013833: handed in to receive the
result; the duties of the procedures, each with its source). So a counter says that it saw and took them, and the portal hands
over what it has. What is signed in person is received at a counter however it came (`is_signed_for`). That he may come with the
papers first and receive the file afterwards follows from "trước khi nhận kết quả"; how a counter writes it down no provision
found says.

A note that is wrong is cancelled while nothing rests on it (`law/cancel_note.py`). An original that says otherwise than what was
sent is no reason to note anything: whoever decided corrects, replaces or revokes the document by the acts there are for that.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import PapersSeen
from onestop.cases.domain.at_return import SAID, count_of, said_of, to_show_first
from onestop.cases.domain.case_file import NOTHING, CaseFile, capacity
from onestop.cases.domain.delivery import is_signed_for
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_withdrawing
from onestop.cases.domain.needs import Need
from onestop.cases.domain.part_returns import must_come_first
from onestop.cases.domain.refusals_of_returning import NothingToShow, SignedInPerson
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.status import Status
from onestop.cases.events import PapersNoted
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

WHILE_NOTED: Final = (Status.PROCESSING, Status.SUPPLEMENT, Status.PAYMENT, Status.FINISHED, Status.RETURNED)
"""In which a result may wait on the portal for papers."""


def note_papers(
    file: CaseFile, *, papers_shown: Mapping[str, str] = NOTHING, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[PapersNoted, ...]]:
    """Write down of each paper that comes first whether it was shown or handed in, or is not needed of this applicant.

    Raises:
        SignedInPerson: it is signed as it is received, at a counter. WithdrawalPending.
        NothingToShow: no result that is there is received on the portal, or nothing is left to come before that.
        PaperNotShown: of one it is not said.
    """
    refuse_if_withdrawing(file)
    if is_signed_for(file):
        raise SignedInPerson(case_code=file.code)
    if not must_come_first(file):
        raise NothingToShow(case_code=file.code)
    said = said_of(file, to_show_first(file), papers_shown, "counter")
    event = PapersNoted(
        case_code=file.code,
        at=iso(at),
        papers_shown=count_of(file, said, "shown"),
        papers_taken=count_of(file, said, "taken"),
        said={SAID: said},
        **capacity(by),
    )
    return settled(file, event)


NOTE_PAPERS: Final = Act(
    code="note_papers",
    slug="giay-to-truoc-khi-nhan",
    words=Text("Ghi giấy tờ trước khi nhận trên Cổng", "Record papers seen before online receipt"),
    before=Text(
        "Người nộp nhận kết quả trên Cổng, và thủ tục buộc xuất trình, nộp giấy tờ trước. Ghi xong, họ được báo và tự nhận trên "
        "Cổng. Chỉ ghi khi đã xem, đã thu; ghi nhầm thì hủy được cho đến khi họ nhận. Giấy tờ khác với bản đã gửi thì không ghi, "
        "báo nơi giải quyết.",
        "The applicant receives the result on the portal, and the procedure wants papers shown or handed in first. Once they are "
        "recorded he is told, and receives it there himself. Record only what you saw and took; a wrong record can be cancelled "
        "until he has the result. Where a paper says otherwise than what was sent, record nothing and tell the agency that "
        "decides.",
    ),
    done=Text(
        "Đã ghi giấy tờ. Người nộp tự nhận kết quả trên Cổng.",
        "The papers were recorded. The applicant receives the result on the portal.",
    ),
    needs=(Need("cases.return", "return"),),
    when=When(
        statuses=WHILE_NOTED,
        words=Text(
            "có kết quả nhận trên Cổng mà còn giấy tờ phải xuất trình, nộp trước",
            "a result is received on the portal and papers are still to come before that",
        ),
        holds=must_come_first,
    ),
    asks=(
        PapersSeen(
            label=Text("Giấy tờ người nộp xuất trình, nộp lại", "What the applicant shows or hands in"),
            hint=Text(
                "Chọn “Không cần” khi trường hợp này không phải có giấy tờ đó, chẳng hạn không gửi gì bằng tệp.",
                "Choose “Not needed” where this case does without, such as where nothing was sent as a file.",
            ),
        ),
    ),
    shows=(DOCUMENT,),
    law=note_papers,
    events=(PapersNoted,),
    faces=("desk",),
    undone_by="cancel_note",
)
