"""The numbers a source gives the papers of one list: the portal keeps its rows in no order."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

_NUMBER: Final = re.compile(r"[\s*+-]*\(?(?P<number>\d{1,2})(?:\s?\)|\.(?!\d))")


def by_number(rows: Sequence[Mapping[str, Any]]) -> tuple[list[Mapping[str, Any]], tuple[int, ...]]:
    """Rows in the order of their numbers, and the numbers that are skipped; as they stand where not each has its own.

    >>> rows, missing = by_number([{"name": "(4) D"}, {"name": "(1) A"}, {"name": "(3) C"}])
    >>> [row["name"] for row in rows], missing
    (['(1) A', '(3) C', '(4) D'], (2,))
    """
    numbers = [_number_of(row) for row in rows]
    known = [number for number in numbers if number is not None]
    if len(known) < 2 or len(known) < len(rows) or len(set(known)) < len(known):
        return list(rows), ()
    ordered = [row for _, row in sorted(zip(known, rows, strict=True), key=lambda pair: pair[0])]
    return ordered, tuple(sorted(set(range(1, max(known) + 1)) - set(known)))


def _number_of(row: Mapping[str, Any]) -> int | None:
    name = row.get("name")
    found = _NUMBER.match(name) if isinstance(name, str) else None
    return int(found["number"]) if found else None
