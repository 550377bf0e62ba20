"""Words of the desk for what the law keeps as codes."""

import re
from typing import Final

from onestop.cases.api import Filter
from onestop.kernel.bilingual import Text

FILTERS: Final[dict[Filter, Text]] = {
    "overdue": Text("Quá hạn", "Overdue"),
    "today": Text("Hôm nay", "Today"),
    "week": Text("Tuần này", "This week"),
    "to_receive": Text("Chờ tiếp nhận", "To receive"),
    "waiting_citizen": Text("Chờ dân bổ sung", "Waiting for applicant"),
    "to_return": Text("Chờ trả kết quả", "To return"),
    "all": Text("Tất cả", "All"),
}
FILTER_TONES: Final[dict[str, str]] = {"overdue": "bad", "today": "warn", "week": "info"}
FIELDS: Final = {
    "code": Text("Mã thủ tục", "Procedure code"),
    "name": Text("Tên thủ tục", "Name"),
    "competent_agency": Text("Cơ quan có thẩm quyền", "Competent agency"),
    "implementing_agency": Text("Cơ quan thực hiện", "Implementing agency"),
    "methods": Text("Cách thức thực hiện", "Ways of applying"),
    "methods.time": Text("Thời hạn giải quyết", "Time limit"),
    "methods.fee": Text("Phí, lệ phí", "Fee"),
    "dossier": Text("Thành phần hồ sơ", "Papers"),
    "dossier.items": Text("Thành phần hồ sơ", "Papers"),
    "results": Text("Kết quả thực hiện", "Result"),
    "legal_bases": Text("Căn cứ pháp lý", "Legal basis"),
}


def field_words(field: str) -> Text:
    """What the source's field is called; one without words keeps its name, shown beside anyway."""
    return FIELDS.get(re.sub(r"\[\d+\]", "", field), Text(field, field))
