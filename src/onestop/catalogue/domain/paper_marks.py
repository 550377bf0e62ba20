"""The marks of a list, where they alone tell that some rows stand under another one.

"- Đơn", "- Sơ đồ", "- Đối với dự án đầu tư phải bổ sung:", "+ Quyết định": what bears the deeper mark is wanted in the case
of the row that opens it. This is read only where nothing stands against it: one row opens, what stands before it has its
mark, and all that stands behind it another one.

Where the members are numbered (i), (ii), (iii) and one row alone opens a list, "+ Hồ sơ … (trường hợp …):", the order of
the rows says nothing: the portal keeps them in none. No more does it where all rows are unmarked but those of one dossier
within the dossier: "Hồ sơ … (nếu …):", "- Tờ khai", "- Phụ lục".
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

_DEEPER: Final = {"-": ("+", "++"), "*": ("-", "+"), "+": ("++",)}
_MARK: Final = re.compile(r"\s*([-*]|\+{1,2})(?![-+*])")
_OPENS: Final = re.compile(r"\W*(?:đối với|trường hợp)\b.*:\s*$", re.IGNORECASE | re.DOTALL)
_OPENS_A_BUNDLE: Final = re.compile(
    r"\W*hồ sơ\b[^:]*\((?:trong )?(?:đối với|trường hợp)\b[^():]*\)\s*:\s*$", re.IGNORECASE
)
"""A dossier within the dossier, for one case."""
_OPENS_DASHES: Final = re.compile(
    r"\s*hồ sơ\b[^:]*\((?:nếu|(?:trong |đối với )?trường hợp|đối với)\b[^():]*\)\s*:\s*$", re.IGNORECASE
)
"""The same without a mark of its own, among rows without any: the only marked ones are its members."""
_MEMBER: Final = re.compile(r"\s*\((?P<number>[ivx]{1,4})\)")
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_GLUED: Final = re.compile(
    r"\s*(?P<outer>[-*]|\+{1,3})\s*(?:đối với|trường hợp)\b[^:]*:\s*(?P<inner>[-*]|\+{1,4})\s*\w", re.IGNORECASE
)
"""A row that opens the list of a case, with the first paper of that behind its colon."""
_ANY_MARK: Final = re.compile(r"\s*([-*]|\+{1,4})(?![-+*])")


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
    return _bundle(rows) or _dashed(rows) or _by_their_order(rows)


def mark_of_openers(rows: Sequence[tuple[str, bool]]) -> str:
    """The mark that all rows of a list bear which open another within it; `rows` are names, and whether each opens one.

    What opens is never a member of its own kind: where two rows at least are marked as deeper ones, no other row with this
    mark stands under it, in whatever order the portal keeps them. "" where the marks do not tell that.

    >>> listed = [("+ Quyết định", False), ("- Đơn", False), ("- Dự án phải bổ sung:", True), ("+ Giấy phép", False)]
    >>> mark_of_openers(listed), mark_of_openers(listed[1:3])
    ('-', '')
    """
    marks = {_mark(name) for name, opens in rows if opens}
    if len(marks) != 1:
        return ""
    mark = marks.pop()
    deeper = [name for name, _ in rows if _mark(name) in _DEEPER.get(mark, ())]
    return mark if len(deeper) > 1 else ""


def under_another(names: Sequence[str]) -> tuple[bool, ...]:
    """Which rows stand under one that opens the list of a case with its first paper glued to it, and nobody can tell which.

    >>> under_another(["+++ Hộ chiếu", "++ Đối với người nước ngoài: +++ Tờ khai", "++ Đơn", "+++ Giấy tờ chứng minh"])
    (True, False, False, True)
    """
    glued = [found for one in names if (found := _GLUED.match(one)) and found["inner"] != found["outer"]]
    inner = {one["inner"] for one in glued} - {one["outer"] for one in glued}
    marks = (_ANY_MARK.match(one) for one in names)
    return tuple(found is not None and found[1] in inner for found in marks)


def mark_of(name: str) -> str:
    """The mark of a list that a row begins with; "" of one without."""
    return _mark(name)


def _bundle(rows: Sequence[Mapping[str, Any]]) -> Nested | None:
    """A dossier for one case and its members by number, each once and none missing; every other row has its mark.

    >>> names = ["+ Đơn", "(ii) Phương án", "(i) Nghị quyết", "+ Hồ sơ bổ sung (trường hợp bổ sung):"]
    >>> found = _bundle([{"name": name} for name in names])
    >>> [row["name"] for row in found.under]
    ['(i) Nghị quyết', '(ii) Phương án']
    """
    numbered = {found["number"]: row for row in rows if (found := _MEMBER.match(_written(row)))}
    others = [row for row in rows if not _MEMBER.match(_written(row))]
    opening = [row for row in others if _OPENS_A_BUNDLE.fullmatch(_written(row))]
    numbers = _ROMAN[: len(numbered)]
    if (
        len(opening) != 1
        or len(numbers) < 2
        or len(numbered) + len(others) < len(rows)
        or set(numbered) != set(numbers)
    ):
        return None
    if len({_mark(_written(row)) for row in others}) > 1 or not _mark(_written(opening[0])):
        return None
    beside = [row for row in others if row is not opening[0]]
    return Nested(beside, _written(opening[0]), [numbered[number] for number in numbers])


def _dashed(rows: Sequence[Mapping[str, Any]]) -> Nested | None:
    """A dossier for one case, and the rows with a mark, where nothing else of the list has one.

    >>> names = ["Hồ sơ người phụ thuộc (nếu giảm trừ):", "Tờ khai", "- Bản khai", "Hóa đơn", "- Phụ lục"]
    >>> found = _dashed([{"name": name} for name in names])
    >>> [row["name"] for row in found.under], [row["name"] for row in found.rows]
    (['- Bản khai', '- Phụ lục'], ['Tờ khai', 'Hóa đơn'])
    """
    opening = [row for row in rows if _OPENS_DASHES.fullmatch(_written(row))]
    under = [row for row in rows if _mark(_written(row))]
    beside = [row for row in rows if row not in under and row not in opening]
    if len(opening) != 1 or len(under) < 2 or not beside or len({_mark(_written(row)) for row in under}) != 1:
        return None
    return Nested(beside, _written(opening[0]), under)


def _by_their_order(rows: Sequence[Mapping[str, Any]]) -> Nested | None:
    names = [_written(row) for row in rows]
    opening = [place for place, name in enumerate(names) if _OPENS.fullmatch(name)]
    if len(opening) != 1 or not 0 < opening[0] < len(rows) - 1:
        return None
    place, marks = opening[0], [_mark(name) for name in names]
    before, after = set(marks[:place]), set(marks[place + 1 :])
    if before != {marks[place]} or len(after) != 1 or not after <= set(_DEEPER.get(marks[place], ())):
        return None
    return Nested(rows[:place], names[place], rows[place + 1 :])


def _written(row: Mapping[str, Any]) -> str:
    name = row.get("name")
    return name if isinstance(name, str) else ""


def _mark(name: str) -> str:
    found = _MARK.match(name)
    return found[1] if found else ""
