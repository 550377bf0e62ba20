"""The numbers and letters a source gives the papers of one list: the portal keeps its rows in no order."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

_NUMBER: Final = re.compile(r"[\s*+-]*\(?(?P<number>\d{1,2})(?:\s?\)|\.(?!\d))")
_LETTER: Final = re.compile(r"[\s*+-]*\(?(?P<letter>[ivx]{1,5}|[a-zđ])(?:\s?\)|\.(?=\s))")
_ALPHABET: Final = "abcdđeghiklmnopqrstuvxy"
"""In which acts letter their points."""
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def by_number(rows: Sequence[Mapping[str, Any]]) -> tuple[list[Mapping[str, Any]], tuple[int, ...]]:
    """Rows in the order of their numbers, and the numbers that are skipped; as they stand where not each has its own.

    >>> rows, missing = by_number([{"name": "(4) D"}, {"name": "(1) A"}, {"name": "(3) C"}])
    >>> [row["name"] for row in rows], missing
    (['(1) A', '(3) C', '(4) D'], (2,))
    >>> [row["name"] for row in by_number([{"name": name} for name in ("(iv) D", "(ii) B", "(v) E")])[0]]
    ['(ii) B', '(iv) D', '(v) E']
    """
    if (lettered := _by_letter(rows)) is not None:
        return lettered, ()
    numbers = [_number_of(row) for row in rows]
    known = [number for number in numbers if number is not None]
    if len(known) < 2 or len(known) < len(rows) or len(set(known)) < len(known):
        return list(rows), ()
    ordered = [row for _, row in sorted(zip(known, rows, strict=True), key=lambda pair: pair[0])]
    return ordered, tuple(sorted(set(range(1, max(known) + 1)) - set(known)))


def _by_letter(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]] | None:
    """In the order of their letters or Roman numbers; None where not each has its own.

    One that is skipped says nothing: a list may go on from another, and a letter may stand in a heading.
    """
    letters = [found["letter"] for row in rows if (found := _LETTER.match(_written(row)))]
    for order in (_ROMAN, _ALPHABET):
        if len(set(letters)) == len(rows) > 1 and set(letters) <= set(order):
            return [row for _, row in sorted(zip(map(order.index, letters), rows, strict=True), key=lambda one: one[0])]
    return None


def _number_of(row: Mapping[str, Any]) -> int | None:
    found = _NUMBER.match(_written(row))
    return int(found["number"]) if found else None


def _written(row: Mapping[str, Any]) -> str:
    name = row.get("name")
    return name if isinstance(name, str) else ""
