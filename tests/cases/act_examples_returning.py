"""Examples of returning the result, and saying how it was (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import APPLICANT, CODE, COUNTER, WORKED, Example, Line, issued, may_of
from .conftest import WITH_DUTIES

BOTH_CAME = (Text("Đã xuất trình giấy tờ: 1", "Papers shown: 1"), Text("Đã nộp lại giấy tờ: 1", "Papers handed in: 1"))
"""What the history says of both papers of `WITH_DUTIES`, with the result or before it."""
RETURNING: dict[str, Example] = {
    "return_result": Example(
        act="return_result",
        after=(*WORKED, "decide"),
        answers={"delivery": "counter"},
        form={"delivery": "counter"},
        may=COUNTER,
        usual=True,
        told=(Line(Text("Đã trả kết quả: tại quầy", "Result returned: at the counter")),),
    ),
    "return_result against papers": Example(
        act="return_result",
        procedure=WITH_DUTIES,
        after=(*WORKED, "decide"),
        answers={"delivery": "counter", "papers_shown": {"identity": "done", "certificate": "done"}},
        form={"delivery": "counter", "papers_shown-identity": "done", "papers_shown-certificate": "done"},
        may=COUNTER,
        usual=True,
        papers=("TK1",),
        told=(
            Line(
                Text("Đã trả kết quả: tại quầy", "Result returned: at the counter"),
                BOTH_CAME,
            ),
            issued("TK1"),
        ),
    ),
    "note_papers": Example(
        act="note_papers",
        procedure=WITH_DUTIES,
        after=(*WORKED, "decide"),
        answers={"papers_shown": {"identity": "done", "certificate": "done"}},
        form={"papers_shown-identity": "done", "papers_shown-certificate": "done"},
        may=COUNTER,
        papers=("GT1",),
        told=(
            Line(
                Text("Đã ghi giấy tờ trước khi nhận trên Cổng", "Papers seen before online receipt"),
                BOTH_CAME,
            ),
            issued("GT1"),
        ),
    ),
    "cancel_note": Example(
        act="cancel_note",
        procedure=WITH_DUTIES,
        after=(*WORKED, "decide", "note_papers"),
        answers={"reasons": ["noted_for_another"], "note": "Giấy tờ của hồ sơ khác"},
        form={"reasons": "noted_for_another", "note": "Giấy tờ của hồ sơ khác"},
        may=COUNTER,
        grave=True,
        told=(
            Line(
                Text(
                    f"Hủy ghi giấy tờ trước khi nhận trên Cổng; phiếu {CODE}/GT1 không còn giá trị",
                    f"Record of papers before online receipt cancelled; receipt {CODE}/GT1 holds no longer",
                ),
                (Text("Ghi nhầm sang hồ sơ này", "It was recorded on the wrong case"),),
            ),
        ),
    ),
    "note_papers once more": Example(
        act="note_papers",
        procedure=WITH_DUTIES,
        after=(*WORKED, "decide", "note_papers", "cancel_note"),
        answers={"papers_shown": {"identity": "done", "certificate": "done"}},
        form={"papers_shown-identity": "done", "papers_shown-certificate": "done"},
        may=COUNTER,
        papers=("GT2",),
        told=(
            Line(
                Text("Đã ghi giấy tờ trước khi nhận trên Cổng", "Papers seen before online receipt"),
                BOTH_CAME,
            ),
            issued("GT2"),
        ),
    ),
    "receive_result after papers": Example(
        act="receive_result",
        procedure=WITH_DUTIES,
        after=(*WORKED, "decide", "note_papers"),
        may=may_of(APPLICANT),
        usual=True,
        told=(Line(Text("Đã trả kết quả: trên Cổng", "Result returned: on the portal")),),
    ),
    "return_notice": Example(
        act="return_notice",
        after=(*WORKED, "decide", "revoke_result"),
        answers={"delivery": "counter"},
        form={"delivery": "counter"},
        may=COUNTER,
        usual=True,
        told=(
            Line(
                Text(
                    "Đã trả kết quả: thông báo thu hồi, tại quầy",
                    "Result returned: the notice of revocation, at the counter",
                )
            ),
        ),
    ),
    "receive_result": Example(
        act="receive_result",
        after=(*WORKED, "decide"),
        may=may_of(APPLICANT),
        usual=True,
        told=(Line(Text("Đã trả kết quả: trên Cổng", "Result returned: on the portal")),),
    ),
    "rate": Example(
        act="rate",
        after=(*WORKED, "decide", "return_result"),
        answers={"overall": 4, "scores": {"officials": 5}, "comment": "Hướng dẫn rõ ràng", "assisted": "yes"},
        form={"overall": "4", "assisted": "yes"},
        may=may_of(APPLICANT),
        told=(Line(Text("Đánh giá 4/5", "Rated 4 of 5")),),
    ),
}
