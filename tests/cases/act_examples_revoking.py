"""Examples of revoking what the law of a field gives to the level above (see `act_examples`)."""

from datetime import date
from typing import Any

from onestop.kernel.bilingual import Text

from .act_example import CODE, WORKED, Example, Line, issued, may_of
from .conftest import OF_CIVIL_STATUS

RESTORED_ON = date(2026, 3, 7)
BY_JUDGMENT: dict[str, Any] = {
    "answers": {
        "document": 1, "reasons": ["court_ordered"],
        "ordered_by": "Tòa án nhân dân khu vực 1", "number": "12/2026/HC-ST", "decided_on": date(2026, 3, 5),
    },
    "form": {
        "document": "1", "reasons": "court_ordered", "confirm": "yes",
        "ordered_by": "Tòa án nhân dân khu vực 1", "number": "12/2026/HC-ST",
        "decided_on-day": "5", "decided_on-month": "3", "decided_on-year": "2026",
    },
    "grave": True,
    "papers": ("TH1",),
    "told": (
        Line(
            Text(f"Thu hồi văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 revoked"),
            (Text("Theo bản án, quyết định có hiệu lực của Tòa án", "By a judgment or decision of a court in force"),),
        ),
        issued("TH1"),
    ),
}  # fmt: skip
"""What a revocation says that rests on what a court decided, whoever carries that out."""
REVOKING: dict[str, Example] = {
    "revoke_below": Example(
        act="revoke_below",
        procedure=OF_CIVIL_STATUS,
        after=(*WORKED, "decide", "return_result"),
        answers={"document": 1, "reasons": ["not_entitled"], "note": "Khai sinh trùng với số 12/2020"},
        form={"document": "1", "reasons": "not_entitled", "note": "Khai sinh trùng với số 12/2020", "confirm": "yes"},
        may=may_of(("leader", "province")),
        grave=True,
        papers=("TH1",),
        told=(
            Line(
                Text(f"Thu hồi văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 revoked"),
                (Text("Cấp không đúng đối tượng, điều kiện", "Whoever holds it was not entitled to it"),),
            ),
            issued("TH1"),
        ),
    ),
    "revoke_below by judgment": Example(
        act="revoke_below",
        procedure=OF_CIVIL_STATUS,
        after=(*WORKED, "decide"),
        **BY_JUDGMENT,
        may=may_of(("leader", "province")),
    ),
    "restore_below": Example(
        act="restore_below",
        procedure=OF_CIVIL_STATUS,
        after=(*WORKED, "decide", "return_result", "revoke_below"),
        answers={"reasons": ["found_wrong"], "note": "Nhầm hồ sơ", "number": "15/QĐ-UBND", "decided_on": RESTORED_ON},
        form={
            "reasons": "found_wrong",
            "note": "Nhầm hồ sơ",
            "number": "15/QĐ-UBND",
            "decided_on-day": str(RESTORED_ON.day),
            "decided_on-month": str(RESTORED_ON.month),
            "decided_on-year": str(RESTORED_ON.year),
        },
        may=may_of(("leader", "province")),
        told=(
            Line(
                Text(
                    f"Hủy bỏ việc thu hồi văn bản mã {CODE}/VB1, theo quyết định ngày 7/3/2026",
                    f"Revocation of document {CODE}/VB1 taken back, by the decision of 7 March 2026",
                ),
                (Text("Cơ quan tự phát hiện thu hồi sai", "The agency found by itself that it was wrong"),),
            ),
        ),
    ),
}
