"""What happens to a case, as the ledger keeps it.

No name and no number of a person is ever part of a payload, nor what somebody wrote in free
words, nor a code that may tell on which ground somebody applies (a component, a question, the case of
the procedure): these are private fields, kept with the case and proved by keyed digests. `acted_as` says in
which capacity somebody acted, `at_agency` for which agency. Since schema version 2 an event says
all that its fold needs, so that a case can be replayed without its procedure or a calendar; since
version 3 codes are apart.
"""

from onestop.cases.events.case_event import CaseEvent
from onestop.cases.events.documents import (
    PaperIssued,
    ReplacementDrafted,
    ReplacementTurnedDown,
    ResultCorrected,
    ResultReissued,
    ResultReplaced,
    ResultRestored,
    ResultRevoked,
)
from onestop.cases.events.ending import (
    Decided,
    OriginalsCounted,
    OriginalsGivenBack,
    PapersNoteCancelled,
    PapersNoted,
    Reopened,
    Returned,
    ReturnPlaceChosen,
    Stopped,
)
from onestop.cases.events.fees import (
    FeeCorrected,
    FeeRefunded,
    FeeSet,
    FeeWaived,
    PaymentCancelled,
    PaymentReceived,
    PaymentRequested,
    ReceiptCancelled,
)
from onestop.cases.events.hand_overs import (
    HandOverAnswered,
    HandOverConfirmed,
    HandOverRefused,
    HandOverTakenBack,
    SilenceNoted,
    StepHandedOver,
)
from onestop.cases.events.intake import Accepted, Lodged, NotAccepted
from onestop.cases.events.lateness import ApologyDrafted, ApologySent, LatenessNoted
from onestop.cases.events.meetings import (
    MeetingAnswered,
    MeetingCalled,
    MeetingCalledOff,
    MeetingHeld,
    MeetingMoved,
    MeetingNotHeld,
)
from onestop.cases.events.opinions import OpinionClosed, OpinionGiven, OpinionLatenessNoted, OpinionRequested
from onestop.cases.events.outages import AnswerTimeMoved, ReplyDayMoved
from onestop.cases.events.parts import PartEnded, PartReady, PartReturnChosen, PartReturned
from onestop.cases.events.remarks import ApplicantWrittenTo, ApplicantWrote, MessageRead, NotedInside
from onestop.cases.events.steps import Assigned, ConflictDeclared, SentBack, StepCompleted, StepReleased
from onestop.cases.events.supplements import SupplementAnswered, SupplementRequested
from onestop.cases.events.transfers import TakenOver, TransferDeclined, TransferOffered, TransferTakenBack
from onestop.cases.events.withdrawing import WithdrawalAnswered, WithdrawalRequested, WithdrawalTakenBack

__all__ = [
    "Accepted",
    "AnswerTimeMoved",
    "ApologyDrafted",
    "ApologySent",
    "ApplicantWrittenTo",
    "ApplicantWrote",
    "Assigned",
    "CaseEvent",
    "ConflictDeclared",
    "Decided",
    "FeeCorrected",
    "FeeRefunded",
    "FeeSet",
    "FeeWaived",
    "HandOverAnswered",
    "HandOverConfirmed",
    "HandOverRefused",
    "HandOverTakenBack",
    "LatenessNoted",
    "Lodged",
    "MeetingAnswered",
    "MeetingCalled",
    "MeetingCalledOff",
    "MeetingHeld",
    "MeetingMoved",
    "MeetingNotHeld",
    "MessageRead",
    "NotAccepted",
    "NotedInside",
    "OpinionClosed",
    "OpinionGiven",
    "OpinionLatenessNoted",
    "OpinionRequested",
    "OriginalsCounted",
    "OriginalsGivenBack",
    "PaperIssued",
    "PapersNoteCancelled",
    "PapersNoted",
    "PartEnded",
    "PartReady",
    "PartReturnChosen",
    "PartReturned",
    "PaymentCancelled",
    "PaymentReceived",
    "PaymentRequested",
    "ReceiptCancelled",
    "Reopened",
    "ReplacementDrafted",
    "ReplacementTurnedDown",
    "ReplyDayMoved",
    "ResultCorrected",
    "ResultReissued",
    "ResultReplaced",
    "ResultRestored",
    "ResultRevoked",
    "ReturnPlaceChosen",
    "Returned",
    "SentBack",
    "SilenceNoted",
    "StepCompleted",
    "StepHandedOver",
    "StepReleased",
    "Stopped",
    "SupplementAnswered",
    "SupplementRequested",
    "TakenOver",
    "TransferDeclined",
    "TransferOffered",
    "TransferTakenBack",
    "WithdrawalAnswered",
    "WithdrawalRequested",
    "WithdrawalTakenBack",
]
