"""Examples of what becomes of the document of a result (see `act_examples`)."""

from onestop.kernel.bilingual import Text

from .act_example import CODE, WORKED, Example, Line, issued, may_of
from .act_examples_revoking import BY_JUDGMENT, RESTORED_ON

MISSPELT, WRITTEN_RIGHT = "Nguyễn Văn Am", "Nguyễn Văn An"
RESULTS: dict[str, Example] = {
    "correct_result": Example(
        act="correct_result",
        after=(*WORKED, "decide"),
        misspelt=True,
        answers={
            "document": 1,
            "motion": "holder",
            "reasons": ["misspelt"],
            "rows": {"applicant_name": WRITTEN_RIGHT},
            "note": "Căn cước, dòng họ tên",
        },
        form={
            "document": "1",
            "motion": "holder",
            "reasons": "misspelt",
            "row-applicant_name": WRITTEN_RIGHT,
            "note": "Căn cước, dòng họ tên",
        },
        opens_anew=True,
        may=may_of(("head", "competent")),
        papers=("VB2",),
        told=(
            Line(
                Text(f"Đính chính văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 corrected"),
                (
                    Text("Người được cấp đề nghị", "The holder asked for it"),
                    Text("Sai chính tả, sai số, sai ngày khi lập văn bản", "A misspelling, or a wrong figure or date"),
                ),
            ),
            issued("VB2"),
        ),
    ),
    "draft_replacement": Example(
        act="draft_replacement",
        after=(*WORKED, "decide"),
        answers={
            "document": 1,
            "motion": "agency",
            "reasons": ["differs_from_register"],
            "rows": {"kind": "Loại khác"},
            "note": "Sổ đăng ký số 3/2026",
        },
        form={
            "document": "1",
            "motion": "agency",
            "reasons": "differs_from_register",
            "row-kind": "Loại khác",
            "note": "Sổ đăng ký số 3/2026",
        },
        once=False,
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(),
    ),
    "replace_result": Example(
        act="replace_result",
        after=(*WORKED, "decide", "draft_replacement"),
        answers={"answer": "signed"},
        form={"answer": "signed"},
        may=may_of(("head", "competent")),
        usual=True,
        papers=("VB2",),
        told=(
            Line(
                Text(f"Thay thế văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 replaced"),
                (
                    Text("Cơ quan tự phát hiện", "The agency found it by itself"),
                    Text("Nội dung khác với cơ sở dữ liệu, sổ đăng ký", "It says something else than the register"),
                ),
            ),
            issued("VB2"),
        ),
    ),
    "replace_result turned down": Example(
        act="replace_result",
        after=(*WORKED, "decide", "draft_replacement"),
        answers={"answer": "turned_down", "reply": "Sổ đăng ký ghi như văn bản"},
        form={"answer": "turned_down", "reply": "Sổ đăng ký ghi như văn bản"},
        may=may_of(("head", "competent")),
        usual=True,
        told=(),
    ),
    "reissue_result": Example(
        act="reissue_result",
        after=(*WORKED, "decide", "return_result"),
        answers={"document": 1, "reasons": ["lost"], "note": "Mất khi chuyển nhà"},
        form={"document": "1", "reasons": "lost", "note": "Mất khi chuyển nhà"},
        opens_anew=True,
        may=may_of(("head", "competent")),
        papers=("VB2",),
        told=(
            Line(
                Text(f"Cấp lại văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 issued again"),
                (Text("Văn bản bị mất", "The document was lost"),),
            ),
            issued("VB2"),
        ),
    ),
    "revoke_result": Example(
        act="revoke_result",
        after=(*WORKED, "decide", "return_result"),
        answers={"document": 1, "reasons": ["given_up"], "note": "Theo đơn ngày 6/3/2026"},
        form={"document": "1", "reasons": "given_up", "note": "Theo đơn ngày 6/3/2026", "confirm": "yes"},
        may=may_of(("head", "competent")),
        grave=True,
        papers=("TH1",),
        told=(
            Line(
                Text(f"Thu hồi văn bản mã {CODE}/VB1", f"Document {CODE}/VB1 revoked"),
                (Text("Người được cấp xin trả lại", "The holder gives it up"),),
            ),
            issued("TH1"),
        ),
    ),
    "revoke_result by judgment": Example(
        act="revoke_result",
        after=(*WORKED, "decide"),
        **BY_JUDGMENT,
        may=may_of(("head", "competent")),
    ),
    "restore_result": Example(
        act="restore_result",
        after=(*WORKED, "decide", "return_result", "revoke_result"),
        answers={"reasons": ["found_wrong"], "note": "Nhầm hồ sơ", "number": "15/QĐ-UBND", "decided_on": RESTORED_ON},
        form={
            "reasons": "found_wrong",
            "note": "Nhầm hồ sơ",
            "number": "15/QĐ-UBND",
            "decided_on-day": str(RESTORED_ON.day),
            "decided_on-month": str(RESTORED_ON.month),
            "decided_on-year": str(RESTORED_ON.year),
        },
        may=may_of(("head", "competent")),
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
