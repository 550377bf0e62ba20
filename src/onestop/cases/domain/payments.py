"""Payments about a case: at which agency each was taken, and what of it is still there.

A fee taken as a dossier is accepted lies with the counter that accepted it, also where the case was sent on and that is not
the place of intake. What is paid later is taken at the place of intake, and once there is a result where that is fetched. A tax
lies in no till: it was paid into the state budget, and its proof alone is written down here.
"""

from collections.abc import Callable, Collection
from functools import partial
from typing import NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import TREASURY, FeeLine
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.transferring import counter_of

Tills: TypeAlias = Collection[str] | None
"""The agencies for which somebody does it; None: for whichever it is."""


class Payment(NamedTuple):
    """A payment, the agency that took it, and what of it is still there: not what was cancelled or given back."""

    till: str
    line: FeeLine
    nth: int
    """Of one made elsewhere, its number among these, from 1."""
    held: int
    cancelled: bool = False

    @property
    def in_treasury(self) -> bool:
        """Whether it was paid into the state budget, and no agency can give it back."""
        return self.line.kind == TREASURY


def payments_of(file: CaseFile) -> tuple[Payment, ...]:
    """Every payment, in the order in which they were made."""
    found: list[Payment] = []
    for line in file.fees:
        if line.what == "paid":
            nth = 0 if line.receipt else 1 + sum(not one.line.receipt for one in found)
            found.append(Payment(_till(file, line), line, nth, line.amount))
        elif line.what == "cancelled":
            _cancel(found, line)
        elif line.what == "refunded":
            _take(found, line.amount, partial(_given_back_of, line))
    return tuple(found)


def payments_held(file: CaseFile, tills: Tills = None) -> tuple[Payment, ...]:
    """Those of which something is there to be cancelled, taken by those agencies where some are named."""
    return tuple(one for one in payments_of(file) if one.held and (tills is None or one.till in tills))


def _given_back_of(line: FeeLine, one: Payment) -> bool:
    return one.line.fee == line.fee and line.till in ("", one.till)


def _cancel(found: list[Payment], line: FeeLine) -> None:
    """That payment was none; books that do not say which mean the last of its sum made elsewhere."""
    for place in reversed(range(len(found))):
        one = found[place]
        named = one.line.receipt == line.receipt if line.receipt else line.payment in (one.nth, 0) and bool(one.nth)
        if named and one.line.fee == line.fee and not one.cancelled:
            whole = one.held == one.line.amount
            found[place] = one._replace(held=max(0, one.held - line.amount), cancelled=whole)
            _take(found, line.amount - one.held, lambda other: other.line.fee == line.fee)
            return


def _take(found: list[Payment], amount: int, among: Callable[[Payment], bool]) -> None:
    """So much is there no more, of the latest of those first."""
    for place in reversed(range(len(found))):
        if amount > 0 and among(found[place]):
            part = min(amount, found[place].held)
            found[place] = found[place]._replace(held=found[place].held - part)
            amount -= part


def _till(file: CaseFile, line: FeeLine) -> str:
    if line.made_at == file.received_at:
        return counter_of(file)
    ready = file.finished_at is not None and line.made_at >= file.finished_at
    return place_of_return(file) if ready else file.intake_agency
