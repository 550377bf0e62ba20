"""What happens beside the steps in a few simulated lives: a fee is taken at the counter, a late result is apologised for."""

from datetime import datetime, timedelta
from typing import Final

from onestop.cases import api as cases
from onestop.kernel.times import local_date
from onestop.ops.simulation import shape
from onestop.ops.simulation.life import SimulatedCase, official

_NOTICE: Final = timedelta(days=2)
"""How long before the promise whoever handles a late case writes the apology."""
_REASONS: Final = {"many_dossiers": "", "complex": "Hồ sơ có nhiều người liên quan, cần làm rõ."}
_LATER: Final = (1, 5)
"""Working days after the promised one that the new day is named for."""


def fee_at_counter(case: SimulatedCase) -> cases.FeeAtCounter | None:
    """Of a few cases, what the procedure says is to be paid, in cash or when the result is fetched; no amount is invented."""
    rule, rng = case.file.fee, case.rng
    if rule.kind not in ("amount", "rate") or rng.random() >= shape.FEE_RECORDED_SHARE:
        return None
    amount = cases.amount_due(rule) or 0
    now = rng.random() < shape.PAID_AT_ONCE_SHARE
    return (
        cases.FeeAtCounter("now", amount, payer=case.file.applicant_name)
        if now
        else cases.FeeAtCounter("at_return", amount)
    )


def paid_when_fetched(case: SimulatedCase, at: datetime) -> bool:
    """What is still due is taken as the result is handed over; whether time was left."""
    if not case.file.fees:
        return True
    clerk = official("receptionist", case.file.intake_agency)
    return all(
        case.act(cases.RECORD_PAYMENT, by=clerk, at=at, fee=one.number, amount=one.due, payer=case.file.applicant_name)
        for one in cases.due_of(case.file)
    )


def apologised(case: SimulatedCase, finish: datetime) -> bool:
    """Where the decision will be late, its apology: drafted, and signed by the head; whether time was left."""
    due, rng = case.file.due_at, case.rng
    if (
        due is None
        or finish <= due
        or rng.random() >= shape.APOLOGISED_SHARE
        or cases.is_late(case.file, case.file.changed_at)
    ):
        return True
    drafted = max(case.file.changed_at, case.calendar.opens_at(due - _NOTICE))
    signed = max(drafted, min(case.calendar.add_working_minutes(drafted, rng.randint(10, 120)), finish))
    new_day = case.calendar.nth_working_after(max(local_date(due), local_date(signed)), rng.randint(*_LATER))
    reason = rng.choice(tuple(_REASONS))
    said = {"new_day": new_day, "reasons": [reason], "note": _REASONS[reason]}
    agency = case.file.competent_agency
    return case.act(cases.DRAFT_APOLOGY, by=case.specialist(agency), at=drafted, **said) and case.act(
        cases.SEND_APOLOGY, by=official("head", agency), at=signed, **said
    )
