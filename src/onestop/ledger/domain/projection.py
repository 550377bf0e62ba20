"""Tables of one row a case that must say what the entries of the case say.

Whoever keeps such a table tells here what it is and how its rows follow; the ledger hands
it every story and names the rows that say something else. Judging is pure, on plain values:
another process can do it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal, NamedTuple, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.audit import Finding
from onestop.ledger.domain.recorded import Recorded, Row, in_order, recorded

Story: TypeAlias = Sequence[Recorded]
"""All that happened in a case, in order."""
Telling: TypeAlias = Callable[[Story, bytes], Mapping[str, Any]]
"""What a row must say, by column, after a story and its last leaf; nothing where there must be no row.

A column it leaves out is one the entries do not speak of.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A table of one row a case. `told` is a function of a module: other processes look it up there."""

    fault: str
    """The code of findings about it."""
    noun: Text
    rows: str
    """A query of all rows kept."""
    columns: tuple[str, ...]
    """What the query answers; the code of the case comes first."""
    told: Telling
    until: Callable[[], int] | None = None
    """The place before which entries count here; without it all do, also those that wait for theirs."""


class Look(NamedTuple):
    """What it takes to judge rows of one projection."""

    columns: tuple[str, ...]
    told: Telling
    until: int | None


class Misfit(NamedTuple):
    """A case whose row is not what its entries say."""

    case_code: str
    how: Literal["differs", "missing", "extra", "untold"]
    columns: tuple[str, ...] = ()


class Batch(NamedTuple):
    """The entries of some cases, sorted by case, and what each projection keeps of them by code."""

    codes: dict[bytes, str]
    entries: list[Row]
    kept: list[dict[str, Row]]


_BY_CASE = itemgetter(5)
_UNTELLABLE = (AttributeError, KeyError, TypeError, ValueError)
"""Whoever changes a content can put anything there; that it was changed is found by its commitment."""


def misfits(looks: Sequence[Look], batch: Batch) -> list[list[Misfit]]:
    """All that does not fit in a batch, one list a projection."""
    found: list[list[Misfit]] = [[] for _ in looks]
    for key, rows in groupby(batch.entries, key=_BY_CASE):
        code = batch.codes.get(key)
        if code is None:
            continue
        entries = _read(list(rows))
        for look, kept, misfitting in zip(looks, batch.kept, found, strict=True):
            misfit = _judged(look, code, entries, kept.get(code))
            if misfit is not None:
                misfitting.append(misfit)
    return found


def _read(rows: list[Row]) -> list[Recorded] | None:
    try:
        return [recorded(row) for row in in_order(rows)]
    except _UNTELLABLE:
        return None


def _judged(look: Look, code: str, entries: list[Recorded] | None, row: Row | None) -> Misfit | None:
    try:
        told = None if entries is None else _told(look, entries)
    except _UNTELLABLE:
        told = None
    if told is None:
        return Misfit(code, "untold")
    if row is None:
        return Misfit(code, "missing") if told else None
    if not told:
        return Misfit(code, "extra")
    kept = dict(zip(look.columns, row, strict=True))
    wrong = tuple(name for name, value in told.items() if kept[name] != value)
    return Misfit(code, "differs", wrong) if wrong else None


def _told(look: Look, entries: list[Recorded]) -> Mapping[str, Any]:
    until = look.until
    if until is not None:
        entries = [one for one in entries if one.seq is not None and one.seq < until]
    return look.told(entries, entries[-1].leaf) if entries else {}


def finding(projection: Projection, misfit: Misfit) -> Finding:
    """A misfit in words."""
    noun, code = projection.noun, misfit.case_code
    columns = ", ".join(misfit.columns)
    words = {
        "differs": Text(
            f"{noun.vi} của hồ sơ {code} không khớp sổ cái: {columns}.",
            f"The {noun.en} of case {code} is not what the ledger says: {columns}.",
        ),
        "missing": Text(
            f"{noun.vi} của hồ sơ {code} bị mất: sổ cái có mà bảng không có.",
            f"The {noun.en} of case {code} is missing; the ledger tells of it.",
        ),
        "extra": Text(
            f"{noun.vi} của hồ sơ {code} không bắt nguồn từ bản ghi nào trong sổ cái.",
            f"The {noun.en} of case {code} follows from no entry of the ledger.",
        ),
        "untold": Text(
            f"Không dựng lại được {noun.vi[:1].lower()}{noun.vi[1:]} của hồ sơ {code} từ các bản ghi của hồ sơ.",
            f"The {noun.en} of case {code} cannot be retold from its entries.",
        ),
    }
    return Finding(projection.fault, code, words[misfit.how])
