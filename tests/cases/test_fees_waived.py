"""Money that need not be paid, and receipts that are cancelled."""

from collections.abc import Callable
from datetime import date

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import receipts_of, still_due, sums_of
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.cancel_receipt import cancel_receipt
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.payments import payments_held
from onestop.cases.domain.refusals import AlreadyReturned
from onestop.cases.domain.refusals_of_fees import AmountNotDue, NoSuchReceipt, ProofMissing, TookItHimself
from onestop.cases.domain.status import Status

from .charging import LAND, OTHER, asked, cancelled, granted, paid, under, waived
from .examples import CALENDAR, RECEPTIONIST, SPECIALIST, accepted, at, lodged


class TestWaived:
    """Law on Fees and Charges 97/2015/QH13, Article 10: who pays less or nothing, by what he shows."""

    def test_with_its_proof_the_case_goes_on(self) -> None:
        with pytest.raises(ProofMissing):
            waived(asked(), proof="")

        file = waived(asked(accepted(under=LAND)))
        assert (file.status, still_due(file), file.due_on) == (Status.PROCESSING, 0, date(2026, 3, 24))
        assert [one.kind for one in file.happenings] == ["payment_requested", "payment_waived"]

    def test_in_part_the_rest_is_waited_for(self) -> None:
        file = waived(asked(), left=250_000)

        assert (file.status, still_due(file)) == (Status.PAYMENT, 250_000)
        assert paid(file, amount=250_000).status is Status.PROCESSING

    @pytest.mark.parametrize("left", [1_250_000, 2_000_000, -1])
    def test_is_less_than_what_is_due(self, left: int) -> None:
        with pytest.raises(AmountNotDue):
            waived(asked(), left=left)

    def test_what_was_recorded_in_error_is_dropped_so_that_it_can_be_asked_for_rightly(self) -> None:
        file = waived(asked(amount=12_500_000), ground="set_in_error", proof="Thừa một số 0")

        assert [one.due for one in sums_of(asked(file, on=at(12, 10)))] == [0, 1_250_000]

    def test_what_was_asked_for_in_error_counts_as_not_asked(self) -> None:
        """Or whoever is late would ask for a little money each time, and stop the clock for as long as he likes."""
        file = accepted(under=LAND)
        after = waived(asked(file), ground="set_in_error", proof="Ghi nhầm hồ sơ")

        assert (after.due_at, after.paused_since, after.happenings) == (file.due_at, None, ())

    def test_asked_in_error_at_the_counter_leaves_it_its_day_to_answer(self) -> None:
        file = lodged()
        after = waived(asked(file, on=at(2, 9), by=RECEPTIONIST), ground="set_in_error", proof="Ghi nhầm hồ sơ")

        assert (after.status, after.accept_by) == (Status.SUBMITTED, file.accept_by)

    @pytest.mark.parametrize("ground", ["poor_household", "set_in_error"])
    def test_the_clock_stands_on_where_another_agency_is_asked(self, ground: str) -> None:
        file = accepted(under=under(on_consultation="exclude"))
        file = ask_opinion(
            file,
            agency=OTHER,
            question="Có trong quy hoạch không?",
            answer_by=date(2026, 3, 13),
            by=SPECIALIST,
            at=at(3),
            calendar=CALENDAR,
        )[0]
        after = waived(asked(file), ground=ground)

        assert (after.due_at, after.paused_since is None) == (None, False)


class TestCancelled:
    def test_the_receipt_stays_on_record_and_the_sum_is_due_again(self) -> None:
        file = cancelled(paid(asked()))

        assert still_due(file) == 1_250_000
        assert [one.receipt for one in receipts_of(file)] == [1]
        assert payments_held(file) == ()
        assert [line.what for line in file.fees] == ["set", "asked", "paid", "cancelled"]
        with pytest.raises(NoSuchReceipt):
            cancelled(file)

    def test_whoever_took_the_cash_cannot_undo_it(self) -> None:
        with pytest.raises(TookItHimself):
            cancel_receipt(paid(asked()), reasons=["not_taken"], by=RECEPTIONIST, at=at(13), calendar=CALENDAR)

    @pytest.mark.parametrize("act", [lambda file: cancelled(file), lambda file: waived(file), lambda file: paid(file)])
    def test_the_book_of_a_case_that_has_ended_is_closed(self, act: Callable[[CaseFile], CaseFile]) -> None:
        file = granted(paid(asked()))
        returned = return_result(file, delivery="counter", by=RECEPTIONIST, at=at(13, 15), calendar=CALENDAR)[0]
        with pytest.raises(AlreadyReturned):
            act(returned)

    def test_its_number_is_not_given_again(self) -> None:
        file = paid(cancelled(paid(asked())), when=at(13, 10))

        assert [one.line.receipt for one in payments_held(file)] == [2]

    def test_no_clock_is_put_back_by_it(self) -> None:
        before = paid(asked())

        assert (cancelled(before).status, cancelled(before).due_at) == (Status.PROCESSING, before.due_at)
