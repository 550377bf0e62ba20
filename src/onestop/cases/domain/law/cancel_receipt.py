"""Cancelling a receipt that is wrong: it stays on record and holds no longer, and what it says was paid is due again.

Whoever takes cash cannot undo a receipt himself: the head of the agency that took it does, with the reason. A case that went on
because of it is not put on hold again by itself; payment is asked for anew, or due when the result is handed over.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import OfTheCase
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fees import receipt_in_force, receipts_held, still_held, sums_of
from onestop.cases.domain.needs import Need
from onestop.cases.domain.paying import WHILE_OPEN, require_open_book
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_fees import TookItHimself
from onestop.cases.domain.slips import FEE_RECEIPT, number_of
from onestop.cases.domain.tills import receipts_cancelled_by, tills_of_receipts
from onestop.cases.domain.why_fields import why
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
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[ReceiptCancelled, ...]]:
    """The receipt of that number holds no longer; without a number the only one.

    Raises:
        NoSuchReceipt: there is none of that number which holds. TakenElsewhere: another agency gave it out.
        TookItHimself: whoever took cash cannot undo its receipt.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        TurnedAway, AlreadyStopped, AlreadyReturned, WithdrawalPending, ContentErased: nobody goes on with the dossier.
    """
    require_open_book(file)
    one = receipt_in_force(file, receipt, among=receipts_cancelled_by(file, by))
    if by.is_behind(one.by):
        raise TookItHimself(case_code=file.code)
    grounds = because(occasion="receipt_cancelled", reasons=reasons, note=note, by=by)
    event = ReceiptCancelled(
        case_code=file.code,
        at=iso(at),
        receipt=one.receipt,
        fee=one.fee,
        amount=still_held(file, one),
        reasons=list(grounds.reasons),
        note=grounds.note,
        **capacity(by),
    )
    return settled(file, event)


def _listed(file: CaseFile) -> tuple[tuple[int, Text], ...]:
    names = {one.number: one.name for one in sums_of(file)}
    return tuple(
        (
            one.receipt,
            Text(
                f"{number_of(file.code, FEE_RECEIPT.ref(one.receipt))}: {names[one.fee].vi}, "
                f"{still_held(file, one):,} đồng".replace(",", ".").replace(". ", ", "),
                f"{number_of(file.code, FEE_RECEIPT.ref(one.receipt))}: {names[one.fee].en}, VND {still_held(file, one):,}",
            ),
        )
        for one in receipts_held(file)
    )


def _has_receipt(file: CaseFile) -> bool:
    return bool(file.fees) and file.content_erased_at is None and bool(receipts_held(file))


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
    needs=(Need("cases.decide", "receipt"),),
    also_at=tills_of_receipts,
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
        *why("receipt_cancelled", Text("Vì sao hủy?", "Why is it cancelled?")),
    ),
    law=cancel_receipt,
    events=(ReceiptCancelled,),
    faces=("desk",),
    grave=True,
)
