"""Copies that were asked for are an extra beside the result: what is owed for them keeps back the copies, and no result.

The procedures charge nothing for a birth certificate, and for "copies, if asked for" so much each; no provision was found by
which the one waits for the other.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.carried_over import with_charges
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_rule import FeeRule, OfCopies
from onestop.cases.domain.fees import (
    due_before_result,
    due_for_copies,
    fee_paid,
    left_open,
    refund_of,
    refundable,
    still_due,
    sums_of,
)
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.correct_fee import CORRECT_FEE, correct_fee
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.exempt_fee import EXEMPT_FEE, exempt_fee
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.law.refund_fee import refund_fee
from onestop.cases.domain.law.return_result import RETURN_RESULT, return_result
from onestop.cases.domain.law.revoke_result import revoke_result
from onestop.cases.domain.paying import FeeAtCounter
from onestop.cases.domain.refusals_of_fees import FeeNotSaid, FeeStillDue, NotForCopies, NothingWaitsForCopies
from onestop.cases.domain.slips import DOCUMENT
from onestop.cases.domain.status import Status
from onestop.cases.domain.withheld import refuse_if_withheld, withheld_for
from onestop.frame.fees import charges
from onestop.kernel.bilingual import Text
from onestop.portal.money_and_moves import of_money

from .charging import granted, under
from .examples import CALENDAR, CITIZEN, HEAD, RECEPTIONIST, SPECIALIST, at, lodged
from .test_papers_noted import with_document

PRICE = OfCopies(amount=8_000, per=Text("bản", "copy"), question="copies")
FREE, COUNCIL = FeeRule(kind="free", of_copies=PRICE), FeeRule(kind="council", of_copies=PRICE)
FIXED = FeeRule(kind="amount", amount=20_000, of_copies=PRICE)
GIVEN_UP: dict[str, Any] = {"ground": "copies_given_up", "proof": "Người nộp nói tại quầy"}


def taken_in(rule: FeeRule, fee: FeeAtCounter | None = None, copies: int = 2, **answers: Any) -> CaseFile:
    file = lodged(when=at(2), under=under(rule), channel="in_person")
    file = replace(file, answers={**file.answers, "copies": copies, **answers})
    return accept(file, fee=fee, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)[0]


def of_birth(**answers: Any) -> CaseFile:
    return taken_in(FREE, FeeAtCounter("at_return", 16_000), **answers)


def handed_over(file: CaseFile) -> CaseFile:
    return return_result(file, by=RECEPTIONIST, at=at(16), calendar=CALENDAR)[0]


def paid(file: CaseFile, number: int, amount: int, day: int = 14) -> CaseFile:
    return record_payment(
        file, fee=number, amount=amount, payer="Lê Thị Bình", by=RECEPTIONIST, at=at(day), calendar=CALENDAR
    )[0]


def given_up(file: CaseFile, number: int, left: int = 0) -> CaseFile:
    return exempt_fee(file, fee=number, left=left, **GIVEN_UP, by=RECEPTIONIST, at=at(14), calendar=CALENDAR)[0]


def with_council_fee() -> CaseFile:
    return taken_in(COUNCIL, FeeAtCounter("at_return", 5_000, source="Nghị quyết số 5"))


def test_a_free_certificate_is_opened_and_handed_over_while_its_copies_are_unpaid() -> None:
    file = granted(of_birth())

    assert (still_due(file), due_for_copies(file), due_before_result(file), withheld_for(file)) == (
        16_000,
        16_000,
        0,
        0,
    )
    refuse_if_withheld(file, DOCUMENT, CITIZEN)
    assert RETURN_RESULT.when.holds(file)
    assert handed_over(file).status is Status.RETURNED


def test_so_it_is_on_the_portal() -> None:
    file = granted(of_birth(delivery="online"))

    assert receive_result(file, by=CITIZEN, at=at(15), calendar=CALENDAR)[0].status is Status.RETURNED


def test_nor_does_it_wait_for_somebody_to_say_what_they_cost() -> None:
    file = granted(taken_in(FREE))

    refuse_if_withheld(file, DOCUMENT, CITIZEN)
    assert RETURN_RESULT.says_before(file, "desk") == RETURN_RESULT.says_before(
        granted(taken_in(FREE, copies=0)), "desk"
    )
    assert handed_over(file).status is Status.RETURNED


def test_they_can_be_paid_for_afterwards_and_taken() -> None:
    assert still_due(paid(handed_over(granted(of_birth())), 1, 16_000, day=17)) == 0


def test_entries_before_they_were_told_apart_keep_no_result_back_either() -> None:
    file = granted(of_birth())
    old = replace(file, fees=tuple(replace(line, kind="fee") for line in file.fees))

    assert (due_for_copies(old), withheld_for(old)) == (16_000, 0)


def test_whoever_wants_them_no_more_or_fewer_owes_so_much_less() -> None:
    assert still_due(given_up(of_birth(), 1)) == 0
    assert still_due(given_up(of_birth(), 1, left=8_000)) == 8_000
    (one,) = sums_of(given_up(of_birth(), 1))
    assert one.ground == "copies_given_up"


def test_what_was_paid_for_them_is_then_too_much() -> None:
    (one,) = sums_of(given_up(paid(of_birth(), 1, 16_000, day=3), 1))

    assert one.excess == 16_000


def test_beside_a_fee_of_the_council_they_are_a_sum_of_their_own() -> None:
    file = granted(with_council_fee())

    assert [(one.kind, one.amount, one.basis, one.when) for one in sums_of(file)] == [
        ("fee", 5_000, "council", "at_return"), ("copies", 16_000, "procedure", "at_return")
    ]  # fmt: skip
    assert withheld_for(file) == 5_000
    with pytest.raises(FeeStillDue):
        handed_over(file)
    file = paid(file, 1, 5_000)
    assert (withheld_for(file), still_due(file), fee_paid(file)) == (0, 16_000, 5_000)
    assert handed_over(file).status is Status.RETURNED


def test_beside_an_amount_that_the_procedure_names_they_are_one_too() -> None:
    file = granted(taken_in(FIXED, FeeAtCounter("at_return", 20_000)))

    assert [(one.kind, one.amount, one.basis) for one in sums_of(file)] == [
        ("fee", 20_000, "procedure"), ("copies", 16_000, "procedure")
    ]  # fmt: skip
    assert (due_before_result(file), withheld_for(file), due_for_copies(file)) == (20_000, 20_000, 16_000)
    assert still_due(given_up(file, 2)) == 20_000
    file = paid(file, 1, 20_000)
    assert (withheld_for(file), fee_paid(file)) == (0, 20_000)
    assert handed_over(file).status is Status.RETURNED


def test_they_are_given_up_by_themselves() -> None:
    file = given_up(with_council_fee(), 2)

    assert (still_due(file), [one.waived for one in sums_of(file)]) == (5_000, [0, 16_000])
    with pytest.raises(NotForCopies):
        given_up(with_council_fee(), 1)


def test_that_ground_is_offered_where_there_are_any() -> None:
    def offered(file: CaseFile) -> bool:
        (ground,) = (field for field in EXEMPT_FEE.asks if field.name == "ground")
        return any(one.value == "copies_given_up" and one.holds(file) for one in ground.options)  # type: ignore[attr-defined]

    only_a_fee = taken_in(COUNCIL, FeeAtCounter("at_return", 5_000, source="Nghị quyết số 5"), copies=0)
    assert [offered(one) for one in (of_birth(), with_council_fee(), only_a_fee)] == [True, True, False]


def test_a_fee_left_open_is_still_to_be_said_where_copies_are_due_already() -> None:
    file = granted(taken_in(COUNCIL))

    assert (still_due(file), left_open(file)) == (16_000, True)
    with pytest.raises(FeeNotSaid):
        refuse_if_withheld(file, DOCUMENT, CITIZEN)
    assert [number for number, _ in CORRECT_FEE.asks[0].listed(file)] == [2, 1]  # type: ignore[attr-defined]
    said: dict[str, Any] = {"source": "Nghị quyết số 5", "by": RECEPTIONIST, "at": at(14), "calendar": CALENDAR}
    after, _ = correct_fee(file, amount=5_000, **said)
    assert [(one.kind, one.amount) for one in sums_of(after)] == [("copies", 16_000), ("fee", 5_000)]
    fewer, _ = correct_fee(file, fee=1, amount=8_000, **said)
    assert (still_due(fewer), left_open(fewer)) == (8_000, True)


def taken_up_again(old: CaseFile) -> list[tuple[str, int, str]]:
    """What the case that takes it up again is opened with."""
    new = replace(lodged(when=at(20), under=old.terms, channel="in_person"), answers=old.answers, reopens=old.code)
    _, events = with_charges(new, old, by=HEAD, at=at(20))
    return [(one.kind, one.amount, one.basis) for one in events]


def test_taken_up_again_what_was_never_paid_for_them_is_due_and_no_more() -> None:
    """That its form asks for them still; what was waived, for they were given up, is not asked for."""
    old = with_council_fee()

    assert taken_up_again(old) == [("copies", 16_000, "procedure")]
    assert taken_up_again(paid(old, 2, 16_000)) == []
    assert taken_up_again(given_up(old, 2)) == []
    assert taken_up_again(of_birth()) == [], "they are its fee, and asked for at acceptance"


def test_no_case_waits_for_their_price() -> None:
    """Else a free procedure would be stopped for an extra that was not paid."""
    now: dict[str, Any] = {"kind": "fee", "when": "now", "pay_by": at(20).date(), "at": at(3), "calendar": CALENDAR}
    with pytest.raises(NothingWaitsForCopies):
        ask_payment(taken_in(FREE), amount=16_000, by=SPECIALIST, **now)
    asked, _ = ask_payment(taken_in(COUNCIL), amount=5_000, source="Nghị quyết số 5", by=SPECIALIST, **now)
    assert asked.status is Status.PAYMENT


def test_of_what_is_refused_no_copies_are_made_nor_paid_for() -> None:
    refused, _ = decide(
        ready_to_decide(of_birth()), outcome="refused", reasons=["facts_not_proved"], note="Không có", by=HEAD,
        at=at(13), calendar=CALENDAR,
    )  # fmt: skip

    assert still_due(refused) == 0
    assert handed_over(refused).status is Status.RETURNED


@pytest.mark.django_db
def test_what_was_paid_for_copies_that_are_never_made_goes_back_all_of_it() -> None:
    """Of a refused dossier the fee is kept, for it was worked on; of its copies there is nothing to keep it for."""
    for file, number in ((of_birth(), 1), (with_council_fee(), 2)):
        refused = _refused(paid(file, number, 16_000, day=3))

        assert [(one.number, *refund_of(refused, one)) for one in refundable(refused)] == [
            (number, "copies_not_made", 16_000)
        ]
        back, (event,) = refund_fee(
            refused, fee=number, payee="Lê Thị Bình", proof="Phiếu chi 3", by=HEAD, at=at(14), calendar=CALENDAR
        )
        assert (event.amount, event.ground) == (16_000, "copies_not_made")
        assert (refundable(back), still_due(back)) == ((), still_due(refused)), "no copies are due again"
        assert charges(back)[number - 1].state == "refunded"
        assert "không có văn bản để sao" in of_money(refused, date(2026, 3, 14)).vi
        assert "không có văn bản để sao" not in of_money(back, date(2026, 3, 14)).vi


def test_so_it_does_where_the_document_is_revoked_before_he_has_it_and_not_where_he_has_it() -> None:
    file = with_document()
    file = replace(file, terms=replace(file.terms, fee=FREE), answers={**file.answers, "copies": 2})
    file, _ = ask_payment(
        file, kind="fee", amount=16_000, source="", when="at_return", by=RECEPTIONIST, at=at(13), calendar=CALENDAR
    )
    file = paid(file, 1, 16_000, day=14)

    def revoked(one: CaseFile) -> CaseFile:
        return revoke_result(one, reasons=["not_entitled"], note="Sai", by=HEAD, at=at(17), calendar=CALENDAR)[0]

    assert refundable(file) == ()
    assert [refund_of(revoked(file), one) for one in refundable(revoked(file))] == [("copies_not_made", 16_000)]
    assert refundable(revoked(handed_over(file))) == ()


def _refused(file: CaseFile) -> CaseFile:
    return decide(
        ready_to_decide(file), outcome="refused", reasons=["facts_not_proved"], note="Không có", by=HEAD, at=at(13),
        calendar=CALENDAR,
    )[0]  # fmt: skip


def ready_to_decide(file: CaseFile) -> CaseFile:
    return complete_step(file, step="appraise", by=SPECIALIST, at=at(12), calendar=CALENDAR)[0]
