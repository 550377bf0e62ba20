"""How much of a passage that tells a place is quoted: as much as can be read, and never a part that misleads."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from onestop.portal.place_signs import AN_AGENCY, AT, LAST_ACT, TELLS

LONGEST: Final = 600
_LONGEST_LIST: Final = 1000
_ITS_MATTERS: Final = re.compile(r":|\s(?:thực hiện|đối với|tổ chức cấp|quyết định)\b", re.IGNORECASE)
"""Where a row that begins with an agency goes on to tell what it is competent for."""
_LONGEST_NAME: Final = 160


def excerpt(rows: Sequence[str]) -> str:
    """Whole rows; a list is told whole, or by the agencies alone that its rows begin with, of a long row what tells the place."""
    first, whole = rows[0], " ".join(rows)
    opens_more = len(rows) > 1 and rows[-1].endswith(":")
    if len(whole) <= (_LONGEST_LIST if first.endswith(":") else LONGEST) and not opens_more:
        return whole
    if first.endswith(":"):
        shorter = f"… {LAST_ACT.sub('', first)}"
        whole = " ".join((shorter, *rows[1:]))
        return whole if len(whole) <= _LONGEST_LIST else " ".join((shorter, *_agencies_alone(rows[1:]), "…"))
    if len(first) > LONGEST:
        return _around_the_place(first)
    return f"{' '.join(_that_fit(rows))} …"


def _agencies_alone(rows: Sequence[str]) -> Iterator[str]:
    """The names that rows begin with, without what each agency is competent for.

    >>> list(_agencies_alone(["Sở Xây dựng: xe từ 5 chỗ;", "Xe khác", "Ủy ban nhân dân cấp xã thực hiện đối với xe thô sơ."]))
    ['Sở Xây dựng: …', 'Ủy ban nhân dân cấp xã: …']
    """
    named = (row[: found.start()] for row in rows if AN_AGENCY.match(row) and (found := _ITS_MATTERS.search(row)))
    return (f"{name}: …" for name in dict.fromkeys(named) if len(name) <= _LONGEST_NAME)


def _that_fit(rows: Sequence[str]) -> list[str]:
    """The rows that can be read together; none at their end opens a list that is left out, for it tells one case of several."""
    kept = [rows[0]]
    for row in rows[1:]:
        if len(" ".join((*kept, row))) > LONGEST:
            break
        kept.append(row)
    while len(kept) > 1 and kept[-1].endswith(":"):
        kept.pop()
    return kept


def _around_the_place(row: str) -> str:
    found = TELLS.search(row) or AT.search(row)
    start, end = (found.start(), found.end()) if found else (0, LONGEST // 2)
    if len(row) - start <= LONGEST:
        return f"{_who(row[:start])}… {row[start:]}"
    start = row.rfind(" ", 0, max(start, end - LONGEST // 2)) + 1
    return f"… {row[start : end + 120].rsplit(' ', 1)[0]} …"


def _who(before: str) -> str:
    """Whoever hands it in, where that is an agency: nobody else is to take the sentence for his own.

    >>> _who("Ủy ban nhân dân cấp xã nơi đăng ký (sau đây gọi là Ủy ban nhân dân) chỉ đạo cơ quan chuyên môn ")
    'Ủy ban nhân dân cấp xã nơi đăng ký '
    """
    if not AN_AGENCY.match(before):
        return ""
    name = re.split(r"[(,;]", before, maxsplit=1)[0].strip()
    return f"{name} " if len(name) <= _LONGEST_NAME else ""
