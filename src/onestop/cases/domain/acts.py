"""The table of acts: everything that can be done to a case, once.

From a row come the button at the desk, its address and what opens it, its form, the check of what was typed,
the permission asked inside the operation, and what `./onestop acts` prints. Each row stands beside its law, in
`law/`; here they stand in the order a desk offers them, the usual next act first. How to add one: docs/adding-an-act.md.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from onestop.cases.domain.act import Act, Offer
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.accept import ACCEPT
from onestop.cases.domain.law.answer_meeting import ANSWER_MEETING
from onestop.cases.domain.law.answer_supplement import ANSWER_SUPPLEMENT
from onestop.cases.domain.law.answer_withdrawal import ANSWER_WITHDRAWAL
from onestop.cases.domain.law.ask_opinion import ASK_OPINION
from onestop.cases.domain.law.ask_payment import ASK_PAYMENT
from onestop.cases.domain.law.assign import ASSIGN, CLAIM, REASSIGN, RELEASE, UNASSIGN
from onestop.cases.domain.law.call_meeting import CALL_MEETING
from onestop.cases.domain.law.cancel_note import CANCEL_NOTE
from onestop.cases.domain.law.cancel_payment import CANCEL_PAYMENT
from onestop.cases.domain.law.cancel_receipt import CANCEL_RECEIPT
from onestop.cases.domain.law.choose_part_return import CHOOSE_PART_RETURN
from onestop.cases.domain.law.choose_return_place import CHOOSE_RETURN_PLACE
from onestop.cases.domain.law.close_opinion import CLOSE_OPINION
from onestop.cases.domain.law.complete_step import COMPLETE_STEP
from onestop.cases.domain.law.correct_fee import CORRECT_FEE
from onestop.cases.domain.law.correct_result import CORRECT_RESULT
from onestop.cases.domain.law.count_originals import COUNT_ORIGINALS
from onestop.cases.domain.law.decide import DECIDE
from onestop.cases.domain.law.declare_conflict import DECLARE_CONFLICT
from onestop.cases.domain.law.draft_apology import DRAFT_APOLOGY
from onestop.cases.domain.law.draft_replacement import DRAFT_REPLACEMENT
from onestop.cases.domain.law.exempt_fee import EXEMPT_FEE
from onestop.cases.domain.law.give_back import GIVE_BACK
from onestop.cases.domain.law.give_opinion import GIVE_OPINION, RECORD_OPINION
from onestop.cases.domain.law.hand_over import ANSWER_HAND_OVER, CONFIRM_HAND_OVER, REFUSE_HAND_OVER
from onestop.cases.domain.law.hand_over_lying import HAND_OVER_LYING
from onestop.cases.domain.law.lodge import LODGE, LODGE_FOR_OTHER
from onestop.cases.domain.law.mark_read import MARK_READ
from onestop.cases.domain.law.move_for_outages import MOVE_FOR_OUTAGES
from onestop.cases.domain.law.move_meeting import CALL_OFF_MEETING, MOVE_MEETING
from onestop.cases.domain.law.not_held import NOTE_NOT_HELD
from onestop.cases.domain.law.note_inside import NOTE_INSIDE
from onestop.cases.domain.law.note_late_opinion import NOTE_LATE_OPINION
from onestop.cases.domain.law.note_lateness import NOTE_LATENESS
from onestop.cases.domain.law.note_papers import NOTE_PAPERS
from onestop.cases.domain.law.note_silence import NOTE_SILENCE
from onestop.cases.domain.law.rate import RATE
from onestop.cases.domain.law.receive_result import RECEIVE_RESULT
from onestop.cases.domain.law.record_minutes import RECORD_MINUTES
from onestop.cases.domain.law.record_payment import RECORD_PAYMENT
from onestop.cases.domain.law.refund_fee import REFUND_FEE
from onestop.cases.domain.law.refuse_intake import REFUSE_INTAKE
from onestop.cases.domain.law.refuse_part import REFUSE_PART
from onestop.cases.domain.law.reissue_result import REISSUE_RESULT
from onestop.cases.domain.law.reopen import REOPEN
from onestop.cases.domain.law.reopen_own import REOPEN_OWN
from onestop.cases.domain.law.reopen_part import REOPEN_PART
from onestop.cases.domain.law.reopen_part_own import REOPEN_PART_OWN
from onestop.cases.domain.law.replace_result import REPLACE_RESULT
from onestop.cases.domain.law.request_supplement import REQUEST_SUPPLEMENT
from onestop.cases.domain.law.request_withdrawal import REQUEST_WITHDRAWAL
from onestop.cases.domain.law.restore_result import RESTORE_RESULT
from onestop.cases.domain.law.return_hand_over import RETURN_HAND_OVER
from onestop.cases.domain.law.return_notice import RETURN_NOTICE
from onestop.cases.domain.law.return_part import RECEIVE_PART, RETURN_PART
from onestop.cases.domain.law.return_result import RETURN_RESULT
from onestop.cases.domain.law.revoke_below import RESTORE_BELOW, REVOKE_BELOW
from onestop.cases.domain.law.revoke_result import REVOKE_RESULT
from onestop.cases.domain.law.send_apology import SEND_APOLOGY
from onestop.cases.domain.law.send_back import SEND_BACK
from onestop.cases.domain.law.stop_case import STOP_CASE
from onestop.cases.domain.law.take_back_hand_over import TAKE_BACK_HAND_OVER
from onestop.cases.domain.law.take_back_withdrawal import TAKE_BACK_WITHDRAWAL
from onestop.cases.domain.law.take_over import DECLINE_TRANSFER, TAKE_OVER
from onestop.cases.domain.law.transfer import TAKE_BACK_TRANSFER, TRANSFER
from onestop.cases.domain.law.write_to_applicant import WRITE_TO_APPLICANT
from onestop.cases.domain.law.write_to_office import WRITE_TO_OFFICE
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal
from onestop.workflow.api import Step

ACTS: Final[dict[str, Act]] = {
    act.code: act
    for act in (
        ACCEPT,
        TAKE_OVER,
        GIVE_OPINION,
        ANSWER_MEETING,
        CONFIRM_HAND_OVER,
        ANSWER_HAND_OVER,
        TAKE_BACK_HAND_OVER,
        COMPLETE_STEP,
        DECIDE,
        RECORD_MINUTES,
        RECORD_PAYMENT,
        RETURN_RESULT,
        RETURN_NOTICE,
        NOTE_PAPERS,
        RECEIVE_RESULT,
        RETURN_PART,
        RECEIVE_PART,
        GIVE_BACK,
        ANSWER_SUPPLEMENT,
        ANSWER_WITHDRAWAL,
        TAKE_BACK_WITHDRAWAL,
        REQUEST_SUPPLEMENT,
        ASK_PAYMENT,
        EXEMPT_FEE,
        CORRECT_FEE,
        ASK_OPINION,
        RECORD_OPINION,
        CLOSE_OPINION,
        CALL_MEETING,
        MOVE_MEETING,
        CALL_OFF_MEETING,
        NOTE_NOT_HELD,
        REFUSE_HAND_OVER,
        RETURN_HAND_OVER,
        REFUSE_PART,
        SEND_BACK,
        CLAIM,
        RELEASE,
        ASSIGN,
        REASSIGN,
        UNASSIGN,
        DECLINE_TRANSFER,
        TRANSFER,
        TAKE_BACK_TRANSFER,
        SEND_APOLOGY,
        DRAFT_APOLOGY,
        REFUSE_INTAKE,
        CHOOSE_RETURN_PLACE,
        CHOOSE_PART_RETURN,
        REQUEST_WITHDRAWAL,
        STOP_CASE,
        REPLACE_RESULT,
        CORRECT_RESULT,
        DRAFT_REPLACEMENT,
        REISSUE_RESULT,
        REVOKE_RESULT,
        REVOKE_BELOW,
        RESTORE_RESULT,
        RESTORE_BELOW,
        REOPEN,
        REOPEN_OWN,
        REOPEN_PART,
        REOPEN_PART_OWN,
        WRITE_TO_APPLICANT,
        MARK_READ,
        WRITE_TO_OFFICE,
        NOTE_INSIDE,
        DECLARE_CONFLICT,
        CANCEL_RECEIPT,
        CANCEL_PAYMENT,
        CANCEL_NOTE,
        REFUND_FEE,
        RATE,
        LODGE,
        LODGE_FOR_OTHER,
        COUNT_ORIGINALS,
        NOTE_LATENESS,
        NOTE_LATE_OPINION,
        NOTE_SILENCE,
        HAND_OVER_LYING,
        MOVE_FOR_OUTAGES,
    )
}
"""Every act of the law by its code."""


def possible_actions(file: CaseFile, by: Actor) -> tuple[Offer, ...]:
    """In the order a desk offers them; empty where the case asks nothing of this person."""
    return tuple(_offers(file, by))


IN_BULK: Final[tuple[Act, ...]] = tuple(act for act in ACTS.values() if act.in_bulk is not None)
"""Those done to many cases at once, in the order of their buttons."""


def bulk_offers(file: CaseFile, by: Actor) -> tuple[tuple[Offer, Refusal | None], ...]:
    """What of `IN_BULK` his post allows and the case does, with why he may not where that is in his person."""
    return tuple(_permitted(file, by, IN_BULK))


def withheld_acts(file: CaseFile, by: Actor) -> tuple[Act, ...]:
    """What this person's posts allow and this case does not now, where there is a reason to tell."""
    return tuple(
        act
        for act in ACTS.values()
        if act.when.withholds(file) and any(_may(act, file, by, step) for step in act.when.each(file))
    )


def barred_acts(file: CaseFile, by: Actor) -> tuple[tuple[Offer, Refusal], ...]:
    """What others of this person's post could do to the case now, and why he may not."""
    return tuple((offer, refusal) for offer, refusal in _permitted(file, by) if refusal is not None)


def _offers(file: CaseFile, by: Actor) -> Iterator[Offer]:
    return (offer for offer, refusal in _permitted(file, by) if refusal is None)


def _permitted(
    file: CaseFile, by: Actor, acts: Iterable[Act] = ACTS.values()
) -> Iterator[tuple[Offer, Refusal | None]]:
    """What his post allows and the case does, with why he may not where that is in his person."""
    for act in acts:
        for step in act.when.steps(file):
            if _may(act, file, by, step):
                code, name = (step.code, step.name) if step else ("", None)
                doer = act.done_by(file, by, code)
                absent = doer.acting_for.name if doer.acting_for else ""
                yield Offer(act, code, name, act.forfeits(file, doer, code), absent), act.bars(file, doer, code)


def _may(act: Act, file: CaseFile, by: Actor, step: Step | None) -> bool:
    return act.may(file, by, step.code if step else "")
