"""What was paid and should not have been: who is exempt, a sum that was none, a wait for money nobody owes."""

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import still_due, sums_of
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.refusals import AlreadyReturned
from onestop.cases.domain.refusals_of_fees import AmountNotDue, NoFeeDue, NotPaidElsewhere, NotUnpaidInTime
from onestop.cases.domain.status import Status

from .charging import asked, granted, paid, waived
from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, lodged
from .test_refunds import ELSEWHERE, act, corrected, fee, refunded


def waiting(file: CaseFile | None = None) -> CaseFile:
    """100,000 were paid; corrected to 150,000, it waits for the 50,000 that are missing."""
    file = corrected(paid(fee(amount=100_000), amount=100_000), 150_000)
    return act(
        file, "ask_payment", SPECIALIST, day=16, kind="fee", amount=50_000, when="now", pay_by=at(20).date(), source=""
    )


def handed_over() -> CaseFile:
    file = granted(paid(fee(), amount=75_000))
    return return_result(file, by=RECEPTIONIST, at=at(20), calendar=CALENDAR)[0]


class TestNothingIsDueAnyMore:
    """A case waits for money that is owed, and for none else."""

    def test_the_wait_ends_and_counts_as_not_asked(self) -> None:
        before, file = waiting(), corrected(waiting(), 100_000, day=17)

        assert (before.status, file.status) == (Status.PAYMENT, Status.PROCESSING)
        assert (still_due(file), file.paused_since) == (0, None)
        assert file.happenings == ()
        assert file.due_at == corrected(paid(fee(amount=100_000), amount=100_000), 150_000).due_at

    def test_at_the_counter_it_leaves_the_time_to_answer_as_it_was(self) -> None:
        before = lodged()
        file = asked(before, on=at(2, 9), by=RECEPTIONIST, kind="fee", amount=75_000)
        file = act(file, "correct_fee", RECEPTIONIST, day=3, amount=0, source="Thu nhầm")

        assert (file.status, file.accept_by) == (Status.SUBMITTED, before.accept_by)

    def test_what_is_missing_still_is_waited_for(self) -> None:
        file = corrected(waiting(), 120_000, day=17)

        assert (file.status, still_due(file)) == (Status.PAYMENT, 20_000)

    def test_nobody_is_stopped_for_money_he_does_not_owe(self) -> None:
        with pytest.raises(NotUnpaidInTime):
            act(corrected(waiting(), 100_000, day=17), "stop_case", HEAD, reasons=["not_paid"], note="", day=23)


class TestExemptAfterHePaid:
    """Who pays less or nothing, and paid before he showed it, gets it back."""

    def test_what_he_paid_is_to_be_given_back(self) -> None:
        file = waived(paid(fee(), amount=75_000), left=0)
        [one] = sums_of(file)

        assert (one.due, one.excess) == (0, 75_000)
        assert sums_of(refunded(file))[0].refunded == 75_000

    def test_all_of_it_or_a_part(self) -> None:
        assert sums_of(waived(paid(fee(), amount=75_000), left=25_000))[0].excess == 50_000

    @pytest.mark.parametrize("left", [75_000, 80_000, -1])
    def test_less_than_was_paid_is_left(self, left: int) -> None:
        with pytest.raises(AmountNotDue):
            waived(paid(fee(), amount=75_000), left=left)

    def test_once(self) -> None:
        with pytest.raises(NoFeeDue):
            waived(refunded(waived(paid(fee(), amount=75_000), left=0)), left=0)


class TestASumThatWasNone:
    def test_is_corrected_to_nothing_and_given_back(self) -> None:
        file = corrected(paid(fee(), amount=75_000), 0)

        assert (still_due(file), sums_of(file)[0].excess) == (0, 75_000)
        assert still_due(refunded(file)) == 0

    @pytest.mark.parametrize("amount", [50_000, 0])
    def test_also_after_the_result_was_handed_over(self, amount: int) -> None:
        file = corrected(handed_over(), amount, day=23)

        assert (
            sums_of(act(file, "refund_fee", HEAD, day=24, payee="An", proof="Phiếu chi"))[0].refunded == 75_000 - amount
        )

    def test_but_nobody_is_charged_more_then(self) -> None:
        with pytest.raises(AlreadyReturned):
            corrected(handed_over(), 100_000, day=23)

    def test_nor_is_anything_put_right_where_nothing_was_paid(self) -> None:
        with pytest.raises(AlreadyReturned):
            corrected(return_result(granted(accepted()), by=RECEPTIONIST, at=at(20), calendar=CALENDAR)[0], 0, day=23)


class TestPaidElsewhereTwice:
    """Two payments of one sum: either may have been none."""

    def both(self) -> CaseFile:
        file = corrected(paid(fee(), amount=75_000, **ELSEWHERE), 100_000)
        return paid(file, at(14), amount=25_000, **ELSEWHERE)

    @pytest.mark.parametrize(("payment", "due"), [(1, 75_000), (2, 25_000)])
    def test_each_can_be_cancelled(self, payment: int, due: int) -> None:
        file = act(self.both(), "cancel_payment", HEAD, day=15, reasons=["not_taken"], payment=payment)

        assert still_due(file) == due
        with pytest.raises(NotPaidElsewhere):
            act(file, "cancel_payment", HEAD, day=15, reasons=["not_taken"], payment=payment)
        assert still_due(act(file, "cancel_payment", HEAD, day=15, reasons=["not_taken"])) == 100_000

    def test_it_is_said_which(self) -> None:
        with pytest.raises(NotPaidElsewhere):
            act(self.both(), "cancel_payment", HEAD, day=15, reasons=["not_taken"])
