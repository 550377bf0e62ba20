"""Examples of what is done about money (see `act_examples`)."""

from datetime import date

from onestop.kernel.bilingual import Text

from .act_example import CASH, CODE, COUNTER, SOON, Example, Line, issued, may_of

FEES: dict[str, Example] = {
    "ask_payment waited for": Example(
        act="ask_payment",
        after=("accept",),
        answers={
            "kind": "obligation",
            "amount": 1_250_000,
            "source": "Thông báo số 12/TB-CCT ngày 4/3/2026",
            "when": "now",
            "pay_by": date(2026, 4, 3),
        },
        form={
            "kind": "obligation",
            "amount": "1.250.000",
            "source": "Thông báo số 12/TB-CCT ngày 4/3/2026",
            "when": "now",
            "pay_by-day": str(SOON.day),
            "pay_by-month": str(SOON.month),
            "pay_by-year": str(SOON.year),
        },
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text("Phải nộp 1.250.000 đồng: nghĩa vụ tài chính", "To be paid, VND 1,250,000: financial obligation"),
                (Text("theo thông báo của cơ quan thuế", "as the tax authority has given notice"),),
            ),
            Line(
                Text(
                    "Yêu cầu nộp 1.250.000 đồng đến hết thứ Sáu, 3/4/2026",
                    "VND 1,250,000 to be paid by the end of Friday 3 April 2026",
                )
            ),
        ),
    ),
    "ask_payment": Example(
        act="ask_payment",
        after=("accept",),
        answers={"kind": "fee", "amount": 75_000, "source": "Nghị quyết số 05/2026/NQ-HĐND", "when": "at_return"},
        form={"kind": "fee", "amount": "75.000", "source": "Nghị quyết số 05/2026/NQ-HĐND", "when": "at_return"},
        opens_anew=True,
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(
            Line(
                Text("Phải nộp 75.000 đồng: phí, lệ phí", "To be paid, VND 75,000: fee"),
                (Text("theo quy định về phí, lệ phí", "as set by the law on fees"),),
            ),
        ),
    ),
    "record_payment waited for": Example(
        act="record_payment",
        after=("accept", "ask_payment waited for"),
        answers={"fee": 1, "way": "cash", "amount": 1_250_000, "payer": "Nguyễn Văn An", "proof": ""},
        form={"fee": "1", "way": "cash", "amount": "1.250.000", "payer": "Nguyễn Văn An", "proof": ""},
        may=COUNTER,
        usual=True,
        papers=("GN2", "PT1"),
        told=(
            Line(Text("Đã nộp 1.250.000 đồng", "VND 1,250,000 was paid"), (CASH,)),
            issued("GN2"),
            issued("PT1"),
        ),
    ),
    "record_payment": Example(
        act="record_payment",
        after=("accept", "ask_payment"),
        answers={"fee": 1, "way": "cash", "amount": 75_000, "payer": "Nguyễn Văn An", "proof": "AA/25P 0001234"},
        form={"fee": "1", "way": "cash", "amount": "75.000", "payer": "Nguyễn Văn An", "proof": "AA/25P 0001234"},
        may=COUNTER,
        usual=True,
        papers=("PT1",),
        told=(Line(Text("Đã nộp 75.000 đồng", "VND 75,000 was paid"), (CASH,)), issued("PT1")),
    ),
    "exempt_fee": Example(
        act="exempt_fee",
        after=("accept", "ask_payment"),
        answers={"fee": 1, "ground": "poor_household", "proof": "Giấy chứng nhận hộ nghèo số 12", "left": 25_000},
        form={"fee": "1", "ground": "poor_household", "proof": "Giấy chứng nhận hộ nghèo số 12", "left": "25.000"},
        opens_anew=True,
        may=COUNTER,
        told=(
            Line(
                Text("Không phải nộp 50.000 đồng", "VND 50,000 need not be paid"),
                (Text("được miễn, giảm", "exempt or reduced"),),
            ),
        ),
    ),
    "cancel_receipt": Example(
        act="cancel_receipt",
        after=("accept", "ask_payment", "record_payment"),
        answers={"receipt": 1, "reasons": ["not_taken"], "note": "Bấm nhầm"},
        form={"receipt": "1", "reasons": "not_taken", "note": "Bấm nhầm"},
        may=may_of(("head", "intake")),
        grave=True,
        told=(
            Line(
                Text(f"Hủy phiếu thu mã {CODE}/PT1", f"Receipt {CODE}/PT1 cancelled"),
                (Text("Thực tế chưa thu tiền", "No money was taken"),),
            ),
        ),
    ),
    "record_payment elsewhere": Example(
        act="record_payment",
        after=("accept", "ask_payment"),
        answers={"fee": 1, "way": "elsewhere", "amount": 75_000, "payer": "", "proof": "Giấy nộp tiền số 7"},
        form={"fee": "1", "way": "elsewhere", "amount": "75.000", "payer": "", "proof": "Giấy nộp tiền số 7"},
        may=COUNTER,
        usual=True,
        told=(
            Line(
                Text("Đã nộp 75.000 đồng", "VND 75,000 was paid"),
                (Text("Đã nộp ở nơi khác, có chứng từ", "Paid elsewhere, with proof"),),
            ),
        ),
    ),
    "cancel_payment": Example(
        act="cancel_payment",
        after=("accept", "ask_payment", "record_payment elsewhere"),
        answers={"payment": 1, "reasons": ["wrong_case"], "note": "Giấy nộp tiền của hồ sơ khác"},
        form={"payment": "1", "reasons": "wrong_case", "note": "Giấy nộp tiền của hồ sơ khác"},
        may=may_of(("head", "intake")),
        grave=True,
        told=(
            Line(
                Text("Hủy ghi đã nộp 75.000 đồng ở nơi khác", "VND 75,000 recorded as paid elsewhere was cancelled"),
                (Text("Ghi nhầm hồ sơ", "It was recorded on the wrong case"),),
            ),
        ),
    ),
    "correct_fee": Example(
        act="correct_fee",
        after=("accept", "ask_payment", "record_payment"),
        answers={"fee": 1, "amount": 50_000, "source": "Nghị quyết số 06/2026/NQ-HĐND"},
        form={"fee": "1", "amount": "50.000", "source": "Nghị quyết số 06/2026/NQ-HĐND"},
        opens_anew=True,
        may=COUNTER,
        told=(
            Line(
                Text("Số tiền phải nộp sửa thành 50.000 đồng", "The amount due was corrected to VND 50,000"),
                (Text("theo quy định về phí, lệ phí", "as set by the law on fees"),),
            ),
        ),
    ),
    "refund_fee": Example(
        act="refund_fee",
        after=("accept", "ask_payment", "record_payment", "correct_fee"),
        answers={"fee": 1, "payee": "Nguyễn Văn An", "proof": "Phiếu chi số 3"},
        form={"fee": "1", "payee": "Nguyễn Văn An", "proof": "Phiếu chi số 3"},
        may=may_of(("head", "intake")),
        told=(
            Line(
                Text("Đã hoàn trả 25.000 đồng", "VND 25,000 was refunded"),
                (Text("Phần nộp thừa", "What was paid too much"),),
            ),
        ),
    ),
}
