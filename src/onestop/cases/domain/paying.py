"""What asking for money, taking it and waiving it have in common: the sum that is set, and a case that goes on."""

from datetime import datetime
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import answer_by, promise
from onestop.cases.domain.fee_book import COPIES, COPIES_GIVEN_UP, SET_IN_ERROR, TREASURY, WAIVERS, Sum
from onestop.cases.domain.fee_rule import FeeRule, is_by_rule
from onestop.cases.domain.fees import (
    asked_sum,
    is_for_copies,
    named_amount,
    next_receipt,
    still_due,
    sums_of,
    whole_amount,
)
from onestop.cases.domain.guards import refuse_if_ended, refuse_if_withdrawing, require_content
from onestop.cases.domain.part_money import part_of_copies
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals import AlreadyReturned
from onestop.cases.domain.refusals_of_fees import (
    FreeOfCharge,
    NotForCopies,
    PaidBefore,
    PayerMissing,
    ProofMissing,
    SourceMissing,
)
from onestop.cases.domain.refusals_of_reasons import UnknownReason
from onestop.cases.domain.shares import moved_shares
from onestop.cases.domain.status import Status
from onestop.cases.domain.tills import in_treasury as too_much_in_treasury
from onestop.cases.events import FeeSet, FeeWaived, PaymentReceived
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso
from onestop.rules.api import Happening

_SOURCE: Final = Text("Căn cứ của số tiền", "What the sum is based on")
_PAYER: Final = Text("Người nộp tiền", "Who paid")
_PROOF: Final = Text("Chứng từ, giấy tờ chứng minh", "The proof")

WhenPaid: TypeAlias = Literal["now", "at_return", "exempt"]
WHILE_OPEN: Final = (
    Status.SUBMITTED,
    Status.ACCEPTED,
    Status.PROCESSING,
    Status.SUPPLEMENT,
    Status.PAYMENT,
    Status.FINISHED,
)
"""Until the result is handed over: afterwards the book of the case is closed to whatever would be paid."""
WHILE_PAYABLE: Final = (*WHILE_OPEN, Status.RETURNED)
"""And a fee that was left open until then is set, and paid, afterwards."""
WHILE_PAID: Final = (*WHILE_OPEN, Status.NOT_ACCEPTED, Status.STOPPED, Status.RETURNED)
"""And what was paid can turn out to be too much afterwards."""


def require_open_book(file: CaseFile) -> None:
    """Raises TurnedAway, AlreadyStopped, AlreadyReturned: the case has ended. ContentErased, WithdrawalPending."""
    require_content(file)
    refuse_if_withdrawing(file)
    if file.returned_at is not None:
        raise AlreadyReturned(case_code=file.code, returned_at=file.returned_at)
    if file.status not in WHILE_OPEN:
        refuse_if_ended(file)


def require_book(file: CaseFile, one: Sum, *, less: bool) -> None:
    """What was paid too much is found out also after the end: then the sum only comes down, and the rest is given back.

    Raises:
        TurnedAway, AlreadyStopped, AlreadyReturned, ContentErased, WithdrawalPending.
    """
    if file.has_ended and less and one.paid:
        require_content(file)
        return
    require_open_book(file)


def require_payable(file: CaseFile) -> None:
    """As `require_open_book`; what was set after the result was handed over, for it was left open, is paid after it as well."""
    if file.returned_at is not None and file.outcome == "granted" and still_due(file):
        require_content(file)
        return
    require_open_book(file)


class FeeAtCounter(NamedTuple):
    """What becomes of the fee when the dossier is accepted at a counter."""

    when: WhenPaid
    amount: int
    source: str = ""
    payer: str = ""
    """Of cash paid now."""
    ground: str = ""
    proof: str = ""
    """Of whoever is exempt."""


def basis_of(rule: FeeRule, kind: str, amount: int) -> str:
    """Who set the amount, by code: the procedure where it is what its rule makes it, else its source."""
    if kind == "obligation":
        return "notice"
    if is_by_rule(rule, amount):
        return "procedure"
    return "council" if rule.kind == "council" else "law"


def fee_set(
    file: CaseFile,
    *,
    kind: str,
    amount: int,
    source: str,
    when: str,
    by: Actor,
    at: datetime,
    least: int = 1,
    part: str = "",
) -> FeeSet:
    """A new sum; a second one of its kind is not the procedure's, and names its source.

    It is for the result of the step `part`; unsaid, for all. What is charged for copies alone is for the document.

    Raises:
        FreeOfCharge: for the service itself nothing is charged. PaidBefore: nor again, where a case is taken up anew; of a sum
        that is more than was paid before the rest is set.
        AmountNotWhole. SourceMissing: who set it, where the procedure did not. TextTooLong, NotWritable.
    """
    kind = sum_kind(file, kind)
    serves = kind != "obligation"
    whole_amount(file.code, amount, least=least)
    words, before = note_of(source, _SOURCE), any(one.kind == kind and one.amount > one.waived for one in sums_of(file))
    rest = amount - (file.paid_before if serves and file.fee.is_found and not before else 0)
    # What is charged for all of several results stays with these; what is charged for one alone has a source of its own.
    if serves and not file.part and (file.fee.kind == "free" or rest < least):
        raise PaidBefore(case_code=file.code) if file.paid_before else FreeOfCharge(case_code=file.code)
    basis = "law" if before and serves else basis_of(file.fee, kind, amount)
    if basis != "procedure" and not words:
        raise SourceMissing(case_code=file.code)
    return FeeSet(
        case_code=file.code,
        at=iso(at),
        fee=len(sums_of(file)) + 1,
        kind=kind,
        amount=rest,
        basis=basis,
        when=when,
        part=part or (part_of_copies(file) if kind == COPIES else ""),
        note=words,
        **capacity(by),
    )


def sum_kind(file: CaseFile, kind: str) -> str:
    """What a fee is for: the copies that were asked for, where nothing else is charged."""
    return COPIES if kind == "fee" and file.fee.is_for_copies else kind


def copies_set(file: CaseFile, *, by: Actor, at: datetime) -> FeeSet | None:
    """What the copies make that were asked for beside a fee: a sum of its own, so that the result need not wait for it and it
    can be given up by itself. Nothing of a case taken up again, which had it with its opening where it was not paid before.
    """
    if not file.fee.copies_beside or file.reopens:
        return None
    return set_for_return(
        file, Charge(COPIES, file.fee.copies_beside, "procedure", part=part_of_copies(file)), by=by, at=at
    )


class Charge(NamedTuple):
    """What is to be paid before the result is received, whoever set it."""

    kind: str
    amount: int
    basis: str
    source: str = ""
    part: str = ""


def set_for_return(file: CaseFile, one: Charge, *, by: Actor, at: datetime) -> FeeSet:
    """It is a sum of its own."""
    return FeeSet(
        case_code=file.code,
        at=iso(at),
        fee=len(sums_of(file)) + 1,
        kind=one.kind,
        amount=one.amount,
        basis=one.basis,
        when="at_return",
        part=one.part,
        note=one.source,
        **capacity(by),
    )


def payment_received(
    file: CaseFile,
    one: Sum,
    *,
    way: str,
    payer: str,
    proof: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> PaymentReceived:
    """All that is due of a sum was paid. Raises PayerMissing, ProofMissing, TextTooLong, NotWritable."""
    name, words = note_of(payer, _PAYER), note_of(proof, _PROOF)
    if way == "cash" and not name:
        raise PayerMissing(case_code=file.code)
    if way != "cash" and not words:
        raise ProofMissing(case_code=file.code)
    return PaymentReceived(
        case_code=file.code,
        at=iso(at),
        fee=one.number,
        amount=one.due,
        way=TREASURY if way == "elsewhere" and one.kind == "obligation" else way,
        receipt=next_receipt(file) if way == "cash" else 0,
        payer=name,
        note=words,
        **goes_on(file, one, at, calendar, "payment_made"),
        **capacity(by),
    )


def fee_waived(
    file: CaseFile,
    one: Sum,
    *,
    amount: int,
    ground: str,
    proof: str,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> FeeWaived:
    """So much of a sum need not be paid. Raises UnknownReason, NotForCopies, ProofMissing, TextTooLong, NotWritable."""
    if ground not in WAIVERS:
        raise UnknownReason(reason=ground, occasion="waived")
    if ground == COPIES_GIVEN_UP and not is_for_copies(file, one):
        raise NotForCopies(case_code=file.code)
    words = note_of(proof, _PROOF)
    if not words:
        raise ProofMissing(case_code=file.code)
    kind = "" if ground == SET_IN_ERROR else "payment_waived"
    wait = goes_on(file, one, at, calendar, kind, all_of_it=amount == one.due)
    after = one._replace(waived=one.waived + amount)
    beyond = too_much_in_treasury(file, after) if after.excess else 0
    return FeeWaived(
        case_code=file.code,
        at=iso(at),
        fee=one.number,
        amount=amount,
        left=max(0, one.due - amount),
        over=after.excess - beyond,
        in_treasury=beyond,
        in_error=ground == SET_IN_ERROR,
        given_up=ground == COPIES_GIVEN_UP,
        ground=ground,
        note=words,
        **wait,
        **capacity(by),
    )


def goes_on(
    file: CaseFile, one: Sum, at: datetime, calendar: WorkingCalendar, kind: str, *, all_of_it: bool = True
) -> dict[str, Any]:
    """Whether the case waited for it, and what is promised when it need not wait any more.

    Without a `kind` it was asked for in error: the time is what it would have been, for the counter as for the agency.
    """
    asked = asked_sum(file)
    ends = all_of_it and asked is not None and asked.number == one.number
    due_at, late_from = file.due_at, file.late_from
    stands = {"due_at": iso(due_at) if due_at else None, "late_from": iso(late_from) if late_from else None}
    if not ends:
        return {"ends_wait": False, "accept_by": None, **stands}
    if file.received_at is None:
        accept_by = answer_by(at, calendar) if kind else None
        return {"ends_wait": True, "accept_by": accept_by, "due_at": None, "late_from": None}
    if file.payment is not None and file.payment.runs_on:
        return {"ends_wait": True, "accept_by": None, **stands}
    happenings = (*file.happenings, Happening(kind, at)) if kind else _as_if_not_asked(file)
    promised = promise(file, received=file.received_at, happenings=happenings, calendar=calendar)
    return {"ends_wait": True, "accept_by": None, "shares": moved_shares(file, at, calendar), **promised}


def _as_if_not_asked(file: CaseFile) -> tuple[Happening, ...]:
    """What the clock is told of without the request to pay that is open."""
    assert file.payment is not None  # noqa: S101 - a wait ends
    asked = Happening("payment_requested", file.payment.began_at)
    return tuple(one for one in file.happenings if one != asked)


def named_sum(one: Sum) -> Text:
    """A sum as a form names it, with what is still due of it."""
    return named_amount(one, one.due)
