"""The process control slip: each thing to do is a hand-over, from whoever was done to whoever does it, early, on time or late."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any, get_args

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import APPLICANT, NO_HAND_OVER, WORK, HandOver, Holder, hand_overs
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.draft_apology import draft_apology
from onestop.cases.domain.law.note_late_opinion import note_late_opinion
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.law.send_back import send_back
from onestop.cases.domain.status import WaitKind
from onestop.cases.domain.tasks import TaskKind
from onestop.workflow.api import Quota

from .examples import (
    CALENDAR,
    CITIZEN,
    COMMUNE,
    HEAD,
    ORIGINAL,
    RECEPTIONIST,
    SIMPLE,
    SPECIALIST,
    accepted,
    at,
    lodged,
    terms,
)
from .test_birth_first import at_the_police

COUNTER, AT_WORK, HEAD_OF = Holder(COMMUNE, "receptionist"), Holder(COMMUNE, "specialist"), Holder(COMMUNE, "head")
TWO_DAYS: dict[str, Any] = {
    **SIMPLE,
    "nodes": {
        **SIMPLE["nodes"],
        "appraise": SIMPLE["nodes"]["appraise"] | {"quota": {"value": 2, "unit": "working_day"}},
    },
}
ASKS: dict[str, Any] = {"reasons": ["missing_paper"], "note": "Bản đồ", "by": SPECIALIST, "calendar": CALENDAR}


def lines(file: CaseFile, *, now: datetime | None = None) -> tuple[HandOver, ...]:
    return hand_overs(file, now=now or at(20), calendar=CALENDAR)


def appraised(file: CaseFile, when: datetime) -> CaseFile:
    return complete_step(file, step="appraise", by=SPECIALIST, at=when, calendar=CALENDAR)[0]


def test_a_dossier_goes_from_the_applicant_to_the_counter_and_on_to_each_who_has_a_step() -> None:
    file = appraised(accepted(), at(4))

    assert [(one.giver, one.taker, one.work) for one in lines(file)] == [
        (APPLICANT, COUNTER, "receive"),
        (COUNTER, AT_WORK, "step"),
        (AT_WORK, HEAD_OF, "step"),
    ]
    assert [one.step for one in lines(file)] == ["", "appraise", "sign"]


def test_each_line_says_when_it_was_handed_over_when_done_and_by_whom() -> None:
    file = appraised(accepted(), at(4))
    received, step, sign = lines(file)

    assert (received.given_at, received.done_at, received.done_by) == (at(2, 8), at(2), RECEPTIONIST.key)
    assert (step.given_at, step.done_at, step.done_by) == (at(2), at(4), SPECIALIST.key)
    assert (sign.given_at, sign.done_at, sign.done_by) == (at(4), None, "")


def test_a_step_is_early_on_time_or_late_by_its_quota() -> None:
    def said(when: datetime) -> str | None:
        return lines(appraised(accepted(under=terms(TWO_DAYS)), when))[1].in_time

    due = lines(accepted(under=terms(TWO_DAYS)))[1].due_at

    assert due == at(4), "two office days after Monday at nine"
    assert (said(at(3, 16)), said(at(4, 9)), said(at(4, 9, 1))) == ("early", "on_time", "late")


def test_a_step_without_a_quota_is_neither() -> None:
    assert [one.in_time for one in lines(appraised(accepted(), at(19)))[1:]] == [None, None]


def test_a_step_that_still_waits_is_late_once_its_quota_is_over_and_nothing_before() -> None:
    file = accepted(under=terms(TWO_DAYS))

    assert lines(file, now=at(4))[1].in_time is None
    assert lines(file, now=at(4, 9, 1))[1].in_time == "late"


def test_what_was_asked_for_was_with_the_applicant() -> None:
    file, _ = request_supplement(accepted(), at=at(3), reply_by=date(2026, 3, 10), **ASKS)
    asked = lines(file)[-1]
    assert (asked.giver, asked.taker, asked.work, asked.done_at) == (AT_WORK, APPLICANT, "supplement", None)
    assert asked.in_time == "late", "it is the 20th, and the last day was the 10th"

    answered, _ = answer_supplement(file, received=ORIGINAL, by=CITIZEN, at=at(9), calendar=CALENDAR)
    assert (lines(answered)[-1].done_at, lines(answered)[-1].in_time) == (at(9), "early")


def test_time_with_the_applicant_is_no_part_of_the_quota_of_the_step_that_waited() -> None:
    """Asked on the 3rd at nine, answered on the 9th at nine: four office days, by which the 4th becomes the 10th."""
    asked, _ = request_supplement(accepted(under=terms(TWO_DAYS)), at=at(3), **ASKS)
    file, _ = answer_supplement(asked, received=ORIGINAL, by=CITIZEN, at=at(9), calendar=CALENDAR)

    done = lines(appraised(file, at(10)))[1]
    assert (done.due_at, done.in_time) == (at(10), "on_time")


def test_where_the_clock_runs_on_the_quota_does_too() -> None:
    ran_on = terms(TWO_DAYS, on_supplement="continue")
    asked, _ = request_supplement(accepted(under=ran_on), at=at(3), **ASKS)
    file, _ = answer_supplement(asked, received=ORIGINAL, by=CITIZEN, at=at(9), calendar=CALENDAR)

    assert lines(appraised(file, at(10)))[1].due_at == at(4)


def test_an_agency_asked_for_its_opinion_has_it_from_the_agency_that_asks() -> None:
    file, _ = ask_opinion(
        accepted(),
        agency="H09.05",
        question="Có trong quy hoạch không?",
        answer_by=date(2026, 3, 6),
        by=SPECIALIST,
        at=at(3),
        calendar=CALENDAR,
    )
    asked = lines(file, now=at(5))[-1]

    assert (asked.giver, asked.taker, asked.work) == (AT_WORK, Holder("H09.05", "specialist"), "opinion")
    assert asked.due_at is not None
    assert (asked.due_at.date(), asked.in_time) == (date(2026, 3, 6), None)


def paying(file: CaseFile) -> CaseFile:
    """Asked on the 3rd at nine to pay."""
    return ask_payment(
        file,
        kind="obligation",
        amount=500_000,
        source="Thông báo số 12/TB-CCT",
        when="now",
        pay_by=date(2026, 3, 10),
        by=SPECIALIST,
        at=at(3),
        calendar=CALENDAR,
    )[0]


def paid(file: CaseFile) -> CaseFile:
    return record_payment(file, amount=500_000, payer="Nguyễn Văn An", by=RECEPTIONIST, at=at(9), calendar=CALENDAR)[0]


def test_time_in_which_the_applicant_pays_is_no_part_of_the_quota_either() -> None:
    file = paid(paying(accepted(under=terms(TWO_DAYS, on_payment="exclude"))))

    done = lines(appraised(file, at(10)))[1]
    assert (done.due_at, done.in_time) == (at(10), "on_time")
    ran_on = paid(paying(accepted(under=terms(TWO_DAYS, on_payment="continue", on_supplement="exclude"))))
    assert lines(appraised(ran_on, at(10)))[1].due_at == at(4)


def test_what_is_to_be_paid_is_with_the_applicant() -> None:
    asked = lines(paid(paying(accepted())))[-1]

    assert (asked.giver, asked.taker, asked.work) == (AT_WORK, APPLICANT, "payment")
    assert (asked.given_at, asked.done_at, asked.in_time) == (at(3), at(9), "early")


def test_a_step_sent_back_was_early_or_late_and_the_one_done_again_comes_from_whoever_sent_it() -> None:
    signed_in = {"quota": {"value": 2, "unit": "working_day"}}
    nodes = {**SIMPLE["nodes"], "sign": SIMPLE["nodes"]["sign"] | signed_in}
    file = appraised(accepted(under=terms({**SIMPLE, "nodes": nodes})), at(3))
    file, _ = send_back(
        file,
        step="sign",
        to="appraise",
        reasons=["draft_wrong"],
        note="Mục 2: ghi đủ họ tên",
        by=HEAD,
        at=at(9),
        calendar=CALENDAR,
    )
    sign, again = lines(file)[2:]

    assert (sign.step, sign.sent_back, sign.lapsed, sign.in_time) == ("sign", True, False, "late")
    assert (again.step, again.giver, again.taker) == ("appraise", HEAD_OF, AT_WORK)
    assert [one.sent_back for one in lines(appraised(file, at(10)))] == [False, False, True, False, False]


def test_every_thing_to_do_and_every_wait_has_a_name_on_it_or_is_no_hand_over() -> None:
    kinds = {*get_args(TaskKind), *get_args(WaitKind)} - {"withdrawal"}

    assert kinds - WORK.keys() - NO_HAND_OVER == set()
    assert WORK.keys() - kinds == set(), "nothing is named that is not there"


def test_an_apology_goes_from_whoever_drafted_it_to_the_head() -> None:
    file, _ = draft_apology(
        accepted(), new_day=date(2026, 3, 20), reasons=["many_dossiers"], by=SPECIALIST, at=at(11), calendar=CALENDAR
    )
    apology = lines(file, now=at(11))[-1]

    assert (apology.giver, apology.taker, apology.work, apology.in_time) == (AT_WORK, HEAD_OF, "apology", None)


def test_that_an_agency_is_late_hands_nothing_over() -> None:
    file, _ = ask_opinion(
        accepted(),
        agency="H09.05",
        question="Có trong quy hoạch không?",
        answer_by=date(2026, 3, 6),
        by=SPECIALIST,
        at=at(3),
        calendar=CALENDAR,
    )
    told, _ = note_late_opinion(file, at=at(9))

    assert told.open_tasks[-1].kind == "late_opinion"
    assert lines(told) == lines(file)
    assert (lines(told)[-1].work, lines(told)[-1].in_time) == ("opinion", "late"), "as its own line says"


def test_what_nobody_had_to_do_any_more_is_neither_done_nor_late() -> None:
    file, _ = request_withdrawal(lodged(), by=CITIZEN, at=at(3), calendar=CALENDAR)
    ended = replace(file, tasks=tuple(task._replace(done_at=at(4), done_by="") for task in file.tasks))

    assert all(one.lapsed and one.in_time is None for one in lines(ended))


def test_lines_stand_in_the_order_they_happened() -> None:
    asked, _ = request_supplement(appraised(accepted(), at(3)), at=at(4), **ASKS | {"by": HEAD})
    moments = [one.given_at for one in lines(asked)]

    assert moments == sorted(moments)


def test_quotas_are_those_of_the_process() -> None:
    step = terms(TWO_DAYS).process.steps[0]

    assert step.quota == Quota(2, "working_day")


def test_the_last_of_several_results_is_one_line_whether_it_is_left_or_went() -> None:
    """It ends the case as the whole does; before, each that goes by itself says of which step it comes."""
    file = request_withdrawal(at_the_police(), note="Chuyển nơi ở", by=CITIZEN, at=at(3), calendar=CALENDAR)[0]
    assert [(one.work, one.step) for one in lines(file) if one.work == "return_part"] == [("return_part", "sign")]

    file = answer_withdrawal(file, answer="agreed", by=HEAD, at=at(4), calendar=CALENDAR)[0]
    assert [(one.work, one.done_at) for one in lines(file) if "return" in one.work] == [("return", None)]
    file = return_result(file, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)[0]
    assert [(one.work, one.done_at) for one in lines(file) if "return" in one.work] == [("return", at(5))]
