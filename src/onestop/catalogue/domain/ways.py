"""The ways of applying of a record, where tables that lost their borders hid one in another field."""

import re
from collections.abc import Mapping
from typing import Any, Final

from onestop.catalogue.domain.letters import CAPITALS

_WAYS: Final = {"Trực tuyến": "online", "Trực tiếp": "in_person", "Dịch vụ bưu chính": "postal"}
_UNITS: Final = {
    "Ngày làm việc": "working_day", "Ngày": "day", "Giờ làm việc": "working_hour", "Giờ": "hour", "Tháng": "month",
}  # fmt: skip
_SLIPPED: Final = re.compile(
    rf"\W*(?P<way>{'|'.join(_WAYS)})\s*(?P<value>\d{{1,3}})\s*(?P<unit>{'|'.join(_UNITS)})(?P<note>.*?)Thành phần hồ sơ--",
    re.DOTALL,
)
"""A row of the table of ways at the head of the papers."""
_HEAD: Final = re.compile(r"Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả")
_A_WAY: Final = re.compile(rf"(?:^|(?<=[^\s(]))(?P<way>{'|'.join(_WAYS)})(?=[{CAPITALS}\d])")


def methods_of(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The listed ways, and one that slipped into the heading of the papers."""
    listed = list(content.get("methods") or [])
    titles = (group.get("title") for group in content.get("dossier") or [])
    found = (_SLIPPED.match(title) for title in titles if isinstance(title, str))
    slipped = [_method(one) for one in found if one]
    return [*listed, *(one for one in slipped if one["channel"] not in {way["channel"] for way in listed})]


def ways_written(content: Mapping[str, Any]) -> str:
    """The table of ways in its own words, a line a way, where it names one that was not read; else "".

    >>> ways_written({"methods": [], "methods_text": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpHệ thống trả ngay"})
    'Trực tiếp: Hệ thống trả ngay'
    """
    written = content.get("methods_text")
    table = _HEAD.sub("", written) if isinstance(written, str) else ""
    told = {_WAYS[one["way"]] for one in _A_WAY.finditer(table)}
    if told <= {one["channel"] for one in methods_of(content)}:
        return ""
    lines = _A_WAY.sub(lambda found: f"\n{found['way']}: ", table)
    return lines.replace("Không có thông tin", ". ").strip()


def _method(found: "re.Match[str]") -> dict[str, Any]:
    time = {"value": int(found["value"]), "unit": _UNITS[found["unit"]]}
    return {"channel": _WAYS[found["way"]], "time": time, "fee": None, "note": found["note"].strip()}
