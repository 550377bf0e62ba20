"""What a case owes: its sums, receipts and what is still due, as its book of fees tells (`fee_book`)."""

from collections.abc import Callable, Iterable
from datetime import date
from operator import attrgetter
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.documented import documented_at
from onestop.cases.domain.fee_book import COPIES, COPIES_NOT_MADE, NOT_DEALT_WITH, OVERPAID, FeeLine, Sum, sums_in
from onestop.cases.domain.fee_rule import MOST
from onestop.cases.domain.numbered import numbered
from onestop.cases.domain.parts import decided_part, is_all_void, is_document_void, is_ended, yield_of
from onestop.cases.domain.refusals_of_fees import AmountNotWhole, NoFeeDue
from onestop.cases.domain.results import is_revoked
from onestop.kernel.bilingual import Text


def sums_of(file: CaseFile) -> tuple[Sum, ...]:
    """Every sum ever set about the case, in that order."""
    return sums_in(file.fees) if file.fees else ()


def due_of(file: CaseFile) -> tuple[Sum, ...]:
    """The sums of which something is still to be paid."""
    return tuple([one for one in sums_of(file) if one.due > 0 and not _lapsed(file, one)])


def _lapsed(file: CaseFile, one: Sum) -> bool:
    """Whether the result it was due for will not come, or was revoked before its owner had it; no copies are made of a document
    there is not, or that holds no longer. Restored, it is paid for as before.
    """
    if is_for_copies(file, one) and (file.outcome not in (None, "granted") or is_revoked(file)):
        return True
    if bool(one.part) and is_ended(file, one.part):
        return True
    return is_document_void(file) and (_is_of_the_document(file, one) if one.part else is_all_void(file))


def _is_of_the_document(file: CaseFile, one: Sum) -> bool:
    decides = decided_part(file)
    return decides is not None and yield_of(file, one.part) == decides.result


def is_for_copies(file: CaseFile, one: Sum) -> bool:
    """Whether a sum is for copies and nothing else; in entries before these were told apart, the fee of a case that is free
    but for them.
    """
    return one.kind == COPIES or (one.kind == "fee" and file.fee.is_for_copies)


def due_for_copies(file: CaseFile) -> int:
    """What is still to be paid for copies, in đồng: it keeps back the copies, and no result."""
    return sum(one.due for one in due_of(file) if is_for_copies(file, one)) if file.fees else 0


def due_before_result(file: CaseFile) -> int:
    """What is still to be paid before the result is handed over. An extra that was asked for beside it is no price of it: the
    procedures name its own fee, or none, and say "copies, if asked for" (no provision was found by which it waits for them).
    """
    return still_due(file) - due_for_copies(file) if file.fees else 0


def still_due(file: CaseFile) -> int:
    """All that is still to be paid, in đồng."""
    return sum(one.due for one in due_of(file))


of_a_sum: Final[Callable[[Sum], int]] = attrgetter("number")
"""What a sum is named by."""


def due_sum(file: CaseFile, number: int | None = None) -> Sum:
    """The sum of that number of which something is due; without a number the only one.

    Raises:
        NoFeeDue: there is none.
    """
    if (one := numbered(due_of(file), number, of_a_sum)) is None:
        raise NoFeeDue(case_code=file.code)
    return one


def waivable(file: CaseFile) -> tuple[Sum, ...]:
    """The sums of which something can be waived: what is due, or was paid."""
    return tuple([one for one in sums_of(file) if one.owed > 0])


def asked_sum(file: CaseFile) -> Sum | None:
    """The sum the case waits for now."""
    if file.payment is None:
        return None
    asked = next(line.fee for line in reversed(file.fees) if line.what == "asked")
    return next(one for one in sums_of(file) if one.number == asked)


def none_recorded(file: CaseFile) -> bool:
    """Whether the procedure charges something of a case in work or decided, and nobody has said yet how much.

    What was paid in the case that is taken up again covers it, until somebody says that it is more.
    """
    return file.returned_at is None and left_open(file)


def left_open(file: CaseFile) -> bool:
    """The same, also of one whose result was handed over at a counter all the same: the fee is not lost by it."""
    at_work = file.received_at is not None and file.outcome in (None, "granted") and file.content_erased_at is None
    covered = bool(file.paid_before) and file.fee.is_found
    charged = at_work and file.fee.takes_money and not is_all_void(file)
    return charged and not covered and all(_beside(file, one) for one in sums_of(file))


def _beside(file: CaseFile, one: Sum) -> bool:
    """Whether a sum is for copies beside a fee of its own, of which it says nothing."""
    return one.kind == COPIES and not file.fee.is_for_copies


def without_copies(file: CaseFile, found: Iterable[Sum]) -> tuple[Sum, ...]:
    """Those that are for the service, or what the law makes payable; of a case free but for copies, for these as well."""
    return tuple(one for one in found if not _beside(file, one))


def receipts_of(file: CaseFile) -> tuple[FeeLine, ...]:
    """The cash that was taken, by receipt, also of those cancelled since."""
    return tuple([line for line in file.fees if line.what == "paid" and line.receipt])


def refund_of(file: CaseFile, one: Sum) -> tuple[str, int]:
    """(ground, amount) of what can be given back of a sum; nothing where the case goes on and no more was paid than is due."""
    if one.paid and is_for_copies(file, one) and _are_never_made(file):
        return COPIES_NOT_MADE, one.paid
    if one.excess:
        return OVERPAID, one.excess
    return (NOT_DEALT_WITH, one.paid) if _ended_before_work(file) else ("", 0)


def is_too_much(file: CaseFile, one: Sum) -> bool:
    """Whether something of it is owed back whatever the instrument of a fee says: too much, or for what is never made."""
    return refund_of(file, one)[0] in (OVERPAID, COPIES_NOT_MADE)


def _are_never_made(file: CaseFile) -> bool:
    """Whether there is no document to copy: the case ended without one, or it was revoked before its owner had it. A fee is for
    the work on a dossier, refused or not; a copy is paid for by the piece (Decree 23/2015 as the procedures cite it), and nobody
    pays for what he does not get (ours; no provision found says it of copies beside a result).
    """
    ended = file.outcome not in (None, "granted") and documented_at(file) is None
    return ended or is_document_void(file)


def fee_paid(file: CaseFile) -> int:
    """What was paid for the service itself and not given back, with what was paid in a case this one takes up again."""
    paid = sum(one.paid for one in without_copies(file, sums_of(file)) if one.kind != "obligation")
    return file.paid_before + paid


def refundable(file: CaseFile) -> tuple[Sum, ...]:
    """The sums of which something can be given back."""
    return tuple(one for one in sums_of(file) if refund_of(file, one)[1])


def payers_of(file: CaseFile) -> str:
    """Who paid, where one did; else the applicant."""
    names = [line.payer for line in file.fees if line.what == "paid" and line.payer]
    return names[-1] if names else file.applicant_name


def _ended_before_work(file: CaseFile) -> bool:
    worked = any(task.kind == "step" and task.done_by for task in file.tasks)
    return file.outcome in ("not_accepted", "withdrawn", "stopped") and not worked


def named_amount(one: Sum, amount: int, *, beside: str = "") -> Text:
    """A sum as a form names it, with an amount of it."""
    said = f" ({words})" if (words := beside or one.source) else ""
    return Text(f"{one.name.vi}: {dotted(amount)} đồng{said}", f"{one.name.en}: VND {amount:,}{said}")


def dotted(amount: int) -> str:
    """Đồng as Vietnamese writes a number."""
    return f"{amount:,}".replace(",", ".")


def copies_apart(file: CaseFile) -> Text:
    """What the copies make that the form asks for, to whoever enters the amount of the fee, which is not raised by it; empty
    once it is entered.
    """
    rule, of_copies = file.fee, file.fee.of_copies
    due = rule.copies_beside
    if not due or of_copies is None or file.reopens or any(one.kind == "fee" for one in sums_of(file)):
        return Text("", "")
    each = of_copies.amount
    return Text(
        f"Bản sao đã khai: {rule.copies} × {dotted(each)} = {dotted(due)} đồng, ghi thành khoản riêng; không cộng vào số tiền "
        "phí, lệ phí.",
        f"Copies stated: {rule.copies} × VND {each:,} = VND {due:,}, a sum of their own; do not add it to the amount of the fee.",
    )


def next_receipt(file: CaseFile) -> int:
    """The number of the next receipt; one that was cancelled keeps its own."""
    return len(receipts_of(file)) + 1


def is_cancelled(file: CaseFile, receipt: int) -> bool:
    """Whether that receipt was put right."""
    return any(line.what == "cancelled" and line.receipt == receipt for line in file.fees)


def last_day_of(file: CaseFile, number: int) -> date | None:
    """Until when that sum is to be paid, where the case waited for it."""
    days = [line.last_day for line in file.fees if line.what == "asked" and line.fee == number]
    return date.fromisoformat(days[-1]) if days and days[-1] else None


def whole_amount(file_code: str, amount: Any, *, least: int = 1) -> int:
    """The amount, where it is whole đồng that can be paid. Raises AmountNotWhole."""
    if type(amount) is not int or not least <= amount <= MOST:
        raise AmountNotWhole(case_code=file_code)
    return amount
