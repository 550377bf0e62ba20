"""Taking money: in cash at the counter, with a receipt of the case's own series, or noting what was paid elsewhere by its proof.

Fees are paid to the agency, through the post or online (Decree 61/2018 Art. 22, not read in full). Exactly what is due is
paid, neither more nor less, and a receipt says so. What was recorded is never taken out; a receipt that is wrong is cancelled
(`cancel_receipt`).
"""

from datetime import datetime
from typing import Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Money, OfTheCase, OneLine, Option
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import settled
from onestop.cases.domain.fee_book import WAYS
from onestop.cases.domain.fees import due_of, due_sum, whole_amount
from onestop.cases.domain.needs import Need
from onestop.cases.domain.paying import WHILE_PAYABLE, named_sum, payment_received, require_payable
from onestop.cases.domain.payments import Tills
from onestop.cases.domain.refusals_of_fees import AmountNotDue
from onestop.cases.domain.shown import FEES
from onestop.cases.events import PaymentReceived
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar


def record_payment(
    file: CaseFile,
    *,
    amount: int,
    way: Literal["cash", "elsewhere"] = "cash",
    fee: int | None = None,
    payer: str = "",
    proof: str = "",
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[PaymentReceived, ...]]:
    """What is due of a sum was paid; `fee` is its number, needed where several are due.

    Raises:
        NoFeeDue: nothing is due, or not that.
        AmountNotWhole, AmountNotDue: it is another amount than is due.
        PayerMissing, ProofMissing: it is not said who paid in cash, or by what it is seen that it was paid elsewhere.
        TurnedAway, AlreadyStopped, AlreadyReturned, WithdrawalPending, ContentErased: nobody goes on with the dossier.
    """
    require_payable(file)
    one = due_sum(file, fee)
    if whole_amount(file.code, amount) != one.due:
        raise AmountNotDue(case_code=file.code, amount=amount, due=one.due)
    return settled(
        file, payment_received(file, one, way=way, payer=payer, proof=proof, by=by, at=at, calendar=calendar)
    )


def something_is_due(file: CaseFile) -> bool:
    """Whether a sum was set that is neither paid nor waived."""
    return bool(file.fees) and file.content_erased_at is None and bool(due_of(file))


def listed_due(file: CaseFile, _tills: Tills = None) -> tuple[tuple[int, Text], ...]:
    """The sums that are due, as a form lists them."""
    return tuple((one.number, named_sum(one)) for one in due_of(file))


def _the_amount(file: CaseFile) -> int | None:
    due = due_of(file)
    return due[0].due if len(due) == 1 else None


def _mostly(file: CaseFile) -> str:
    """A tax is paid where its notice says, and seen by its proof; a fee at the counter."""
    due = due_of(file)
    return "elsewhere" if due and all(one.kind == "obligation" for one in due) else "cash"


def _whoever_came(file: CaseFile) -> str:
    return (file.submitter or {}).get("name", "") or file.applicant_name


WHICH_SUM: Final = OfTheCase(
    name="fee",
    label=Text("Khoản phải nộp", "What is to be paid"),
    listed=listed_due,
    missing=Text("Hãy chọn khoản phải nộp.", "Choose what is to be paid."),
)
RECORD_PAYMENT: Final = Act(
    code="record_payment",
    slug="thu-tien",
    words=Text("Thu tiền", "Take the payment"),
    before=Text(
        "Ghi khoản đã nộp. Thu tiền mặt thì hệ thống in phiếu thu; nếu hồ sơ đang chờ khoản này thì được giải quyết tiếp.",
        "Records what was paid. For cash a receipt is printed; a case that waited for it goes on.",
    ),
    done=Text("Đã ghi khoản nộp.", "The payment was recorded."),
    needs=(Need("cases.accept", "till"),),
    when=When(
        statuses=WHILE_PAYABLE,
        words=Text("có khoản phải nộp mà chưa nộp", "something is due and not paid"),
        holds=something_is_due,
    ),
    asks=(
        WHICH_SUM,
        Choice(
            name="way",
            label=Text("Nộp bằng cách nào?", "How was it paid?"),
            options=tuple(Option(value=code, words=words) for code, words in WAYS.items()),
            missing=Text("Hãy chọn cách nộp.", "Choose how it was paid."),
            proposed=_mostly,
        ),
        Money(
            name="amount",
            label=Text("Số tiền đã nộp (đồng)", "Amount paid (đồng)"),
            hint=Text(
                "Nộp đủ một lần, không thừa, không thiếu.", "All that is due at one time, neither more nor less."
            ),
            missing=Text("Hãy ghi số tiền đã nộp, tính bằng đồng.", "Enter the amount that was paid, in whole đồng."),
            proposed=_the_amount,
        ),
        OneLine(
            name="payer",
            label=Text("Người nộp tiền", "Who paid"),
            hint=Text("Ghi trên phiếu thu.", "Stands on the receipt."),
            proposed=_whoever_came,
        ),
        OneLine(
            name="proof",
            label=Text("Chứng từ", "Proof"),
            hint=Text(
                "Nộp ở nơi khác: số, ngày giấy nộp tiền. Tiền mặt: số biên lai giấy giao kèm, nếu có.",
                "Paid elsewhere: number and day of the payment slip. In cash: the number of a printed receipt given with it, "
                "if any.",
            ),
        ),
    ),
    shows=(FEES,),
    law=record_payment,
    events=(PaymentReceived,),
    faces=("desk",),
    usual=True,
    undone_by="cancel_receipt",
)
