"""Terms that stand in the description of a way of applying, beside the column that should hold them."""

import re
from typing import Final

_COUNT: Final = re.compile(
    r"(?<![\d./])0*(?P<value>\d{1,3})\s*(?:\([^()]{1,30}\)\s*)?(?P<unit>ngày làm\s+việc|ngày|giờ làm\s+việc|giờ|tháng)",
    re.IGNORECASE,
)
_UNITS: Final = {
    "ngày làm việc": "working_day", "ngày": "day", "giờ làm việc": "working_hour", "giờ": "hour", "tháng": "month",
}  # fmt: skip
_AT_ONCE: Final = re.compile(
    r"ngay (?:sau khi|khi|trong ngày)|trong ngày làm việc|(?:trả kết quả|giải quyết|đổi|cấp) ngay", re.IGNORECASE
)
_CLAUSE: Final = re.compile(r"[.;\n]")
_BESIDE: Final = re.compile(r"chưa (?:hợp lệ|đầy đủ|đủ|đúng)|không hợp lệ|gia hạn|kéo dài|tăng thêm", re.IGNORECASE)
"""What a faulty file or an extension takes is no stage of the work."""


def terms_said(said: str) -> list[tuple[int, str]]:
    """Every number with its unit, in the order in which a description names them."""
    return [_term(one) for one in _COUNT.finditer(said)]


def stages_said(said: str) -> list[tuple[int, str]]:
    """Those of `terms_said` that the work itself takes: not what a faulty file or an extension does."""
    return [_term(one) for one in _COUNT.finditer(said) if not _BESIDE.search(_before(said, one.start()))]


def tells_a_term(said: str) -> bool:
    """Whether a description says how long it takes, in a number or as at once.

    >>> tells_a_term("15 ngày làm việc kể từ ngày nhận đủ"), tells_a_term("Ngay sau khi nhận đủ hồ sơ"), tells_a_term("")
    (True, True, False)
    """
    return bool(_COUNT.search(said) or _AT_ONCE.search(said))


def _before(said: str, place: int) -> str:
    return _CLAUSE.split(said[:place])[-1]


def _term(count: "re.Match[str]") -> tuple[int, str]:
    return int(count["value"]), _UNITS[" ".join(count["unit"].casefold().split())]
