"""Words of the desk for what the law keeps as codes."""

from typing import Final

from onestop.cases.api import AskedFor, Filter, HowEnded, HowFell, Way
from onestop.kernel.bilingual import Text

FILTERS: Final[dict[Filter, Text]] = {
    "mine": Text("Giao cho tôi", "Given to me"),
    "in_place": Text("Làm thay", "Standing in"),
    "overdue": Text("Quá hạn", "Overdue"),
    "today": Text("Hôm nay", "Today"),
    "late_soon": Text("Sắp quá hạn", "Late soon"),
    "week": Text("Tuần này", "This week"),
    "to_receive": Text("Chờ tiếp nhận", "To receive"),
    "waiting_citizen": Text("Chờ người nộp", "Waiting for applicant"),
    "to_return": Text("Chờ trả kết quả", "To return"),
    "all": Text("Tất cả", "All"),
}
LATE_SOON_OF_ALL: Final = Text("Sắp quá hạn, cả cơ quan", "Late soon, whole agency")
"""Of whoever answers for an agency: it holds what others there have to do, and is no part of his own work."""
FILTER_TONES: Final[dict[str, str]] = {"overdue": "bad", "today": "warn", "late_soon": "warn", "week": "info"}
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
