"""Every event of a case is told, or stands in a list with the reason why not."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from architecture.modules import load_everything
from cases.examples import COMMUNE, at
from onestop.cases import events
from onestop.cases.events import CaseEvent
from onestop.kernel.event import event_types
from onestop.kernel.times import iso
from onestop.notices.domain import notice
from onestop.notices.domain.money import AMOUNTS, OF_MONEY
from onestop.notices.domain.notice import CONTACT_CHANGED, NOT_TOLD, TELLERS, CaseNow, Saying, facts_of, told
from onestop.notices.domain.wording import names_in
from onestop.notices.texts import texts
from onestop.rules.api import OutageRule

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


def test_every_event_of_a_case_is_told_or_has_a_reason_not_to_be() -> None:
    load_everything()
    ours = {
        kind
        for kind in event_types().values()
        if issubclass(kind, CaseEvent) and kind.__module__.startswith("onestop.")
    }

    assert TELLERS.keys() | NOT_TOLD.keys() == ours
    assert TELLERS.keys() & NOT_TOLD.keys() == set()
    assert all(len(reason.split()) > 3 for reason in NOT_TOLD.values())


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


def test_where_he_chose_to_receive_it_himself_he_is_not_told() -> None:
    own = (
        events.ReturnPlaceChosen(case_code=CODE, at=iso(at(4)), agency=COMMUNE, acted_as="applicant"),
        events.PartReturnChosen(
            case_code=CODE, at=iso(at(4)), agency=COMMUNE, steps=["sign"], way="post", acted_as="applicant"
        ),
    )
    assert [told(event, case()) for event in own] == [None, None]


def test_what_he_declares_with_his_dossier_at_a_counter_its_receipt_tells() -> None:
    chosen = events.PartReturnChosen(
        case_code=CODE, at=iso(at(2, 8)), agency=COMMUNE, steps=["sign"], way="post", acted_as="official"
    )
    assert told(chosen, case()) is None
    assert told(chosen, case(lodged_at=at(2, 7))) == Saying("return_written_down")


def test_what_goes_over_from_a_case_that_is_taken_up_again_nobody_chose_for_him() -> None:
    over = events.PartReturnChosen(
        case_code=CODE, at=iso(at(4)), agency=COMMUNE, steps=["sign"], way="post", acted_as="official", at_agency=COMMUNE,
        carried_from="H09.31.05-260201-0001",
    )  # fmt: skip
    assert told(over, case()) is None


@pytest.mark.parametrize(("event", "text"), SAID, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_said_of_it(event: CaseEvent, text: str) -> None:
    said = told(event, case())

    assert said is not None
    assert said.text == text


OF_ITS_EVENT: dict[tuple[type[CaseEvent], str], str] = {
    (events.Lodged, "until"): "accept_by",
    (events.SupplementRequested, "until"): "reply_by",
    (events.OpinionRequested, "until"): "answer_by",
    (events.MeetingCalled, "until"): "held_at",
    (events.MeetingMoved, "until"): "held_at",
    (events.MeetingNotHeld, "until"): "held_at",
    (events.TransferOffered, "until"): "answer_by",
    (events.TransferOffered, "to"): "receiver",
    (events.TransferOffered, "why"): "reasons",
    (events.TakenOver, "until"): "accept_by",
    (events.TakenOver, "to"): "receiver",
    (events.ResultRestored, "why"): "reasons",
    (events.WithdrawalRequested, "until"): "answer_by",
    (events.ApologySent, "until"): "new_day",
    (events.PaymentRequested, "until"): "pay_by",
    (events.ReplyDayMoved, "until"): "reply_by",
    (events.AnswerTimeMoved, "until"): "accept_by",
    (events.FeeCorrected, "basis"): "basis",
    **{(kind, "amount"): "amount" for kind in OF_MONEY},
    (events.FeeCorrected, "before"): "amount_before",
    (events.FeeCorrected, "left"): "left",
    (events.FeeWaived, "left"): "left",
}
"""Where what a text says stands in its event."""
ADDED_UP = {
    events.FeeWaived: lambda event: event.over + event.in_treasury,
    events.FeeCorrected: lambda event: event.over + event.in_treasury,
}
"""What goes back, by whom ever."""
SAID_OF_IT = {"until", "due", "to", "why", "basis", *AMOUNTS}
"""The names that only the event fills; the others are of the case, its reader and the day it is sent."""
DAY = iso(at(27))


def named(text: str) -> set[str]:
    """What the text says of its event, by whatever way it is sent."""
    said = texts().notices[text]
    parts = (said.title, said.letter, *filter(None, [said.short]))
    return {name for part in parts for language in (part.vi, part.en) for name in names_in(language)} & SAID_OF_IT


def fact(event: CaseEvent, name: str) -> str:
    """As its event says it."""
    if name == "over":
        return str(ADDED_UP[type(event)](event))
    said = getattr(event, "due_at" if name == "due" else OF_ITS_EVENT[type(event), name])
    return " ".join(said) if isinstance(said, list) else str(said)


def on_a_day(event: CaseEvent) -> CaseEvent:
    """Where it says until when the result is promised, it says a day that no other event has."""
    return replace(event, due_at=DAY) if hasattr(event, "due_at") else event  # type: ignore[call-arg]


@pytest.mark.parametrize(("event", "text"), SAID, ids=lambda value: value if isinstance(value, str) else "")
def test_what_the_text_says_of_its_event_stands_in_it(event: CaseEvent, text: str) -> None:
    """A name nothing fills would be said to be unknown, or as the case stands when the message is sent."""
    event = on_a_day(event) if "due" in named(text) else event
    said = told(event, case())
    assert said is not None
    facts = facts_of(event, said, case(), at(6))

    assert {name: facts.get(name) for name in named(text)} == {name: fact(event, name) for name in named(text)}
    assert all(facts[name] for name in named(text))


@pytest.mark.parametrize(
    "event", [event for event, _ in SAID if hasattr(event, "due_at")], ids=lambda event: event.type
)
def test_the_facts_of_every_notice_have_the_day_its_event_says(event: CaseEvent) -> None:
    """Every letter tells the time of return (Decree 224/2026 Art. 15.1g): of the moment it tells of."""
    event = on_a_day(event)
    said = told(event, case())

    assert said is not None
    assert facts_of(event, said, case(), at(6))["due"] == DAY


BY_A_PROVISION = [(event, text.removesuffix("_by_default")) for event, text in SAID if text.endswith("_by_default")]


PAID_FOR = {"stopped_paid", "withdrawn_paid", "not_accepted_paid"}
"""Said where something was paid for a case that ended before anybody worked on it."""


@pytest.mark.parametrize("event", [stopped("stopped"), stopped("withdrawn"), NOT_ACCEPTED])
def test_who_paid_for_a_case_that_ended_is_told_that_money_may_come_back(event: CaseEvent) -> None:
    without, said = told(event, case()), told(event, case(refundable=75_000))

    assert without is not None
    assert said == Saying(f"{without.text}_paid", over=75_000)
    assert named(said.text) == {"over"}
    assert facts_of(event, said, case(), at(6))["over"] == "75000"


ELSEWHERE = {CONTACT_CHANGED, "part_ready_unpaid"}
"""Said of whom nobody reached before, and of a result that waits for money: of the event they say nothing."""
TO_FETCH, TO_BRING = "result_restored_to_fetch", ("reopened_to_bring", "reopened_part_to_bring")


def test_every_text_is_said_of_some_event() -> None:
    assert {text for _, text in (*SAID, *BY_A_PROVISION)} | PAID_FOR | ELSEWHERE | {
        TO_FETCH,
        *TO_BRING,
    } == texts().notices.keys()
    assert {name for text in ELSEWHERE for name in named(text)} == set()


def test_whose_papers_went_back_is_told_to_bring_what_the_new_case_requires() -> None:
    """All of it, or the one result that is dealt with alone."""
    for of_one, text in zip(({}, {"result_of": "residence"}), TO_BRING, strict=True):
        event = lodged(reopens="H09.31.05-260201-0001", **of_one)
        assert told(event, case(lacks=True)) == Saying(text, until=event.accept_by)
        notice = texts().notices[text]
        assert all("papers" in names_in(notice.letter.in_(language)) for language in ("vi", "en"))
        assert notice.short is not None
        assert "papers" not in named(text.removesuffix("_to_bring"))


def test_whoever_has_originals_to_fetch_is_told_which_and_where() -> None:
    """The case that owes them now had ended for him before (Decree 61/2018 Art. 20: originals are given back)."""
    assert told(counted(0), case()) is None
    for language in ("vi", "en"):
        assert {"originals", "place"} <= names_in(texts().notices["originals_to_fetch"].letter.in_(language))


def test_who_was_given_the_notice_alone_is_told_to_come_for_what_holds_again() -> None:
    restored = next(event for event, _ in SAID if isinstance(event, events.ResultRestored))
    had, not_had = told(restored, case()), told(restored, case(not_had=True))

    assert (had, not_had) == (Saying("result_restored", why=("found_wrong",)), Saying(TO_FETCH, why=("found_wrong",)))
    assert named(TO_FETCH) == named("result_restored")


def test_a_sum_paid_or_waited_for_at_once_is_told_with_that() -> None:
    assert told(fee_set("now"), case()) is None


def test_the_result_that_comes_last_is_told_with_the_decision() -> None:
    first = events.PartReady(case_code=CODE, at=iso(at(5)), step="sign", agency=COMMUNE)
    assert told(first, case(unpaid=("sign",))) == Saying("part_ready_unpaid")
    assert told(first, case(unpaid=("residence",))) == Saying("part_ready")
    last = events.PartReady(case_code=CODE, at=iso(at(5)), step="insurance", agency="H09.BH")

    assert told(last, case(finished_at=at(5))) is None


def test_a_dossier_accepted_in_the_moment_it_was_handed_in_is_told_once() -> None:
    assert told(lodged(), case(received_at=at(2, 8))) is None


def test_a_withdrawal_that_is_agreed_to_is_told_with_the_stop_that_follows() -> None:
    assert told(withdrawal_answered("agreed"), case()) is None
    assert told(stopped("withdrawn"), case()) == Saying("withdrawn")


def test_a_step_that_is_done_with_the_decision_is_told_with_it() -> None:
    assert told(step(at(5)), case(finished_at=at(5))) is None


def test_the_paper_of_an_act_is_not_told_beside_the_act() -> None:
    issued = events.PaperIssued(
        case_code=CODE, at=iso(at(2)), paper="receipt", nth=1, digest="0" * 64, size=1, later=False
    )
    assert told(issued, case()) is None


def test_what_came_to_the_wrong_counter_is_told_with_where_it_goes_and_why() -> None:
    """Decree 118/2025 Art. 17.2a, as amended by Decree 309/2026 Art. 8.1: content, reason and guidance in one go."""
    said = told(OFFERED, case())

    assert said == Saying("sent_on", until=OFFERED.answer_by, to="H09.05", why=("other_place",))
    assert facts_of(OFFERED, said, case(), at(2, 8))["why"] == "other_place"
    assert told(OFFERED, case(received_at=at(2, 7, 30))) is None
    assert "{to}" in texts().notices["sent_on"].letter.vi
    assert "{why}" in texts().notices["sent_on"].letter.en


def test_nothing_is_said_of_a_promised_day_before_one_is_promised() -> None:
    letter = texts().notices["taken_over_unanswered"].letter

    assert "giữ nguyên, kết quả trả ở nơi và theo cách bạn đã chọn" in letter.vi
    assert "ngày hẹn giữ nguyên" not in letter.vi
    assert "{until}" in letter.vi


def test_whoever_acted_is_named_and_of_what_no_official_did_who_handled_it_last_there() -> None:
    by_an_official = events.NotAccepted(
        case_code=CODE, at=iso(at(2, 9)), finished_at=iso(at(2, 9)), reasons=[], acted_as="official", at_agency="H09.05"
    )
    said = Saying("not_accepted")

    assert facts_of(by_an_official, said, case(), at(2, 9))["official"] == "10"
    assert facts_of(by_an_official, said, case(), at(2, 9))["agency"] == "H09.05"
    assert facts_of(by_an_official, said, case(acted=""), at(2, 9))["official"] == ""
    late = events.LatenessNoted(case_code=CODE, at=iso(at(20)), due_at=iso(at(16)))
    assert facts_of(late, Saying("late"), case(), at(20)) == {
        "at": iso(at(20)), "agency": COMMUNE, "official": "11", "until": None, "due": None,
    }  # fmt: skip


@pytest.mark.parametrize(("event", "text"), BY_A_PROVISION)
def test_what_an_outage_moves_by_a_provision_is_not_told_as_a_rule_of_ours(
    event: CaseEvent, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No law pack has one yet: until one is found, each is told as a default."""
    monkeypatch.setattr(notice, "outage_rule", lambda _pack: OutageRule(True, timedelta(hours=1), True))

    assert told(event, case()) == Saying(
        text, until=getattr(event, "reply_by", None) or getattr(event, "accept_by", None)
    )
