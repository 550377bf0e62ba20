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
_NO_WORDS: Final = "Không có thông tin"
"""What the portal writes into an empty cell."""
_HEAD: Final = re.compile(r"Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả")
_A_WAY: Final = re.compile(rf"(?:^|(?<=[^\s(]))(?P<way>{'|'.join(_WAYS)})(?=[{CAPITALS}\d])")


def methods_of(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The listed ways, or where none is listed those of the table's words; and one that slipped into the heading of the
    papers."""
    listed = list(content.get("methods") or _ways_told(content))
    titles = (group.get("title") for group in content.get("dossier") or [])
    found = (_SLIPPED.match(title) for title in titles if isinstance(title, str))
    slipped = [_method(one) for one in found if one]
    return [*listed, *(one for one in slipped if one["channel"] not in {way["channel"] for way in listed})]


def ways_written(content: Mapping[str, Any]) -> str:
    """The table of ways in its own words, a line a way, where it names one that was not read; else "".

    >>> read = [{"channel": "online"}]
    >>> ways_written({"methods": read, "methods_text": "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếpTrả ngay"})
    'Trực tiếp: Trả ngay'
    """
    table = _table(content)
    told = {_WAYS[one["way"]] for one in _A_WAY.finditer(table)}
    if told <= {one["channel"] for one in methods_of(content)}:
        return ""
    lines = _A_WAY.sub(lambda found: f"\n{found['way']}: ", table)
    return lines.replace(_NO_WORDS, " – ").strip()


def _table(content: Mapping[str, Any]) -> str:
    written = content.get("methods_text")
    return _HEAD.sub("", written) if isinstance(written, str) else ""


def _ways_told(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The ways of a table of which no column was read, because its terms are words: each with all that stands in its row."""
    table = _table(content)
    found = list(_A_WAY.finditer(table))
    begins = [one.start() for one in found] + [len(table)]
    rows = [(_WAYS[one["way"]], table[one.end() : end]) for one, end in zip(found, begins[1:], strict=True)]
    return [_way_told(way, row) for way, row in rows]


def _way_told(way: str, row: str) -> dict[str, Any]:
    """`term_words`: the first of its cells, which is that of terms."""
    first = row.split(_NO_WORDS)[0].strip()
    told = {"channel": way, "time": None, "fee": None, "note": _words_of(row)}
    return told | {"term_words": first} if first and first != told["note"] else told


def _words_of(row: str) -> str:
    """Its cells a line each, without the word for an empty one."""
    return "\n".join(cell.strip() for cell in row.split(_NO_WORDS) if cell.strip())


def _method(found: "re.Match[str]") -> dict[str, Any]:
    time = {"value": int(found["value"]), "unit": _UNITS[found["unit"]]}
    return {"channel": _WAYS[found["way"]], "time": time, "fee": None, "note": found["note"].strip()}
