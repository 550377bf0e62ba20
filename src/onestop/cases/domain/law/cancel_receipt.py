"""Cancelling a receipt that is wrong: it stays on record and holds no longer, and what it says was paid is due again.

Whoever takes cash cannot undo a receipt himself: the head of the agency that took it does, with the reason. A case that went on
because of it is not put on hold again by itself; payment is asked for anew, or due when the result is handed over.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import OfTheCase
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fees import dotted, sums_of
from onestop.cases.domain.needs import Need
from onestop.cases.domain.numbered import numbered, refuse_if_elsewhere
from onestop.cases.domain.paying import WHILE_OPEN, require_open_book
from onestop.cases.domain.payments import Payment, Tills, payments_held
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_fees import NoSuchReceipt, TookItHimself
from onestop.cases.domain.shown import FEES
from onestop.cases.domain.slips import FEE_RECEIPT, number_of
from onestop.cases.domain.why_fields import WORDS_INSIDE, why
from onestop.cases.events import ReceiptCancelled
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def cancel_receipt(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    note: str = "",
    receipt: int | None = None,
    tills: Tills = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ReceiptCancelled, ...]]:
    """The receipt of that number holds no longer; without a number the only one of those agencies.

    Raises:
        NoSuchReceipt: there is none of that number which holds. TakenElsewhere: another agency took its money.
        TookItHimself: whoever took cash cannot undo its receipt.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        TurnedAway, AlreadyStopped, AlreadyReturned, WithdrawalPending, ContentErased: nobody goes on with the dossier.
    """
    require_open_book(file)
    held = _receipt(file, receipt, tills)
    one = held.line
    if any(map(by.is_behind, one.doers)):
        raise TookItHimself(case_code=file.code)
    grounds = because(occasion="receipt_cancelled", reasons=reasons, note=note, by=by)
    event = ReceiptCancelled(
        case_code=file.code,
        at=iso(at),
        receipt=one.receipt,
        fee=one.fee,
        amount=held.held,
        reasons=list(grounds.reasons),
        note=grounds.note,
        **capacity(by),
    )
    return settled(file, event)


def _held(file: CaseFile, tills: Tills = None) -> tuple[Payment, ...]:
    return tuple(one for one in payments_held(file, tills) if one.line.receipt)


def _receipt(file: CaseFile, number: int | None, tills: Tills) -> Payment:
    if (one := numbered(_held(file, tills), number, _receipt_of)) is not None:
        return one
    refuse_if_elsewhere(file, _held(file), number, _receipt_of)
    raise NoSuchReceipt(case_code=file.code)


_receipt_of: Final[Callable[[Payment], int]] = attrgetter("line.receipt")


def _listed(file: CaseFile, tills: Tills = None) -> tuple[tuple[int, Text], ...]:
    names = {one.number: one.name for one in sums_of(file)}
    return tuple((one.line.receipt, _named(file, one, names[one.line.fee])) for one in _held(file, tills))


def _named(file: CaseFile, one: Payment, name: Text) -> Text:
    number = number_of(file.code, FEE_RECEIPT.ref(one.line.receipt))
    return Text(f"{number}: {name.vi}, {dotted(one.held)} đồng", f"{number}: {name.en}, VND {one.held:,}")


def _has_receipt(file: CaseFile) -> bool:
    return bool(file.fees) and file.content_erased_at is None and bool(_held(file))


def _took_it(file: CaseFile) -> Collection[str]:
    return {one.till for one in _held(file)}


CANCEL_RECEIPT: Final = Act(
    code="cancel_receipt",
    slug="huy-phieu-thu",
    words=Text("Hủy phiếu thu ghi sai", "Cancel a wrong receipt"),
    before=Text(
        "Phiếu thu không còn giá trị nhưng vẫn lưu; khoản ấy lại phải nộp. Hồ sơ không tự dừng chờ; cần thì yêu cầu nộp "
        "tiền lại.",
        "The receipt holds no longer but stays on record, and the sum is due again. The case is not put on hold by it; ask for "
        "payment anew where it must wait.",
    ),
    done=Text("Đã hủy phiếu thu; khoản ấy lại phải nộp.", "The receipt was cancelled; the sum is due again."),
    needs=(Need("cases.decide", "took", among=_took_it),),
    when=When(
        statuses=WHILE_OPEN,
        words=Text("có phiếu thu đang có giá trị", "there is a receipt that holds"),
        holds=_has_receipt,
    ),
    asks=(
        OfTheCase(
            name="receipt",
            label=Text("Phiếu thu nào?", "Which receipt?"),
            listed=_listed,
            missing=Text("Hãy chọn phiếu thu.", "Choose the receipt."),
        ),
        *why("receipt_cancelled", Text("Vì sao hủy?", "Why is it cancelled?"), advice=WORDS_INSIDE),
    ),
    shows=(FEES,),
    law=cancel_receipt,
    events=(ReceiptCancelled,),
    faces=("desk",),
    grave=True,
)
