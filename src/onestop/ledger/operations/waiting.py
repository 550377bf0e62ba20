"""What waits for its place, read for judging; and what was set aside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from onestop.kernel.bilingual import Text
from onestop.ledger.domain.admission import Predecessors
from onestop.ledger.domain.audit import FAULTS, StoredEntry
from onestop.ledger.queries import NOT_A_MISFIT, STORED
from onestop.runtime.api import raw

_SELECT = f"SELECT {STORED} FROM ledger_entry e LEFT JOIN ledger_disclosure d USING (leaf)"  # noqa: S608 - a constant
_WAITING = f"{_SELECT} WHERE e.seq IS NULL AND {NOT_A_MISFIT} ORDER BY e.at LIMIT %s"
_BY_LEAF = f"{_SELECT} WHERE e.leaf = ANY(%s::bytea[]) ORDER BY e.at"
_ASIDE = "SELECT leaf FROM ledger_misfit WHERE leaf = ANY(%s::bytea[])"
_HEADS = """
SELECT DISTINCT ON (case_key) case_key, leaf FROM ledger_entry
WHERE case_key = ANY(%s::bytea[]) AND seq IS NOT NULL ORDER BY case_key, seq DESC
"""
_SET_ASIDE = """
INSERT INTO ledger_misfit (leaf, reason, noticed_at)
SELECT leaf, reason, %s FROM unnest(%s::bytea[], %s::text[]) AS given (leaf, reason) ON CONFLICT (leaf) DO NOTHING
"""
_MISFITS = """
SELECT m.leaf, m.reason, m.noticed_at, e.type, e.at FROM ledger_misfit m LEFT JOIN ledger_entry e USING (leaf)
ORDER BY m.noticed_at, m.leaf LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A waiting entry that was set aside. `type` and `at` are what its row claims; nothing of it is to be believed."""

    leaf: bytes
    reason: str
    """A code of `audit.FAULTS`."""
    noticed_at: datetime
    type: str | None
    at: datetime | None

    @property
    def text(self) -> Text:
        return FAULTS.get(self.reason, FAULTS["misfit"])


def next_waiting(batch: int) -> tuple[list[StoredEntry], Predecessors]:
    """Up to `batch` entries without a place, oldest first, with those they build on and what is known of these."""
    return _founded(_rows(_WAITING, [batch]))


def with_predecessors(leaves: Sequence[bytes]) -> tuple[list[StoredEntry], Predecessors]:
    """These entries, whether or not they were set aside, with those they build on and what is known of these."""
    return _founded(_rows(_BY_LEAF, [list(leaves)]))


def set_aside(misfits: Mapping[bytes, str], now: datetime) -> None:
    """Keep why these are not placed; from now on they wait for nothing."""
    if misfits:
        raw(_SET_ASIDE, [now, list(misfits), list(misfits.values())])


def misfits(limit: int = 100) -> list[Misfit]:
    """What was set aside, the first noticed first."""
    return [Misfit(*row) for row in raw(_MISFITS, [limit])]


def _founded(rows: Iterable[StoredEntry]) -> tuple[list[StoredEntry], Predecessors]:
    waiting = {row.leaf: row for row in rows}
    placed: set[bytes] = set()
    aside: set[bytes] = set()
    missing = _predecessors(waiting.values()) - waiting.keys()
    # Clocks of two servers may disagree: an entry can bear an earlier moment than the one it builds on.
    while missing:
        found = _rows(_BY_LEAF, [list(missing)])
        aside |= {leaf for (leaf,) in raw(_ASIDE, [list(missing)])}
        placed |= {row.leaf for row in found if row.seq is not None}
        late = {row.leaf: row for row in found if row.seq is None and row.leaf not in aside}
        waiting |= late
        missing = _predecessors(late.values()) - waiting.keys() - placed - aside
    cases = list({row.case_key for row in waiting.values() if row.case_key is not None})
    return list(waiting.values()), Predecessors(heads=dict(raw(_HEADS, [cases])), placed=placed, misfits=aside)


def _rows(statement: str, params: Sequence[object]) -> list[StoredEntry]:
    return [StoredEntry._make(row) for row in raw(statement, params)]


def _predecessors(rows: Iterable[StoredEntry]) -> set[bytes]:
    return {row.prev for row in rows if row.prev is not None}
