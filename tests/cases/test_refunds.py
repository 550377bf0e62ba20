"""Money put right: an amount set wrong, a payment that was none, what was paid too much or for a case nobody dealt with."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import still_due, sums_of
from onestop.cases.domain.refusals import AlreadyStopped
from onestop.cases.domain.refusals_of_fees import (
    AmountUnchanged,
    NothingToRefund,
    NotPaidElsewhere,
    PayeeMissing,
    ProofMissing,
    SourceMissing,
    TookItHimself,
)
from onestop.cases.domain.refusals_of_reasons import ReasonRequired
from onestop.frame.fees import charges
from onestop.kernel.actor import Actor

from .charging import asked, cancelled, granted, paid, waived
from .examples import CALENDAR, DEPUTY, HEAD, RECEPTIONIST, at

FEE: dict[str, Any] = {"kind": "fee", "amount": 75_000, "when": "at_return", "pay_by": None}
ELSEWHERE: dict[str, Any] = {"way": "elsewhere", "proof": "Giấy nộp tiền số 7", "payer": ""}


def act(file: CaseFile, code: str, by: Actor, *, day: int = 13, **said: Any) -> CaseFile:
    after: CaseFile = ACTS[code].law(file, by=by, at=at(day), calendar=CALENDAR, **said)[0]
    return after


def corrected(file: CaseFile, amount: int, source: str = "Nghị quyết số 6", day: int = 13) -> CaseFile:
    return act(file, "correct_fee", RECEPTIONIST, amount=amount, source=source, day=day)


def refunded(file: CaseFile, by: Actor = HEAD, *, payee: str = "An", proof: str = "Phiếu chi số 3") -> CaseFile:
    return act(file, "refund_fee", by, payee=payee, proof=proof, day=16)


def fee(**more: Any) -> CaseFile:
    return asked(**{**FEE, **more})


class TestCorrected:
    """A sum set too high or too low is put right by one act."""

    def test_the_sum_stays_with_the_right_amount_and_its_source(self) -> None:
        [one] = sums_of(corrected(fee(), 50_000))

        assert (one.number, one.amount, one.due, one.source) == (1, 50_000, 50_000, "Nghị quyết số 6")

    def test_a_case_that_waits_for_it_goes_on_waiting_for_the_right_amount(self) -> None:
        file = corrected(asked(), 1_000_000, day=5)

        assert file.payment is not None
        assert still_due(file) == 1_000_000
        assert paid(file, amount=1_000_000).payment is None

    def test_what_was_paid_too_little_is_due(self) -> None:
        assert still_due(corrected(paid(fee(), amount=75_000), 100_000)) == 25_000

    def test_what_was_waived_stays_waived(self) -> None:
        assert still_due(corrected(waived(fee(), left=25_000), 60_000)) == 10_000

    @pytest.mark.parametrize("amount", [75_000, 50_000, 40_000])
    def test_not_to_what_stands_nor_below_what_is_waived(self, amount: int) -> None:
        with pytest.raises(AmountUnchanged):
            corrected(waived(fee(), left=25_000), amount)

    def test_it_names_its_source(self) -> None:
        with pytest.raises(SourceMissing):
            corrected(fee(), 50_000, source=" ")


class TestCancelled:
    """A payment recorded as made elsewhere that was not."""

    def test_the_sum_is_due_again_and_both_stay_on_record(self) -> None:
        file = act(paid(fee(), amount=75_000, **ELSEWHERE), "cancel_payment", HEAD, reasons=["not_taken"])

        assert still_due(file) == 75_000
        assert [line.what for line in file.fees] == ["set", "paid", "cancelled"]

    def test_it_can_be_paid_and_put_right_again(self) -> None:
        file = act(paid(fee(), amount=75_000, **ELSEWHERE), "cancel_payment", HEAD, reasons=["not_taken"])
        file = paid(file, at(14), amount=75_000, **ELSEWHERE)

        assert still_due(act(file, "cancel_payment", HEAD, reasons=["not_taken"], day=15)) == 75_000

    def test_whoever_recorded_it_does_not_undo_it(self) -> None:
        file = paid(fee(), amount=75_000, **ELSEWHERE)
        for himself in (RECEPTIONIST, replace(HEAD, same_person=frozenset({RECEPTIONIST.key}))):
            with pytest.raises(TookItHimself):
                act(file, "cancel_payment", himself, reasons=["wrong_case"])

    def test_with_a_reason(self) -> None:
        with pytest.raises(ReasonRequired):
            act(paid(fee(), amount=75_000, **ELSEWHERE), "cancel_payment", HEAD, reasons=[])

    def test_of_cash_the_receipt_is_cancelled_instead(self) -> None:
        file = paid(fee(), amount=75_000)

        with pytest.raises(NotPaidElsewhere):
            act(file, "cancel_payment", HEAD, reasons=["not_taken"])
        assert "cancel_payment" not in {offer.code for offer in possible_actions(file, HEAD)}
        assert still_due(cancelled(file)) == 75_000


class TestRefunded:
    """Hoàn trả: what was paid too much, or for a case that ended before anybody worked on it."""

    def too_much(self) -> CaseFile:
        return corrected(paid(fee(), amount=75_000), 50_000)

    def test_what_was_paid_too_much_is_given_back_and_nothing_is_due(self) -> None:
        file = refunded(self.too_much())
        [one] = sums_of(file)

        assert (one.paid, one.refunded, one.excess, one.due) == (50_000, 25_000, 0, 0)

    def test_the_page_says_so_before_and_after(self) -> None:
        states = [charges(file)[0].state for file in (self.too_much(), refunded(self.too_much()))]

        assert states == ["overpaid", "paid"]

    def test_once(self) -> None:
        with pytest.raises(NothingToRefund):
            refunded(refunded(self.too_much()))

    def test_nothing_of_what_is_due_while_the_case_goes_on(self) -> None:
        with pytest.raises(NothingToRefund):
            refunded(paid(fee(), amount=75_000))

    def test_of_a_case_stopped_before_work_all_of_it_and_it_is_due_no_more(self) -> None:
        file = paid(fee(), amount=75_000)
        file = act(file, "stop_case", HEAD, reasons=["subject_gone"], note="Nhà đã cháy", day=14)

        [one] = sums_of(refunded(file))
        assert (one.paid, one.refunded, one.due) == (0, 75_000, 0)
        assert charges(refunded(file))[0].state == "refunded"
        with pytest.raises(AlreadyStopped):
            corrected(file, 100_000, day=15)

    def test_of_a_case_that_was_worked_on_nothing(self) -> None:
        file = paid(fee(), amount=75_000)
        file = act(file, "complete_step", DEPUTY, step="appraise")
        file = act(file, "stop_case", HEAD, reasons=["subject_gone"], note="Nhà đã cháy", day=14)

        with pytest.raises(NothingToRefund):
            refunded(file)

    def test_what_was_paid_too_much_also_after_the_decision(self) -> None:
        assert sums_of(refunded(granted(self.too_much())))[0].refunded == 25_000

    def test_whoever_took_the_money_does_not_pay_it_out(self) -> None:
        with pytest.raises(TookItHimself):
            refunded(self.too_much(), RECEPTIONIST)

    def test_it_says_to_whom_and_by_which_paper(self) -> None:
        with pytest.raises(PayeeMissing):
            refunded(self.too_much(), payee="")
        with pytest.raises(ProofMissing):
            refunded(self.too_much(), proof="")
