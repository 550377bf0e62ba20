"""Examples of requesting a supplement, and answering one (see `act_examples`)."""

from datetime import date

from onestop.cases import api as cases
from onestop.kernel.bilingual import Text

from .act_example import APPLICANT, COUNTER, UNSIGNED, Example, Line, issued, may_of

SUPPLEMENTS: dict[str, Example] = {
    "request_supplement": Example(
        act="request_supplement",
        answers={
            "reasons": ["unsigned"],
            "items": ["id", "answer:kind"],
            "item_notes": {"id": "Chưa ký ở trang 2", "answer:kind": "Ghi cả tên loại"},
            "note": "Ký bằng bút mực",
            "reply_by": date(2026, 3, 20),
        },
        form={
            "reasons": "unsigned",
            "items": "answer:kind",
            "why-answer:kind": "Ghi cả tên loại",
            "note": "Ký bằng bút mực",
        },
        may=COUNTER,
        papers=("BS1",),
        told=(
            Line(
                Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"),
                (UNSIGNED, Text("Giấy id", "Paper id"), Text("Việc: Loại", "Matter: Kind")),
            ),
            issued("BS1"),
        ),
    ),
    "request_supplement at work": Example(
        act="request_supplement",
        after=("accept",),
        answers={"reasons": ["unsigned"], "note": "Trang 3 mờ"},
        form={"reasons": "unsigned", "note": "Trang 3 mờ"},
        may=may_of(("receptionist", "competent"), ("specialist", "competent")),
        papers=("BS1",),
        told=(
            Line(Text("Yêu cầu bổ sung hồ sơ", "Supplement requested"), (UNSIGNED,)),
            issued("BS1"),
        ),
    ),
    "answer_supplement": Example(
        act="answer_supplement",
        after=("request_supplement",),
        answers={
            "uploads": {},
            "received": {"id": cases.Received(originals=1)},
            "corrected": {"kind": "old"},
            "reply": "Đã ký lại cả hai trang",
            "left_out": "",
        },
        form={"originals-id": "1", "kind": "old"},
        files=("file-id",),
        may=COUNTER | {APPLICANT},
        told=(
            Line(
                Text("Đã trả lời yêu cầu bổ sung", "Request for more answered"),
                (
                    Text("Công chức ghi lại tại quầy", "Written down by an official at the counter"),
                    Text("Giấy id", "Paper id"),
                    Text("Việc: Loại", "Matter: Kind"),
                ),
            ),
        ),
    ),
    "answer_supplement at work": Example(
        act="answer_supplement",
        after=("accept", "request_supplement at work"),
        answers={"uploads": {}, "received": {"id": cases.Received(originals=1)}, "left_out": ""},
        form={"originals-id": "1"},
        files=("file-_other",),
        may=COUNTER | {APPLICANT},
        papers=("GN2",),
        told=(
            Line(
                Text("Đã trả lời yêu cầu bổ sung", "Request for more answered"),
                (
                    Text("Công chức ghi lại tại quầy", "Written down by an official at the counter"),
                    Text("Giấy id", "Paper id"),
                ),
            ),
            issued("GN2"),
        ),
    ),
}
