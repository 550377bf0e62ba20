"""Money that is waited for: what stands still meanwhile, and what does not."""

from datetime import date

import pytest

from onestop.cases.domain.fees import still_due
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.law.take_back_withdrawal import take_back_withdrawal
from onestop.cases.domain.refusals_of_fees import FeeStillDue, NoDayToPay, NotUnpaidInTime, WaitingForPayment
from onestop.cases.domain.status import Status
from onestop.cases.domain.worklist import places_of

from .charging import FIXED, LAND, LAST, asked, file_waived, granted, paid, under
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, lodged


class TestTheWait:
    """The authority's time runs on, but where the law of the procedure leaves out the time of paying (`on_payment: exclude`)."""

    def test_stops_the_clock_and_gives_the_days_back(self) -> None:
        # Monday 2 March, ten working days: Monday 16. Asked on Wednesday 4, paid on Thursday 12: six working days later.
        file = asked(accepted(under=LAND))

        assert (file.status, file.due_at, file.paused_since) == (Status.PAYMENT, None, at(4))
        assert file.payment is not None
        assert (file.payment.reply_by, still_due(file)) == (LAST, 1_250_000)

        after = paid(file)

        assert (after.status, after.payment, after.paused_since) == (Status.PROCESSING, None, None)
        assert (accepted().due_on, after.due_on) == (date(2026, 3, 16), date(2026, 3, 24))
        assert [one.kind for one in after.happenings] == ["payment_requested", "payment_made"]

    def test_stops_nothing_where_the_procedure_says_nothing(self) -> None:
        before = accepted()
        file = asked(before)

        assert (file.status, file.due_at, file.paused_since) == (Status.PAYMENT, before.due_at, None)
        assert paid(file).due_at == before.due_at

    def test_washes_no_lateness_away(self) -> None:
        file = paid(asked(accepted(under=LAND), on=at(17)), when=at(19))

        assert file.late
        assert file.due_on == date(2026, 3, 16)

    def test_at_the_counter_no_clock_runs_yet_and_the_counter_answers_anew(self) -> None:
        file = asked(lodged(), on=at(2, 9), by=RECEPTIONIST)

        assert (file.status, file.due_at, file.paused_since) == (Status.PAYMENT, None, None)
        with pytest.raises(WaitingForPayment):
            accept(file, by=RECEPTIONIST, at=at(3), calendar=CALENDAR)

        after = paid(file, when=at(5, 9))
        assert (after.status, after.happenings) == (Status.SUBMITTED, ())
        assert after.accept_by == at(6, 9)
        assert after.open_tasks[0].due_at == after.accept_by

    def test_lets_nobody_go_on_but_is_the_applicants_turn(self) -> None:
        file = asked()

        assert [place.lane.kind for place in places_of(file)] == ["payment"]
        with pytest.raises(WaitingForPayment):
            complete_step(file, step="appraise", by=SPECIALIST, at=at(5), calendar=CALENDAR)
        with pytest.raises(WaitingForPayment):
            asked(file, on=at(5))

    @pytest.mark.parametrize("day", [None, date(2026, 3, 4), date(2027, 3, 5)])
    def test_has_a_last_day_from_tomorrow_to_a_year_ahead(self, day: date | None) -> None:
        with pytest.raises(NoDayToPay):
            asked(pay_by=day)

    def test_unpaid_it_is_a_ground_to_stop_once_its_last_day_has_passed(self) -> None:
        file = asked(accepted(under=LAND))

        with pytest.raises(NotUnpaidInTime):
            stop_case(file, reasons=["not_paid"], by=HEAD, at=at(20, 23), calendar=CALENDAR)
        with pytest.raises(NotUnpaidInTime):
            stop_case(accepted(), reasons=["not_paid"], by=HEAD, at=at(30), calendar=CALENDAR)

        after = stop_case(file, reasons=["not_paid"], by=HEAD, at=at(21), calendar=CALENDAR)[0]
        assert (after.status, after.late, after.open_wait) == (Status.STOPPED, False, None)

    def test_at_the_counter_the_dossier_is_not_accepted_instead(self) -> None:
        file = asked(lodged(), on=at(2, 9), by=RECEPTIONIST)

        after = refuse_intake(
            file, reasons=["not_eligible"], note="Không nộp lệ phí", by=RECEPTIONIST, at=at(21), calendar=CALENDAR
        )[0]

        assert (after.status, after.open_wait) == (Status.NOT_ACCEPTED, None)

    def test_he_may_withdraw_instead_and_still_owes_it_when_he_does_not(self) -> None:
        file = request_withdrawal(asked(), by=CITIZEN, at=at(5), calendar=CALENDAR)[0]
        assert file.status is Status.WITHDRAWAL

        file = take_back_withdrawal(file, by=CITIZEN, at=at(6), calendar=CALENDAR)[0]
        assert (file.status, still_due(file)) == (Status.PAYMENT, 1_250_000)

    def test_ends_with_the_sum_it_is_about_and_with_no_other(self) -> None:
        file = asked(accepted(under=under(FIXED)), kind="fee", amount=500_000, when="at_return", pay_by=None)
        file = asked(file, on=at(5))

        file = paid(file, fee=1, amount=500_000, when=at(6))
        assert file.status is Status.PAYMENT

        assert paid(file, fee=2).status is Status.PROCESSING


class TestReturned:
    def test_once_nothing_is_due(self) -> None:
        file = granted(asked(kind="fee", amount=75_000, when="at_return", pay_by=None))

        with pytest.raises(FeeStillDue) as refused:
            return_result(file, by=RECEPTIONIST, at=at(14), calendar=CALENDAR)
        assert refused.value.due == 75_000
        for settled in (paid(file, amount=75_000, when=at(13, 10)), file_waived(file)):
            after = return_result(settled, by=RECEPTIONIST, at=at(14), calendar=CALENDAR)[0]
            assert after.status is Status.RETURNED
