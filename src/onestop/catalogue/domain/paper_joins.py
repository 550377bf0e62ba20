"""Rows of the table of papers that were one cell, put together again.

Where a cell told a number of copies within its own words ("… khai và nộp 02 bản chính tờ khai theo mẫu"), whoever read
the table took those words for the two columns of numbers: the cell became two rows, and the first bears the number that
stood between them. Cells come in no order, but the pieces of one stand together. They are joined only where the first
breaks off before a number, the second cannot begin a cell, and one kind of copy alone is counted between them; the
number is put back where it was taken from.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from onestop.catalogue.domain.paper_names import bare
from onestop.catalogue.domain.paper_words import GOES_ON

_MOST: Final = 9
"""More copies than a sentence asks for."""
_NEEDS_MORE: Final = re.compile(r"(?:\(|\b(?:và|hoặc))$", re.IGNORECASE)
"""No cell ends so, with a number of copies or without."""
_HANDS_IN: Final = re.compile(r"(?<!đã )\bnộp$", re.IGNORECASE)
"""A number of copies follows, and may end the cell."""
_ASKS: Final = re.compile(r"(?<!đã )\b(?:nộp|xuất trình)\b[^.;:]{1,70}(?<!\.doc)(?<!\.docx)(?<!\.pdf)$", re.IGNORECASE)
_TAIL: Final = re.compile(r"(?P<tail>[^\W\d_A-ZĐ][^:]{10,250}?[.;]) (?=\((?:[ivx]{1,5})\) )")
_SIGN: Final = re.compile(r"[\W_]*")


class Joined(NamedTuple):
    """A cell as it was, and the places of the rows it was cut into."""

    row: Mapping[str, Any]
    places: tuple[int, ...]


def joined_rows(rows: Sequence[Mapping[str, Any]]) -> tuple[Joined, ...]:
    """The cells of a list, in their order.

    >>> [cell.row["name"] for cell in joined_rows([
    ...     {"name": "Đơn; khai và nộp", "originals": 2, "copies": 0}, {"name": "tờ khai", "originals": 1, "copies": 0},
    ...     {"name": "Giấy phép:", "originals": 1, "copies": 0}, {"name": ";", "originals": 1, "copies": 0},
    ... ])]
    ['Đơn; khai và nộp 02 bản chính tờ khai', 'Giấy phép']
    """
    return tuple(_cells(_without_tails(rows)))


def _without_tails(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Without what stands at the end of another cell and once more before the number that this one begins with."""
    names = [_written(row) or "" for row in rows]
    return [_without_tail(row, names) for row in rows]


def _without_tail(row: Mapping[str, Any], names: Sequence[str]) -> Mapping[str, Any]:
    own = _written(row) or ""
    left = _TAIL.match(own)
    if left and any(left["tail"] in other for other in names if other != own):
        return {**row, "name": own[left.end() :]}
    return row


def _cells(rows: Sequence[Mapping[str, Any]]) -> Iterator[Joined]:
    open_: Joined | None = None
    for place, row in enumerate(rows):
        if open_ and (whole := _whole(open_.row, row)) is not None:
            open_ = Joined(whole, (*open_.places, place))
            continue
        if open_:
            yield open_
        open_ = Joined(row, (place,))
    if open_:
        yield open_


def _whole(first: Mapping[str, Any], rest: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Both as one, with the numbers that were put back; None where they need not be one cell."""
    before, after, number = _written(first), _written(rest), _number_between(first)
    if number is None or before is None or after is None or not _belong(before, after):
        return None
    if _SIGN.fullmatch(after) and _counts(rest) in (_counts(first), (0, 0)) and before.endswith(":"):
        return {**first, "name": before.rstrip(" :")}
    put_back = [*first.get("put_back", ()), number]
    return {**rest, "name": _with_number(before, number, after), "put_back": put_back}


def _with_number(before: str, number: str, after: str) -> str:
    gap = "" if not before or before.endswith("(") else " "
    return f"{before}{gap}{number}{'' if after[:1] in ').;,' else ' '}{after}"


def _belong(before: str, after: str) -> bool:
    """Whether nothing but one sentence reads so."""
    if _SIGN.fullmatch(after):
        return before.endswith((":", "("))
    if _NEEDS_MORE.search(before) or (before.endswith(":") and after[0] in ".;,"):
        return True
    if not before or before.endswith(":"):
        return _begins_inside(after)
    if _HANDS_IN.search(before):
        return _begins_inside(after) or after[0] in ".;," or _is_named_in(after, before)
    return bool(_ASKS.search(before) and GOES_ON.match(after))


def _is_named_in(after: str, before: str) -> bool:
    """Whether the rest asks for copies of what the beginning is about."""
    return " ".join(after.split()[:3]).casefold() in before.casefold()


def _begins_inside(after: str) -> bool:
    """Whether it begins as no cell does: with a small letter or a sign, and no mark of a list."""
    said = after.lstrip(".;,) ")
    return bare(said) == said and (said != after or said[:1] == "(" or said[:1].islower())


def _written(row: Mapping[str, Any]) -> str | None:
    name = row.get("name")
    return " ".join(name.split()) if isinstance(name, str) else None


def _number_between(row: Mapping[str, Any]) -> str | None:
    """The words that stood after a row and became its numbers; None where they tell both kinds, or none."""
    match _counts(row):
        case (int(originals), 0) if 0 < originals <= _MOST:
            return f"{originals:02} bản chính"
        case (0, int(copies)) if 0 < copies <= _MOST:
            return f"{copies:02} bản sao"
        case _:
            return None


def _counts(row: Mapping[str, Any]) -> tuple[Any, Any]:
    return row.get("originals"), row.get("copies")
