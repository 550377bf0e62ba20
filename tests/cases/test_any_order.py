"""Whatever people try, in whatever order: no status is skipped, the chain holds, the file is what its events replay to."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.at_return import to_show, to_show_first
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late, is_unanswered, read
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.evolve import replay
from onestop.cases.domain.fee_book import FeeLine
from onestop.cases.domain.fees import due_of, sums_of
from onestop.cases.domain.hand_overs import quota_end
from onestop.cases.domain.hops import is_hop
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.answer_meeting import answer_meeting
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.call_meeting import call_meeting
from onestop.cases.domain.law.cancel_payment import cancel_payment
from onestop.cases.domain.law.cancel_receipt import cancel_receipt
from onestop.cases.domain.law.close_opinion import close_opinion
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.correct_fee import correct_fee
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.draft_apology import draft_apology
from onestop.cases.domain.law.exempt_fee import exempt_fee
from onestop.cases.domain.law.give_back import give_back
from onestop.cases.domain.law.give_opinion import give_opinion
from onestop.cases.domain.law.hand_over import answer_hand_over, confirm_hand_over, refuse_hand_over
from onestop.cases.domain.law.lodge import Dossier, lodge
from onestop.cases.domain.law.move_for_outages import move_for_outages
from onestop.cases.domain.law.move_meeting import call_off_meeting, move_meeting
from onestop.cases.domain.law.not_held import note_not_held
from onestop.cases.domain.law.note_late_opinion import note_late_opinion
from onestop.cases.domain.law.note_lateness import note_lateness
from onestop.cases.domain.law.note_papers import note_papers
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.record_minutes import record_minutes
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.law.refund_fee import refund_fee
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.domain.law.refuse_part import refuse_part
from onestop.cases.domain.law.reopen import reopen
from onestop.cases.domain.law.reopen_part import reopen_part
from onestop.cases.domain.law.reopen_part_own import reopen_part_own
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_hand_over import return_hand_over
from onestop.cases.domain.law.return_part import receive_part, return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.law.send_apology import send_apology
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.law.take_back_hand_over import take_back_hand_over
from onestop.cases.domain.law.take_back_withdrawal import take_back_withdrawal
from onestop.cases.domain.law.take_over import decline_transfer, take_over
from onestop.cases.domain.law.transfer import take_back_transfer, transfer
from onestop.cases.domain.law_pack import rounds_allowed
from onestop.cases.domain.meetings import to_be_heard
from onestop.cases.domain.notes_of_papers import note_to_cancel
from onestop.cases.domain.originals import owed
from onestop.cases.domain.parts import document_handed_over, parts_of
from onestop.cases.domain.parts_at_work import rounds_counted
from onestop.cases.domain.reasons import NOT_PAID, Grounds
from onestop.cases.domain.slips import RECEIPT, papers_due
from onestop.cases.domain.status import FOLLOWS, Status
from onestop.cases.domain.task_kinds import OUTLIVING
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.terms import PaperAtReturn
from onestop.cases.domain.tills import refunds
from onestop.cases.domain.transferring import holder_of
from onestop.cases.domain.waits import Wait
from onestop.cases.domain.withheld import is_withheld
from onestop.cases.domain.worklist import places_of
from onestop.cases.events import CaseEvent, Reopened
from onestop.kernel.actor import SYSTEM
from onestop.kernel.event import Event, restore
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.rules.api import Interruption, Span
from onestop.workflow.api import Definition

from .examples import (
    BRANCHING,
    CALENDAR,
    CITIZEN,
    COMMUNE,
    DEPUTY,
    HEAD,
    LINKED,
    ONE_RESULT,
    ORIGINAL,
    PARTED,
    RECEPTIONIST,
    SIMPLE,
    SPECIALIST,
    THREE_BOOKS,
    at,
    lodged,
    official,
    terms,
)
from .test_papers_at_return import BOTH, IDENTITY
from .test_task_kinds import follow_the_table


def _lost(at: datetime) -> Interruption:
    """The platform did not answer for the twelve hours before."""
    return Interruption("GD-2026-0001", Span(at - timedelta(hours=12), at), frozenset({"answer", "pay", "receive"}))


def _new_day(at: datetime) -> date:
    return CALENDAR.nth_working_after(local_date(at), 12)


def _number_of(file: CaseFile, kind: str) -> int:
    """The sum of that kind that is due; 0 where none is."""
    return next((one.number for one in due_of(file) if one.kind == kind), 0)


Step = Callable[[CaseFile, datetime], tuple[CaseFile, tuple[CaseEvent, ...]]]

DAY = timedelta(days=1)
CONSULTED = official("H09.05", "cases.step", key="21")
OFFICER = official("H09.31.05.CA", "cases.step", key="31")
OF_A_PROCESS = frozenset({"step", "hand_over", "refused"})
"""Of each step where the process stands just one is open: it waits, is under way to its agency, or was refused there."""
SHOWN = {"identity": "done", "certificate": "done"}
PAPERS: list[tuple[PaperAtReturn, ...]] = [(), (IDENTITY,), BOTH]
"""What the procedure has shown or handed in before its result is received."""
PARTNERS = {"commune_police": "H09.31.05.CA", "social_insurance": "H09.BH"}
STEPS: dict[str, Step] = {
    "accept": lambda f, t: accept(f, partners=PARTNERS, by=RECEPTIONIST, at=t, calendar=CALENDAR),
    "confirm": lambda f, t: confirm_hand_over(f, step="register", by=OFFICER, at=t, calendar=CALENDAR),
    "confirm another": lambda f, t: confirm_hand_over(f, step="card", by=OFFICER, at=t, calendar=CALENDAR),
    "refuse to take": lambda f, t: refuse_hand_over(
        f, step="register", reasons=["not_ours"], note="Phường bên", by=OFFICER, at=t, calendar=CALENDAR
    ),
    "send again": lambda f, t: answer_hand_over(
        f, step="register", answer="resent", explanation="Đúng địa bàn", by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "do it here": lambda f, t: answer_hand_over(
        f, step="register", answer="kept", explanation="Theo công văn", by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "take back": lambda f, t: take_back_hand_over(
        f, step="register", answer="kept", explanation="Im lặng", by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "turn away": lambda f, t: refuse_intake(
        f, reasons=["not_eligible"], note="Không thường trú tại xã", by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "ask": lambda f, t: request_supplement(
        f, reasons=["unsigned"], items=["id"], by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "answer": lambda f, t: answer_supplement(f, received=ORIGINAL, by=CITIZEN, at=t, calendar=CALENDAR),
    "grant": lambda f, t: decide(f, outcome="granted", by=HEAD, at=t, calendar=CALENDAR),
    "refuse": lambda f, t: decide(
        f,
        outcome="refused",
        reasons=["dispute"],
        note="Thửa 12 đang có đơn khiếu nại",
        by=HEAD,
        at=t,
        calendar=CALENDAR,
    ),
    "return": lambda f, t: return_result(f, papers_shown=SHOWN, by=RECEPTIONIST, at=t, calendar=CALENDAR),
    "return the certificate": lambda f, t: return_part(
        f, step="sign", papers_shown=SHOWN, by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "note the papers": lambda f, t: note_papers(f, papers_shown=SHOWN, by=RECEPTIONIST, at=t, calendar=CALENDAR),
    "receive the result": lambda f, t: receive_result(f, by=CITIZEN, at=t, calendar=CALENDAR),
    "receive the certificate": lambda f, t: receive_part(f, step="sign", by=CITIZEN, at=t, calendar=CALENDAR),
    "receive the notice": lambda f, t: receive_part(f, step="enter", by=CITIZEN, at=t, calendar=CALENDAR),
    "give back to the sender": lambda f, t: return_hand_over(
        f, step="register", reasons=["data_disagree"], note="Sai tên", by=OFFICER, at=t, calendar=CALENDAR
    ),
    **{
        f"refuse the result of {step}": lambda f, t, step=step: refuse_part(  # type: ignore[misc]  # a lambda with its step
            f, step=step, reasons=["conditions_not_met"], note="Không đủ", by=HEAD, at=t, calendar=CALENDAR
        )
        for step in ("register", "card")
    },
    **{
        f"reopen the result of {step}": lambda f, t, step=step: reopen_part(  # type: ignore[misc]  # a lambda with its step
            f,
            step=step,
            authority="Chủ tịch",
            number="45/QĐ",
            decided_on=local_date(t),
            by=DEPUTY,
            at=t,
            calendar=CALENDAR,
        )
        for step in ("register", "card", "enter")
    },
    "find the result of register wrong": lambda f, t: reopen_part_own(
        f, step="register", reasons=["agency_error"], note="Bỏ sót giấy", by=DEPUTY, at=t, calendar=CALENDAR
    ),
    "refuse the notice": lambda f, t: refuse_part(
        f, step="enter", reasons=["conditions_not_met"], note="Chưa có trong sổ", by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "note": lambda f, t: note_lateness(f, at=t),
    "note an opinion": lambda f, t: note_late_opinion(f, at=t),
    "consult": lambda f, t: ask_opinion(
        f,
        agency="H09.05",
        question="Có trong quy hoạch không?",
        answer_by=local_date(t) + DAY,
        by=SPECIALIST,
        at=t,
        calendar=CALENDAR,
    ),
    "consult another": lambda f, t: ask_opinion(
        f,
        agency="H09.06",
        question="Có an toàn không?",
        answer_by=local_date(t) + 3 * DAY,
        by=HEAD,
        at=t,
        calendar=CALENDAR,
    ),
    "send on": lambda f, t: transfer(
        f, receiver="H09.05", level="province", reasons=["other_place"], by=HEAD, at=t, calendar=CALENDAR
    ),
    "send back home": lambda f, t: transfer(
        f, receiver=COMMUNE, level="commune", reasons=["other_place"], by=HEAD, at=t, calendar=CALENDAR
    ),
    "take over": lambda f, t: take_over(f, by=CONSULTED, at=t, calendar=CALENDAR),
    "take not": lambda f, t: decline_transfer(
        f, reasons=["not_handed_over"], reply="Bản vẽ", by=CONSULTED, at=t, calendar=CALENDAR
    ),
    "send not": lambda f, t: take_back_transfer(f, by=HEAD, at=t, calendar=CALENDAR),
    "hand back": lambda f, t: give_back(f, given={"id": 1}, by=RECEPTIONIST, at=t, calendar=CALENDAR),
    "reopen": lambda f, t: reopen(
        f, authority="Chủ tịch", number="45/QĐ", decided_on=local_date(t), by=DEPUTY, at=t, calendar=CALENDAR
    ),
    "agree": lambda f, t: give_opinion(f, step="H09.05", opinion="agrees", by=CONSULTED, at=t, calendar=CALENDAR),
    "object": lambda f, t: give_opinion(
        f, step="H09.06", opinion="disagrees", reply="Lối thoát quá hẹp", by=CONSULTED, at=t, calendar=CALENDAR
    ),
    "call to a meeting": lambda f, t: call_meeting(
        f,
        agencies=("H09.05", "H09.06"),
        day=CALENDAR.nth_working_after(local_date(t), 1),
        hour="08:00",
        place="Phòng 2",
        question="Lối vào?",
        by=SPECIALIST,
        at=t,
        calendar=CALENDAR,
    ),
    "come": lambda f, t: answer_meeting(
        f, step="H09.05", comes="comes", who="Bình", by=CONSULTED, at=t, calendar=CALENDAR
    ),
    "move the meeting": lambda f, t: move_meeting(
        f,
        day=CALENDAR.nth_working_after(local_date(t), 1),
        hour="14:30",
        place="Phòng 5",
        note="Bận",
        by=HEAD,
        at=t,
        calendar=CALENDAR,
    ),
    "say nobody met": lambda f, t: note_not_held(f, note="Mất điện", by=DEPUTY, at=t, calendar=CALENDAR),
    "meet not": lambda f, t: call_off_meeting(f, note="Đủ ý kiến", by=SPECIALIST, at=t, calendar=CALENDAR),
    "write the minutes": lambda f, t: record_minutes(
        f, positions=_said_at_meeting(f), settled_words="Chờ", by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "ask no more": lambda f, t: close_opinion(f, step="H09.06", by=SPECIALIST, at=t, calendar=CALENDAR),
    "draft": lambda f, t: draft_apology(
        f, new_day=_new_day(t), reasons=["many_dossiers"], by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "apologise": lambda f, t: send_apology(
        f, new_day=_new_day(t), reasons=["complex"], note="Hai chủ", by=HEAD, at=t, calendar=CALENDAR
    ),
    "withdraw": lambda f, t: request_withdrawal(f, by=CITIZEN, at=t, calendar=CALENDAR),
    "keep": lambda f, t: take_back_withdrawal(f, by=CITIZEN, at=t, calendar=CALENDAR),
    "give back": lambda f, t: answer_withdrawal(f, answer="agreed", by=HEAD, at=t, calendar=CALENDAR),
    "give not": lambda f, t: answer_withdrawal(
        f, answer="refused", reasons=["harms_others"], reply="Người mua đất", by=HEAD, at=t, calendar=CALENDAR
    ),
    "stop": lambda f, t: stop_case(f, reasons=["not_answered"], by=HEAD, at=t, calendar=CALENDAR),
    "stop at once": lambda f, t: stop_case(
        f, reasons=["subject_gone"], note="Nhà đã cháy", by=HEAD, at=t, calendar=CALENDAR
    ),
    "ask for tax": lambda f, t: ask_payment(
        f,
        kind="obligation",
        amount=1_250_000,
        when="now",
        source="Thông báo số 12",
        pay_by=local_date(t) + DAY,
        by=SPECIALIST,
        at=t,
        calendar=CALENDAR,
    ),
    "set a fee": lambda f, t: ask_payment(
        f, kind="fee", amount=75_000, when="at_return", source="Nghị quyết số 5", by=SPECIALIST, at=t, calendar=CALENDAR
    ),
    "pay the tax": lambda f, t: record_payment(
        f, fee=_number_of(f, "obligation"), amount=1_250_000, payer="An", by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "pay the fee": lambda f, t: record_payment(
        f, fee=_number_of(f, "fee"), amount=75_000, payer="An", by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "waive the tax": lambda f, t: exempt_fee(
        f, fee=_number_of(f, "obligation"), ground="merit", proof="Thẻ số 3", by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "cancel a receipt": lambda f, t: cancel_receipt(
        f,
        receipt=max((one.receipt for one in f.fees), default=0),
        reasons=["not_taken"],
        by=HEAD,
        at=t,
        calendar=CALENDAR,
    ),
    "correct the tax": lambda f, t: correct_fee(
        f,
        fee=_number_of(f, "obligation"),
        amount=1_000_000,
        source="Tính lại",
        by=RECEPTIONIST,
        at=t,
        calendar=CALENDAR,
    ),
    "correct the fee": lambda f, t: correct_fee(
        f, fee=_number_of(f, "fee"), amount=90_000, source="Tính lại", by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "correct the fee to nothing": lambda f, t: correct_fee(
        f, amount=0, source="Thu nhầm", by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "exempt who paid": lambda f, t: exempt_fee(
        f, ground="merit", proof="Thẻ số 4", by=RECEPTIONIST, at=t, calendar=CALENDAR
    ),
    "pay the tax elsewhere": lambda f, t: record_payment(
        f,
        fee=_number_of(f, "obligation"),
        amount=1_250_000,
        way="elsewhere",
        proof="Số 7",
        by=RECEPTIONIST,
        at=t,
        calendar=CALENDAR,
    ),
    "cancel a payment": lambda f, t: cancel_payment(f, reasons=["not_taken"], by=HEAD, at=t, calendar=CALENDAR),
    "refund": lambda f, t: refund_fee(f, payee="An", proof="Phiếu chi số 1", by=HEAD, at=t, calendar=CALENDAR),
    "lose half a day": lambda f, t: move_for_outages(f, outages=[_lost(t)], at=t, calendar=CALENDAR),
    "stop unpaid": lambda f, t: stop_case(f, reasons=["not_paid"], by=HEAD, at=t, calendar=CALENDAR),
    **{
        f"do {step}": lambda f, t, step=step: complete_step(  # type: ignore[misc]  # a lambda with its step
            f, step=step, facts={"needs_visit": True}, by=SPECIALIST, at=t, calendar=CALENDAR
        )
        for step in ("appraise", "visit", "planning", "seal", "enter", "sign", "birth", "register", "card")
    },
}
NONE = Grounds(())


def _said_at_meeting(file: CaseFile) -> dict[str, dict[str, str]]:
    """The first of those that have not answered agrees, the others stay away."""
    agrees = {"position": "agrees", "who": "Bình"}
    return {one.step: {"position": "absent"} if nth else agrees for nth, one in enumerate(to_be_heard(file))}


POLICIES: list[dict[str, Any]] = [
    {},
    {"on_supplement": "exclude", "max_supplements": 2},
    {"on_supplement": "continue", "term": 2},
    {"on_payment": "exclude", "term": 3},
    {"unit": "working_hour", "term": 4},
    {"unit": "same_day", "term": 0},
    {"unit": "month", "term": 1},
    {"on_consultation": "exclude"},
    {"on_consultation": "exclude", "on_supplement": "exclude", "term": 3},
    {"on_consultation": "exclude", "on_supplement": "continue", "term": 3},
]


def reachable(start: Status, goal: Status, hops: int) -> bool:
    """Whether the matrix leads from one status to the other in at most `hops`."""
    return start == goal or (hops > 0 and any(reachable(one, goal, hops - 1) for one in FOLLOWS[start]))


@settings(max_examples=150)
@given(
    wanted=st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 60 * 24 * 4)), max_size=30),
    policy=st.sampled_from(POLICIES),
    process=st.sampled_from([SIMPLE, BRANCHING, THREE_BOOKS, PARTED, LINKED, ONE_RESULT]),
    papers=st.sampled_from(PAPERS),
)
@example(
    wanted=[
        (one, 60)
        for one in ("accept", "do appraise", "grant", "receive the result", "note the papers", "receive the result")
    ],
    policy={},
    process=SIMPLE,
    papers=BOTH,
)
def test_any_sequence_of_acts_keeps_the_law(
    wanted: list[tuple[str, int]],
    policy: dict[str, Any],
    process: dict[str, Any] | Definition,
    papers: tuple[PaperAtReturn, ...],
) -> None:
    now = at(2, 8)
    file, opened = _opened(policy, process, now, papers)
    events: list[CaseEvent] = list(opened)
    in_writing: datetime | None = None
    for name, minutes in wanted:
        now += timedelta(minutes=minutes)
        before = file
        try:
            file, more = STEPS[name](file, now)
        except Refusal:
            assert file is before
            continue
        events += more
        _washes_nothing(before, file, name, now)
        _comes_first(before, file, name)
        _left_alone(before, file, more)
        # Never a jump: at most through "processing" on the way to what the act is about.
        assert reachable(before.status, file.status, 2)
        _holds(file, now)
        in_writing = promised_in_writing(in_writing, file, more)
    _replays(file, events)


ASKS_AND_ANSWERS = (
    *("ask", "answer", "consult", "consult another", "agree", "object", "ask for tax", "pay the tax"),
    *("withdraw", "keep", "give not", "note"),
)
"""The acts that stop the clock and set it going; among all the others they seldom meet."""


@settings(max_examples=300)
@given(
    wanted=st.lists(
        st.tuples(
            st.one_of(*[st.sampled_from(ASKS_AND_ANSWERS)] * 3, st.sampled_from(sorted(STEPS))),
            st.sampled_from([60, 60 * 24, 60 * 24 * 3]),
        ),
        min_size=8,
        max_size=16,
    ),
    policy=st.fixed_dictionaries(
        {
            "term": st.integers(1, 3),
            "unit": st.sampled_from(["working_day", "day", "working_hour"]),
            "on_supplement": st.sampled_from(["restart", "exclude", "continue"]),
            "on_payment": st.sampled_from(["exclude", "continue"]),
            "on_consultation": st.sampled_from(["exclude", "continue"]),
            "max_supplements": st.integers(1, 3),
        }
    ),
)
@example(
    wanted=[("note", 60 * 24 * 4), ("consult", 60), ("ask", 60 * 24), ("answer", 60), ("agree", 60)],
    policy={"term": 1, "on_consultation": "exclude"},
)
def test_late_stays_late_and_the_page_says_what_the_row_says(
    wanted: list[tuple[str, int]], policy: dict[str, Any]
) -> None:
    """Once the last moment has passed with the case open it is late for ever, on its page as in its row."""
    now = at(2, 8)
    file, _ = _opened(policy, SIMPLE, now)
    file, _ = STEPS["accept"](file, now)
    for name, minutes in wanted:
        now += timedelta(minutes=minutes)
        before = file
        try:
            file, _ = STEPS[name](file, now)
        except Refusal:
            continue
        assert is_late(file, now) or not is_late(before, now)
        _page_agrees(file, now)
    _page_agrees(file, now + timedelta(days=60))


def _page_agrees(file: CaseFile, now: datetime) -> None:
    reading = read(file, calendar=CALENDAR, at=now)
    assert reading is not None
    if file.finished_at is None:
        assert (reading.due_at, reading.overdue) == (file.due_at, is_late(file, now))
        return
    assert (reading.punctuality == "late") == file.late
    assert file.late or not is_late(file, file.finished_at) or _ended_by_the_applicant(file)


def _ended_by_the_applicant(file: CaseFile) -> bool:
    """Whether it ended because he wanted it back or did not pay: of that nobody is late."""
    return file.outcome == "withdrawn" or bool(file.because and NOT_PAID in file.because.reasons)


def _opened(
    policy: dict[str, Any], process: dict[str, Any] | Definition, now: datetime, papers: tuple[PaperAtReturn, ...] = ()
) -> tuple[CaseFile, tuple[CaseEvent, ...]]:
    under = replace(terms(process, **policy), at_return=papers)
    file = lodged(when=now, under=under)
    dossier = Dossier(
        code=file.code,
        terms=under,
        service_level=file.service_level,
        level=file.level,
        intake_agency=file.intake_agency,
        competent_agency=file.competent_agency,
        channel=file.channel,
        applicant_id=1,
        applicant_name=file.applicant_name,
    )
    return file, lodge(dossier, by=CITIZEN, at=now, calendar=CALENDAR)[1]


def _holds(file: CaseFile, now: datetime) -> None:
    """What the table's constraints say, and what every reader relies on."""
    # Money and originals can be owed when nothing else is.
    assert file.status.is_open == any(place.lane.kind not in OUTLIVING for place in places_of(file))
    listed = [file.tasks[place.nth - 1] if place.nth else file.open_wait for place in places_of(file)]
    assert all(one and one.urgent_at for one in listed)
    assert [one.nth for one in file.tasks] == list(range(1, len(file.tasks) + 1))
    assert [one.nth for one in file.waits] == list(range(1, len(file.waits) + 1))
    assert {step.code for step in file.waiting} <= {task.step for task in file.open_tasks}
    if file.status.awaits_authority:
        assert file.tokens is not None
        steps = {place for place in file.tokens.places if ">" not in place}
        assert sorted(steps) == sorted(task.step for task in file.open_tasks if task.kind in OF_A_PROCESS)
        sent = {kind: {one.step for one in file.open_tasks if one.kind == kind} for kind in ("hand_over", "sent")}
        assert sent["hand_over"] == sent["sent"], "whatever nobody confirmed is watched by whoever sent it"
    assert not file.status.awaits_authority or (file.received_at and (file.due_at or file.paused_since))
    assert file.finished_at is None or not any(one.is_open for one in file.opinions)
    # Whoever leads the meeting has the case until it is over, and decides nothing before.
    meeting = [one for one in file.tasks if one.kind == "meeting" and one.is_open]
    assert [one.agency for one in meeting] in ([], [holder_of(file)])
    assert not meeting or not (
        file.is_decided or file.finished_at or any(one.kind == "take_over" for one in file.open_tasks)
    )
    # Somebody always has it, and nobody else is to work on it.
    assert sum(one.kind == "take_over" for one in file.open_tasks) <= (file.finished_at is None)
    elsewhere = {(one.agency, one.step) for one in file.tasks if one.kind == "hand_over" and one.done_by}
    own = [one for one in file.open_tasks if one.kind in ("receive", "step", "decide")]
    assert {one.agency for one in own if (one.agency, one.step) not in elsewhere} <= {holder_of(file)}
    if file.status is not Status.FINISHED:  # there they go back with the result
        assert any(one.kind == "give_back" for one in file.open_tasks) == bool(owed(file)), (
            "whoever gives back finds it"
        )
    assert len({one.step for one in file.opinions if one.is_open}) == sum(one.is_open for one in file.opinions)
    if file.open_wait is None:
        shares = [one for one in file.open_tasks if one.due_at and is_hop(file, one)]
        assert [one.urgent_at for one in shares] == [quota_end(file, one, now, CALENDAR) for one in shares]
    assert [one.nth for one in file.waits if one.urgent_at] == ([file.open_wait.nth] if file.open_wait else [])
    assert bool(file.withdrawal) == ("answer_withdrawal" in {task.kind for task in file.open_tasks})
    assert (file.outcome is not None) == (file.finished_at is not None)
    assert len(rounds_counted(file)) <= rounds_allowed(file), (
        "and each further result of an interlinked case has its own"
    )
    assert len(file.rounds) <= rounds_allowed(file) * (1 + len(parts_of(file)))
    assert not (file.lateness_noted_at and file.due_at is None and not (file.rounds or file.fees))
    assert all(0 <= one.due <= one.amount for one in sums_of(file))
    assert file.payment is None or any(one.due for one in sums_of(file))
    over = {str(one.number) for _, one, _ in refunds(file) if one.excess}
    assert {one.step for one in file.open_tasks if one.kind == "refund"} == over, "who gives money back finds it"
    assert file.status is not Status.RETURNED or not due_of(file)
    # Once broken, a promise stays broken, whatever starts the clock again.
    assert file.late or not file.lateness_noted_at
    for by in (RECEPTIONIST, SPECIALIST, HEAD, CITIZEN):
        assert len({(one.code, one.step) for one in possible_actions(file, by)}) == len(possible_actions(file, by))


def _washes_nothing(before: CaseFile, file: CaseFile, name: str, now: datetime) -> None:
    """What was late is late for good; an apology names a day and moves no promise, and is sent once."""
    assert file.late or not before.late
    assert is_late(file, now) or not is_late(before, now)
    assert len([one for one in file.tasks if one.kind == "apology" and one.done_by]) <= 1
    if name in (
        "draft",
        "apologise",
        "send on",
        "send back home",
        "take over",
        "take not",
        "send not",
        "lose half a day",
    ):
        promise = attrgetter("due_at", "due_on", "late_from", "late", "paused_since")
        assert promise(file) == promise(before)
    if name == "lose half a day":
        assert file.accept_by >= before.accept_by
        assert not is_unanswered(before, now - timedelta(hours=12)) or file.accept_by == before.accept_by
        assert all(_at_least(one.reply_by, was.reply_by) for one, was in zip(file.waits, before.waits, strict=True))


def _comes_first(before: CaseFile, file: CaseFile, name: str) -> None:
    """Nothing is received or read on the portal before the counter saw what comes first; noting it hands nothing over."""
    own = {one.code for one in possible_actions(file, CITIZEN)}
    assert not to_show_first(file) or not own & {"receive_result", "receive_part"}
    assert not to_show_first(file) or documented_at(file) is None or document_handed_over(file) or is_withheld(file)
    assert note_to_cancel(file) is None or documented_at(file) is None or is_withheld(file), "what he read stays his"
    if name.startswith("receive"):
        assert not to_show_first(before)
    if name == "note the papers":
        assert to_show_first(before)
        assert not to_show_first(file)
        seen_anew = tuple(one for one in file.terms.at_return if one.how == "shown")
        assert to_show(file) == seen_anew, "of whoever comes to a counter after all; nothing is handed in twice"
        assert (file.open_tasks, file.status, file.returned_at) == (
            before.open_tasks,
            before.status,
            before.returned_at,
        )


def _left_alone(before: CaseFile, file: CaseFile, events: Iterable[CaseEvent]) -> None:
    """That one of its results is dealt with again elsewhere changes nothing of a case but that it says so."""
    if any(isinstance(one, Reopened) and one.result_of for one in events):
        apart = {"changed_at", "reopenings"}
        assert {name for name, was in vars(before).items() if was != getattr(file, name)} <= apart


def promised_in_writing(before: datetime | None, file: CaseFile, events: Iterable[CaseEvent]) -> datetime | None:
    """The day on the last appointment slip: while anything is waited for, it is the day that is promised."""
    day = file.due_at if RECEIPT in papers_due(file, events, calendar=CALENDAR) else before
    assert file.due_at is None or file.finished_at is not None or file.due_at == day
    return day


def _at_least(day: date | None, before: date | None) -> bool:
    """An applicant never gets less time than he had, nor a last day where none was named."""
    return day == before if day is None or before is None else day >= before


def _replays(file: CaseFile, events: list[CaseEvent]) -> None:
    """The one fold makes the same file again: of the events as they were decided, and as the ledger gives them back."""
    assert replay(events) == file
    follow_the_table(events)
    entries = ledger.seal_all(events, at=at(2), by=SYSTEM, case=file.code, prev=None)
    assert [entry.prev for entry in entries[1:]] == [entry.leaf for entry in entries[:-1]]
    assert [_restored(event).payload() for event in events] == [event.payload() for event in events]
    again = replay(map(_restored, events))
    assert again is not None
    apart = {"terms", "applicant_id", "applicant_name", "answers", "received_by", "because", "tasks", "waits"} | {
        "received",
        "facts",
        "fees",
        "reopenings",
        "given_back",
        "variant",
    }
    assert {name: value for name, value in vars(again).items() if name not in apart} == {
        name: value for name, value in vars(file).items() if name not in apart
    }
    assert [_told_of_line(line) for line in again.fees] == [_told_of_line(line) for line in file.fees]
    assert again.facts.get("outcome") == file.facts.get("outcome")
    assert again.partners == file.partners
    assert list(map(_told_of_task, again.tasks)) == list(map(_told_of_task, file.tasks))
    assert list(map(_told_of_wait, again.waits)) == list(map(_told_of_wait, file.waits))


def _told_of_task(task: Task) -> Task:
    return task._replace(done_by="", answer={})


def _told_of_line(line: FeeLine) -> FeeLine:
    return replace(line, by="", payer="", ground="", note="")


def _told_of_wait(wait: Wait) -> Wait:
    return replace(wait, because=NONE, items=(), received={}, reply="")


def _restored(event: CaseEvent) -> Event:
    return restore(event.type, ledger.payload_of(event))
