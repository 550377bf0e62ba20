"""The marks of a list, where they alone tell that some rows stand under another one.

"- Đơn", "- Sơ đồ", "- Đối với dự án đầu tư phải bổ sung:", "+ Quyết định": what bears the deeper mark is wanted in the case
of the row that opens it. This is read only where nothing stands against it: one row opens, what stands before it has its
mark, and all that stands behind it another one.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

_DEEPER: Final = {"-": ("+", "++"), "*": ("-", "+"), "+": ("++",)}
_MARK: Final = re.compile(r"\s*([-*]|\+{1,2})(?![-+*])")
_OPENS: Final = re.compile(r"\W*(?:đối với|trường hợp)\b.*:\s*$", re.IGNORECASE | re.DOTALL)


class Nested(NamedTuple):
    """Rows of a list, the row that opens another one within it, and the rows of that."""

    rows: Sequence[Mapping[str, Any]]
    heading: str
    under: Sequence[Mapping[str, Any]]


def nested(rows: Sequence[Mapping[str, Any]]) -> Nested | None:
    """The list within a list; None where the marks do not tell one.

    >>> names = ["- Đơn", "- Sơ đồ", "- Đối với dự án phải bổ sung:", "+ Quyết định", "+ Giấy phép"]
    >>> found = nested([{"name": name} for name in names])
    >>> [len(found.rows), found.heading, len(found.under)]
    [2, '- Đối với dự án phải bổ sung:', 2]
    >>> nested([{"name": name} for name in ("- Đơn", "+ Sơ đồ", "- Đối với dự án:", "+ Quyết định")]) is None
    True
    """
    names = [row.get("name") if isinstance(row.get("name"), str) else "" for row in rows]
    opening = [place for place, name in enumerate(names) if _OPENS.fullmatch(str(name))]
    if len(opening) != 1 or not 0 < opening[0] < len(rows) - 1:
        return None
    place, marks = opening[0], [_mark(str(name)) for name in names]
    before, after = set(marks[:place]), set(marks[place + 1 :])
    if before != {marks[place]} or len(after) != 1 or not after <= set(_DEEPER.get(marks[place], ())):
        return None
    return Nested(rows[:place], str(names[place]), rows[place + 1 :])


def _mark(name: str) -> str:
    found = _MARK.match(name)
    return found[1] if found else ""
