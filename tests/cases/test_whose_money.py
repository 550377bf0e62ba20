"""Who took money answers for it: he alone cancels, lowers, waives and gives it back, each agency what it holds and no more."""

from typing import Any

import pytest
from hypothesis import given, settings

from onestop.cases.access import may_see
from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import sums_of
from onestop.cases.domain.payments import payments_of
from onestop.cases.domain.refusals_of_tills import LowersAnothers, TakenElsewhere
from onestop.cases.domain.slips import FEE_RECEIPT
from onestop.cases.domain.tills import refunds, refunds_by_till, till_of_receipt, tills_of
from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.refusal import Refusal

from .examples import CALENDAR, COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, at, lodged, official
from .test_offers import reachable_files
from .test_tills import BACK, CASH, THERE, sent_on

RETURN = "H09.31.07"
THEIRS = official(RETURN, "cases.accept", "cases.return", key="41")
THEIR_HEAD = official(RETURN, "cases.step", "cases.decide", key="42")
FEE: dict[str, Any] = {
    "kind": "fee",
    "amount": 16_000,
    "source": "Nghị quyết số 5",
    "when": "at_return",
    "pay_by": None,
}
ABOUT_MONEY = ("cancel_receipt", "cancel_payment", "refund_fee", "correct_fee", "exempt_fee")
MINE: dict[str, Any] = {"source": "Nghị quyết số 6"}
POOR: dict[str, Any] = {"ground": "poor_household", "proof": "Giấy số 12"}


def act(file: CaseFile, code: str, by: Actor, day: int, **said: Any) -> CaseFile:
    """As it is done for a stored case: by who may, at the agencies where he may."""
    one = ACTS[code]
    one.require(file, by)
    tills = one.tills(file, by)
    told = {} if tills is None else {"tills": tills}
    return one.law(file, by=by, at=at(day), calendar=CALENDAR, **said, **told)[0]


def cash(amount: int) -> dict[str, Any]:
    return {"amount": amount, "way": "cash", "payer": "An", "proof": ""}


def with_a_fee(amount: int = 16_000) -> CaseFile:
    file = act(lodged(return_agency=RETURN), "accept", RECEPTIONIST, 2)
    return act(file, "ask_payment", SPECIALIST, 3, **{**FEE, "amount": amount})


def granted(file: CaseFile, day: int = 9) -> CaseFile:
    file = ACTS["complete_step"].law(file, step="appraise", by=SPECIALIST, at=at(day), calendar=CALENDAR)[0]
    return act(file, "decide", HEAD, day, outcome="granted")


def paid_at_return() -> CaseFile:
    """All of it in cash where the result is fetched, at another agency than took the dossier in."""
    return act(granted(with_a_fee()), "record_payment", THEIRS, 10, **cash(16_000))


def paid_at_intake() -> CaseFile:
    return granted(act(with_a_fee(), "record_payment", RECEPTIONIST, 4, **cash(16_000)))


def paid_at_both() -> CaseFile:
    """16,000 at intake; found to be 24,000, the rest where the result is fetched."""
    file = act(paid_at_intake(), "correct_fee", THEIRS, 10, amount=24_000, **MINE)
    return act(file, "record_payment", THEIRS, 10, **cash(8_000))


def offered(file: CaseFile, *people: Actor) -> list[set[str]]:
    return [{one.code for one in possible_actions(file, by)} & set(ABOUT_MONEY) for by in people]


def owed_back(file: CaseFile) -> dict[str, int]:
    return {till: amount for till, _, amount in refunds(file)}


class TestEveryActAboutMoneyPaid:
    """Who may, where: of money one agency took its own people alone, whoever took the dossier in or hands the result over."""

    def test_taken_where_the_result_is_fetched(self) -> None:
        assert offered(paid_at_return(), THEIR_HEAD, THEIRS, HEAD, RECEPTIONIST) == [
            {"cancel_receipt"}, {"correct_fee", "exempt_fee"}, set(), set(),
        ]  # fmt: skip

    def test_taken_where_it_was_taken_in(self) -> None:
        # Where it is fetched a sum can be found to be more, for the rest is paid there.
        assert offered(paid_at_intake(), HEAD, RECEPTIONIST, THEIR_HEAD, THEIRS) == [
            {"cancel_receipt"}, {"correct_fee", "exempt_fee"}, set(), {"correct_fee"},
        ]  # fmt: skip

    def test_too_much_is_given_back_by_who_took_it(self) -> None:
        file = act(paid_at_return(), "exempt_fee", THEIRS, 11, left=0, **POOR)

        assert "refund_fee" in offered(file, THEIR_HEAD)[0]
        assert "refund_fee" not in offered(file, HEAD)[0]

    @pytest.mark.parametrize("code", ABOUT_MONEY)
    def test_each_of_them_says_that_it_is_done_for_one_of_several_agencies(self, code: str) -> None:
        assert [need.place for need in ACTS[code].needs if need.among] in (["took"], ["collecting"])

    def test_no_other_act_changes_what_was_paid(self) -> None:
        told = {"ReceiptCancelled", "PaymentCancelled", "FeeRefunded", "FeeCorrected"}

        assert {code for code, one in ACTS.items() if told & {event.__name__ for event in one.events}} | {
            "exempt_fee"
        } == set(ABOUT_MONEY)


class TestNobodyMakesAnotherOwe:
    @pytest.mark.parametrize("left", [0, 15_999])
    def test_who_hands_the_result_over_does_not_exempt_what_another_took(self, left: int) -> None:
        with pytest.raises(Refusal):
            act(paid_at_intake(), "exempt_fee", THEIRS, 11, left=left, **POOR)

    def test_nor_does_he_correct_it_downwards(self) -> None:
        with pytest.raises(TakenElsewhere):
            act(paid_at_intake(), "correct_fee", THEIRS, 11, amount=8_000, **MINE)

    def test_nor_who_took_it_in_what_is_paid_there(self) -> None:
        with pytest.raises(Refusal):
            act(paid_at_return(), "correct_fee", RECEPTIONIST, 11, amount=8_000, **MINE)

    def test_of_what_was_paid_in_parts_each_lowers_its_own_the_last_first(self) -> None:
        file = paid_at_both()
        with pytest.raises(NotPermitted):
            act(file, "correct_fee", RECEPTIONIST, 11, amount=8_000, **MINE)
        with pytest.raises(LowersAnothers) as refused:
            act(file, "correct_fee", THEIRS, 11, amount=8_000, **MINE)
        assert refused.value.amount == 16_000

        file = act(file, "correct_fee", THEIRS, 11, amount=16_000, **MINE)
        assert owed_back(file) == {RETURN: 8_000}
        file = act(file, "correct_fee", RECEPTIONIST, 11, amount=8_000, **MINE)
        assert owed_back(file) == {RETURN: 8_000, COMMUNE: 8_000}

    def test_each_gives_its_own_back_in_any_order(self) -> None:
        file = act(paid_at_both(), "correct_fee", THEIRS, 11, amount=16_000, **MINE)
        file = act(file, "correct_fee", RECEPTIONIST, 11, amount=8_000, **MINE)

        file = act(file, "refund_fee", HEAD, 12, fee=1, **BACK)
        assert owed_back(file) == {RETURN: 8_000}
        file = act(file, "refund_fee", THEIR_HEAD, 12, fee=1, **BACK)
        assert (owed_back(file), [one.held for one in payments_of(file)]) == ({}, [8_000, 0])

    def test_another_agencys_receipt_is_not_cancelled(self) -> None:
        with pytest.raises(TakenElsewhere):
            act(paid_at_both(), "cancel_receipt", THEIR_HEAD, 11, receipt=1, reasons=["not_taken"])

    def test_a_form_lists_its_own_alone(self) -> None:
        (asked, *_), file = ACTS["cancel_receipt"].asks, paid_at_both()
        listed = [asked.listed(file, ACTS["cancel_receipt"].tills(file, by)) for by in (HEAD, THEIR_HEAD)]  # type: ignore[attr-defined]

        assert [[number for number, _ in one] for one in listed] == [[1], [2]]


class TestMoneyThatWasNone:
    """What was recorded and cancelled nobody holds, gives back, or sees a case for."""

    def cancelled(self) -> CaseFile:
        return act(paid_at_both(), "cancel_receipt", THEIR_HEAD, 11, reasons=["not_taken"])

    def test_is_not_given_back(self) -> None:
        file = act(self.cancelled(), "correct_fee", THEIRS, 11, amount=16_000, **MINE)
        file = act(file, "correct_fee", RECEPTIONIST, 12, amount=1_000, **MINE)

        assert owed_back(file) == {COMMUNE: 15_000}

    def test_nor_a_reason_to_see_the_case(self) -> None:
        assert (list(tills_of(paid_at_both())), list(tills_of(self.cancelled()))) == ([COMMUNE, RETURN], [COMMUNE])

    def test_what_was_given_back_stays_a_reason(self) -> None:
        file = act(paid_at_return(), "exempt_fee", THEIRS, 11, left=0, **POOR)

        assert may_see(act(file, "refund_fee", THEIR_HEAD, 12, **BACK), THEIR_HEAD)


def test_the_receipt_is_headed_by_who_took_the_money() -> None:
    file = act(sent_on(), "accept", THERE, 4, fee=CASH)

    assert FEE_RECEIPT.agency(file) == till_of_receipt(file, 1) == THERE.agency
    assert [till_of_receipt(paid_at_both(), nth) for nth in (1, 2)] == [COMMUNE, RETURN]


@settings(max_examples=150)
@given(file=reachable_files())
def test_what_lies_at_the_tills_is_what_is_paid_and_none_gives_back_more_than_it_holds(file: CaseFile) -> None:
    for one in sums_of(file):
        held: dict[str, int] = {}
        for payment in payments_of(file):
            if payment.line.fee == one.number:
                held[payment.till] = held.get(payment.till, 0) + payment.held
        assert sum(held.values()) == one.paid
        assert all(amount <= held[till] for till, amount in refunds_by_till(file, one).items())
