"""What a notice says of money: how much, before and after, what is left to pay and what goes back. Never by SMS or chat."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from onestop.cases.events import (
    CaseEvent,
    FeeCorrected,
    FeeRefunded,
    FeeSet,
    FeeWaived,
    PaymentCancelled,
    PaymentReceived,
    PaymentRequested,
    ReceiptCancelled,
)

AMOUNTS: Final = frozenset({"amount", "before", "left", "over"})
"""Names of amounts in a letter: of what it tells; what stood before; what is still due; what goes back."""


def _amount(event: Any) -> dict[str, int]:
    return {"amount": event.amount}


def _corrected(event: FeeCorrected) -> dict[str, int]:
    if event.amount_before is None:
        return {"amount": event.amount}
    over = event.over + event.in_treasury
    return {"amount": event.amount, "before": event.amount_before, "left": event.left, "over": over}


OF_MONEY: Final[Mapping[type[CaseEvent], Callable[[Any], dict[str, int]]]] = {
    FeeSet: _amount,
    PaymentRequested: _amount,
    PaymentReceived: _amount,
    ReceiptCancelled: _amount,
    PaymentCancelled: _amount,
    FeeRefunded: _amount,
    FeeWaived: lambda event: {"amount": event.amount, "left": event.left, "over": event.over + event.in_treasury},
    FeeCorrected: _corrected,
}


def amounts_of(event: CaseEvent) -> dict[str, str]:
    """The amounts of an event about money, by name, in whole đồng; none of any other."""
    found = OF_MONEY[type(event)](event) if type(event) in OF_MONEY else {}
    return {name: str(amount) for name, amount in found.items()}


def correction(event: FeeCorrected) -> str:
    """Which text tells of it: something is to be paid, given back, asked of the tax authority, or none; one of old entries."""
    if event.amount_before is None:
        return "fee_corrected"
    if event.in_treasury:
        return "fee_corrected_treasury"
    return "fee_corrected_due" if event.left else "fee_corrected_back" if event.over else "fee_corrected_even"


def waiver(event: FeeWaived) -> str:
    """Which text tells of it: also that too much is in the state budget now."""
    if event.given_up:
        return "copies_given_up"
    told = "fee_dropped" if event.in_error else "fee_waived"
    return f"{told}_treasury" if event.in_treasury else told


def said_money(amount: int | str, language: str) -> str:
    """As each language writes it: 75.000 đồng · VND 75,000."""
    said = f"{int(amount):,}"
    return f"VND\u00a0{said}" if language == "en" else f"{said.replace(',', '.')}\u00a0đồng"
