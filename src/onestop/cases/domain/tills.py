"""Tills: at which agency the money of a case was taken, and whose head gives it back.

A fee taken as a dossier is accepted lies with the counter that accepted it, also where the case was sent on and that is not
the place of intake. What is paid later is taken at the place of intake, and once there is a result where that is fetched.
"""

from collections.abc import Iterator

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import FeeLine, Sum
from onestop.cases.domain.fees import refundable
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.transferring import counter_of


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


def refundable_there(file: CaseFile) -> tuple[Sum, ...]:
    """What that agency gives back: of sums paid at two agencies each refunds its own, in the order in which they were set."""
    till = till_that_refunds(file)
    return tuple(one for one in refundable(file) if taken_at(file, one.number) == till)


def _till(file: CaseFile, line: FeeLine) -> str:
    if line.made_at == file.received_at:
        return counter_of(file)
    ready = file.finished_at is not None and line.made_at >= file.finished_at
    return place_of_return(file) if ready else file.intake_agency
