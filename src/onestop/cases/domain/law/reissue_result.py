"""Issuing again (cấp lại): the holder lost the document, or it was damaged; a new one says the same and replaces it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act
from onestop.cases.domain.amending import THE_DOCUMENT, WHILE_IN_FORCE
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ending_documents import ended_by
from onestop.cases.domain.hands import kept_as_decider
from onestop.cases.domain.needs import Need
from onestop.cases.domain.refusals import NotReissued
from onestop.cases.domain.shown import DOCUMENT
from onestop.cases.domain.why_fields import why
from onestop.cases.events import ResultReissued
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.refusal import Refusal

_WORDS: Final = Text("Cấp lại văn bản kết quả", "Issue the document again")


def reissue_result(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    document: int | None = None,
    note: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ResultReissued, ...]]:
    """Issue the document in force once more, under a new number.

    Raises:
        NotReissued: it is never issued again, or by a procedure of its own.
        NoDocument: there is none in force. DocumentReplaced: it is not the one of that number.
        FourEyes: he is kept from the decision, for he prepared it.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
    """
    if refusal := _not_reissued(file):
        raise refusal
    return ended_by(
        ResultReissued, file, document, occasion="reissued", reasons=reasons, note=note, doing=_WORDS, by=by, at=at
    )


def _not_reissued(file: CaseFile) -> NotReissued | None:
    instead = file.terms.not_reissued
    return NotReissued(case_code=file.code, instead=instead) if instead else None


def _barred(file: CaseFile, by: Actor, step: str = "") -> Refusal | None:
    """Why nobody may, by the data of the procedure; else why he may not."""
    return _not_reissued(file) or kept_as_decider(file, by, step, doing=_WORDS)


REISSUE_RESULT: Final = Act(
    code="reissue_result",
    slug="cap-lai-ket-qua",
    words=_WORDS,
    before=Text(
        "Cấp văn bản mới cùng nội dung thay văn bản cũ.",
        "Issues a new document of the same content in place of the old one.",
    ),
    done=Text("Đã cấp lại; văn bản mới thay văn bản cũ.", "Issued again: the new document replaces the old one."),
    needs=(Need("cases.decide", "competent"),),
    when=WHILE_IN_FORCE,
    asks=(
        THE_DOCUMENT,
        *why("reissued", Text("Vì sao cấp lại?", "Why is it issued again?")),
    ),
    shows=(DOCUMENT,),
    law=reissue_result,
    events=(ResultReissued,),
    faces=("desk",),
    barred=_barred,
)
