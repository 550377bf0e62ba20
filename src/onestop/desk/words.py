"""Words of the desk for what the law keeps as codes."""

import re
from typing import Final

from onestop.cases.api import Action, Filter
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
CHANNELS: Final = {
    "online": Text("Nộp trực tuyến", "Lodged online"),
    "in_person": Text("Nộp tại quầy", "Lodged at a counter"),
    "postal": Text("Nộp qua bưu chính", "Lodged by post"),
}
DELIVERIES: Final = {
    "counter": Text("Tại quầy, ký nhận", "At the counter, signed for"),
    "online": Text("Bản điện tử qua Cổng dịch vụ công", "Electronically on the portal"),
    "post": Text("Qua bưu chính công ích", "By public post"),
}
ACTIONS: Final = {
    "accept": Text("Tiếp nhận hồ sơ", "Accept"),
    "refuse_intake": Text("Không tiếp nhận", "Do not accept"),
    "request_supplement": Text("Yêu cầu bổ sung", "Request a supplement"),
    "answer_supplement": Text("Nhận bổ sung", "Receive the supplement"),
    "complete_step": Text("Hoàn thành bước", "Complete the step"),
    "decide": Text("Quyết định", "Decide"),
    "return_result": Text("Trả kết quả", "Return the result"),
}
DONE: Final = {
    "accept": Text(
        "Đã tiếp nhận hồ sơ. Hãy in giấy hẹn cho người nộp.", "Accepted. Print the appointment slip for the applicant."
    ),
    "refuse_intake": Text("Đã từ chối tiếp nhận hồ sơ.", "The dossier was not accepted."),
    "request_supplement": Text("Đã gửi yêu cầu bổ sung.", "The supplement request was sent."),
    "answer_supplement": Text(
        "Đã nhận bổ sung; thời hạn tiếp tục được tính.", "Supplement received; the clock runs again."
    ),
    "complete_step": Text("Đã hoàn thành bước.", "The step is done."),
    "decide": Text("Đã quyết định.", "Decided."),
    "return_result": Text("Đã trả kết quả.", "The result was returned."),
}
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


def action_words(action: Action) -> Text:
    """What the button says; a step says which step."""
    words = ACTIONS.get(action.code, Text(action.code, action.code))
    if action.code == "complete_step" and action.name:
        return Text(f"Xong bước: {action.name.vi}", f"Complete: {action.name.en}")
    return words
