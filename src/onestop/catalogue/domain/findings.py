"""How a fault of a source is written down."""

from dataclasses import dataclass
from typing import Final

_LONGEST_SEEN: Final = 200
_CHANNELS: Final = {"online": "trực tuyến", "in_person": "trực tiếp", "postal": "bưu chính"}
_UNITS: Final = {
    "working_day": "ngày làm việc", "day": "ngày", "working_hour": "giờ làm việc", "hour": "giờ", "minute": "phút",
    "week": "tuần", "month": "tháng", "year": "năm", "same_day": "trong ngày",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault of the source, told and never repaired by guessing."""

    kind: str
    field: str
    seen: str
    blocking: bool


def finding(kind: str, field: str, seen: object, *, blocking: bool = False) -> Finding:
    """A finding, with what was seen cut to a readable length."""
    if isinstance(seen, list):
        seen = ", ".join(str(one) for one in seen)
    text = seen if isinstance(seen, str) else "" if seen is None else repr(seen)
    return Finding(kind=kind, field=field, seen=text[:_LONGEST_SEEN], blocking=blocking)


def way(channel: str) -> str:
    """A way of applying in the words in which officials read a finding; an unknown one as it stands."""
    return _CHANNELS.get(channel, channel)


def term_said(value: object, unit: object) -> str:
    """A term in words; a part that is missing is a question mark.

    >>> term_said(5, "working_day"), term_said(None, None)
    ('5 ngày làm việc', '? ?')
    """
    number = "?" if value is None else str(value)
    return f"{number} {_UNITS.get(str(unit), str(unit)) if unit else '?'}"
