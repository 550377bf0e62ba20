"""The list that a row of the steps stands in: the sentence that opens it, its rows, and the lists within these."""

from collections.abc import Sequence
from typing import NamedTuple

from onestop.catalogue.domain.passages import mark_of
from onestop.catalogue.domain.steps import Sentence


class RowList(NamedTuple):
    """Where it begins, with what opens it, and ends; `rows`: the places of its own rows."""

    begins: int
    ends: int
    rows: tuple[int, ...]


def list_around(steps: str, said: Sequence[Sentence], place: int) -> RowList | None:
    """The list of which the sentence at that place is a row; None where nothing opens one.

    >>> from onestop.catalogue.domain.steps import sentences
    >>> list_around(text := "Nộp đến:\\n- Bộ Y tế;\\n- Sở Y tế:\\n+ ở tỉnh;\\n+ ở xã.\\nHết.", sentences(text), 1)
    RowList(begins=0, ends=5, rows=(1, 2))
    """
    mark = mark_of(steps, said[place])
    opens = _opening(steps, said, place, mark) if mark else None
    if opens is None:
        return None
    rows, ends = [], opens + 1
    while ends < len(said) and _belongs(steps, said, ends, mark):
        if mark_of(steps, said[ends]) == mark:
            rows.append(ends)
        ends += 1
    return RowList(opens, ends, tuple(rows)) if place in rows else None


def _opening(steps: str, said: Sequence[Sentence], place: int, mark: str) -> int | None:
    """Where the row stands that opens the list; rows before it have its mark, or stand in a list within it."""
    for before in range(place - 1, -1, -1):
        row = said[before]
        its_own = mark_of(steps, row) == mark
        if not its_own and row.text.endswith(":"):
            return before
        if row.step or not (its_own or row.item or "\n" not in steps[row.begins : said[before + 1].begins]):
            return None
    return None


def _belongs(steps: str, said: Sequence[Sentence], place: int, mark: str) -> bool:
    """Whether it is a row of the list, goes on in the line of one, or is of a list that a row opens."""
    row, before = said[place], said[place - 1]
    if "\n" not in steps[before.ends : row.begins]:
        return True
    within = before.text.endswith(":") or mark_of(steps, before) == mark_of(steps, row)
    return not row.step and row.item and (mark_of(steps, row) == mark or within)
