"""Cases with money about them: asked for, paid, waived, cancelled."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_rule import FREE, FeeRule
from onestop.cases.domain.law.ask_payment import ask_payment
from onestop.cases.domain.law.cancel_receipt import cancel_receipt
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.exempt_fee import exempt_fee
from onestop.cases.domain.law.record_payment import record_payment
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, terms

FIXED = FeeRule(kind="amount", amount=500_000)
RATE = FeeRule(kind="rate", amount=8_000, per=Text("bản", "copy"))
COUNCIL = FeeRule(kind="council", said=Text("Theo nghị quyết", "As resolved"))
NOTICE = "Thông báo số 12/TB-CCT"
LAST = date(2026, 3, 20)
OTHER = "H09.08"


def under(rule: FeeRule = FREE, **policy: Any) -> Any:
    return replace(terms(**policy), fee=rule)


LAND = under(on_payment="exclude")


def asked(
    file: CaseFile | None = None,
    on: datetime | None = None,
    by: Any = SPECIALIST,
    kind: str = "obligation",
    amount: int = 1_250_000,
    **more: Any,
) -> CaseFile:
    given: dict[str, Any] = {"source": NOTICE, "when": "now", "pay_by": LAST, **more}
    file = accepted() if file is None else file
    return ask_payment(file, kind=kind, amount=amount, by=by, at=on or at(4), calendar=CALENDAR, **given)[0]  # type: ignore[arg-type]


def paid(file: CaseFile, when: datetime | None = None, amount: int = 1_250_000, **more: Any) -> CaseFile:
    given: dict[str, Any] = {"payer": "Nguyễn Văn An", **more}
    return record_payment(file, amount=amount, by=RECEPTIONIST, at=when or at(12), calendar=CALENDAR, **given)[0]


def waived(file: CaseFile, **more: Any) -> CaseFile:
    given: dict[str, Any] = {"ground": "poor_household", "proof": "Giấy số 12", **more}
    return exempt_fee(file, by=RECEPTIONIST, at=at(12), calendar=CALENDAR, **given)[0]


def cancelled(file: CaseFile, **more: Any) -> CaseFile:
    given: dict[str, Any] = {"reasons": ["not_taken"], **more}
    return cancel_receipt(file, by=HEAD, at=at(13), calendar=CALENDAR, **given)[0]


def granted(file: CaseFile) -> CaseFile:
    file = complete_step(file, step="appraise", by=SPECIALIST, at=at(13), calendar=CALENDAR)[0]
    return decide(file, outcome="granted", by=HEAD, at=at(13), calendar=CALENDAR)[0]


def file_waived(file: CaseFile) -> CaseFile:
    return exempt_fee(file, ground="merit", proof="Thẻ số 3", by=RECEPTIONIST, at=at(13, 10), calendar=CALENDAR)[0]
