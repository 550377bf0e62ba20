"""How much of a passage that tells a place is quoted: as much as can be read, and never a part that misleads."""

from collections.abc import Sequence
from typing import Final

from onestop.portal.place_signs import AT, LAST_ACT, TELLS

LONGEST: Final = 600
_LONGEST_LIST: Final = 1000


def excerpt(rows: Sequence[str]) -> str:
    """Whole rows; a list is told whole or not at all, of a long row what tells the place."""
    first, whole = rows[0], " ".join(rows)
    opens_more = len(rows) > 1 and rows[-1].endswith(":")
    if len(whole) <= (_LONGEST_LIST if first.endswith(":") else LONGEST) and not opens_more:
        return whole
    if first.endswith(":"):
        shorter = f"… {LAST_ACT.sub('', first)}"
        whole = " ".join((shorter, *rows[1:]))
        return whole if len(whole) <= _LONGEST_LIST else f"{shorter} …"
    if len(first) > LONGEST:
        return _around_the_place(first)
    return f"{' '.join(_that_fit(rows))} …"


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
        return f"… {row[start:]}"
    start = row.rfind(" ", 0, max(start, end - LONGEST // 2)) + 1
    return f"… {row[start : end + 120].rsplit(' ', 1)[0]} …"
