"""Examples of the acts that bring a case to its decision, or end it without (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import WORKED, Example, Line, issued, may_of

DECIDING: dict[str, Example] = {
    "complete_step": Example(
        act="complete_step",
        after=("accept",),
        step="appraise",
        may=may_of(("specialist", "competent"), ("head", "competent")),
        usual=True,
        told=(Line(Text("Hoàn thành: appraise", "Completed: appraise")),),
    ),
    "decide": Example(
        act="decide",
        after=WORKED,
        answers={"outcome": "granted", "note": "Nhận kết quả tại quầy 3"},
        form={"outcome": "granted", "confirm": "yes"},
        may=may_of(("head", "competent")),
        usual=True,
        papers=("KQ1", "VB1"),
        told=(
            Line(Text("Hoàn thành: sign", "Completed: sign")),
            Line(Text("Đã có kết quả giải quyết: chấp thuận", "Decided: granted")),
            issued("KQ1"),
            issued("VB1"),
        ),
    ),
    "decide refused": Example(
        act="decide",
        after=WORKED,
        answers={"outcome": "refused", "reasons": ["dispute"], "note": "Thửa 12 đang có đơn khiếu nại"},
        form={"outcome": "refused", "reasons": "dispute", "note": "Thửa 12 đang có đơn khiếu nại", "confirm": "yes"},
        may=may_of(("head", "competent")),
        usual=True,
        papers=("KQ1", "TC1"),
        told=(
            Line(Text("Hoàn thành: sign", "Completed: sign")),
            Line(
                Text("Đã có kết quả giải quyết: từ chối", "Decided: refused"),
                (Text("Đang có tranh chấp, khiếu nại", "The matter is under dispute or complaint"),),
            ),
            issued("KQ1"),
            issued("TC1"),
        ),
    ),
    "stop_case": Example(
        act="stop_case",
        after=("accept",),
        answers={"reasons": ["subject_gone"], "note": "Nhà đã cháy, theo biên bản ngày 3/3/2026"},
        form={"reasons": "subject_gone", "note": "Nhà đã cháy, theo biên bản ngày 3/3/2026", "confirm": "yes"},
        may=may_of(("head", "competent")),
        grave=True,
        papers=("DG1",),
        told=(
            Line(
                Text("Kết thúc, không có kết quả: dừng giải quyết", "Ended without a decision: stopped"),
                (Text("Đối tượng của thủ tục không còn", "What the procedure is about no longer exists"),),
            ),
            issued("DG1"),
        ),
    ),
}
