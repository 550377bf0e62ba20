"""Tables of one row a case that must say what the entries of the case say.

Whoever keeps such a table describes it here and says how its rows follow; the ledger hands
over the history of every case and names the rows that say something else. Comparing is pure,
on plain values: another process can do it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Refusal
from onestop.ledger.domain.audit import Finding
from onestop.ledger.domain.memoised_history import MemoisedHistory
from onestop.ledger.domain.read_entry import ReadEntry, Row, in_order, read_entry
from onestop.ledger.domain.stays import NO_ROW, NOTHING, Keyed, Stays, bound_columns, changed_since

History: TypeAlias = Sequence[ReadEntry]
"""All that happened in a case, in order."""
ExpectedRow: TypeAlias = Callable[[History, bytes], Mapping[str, Any]]
"""What a row must say, by column, after a history and its last leaf; nothing where there must be no row.

A column it leaves out is one the entries do not speak of.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A table of one row a case. `expected` is a function of a module: other processes look it up there."""

    fault: str
    """The code of findings about it."""
    noun: Text
    rows: str
    """A query of all rows kept."""
    columns: tuple[str, ...]
    """What the query answers; the code of the case comes first."""
    expected: ExpectedRow
    erased: ExpectedRow | None = None
    """What the row of a case must still say after something of it was lawfully erased; it must be there. Without it such rows
    are left out."""
    stays: Stays = NOTHING
    """Values that an erasure leaves as they are; its entry binds them (`domain.stays`)."""
    until: Callable[[], int] | None = None
    """The place before which entries count here; without it all do, also those that wait for theirs."""


class ProjectionSpec(NamedTuple):
    """What it takes to compare rows of one projection: plain enough to travel to another process."""

    fault: str
    columns: tuple[str, ...]
    expected: ExpectedRow
    erased: ExpectedRow | None
    stays: Stays
    keyed: Keyed
    until: int | None


class Mismatch(NamedTuple):
    """A case whose row is not what its entries say."""

    case_code: str
    how: Literal["differs", "missing", "extra", "unreadable"]
    columns: tuple[str, ...] = ()


class Batch(NamedTuple):
    """The entries of some cases, sorted by case, and what each projection keeps of them by code."""

    codes: dict[bytes, str]
    entries: list[Row]
    kept: list[dict[str, Row]]
    bound: Mapping[bytes, Mapping[str, str]] = MappingProxyType({})
    """What entries of erasures bound of cases, by key of the case: digests by `fault:column`."""


_BY_CASE = itemgetter(5)
_UNREADABLE = (AttributeError, KeyError, TypeError, ValueError, Refusal)
"""Whoever changes a content can put anything there; that it was changed is found by its commitment."""


def mismatches_in(batch: Batch, *, specs: Sequence[ProjectionSpec]) -> list[list[Mismatch]]:
    """All that does not agree in a batch, one list a projection.

    A case of which something was lawfully erased cannot be replayed any more: its row is held to what can still be said of it.
    """
    found: list[list[Mismatch]] = [[] for _ in specs]
    for key, rows in groupby(batch.entries, key=_BY_CASE):
        code = batch.codes.get(key)
        if code is None:
            continue
        entries = _read(list(rows))
        compared = _compared
        if entries and any(one.erased for one in entries):
            compared = partial(_compared_erased, bound=batch.bound.get(bytes(key), {}))
        for spec, kept, mismatches in zip(specs, batch.kept, found, strict=True):
            mismatch = compared(spec, code, entries, kept.get(code))
            if mismatch is not None:
                mismatches.append(mismatch)
    return found


def _read(rows: list[Row]) -> MemoisedHistory | None:
    try:
        return MemoisedHistory([read_entry(row) for row in in_order(rows)])
    except _UNREADABLE:
        return None


def _compared(spec: ProjectionSpec, code: str, entries: MemoisedHistory | None, row: Row | None) -> Mismatch | None:
    try:
        expected = None if entries is None else _expected(spec, entries)
    except _UNREADABLE:
        expected = None
    if expected is None:
        return Mismatch(code, "unreadable")
    if row is None:
        return Mismatch(code, "missing") if expected else None
    if not expected:
        return Mismatch(code, "extra")
    return _differing(spec, code, expected, row)


def _compared_erased(
    spec: ProjectionSpec,
    code: str,
    entries: MemoisedHistory | None,
    row: Row | None,
    bound: Mapping[str, str],
) -> Mismatch | None:
    """Held to what the types and leaves of its entries still say, and to what the erasure bound."""
    counted = _counted(spec, entries or MemoisedHistory(()))
    said = spec.erased(counted, counted[-1].leaf) if spec.erased and counted else None
    ours = bound_columns(spec.fault, bound)
    if row is None:
        return Mismatch(code, "missing") if said is not None or ours.keys() - {NO_ROW} else None
    if (said is None and spec.erased) or NO_ROW in ours:
        return Mismatch(code, "extra")
    kept = dict(zip(spec.columns, row, strict=True))
    changed = changed_since(spec.fault, spec.stays, kept, ours, own=code, keyed=spec.keyed)
    wrong = dict.fromkeys((*_wrong_columns(kept, said or {}), *changed))
    return Mismatch(code, "differs", tuple(wrong)) if wrong else None


def _differing(spec: ProjectionSpec, code: str, expected: Mapping[str, Any], row: Row) -> Mismatch | None:
    wrong = _wrong_columns(dict(zip(spec.columns, row, strict=True)), expected)
    return Mismatch(code, "differs", wrong) if wrong else None


def _wrong_columns(kept: Mapping[str, Any], expected: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name, value in expected.items() if _differs(kept[name], value))


def _differs(kept: object, expected: object) -> bool:
    """Whoever changed a row need not have left anything that can be read."""
    try:
        return kept != expected
    except _UNREADABLE:
        return True


def _expected(spec: ProjectionSpec, entries: MemoisedHistory) -> Mapping[str, Any]:
    counted = _counted(spec, entries)
    return spec.expected(counted, counted[-1].leaf) if counted else {}


def _counted(spec: ProjectionSpec, entries: MemoisedHistory) -> MemoisedHistory:
    """Those before the place; the very same history where that is all of it, so that what was folded of it serves again."""
    until = spec.until
    if until is None or all(one.seq is not None and one.seq < until for one in entries):
        return entries
    return MemoisedHistory([one for one in entries if one.seq is not None and one.seq < until])


def finding(projection: Projection, mismatch: Mismatch) -> Finding:
    """A mismatch in words."""
    noun, code = projection.noun, mismatch.case_code
    columns = ", ".join(mismatch.columns)
    words = {
        "differs": Text(
            f"{noun.vi} của hồ sơ {code} không khớp nhật ký điện tử: {columns}.",
            f"The {noun.en} of case {code} is not what the ledger says: {columns}.",
        ),
        "missing": Text(
            f"{noun.vi} của hồ sơ {code} bị mất: nhật ký điện tử có mà bảng không có.",
            f"The {noun.en} of case {code} is missing; the ledger tells of it.",
        ),
        "extra": Text(
            f"{noun.vi} của hồ sơ {code} không bắt nguồn từ bản ghi nào trong nhật ký điện tử.",
            f"The {noun.en} of case {code} follows from no entry of the ledger.",
        ),
        "unreadable": Text(
            f"Không dựng lại được {noun.vi[:1].lower()}{noun.vi[1:]} của hồ sơ {code} từ các bản ghi của hồ sơ.",
            f"The {noun.en} of case {code} cannot be replayed from its entries.",
        ),
    }
    return Finding(projection.fault, code, words[mismatch.how])
