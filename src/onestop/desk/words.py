"""Words of the desk for what the law keeps as codes."""

from typing import Final, Literal

from onestop.cases.api import AskedFor, Filter, HowEnded, HowFell, Sort, TaskKind, Urgency, Way
from onestop.kernel.bilingual import Text

FILTERS: Final[dict[Filter, Text]] = {
    "todo": Text("Tất cả", "All"),
    "overdue": Text("Quá hạn", "Overdue"),
    "today": Text("Hôm nay", "Today"),
    "week": Text("Tuần này", "This week"),
    "later": Text("Sau đó", "Later"),
    "to_sign": Text("Chờ ký", "To be signed"),
    "sent": Text("Chờ nơi nhận xác nhận", "Handed over, not confirmed"),
    "waiting_citizen": Text("Chờ người nộp", "Waiting for applicant"),
    "mine": Text("Giao cho tôi", "Given to me"),
    "in_place": Text("Làm thay", "Standing in"),
    "late_soon": Text("Sắp quá hạn", "Late soon"),
    "answered": Text("Đã bổ sung", "Supplemented"),
    "to_receive": Text("Chờ tiếp nhận", "To receive"),
    "to_return": Text("Chờ trả kết quả", "To return"),
    "sent_back": Text("Mới bị trả lại", "Sent back of late"),
    "messages": Text("Tin nhắn chờ trả lời", "Messages to answer"),
    "messages_late": Text("Tin nhắn trễ trả lời", "Messages answered late"),
    "not_his": Text("Tôi không được làm", "Not mine to do"),
    "all": Text("Mọi hồ sơ đang mở", "Everything open"),
}
URGENCIES: Final[dict[Urgency, Text]] = {
    "overdue": Text("Quá hạn, làm trước", "Overdue, to be done first"),
    "today": Text("Hôm nay", "Today"),
    "week": Text("Tuần này", "This week"),
    "later": Text("Sau đó", "Later"),
}
"""Over the groups of a list."""
SORTS: Final[dict[Sort, Text]] = {
    "due": Text("Hạn, gấp nhất trước", "Due, most urgent first"),
    "received": Text("Ngày nhận, lâu nhất trước", "Received, longest ago first"),
    "procedure": Text("Thủ tục", "Procedure"),
}
WORK: Final[dict[TaskKind | Literal["supplement", "payment"], Text]] = {
    "receive": Text("Tiếp nhận hồ sơ", "Receive the dossier"),
    "step": Text("Làm bước", "Do the step"),
    "hand_over": Text("Xác nhận đã nhận", "Confirm receipt"),
    "sent": Text("Chờ nơi nhận xác nhận", "Waits for the receiver"),
    "refused": Text("Trả lời nơi từ chối nhận", "Answer the refusal"),
    "opinion": Text("Cho ý kiến", "Give an opinion"),
    "late_opinion": Text("Đôn đốc nơi chậm ý kiến", "Urge the late opinion"),
    "silence": Text("Đôn đốc nơi chưa xác nhận", "Urge the receiver"),
    "meeting": Text("Ghi biên bản họp", "Record the minutes"),
    "decide": Text("Ký, quyết định", "Sign and decide"),
    "answer_withdrawal": Text("Trả lời yêu cầu rút", "Answer the withdrawal"),
    "apology": Text("Ký phiếu xin lỗi", "Sign the apology"),
    "take_over": Text("Nhận hồ sơ chuyển đến", "Take the case over"),
    "return": Text("Trả kết quả", "Hand over the result"),
    "return_part": Text("Trả một kết quả", "Hand over one result"),
    "note_papers": Text("Ghi giấy tờ đã nộp", "Note the papers"),
    "cancel_note": Text("Hủy ghi giấy tờ", "Cancel the note"),
    "refund": Text("Hoàn trả tiền", "Refund the sum"),
    "replacement": Text("Ký văn bản thay thế", "Sign the replacement"),
    "give_back": Text("Trả bản chính", "Give the originals back"),
    "supplement": Text("Chờ bổ sung", "Waits for a supplement"),
    "payment": Text("Chờ nộp tiền", "Waits for payment"),
}
"""What is to be done by each line of a list, in a verb."""
LATE_SOON_OF_ALL: Final = Text("Sắp quá hạn, cả cơ quan", "Late soon, whole agency")
"""Of whoever answers for an agency: it holds what others there have to do, and is no part of his own work."""
FILTER_TONES: Final[dict[str, str]] = {
    "overdue": "bad",
    "today": "warn",
    "late_soon": "warn",
    "week": "info",
    "messages_late": "bad",
}
LIST_DONE: Final[dict[str, Text]] = {
    "saved": Text("Đã lưu bộ lọc.", "The filter is saved."),
    "renamed": Text("Đã đổi tên bộ lọc.", "The filter has its new name."),
    "removed": Text(
        "Đã xóa bộ lọc “{}”. Danh sách của nó ở dưới đây: muốn giữ lại thì lưu lần nữa.",
        "The filter “{}” is removed. Its list is below: save it again to keep it.",
    ),
    "columns": Text("Danh sách dùng các cột vừa chọn.", "The list has the columns you chose."),
}
"""What was just done to a list."""
FELL_AWAY: Final[dict[AskedFor, Text]] = {
    "opinion": Text("Không cần cho ý kiến nữa", "No opinion is needed any more"),
    "meeting": Text("Cuộc họp không tổ chức", "The meeting is not held"),
    "step": Text("Không phải làm bước đã chuyển đến", "The step that was sent need not be done"),
}
"""What an agency was asked for by another, and is not any more."""
FELL_BY: Final[dict[HowFell, Text]] = {
    "withdrawn": Text("người nộp đã rút hồ sơ.", "the applicant withdrew."),
    "stopped": Text("hồ sơ đã dừng giải quyết.", "the case was stopped."),
    "refused": Text("hồ sơ đã bị từ chối.", "the case was refused."),
    "not_needed": Text("nơi hỏi thôi lấy ý kiến.", "whoever asked does not ask any more."),
}
OFFERS_ENDED: Final[dict[HowEnded, Text]] = {
    "decided": Text(
        "đã quyết định hồ sơ, nên không chuyển nữa.", "decided the case, which is not transferred any more."
    ),
    "accepted": Text(
        "đã tự tiếp nhận hồ sơ, nên không chuyển nữa.", "accepted the dossier, which is not sent on any more."
    ),
    "turned_away": Text(
        "đã không tiếp nhận hồ sơ, nên không chuyển nữa.", "did not accept the dossier, which is not sent on."
    ),
    "stopped": Text(
        "đã dừng giải quyết hồ sơ hoặc người nộp đã rút.", "stopped the case, or its applicant withdrew it."
    ),
    "taken_back": Text("đã thôi chuyển hồ sơ.", "took its offer back."),
}
"""What became of an offer that its receiver had not answered, after the name of the agency that made it."""
WAYS: Final[dict[Way, Text]] = {
    "counter": Text("tại quầy", "at the counter"),
    "online": Text("trực tuyến", "online"),
    "post": Text("bưu chính", "by post"),
}
"""How a result is received, within a column."""
