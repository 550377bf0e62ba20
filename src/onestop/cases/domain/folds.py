"""What each event changes in a case file. An event that no line of `FOLDS` names cannot be recorded about a case."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.folds_in_common import Changes
from onestop.cases.domain.folds_of_apologies import apology_drafted, apology_sent, lateness_noted
from onestop.cases.domain.folds_of_ending import (
    decided,
    paper_issued,
    papers_note_cancelled,
    papers_noted,
    reopened,
    return_place_chosen,
    returned,
    stopped,
)
from onestop.cases.domain.folds_of_fees import fee_refunded, fee_set, payment_cancelled, receipt_cancelled
from onestop.cases.domain.folds_of_hand_overs import (
    hand_over_answered,
    hand_over_confirmed,
    hand_over_refused,
    hand_over_taken_back,
    silence_noted,
    step_handed_over,
)
from onestop.cases.domain.folds_of_hands import assigned, conflict_declared, step_released
from onestop.cases.domain.folds_of_intake import accepted, not_accepted
from onestop.cases.domain.folds_of_meetings import (
    meeting_answered,
    meeting_called,
    meeting_called_off,
    meeting_held,
    meeting_moved,
    meeting_not_held,
)
from onestop.cases.domain.folds_of_opinions import opinion_ended, opinion_lateness_noted, opinion_requested
from onestop.cases.domain.folds_of_originals import originals_counted, originals_given_back
from onestop.cases.domain.folds_of_outages import answer_time_moved, reply_day_moved
from onestop.cases.domain.folds_of_parts import part_ended, part_ready, part_return_chosen, part_returned
from onestop.cases.domain.folds_of_payments import fee_corrected, fee_waived, payment_received, payment_requested
from onestop.cases.domain.folds_of_refunds import with_refunds
from onestop.cases.domain.folds_of_remarks import applicant_wrote, message_read, noted_inside, written_to
from onestop.cases.domain.folds_of_results import (
    replacement_drafted,
    replacement_turned_down,
    result_corrected,
    result_reissued,
    result_replaced,
    result_restored,
    result_revoked,
)
from onestop.cases.domain.folds_of_steps import sent_back, step_completed
from onestop.cases.domain.folds_of_supplements import supplement_answered, supplement_requested
from onestop.cases.domain.folds_of_transfers import taken_over, transfer_declined, transfer_offered, transfer_taken_back
from onestop.cases.domain.folds_of_withdrawals import withdrawal_answered, withdrawal_requested, withdrawal_taken_back
from onestop.cases.events import (
    Accepted,
    AnswerTimeMoved,
    ApologyDrafted,
    ApologySent,
    ApplicantWrittenTo,
    ApplicantWrote,
    Assigned,
    ConflictDeclared,
    Decided,
    FeeCorrected,
    FeeRefunded,
    FeeSet,
    FeeWaived,
    HandOverAnswered,
    HandOverConfirmed,
    HandOverRefused,
    HandOverTakenBack,
    LatenessNoted,
    MeetingAnswered,
    MeetingCalled,
    MeetingCalledOff,
    MeetingHeld,
    MeetingMoved,
    MeetingNotHeld,
    MessageRead,
    NotAccepted,
    NotedInside,
    OpinionClosed,
    OpinionGiven,
    OpinionLatenessNoted,
    OpinionRequested,
    OriginalsCounted,
    OriginalsGivenBack,
    PaperIssued,
    PapersNoteCancelled,
    PapersNoted,
    PartEnded,
    PartReady,
    PartReturnChosen,
    PartReturned,
    PaymentCancelled,
    PaymentReceived,
    PaymentRequested,
    ReceiptCancelled,
    Reopened,
    ReplacementDrafted,
    ReplacementTurnedDown,
    ReplyDayMoved,
    ResultCorrected,
    ResultReissued,
    ResultReplaced,
    ResultRestored,
    ResultRevoked,
    Returned,
    ReturnPlaceChosen,
    SentBack,
    SilenceNoted,
    StepCompleted,
    StepHandedOver,
    StepReleased,
    Stopped,
    SupplementAnswered,
    SupplementRequested,
    TakenOver,
    TransferDeclined,
    TransferOffered,
    TransferTakenBack,
    WithdrawalAnswered,
    WithdrawalRequested,
    WithdrawalTakenBack,
)
from onestop.feedback.events import Rated
from onestop.kernel.event import Event
from onestop.tickets.events import TicketJoined

Fold: TypeAlias = Callable[[CaseFile, Any], Changes]


def _nothing(_file: CaseFile, _event: Event) -> Changes:
    """What it tells is kept by whoever published it."""
    return {}


FOLDS: Final[Mapping[type[Event], Fold]] = {
    Accepted: accepted,
    NotAccepted: not_accepted,
    SupplementRequested: supplement_requested,
    SupplementAnswered: supplement_answered,
    StepCompleted: step_completed,
    MeetingCalled: meeting_called,
    MeetingAnswered: meeting_answered,
    MeetingMoved: meeting_moved,
    MeetingCalledOff: meeting_called_off,
    MeetingHeld: meeting_held,
    MeetingNotHeld: meeting_not_held,
    OpinionRequested: opinion_requested,
    OpinionGiven: opinion_ended,
    OpinionClosed: opinion_ended,
    OpinionLatenessNoted: opinion_lateness_noted,
    ReplyDayMoved: reply_day_moved,
    AnswerTimeMoved: answer_time_moved,
    Decided: decided,
    WithdrawalRequested: withdrawal_requested,
    WithdrawalTakenBack: withdrawal_taken_back,
    WithdrawalAnswered: withdrawal_answered,
    Stopped: stopped,
    ReturnPlaceChosen: return_place_chosen,
    Returned: returned,
    PartReady: part_ready,
    PartEnded: part_ended,
    PartReturnChosen: part_return_chosen,
    PartReturned: part_returned,
    LatenessNoted: lateness_noted,
    ApologyDrafted: apology_drafted,
    ApologySent: apology_sent,
    PaperIssued: paper_issued,
    ResultCorrected: result_corrected,
    ReplacementDrafted: replacement_drafted,
    ReplacementTurnedDown: replacement_turned_down,
    ResultReplaced: result_replaced,
    ResultReissued: result_reissued,
    ResultRevoked: result_revoked,
    ResultRestored: result_restored,
    OriginalsCounted: originals_counted,
    OriginalsGivenBack: originals_given_back,
    PapersNoted: papers_noted,
    PapersNoteCancelled: papers_note_cancelled,
    Reopened: reopened,
    Assigned: assigned,
    StepReleased: step_released,
    SentBack: sent_back,
    TransferOffered: transfer_offered,
    TakenOver: taken_over,
    TransferDeclined: transfer_declined,
    TransferTakenBack: transfer_taken_back,
    ConflictDeclared: conflict_declared,
    NotedInside: noted_inside,
    ApplicantWrittenTo: written_to,
    ApplicantWrote: applicant_wrote,
    MessageRead: message_read,
    HandOverConfirmed: hand_over_confirmed,
    HandOverRefused: hand_over_refused,
    HandOverAnswered: hand_over_answered,
    HandOverTakenBack: hand_over_taken_back,
    StepHandedOver: step_handed_over,
    SilenceNoted: silence_noted,
    FeeSet: fee_set,
    FeeCorrected: with_refunds(fee_corrected),
    PaymentRequested: payment_requested,
    PaymentReceived: payment_received,
    FeeWaived: with_refunds(fee_waived),
    ReceiptCancelled: with_refunds(receipt_cancelled),
    PaymentCancelled: with_refunds(payment_cancelled),
    FeeRefunded: with_refunds(fee_refunded),
    Rated: _nothing,
    TicketJoined: _nothing,
}
"""Every event that may stand in the chain of a case; `Lodged` begins it."""
