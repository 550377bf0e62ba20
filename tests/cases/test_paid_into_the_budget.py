"""What was paid into the state budget lies in no till: too much of it is no refund of whoever wrote its proof down.

Tax paid too much is set off, or given back on request, by the tax authority (Law on Tax Administration; 38/2019/QH14 Art. 60 and
the same rule of the law that follows it, from memory).
"""

from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fees import sums_of
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.cancel_payment import cancel_payment
from onestop.cases.domain.law.correct_fee import correct_fee
from onestop.cases.domain.law.record_payment import record_payment
from onestop.cases.domain.payments import payments_of
from onestop.cases.domain.tills import in_treasury, refunds
from onestop.cases.events import FeeCorrected
from onestop.portal.money_and_moves import of_money

from .examples import CALENDAR, COMMUNE, DEPUTY, HEAD, RECEPTIONIST, SPECIALIST, accepted, at


def paid(kind: str = "obligation", way: Any = "elsewhere", amount: int = 1_000_000) -> CaseFile:
    said: dict[str, Any] = {"kind": kind, "amount": amount, "source": "Thông báo thuế 12", "when": "at_return"}
    file = ask_payment(accepted(), by=SPECIALIST, at=at(3), calendar=CALENDAR, **said)[0]
    return record_payment(
        file, amount=amount, way=way, payer="An", proof="Giấy nộp tiền 77", by=RECEPTIONIST, at=at(4), calendar=CALENDAR
    )[0]  # fmt: skip


def corrected(file: CaseFile, amount: int = 700_000) -> tuple[CaseFile, FeeCorrected]:
    file, (event,) = correct_fee(file, amount=amount, source="Thông báo 13", by=DEPUTY, at=at(5), calendar=CALENDAR)
    assert isinstance(event, FeeCorrected)
    return file, event


def refund_tasks(file: CaseFile) -> list[str]:
    return [one.agency for one in file.open_tasks if one.kind == "refund"]


def test_too_much_of_a_tax_is_nobodys_refund_here() -> None:
    file, event = corrected(paid())

    assert refunds(file) == ()
    assert refund_tasks(file) == []
    assert [in_treasury(file, one) for one in sums_of(file)] == [300_000]
    assert (event.over, event.in_treasury) == (0, 300_000)


def test_its_payer_reads_whom_to_ask_and_not_that_he_need_not_apply() -> None:
    said = of_money(corrected(paid())[0], at(5).date()).vi

    assert "cơ quan thuế" in said
    assert "300.000" in said
    assert "hoàn trả; mang theo căn cước" not in said


def test_of_a_fee_and_of_cash_at_the_counter_whoever_took_it_gives_it_back_as_ever() -> None:
    for file in (paid("fee"), paid(way="cash")):
        after, event = corrected(file)

        assert [(till, amount) for till, _, amount in refunds(after)] == [(COMMUNE, 300_000)]
        assert refund_tasks(after) == [COMMUNE]
        assert (event.over, event.in_treasury) == (300_000, 0)


def test_paid_in_part_both_ways_whoever_holds_the_latest_gives_back_his_part_alone() -> None:
    file, _ = corrected(paid(way="cash", amount=400_000), 1_000_000)
    file = record_payment(
        file, amount=600_000, way="elsewhere", proof="Giấy nộp tiền 78", by=RECEPTIONIST, at=at(6), calendar=CALENDAR
    )[0]  # fmt: skip
    file = correct_fee(file, amount=300_000, source="Thông báo 14", by=DEPUTY, at=at(7), calendar=CALENDAR)[0]

    assert [in_treasury(file, one) for one in sums_of(file)] == [600_000]
    assert [amount for _, _, amount in refunds(file)] == [100_000]


def test_recorded_by_mistake_it_is_cancelled_as_any_payment() -> None:
    file = cancel_payment(paid(), payment=1, reasons=["not_taken"], by=HEAD, at=at(5), calendar=CALENDAR)[0]

    assert [one.due for one in sums_of(file)] == [1_000_000]
    assert [one.cancelled for one in payments_of(file)] == [True]
