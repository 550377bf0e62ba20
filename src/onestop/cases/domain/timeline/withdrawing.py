"""What the timeline says of withdrawing."""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.timeline.line import line, reasons_said, written_down
from onestop.cases.events import WithdrawalAnswered, WithdrawalRequested, WithdrawalTakenBack
from onestop.kernel.bilingual import Text

WITHDRAWAL_ANSWERS: Final[Mapping[str, Text]] = {
    "agreed": Text("đồng ý", "agreed"),
    "refused": Text("không đồng ý", "refused"),
}


LINES: Final = (
    line(
        WithdrawalRequested,
        Text("Yêu cầu rút hồ sơ", "Withdrawal asked for"),
        Text(
            "Yêu cầu rút hồ sơ, được trả lời chậm nhất {answer_by}",
            "Withdrawal asked for, to be answered by {answer_by}",
        ),
        facts=lambda event, _: {"answer_by": event.answer_by},
        detail=lambda event, _: written_down(event),
    ),
    line(
        WithdrawalTakenBack,
        Text("Người nộp không rút hồ sơ nữa", "The applicant does not withdraw after all"),
        detail=lambda event, _: written_down(event),
    ),
    line(
        WithdrawalAnswered,
        Text("Trả lời yêu cầu rút hồ sơ", "Request to withdraw answered"),
        Text("Trả lời yêu cầu rút hồ sơ: {answer}", "Request to withdraw answered: {answer}"),
        facts=lambda event, _: (
            {"answer": WITHDRAWAL_ANSWERS[event.answer]} if event.answer in WITHDRAWAL_ANSWERS else None
        ),
        detail=lambda event, _: reasons_said(event.reasons),
    ),
)
