"""What each event changes in a case file. An event that no line of `FOLDS` names cannot be recorded about a case."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, replace
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Final, TypeAlias

from onestop.cases.domain.case_file import (
    ANSWERS_COUNT_FROM,
    COUNTS_FROM,
    NOTHING,
    PAID_BEFORE,
    PAPERS_IN_PART,
    PARTNERS,
    CaseFile,
    Reopening,
    Terms,
    restored,
)
from onestop.cases.domain.corrections import with_corrected
from onestop.cases.domain.fee_book import ASKED_IN_ERROR, WAIVED, FeeLine
from onestop.cases.domain.folds_of_apologies import apology_drafted, apology_sent, lateness_noted
from onestop.cases.domain.folds_of_fees import (
    booked,
    fee_refunded,
    fee_set,
    payment_cancelled,
    receipt_cancelled,
)
from onestop.cases.domain.folds_of_hands import assigned, conflict_declared, step_released
from onestop.cases.domain.folds_of_meetings import (
    meeting_answered,
    meeting_called,
    meeting_called_off,
    meeting_held,
    meeting_moved,
)
from onestop.cases.domain.folds_of_originals import originals_given_back, to_give_back
from onestop.cases.domain.folds_of_parts import (
    fetched_at,
    handed_over_with_the_rest,
    lapsed_with_the_end,
    part_ready,
    part_returned,
)
from onestop.cases.domain.folds_of_refunds import with_refunds
from onestop.cases.domain.folds_of_results import result_corrected, result_reissued, result_restored, result_revoked
from onestop.cases.domain.folds_of_transfers import (
    offered_no_more,
    taken_over,
    transfer_declined,
    transfer_offered,
    transfer_taken_back,
)
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.received import received_in, together
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.shares import with_shares_moved
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Hands, Task, closed, hands_of
from onestop.cases.domain.transferring import counter_of, holder_of, open_transfer
from onestop.cases.domain.waits import Wait
from onestop.cases.events import (
    Accepted,
    AnswerTimeMoved,
    ApologyDrafted,
    ApologySent,
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
    Lodged,
    MeetingAnswered,
    MeetingCalled,
    MeetingCalledOff,
    MeetingHeld,
    MeetingMoved,
    NotAccepted,
    OpinionClosed,
    OpinionGiven,
    OpinionLatenessNoted,
    OpinionRequested,
    OriginalsGivenBack,
    PaperIssued,
    PartReady,
    PartReturned,
    PaymentCancelled,
    PaymentReceived,
    PaymentRequested,
    ReceiptCancelled,
    Reopened,
    ReplyDayMoved,
    ResultCorrected,
    ResultReissued,
    ResultRestored,
    ResultRevoked,
    Returned,
    ReturnPlaceChosen,
    SentBack,
    StepCompleted,
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
from onestop.kernel.event import ContentDigest, Event
from onestop.kernel.times import local_date, moment
from onestop.rules.api import ClockPolicy
from onestop.workflow.api import Definition, Tokens

Changes: TypeAlias = dict[str, Any]
Fold: TypeAlias = Callable[[CaseFile, Any], Changes]
NO_TOKENS: Final = Tokens(frozenset())


def opened(event: Lodged) -> CaseFile:
    """The file that begins with a lodging."""
    at = moment(event.lodged_at)
    accept_by = moment(event.accept_by) if event.accept_by else at
    receive = Task(1, "receive", event.intake_agency, "receptionist", at, due_at=accept_by)
    return restored(
        _AT_FIRST
        | dict(zip(_STATED, _stated(event), strict=True))
        | {
            "code": event.case_code,
            "terms": event.terms or _codes_alone(event),
            "applicant_id": event.applicant_id,
            "applicant_name": event.applicant_name,
            "submitter": event.submitter,
            "answers": NOTHING if event.answers is None else event.answers,
            "lodged_at": at,
            "changed_at": at,
            "accept_by": accept_by,
            "received": received_in(event.received),
            "counted": event.received is not None,
            "tasks": (receive,),
            "facts": {PAID_BEFORE: event.paid_before} if event.paid_before else {},
        }
    )


def _accepted(file: CaseFile, event: Accepted) -> Changes:
    at = moment(event.received_at)
    tasks = closed(file.tasks, at=at, by=event.by, kind="receive", answer=_kept_apart(event.received) or NO_ANSWER)
    tasks = offered_no_more(tasks, at=at, sender=counter_of(file))
    return {
        "stage": Stage.ACCEPTED,
        "facts": _known_at_first(file, event),
        "changed_at": at,
        "received_at": at,
        "received_by": event.by,
        "tokens": Tokens.at(event.tokens),
        "tasks": _entered(file, tasks, event),
        "received": together(file.received, received_in(event.received)),
        **_promise(event),
    }


def _known_at_first(file: CaseFile, event: Accepted) -> Mapping[str, Any]:
    """Facts that are known when a dossier is accepted."""
    said = {PAPERS_IN_PART: event.in_part, PARTNERS: event.partners, COUNTS_FROM: event.counts_from}
    known = {name: value for name, value in said.items() if value}
    return {**file.facts, **known} if known else file.facts


def _not_accepted(file: CaseFile, event: NotAccepted) -> Changes:
    at = moment(event.at)
    return {
        "stage": Stage.TURNED_AWAY,
        "changed_at": at,
        "outcome": "not_accepted",
        "because": Grounds(tuple(event.reasons), event.note, event.by),
        "finished_at": moment(event.finished_at),
        "paused_since": None,
        "waits": _ended(file.waits, at),
        "tasks": to_give_back(counter_of(file), _not_offered(file, event, at), at, event.originals_left),
    }


def _not_offered(file: CaseFile, event: NotAccepted, at: datetime) -> tuple[Task, ...]:
    done = closed(file.tasks, at=at, by=event.by, kind="receive")
    return offered_no_more(done, at=at, sender=counter_of(file))


def _supplement_requested(file: CaseFile, event: SupplementRequested) -> Changes:
    at = moment(event.at)
    received = file.received_at is not None
    wait = Wait(
        nth=len(file.waits) + 1,
        kind="supplement",
        agency=holder_of(file),
        because=Grounds(tuple(event.reasons), event.note, event.by, event.item_notes or {}),
        items=_as_tuple(event.items),
        in_time=event.in_time,
        accepted_before=received,
        began_at=at,
        reply_by=date.fromisoformat(event.reply_by) if event.reply_by else None,
    )
    changes: Changes = {"changed_at": at, "waits": (*file.waits, wait)}
    if received:
        paused = moment(event.paused_since) if event.paused_since else None
        late = _late_when_asked(file, event)
        changes |= {"stage": Stage.AT_WORK, "late": late, "paused_since": paused, **_promise(event)}
    return changes


def _where_it_was(file: CaseFile, event: SupplementAnswered | PaymentReceived | FeeWaived | FeeCorrected) -> Changes:
    """What was waited for is there: the clock promises anew, or the counter has to answer by another moment."""
    if file.received_at is not None:
        # Without a promise the clock stands on: another agency was asked.
        paused = None if event.due_at else file.paused_since
        return {"paused_since": paused, "tasks": with_shares_moved(file.tasks, event.shares), **_promise(event)}
    if event.accept_by is None:
        return {}
    accept_by = moment(event.accept_by)
    return {"accept_by": accept_by, "tasks": _to_be_answered_by(file, accept_by)}


def _supplement_answered(file: CaseFile, event: SupplementAnswered) -> Changes:
    at, came = moment(event.at), received_in(event.received)
    changes: Changes = {
        "changed_at": at,
        "waits": _ended(
            file.waits,
            at,
            received=event.received if isinstance(event.received, ContentDigest) else came,
            left_out=event.left_out,
            incomplete=event.incomplete,
            corrected=event.corrected or {},
            reply=event.reply,
            shares_moved=event.shares is not None,
        ),
        "received": together(file.received, came),
        "answers": with_corrected(file.answers, event.corrected or {}),
    }
    if event.counts_from:
        known = {**file.facts.get(ANSWERS_COUNT_FROM, {}), str(event.round): event.counts_from}
        changes["facts"] = {**file.facts, ANSWERS_COUNT_FROM: known}
    return changes | _where_it_was(file, event)


def _to_be_answered_by(file: CaseFile, accept_by: datetime) -> tuple[Task, ...]:
    """What the counter owes has a new last moment; what others owe beside it, such as answering an offer, has its own."""
    return tuple(
        task._replace(due_at=accept_by) if task.kind == "receive" and task.is_open else task for task in file.tasks
    )


def _step_completed(file: CaseFile, event: StepCompleted) -> Changes:
    at, found = moment(event.at), found_out(event)
    tasks = closed(file.tasks, at=at, by=event.by, kind="step", step=event.step, answer=found)
    changes: Changes = {
        "stage": Stage.AT_WORK,
        "changed_at": at,
        "tokens": Tokens.at(event.tokens),
        "facts": {**file.facts, **found} if found and not isinstance(found, ContentDigest) else file.facts,
        "tasks": _entered(file, _not_offered_once_decided(file, tasks, event, at), event),
    }
    if not isinstance(found, ContentDigest) and "outcome" in found:
        # Granted, and further steps carry it out: whoever decided signs for it.
        changes["because"] = Grounds((), event.note, event.by)
    return changes | (_promise(event) if event.due_at else {})


def _not_offered_once_decided(
    file: CaseFile, tasks: tuple[Task, ...], event: StepCompleted, at: datetime
) -> tuple[Task, ...]:
    """What is granted is carried out by whoever granted it: an offer of the case to another agency lapses."""
    offer = open_transfer(file) if event.outcome else None
    return offered_no_more(tasks, at=at, sender=offer.step, said=offer.answer) if offer else tasks


def _opinion_requested(file: CaseFile, event: OpinionRequested) -> Changes:
    at = moment(event.at)
    task = Task(
        len(file.tasks) + 1,
        "opinion",
        event.agency,
        "specialist",
        at,
        step=event.agency,
        due_at=moment(event.answer_by),
        answer=event.asked or NO_ANSWER,
    )
    changes: Changes = {"stage": Stage.AT_WORK, "changed_at": at, "tasks": (*file.tasks, task)}
    if not event.paused_since:
        return changes
    return changes | {"paused_since": moment(event.paused_since), "due_at": None, "due_on": None, "late_from": None}


def _opinion_ended(file: CaseFile, event: OpinionGiven | OpinionClosed) -> Changes:
    """Given, or not waited for any more; what was asked stands beside it."""
    at, said, ended = moment(event.at), event.said or NO_ANSWER, moment(event.said_at or event.at)
    tasks = closed(file.tasks, at=ended, by=event.by, kind="opinion", step=event.agency, answer=said)
    tasks = closed(tasks, at=at, by="", kind="late_opinion", step=event.agency)
    return {"changed_at": at, "tasks": tasks, **(_promise(event) | {"paused_since": None} if event.due_at else {})}


def _opinion_lateness_noted(file: CaseFile, event: OpinionLatenessNoted) -> Changes:
    """It stands in the list of the head where the case was taken in, from when it was due; the case itself is as it was."""
    at, due_at = moment(event.at), moment(event.answer_by)
    task = Task(len(file.tasks) + 1, "late_opinion", file.intake_agency, "head", at, step=event.agency, due_at=due_at)
    return {"tasks": (*file.tasks, task)}


def _reply_day_moved(file: CaseFile, event: ReplyDayMoved) -> Changes:
    """Nothing else of the case moves, and nobody worked on it."""
    to = date.fromisoformat(event.reply_by)
    return {"waits": tuple([replace(one, reply_by=to) if one.nth == event.wait else one for one in file.waits])}


def _answer_time_moved(file: CaseFile, event: AnswerTimeMoved) -> Changes:
    accept_by = moment(event.accept_by)
    tasks = tuple(
        [one._replace(due_at=accept_by) if one.kind == "receive" and one.is_open else one for one in file.tasks]
    )
    return {"accept_by": accept_by, "tasks": tasks}


def _decided(file: CaseFile, event: Decided) -> Changes:
    at = moment(event.finished_at)
    done = closed(file.tasks, at=at, by=event.by, kind="decide", answer={"outcome": event.outcome})
    back = Task(len(done) + 1, "return", place_of_return(file), "receptionist", at)
    return {
        "stage": Stage.DECIDED,
        "changed_at": at,
        "tokens": NO_TOKENS,
        "facts": {**file.facts, "outcome": event.outcome},
        "tasks": (*lapsed_with_the_end(done, at, parts=True), back),
        "outcome": event.outcome,
        "because": Grounds(tuple(event.reasons), event.note, event.decided_by or event.by),
        "finished_at": at,
        "late": event.late,
    }


def _withdrawal_requested(file: CaseFile, event: WithdrawalRequested) -> Changes:
    at, received = moment(event.at), file.received_at is not None
    agency = holder_of(file)
    wait = Wait(
        nth=len(file.waits) + 1,
        kind="withdrawal",
        agency=agency,
        because=Grounds((), event.note, event.by),
        items=(),
        in_time=True,
        accepted_before=received,
        began_at=at,
    )
    hands: Hands = "head" if received else "receptionist"
    answer = Task(len(file.tasks) + 1, "answer_withdrawal", agency, hands, at, due_at=moment(event.answer_by))
    return {
        "changed_at": at,
        "waits": (*file.waits, wait),
        "tasks": (*file.tasks, answer),
        **({"stage": Stage.AT_WORK} if received else {}),
    }


def _withdrawal_taken_back(file: CaseFile, event: WithdrawalTakenBack) -> Changes:
    at = moment(event.at)
    return _nothing_to_answer(file, at, by="", ended_at=at)


def _withdrawal_answered(file: CaseFile, event: WithdrawalAnswered) -> Changes:
    """Agreed to, the case waits until it is stopped in the same breath."""
    at = moment(event.at)
    ended_at = at if event.answer == "refused" else None
    return _nothing_to_answer(file, at, by=event.by, ended_at=ended_at, reply=event.reply)


def _nothing_to_answer(file: CaseFile, at: datetime, *, by: str, **of_the_wait: Any) -> Changes:
    """Nobody is to answer the open request to withdraw any more."""
    asked = file.withdrawal
    waits = [replace(one, **of_the_wait) if one is asked else one for one in file.waits]
    tasks = closed(file.tasks, at=at, by=by, kind="answer_withdrawal")
    return {"changed_at": at, "waits": tuple(waits), "tasks": tasks}


def _stopped(file: CaseFile, event: Stopped) -> Changes:
    at = moment(event.finished_at)
    return {
        "stage": Stage.STOPPED,
        "changed_at": at,
        "tokens": None if file.tokens is None else NO_TOKENS,
        "tasks": to_give_back(
            counter_of(file), lapsed_with_the_end(file.tasks, at, parts=False), at, event.originals_left
        ),
        "waits": _ended(file.waits, at),
        "outcome": event.outcome,
        "because": Grounds(tuple(event.reasons), event.note, event.by),
        "finished_at": at,
        "paused_since": None,
        "late": event.late,
    }


def _returned(file: CaseFile, event: Returned) -> Changes:
    at = moment(event.returned_at)
    return {
        "stage": Stage.RETURNED,
        "changed_at": at,
        "returned_at": at,
        "tasks": to_give_back(place_of_return(file), _all_returned(file, event, at), at, event.originals_left),
    }


def _all_returned(file: CaseFile, event: Returned, at: datetime) -> tuple[Task, ...]:
    return handed_over_with_the_rest(closed(file.tasks, at=at, by=event.by, kind="return"), at, event.by)


def _paper_issued(file: CaseFile, event: PaperIssued) -> Changes:
    content = NOTHING if event.says is None else event.says
    new = Issued(event.paper, event.nth, event.digest, event.size, moment(event.at), event.later, content)
    return {"issued": (*file.issued, new)}


def _reopened(file: CaseFile, event: Reopened) -> Changes:
    """How it ended, and whether it was late, stays; the new case is told by its own entries."""
    at = moment(event.at)
    one = Reopening(at, date.fromisoformat(event.decided_on), NOTHING if event.said is None else event.said, event.by)
    tasks = closed(file.tasks, at=at, by="", kind="give_back")
    return {"changed_at": at, "reopenings": (*file.reopenings, one), "tasks": tasks}


def _sent_back(file: CaseFile, event: SentBack) -> Changes:
    """The step it is sent back from lapses: nobody did it. Why stays with it."""
    at = moment(event.at)
    left = closed(file.tasks, at=at, by="", kind="step", step=event.step, answer=event.said or NO_ANSWER)
    return {
        "stage": Stage.AT_WORK,
        "changed_at": at,
        "tokens": Tokens.at(event.tokens),
        "tasks": _entered(file, left, event),
    }


def _hand_over_confirmed(file: CaseFile, event: HandOverConfirmed) -> Changes:
    """The step waits there, with the last moment it had when it was sent. That it was received is no work on it yet."""
    at, given = moment(event.at), _handed_over(file, event.step)
    tasks = _hand_over_ended(file, event, at)
    due_at = moment(event.due_at) if event.due_at else given.due_at
    step = Task(len(tasks) + 1, "step", event.agency, given.hands, at, event.step, due_at=due_at)
    return {"changed_at": at, "tasks": (*tasks, step)}


def _hand_over_refused(file: CaseFile, event: HandOverRefused) -> Changes:
    """Whoever sent it is to answer. The share of the term was the receiver's: no law sets a last day for the answer."""
    at = moment(event.at)
    tasks = _hand_over_ended(file, event, at, answer=event.said or NO_ANSWER)
    back = Task(len(tasks) + 1, "refused", file.competent_agency, "specialist", at, event.step)
    return {"changed_at": at, "tasks": (*tasks, back)}


def _hand_over_answered(file: CaseFile, event: HandOverAnswered) -> Changes:
    at = moment(event.at)
    done = closed(file.tasks, at=at, by=event.by, kind="refused", step=event.step, answer=event.said or NO_ANSWER)
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": _entered(file, done, event)}


def _hand_over_taken_back(file: CaseFile, event: HandOverTakenBack) -> Changes:
    """Nobody confirmed it: it lapses with what was said, and nobody watches any more."""
    at = moment(event.at)
    tasks = closed(file.tasks, at=at, by="", kind="hand_over", step=event.step, answer=event.said or NO_ANSWER)
    tasks = closed(tasks, at=at, by=event.by, kind="sent", step=event.step)
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": _entered(file, tasks, event)}


def _hand_over_ended(
    file: CaseFile,
    event: HandOverConfirmed | HandOverRefused,
    at: datetime,
    *,
    answer: Mapping[str, Any] = NO_ANSWER,
) -> tuple[Task, ...]:
    """The tasks after the receiver answered: nobody watches any more whether he does."""
    tasks = closed(file.tasks, at=at, by=event.by, kind="hand_over", step=event.step, answer=answer)
    return closed(tasks, at=at, by="", kind="sent", step=event.step)


def _handed_over(file: CaseFile, step: str) -> Task:
    return next(one for one in file.tasks if one.is_open and one.kind == "hand_over" and one.step == step)


def _payment_requested(file: CaseFile, event: PaymentRequested) -> Changes:
    at, received = moment(event.at), file.received_at is not None
    wait = Wait(
        nth=len(file.waits) + 1,
        kind="payment",
        agency=holder_of(file),
        because=Grounds((), "", event.by),
        items=(),
        in_time=True,
        accepted_before=received,
        began_at=at,
        reply_by=date.fromisoformat(event.pay_by),
        runs_on=event.runs_on,
    )
    line = FeeLine("asked", event.fee, event.amount, "", at, event.by, last_day=event.pay_by)
    changes = booked(file, at, line) | {"waits": (*file.waits, wait)}
    if received:
        paused = moment(event.paused_since) if event.paused_since else None
        changes |= {"stage": Stage.AT_WORK, "late": event.late, "paused_since": paused, **_promise(event)}
    return changes


def _payment_received(file: CaseFile, event: PaymentReceived) -> Changes:
    at = moment(event.at)
    line = FeeLine(
        "paid", event.fee, event.amount, event.way, at, event.by, receipt=event.receipt, payer=event.payer, note=event.note
    )  # fmt: skip
    return booked(file, at, line) | (_paid_for(file, event, at) if event.ends_wait else {})


def _fee_waived(file: CaseFile, event: FeeWaived) -> Changes:
    at, kind = moment(event.at), "in_error" if event.in_error else ""
    line = FeeLine("waived", event.fee, event.amount, kind, at, event.by, ground=event.ground, note=event.note)
    left_out = ASKED_IN_ERROR if event.in_error else WAIVED
    return booked(file, at, line) | (_paid_for(file, event, at, left_out=left_out) if event.ends_wait else {})


def _fee_corrected(file: CaseFile, event: FeeCorrected) -> Changes:
    at = moment(event.at)
    line = FeeLine("corrected", event.fee, event.amount, "", at, event.by, basis=event.basis, note=event.note)
    return booked(file, at, line) | (_paid_for(file, event, at, left_out=ASKED_IN_ERROR) if event.ends_wait else {})


def _paid_for(file: CaseFile, event: PaymentReceived | FeeWaived | FeeCorrected, at: datetime, **by: Any) -> Changes:
    """The request to pay is answered, and the case goes on where it was."""
    waits = _ended(file.waits, at, shares_moved=event.shares is not None, **by)
    return {"waits": waits, **_where_it_was(file, event)}


def _return_place_chosen(file: CaseFile, event: ReturnPlaceChosen) -> Changes:
    """What is there already waits there from now on."""
    changes: Changes = {"changed_at": moment(event.at), "return_agency": event.agency}
    return changes | {"tasks": fetched_at(file.tasks, event.agency)}


def _nothing(_file: CaseFile, _event: Event) -> Changes:
    """What it tells is kept by whoever published it."""
    return {}


FOLDS: Final[Mapping[type[Event], Fold]] = {
    Accepted: _accepted,
    NotAccepted: _not_accepted,
    SupplementRequested: _supplement_requested,
    SupplementAnswered: _supplement_answered,
    StepCompleted: _step_completed,
    MeetingCalled: meeting_called,
    MeetingAnswered: meeting_answered,
    MeetingMoved: meeting_moved,
    MeetingCalledOff: meeting_called_off,
    MeetingHeld: meeting_held,
    OpinionRequested: _opinion_requested,
    OpinionGiven: _opinion_ended,
    OpinionClosed: _opinion_ended,
    OpinionLatenessNoted: _opinion_lateness_noted,
    ReplyDayMoved: _reply_day_moved,
    AnswerTimeMoved: _answer_time_moved,
    Decided: _decided,
    WithdrawalRequested: _withdrawal_requested,
    WithdrawalTakenBack: _withdrawal_taken_back,
    WithdrawalAnswered: _withdrawal_answered,
    Stopped: _stopped,
    ReturnPlaceChosen: _return_place_chosen,
    Returned: _returned,
    PartReady: part_ready,
    PartReturned: part_returned,
    LatenessNoted: lateness_noted,
    ApologyDrafted: apology_drafted,
    ApologySent: apology_sent,
    PaperIssued: _paper_issued,
    ResultCorrected: result_corrected,
    ResultReissued: result_reissued,
    ResultRevoked: result_revoked,
    ResultRestored: result_restored,
    OriginalsGivenBack: originals_given_back,
    Reopened: _reopened,
    Assigned: assigned,
    StepReleased: step_released,
    SentBack: _sent_back,
    TransferOffered: transfer_offered,
    TakenOver: taken_over,
    TransferDeclined: transfer_declined,
    TransferTakenBack: transfer_taken_back,
    ConflictDeclared: conflict_declared,
    HandOverConfirmed: _hand_over_confirmed,
    HandOverRefused: _hand_over_refused,
    HandOverAnswered: _hand_over_answered,
    HandOverTakenBack: _hand_over_taken_back,
    FeeSet: fee_set,
    FeeCorrected: with_refunds(_fee_corrected),
    PaymentRequested: _payment_requested,
    PaymentReceived: _payment_received,
    FeeWaived: with_refunds(_fee_waived),
    ReceiptCancelled: with_refunds(receipt_cancelled),
    PaymentCancelled: with_refunds(payment_cancelled),
    FeeRefunded: with_refunds(fee_refunded),
    Rated: _nothing,
}
"""Every event that may stand in the chain of a case; `Lodged` begins it."""
_STATED = (
    "service_level", "level", "intake_agency", "support_agency", "competent_agency", "channel", "assisted",
    "authenticated", "identified", "variant", "reopens", "return_agency",
)  # fmt: skip
_stated = attrgetter(*_STATED)
_AT_FIRST: Final = {field.name: field.default for field in fields(CaseFile) if field.default is not MISSING}
_ANY_POLICY: Final = ClockPolicy(unit="day", term=1)
_NO_PROCESS: Final = Definition("", "", {})


def _codes_alone(event: Lodged) -> Terms:
    """The terms of a case read back from the ledger, where only their names are known. Nothing may be decided by them."""
    return Terms(
        version_id=0,
        procedure_code=event.procedure_code,
        procedure_version=event.procedure_version,
        policy=_ANY_POLICY,
        process=_NO_PROCESS,
    )


def _as_tuple(items: Any) -> Any:
    return items if isinstance(items, ContentDigest) else tuple(items)


def _kept_apart(received: Any) -> Any:
    """What was counted at acceptance, kept with the task of receiving; what an earlier entry says openly needs no other place."""
    return received if isinstance(received, dict | ContentDigest) else None


def found_out(event: StepCompleted) -> Any:
    """What a step was answered with, or the digest of it. A step that decides has no other answer."""
    return {"outcome": event.outcome} if event.outcome else event.answer or NO_ANSWER


def _promise(
    event: Accepted
    | SupplementRequested
    | SupplementAnswered
    | StepCompleted
    | OpinionGiven
    | OpinionClosed
    | PaymentRequested
    | PaymentReceived
    | FeeWaived
    | FeeCorrected,
) -> Changes:
    due_at = moment(event.due_at) if event.due_at else None
    return {
        "due_at": due_at,
        "due_on": local_date(due_at) if due_at else None,
        "late_from": moment(event.late_from) if event.late_from else None,
    }


def _late_when_asked(file: CaseFile, event: SupplementRequested) -> bool:
    if event.late is not None:
        return event.late
    # Version 1 did not say: a request later than the promised day came after the promise was broken.
    return file.late or (file.due_at is not None and local_date(moment(event.at)) > local_date(file.due_at))


def _entered(
    file: CaseFile,
    tasks: tuple[Task, ...],
    event: Accepted | StepCompleted | SentBack | HandOverAnswered | HandOverTakenBack,
) -> tuple[Task, ...]:
    """The tasks with those of the steps that wait now; what another agency does is handed over to it, and watched."""
    at, after = moment(getattr(event, event.moment)), list(tasks)
    for new in event.tasks:
        due_at = moment(new["due_at"]) if new["due_at"] else None
        nth, step, hands = len(after) + 1, new["step"], hands_of(new["role"])
        if "agency" in new:
            answer_by = moment(new["confirm_by"]) if "confirm_by" in new else due_at
            after.append(Task(nth, "hand_over", new["agency"], hands, at, step, due_at=answer_by))
            after.append(Task(nth + 1, "sent", file.competent_agency, "specialist", at, step, due_at=answer_by))
        else:
            after.append(Task(nth, "step", file.competent_agency, hands, at, step, due_at=due_at))
    return tuple(after)


def _ended(waits: tuple[Wait, ...], at: datetime, **by: Any) -> tuple[Wait, ...]:
    return tuple([replace(wait, ended_at=at, urgent_at=None, **by) if wait.is_open else wait for wait in waits])
