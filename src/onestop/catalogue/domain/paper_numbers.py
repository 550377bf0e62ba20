"""The numbers and letters a source gives the papers of one list: the portal keeps its rows in no order."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

_NUMBER: Final = re.compile(r"[\s*+-]*\(?(?P<number>\d{1,2})(?:\s?\)|\.(?!\d))")
_LETTER: Final = re.compile(r"[\s*+-]*\(?(?P<letter>[ivx]{1,5}|[a-zđ])(?:\s?\)|\.(?=\s))")
_ALPHABET: Final = "abcdđeghiklmnopqrstuvxy"
"""In which acts letter their points."""
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def by_number(
    rows: Sequence[Mapping[str, Any]], is_aside: Callable[[Mapping[str, Any]], bool] = lambda _: False
) -> tuple[list[Mapping[str, Any]], tuple[int, ...]]:
    """Rows in the order of their numbers, and the numbers that are skipped; as they stand where not each has its own.

    Those that have letters where others have numbers are of another list, and stand first.

    `is_aside`: of a row without a letter, whether it belongs to no other and may stand behind those with letters.

    >>> rows, missing = by_number([{"name": "(4) D"}, {"name": "(1) A"}, {"name": "(3) C"}])
    >>> [row["name"] for row in rows], missing
    (['(1) A', '(3) C', '(4) D'], (2,))
    >>> [row["name"] for row in by_number([{"name": name} for name in ("(iv) D", "(ii) B", "(v) E")])[0]]
    ['(ii) B', '(iv) D', '(v) E']
    """
    if (lettered := _by_letter(rows, is_aside)) is not None:
        return lettered, ()
    numbers = [_number_of(row) for row in rows]
    known = [number for number in numbers if number is not None]
    others = [row for number, row in zip(numbers, rows, strict=True) if number is None]
    if len(known) < 2 or len(set(known)) < len(known) or not _are_of_another_list(others):
        return list(rows), ()
    numbered = [(number, row) for number, row in zip(numbers, rows, strict=True) if number is not None]
    ordered = [row for _, row in sorted(numbered, key=lambda pair: pair[0])]
    return [*others, *ordered], tuple(sorted(set(range(1, max(known) + 1)) - set(known)))


def _are_of_another_list(others: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the rows without a number have letters, and so none stands between those that have one."""
    letters = [found["letter"] for row in others if (found := _LETTER.match(_written(row)))]
    return len(set(letters)) == len(others)


def _by_letter(
    rows: Sequence[Mapping[str, Any]], is_aside: Callable[[Mapping[str, Any]], bool]
) -> list[Mapping[str, Any]] | None:
    """In the order of their letters or Roman numbers; None where not each has its own.

    One that is skipped says nothing: a list may go on from another, and a letter may stand in a heading.
    """
    lettered = [(found["letter"], row) for row in rows if (found := _LETTER.match(_written(row)))]
    others = [row for row in rows if not _LETTER.match(_written(row))]
    letters = {letter for letter, _ in lettered}
    if len(letters) < max(len(lettered), 2) or not all(map(is_aside, others)):
        return None
    order = next((one for one in (_ROMAN, _ALPHABET) if letters <= set(one)), None)
    return [*_sorted(lettered, order), *others] if order else None


def _sorted(lettered: Sequence[tuple[str, Mapping[str, Any]]], order: Sequence[str]) -> list[Mapping[str, Any]]:
    return [row for _, row in sorted(lettered, key=lambda one: order.index(one[0]))]


def _number_of(row: Mapping[str, Any]) -> int | None:
    found = _NUMBER.match(_written(row))
    return int(found["number"]) if found else None


def _written(row: Mapping[str, Any]) -> str:
    name = row.get("name")
    return name if isinstance(name, str) else ""
