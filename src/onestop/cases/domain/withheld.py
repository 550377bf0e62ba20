"""The document of a case while something is due for it: it is handed over with the result, and not read off the portal before.

So it is while a paper is to be shown, handed in or signed first: what the law has come "trước khi nhận kết quả" comes before
its owner reads it, whichever way he receives it. Once it came he receives it, and reads it then: who could read it before would
have the document, and the note of his papers could still be cancelled and the certificate given back to him
(`law/cancel_note.py`). What asks for no paper is read at once, received or not. For what copies of it cost it does not wait,
and nothing else waits: that the case was granted is told, by letter as well, and officials see every paper. The page that
checks a paper says of it what it says of any, without its content.
"""

from onestop.cases.domain.at_return import binds_who_receives, to_show_first
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.fees import none_recorded
from onestop.cases.domain.part_money import due_for
from onestop.cases.domain.parts import document_handed_over, is_document_void
from onestop.cases.domain.refusals_of_fees import DocumentWithheld, FeeNotSaid
from onestop.cases.domain.refusals_of_returning import PapersComeFirst, ReceivedFirst, RevokedBeforeHad
from onestop.cases.domain.slips import DOCUMENT, Slip
from onestop.cases.domain.terms import PaperAtReturn
from onestop.kernel.actor import Actor


def deciding_of(file: CaseFile) -> str:
    """The step whose result the document is; empty of a process that comes to its end without one."""
    return next((step.code for step in file.terms.process.steps if step.decision), "")


def withheld_for(file: CaseFile) -> int:
    """How much is due, in đồng, while the document waits for it; 0 where it does not. What was handed over is its owner's."""
    if not file.fees or documented_at(file) is None or document_handed_over(file):
        return 0
    return due_for(file, deciding_of(file))


def is_fee_unsaid(file: CaseFile) -> bool:
    """Whether a granted result waits for the counter to say what is to be paid for it, which may be nothing.

    Of a fee whose amount the procedure names whoever accepts the dossier is asked what becomes of it; another is left open. For
    what copies cost nothing waits.
    """
    waits = file.fee.is_found and not file.fee.is_for_copies
    return documented_at(file) is not None and waits and none_recorded(file)


def come_before(file: CaseFile) -> tuple[PaperAtReturn, ...]:
    """What is shown, handed in or signed before its owner opens the document; nothing once that came, or he has it."""
    if documented_at(file) is None or document_handed_over(file):
        return ()
    return to_show_first(file)


def is_received_first(file: CaseFile) -> bool:
    """Whether its owner opens the document by receiving it, for papers come with that."""
    return documented_at(file) is not None and not document_handed_over(file) and binds_who_receives(file)


def is_withheld(file: CaseFile) -> bool:
    """Whether its owner cannot open the document yet, for whatever reason."""
    return bool(withheld_for(file)) or is_fee_unsaid(file) or is_received_first(file)


def refuse_if_withheld(file: CaseFile, slip: Slip, by: Actor) -> None:
    """To whom it is to be handed over. Raises DocumentWithheld, FeeNotSaid, PapersComeFirst, ReceivedFirst; RevokedBeforeHad:
    nobody leaves with it any more."""
    if slip is not DOCUMENT or by.kind not in ("citizen", "business"):
        return
    if is_document_void(file):
        raise RevokedBeforeHad(case_code=file.code)
    if due := withheld_for(file):
        raise DocumentWithheld(case_code=file.code, due=due)
    if is_fee_unsaid(file):
        raise FeeNotSaid(case_code=file.code)
    if papers := come_before(file):
        raise PapersComeFirst(case_code=file.code, papers=len(papers))
    if is_received_first(file):
        raise ReceivedFirst(case_code=file.code)
