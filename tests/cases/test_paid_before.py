"""What was paid in the case that is taken up again counts once, also where an official enters the fee, until it is given back."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import store
from onestop.cases.domain.case_file import PAID_BEFORE, CaseFile
from onestop.cases.domain.fee_book import FeeLine, fee_returned_since
from onestop.cases.domain.fee_rule import FeeRule
from onestop.cases.domain.fees import none_recorded
from onestop.cases.domain.paying import fee_set
from onestop.cases.domain.refusals_of_fees import PaidBefore

from .conftest import World
from .examples import COMMUNE, RECEPTIONIST, accepted, at, official, terms
from .test_reopened import COUNTER, WAITED, done, reopened, wrong

ENTERED = [FeeRule(kind="council"), FeeRule(kind="law"), FeeRule(kind="rate", amount=25_000), FeeRule(kind="unstated")]


def again(rule: FeeRule, paid: int = 50_000) -> CaseFile:
    file = accepted(under=replace(terms(), fee=rule))
    return replace(file, facts={**file.facts, PAID_BEFORE: paid})


def charged(file: CaseFile, amount: int) -> int:
    said: dict[str, Any] = {"source": "Nghị quyết số 6", "when": "now", "by": RECEPTIONIST, "at": at(4)}
    return fee_set(file, kind="fee", amount=amount, **said).amount


@pytest.mark.parametrize("rule", ENTERED, ids=lambda rule: rule.kind)
def test_the_whole_fee_is_entered_and_the_rest_is_due(rule: FeeRule) -> None:
    assert charged(again(rule), 75_000) == 25_000
    assert charged(again(rule, paid=0), 75_000) == 75_000


@pytest.mark.parametrize("rule", ENTERED, ids=lambda rule: rule.kind)
def test_a_fee_that_is_no_higher_is_not_charged_again(rule: FeeRule) -> None:
    with pytest.raises(PaidBefore):
        charged(again(rule), 50_000)


def test_an_obligation_is_no_fee_and_nothing_is_taken_off_it() -> None:
    said: dict[str, Any] = {"source": "Thông báo số 8", "when": "now", "by": RECEPTIONIST, "at": at(4)}

    assert fee_set(again(ENTERED[0]), kind="obligation", amount=30_000, **said).amount == 30_000


def test_what_was_paid_covers_the_fee_until_somebody_says_it_is_more() -> None:
    assert not none_recorded(again(ENTERED[0]))
    assert none_recorded(again(ENTERED[0], paid=0))


def test_only_the_fee_and_only_what_was_given_back_later_counts() -> None:
    def line(what: Any, fee: int, kind: str, day: int) -> FeeLine:
        return FeeLine(what, fee, 10_000, kind, at(day), "10")

    book = (line("set", 1, "fee", 2), line("set", 2, "obligation", 2), line("refunded", 1, "overpaid", 3))
    later = (line("refunded", 1, "overpaid", 9), line("refunded", 2, "overpaid", 9), line("cancelled", 1, "other", 10))

    assert (fee_returned_since(book, at(5)), fee_returned_since((*book, *later), at(5))) == (0, 20_000)


@pytest.mark.django_db
def test_what_the_earlier_case_gives_back_no_longer_counts_as_paid(world: World) -> None:
    code = world.lodge()
    done(code, "ask_payment", COUNTER, 2, kind="fee", amount=20_000, source="Nghị quyết 5", **WAITED)
    done(code, "record_payment", COUNTER, 2, fee=1, amount=20_000, payer="Nguyễn Văn An")
    done(code, "refuse_intake", COUNTER, 3, reasons=["not_eligible"], note="Không thường trú tại xã")
    new = reopened(code)
    assert (new.paid_before, new.returned_since, new.fee.takes_money) == (20_000, 0, False)

    by = official(COMMUNE, "cases.decide", key="88")
    done(code, "refund_fee", by, 12, fee=1, payee="Nguyễn Văn An", proof="Phiếu chi số 3, Nghị quyết 5")
    again_read = store.load(new.code).file

    assert (again_read.paid_before, again_read.returned_since, again_read.fee.takes_money) == (0, 20_000, True)
    assert wrong() == []
