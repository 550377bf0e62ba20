"""That a document is put right before what it went into is sent again (Decree 63/2024/NĐ-CP Art. 8.4, as amended)."""

from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.results import in_force
from onestop.kernel.bilingual import Text

_DISAGREE: Final = "data_disagree"
_FIRST: Final = Text(
    "Nếu văn bản đã cấp có sai sót, lãnh đạo đính chính hoặc thu hồi văn bản ấy trước (nút ở trang hồ sơ), rồi mới chuyển lại.",
    "If the document that was issued is wrong, the head corrects or revokes it first, on the page of the case; then it is sent "
    "again.",
)


def correct_first(file: CaseFile) -> Text:
    """Said where the other agency found data that disagree and a document is in force; else nothing."""
    owed = {(one.step, one.entered_at) for one in file.open_tasks if one.kind == "refused"}
    said = (one.answer.get("reasons", ()) for one in file.tasks if (one.step, one.done_at) in owed)
    return _FIRST if in_force(file) and any(_DISAGREE in reasons for reasons in said) else Text("", "")
