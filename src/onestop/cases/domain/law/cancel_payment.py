"""Putting right a payment recorded as made elsewhere that was not: it stays on record, and the sum is due again.

Of cash there is a receipt, which is cancelled instead (`cancel_receipt`). As there, whoever recorded it does not undo it himself,
and a case that went on because of it is not put on hold again.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import OfTheCase
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fees import named_amount, sums_of
from onestop.cases.domain.needs import Need
from onestop.cases.domain.numbered import numbered, refuse_if_elsewhere
from onestop.cases.domain.paying import WHILE_OPEN, require_open_book
from onestop.cases.domain.payments import Payment, Tills, payments_held
from onestop.cases.domain.reasons import because
from onestop.cases.domain.refusals_of_fees import NotPaidElsewhere, TookItHimself
from onestop.cases.domain.shown import FEES, WAITED_FOR
from onestop.cases.domain.why_fields import WORDS_INSIDE, why
from onestop.cases.events import PaymentCancelled
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso


def cancel_payment(
    file: CaseFile,
    *,
    reasons: Sequence[str],
    note: str = "",
    payment: int | None = None,
    tills: Tills = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[PaymentCancelled, ...]]:
    """The payment of that number among those made elsewhere was not made; without a number the only one of those agencies.

    Raises:
        NotPaidElsewhere: no such payment is recorded, or it was cancelled. TakenElsewhere: another agency recorded it.
        TookItHimself: whoever recorded it cannot undo it.
        ReasonRequired, UnknownReason, ReasonNotExplained: it is not said why.
        TurnedAway, AlreadyStopped, AlreadyReturned, WithdrawalPending, ContentErased: nobody goes on with the dossier.
    """
    require_open_book(file)
    one = _payment(file, payment, tills)
    if any(map(by.is_behind, one.line.doers)):
        raise TookItHimself(case_code=file.code)
    grounds = because(occasion="receipt_cancelled", reasons=reasons, note=note, by=by)
    event = PaymentCancelled(
        case_code=file.code,
        at=iso(at),
        fee=one.line.fee,
        amount=one.held,
        payment=one.nth,
        reasons=list(grounds.reasons),
        note=grounds.note,
        **capacity(by),
    )
    return settled(file, event)


def _held(file: CaseFile, tills: Tills = None) -> tuple[Payment, ...]:
    return tuple(one for one in payments_held(file, tills) if one.nth)


def _payment(file: CaseFile, number: int | None, tills: Tills) -> Payment:
    if (one := numbered(_held(file, tills), number, _nth)) is not None:
        return one
    refuse_if_elsewhere(file, _held(file), number, _nth)
    raise NotPaidElsewhere(case_code=file.code)


_nth: Final[Callable[[Payment], int]] = attrgetter("nth")


def _listed(file: CaseFile, tills: Tills = None) -> tuple[tuple[int, Text], ...]:
    sums = {one.number: one for one in sums_of(file)}
    return tuple(
        (one.nth, named_amount(sums[one.line.fee], one.held, beside=one.line.note)) for one in _held(file, tills)
    )


def _was_paid(file: CaseFile) -> bool:
    return bool(file.fees) and file.content_erased_at is None and bool(_held(file))


def _took_it(file: CaseFile) -> Collection[str]:
    return {one.till for one in _held(file)}


CANCEL_PAYMENT: Final = Act(
    code="cancel_payment",
    slug="huy-ghi-da-nop",
    words=Text("Hủy ghi đã nộp ở nơi khác", "Cancel a payment made elsewhere"),
    before=Text(
        "Ghi nhận đã nộp không còn giá trị nhưng vẫn lưu; khoản ấy lại phải nộp. Hồ sơ không tự dừng chờ; cần thì yêu cầu nộp "
        "tiền lại.",
        "What was recorded holds no longer but stays on record, and the sum is due again. The case is not put on hold by it; ask "
        "for payment anew where it must wait.",
    ),
    done=Text("Đã hủy ghi nhận; khoản ấy lại phải nộp.", "The record was cancelled; the sum is due again."),
    needs=(Need("cases.decide", "took", among=_took_it),),
    when=When(
        statuses=WHILE_OPEN,
        words=Text("có khoản ghi là đã nộp ở nơi khác", "a sum is recorded as paid elsewhere"),
        holds=_was_paid,
    ),
    asks=(
        OfTheCase(
            name="payment",
            label=Text("Lần nộp nào?", "Which payment?"),
            listed=_listed,
            missing=Text("Hãy chọn lần nộp đã ghi.", "Choose the payment that was recorded."),
        ),
        *why("receipt_cancelled", Text("Vì sao hủy?", "Why is it cancelled?"), advice=WORDS_INSIDE),
    ),
    shows=(FEES, WAITED_FOR),
    law=cancel_payment,
    events=(PaymentCancelled,),
    faces=("desk",),
    grave=True,
)
