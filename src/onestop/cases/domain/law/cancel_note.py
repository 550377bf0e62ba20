"""Cancelling a note of papers that is wrong: it stays on record and nothing rests on it; the document waits for them again.

A note on the wrong case opens somebody's document to him before he showed or gave up anything, and he is told to report it. Who
hands results over puts it right, whoever noted it himself as well, with the reason: nothing was handed out by it, unlike a
receipt for money, which whoever took that cannot undo (`law/cancel_receipt.py`). Once a result was received since, or a paper
given back, something rests on it and it stands; before, its owner has not read the document either (`withheld.py`). The receipt
for papers holds no longer. A rule of ours: how a counter notes papers no provision found says, nor how it takes that back.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.at_return import CANCELLED
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.guards import refuse_if_withdrawing, require_content
from onestop.cases.domain.law.note_papers import WHILE_NOTED
from onestop.cases.domain.needs import Need
from onestop.cases.domain.notes_of_papers import note_to_cancel
from onestop.cases.domain.originals_left import with_originals_left
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_returning import NoNoteToCancel
from onestop.cases.domain.shown import PAPERS
from onestop.cases.domain.slips import receipt_of_note
from onestop.cases.domain.why_fields import WORDS_INSIDE, why
from onestop.cases.events import PapersNoteCancelled
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def cancel_note(
    file: CaseFile, *, reasons: Sequence[str], note: str = "", by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[CaseFile, tuple[PapersNoteCancelled, ...]]:
    """What was noted last counts no longer; papers are to be shown and handed in as if nobody had noted them.

    Raises:
        NoNoteToCancel: there is none, or something rests on it. WithdrawalPending. ContentErased.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
    """
    refuse_if_withdrawing(file)
    require_content(file)
    noted = note_to_cancel(file)
    if noted is None:
        raise NoNoteToCancel(case_code=file.code)
    grounds = because(occasion="papers_note_cancelled", reasons=reasons, note=note, by=by)
    reasons, receipt = list(grounds.reasons), receipt_of_note(file, noted)
    event = PapersNoteCancelled(
        case_code=file.code,
        at=iso(at),
        receipt=receipt,
        reasons=reasons,
        said={CANCELLED: noted.nth, "receipt": receipt, "reasons": reasons, "note": grounds.note},
        **capacity(by),
    )
    return settled(file, with_originals_left(file, event))


def _is_there(file: CaseFile) -> bool:
    return file.content_erased_at is None and note_to_cancel(file) is not None


CANCEL_NOTE: Final = Act(
    code="cancel_note",
    slug="huy-ghi-giay-to",
    words=Text("Hủy ghi giấy tờ trước khi nhận trên Cổng", "Cancel the record of papers before online receipt"),
    before=Text(
        "Lần ghi gần nhất không còn giá trị, phiếu ghi nhận giấy tờ cũng vậy, nhưng vẫn lưu. Người nộp được báo và lại phải xuất "
        "trình, nộp giấy tờ; văn bản kết quả lại khóa cho đến lúc đó. Giấy tờ đã thu thì trả lại cho người đã đưa.",
        "The last record holds no longer, nor does its receipt; both stay on file. The applicant is told, has to show and hand "
        "in the papers again, and the document is closed to him until then. What was taken goes back to whoever brought it.",
    ),
    done=Text(
        "Đã hủy ghi giấy tờ; người nộp lại phải xuất trình, nộp trước khi nhận.",
        "The record was cancelled; the papers come before the result again.",
    ),
    needs=(Need("cases.return", "return"),),
    when=When(
        statuses=WHILE_NOTED,
        words=Text(
            "đã ghi giấy tờ trước khi nhận trên Cổng, và từ đó chưa ai nhận kết quả, chưa trả lại giấy tờ nào",
            "papers were recorded before online receipt, and since then no result was received and no paper given back",
        ),
        holds=_is_there,
    ),
    asks=why("papers_note_cancelled", Text("Vì sao hủy?", "Why is it cancelled?"), advice=WORDS_INSIDE),
    shows=(PAPERS,),
    law=cancel_note,
    events=(PapersNoteCancelled,),
    faces=("desk",),
    grave=True,
)
