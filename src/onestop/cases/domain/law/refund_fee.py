"""Refunding (hoàn trả): what was paid beyond what is due, for a case that ended before anybody worked on it, or for copies of a
document that there is not.

Of the latter the provision that gives it back is named, for it is each fee's own instrument that says so; nobody here has read
them. Whoever took the money does not pay it out alone, nor does whoever made it too much by lowering the sum: the head of the
agency that took it does.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import OfTheCase, OneLine
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fee_book import Sum
from onestop.cases.domain.fees import named_amount, payers_of, refund_of
from onestop.cases.domain.guards import refuse_if_withdrawing, require_content
from onestop.cases.domain.needs import Need
from onestop.cases.domain.numbered import numbered, refuse_if_elsewhere
from onestop.cases.domain.paying import WHILE_OPEN
from onestop.cases.domain.payments import Tills
from onestop.cases.domain.reasons import note_of
from onestop.cases.domain.refusals_of_fees import (
    LoweredItHimself,
    NothingToRefund,
    PayeeMissing,
    ProofMissing,
    TookItHimself,
)
from onestop.cases.domain.shown import FEES
from onestop.cases.domain.status import Status
from onestop.cases.domain.tills import refunds
from onestop.cases.events import FeeRefunded
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso

_LOWERS: Final = frozenset({"corrected", "waived"})
"""Lines of the book by which less is due than was paid."""


def refund_fee(
    file: CaseFile,
    *,
    payee: str,
    proof: str,
    fee: int | None = None,
    tills: Tills = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[FeeRefunded, ...]]:
    """All that an agency gives back of a sum was; `proof` names the payment slip, and the provision where the case ended early.

    Raises:
        NothingToRefund: no more was paid than is due, and the case goes on or was worked on. TakenElsewhere: another agency
            took that money.
        TookItHimself: whoever recorded the payment cannot pay it out.
        LoweredItHimself: nor can whoever corrected or waived the sum, where more was paid than is due since.
        PayeeMissing, ProofMissing, TextTooLong, NotWritable. WithdrawalPending, ContentErased.
    """
    require_content(file)
    refuse_if_withdrawing(file)
    till, one, amount = _refund(file, fee, tills)
    lines = [line for line in file.fees if line.fee == one.number]
    if any(by.is_behind(key) for line in lines if line.what == "paid" for key in line.doers):
        raise TookItHimself(case_code=file.code)
    if one.excess and any(by.is_behind(key) for line in lines if line.what in _LOWERS for key in line.doers):
        raise LoweredItHimself(case_code=file.code)
    name, words = note_of(payee), note_of(proof)
    if not name:
        raise PayeeMissing(case_code=file.code)
    if not words:
        raise ProofMissing(case_code=file.code)
    event = FeeRefunded(
        case_code=file.code,
        at=iso(at),
        fee=one.number,
        amount=amount,
        ground=refund_of(file, one)[0],
        till=till,
        payee=name,
        note=words,
        **capacity(by),
    )
    return settled(file, event)


def _refund(file: CaseFile, number: int | None, tills: Tills) -> tuple[str, Sum, int]:
    if (found := numbered(refunds(file, tills), number, _of)) is not None:
        return found
    refuse_if_elsewhere(file, refunds(file), number, _of)
    raise NothingToRefund(case_code=file.code)


def _of(refund: tuple[str, Sum, int]) -> int:
    return refund[1].number


def _owes(file: CaseFile) -> bool:
    return bool(file.fees) and file.content_erased_at is None and bool(refunds(file))


def _listed(file: CaseFile, tills: Tills = None) -> tuple[tuple[int, Text], ...]:
    first: dict[int, Text] = {}
    for _, one, amount in refunds(file, tills):
        first.setdefault(one.number, named_amount(one, amount))
    return tuple(first.items())


def _took_it(file: CaseFile) -> Collection[str]:
    return {till for till, _, _ in refunds(file)}


REFUND_FEE: Final = Act(
    code="refund_fee",
    slug="hoan-tra",
    words=Text("Hoàn trả tiền", "Refund"),
    before=Text(
        "Ghi nhận đã trả lại phần nộp thừa, tiền bản sao không có văn bản để làm, hoặc khoản đã nộp của hồ sơ kết thúc trước khi "
        "giải quyết mà quy định cho hoàn trả.",
        "Records that what was paid too much was given back, what was paid for copies of a document that there is not, or what "
        "was paid for a case that ended before it was worked on, where a provision gives it back.",
    ),
    done=Text("Đã ghi hoàn trả.", "The refund was recorded."),
    needs=(Need("cases.decide", "took", among=_took_it),),
    when=When(
        statuses=(*WHILE_OPEN, Status.NOT_ACCEPTED, Status.STOPPED, Status.RETURNED),
        words=Text(
            "đã nộp thừa, bản sao không có văn bản để làm, hoặc hồ sơ kết thúc trước khi giải quyết",
            "too much was paid, there is no document to copy, or the case ended before it was worked on",
        ),
        holds=_owes,
    ),
    asks=(
        OfTheCase(
            name="fee",
            label=Text("Hoàn trả khoản nào?", "Which sum is refunded?"),
            listed=_listed,
            missing=Text("Hãy chọn khoản được hoàn trả.", "Choose the sum that is refunded."),
        ),
        OneLine(
            name="payee",
            label=Text("Người nhận lại tiền", "Who receives it"),
            missing=Text("Hãy ghi họ tên người nhận lại tiền.", "Enter who receives the money."),
            proposed=payers_of,
        ),
        OneLine(
            name="proof",
            label=Text("Chứng từ chi và quy định cho hoàn trả", "Payment slip, and the provision that gives it back"),
            missing=Text("Hãy ghi số, ngày của chứng từ chi.", "Name the payment slip: number and day."),
            hint=Text(
                "Số, ngày phiếu chi hoặc lệnh chuyển tiền. Hồ sơ không được giải quyết thì ghi cả quy định cho hoàn trả.",
                "Number and day of the slip or transfer. Of a case that was not dealt with, the provision too.",
            ),
        ),
    ),
    shows=(FEES,),
    law=refund_fee,
    events=(FeeRefunded,),
    faces=("desk",),
)
