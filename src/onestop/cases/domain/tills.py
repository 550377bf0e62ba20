"""Tills: which agency that took money about a case has to give back how much, and who may make that more.

Whoever took money answers for it: its receipt is cancelled there, it is given back there, and nobody else makes it owe (rule of
ours). Of what was paid in parts, who was paid last gives back first.
"""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import Sum
from onestop.cases.domain.fees import refund_of, sums_of
from onestop.cases.domain.payments import Payment, Tills, payments_of
from onestop.cases.domain.refusals_of_tills import LowersAnothers, TakenElsewhere
from onestop.cases.domain.returning import till_of


def tills_of(file: CaseFile) -> Iterator[str]:
    """Every agency that took something, but for what was cancelled."""
    if file.fees:
        yield from dict.fromkeys(one.till for one in payments_of(file) if not one.cancelled)


def till_of_receipt(file: CaseFile, receipt: int) -> str:
    """The agency that took the cash of that receipt; where there is none yet, the one that would."""
    taken = (one.till for one in payments_of(file) if receipt and one.line.receipt == receipt)
    return next(taken, till_of(file))


def refunds_by_till(file: CaseFile, one: Sum) -> Mapping[str, int]:
    """What each agency gives back of a sum: who was paid last gives back first, and nobody more than it holds."""
    shares = dict[str, int]()
    for payment, part in _parts(file, one):
        if not payment.in_treasury:
            shares[payment.till] = shares.get(payment.till, 0) + part
    return shares


def in_treasury(file: CaseFile, one: Sum) -> int:
    """What of a sum was paid too much, or for nothing, into the state budget: the tax authority is asked for it, and no agency
    here gives it back (`docs/decisions.md`)."""
    return sum(part for payment, part in _parts(file, one) if payment.in_treasury)


def _parts(file: CaseFile, one: Sum) -> Iterator[tuple[Payment, int]]:
    """Of which payment how much was too much, the latest first."""
    left = refund_of(file, one)[1]
    for payment in _last_first(file, one.number):
        if part := min(left, payment.held):
            yield payment, part
            left -= part


def refunds(file: CaseFile, tills: Tills = None) -> tuple[tuple[str, Sum, int], ...]:
    """(agency, sum, amount) of all that is to be given back, by those agencies alone where some are named."""
    return tuple(
        (till, one, amount)
        for one in sums_of(file)
        for till, amount in refunds_by_till(file, one).items()
        if tills is None or till in tills
    )


def lowers(file: CaseFile, one: Sum) -> tuple[str, int]:
    """(agency, amount): who would give back what is too much if a sum came down, and down to where it would so alone.

    The agency is empty where nothing more could be given back.
    """
    taken = tuple(_not_given_back(file, one))
    owing, till = sum(amount for _, amount in taken), next((till for till, _ in taken), "")
    own = takewhile(lambda each: each[0] == till, taken)
    return till, owing - sum(amount for _, amount in own)


def refuse_if_anothers(file: CaseFile, one: Sum, owed: int, tills: Tills) -> None:
    """A sum of which so much is to be paid in all makes nobody owe but who lowers it.

    Raises:
        TakenElsewhere: another agency would give back what is paid too much then. LowersAnothers: so would one more, of a part.
    """
    if owed >= min(one.owed, one.paid):
        return
    till, least = lowers(file, one)
    if tills is not None and till not in tills:
        raise TakenElsewhere(case_code=file.code)
    if owed < least:
        raise LowersAnothers(case_code=file.code, amount=least)


def _not_given_back(file: CaseFile, one: Sum) -> Iterator[tuple[str, int]]:
    """(agency, amount) of what was paid and is not too much, the latest first."""
    excess = one.excess
    for payment in _last_first(file, one.number):
        if payment.held > excess:
            yield payment.till, payment.held - excess
        excess = max(0, excess - payment.held)


def _last_first(file: CaseFile, fee: int) -> tuple[Payment, ...]:
    return tuple(one for one in reversed(payments_of(file)) if one.line.fee == fee and one.held)
