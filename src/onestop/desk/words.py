"""Words of the desk for what the law keeps as codes."""

from typing import Final

from onestop.cases.api import Filter, Way
from onestop.kernel.bilingual import Text

FILTERS: Final[dict[Filter, Text]] = {
    "mine": Text("Giao cho tôi", "Given to me"),
    "overdue": Text("Quá hạn", "Overdue"),
    "today": Text("Hôm nay", "Today"),
    "late_soon": Text("Sắp quá hạn", "Late soon"),
    "week": Text("Tuần này", "This week"),
    "to_receive": Text("Chờ tiếp nhận", "To receive"),
    "waiting_citizen": Text("Chờ người nộp", "Waiting for applicant"),
    "to_return": Text("Chờ trả kết quả", "To return"),
    "all": Text("Tất cả", "All"),
}
FILTER_TONES: Final[dict[str, str]] = {"overdue": "bad", "today": "warn", "late_soon": "warn", "week": "info"}
WAYS: Final[dict[Way, Text]] = {
    "counter": Text("tại quầy", "at the counter"),
    "online": Text("trực tuyến", "online"),
    "post": Text("bưu chính", "by post"),
}
"""How a result is received, within a column."""
