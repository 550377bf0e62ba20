"""Tills: at which agency the money of a case was taken, and whose head gives it back.

A fee taken as a dossier is accepted lies with the counter that accepted it, also where the case was sent on and that is not
the place of intake. What is paid later is taken at the place of intake, and once there is a result where that is fetched.
"""

from collections.abc import Iterator

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import FeeLine, Sum
from onestop.cases.domain.fees import receipts_held, refundable
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.transferring import counter_of
from onestop.kernel.actor import Actor


def taken_at(file: CaseFile, number: int) -> str:
    """The agency at which that sum was last paid."""
    paid = [line for line in file.fees if line.what == "paid" and line.fee == number]
    return _till(file, paid[-1]) if paid else file.intake_agency


def tills_of(file: CaseFile) -> Iterator[str]:
    """Every agency at which something was paid."""
    yield from dict.fromkeys(_till(file, line) for line in file.fees if line.what == "paid")


def till_that_refunds(file: CaseFile) -> str:
    """The agency whose head gives money back next; where nothing is to be given back, where the case was taken in."""
    return next((taken_at(file, one.number) for one in refundable(file)), file.intake_agency)


def tills_that_refund(file: CaseFile) -> tuple[str, ...]:
    """Every agency that is to give money back: of sums paid at two each refunds its own, and neither waits for the other."""
    return tuple(dict.fromkeys(taken_at(file, one.number) for one in refundable(file)))


def refundable_by(file: CaseFile, by: Actor) -> tuple[Sum, ...]:
    """What this official gives back, in the order in which the sums were set: what was taken where he decides."""
    return tuple(one for one in refundable(file) if by.may("cases.decide", taken_at(file, one.number)))


def tills_of_receipts(file: CaseFile) -> tuple[str, ...]:
    """Every agency that gave out a receipt which holds."""
    return tuple(dict.fromkeys(_till(file, line) for line in receipts_held(file)))


def till_that_cancels(file: CaseFile) -> str:
    """The agency whose head cancels the first receipt that holds; where none does, where the case was taken in."""
    return next(iter(tills_of_receipts(file)), file.intake_agency)


def receipts_cancelled_by(file: CaseFile, by: Actor) -> tuple[FeeLine, ...]:
    """The receipts that hold and were given out where this official decides."""
    return tuple(line for line in receipts_held(file) if by.may("cases.decide", _till(file, line)))


def _till(file: CaseFile, line: FeeLine) -> str:
    if line.made_at == file.received_at:
        return counter_of(file)
    ready = file.finished_at is not None and line.made_at >= file.finished_at
    return place_of_return(file) if ready else file.intake_agency
