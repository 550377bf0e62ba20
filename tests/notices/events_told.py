"""Events of a case, each as one is told of, with the text that tells it; and the case as it stands then."""

from dataclasses import replace
from typing import Any

from cases.examples import COMMUNE, at
from onestop.cases import events
from onestop.kernel.times import iso
from onestop.notices.domain.notice import CaseNow

CODE = "H09.31.05-260302-0001"


def case(**changed: Any) -> CaseNow:
    usual: dict[str, Any] = {
        "code": CODE, "lodged_at": at(2, 8), "received_at": at(2, 9), "first_step_at": at(3), "finished_at": None,
        "agency": COMMUNE, "acted": "10", "handler": "11",
    }  # fmt: skip
    return CaseNow(**usual | changed)


def lodged(**changed: Any) -> events.Lodged:
    usual: dict[str, Any] = {
        "case_code": CODE, "procedure_code": "1.001193", "procedure_version": 1, "service_level": "FULL",
        "level": "commune", "intake_agency": COMMUNE, "support_agency": "", "competent_agency": COMMUNE,
        "channel": "online", "assisted": False, "authenticated": True, "identified": True, "lodged_at": iso(at(2, 8)),
        "accept_by": iso(at(3, 8)),
    }  # fmt: skip
    return events.Lodged(**usual | changed)


def stopped(outcome: str) -> events.Stopped:
    return events.Stopped(case_code=CODE, outcome=outcome, reasons=[], finished_at=iso(at(5)), late=False)


def part_ended(how: str) -> events.PartEnded:
    return events.PartEnded(
        case_code=CODE, at=iso(at(5)), step="residence", agency="H09.31.05.CA", how=how, reasons=[], due_at=None,
        late_from=None, shares=[],
    )  # fmt: skip


def withdrawal_answered(answer: str) -> events.WithdrawalAnswered:
    return events.WithdrawalAnswered(case_code=CODE, at=iso(at(5)), answer=answer, reasons=[])


def decided(outcome: str, conditional: int = 0) -> events.Decided:
    return events.Decided(
        case_code=CODE,
        outcome=outcome,
        reasons=[],
        finished_at=iso(at(5)),
        due_at=iso(at(9)),
        late=False,
        conditional=conditional,
    )


def asked(reply_by: str | None) -> events.SupplementRequested:
    return events.SupplementRequested(
        case_code=CODE,
        at=iso(at(4)),
        round=1,
        reasons=[],
        paused_since=None,
        due_at=None,
        in_time=True,
        reply_by=reply_by,
    )


def fee_set(when: str, amount: int = 75_000) -> events.FeeSet:
    return events.FeeSet(case_code=CODE, at=iso(at(4)), fee=1, kind="fee", amount=amount, basis="council", when=when)


def fee_waived(*, in_error: bool, in_treasury: int = 0, given_up: bool = False) -> events.FeeWaived:
    return events.FeeWaived(
        case_code=CODE, at=iso(at(5)), fee=1, amount=75_000, left=0, in_error=in_error, in_treasury=in_treasury,
        given_up=given_up, ends_wait=False, due_at=None, late_from=None, accept_by=None,
    )  # fmt: skip


OFFERED = events.TransferOffered(
    case_code=CODE,
    at=iso(at(2, 8)),
    sender=COMMUNE,
    receiver="H09.05",
    answer_by=iso(at(3, 8)),
    reasons=["other_place"],
)
NOT_ACCEPTED = events.NotAccepted(case_code=CODE, at=iso(at(2)), finished_at=iso(at(2)), reasons=[])
PAYMENT_REQUESTED = events.PaymentRequested(
    case_code=CODE, at=iso(at(4)), fee=1, amount=75_000, pay_by="2026-03-20", paused_since=None, due_at=None,
    late_from=None, late=False,
)  # fmt: skip
PAYMENT_RECEIVED = events.PaymentReceived(
    case_code=CODE, at=iso(at(5)), fee=1, amount=75_000, way="cash", receipt=1, ends_wait=True, due_at=None,
    late_from=None, accept_by=None,
)  # fmt: skip


def step(moment: Any, due_at: str | None = None) -> events.StepCompleted:
    return events.StepCompleted(case_code=CODE, at=iso(moment), step="appraise", role="specialist", due_at=due_at)


def corrected(*, left: int = 0, over: int = 0, in_treasury: int = 0) -> events.FeeCorrected:
    return events.FeeCorrected(
        case_code=CODE, at=iso(at(6)), fee=1, amount=25_000, basis="law", amount_before=75_000, left=left, over=over,
        in_treasury=in_treasury,
    )  # fmt: skip


def counted(left: int) -> events.OriginalsCounted:
    return events.OriginalsCounted(case_code=CODE, at=iso(at(9)), originals_left=left, other="H09.31.05-260309-0001")


SAID = [
    (lodged(), "lodged"),
    (counted(1), "originals_to_fetch"),
    (events.Accepted(case_code=CODE, received_at=iso(at(2)), due_at=iso(at(16))), "accepted"),
    (NOT_ACCEPTED, "not_accepted"),
    (asked(None), "asked"),
    (asked("2026-03-20"), "asked_until"),
    (events.SupplementAnswered(case_code=CODE, at=iso(at(5)), round=1, due_at=None), "answered"),
    (step(at(3)), "begun"),
    (step(at(4)), "step"),
    (step(at(4), iso(at(9))), "verified"),
    (decided("granted"), "granted"),
    (decided("granted", conditional=2), "granted_with_conditions"),
    (decided("refused"), "refused"),
    (events.ApplicantWrittenTo(case_code=CODE, at=iso(at(5))), "written_to"),
    (events.PapersNoted(case_code=CODE, at=iso(at(6)), papers_shown=1, papers_taken=1), "papers_noted"),
    (events.PapersNoteCancelled(case_code=CODE, at=iso(at(6)), receipt=1, reasons=[]), "papers_note_cancelled"),
    (events.Returned(case_code=CODE, returned_at=iso(at(6)), delivery="counter"), "returned"),
    (
        events.Returned(case_code=CODE, returned_at=iso(at(6)), delivery="counter", instead="revocation"),
        "notice_handed_over",
    ),
    (
        events.ResultRestored(
            case_code=CODE, at=iso(at(6)), document=1, decided_on="2026-03-06", reasons=["found_wrong"]
        ),
        "result_restored",
    ),
    (events.PartReady(case_code=CODE, at=iso(at(5)), step="residence", agency="H09.31.05.CA"), "part_ready"),
    (part_ended("refused"), "part_refused"),
    (part_ended("stopped"), "part_stopped"),
    (part_ended("withdrawn"), "part_withdrawn"),
    (events.PartReturned(case_code=CODE, at=iso(at(6)), step="residence", delivery="counter"), "part_returned"),
    (
        events.OpinionRequested(
            case_code=CODE, at=iso(at(3)), agency="H09.05", answer_by=iso(at(6)), silence="nothing"
        ),
        "opinion_requested",
    ),
    (
        events.OpinionGiven(case_code=CODE, at=iso(at(4)), agency="H09.05", opinion="agrees", in_time=True),
        "opinion_given",
    ),
    (
        events.OpinionGiven(
            case_code=CODE, at=iso(at(4)), agency="H09.05", opinion="agrees", in_time=True, due_at=iso(at(9))
        ),
        "promised_again",
    ),
    (
        events.OpinionClosed(case_code=CODE, at=iso(at(4)), agency="H09.05", silence="", due_at=iso(at(9))),
        "promised_again",
    ),
    (
        events.MeetingCalled(case_code=CODE, at=iso(at(3)), held_at=iso(at(6, 14)), agencies=["H09.05"]),
        "meeting_called",
    ),
    (
        events.MeetingMoved(case_code=CODE, at=iso(at(4)), held_at=iso(at(9, 8)), agencies=["H09.05"]),
        "meeting_moved",
    ),
    (events.MeetingCalledOff(case_code=CODE, at=iso(at(4))), "meeting_called_off"),
    (
        events.MeetingNotHeld(case_code=CODE, at=iso(at(9)), held_at=iso(at(6, 14))),
        "meeting_not_held",
    ),
    (lodged(reopens="H09.31.05-260201-0001"), "reopened"),
    (lodged(reopens="H09.31.05-260201-0001", result_of="residence"), "reopened_part"),
    (
        events.TakenOver(
            case_code=CODE,
            at=iso(at(4)),
            sender=COMMUNE,
            receiver="H09.05",
            level="province",
            reasons=[],
            accept_by=None,
        ),
        "taken_over",
    ),
    (
        events.TakenOver(
            case_code=CODE,
            at=iso(at(4)),
            sender=COMMUNE,
            receiver="H09.05",
            level="province",
            reasons=[],
            accept_by=iso(at(5)),
        ),
        "taken_over_unanswered",
    ),
    (OFFERED, "sent_on"),
    (events.TransferTakenBack(case_code=CODE, at=iso(at(2, 8)), sender=COMMUNE), "not_sent_on"),
    (
        events.ResultCorrected(case_code=CODE, at=iso(at(9)), document=1, motion="agency", reasons=[], rows=1),
        "result_corrected",
    ),
    (
        events.ResultReplaced(case_code=CODE, at=iso(at(9)), document=1, motion="agency", reasons=[], rows=1),
        "result_replaced",
    ),
    (events.ResultReissued(case_code=CODE, at=iso(at(9)), document=1, reasons=[]), "result_reissued"),
    (events.ResultRevoked(case_code=CODE, at=iso(at(9)), document=1, reasons=[]), "result_revoked"),
    (fee_set("at_return", amount=0), "fee_none"),
    (events.WithdrawalRequested(case_code=CODE, at=iso(at(4)), answer_by=iso(at(9))), "withdrawal_requested"),
    (
        events.WithdrawalRequested(
            case_code=CODE, at=iso(at(4)), answer_by=iso(at(9)), acted_as="official", at_agency=COMMUNE
        ),
        "withdrawal_written_down",
    ),
    (events.WithdrawalTakenBack(case_code=CODE, at=iso(at(4))), "withdrawal_taken_back"),
    (
        events.WithdrawalTakenBack(case_code=CODE, at=iso(at(4)), acted_as="official", at_agency=COMMUNE),
        "withdrawal_written_back",
    ),
    (
        events.ReturnPlaceChosen(case_code=CODE, at=iso(at(4)), agency=COMMUNE, acted_as="official", at_agency=COMMUNE),
        "return_written_down",
    ),
    (
        events.PartReturnChosen(
            case_code=CODE,
            at=iso(at(4)),
            agency=COMMUNE,
            steps=["sign"],
            way="post",
            acted_as="official",
            at_agency=COMMUNE,
        ),
        "return_written_down",
    ),
    (withdrawal_answered("refused"), "withdrawal_refused"),
    (stopped("withdrawn"), "withdrawn"),
    (stopped("stopped"), "stopped"),
    (
        events.ApologySent(
            case_code=CODE, at=iso(at(12)), new_day="2026-03-20", due_at=iso(at(16)), in_time=True, reasons=[]
        ),
        "apology",
    ),
    (events.LatenessNoted(case_code=CODE, at=iso(at(20)), due_at=iso(at(16))), "late"),
    (fee_set("at_return"), "fee_set"),
    (PAYMENT_REQUESTED, "to_pay"),
    (PAYMENT_RECEIVED, "paid"),
    (fee_waived(in_error=False), "fee_waived"),
    (fee_waived(in_error=True), "fee_dropped"),
    (fee_waived(in_error=False, given_up=True), "copies_given_up"),
    (replace(fee_set("at_return"), kind="copies"), "copies_set"),
    (fee_waived(in_error=False, in_treasury=25_000), "fee_waived_treasury"),
    (fee_waived(in_error=True, in_treasury=25_000), "fee_dropped_treasury"),
    (
        events.ReceiptCancelled(case_code=CODE, at=iso(at(6)), receipt=1, fee=1, amount=75_000, reasons=[]),
        "receipt_cancelled",
    ),
    (
        events.ReplyDayMoved(
            case_code=CODE,
            at=iso(at(6)),
            outages=["GD-2026-0001"],
            wait=1,
            moved_from="2026-03-05",
            reply_by="2026-03-06",
        ),
        "day_moved_by_default",
    ),
    (
        events.AnswerTimeMoved(
            case_code=CODE,
            at=iso(at(6)),
            outages=["GD-2026-0001"],
            moved_from=iso(at(6, 8)),
            accept_by=iso(at(6, 10)),
        ),
        "answer_moved_by_default",
    ),
    (
        events.PaymentCancelled(case_code=CODE, at=iso(at(6)), fee=1, amount=75_000, reasons=[]),
        "payment_cancelled",
    ),
    (events.FeeCorrected(case_code=CODE, at=iso(at(6)), fee=1, amount=25_000, basis="law"), "fee_corrected"),
    (corrected(left=15_000), "fee_corrected_due"),
    (corrected(over=25_000), "fee_corrected_back"),
    (corrected(), "fee_corrected_even"),
    (corrected(in_treasury=25_000), "fee_corrected_treasury"),
    (events.FeeRefunded(case_code=CODE, at=iso(at(6)), fee=1, amount=50_000, ground="overpaid"), "fee_refunded"),
]
