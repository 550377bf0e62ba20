"""Money goes back from where it was taken: of a case sent on before acceptance the counter that accepted it took the fee."""

from dataclasses import replace
from typing import Any

from onestop.cases.access import may_see
from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.payments import payments_of
from onestop.cases.domain.tills import refunds
from onestop.kernel.actor import Actor

from .examples import CALENDAR, COMMUNE, DEPARTMENT, HEAD, RECEPTIONIST, at, lodged, official

THERE = official(DEPARTMENT, "cases.accept", key="31")
THEIR_HEAD = official(DEPARTMENT, "cases.step", "cases.decide", key="33")
CASH = FeeAtCounter("now", 75_000, source="Nghị quyết số 6", payer="Lê Thị Bình")
LESS: dict[str, Any] = {"amount": 50_000, "source": "Nghị quyết số 7"}
BACK: dict[str, Any] = {"payee": "Lê Thị Bình", "proof": "Phiếu chi số 3"}


def act(file: CaseFile, code: str, by: Actor, day: int, **said: Any) -> CaseFile:
    return ACTS[code].law(file, by=by, at=at(day), calendar=CALENDAR, **said)[0]


def sent_on() -> CaseFile:
    file = act(lodged(), "transfer", RECEPTIONIST, 3, receiver=DEPARTMENT, level="province", reasons=["other_place"])
    return act(file, "take_over", THERE, 3)


def may_refund(file: CaseFile, by: Actor) -> bool:
    return "refund_fee" in {one.code for one in possible_actions(file, by)}


def test_the_head_of_the_counter_that_took_it_gives_it_back() -> None:
    file = act(act(sent_on(), "accept", THERE, 4, fee=CASH), "correct_fee", RECEPTIONIST, 5, **LESS)

    assert (may_refund(file, THEIR_HEAD), may_refund(file, HEAD)) == (True, False)
    assert refunds(act(file, "refund_fee", THEIR_HEAD, 6, **BACK)) == ()


def test_where_it_was_not_sent_on_that_is_the_place_of_intake() -> None:
    file = act(act(lodged(), "accept", RECEPTIONIST, 4, fee=CASH), "correct_fee", RECEPTIONIST, 5, **LESS)

    assert (may_refund(file, HEAD), [till for till, *_ in refunds(file)]) == (True, [COMMUNE])


def paid_too_much_at_both() -> CaseFile:
    more: dict[str, Any] = {"kind": "obligation", "amount": 20_000, "source": "Thông báo số 8", "when": "at_return"}
    file = act(sent_on(), "accept", THERE, 4, fee=CASH)
    file = act(file, "ask_payment", official(DEPARTMENT, "cases.step", key="32"), 5, pay_by=None, **more)
    file = act(file, "record_payment", RECEPTIONIST, 6, fee=2, amount=20_000, way="cash", payer="Lê Thị Bình", proof="")
    for number in (1, 2):
        file = act(file, "correct_fee", RECEPTIONIST, 7, fee=number, amount=10_000, source="Nghị quyết số 7")
    return file


def test_of_sums_paid_at_two_agencies_each_refunds_its_own_and_neither_waits_for_the_other() -> None:
    file = paid_too_much_at_both()

    assert [one.till for one in payments_of(file)] == [DEPARTMENT, COMMUNE]
    assert (may_refund(file, THEIR_HEAD), may_refund(file, HEAD)) == (True, True)
    after = act(file, "refund_fee", THEIR_HEAD, 8, fee=1, **BACK)
    assert (may_refund(after, THEIR_HEAD), may_refund(after, HEAD)) == (False, True)


def test_who_took_money_goes_on_seeing_the_case() -> None:
    file = replace(act(sent_on(), "accept", THERE, 4, fee=CASH), competent_agency="H09.06", finished_at=at(9))

    assert may_see(file, THEIR_HEAD)
