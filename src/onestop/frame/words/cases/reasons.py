"""Dossiers: why something cannot be done, of reasons that are given."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.reason_required": Text(
        "Hãy chọn ít nhất một lý do trong danh mục.", "Choose at least one reason from the list."
    ),
    "cases.reason_not_wanted": Text(
        "Đã chọn chấp thuận mà vẫn đánh dấu lý do từ chối. Hãy bỏ các lý do, hoặc chọn từ chối.",
        "You chose to grant, and reasons for refusing are ticked. Clear the reasons, or choose to refuse.",
    ),
    "cases.competent_agency_missing": Text(
        "Đã chọn không thuộc thẩm quyền: hãy ghi cơ quan nào có thẩm quyền, để người nộp biết nơi đến.",
        "You chose that the agency is not competent: write which agency is, so that the applicant knows where to go.",
    ),
    "cases.untrue_papers_not_named": Text(
        "Đã chọn giấy tờ giả mạo hoặc không trung thực: hãy ghi giấy tờ nào và không đúng ở điểm nào, để người nộp biết mà giải "
        "trình.",
        "You chose that papers are forged or untrue: write which ones and what is untrue about them, so that the applicant can "
        "answer.",
    ),
    "cases.reason_not_explained": Text(
        "Lý do “{reason}” chưa nói đủ: hãy ghi rõ {wanted}.", "The reason “{reason}” says too little: write {wanted}."
    ),
    "cases.duplicate_not_named": Text(
        "Chưa có mã của hồ sơ đã nộp trước: hãy ghi vào phần giải thích mã hồ sơ nộp trước của chính người nộp này, cùng thủ "
        "tục, đang giải quyết hoặc đã được chấp thuận.",
        "The code of the dossier lodged before is missing: write into the explanation the code of an earlier case of this same "
        "applicant for the same procedure that is on its way or was granted.",
    ),
    "cases.reason_not_on_record": Text(
        "Không chọn được lý do này: {otherwise}.", "This reason cannot be given: {otherwise}."
    ),
    "cases.unknown_reason": Text(
        "Lý do đã chọn không có trong danh mục. Hãy chọn lại.",
        "That reason is not on the list. Choose again.",
    ),
}
