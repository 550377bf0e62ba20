"""Asking for money: a fee whose amount is known now, or a financial obligation by the notice of the tax authority.

While the case waits for payment the time of the authority runs on: no general provision stops it, or an agency would win
days by asking. It stands still where the law of the procedure leaves out the time of paying (`on_payment: exclude` in its data,
with the provision), as on land. A fee can also be left to be paid when the result is handed over: then nothing waits.
"""

from datetime import date, datetime, timedelta
from typing import Final, Literal

from onestop.cases.domain.act import Act, When
from onestop.cases.domain.act_fields import Choice, Day, Money, OfTheCase, OneLine, Option
from onestop.cases.domain.case_file import CaseFile, capacity
from onestop.cases.domain.clock import held, stands_still
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.fee_book import COPIES, FEE_NAMES, Sum
from onestop.cases.domain.fee_rule import amount_due
from onestop.cases.domain.fees import copies_apart, due_of, sums_of, whole_amount, without_copies
from onestop.cases.domain.guards import refuse_if_waiting, require_content, require_open
from onestop.cases.domain.needs import Need
from onestop.cases.domain.part_money import part_meant, payable_for
from onestop.cases.domain.paying import fee_set, sum_kind
from onestop.cases.domain.refusals import NotDecidedYet
from onestop.cases.domain.refusals_of_fees import AmountNotDue, FeeDueAlready, NoDayToPay, NothingWaitsForCopies
from onestop.cases.domain.reply_days import over_with
from onestop.cases.domain.shown import FEES
from onestop.cases.domain.status import Status
from onestop.cases.events import FeeSet, PaymentRequested
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import iso, local_date

_A_YEAR: Final = timedelta(days=365)


def ask_payment(
    file: CaseFile,
    *,
    kind: Literal["fee", "obligation"],
    amount: int,
    when: Literal["now", "at_return"],
    source: str = "",
    pay_by: date | None = None,
    part: int | None = None,
    by: Actor,
    at: datetime,
    calendar: WorkingCalendar,
) -> tuple[CaseFile, tuple[FeeSet | PaymentRequested, ...]]:
    """Say what is to be paid; `now`: the case waits for it, to the end of `pay_by`, or of the working day after it.

    A sum of that kind that is due already is asked for, and not set once more. Of several results `part` says for which it is
    (`part_money`).

    Raises:
        WaitingForApplicant, WaitingForPayment, WithdrawalPending, AlreadyDecided, TurnedAway: it is not the time to ask.
        AmountNotWhole, SourceMissing, TextTooLong, NotWritable: how much and by which source is not said.
        FreeOfCharge: for the service itself nothing is charged. NothingWaitsForCopies: nor anything but copies.
        FeeDueAlready, AmountNotDue: such a sum is due already, or another amount of it.
        NoSuchPart: it is for a result that this case has not, or that was returned or ended.
        NoDayToPay: the last day is not named, past, or more than a year ahead.
    """
    kind_set = sum_kind(file, kind)
    if when == "now":
        require_open(file)
        if kind_set == COPIES:
            raise NothingWaitsForCopies(case_code=file.code)
    else:
        _require_not_returned(file)
    whole_amount(file.code, amount)
    events: list[FeeSet | PaymentRequested] = []
    of = part_meant(file, part, kind=kind_set)
    known = next((one for one in due_of(file) if sum_kind(file, one.kind) == kind_set and one.part == of), None)
    if known is None:
        events.append(fee_set(file, kind=kind, amount=amount, source=source, when=when, part=of, by=by, at=at))
        file = evolve(file, events[0])
        known = sums_of(file)[-1]
    elif when == "at_return":
        raise FeeDueAlready(case_code=file.code, due=known.due)
    elif known.due != amount:
        raise AmountNotDue(case_code=file.code, amount=amount, due=known.due)
    if when == "now":
        events.append(_request(file, known, pay_by, by, at, calendar))
        file = evolve(file, events[-1])
    return file, tuple(events)


def _require_not_returned(file: CaseFile) -> None:
    require_content(file)
    refuse_if_waiting(file)
    if file.status not in _STATUSES:
        raise NotDecidedYet(case_code=file.code)


def _request(
    file: CaseFile, one: Sum, pay_by: date | None, by: Actor, at: datetime, calendar: WorkingCalendar
) -> PaymentRequested:
    today = local_date(at)
    first, last = today + timedelta(days=1), today + _A_YEAR
    if pay_by is None or not first <= pay_by <= last:
        raise NoDayToPay(case_code=file.code, first=first, last=last)
    return PaymentRequested(
        case_code=file.code,
        at=iso(at),
        fee=one.number,
        amount=one.due,
        pay_by=over_with(pay_by, calendar).isoformat(),
        runs_on=not stands_still(file.terms.policy, "payment"),
        **held(file, at, "payment"),
        **capacity(by),
    )


def _proposed(file: CaseFile) -> int | None:
    due = without_copies(file, due_of(file))
    if due:
        return due[0].due
    return None if without_copies(file, sums_of(file)) else amount_due(file.fee) or None


def _can_wait(file: CaseFile) -> bool:
    return file.status is not Status.FINISHED


def _can_be_asked(file: CaseFile) -> bool:
    """Once it is decided, only what is not due already can be added."""
    kinds = {one.kind for one in due_of(file) if not one.part} if file.fees else set()
    return file.content_erased_at is None and (_can_wait(file) or not kinds >= {"fee", "obligation"})


_STATUSES: Final = (Status.SUBMITTED, Status.ACCEPTED, Status.PROCESSING, Status.FINISHED)
ASK_PAYMENT: Final = Act(
    code="ask_payment",
    slug="yeu-cau-nop-tien",
    words=Text("Yêu cầu nộp tiền", "Ask for payment"),
    before=Text(
        "Ghi khoản phí, lệ phí, nghĩa vụ tài chính phải nộp. Hồ sơ có thể dừng chờ đến khi nộp xong; trong lúc chờ, thời hạn "
        "giải quyết vẫn chạy, trừ khi quy định của thủ tục không tính thời gian nộp tiền.",
        "Record a fee or a financial obligation that is to be paid. The case can wait until it is; the time limit runs on "
        "meanwhile, unless the law of the procedure leaves out the time of paying.",
    ),
    follows=copies_apart,
    done=Text("Đã ghi khoản phải nộp.", "What is to be paid was recorded."),
    needs=(Need("cases.accept", "counter", "at_the_counter"), Need("cases.step", "competent", "at_work")),
    when=When(
        statuses=_STATUSES,
        words=Text("hồ sơ chưa trả kết quả, không chờ ai", "the result was not handed over, and nobody is waited for"),
        holds=_can_be_asked,
    ),
    asks=(
        Choice(
            name="kind",
            label=Text("Khoản phải nộp", "What is to be paid"),
            options=(
                Option(value="fee", words=FEE_NAMES["fee"]),
                Option(
                    value="obligation",
                    words=FEE_NAMES["obligation"],
                    hint=Text(
                        "Theo thông báo của cơ quan thuế, như thuế, lệ phí trước bạ, tiền sử dụng đất",
                        "By notice of the tax authority: tax, registration duty, land use levy",
                    ),
                ),
            ),
            missing=Text("Hãy chọn khoản phải nộp.", "Choose what is to be paid."),
            proposed=lambda _file: "fee",
        ),
        Money(
            name="amount",
            label=Text("Số tiền (đồng)", "Amount (đồng)"),
            missing=Text("Hãy ghi số tiền, tính bằng đồng.", "Enter the amount in whole đồng."),
            proposed=_proposed,
        ),
        OneLine(
            name="source",
            label=Text("Căn cứ của số tiền", "Source of the amount"),
            hint=Text(
                "Số, ngày của nghị quyết hoặc thông báo. Để trống khi đúng mức thủ tục quy định.",
                "Number and day of the resolution or notice. Leave empty where it is the amount the procedure names.",
            ),
        ),
        OfTheCase(
            name="part",
            optional=True,
            label=Text("Khoản này của kết quả nào?", "For which of the results is it?"),
            hint=Text(
                "Chưa nộp thì chỉ giữ lại kết quả ấy, không giữ kết quả khác. Không chọn: của kết quả đang làm.",
                "Unpaid, it keeps back that result and no other. Chosen nothing: the one that is being made.",
            ),
            listed=payable_for,
            missing=Text("Hãy chọn kết quả.", "Choose the result."),
        ),
        Choice(
            name="when",
            label=Text("Nộp khi nào?", "When is it to be paid?"),
            options=(
                Option(
                    value="now",
                    words=Text("Hồ sơ dừng chờ đến khi nộp", "The case waits until it is paid"),
                    holds=_can_wait,
                ),
                Option(value="at_return", words=Text("Khi nhận kết quả", "When the result is handed over")),
            ),
            missing=Text("Hãy chọn nộp khi nào.", "Choose when it is to be paid."),
        ),
        Day(
            name="pay_by",
            label=Text("Nộp đến hết ngày", "To be paid by the end of"),
            hint=Text(
                "Để trống nếu nộp khi nhận kết quả. Hồ sơ dừng chờ thì phải có ngày cuối; quá ngày, lãnh đạo có thể "
                "dừng giải quyết.",
                "Leave empty where it is paid at return. A case that waits has a last day, after which the head may stop it.",
            ),
        ),
    ),
    shows=(FEES,),
    law=ask_payment,
    events=(FeeSet, PaymentRequested),
    faces=("desk",),
    undone_by="exempt_fee",
)
