"""One person alone neither lowers a sum and pays out the difference, nor is money that went back cancelled a second time."""

from dataclasses import replace

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import still_due, sums_of
from onestop.cases.domain.refusals_of_fees import LoweredItHimself, NoSuchReceipt, NotPaidElsewhere
from onestop.kernel.actor import Actor

from .charging import paid
from .examples import DEPUTY, HEAD, RECEPTIONIST
from .test_refunds import ELSEWHERE, act, corrected, fee, refunded


def taken_by(file: CaseFile, by: Actor, amount: int = 75_000) -> CaseFile:
    return act(file, "record_payment", by, day=12, amount=amount, payer="An")


def test_whoever_lowered_the_sum_does_not_pay_out_the_difference() -> None:
    file = corrected(taken_by(fee(), DEPUTY), 50_000)

    with pytest.raises(LoweredItHimself):
        refunded(file, replace(HEAD, same_person=frozenset({RECEPTIONIST.key})))
    assert sums_of(refunded(file, HEAD))[0].refunded == 25_000


def test_nor_whoever_waived_some_of_it() -> None:
    file = act(fee(), "exempt_fee", HEAD, day=12, ground="poor_household", proof="Giấy số 12", left=50_000)
    file = corrected(taken_by(file, DEPUTY, 50_000), 60_000)

    with pytest.raises(LoweredItHimself):
        refunded(file, HEAD)


def test_of_a_receipt_only_what_was_not_refunded_is_cancelled() -> None:
    file = refunded(corrected(paid(fee(), amount=75_000), 50_000))
    file = act(file, "cancel_receipt", HEAD, day=17, reasons=["not_taken"])

    [one] = sums_of(file)
    assert (one.paid, one.refunded, one.due, still_due(file)) == (0, 25_000, 50_000, 50_000)
    assert file.fees[-1].amount == 50_000
    with pytest.raises(NoSuchReceipt):
        act(file, "cancel_receipt", HEAD, day=18, reasons=["not_taken"])


def test_of_a_payment_made_elsewhere_alike() -> None:
    file = refunded(corrected(paid(fee(), amount=75_000, **ELSEWHERE), 50_000))
    file = act(file, "cancel_payment", HEAD, day=17, reasons=["not_taken"])

    [one] = sums_of(file)
    assert (one.paid, one.due) == (0, 50_000)
    assert "cancel_payment" not in {offer.code for offer in possible_actions(file, HEAD)}
    with pytest.raises(NotPaidElsewhere):
        act(file, "cancel_payment", HEAD, day=18, reasons=["not_taken"])


def test_a_book_in_which_more_was_cancelled_than_was_there_shows_no_negative_payment() -> None:
    file = refunded(corrected(paid(fee(), amount=75_000), 50_000))
    line = next(one for one in file.fees if one.what == "paid")
    again = replace(line, what="cancelled")

    assert sums_of(replace(file, fees=(*file.fees, again)))[0].paid == 0
