"""What the timeline says of money."""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.fee_book import BASES, FEE_NAMES, REFUNDS, WAYS_RECORDED
from onestop.cases.domain.slips import FEE_RECEIPT, number_of
from onestop.cases.domain.timeline.line import Facts, line, reasons_said
from onestop.cases.events import (
    FeeCorrected,
    FeeRefunded,
    FeeSet,
    FeeWaived,
    PaymentCancelled,
    PaymentReceived,
    PaymentRequested,
    ReceiptCancelled,
)
from onestop.kernel.bilingual import Text

_EXEMPT: Final = Text("được miễn, giảm", "exempt or reduced")
_IN_ERROR: Final = Text("khoản ghi nhầm", "recorded in error")
_GIVEN_UP: Final = Text("người nộp thôi lấy bản sao", "the applicant gave up the copies")
_WHY_WAIVED: Final[Mapping[tuple[bool, bool], tuple[Text, ...]]] = {
    (True, False): (_IN_ERROR,),
    (False, True): (_GIVEN_UP,),
    (False, False): (_EXEMPT,),
}
"""By whether it was recorded in error, and whether copies were given up."""
_NOT_CHARGED: Final = Text("không thu", "nothing is charged")


def _set(event: FeeSet) -> Facts | None:
    """How much of which kind; nothing of an amount of nothing, which is no debt."""
    if event.kind not in FEE_NAMES or not event.amount:
        return None
    return {"amount": event.amount, "kind": FEE_NAMES[event.kind].lower()}


def _set_by(event: FeeSet) -> tuple[Text, ...]:
    free = () if event.amount else (_NOT_CHARGED,)
    return (*free, BASES[event.basis]) if event.basis in BASES else ()


LINES: Final = (
    line(
        FeeSet,
        Text("Ghi khoản phải nộp", "Amount due recorded"),
        Text("Phải nộp {amount} đồng: {kind}", "To be paid, VND {amount}: {kind}"),
        facts=lambda event, _: _set(event),
        detail=lambda event, _: _set_by(event),
    ),
    line(
        PaymentRequested,
        Text("Yêu cầu nộp tiền", "Payment requested"),
        Text("Yêu cầu nộp {amount} đồng đến hết {pay_by}", "VND {amount} to be paid by the end of {pay_by}"),
        facts=lambda event, _: {"amount": event.amount, "pay_by": event.pay_by},
    ),
    line(
        PaymentReceived,
        Text("Đã nộp tiền", "Payment received"),
        Text("Đã nộp {amount} đồng", "VND {amount} was paid"),
        facts=lambda event, _: {"amount": event.amount},
        detail=lambda event, _: (WAYS_RECORDED[event.way],) if event.way in WAYS_RECORDED else (),
    ),
    line(
        FeeWaived,
        Text("Miễn, giảm khoản phải nộp", "Exempted or reduced"),
        Text("Không phải nộp {amount} đồng", "VND {amount} need not be paid"),
        facts=lambda event, _: {"amount": event.amount},
        detail=lambda event, _: _WHY_WAIVED.get((event.in_error, event.given_up), ()),
    ),
    line(
        ReceiptCancelled,
        Text("Hủy phiếu thu", "Receipt cancelled"),
        Text("Hủy phiếu thu mã {number}", "Receipt {number} cancelled"),
        facts=lambda event, _: {"number": number_of(event.case_code, FEE_RECEIPT.ref(event.receipt))},
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        PaymentCancelled,
        Text("Hủy ghi đã nộp ở nơi khác", "Payment made elsewhere cancelled"),
        Text("Hủy ghi đã nộp {amount} đồng ở nơi khác", "VND {amount} recorded as paid elsewhere was cancelled"),
        facts=lambda event, _: {"amount": event.amount},
        detail=lambda event, _: reasons_said(event.reasons),
    ),
    line(
        FeeCorrected,
        Text("Sửa số tiền phải nộp", "Amount due corrected"),
        Text("Số tiền phải nộp sửa thành {amount} đồng", "The amount due was corrected to VND {amount}"),
        facts=lambda event, _: {"amount": event.amount},
        detail=lambda event, _: (BASES[event.basis],) if event.basis in BASES else (),
    ),
    line(
        FeeRefunded,
        Text("Hoàn trả tiền", "Money refunded"),
        Text("Đã hoàn trả {amount} đồng", "VND {amount} was refunded"),
        facts=lambda event, _: {"amount": event.amount},
        detail=lambda event, _: (REFUNDS[event.ground],) if event.ground in REFUNDS else (),
    ),
)
