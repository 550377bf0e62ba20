"""What asking for money changes, and what was paid or waived."""

from datetime import date, datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import ASKED_IN_ERROR, WAIVED, FeeLine
from onestop.cases.domain.folds_in_common import Changes, promise_of, waits_ended, where_it_was
from onestop.cases.domain.folds_of_fees import booked
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.status import Stage
from onestop.cases.domain.transferring import holder_of
from onestop.cases.domain.waits import Wait
from onestop.cases.events import FeeCorrected, FeeWaived, PaymentReceived, PaymentRequested
from onestop.kernel.times import moment


def payment_requested(file: CaseFile, event: PaymentRequested) -> Changes:
    at, received = moment(event.at), file.received_at is not None
    wait = Wait(
        nth=len(file.waits) + 1,
        kind="payment",
        agency=holder_of(file),
        because=Grounds((), "", event.by),
        items=(),
        in_time=True,
        accepted_before=received,
        began_at=at,
        reply_by=date.fromisoformat(event.pay_by),
        runs_on=event.runs_on,
    )
    line = FeeLine("asked", event.fee, event.amount, "", at, event.by, last_day=event.pay_by)
    changes = booked(file, at, line) | {"waits": (*file.waits, wait)}
    if received:
        paused = moment(event.paused_since) if event.paused_since else None
        changes |= {"stage": Stage.AT_WORK, "late": event.late, "paused_since": paused, **promise_of(event)}
    return changes


def payment_received(file: CaseFile, event: PaymentReceived) -> Changes:
    at = moment(event.at)
    line = FeeLine(
        "paid", event.fee, event.amount, event.way, at, event.by, receipt=event.receipt, payer=event.payer, note=event.note
    )  # fmt: skip
    return booked(file, at, line) | (_paid_for(file, event, at) if event.ends_wait else {})


def fee_waived(file: CaseFile, event: FeeWaived) -> Changes:
    at, kind = moment(event.at), "in_error" if event.in_error else ""
    line = FeeLine("waived", event.fee, event.amount, kind, at, event.by, ground=event.ground, note=event.note)
    left_out = ASKED_IN_ERROR if event.in_error else WAIVED
    return booked(file, at, line) | (_paid_for(file, event, at, left_out=left_out) if event.ends_wait else {})


def fee_corrected(file: CaseFile, event: FeeCorrected) -> Changes:
    at = moment(event.at)
    line = FeeLine("corrected", event.fee, event.amount, "", at, event.by, basis=event.basis, note=event.note)
    return booked(file, at, line) | (_paid_for(file, event, at, left_out=ASKED_IN_ERROR) if event.ends_wait else {})


def _paid_for(file: CaseFile, event: PaymentReceived | FeeWaived | FeeCorrected, at: datetime, **by: Any) -> Changes:
    """The request to pay is answered, and the case goes on where it was."""
    waits = waits_ended(file.waits, at, shares_moved=event.shares is not None, **by)
    return {"waits": waits, **where_it_was(file, event)}
