"""Examples of apologising for lateness (see `act_examples`)."""

from datetime import date

from onestop.kernel.bilingual import Text

from .act_example import NEW_DAY, Example, Line, issued, may_of

APOLOGIES: dict[str, Example] = {
    "draft_apology": Example(
        act="draft_apology",
        after=("accept",),
        answers={"new_day": date(2026, 3, 24), "reasons": ["complex"], "note": "Thửa đất có hai chủ"},
        form={
            **NEW_DAY,
            "reasons": "complex",
            "note": "Thửa đất có hai chủ",
        },
        once=False,
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(),
    ),
    "send_apology": Example(
        act="send_apology",
        after=("accept", "draft_apology"),
        answers={"new_day": date(2026, 3, 25), "reasons": ["many_dossiers"], "note": "Hai lần số thường ngày"},
        form={
            **NEW_DAY,
            "reasons": "many_dossiers",
            "note": "Hai lần số thường ngày",
        },
        may=may_of(("head", "competent")),
        usual=True,
        papers=("XL1",),
        told=(
            Line(
                Text(
                    "Xin lỗi, hẹn lại trả kết quả thứ Tư, 25/3/2026",
                    "Apologised; result now to be there on Wednesday 25 March 2026",
                ),
                (Text("Số lượng hồ sơ tăng đột biến", "Unusually many dossiers came in"),),
            ),
            issued("XL1"),
        ),
    ),
}
