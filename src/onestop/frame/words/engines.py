"""Forms, processes, ratings."""

from onestop.kernel.bilingual import Text

_FAULTY = Text(
    "Định nghĩa thủ tục này có lỗi ở {where}. Hãy báo người quản lý danh mục; bạn vẫn nộp được tại Bộ phận Một cửa.",
    "This procedure is defined wrongly at {where}. Tell the keeper of the catalogue; you can still apply at a counter.",
)
_UNSOUND = Text(
    "Quy trình của thủ tục này có lỗi nên chưa đi tiếp được. Hãy báo người quản lý danh mục.",
    "The process of this procedure has a fault and cannot go on. Tell the keeper of the catalogue.",
)
REFUSALS: dict[str, Text] = {
    "forms.malformed_plan": _FAULTY,
    "workflow.malformed_definition": _FAULTY,
    "workflow.unsound": _UNSOUND,
    "workflow.no_way_out": _UNSOUND,
    "workflow.not_waiting": Text(
        "Bước này không còn chờ xử lý: có thể người khác vừa làm. Hãy tải lại trang.",
        "This step is not waiting any more: somebody may have been faster. Reload the page.",
    ),
    "feedback.already_rated": Text(
        "Hồ sơ {case_code} đã được đánh giá. Cảm ơn bạn.",
        "Case {case_code} has been rated already. Thank you.",
    ),
    "feedback.score_out_of_range": Text("Hãy cho điểm từ 1 đến 5 ở từng mục.", "Give each line a score from 1 to 5."),
    "feedback.unknown_factor": Text(
        "Có một mục đánh giá không tồn tại. Hãy tải lại trang rồi đánh giá lại.",
        "One of the lines rated does not exist. Reload the page and rate again.",
    ),
    "feedback.comment_too_long": Text(
        "Ý kiến dài {length} ký tự; tối đa {limit}. Hãy viết ngắn hơn.",
        "The comment has {length} {length:character|characters}; the most is {limit}. Please shorten it.",
    ),
}
