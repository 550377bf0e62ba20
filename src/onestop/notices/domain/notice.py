"""What a notice is made of: whom it is for, by which way, and which event of a case is told in which text.

Decree 224/2026/NĐ-CP, Article 15(1)(g): every change of status is told at once, with at least the agency, the person who
received or handles the dossier, and the times of receipt, processing and return (as read in a republished text).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.events import (
    Accepted,
    AnswerTimeMoved,
    ApologyDrafted,
    ApologySent,
    ApplicantWrittenTo,
    ApplicantWrote,
    Assigned,
    CaseEvent,
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
    Lodged,
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
from onestop.kernel.times import local_date
from onestop.notices.domain.money import amounts_of, correction, waiver
from onestop.rules.api import outage_rule, pack_on

Channel: TypeAlias = Literal["inbox", "email", "sms", "chat"]
Recipient: TypeAlias = Literal["applicant", "submitter", "former"]
"""`former`: the applicant, where he was reached until a counter wrote down another telephone number or address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNow:
    """What a notice asks of the case as it stands when its entry is read."""

    code: str
    lodged_at: datetime
    received_at: datetime | None
    first_step_at: datetime | None
    """When the first step of its process was completed."""
    finished_at: datetime | None
    agency: str
    """Where it lies: with the section of intake until it is accepted, then with the competent agency."""
    acted: str = ""
    """Key of the official who did what is told."""
    handler: str = ""
    """Key of the official who handled it last at `agency`; nobody where nobody there did yet."""
    refundable: int = 0
    """What may be given back of what was paid, in đồng."""
    unpaid: tuple[str, ...] = ()
    """The steps whose result waits for money, or for the counter to say how much."""
    not_had: bool = False
    """Whether its document holds again and its owner was only ever given the notice that it was revoked."""
    lacks: bool = False
    """Whether it takes up another, and papers that it needs do not lie there any more."""


class Saying(NamedTuple):
    """Which text is said of an event, and until when something is due, where it says so."""

    text: str
    until: str | None = None
    due: str | None = None
    to: str | None = None
    """The agency a case is sent on to."""
    why: tuple[str, ...] = ()
    """The reasons it names, by code."""
    basis: str = ""
    """By code, who set an amount."""
    over: int = 0
    """What was paid for a case that ended before anybody worked on it, in đồng."""


Teller: TypeAlias = Callable[[Any, CaseNow], Saying | None]


def _lodged(event: Lodged, case: CaseNow) -> Saying | None:
    """At a counter a dossier is accepted in the same moment, and told once; what is taken up again nobody has just sent."""
    if event.reopens:
        about = "reopened_part" if event.result_of else "reopened"
        return Saying(f"{about}_to_bring" if case.lacks else about, until=event.accept_by or None)
    return None if case.received_at == case.lodged_at else Saying("lodged", until=event.accept_by or None)


def _asked(event: SupplementRequested, _case: CaseNow) -> Saying:
    return Saying("asked_until" if event.reply_by else "asked", until=event.reply_by, due=event.due_at)


def _step(event: StepCompleted, case: CaseNow) -> Saying | None:
    """The first step makes a case *being processed*, a status of its own; the others are told in the inbox alone.

    The last is done with the decision, which is told.
    """
    if case.finished_at is not None and datetime.fromisoformat(event.at) == case.finished_at:
        return None
    if event.due_at:
        return Saying("verified", due=event.due_at)
    began = case.first_step_at is not None and datetime.fromisoformat(event.at) <= case.first_step_at
    return Saying("begun" if began else "step")


def _part_ready(event: PartReady, case: CaseNow) -> Saying | None:
    """What comes last is told with the decision."""
    ended = case.finished_at is not None and datetime.fromisoformat(event.at) == case.finished_at
    return None if ended else Saying("part_ready_unpaid" if event.step in case.unpaid else "part_ready")


def _sent_on(event: TransferOffered, case: CaseNow) -> Saying | None:
    """Of what came to the wrong counter its applicant is told in one go what is done, why and what is his to do (Decree 118/2025
    Art. 17.2a, as amended by Decree 309/2026 Art. 8.1; as read in a republished text); accepted, it is where it was.
    """
    if not _at_the_counter(event, case):
        return None
    return Saying("sent_on", until=event.answer_by, to=event.receiver, why=tuple(event.reasons))


def _not_sent_on(event: TransferDeclined | TransferTakenBack, case: CaseNow) -> Saying | None:
    return Saying("not_sent_on") if _at_the_counter(event, case) else None


def _at_the_counter(event: TransferOffered | TransferDeclined | TransferTakenBack, case: CaseNow) -> bool:
    return case.received_at is None or datetime.fromisoformat(event.at) < case.received_at


def _taken_over(event: TakenOver, _case: CaseNow) -> Saying:
    """Before acceptance no day was promised, and the next counter is the one to answer."""
    if event.accept_by is None:
        return Saying("taken_over")
    return Saying("taken_over_unanswered", until=event.accept_by, to=event.receiver)


def _how_decided(event: Decided) -> str:
    """Refused, granted, or granted with conditions, which its holder must know of."""
    if event.outcome == "refused":
        return "refused"
    return "granted_with_conditions" if event.conditional else "granted"


def _withdrawal_answered(event: WithdrawalAnswered, _case: CaseNow) -> Saying | None:
    """Where it was agreed to, the case is stopped in the same act, and that is told."""
    return None if event.answer == "agreed" else Saying("withdrawal_refused")


def _goes_on(event: OpinionGiven | OpinionClosed) -> Saying | None:
    """Where the clock stood while others were asked, the day moved; else an end of waiting changes nothing for the applicant."""
    return Saying("promised_again", due=event.due_at) if event.due_at else None


def _by_rule(text: str, case: CaseNow) -> str:
    """What an outage moved by a default of ours is not told as law."""
    return f"{text}_by_default" if outage_rule(pack_on(local_date(case.lodged_at))).assumed else text


def _ended(text: str, case: CaseNow) -> Saying:
    """Whoever paid is told that money may come back."""
    return Saying(f"{text}_paid", over=case.refundable) if case.refundable else Saying(text)


def _originals_to_fetch(event: OriginalsCounted, _case: CaseNow) -> Saying | None:
    """Originals are given back (Decree 61/2018 Art. 20), so whoever has some to fetch is told which and where, as the page says:
    the case had ended for him before. That none is owed any more is told by what became of the other case."""
    return Saying("originals_to_fetch") if event.originals_left else None


def _chosen_for_him(event: PartReturnChosen | ReturnPlaceChosen, case: CaseNow) -> Saying | None:
    """What he chose himself a new receipt and the case page say; what an official wrote down for him he is told at once, but for
    what he declared with his dossier, which the receipt says. Nobody chose now what goes over from a case that is taken up again.
    """
    if isinstance(event, PartReturnChosen) and event.carried_from:
        return None
    declared = datetime.fromisoformat(event.at) == case.lodged_at
    return Saying("return_written_down") if event.acted_as == "official" and not declared else None


def _fee_set(event: FeeSet, _case: CaseNow) -> Saying | None:
    """What is paid or waited for at once is told with that."""
    if not event.amount:
        return Saying("fee_none")
    if event.kind == "copies" and event.when == "at_return":
        return Saying("copies_set")
    return Saying("fee_set") if event.when == "at_return" else None


TELLERS: Final[Mapping[type[CaseEvent], Teller]] = {
    Lodged: _lodged,
    Accepted: lambda event, _: Saying("accepted", due=event.due_at),
    NotAccepted: lambda _event, case: _ended("not_accepted", case),
    SupplementRequested: _asked,
    SupplementAnswered: lambda event, _: Saying("answered", due=event.due_at),
    StepCompleted: _step,
    PartReady: _part_ready,
    PartEnded: lambda event, _: Saying(f"part_{event.how}", due=event.due_at),
    PartReturned: lambda _event, _: Saying("part_returned"),
    Decided: lambda event, _: Saying(_how_decided(event), due=event.due_at),
    OriginalsCounted: _originals_to_fetch,
    Returned: lambda event, _: Saying("notice_handed_over" if event.instead else "returned"),
    PapersNoteCancelled: lambda _event, _: Saying("papers_note_cancelled"),
    PapersNoted: lambda _event, _: Saying("papers_noted"),
    PartReturnChosen: _chosen_for_him,
    ReturnPlaceChosen: _chosen_for_him,
    MeetingCalled: lambda event, _: Saying("meeting_called", until=event.held_at),
    MeetingMoved: lambda event, _: Saying("meeting_moved", until=event.held_at),
    MeetingCalledOff: lambda _event, _: Saying("meeting_called_off"),
    MeetingNotHeld: lambda event, _: Saying("meeting_not_held", until=event.held_at),
    OpinionRequested: lambda event, _: Saying("opinion_requested", until=event.answer_by),
    OpinionGiven: lambda event, _: _goes_on(event) or Saying("opinion_given"),
    OpinionClosed: lambda event, _: _goes_on(event),
    TransferOffered: _sent_on,
    TransferDeclined: _not_sent_on,
    TransferTakenBack: _not_sent_on,
    TakenOver: _taken_over,
    ResultCorrected: lambda _event, _: Saying("result_corrected"),
    ResultReplaced: lambda _event, _: Saying("result_replaced"),
    ResultReissued: lambda _event, _: Saying("result_reissued"),
    ResultRevoked: lambda _event, _: Saying("result_revoked"),
    ResultRestored: lambda event, case: Saying(
        "result_restored_to_fetch" if case.not_had else "result_restored", why=tuple(event.reasons)
    ),
    WithdrawalRequested: lambda event, _: Saying(
        "withdrawal_written_down" if event.acted_as == "official" else "withdrawal_requested", until=event.answer_by
    ),
    WithdrawalTakenBack: lambda event, _: Saying(
        "withdrawal_written_back" if event.acted_as == "official" else "withdrawal_taken_back"
    ),
    WithdrawalAnswered: _withdrawal_answered,
    Stopped: lambda event, case: _ended("withdrawn" if event.outcome == "withdrawn" else "stopped", case),
    LatenessNoted: lambda event, _: Saying("late", due=event.due_at),
    ApologySent: lambda event, _: Saying("apology", until=event.new_day, due=event.due_at),
    FeeSet: _fee_set,
    PaymentRequested: lambda event, _: Saying("to_pay", until=event.pay_by, due=event.due_at),
    PaymentReceived: lambda event, _: Saying("paid", due=event.due_at),
    FeeWaived: lambda event, _: Saying(waiver(event), due=event.due_at),
    ReceiptCancelled: lambda _event, _: Saying("receipt_cancelled"),
    ReplyDayMoved: lambda event, case: Saying(_by_rule("day_moved", case), until=event.reply_by),
    AnswerTimeMoved: lambda event, case: Saying(_by_rule("answer_moved", case), until=event.accept_by),
    PaymentCancelled: lambda _event, _: Saying("payment_cancelled"),
    FeeCorrected: lambda event, _: Saying(correction(event), due=event.due_at, basis=event.basis),
    FeeRefunded: lambda _event, _: Saying("fee_refunded"),
    ApplicantWrittenTo: lambda _event, _: Saying("written_to"),
}
"""Every event of a case that is told, and how; None where another notice of the same moment tells it."""
CONTACT_CHANGED: Final = "contact_changed"
"""Said of a lodging in which a counter wrote down another telephone or address of somebody in the register."""
NOT_TOLD: Final[Mapping[type[CaseEvent], str]] = {
    MeetingAnswered: "between agencies: whether one comes is no opinion yet",
    MeetingHeld: "what each agency said there is told as its opinion",
    Assigned: "who does a step inside the agency; the notice of the step says who handles the case",
    StepReleased: "inside the agency, as of Assigned",
    SentBack: "inside the agency: nothing is asked of the applicant, and the promised day stays",
    OriginalsGivenBack: "he signs for them at the counter, or the post hands them over",
    Reopened: "the case that takes it up again tells its applicant",
    ConflictDeclared: "of an official, who is replaced; his ground is private",
    ApplicantWrote: "his own words; those who have the case see in their lists that he wrote",
    MessageRead: "nothing is asked of him, and the page of the case says that it was read",
    NotedInside: "between those who work on the case; nothing is asked of the applicant and no day moves",
    HandOverConfirmed: "the page of the case says where it is; what was promised stands",
    HandOverRefused: "between agencies: nothing is asked of the applicant, and the promised day stays",
    HandOverTakenBack: "between agencies: the promised day stays, and the applicant has nothing to do",
    ReplacementDrafted: "inside the agency; he is told when the new document is there",
    ReplacementTurnedDown: "inside the agency; the document he has stands",
    StepHandedOver: "between agencies: the promised day stays, and the applicant has nothing to do",
    SilenceNoted: "the heads find it in their lists; what was promised to the applicant stands, and he is told when it does not",
    HandOverAnswered: "between agencies, as the refusal it answers",
    OpinionLatenessNoted: "what was promised to the applicant stands; he is told when it does not",
    ApologyDrafted: "a draft: the applicant is told when it is signed",
    PaperIssued: "the paper of an act whose own notice leads to it",
}
"""The others, and why."""


def told(event: CaseEvent, case: CaseNow) -> Saying | None:
    """What is said of an event; None where nobody is told."""
    teller = TELLERS.get(type(event))
    return teller(event, case) if teller else None


def facts_of(event: CaseEvent, said: Saying, case: CaseNow, at: datetime) -> dict[str, str | None]:
    """What the text needs and the entry says openly. Nobody's name is among it: it is read when the message is sent."""
    agency, official = _who(event, case)
    return {
        "at": at.isoformat(),
        "agency": agency,
        "official": official,
        "until": said.until,
        "due": said.due,
        **amounts_of(event),
        **({"basis": said.basis} if said.basis else {}),
        **({"over": str(said.over)} if said.over else {}),
    } | ({"to": said.to, "why": " ".join(said.why)} if said.to or said.why else {})


def _who(event: CaseEvent, case: CaseNow) -> tuple[str, str]:
    """The agency and its official, of one source: of what an official did both are his, and nobody else is named for him; of
    what anybody else did, where the case lies and who handled it there (Decree 224/2026/NĐ-CP, Art. 15.1g)."""
    if event.acted_as == "official" and event.at_agency:
        return event.at_agency, case.acted
    return case.agency, case.handler
