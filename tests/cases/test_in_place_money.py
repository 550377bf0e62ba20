"""What was written down in the place of somebody absent is kept from both: money, withdrawals, and what was turned away."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.refusals_of_fees import LoweredItHimself, TookItHimself
from onestop.cases.domain.refusals_of_requests import AnotherAnswersWithdrawal
from onestop.cases.domain.reopening import ended_by_him
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import EXAMPLES, case_ready_for, do, moment_of
from .charging import cancelled, paid
from .conftest import World
from .erasing import faults
from .examples import COMMUNE, HEAD, RECEPTIONIST, at, lodged, official
from .test_in_place import LINH, act, standing_in
from .test_refunds import ELSEWHERE, corrected, fee
from .test_refunds import act as done

CLERK = official(COMMUNE, "cases.accept", "cases.decide", key="31")
"""Receives, and heads the agency besides; away, while LINH stands in at the counter."""
COVER = standing_in(LINH, CLERK, permissions=frozenset({"cases.accept"}))
DECIDING = replace(LINH, grants=(*LINH.grants, *CLERK.grants))
"""LINH once more, had she such a post herself."""


def withdrawal() -> CaseFile:
    return act(lodged(), "request_withdrawal", COVER, day=5, request="Đơn ký ngày 5/3/2026")


def receipt() -> CaseFile:
    return act(fee(), "record_payment", COVER, day=12, amount=75_000, payer="An", way="cash")


def elsewhere() -> CaseFile:
    return act(fee(), "record_payment", COVER, day=12, amount=75_000, **ELSEWHERE)


def lowered() -> CaseFile:
    return act(paid(fee(), amount=75_000), "correct_fee", COVER, day=13, amount=50_000, source="Nghị quyết số 6")


def overpaid() -> CaseFile:
    return corrected(receipt(), 50_000)


def answer(file: CaseFile, by: Actor) -> CaseFile:
    return act(file, "answer_withdrawal", by, day=6, answer="agreed")


def cancel_receipt(file: CaseFile, by: Actor) -> CaseFile:
    return done(file, "cancel_receipt", by, reasons=["not_taken"], day=13)


def cancel_payment(file: CaseFile, by: Actor) -> CaseFile:
    return done(file, "cancel_payment", by, reasons=["not_taken"], day=13)


def refund(file: CaseFile, by: Actor) -> CaseFile:
    return done(file, "refund_fee", by, payee="An", proof="Phiếu chi 3", day=14)


@pytest.mark.parametrize("by", [CLERK, DECIDING], ids=["in whose place", "who did it"])
@pytest.mark.parametrize(
    ("written", "check", "refused"),
    [
        (withdrawal, answer, AnotherAnswersWithdrawal),
        (receipt, cancel_receipt, TookItHimself),
        (elsewhere, cancel_payment, TookItHimself),
        (overpaid, refund, TookItHimself),
        (lowered, refund, LoweredItHimself),
    ],
)
def test_neither_checks_it(
    written: Callable[[], CaseFile], check: Callable[[CaseFile, Actor], CaseFile], refused: type[Refusal], by: Actor
) -> None:
    with pytest.raises(refused):
        check(written(), by)


def test_a_third_does() -> None:
    assert answer(withdrawal(), official(COMMUNE, "cases.accept", key="32")).outcome == "withdrawn"
    assert refund(overpaid(), HEAD).fees[-1].amount == 25_000
    assert cancel_receipt(receipt(), HEAD).fees[-1].what == "cancelled"


def test_only_what_was_written_in_her_place_says_so() -> None:
    assert [(one.what, one.acted_for) for one in cancelled(receipt()).fees] == [
        ("set", ""),
        ("paid", CLERK.key),
        ("cancelled", ""),
    ]


def test_a_dossier_turned_away_for_her_is_not_turned_away_by_her_once_it_comes_again() -> None:
    file = act(lodged(), "refuse_intake", COVER, day=3, reasons=["duplicate"], note="Trùng hồ sơ trước")

    assert file.because is not None
    assert file.because.doers == (LINH.key, CLERK.key)
    assert ended_by_him(file, CLERK)
    assert not ended_by_him(file, HEAD)


def test_grounds_are_kept_with_in_whose_place_and_older_rows_are_read() -> None:
    given = Grounds(("duplicate",), "", "22", acted_for="31")

    assert Grounds.from_dict(given.as_dict()) == given
    assert "acted_for" not in Grounds((), "", "22").as_dict()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["record_payment", "request_withdrawal", "refuse_intake"])
def test_the_row_says_it_as_its_entry_does_and_who_changes_it_is_found(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code, absent = case_ready_for(example, world), RECEPTIONIST
    deputy = replace(LINH, agency=absent.agency)
    cover = standing_in(deputy, absent, permissions=frozenset({"cases.accept"}))
    if name == "request_withdrawal":
        cases.perform(cases.ACTS[name], code=code, by=cover, now=moment_of(example), request="Đơn ký ngày 5/3/2026")
    else:
        do(example, code, cover, moment_of(example))
    ledger.sequence_once(at(20))
    kept = store.load(code).file
    said: dict[str, Any] = {"record_payment": kept.fees[-1:], "request_withdrawal": [one.because for one in kept.waits]}
    assert [one.acted_for for one in said.get(name, [kept.because])] == [absent.key]
    assert faults() == []

    raw(_NAMED_ANOTHER[name])
    assert [fault.code for fault in faults()] == ["wrong_case"]


_NAMED_ANOTHER = {
    "record_payment": "UPDATE cases_case SET fees = jsonb_set(fees, '{-1,acted_for}', '\"x\"')",
    "request_withdrawal": "UPDATE cases_wait SET because = because - 'acted_for'",
    "refuse_intake": "UPDATE cases_case SET because = jsonb_set(because, '{acted_for}', '\"x\"')",
}
