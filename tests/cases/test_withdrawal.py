"""Withdrawing and stopping: a case that ends without a decision, and what becomes of its clock and its lateness."""

from datetime import date

import pytest

from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.clock import read
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.law.take_back_withdrawal import take_back_withdrawal
from onestop.cases.domain.refusals import (
    AlreadyDecided,
    AlreadyStopped,
    ApprovedAlready,
    NotAcceptedYet,
    NotOverdueToAnswer,
    NoWithdrawalRequested,
    WithdrawalPending,
)
from onestop.cases.domain.refusals_of_reasons import ReasonNotExplained, ReasonNotWanted, ReasonRequired
from onestop.cases.domain.refusals_of_requests import RequestNotNamed
from onestop.cases.domain.status import Status
from onestop.cases.domain.worklist import places_of
from onestop.kernel.refusal import Refusal
from onestop.kernel.times import local

from .examples import CALENDAR, CITIZEN, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, accepted, at, lodged

FIFTH = at(5)


def withdrawing(file: CaseFile) -> CaseFile:
    return request_withdrawal(file, note="Không còn nhu cầu", by=CITIZEN, at=FIFTH, calendar=CALENDAR)[0]


def asked(file: CaseFile, last: date | None = None) -> CaseFile:
    return request_supplement(
        file, reasons=["unsigned"], items=["id"], reply_by=last, by=SPECIALIST, at=at(4), calendar=CALENDAR
    )[0]


def agreed(file: CaseFile, day: int = 6) -> CaseFile:
    return answer_withdrawal(file, answer="agreed", by=HEAD, at=at(day), calendar=CALENDAR)[0]


def refused(file: CaseFile, day: int = 6) -> CaseFile:
    return answer_withdrawal(
        file, answer="refused", reasons=["harms_others"], reply="Người mua đất", by=HEAD, at=at(day), calendar=CALENDAR
    )[0]


def test_the_clock_of_a_withdrawn_case_ends_without_a_result_and_says_of_it_what_its_row_says() -> None:
    asked_late = request_withdrawal(accepted(), note="Không còn nhu cầu", by=CITIZEN, at=at(18), calendar=CALENDAR)[0]
    files = [agreed(withdrawing(accepted()), 6), agreed(withdrawing(accepted()), 30), agreed(asked_late, 19)]
    readings = [read(file, calendar=CALENDAR, at=at(31)) for file in files]

    assert [one and one.without_result for one in readings] == [True, True, True]
    assert [one and one.punctuality for one in readings] == ["early", "on_time", "late"]
    assert [file.late for file in files] == [False, False, True]
    assert [one.explanation[-1].vi.split(": ")[1][:22] for one in readings if one] == [
        "trước hạn 06 ngày làm ",
        "không tính là quá hạn,",
        "quá hạn 03 ngày làm vi",
    ]


class TestRequested:
    def test_it_is_answered_within_three_working_days(self) -> None:
        # Thursday 5 March 2026: 6, 9, 10 March.
        task = withdrawing(accepted()).open_tasks[-1]

        assert task.kind == "answer_withdrawal"
        assert f"{local(task.due_at or FIFTH):%d/%m %H:%M}" == "10/03 17:00"

    def test_nobody_ends_it_meanwhile_and_the_term_runs_on(self) -> None:
        before = accepted()
        file = withdrawing(before)

        assert (file.status, file.due_at) == (Status.WITHDRAWAL, before.due_at)
        assert [file.tasks[place.nth - 1].kind for place in places_of(file)] == ["step", "answer_withdrawal"]
        with pytest.raises(WithdrawalPending):
            stop_case(file, reasons=["subject_gone"], note="Cháy", by=HEAD, at=at(6), calendar=CALENDAR)

    def test_whose_it_is_follows_who_has_the_dossier(self) -> None:
        hands = [withdrawing(file).open_tasks[-1].hands for file in (lodged(), accepted())]

        assert hands == ["receptionist", "head"]

    def test_once(self) -> None:
        with pytest.raises(WithdrawalPending):
            withdrawing(withdrawing(accepted()))

    def test_not_what_was_granted(self) -> None:
        file = complete_step(accepted(), step="appraise", by=SPECIALIST, at=at(4), calendar=CALENDAR)[0]
        file = decide(file, outcome="granted", by=HEAD, at=at(4), calendar=CALENDAR)[0]

        with pytest.raises(AlreadyDecided):
            withdrawing(file)

    def test_nor_what_is_being_carried_out(self) -> None:
        file = with_changes(accepted(), facts={"outcome": "granted"})

        for act in (
            withdrawing,
            lambda one: stop_case(one, reasons=["subject_gone"], by=HEAD, at=at(5), calendar=CALENDAR),
        ):
            with pytest.raises(ApprovedAlready):
                act(file)


class TestAnswered:
    def test_agreed_to_it_ends_without_a_decision(self) -> None:
        file = agreed(withdrawing(accepted()))

        assert (file.status, file.outcome, file.late) == (Status.STOPPED, "withdrawn", False)
        assert file.open_wait is None
        assert file.open_tasks == ()
        assert places_of(file) == ()

    def test_refused_it_goes_on_where_it_was(self) -> None:
        before = accepted()
        file = refused(withdrawing(before))

        assert (file.status, file.due_at) == (Status.PROCESSING, before.due_at)
        assert [task.step for task in file.open_tasks] == ["appraise"]
        assert file.waits[-1].reply == "Người mua đất"

    def test_refused_it_waits_again_for_what_had_been_asked(self) -> None:
        file = refused(withdrawing(asked(accepted())))

        assert (file.status, len(file.rounds)) == (Status.SUPPLEMENT, 1)
        assert answer_supplement(file, received=ORIGINAL, by=CITIZEN, at=at(9), calendar=CALENDAR)[0].due_at

    def test_refused_at_the_counter_it_is_accepted_as_before(self) -> None:
        file = answer_withdrawal(
            withdrawing(lodged()),
            answer="refused",
            reasons=["asked_by_stranger"],
            by=RECEPTIONIST,
            at=at(6),
            calendar=CALENDAR,
        )[0]

        assert file.status is Status.SUBMITTED
        assert [task.kind for task in file.open_tasks] == ["receive"]

    def test_a_refusal_says_why(self) -> None:
        file = withdrawing(accepted())

        for reasons, error in (([], ReasonRequired), (["harms_others"], ReasonNotExplained)):
            with pytest.raises(error):
                answer_withdrawal(file, answer="refused", reasons=reasons, by=HEAD, at=at(6), calendar=CALENDAR)
        with pytest.raises(ReasonNotWanted):
            answer_withdrawal(file, answer="agreed", reasons=["law_forbids"], by=HEAD, at=at(6), calendar=CALENDAR)

    def test_a_promise_broken_after_it_was_requested_is_none(self) -> None:
        # Promised for 16 March; nobody owes a result after the 5th, however long the answer takes.
        assert agreed(withdrawing(accepted()), day=25).late is False

    def test_a_promise_broken_before_stays_broken(self) -> None:
        file = request_withdrawal(accepted(), by=CITIZEN, at=at(25), calendar=CALENDAR)[0]

        assert answer_withdrawal(file, answer="agreed", by=HEAD, at=at(26), calendar=CALENDAR)[0].late is True

    def test_refused_late_the_case_is_late(self) -> None:
        file = refused(withdrawing(accepted()), day=25)

        assert file.late_from is not None
        assert file.late_from < at(25)

    def test_taken_back_in_time(self) -> None:
        file = take_back_withdrawal(withdrawing(accepted()), by=CITIZEN, at=at(6), calendar=CALENDAR)[0]

        assert file.status is Status.PROCESSING
        with pytest.raises(NoWithdrawalRequested):
            take_back_withdrawal(file, by=CITIZEN, at=at(6), calendar=CALENDAR)
        with pytest.raises(NoWithdrawalRequested):
            agreed(file)

    def test_taken_back_for_him_by_the_request_he_signed(self) -> None:
        """As it was asked for: else one press at the counter would undo what the applicant asked himself."""
        asked = withdrawing(accepted())
        with pytest.raises(RequestNotNamed):
            take_back_withdrawal(asked, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)

        file = take_back_withdrawal(
            asked, request="Đơn của ông An ngày 5/3", by=RECEPTIONIST, at=at(6), calendar=CALENDAR
        )[0]
        assert (file.status, file.waits[-1].reply) == (Status.PROCESSING, "Đơn của ông An ngày 5/3")

    def test_what_ended_is_not_answered(self) -> None:
        with pytest.raises(AlreadyStopped):
            agreed(agreed(withdrawing(accepted())))


class TestStopped:
    def test_for_want_of_an_answer_once_the_last_day_has_passed(self) -> None:
        file = asked(accepted(), date(2026, 3, 20))

        with pytest.raises(NotOverdueToAnswer):
            stop_case(file, reasons=["not_answered"], by=HEAD, at=at(20), calendar=CALENDAR)
        after = stop_case(file, reasons=["not_answered"], by=HEAD, at=at(21), calendar=CALENDAR)[0]
        assert (after.status, after.outcome, after.open_wait) == (Status.STOPPED, "stopped", None)

    @pytest.mark.parametrize("file", [accepted(), asked(accepted())], ids=["never asked", "no day named"])
    def test_not_for_want_of_an_answer_nobody_was_given_a_day_for(self, file: CaseFile) -> None:
        with pytest.raises(NotOverdueToAnswer):
            stop_case(file, reasons=["not_answered"], by=HEAD, at=at(30), calendar=CALENDAR)

    def test_lateness_is_not_washed_away(self) -> None:
        file = stop_case(accepted(), reasons=["subject_gone"], note="Cháy", by=HEAD, at=at(25), calendar=CALENDAR)[0]

        assert file.late is True

    @pytest.mark.parametrize(
        ("file", "refusal"),
        [(lodged(), NotAcceptedYet), (agreed(withdrawing(accepted())), AlreadyStopped)],
        ids=["at the counter", "stopped"],
    )
    def test_only_what_is_at_work(self, file: CaseFile, refusal: type[Refusal]) -> None:
        with pytest.raises(refusal):
            stop_case(file, reasons=["subject_gone"], note="Cháy", by=HEAD, at=at(9), calendar=CALENDAR)


def test_an_applicant_takes_it_back_by_one_press_and_a_counter_names_the_signed_request() -> None:
    act = ACTS["take_back_withdrawal"]

    assert (act.is_one_press_at("portal"), act.is_one_press_at("desk")) == (True, False)
