"""What the events about money add to the book of a case, where nothing waits for it."""

from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import FeeLine
from onestop.cases.events import FeeRefunded, FeeSet, PaymentCancelled, ReceiptCancelled
from onestop.kernel.times import moment


def fee_set(file: CaseFile, event: FeeSet) -> dict[str, Any]:
    at = moment(event.at)
    line = FeeLine(
        "set", event.fee, event.amount, event.kind, at, event.by, basis=event.basis, note=event.note, when=event.when,
        part=event.part,
    )  # fmt: skip
    return booked(file, at, line)


def receipt_cancelled(file: CaseFile, event: ReceiptCancelled) -> dict[str, Any]:
    at, why = moment(event.at), ",".join(event.reasons)
    line = FeeLine("cancelled", event.fee, event.amount, why, at, event.by, receipt=event.receipt, note=event.note)
    return booked(file, at, line)


def payment_cancelled(file: CaseFile, event: PaymentCancelled) -> dict[str, Any]:
    at, why = moment(event.at), ",".join(event.reasons)
    line = FeeLine("cancelled", event.fee, event.amount, why, at, event.by, note=event.note, payment=event.payment)
    return booked(file, at, line)


def fee_refunded(file: CaseFile, event: FeeRefunded) -> dict[str, Any]:
    at = moment(event.at)
    line = FeeLine(
        "refunded", event.fee, event.amount, event.ground, at, event.by, payer=event.payee, note=event.note, till=event.till
    )  # fmt: skip
    return booked(file, at, line)


def booked(file: CaseFile, at: datetime, line: FeeLine) -> dict[str, Any]:
    """The book with one line more."""
    return {"changed_at": at, "fees": (*file.fees, line)}
