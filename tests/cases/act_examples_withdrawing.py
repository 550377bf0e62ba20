"""Examples of withdrawing, and the answer to it (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import APPLICANT, COUNTER, Example, Line, issued, may_of

SIGNED = "Đơn ký ngày 3/3/2026, lưu ở quầy số 2"
WRITTEN = (Text("Cán bộ ghi thay người nộp", "An official wrote it down for the applicant"),)
WITHDRAWING: dict[str, Example] = {
    "request_withdrawal": Example(
        act="request_withdrawal",
        answers={"note": SIGNED, "request": SIGNED},
        form={"note": SIGNED, "request": SIGNED},
        may=COUNTER | {APPLICANT},
        told=(
            Line(
                Text(
                    "Yêu cầu rút hồ sơ, được trả lời chậm nhất 17:00 thứ Sáu, 6/3/2026",
                    "Withdrawal asked for, to be answered by Friday 6 March 2026, 17:00",
                ),
                WRITTEN,
            ),
        ),
    ),
    "request_withdrawal at work": Example(
        act="request_withdrawal",
        after=("accept",),
        answers={"request": SIGNED},
        form={"request": SIGNED},
        may=COUNTER | {APPLICANT},
        told=(
            Line(
                Text(
                    "Yêu cầu rút hồ sơ, được trả lời chậm nhất 17:00 thứ Hai, 9/3/2026",
                    "Withdrawal asked for, to be answered by Monday 9 March 2026, 17:00",
                ),
                WRITTEN,
            ),
        ),
    ),
    "request_withdrawal instead of a supplement": Example(
        act="request_withdrawal",
        after=("accept", "request_supplement at work"),
        answers={"request": SIGNED},
        form={"request": SIGNED},
        may=COUNTER | {APPLICANT},
        told=(
            Line(
                Text(
                    "Yêu cầu rút hồ sơ, được trả lời chậm nhất 17:00 thứ Ba, 10/3/2026",
                    "Withdrawal asked for, to be answered by Tuesday 10 March 2026, 17:00",
                ),
                WRITTEN,
            ),
        ),
    ),
    "take_back_withdrawal": Example(
        act="take_back_withdrawal",
        after=("request_withdrawal",),
        answers={"request": "Đơn của ông An ngày 05/3/2026, lưu cùng hồ sơ"},
        form={"request": "Đơn của ông An ngày 05/3/2026, lưu cùng hồ sơ"},
        may=COUNTER | {APPLICANT},
        told=(Line(Text("Người nộp không rút hồ sơ nữa", "The applicant does not withdraw after all"), WRITTEN),),
    ),
    "answer_withdrawal": Example(
        act="answer_withdrawal",
        after=("request_withdrawal",),
        answers={"answer": "agreed", "reply": "Đã trao đổi qua điện thoại"},
        form={"answer": "agreed", "reply": "Đã trao đổi qua điện thoại"},
        may=COUNTER,
        usual=True,
        papers=("DG1",),
        told=(
            Line(Text("Trả lời yêu cầu rút hồ sơ: đồng ý", "Request to withdraw answered: agreed")),
            Line(Text("Kết thúc, không có kết quả: đã rút hồ sơ", "Ended without a decision: withdrawn")),
            issued("DG1"),
        ),
    ),
    "answer_withdrawal at work": Example(
        act="answer_withdrawal",
        after=("accept", "request_supplement at work", "request_withdrawal instead of a supplement"),
        answers={"answer": "refused", "reasons": ["harms_others"], "reply": "Quyền của người mua thửa đất"},
        form={"answer": "refused", "reasons": "harms_others", "reply": "Quyền của người mua thửa đất"},
        may=may_of(("head", "competent")),
        usual=True,
        told=(
            Line(
                Text("Trả lời yêu cầu rút hồ sơ: không đồng ý", "Request to withdraw answered: refused"),
                (
                    Text(
                        "Rút hồ sơ ảnh hưởng đến quyền, lợi ích của người khác",
                        "Withdrawing would harm the rights of others",
                    ),
                ),
            ),
        ),
    ),
}
