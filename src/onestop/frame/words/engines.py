"""Forms, processes, documents, ratings."""

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
        "The comment has {length} characters; the most is {limit}. Please shorten it.",
    ),
    "documents.empty_file": Text(
        "Tệp “{name}” trống. Hãy chọn lại tệp.", "The file “{name}” is empty. Choose the file again."
    ),
    "documents.too_large": Text(
        "Tệp “{name}” quá lớn; tối đa {limit_mb} MB. Hãy chụp hoặc quét lại với độ phân giải thấp hơn.",
        "The file “{name}” is too large; the most is {limit_mb} MB. Scan it again at a lower resolution.",
    ),
    "documents.too_many_pixels": Text(
        "Ảnh “{name}” quá lớn. Hãy chụp lại với độ phân giải thấp hơn.",
        "The picture “{name}” is too large. Take it again at a lower resolution.",
    ),
    "documents.kind_not_taken": Text(
        "Không nhận loại tệp của “{name}”. Hãy dùng một trong các loại: {taken}.",
        "Files like “{name}” are not taken. Use one of: {taken}.",
    ),
    "documents.content_differs": Text(
        "Nội dung của “{name}” không đúng với đuôi tệp. Hãy lưu lại tệp từ phần mềm gốc rồi nộp lại.",
        "The content of “{name}” is not what its name says. Save the file again from where it came, then send it.",
    ),
    "documents.unreadable": Text(
        "Không mở được tệp “{name}”: tệp bị hỏng. Hãy quét hoặc lưu lại.",
        "The file “{name}” cannot be opened: it is damaged. Scan or save it again.",
    ),
    "documents.locked": Text(
        "Tệp “{name}” có mật khẩu nên cán bộ không đọc được. Hãy bỏ mật khẩu rồi nộp lại.",
        "The file “{name}” has a password, so officials could not read it. Remove the password and send it again.",
    ),
    "documents.acts_by_itself": Text(
        "Tệp “{name}” chứa mã lệnh hoặc tệp khác bên trong nên không nhận. Hãy in ra PDF thường rồi nộp lại.",
        "The file “{name}” carries a program or another file inside and is not taken. Print it to a plain PDF.",
    ),
    "documents.no_such_upload": Text(
        "Không tìm thấy tệp này, hoặc bạn không được xem.", "There is no such file, or you may not see it."
    ),
}
SENTENCES: dict[str, Text] = {
    "feedback.rated": Text("Đánh giá {overall}/5", "Rated {overall} of 5"),
}
