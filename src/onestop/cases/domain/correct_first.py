"""That a document is put right before what it went into is sent again (Decree 63/2024/NĐ-CP Art. 8.4, as amended)."""

from collections.abc import Mapping
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.results import in_force
from onestop.kernel.bilingual import Text

_DISAGREE: Final = "data_disagree"
_FIRST: Final = Text(
    "Nếu văn bản đã cấp có sai sót thì sửa trước, rồi mới chuyển lại: viết khác hồ sơ thì lãnh đạo đính chính (ở trang hồ sơ);",
    "If the document that was issued is wrong, it is put right first, and then sent again: what it writes otherwise than the "
    "dossier the head corrects, on the page of the case;",
)
_REPLACED: Final = Text(
    "nội dung sai thì soạn văn bản thay thế để người khác ký;",
    "wrong content is replaced by a draft that another signs;",
)
_CHANGED: Final = Text(
    "việc đã ghi vào sổ thì người được cấp nộp thủ tục {procedure};",
    "what stands in the book is changed by procedure {procedure}, for which its holder applies;",
)
_WHO_REVOKES: Final[Mapping[str, Text]] = {
    "issuer": Text("cấp trái quy định thì thu hồi.", "what was issued unlawfully is revoked."),
    "above": Text(
        "cấp trái quy định thì gửi văn bản đề nghị cấp trên thu hồi.",
        "of what was issued unlawfully write to the level above, which revokes it.",
    ),
    "court": Text(
        "thu hồi thì chỉ theo bản án, quyết định của Tòa án.", "it is revoked by the judgment of a court alone."
    ),
}


def correct_first(file: CaseFile) -> Text:
    """Said where the other agency found data that disagree and a document is in force; else nothing.

    It names what the law of the field lets be done, and by whom: nobody is sent to a button that refuses him.
    """
    owed = {(one.step, one.entered_at) for one in file.open_tasks if one.kind == "refused"}
    said = (one.answer.get("reasons", ()) for one in file.tasks if (one.step, one.done_at) in owed)
    if not in_force(file) or not any(_DISAGREE in reasons for reasons in said):
        return Text("", "")
    rule = file.terms.after
    told = (_FIRST, _CHANGED if rule.changed_by else _REPLACED, _WHO_REVOKES[rule.revoked_by])
    vi, en = " ".join(one.vi for one in told), " ".join(one.en for one in told)
    return Text(vi.format(procedure=rule.changed_by), en.format(procedure=rule.changed_by))
