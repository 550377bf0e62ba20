"""What is asked of whoever announces, records or ends an outage: pages of the forms engine, judged as any form is."""

from collections.abc import Mapping
from typing import Any, Final

from onestop.forms import api as forms
from onestop.kernel.bilingual import Text
from onestop.outages import api as outages

Written = dict[str, Any]


def _text(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


def _day(name: str, label: dict[str, str], *, must_be: str = "", required: bool = True, **more: Any) -> Written:
    when = {"must_be": must_be} if must_be else {}
    return {"name": name, "widget": "date", "label": label, "required": required, **when, **more}


def _hour(name: str, label: dict[str, str], *, required: bool = True) -> Written:
    return {
        "name": name,
        "widget": "text",
        "max": 5,
        "pattern": "^([01]?[0-9]|2[0-3])[:hH.][0-5][0-9]$",
        "required": required,
        "label": label,
        "hint": _text("Giờ Việt Nam, 24 giờ, ví dụ 20:00", "Vietnam time, 24 hours, such as 20:00"),
        "error": _text("Ghi giờ và phút, ví dụ 20:00", "Give hours and minutes, such as 20:00"),
    }


def _options(words: Mapping[str, Text]) -> dict[str, dict[str, str]]:
    return {code: _text(one.vi, one.en) for code, one in words.items()}


_BEGINS: Final = _text("Ngày bắt đầu", "Day it begins")
_BEGAN: Final = _text("Ngày bắt đầu", "Day it began")
_BEGINS_HOUR: Final = _text("Giờ bắt đầu", "Time it begins")
_BEGAN_HOUR: Final = _text("Giờ bắt đầu", "Time it began")
_EXPECTED: Final = _text("Ngày dự kiến hoạt động lại", "Day it is expected to be back")
_EXPECTED_HOUR: Final = _text("Giờ dự kiến hoạt động lại", "Time it is expected to be back")
_ENDED: Final = _text("Ngày kết thúc", "Day it ended")
_ENDED_HOUR: Final = _text("Giờ kết thúc", "Time it ended")
_IF_OVER: Final = _text("Để trống nếu chưa kết thúc", "Leave empty if it still lasts")
_CAUSE: Final[Written] = {
    "name": "cause",
    "widget": "select",
    "label": _text("Nguyên nhân", "Cause"),
    "options": _options(outages.CAUSES),
}
_NOTES: Final[tuple[Written, ...]] = (
    {
        "name": "note",
        "widget": "textarea",
        "max": 1000,
        "required": False,
        "label": _text("Nội dung, bằng tiếng Việt", "About it, in Vietnamese"),
        "hint": _text("Được công bố; không ghi tên hay thông tin của ai", "Published; name nobody and nobody's data"),
    },
    {
        "name": "note_en",
        "widget": "textarea",
        "max": 1000,
        "required": False,
        "label": _text("Nội dung, bằng tiếng Anh", "About it, in English"),
    },
)


def _agree(vi: str, en: str) -> Written:
    return {
        "name": "sure",
        "widget": "checkbox",
        "agree": True,
        "label": _text(vi, en),
        "error": _text("Hãy đánh dấu để xác nhận", "Tick the box to confirm"),
    }


_CERTIFIES: Final = _agree(
    "Tôi đã đối chiếu ngày giờ: khi ghi giờ kết thúc, giấy xác nhận được cấp và công bố, thời hạn của hồ sơ được dời, không sửa "
    "lại được.",
    "I have checked days and times: once an end is given the certificate is issued and published, terms of cases move, and "
    "nothing of it can be changed.",
)
_PLAN: Final[tuple[Written, ...]] = (
    _day("begins", _BEGINS, must_be="future"),
    _hour("begins_time", _BEGINS_HOUR),
    _day("ends", _EXPECTED, must_be="future"),
    _hour("ends_time", _EXPECTED_HOUR),
    _CAUSE,
    {
        "name": "plan",
        "widget": "text",
        "max": 100,
        "label": _text("Số của phương án dự phòng", "Number of the fallback plan"),
        "hint": _text("Được công bố, ví dụ 15/PA-TTCĐS", "Published, such as 15/PA-TTCĐS"),
    },
    {
        "name": "force_majeure",
        "widget": "textarea",
        "max": 500,
        "required": False,
        "label": _text("Bất khả kháng, nếu không báo trước đủ ngày", "Force majeure, where it is too late to announce"),
        "hint": _text(
            "Chỉ khi còn ít hơn bảy ngày làm việc (khoản 1 Điều 13 Nghị định 224/2026/NĐ-CP); được công bố",
            "Only with fewer than seven working days to go (Decree 224/2026, Art. 13.1); published",
        ),
    },
    *_NOTES,
)
_WRITTEN: Final[Mapping[str, tuple[Written, ...]]] = {
    "plan": _PLAN,
    "change": _PLAN,
    "record": (
        _day("begins", _BEGAN, must_be="past"),
        _hour("begins_time", _BEGAN_HOUR),
        _day("ends", _ENDED, must_be="past", required=False, hint=_IF_OVER),
        _hour("ends_time", _ENDED_HOUR, required=False),
        _day("expected", _EXPECTED, required=False, hint=_text("Nếu biết", "If it is known")),
        _hour("expected_time", _EXPECTED_HOUR, required=False),
        _CAUSE,
        *_NOTES,
        _CERTIFIES,
    ),
    "end": (
        _day("begins", _BEGAN, must_be="past"),
        _hour("begins_time", _BEGAN_HOUR),
        _day("ends", _ENDED, must_be="past"),
        _hour("ends_time", _ENDED_HOUR),
        _CERTIFIES,
    ),
    "call_off": (
        _agree(
            "Tôi hiểu rằng lần gián đoạn này ở lại danh sách là đã hủy, không dời hạn nào và không mở lại được.",
            "I understand that this outage stays in the list as called off, moves no term and cannot be taken up again.",
        ),
    ),
    "confirm": (_CAUSE, *_NOTES, _CERTIFIES),
    "dismiss": (
        {
            "name": "why",
            "widget": "textarea",
            "max": 500,
            "label": _text("Vì sao đó không phải gián đoạn?", "Why was that no outage?"),
            "hint": _text("Ghi vào nhật ký điện tử và giữ mãi", "Written to the ledger and kept for good"),
        },
    ),
}
_NOTHING: Final[Mapping[str, Any]] = {"fields": {}, "pages": {}}
WITH_SERVICES: Final = frozenset({"plan", "change", "record", "confirm"})
"""Those that ask which services did not answer."""


def _form(code: str, fields: tuple[Written, ...]) -> forms.Plan:
    page = {"code": code, "title": _text("Gián đoạn hệ thống", "Outage"), "fields": list(fields)}
    return forms.read_plan(forms.form_plan({"pages": [page]}, _NOTHING))


FORMS: Final[Mapping[str, forms.Plan]] = {code: _form(code, fields) for code, fields in _WRITTEN.items()}
"""By what is done; each is one page."""
