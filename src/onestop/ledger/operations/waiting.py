"""What waits for its place, read for judging; and what was set aside.

Whoever may add an entry may add any number, of any content. So entries are read without their contents, and of each
column no more than it may hold; the contents of those that one of our processes sealed are read some megabytes at a time.
"""

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from onestop.kernel.bilingual import Text
from onestop.ledger.columns import LONGEST
from onestop.ledger.domain.audit import FAULTS, StoredEntry
from onestop.ledger.domain.read_entry import readable
from onestop.ledger.operations.reading import stream
from onestop.ledger.queries import CLAIMED_AT, NOT_A_MISFIT
from onestop.runtime.api import raw

OCTETS_AT_ONCE: Final = 16_000_000
"""Of contents."""
_ROWS_AT_ONCE: Final = 1_000


def _up_to_its_limit(table: str, column: str) -> str:
    """The value as far as it may go, and one octet more: then it is not what any of our processes sealed."""
    return f"substr({table}.{column}, 1, {LONGEST[column] + 1})"


_ENVELOPE = ", ".join(
    ["e.seq", "e.leaf", _up_to_its_limit("e", "type"), CLAIMED_AT]
    + [_up_to_its_limit("e", name) for name in ("case_key", "body", "prev", "mac")]
    + ["NULL::bytea", "NULL::bytea"]
)
_WAITING = f"SELECT {_ENVELOPE} FROM ledger_entry e WHERE e.seq IS NULL AND {NOT_A_MISFIT} ORDER BY e.at"  # noqa: S608
_BY_LEAF = f"SELECT {_ENVELOPE} FROM ledger_entry e WHERE e.leaf = ANY(%s::bytea[]) ORDER BY e.at"  # noqa: S608
_STILL_ASIDE = f"""
SELECT {_ENVELOPE} FROM ledger_misfit m JOIN ledger_entry e USING (leaf) WHERE e.seq IS NULL
ORDER BY m.noticed_at, e.at, e.leaf
"""  # noqa: S608 - names of our own columns
_OCTETS = "SELECT leaf, octet_length(payload) FROM ledger_disclosure WHERE leaf = ANY(%s::bytea[])"
_CONTENTS = f"""
SELECT leaf, {_up_to_its_limit("d", "salt")}, payload FROM ledger_disclosure d WHERE leaf = ANY(%s::bytea[])
"""  # noqa: S608 - names of our own columns
_ASIDE = "SELECT leaf FROM ledger_misfit WHERE leaf = ANY(%s::bytea[])"
_HEADS = """
SELECT DISTINCT ON (case_key) case_key, leaf FROM ledger_entry
WHERE case_key = ANY(%s::bytea[]) AND seq IS NOT NULL ORDER BY case_key, seq DESC
"""
_SET_ASIDE = """
INSERT INTO ledger_misfit (leaf, reason, noticed_at)
SELECT leaf, reason, %s FROM unnest(%s::bytea[], %s::text[]) AS given (leaf, reason) ON CONFLICT (leaf) DO NOTHING
"""
_MISFITS = f"""
SELECT m.leaf, m.reason, {readable("m.noticed_at")}, {_up_to_its_limit("e", "type")}, {CLAIMED_AT}
FROM ledger_misfit m LEFT JOIN ledger_entry e USING (leaf) ORDER BY m.noticed_at, m.leaf LIMIT %s
"""  # noqa: S608 - names of our own columns


@dataclass(frozen=True, slots=True)
class Misfit:
    """A waiting entry that was set aside. `type` and `at` are what its row claims; nothing of it is to be believed."""

    leaf: bytes
    reason: str
    """A code of `audit.FAULTS`."""
    noticed_at: datetime
    type: str | None
    at: str | None
    """As PostgreSQL writes it, in local time: it may be a moment no calendar has."""

    @property
    def text(self) -> Text:
        return FAULTS.get(self.reason, FAULTS["misfit"])


def waiting(most: int) -> Generator[list[StoredEntry], None, None]:
    """Up to `most` entries without a place, oldest first and without their contents, a page at a time."""
    return _pages("ledger_waiting", f"{_WAITING} LIMIT {most:d}")


def still_aside() -> Generator[list[StoredEntry], None, None]:
    """All that was set aside and is there, the first noticed first, without contents, a page at a time."""
    return _pages("ledger_aside", _STILL_ASIDE)


def envelopes(leaves: Collection[bytes]) -> list[StoredEntry]:
    """These entries without their contents, set aside or not, oldest first."""
    return [StoredEntry._make(row) for row in raw(_BY_LEAF, [list(leaves)])]


def with_contents(entries: Iterable[StoredEntry]) -> Iterator[StoredEntry]:
    """These entries with their contents, as far as there are any; never more than some megabytes at a time."""
    by_leaf = {entry.leaf: entry for entry in entries}
    for leaves in _by_octets(raw(_OCTETS, [list(by_leaf)])):
        for leaf, salt, payload in raw(_CONTENTS, [leaves]):
            yield by_leaf.pop(leaf)._replace(salt=salt, payload=payload)
    yield from by_leaf.values()


def aside_among(leaves: Collection[bytes]) -> set[bytes]:
    """Those of these that were set aside."""
    return {leaf for (leaf,) in raw(_ASIDE, [list(leaves)])}


def heads_of(cases: Collection[bytes]) -> dict[bytes, bytes]:
    """The last entry with a place of each of these cases, by the keys of the cases."""
    return dict(raw(_HEADS, [list(cases)]))


def set_aside(misfits: Mapping[bytes, str], now: datetime) -> None:
    """Keep why these are not placed; from now on they wait for nothing."""
    if misfits:
        raw(_SET_ASIDE, [now, list(misfits), list(misfits.values())])


def misfits(limit: int = 100) -> list[Misfit]:
    """What was set aside, the first noticed first."""
    return [Misfit(*row) for row in raw(_MISFITS, [limit])]


def _pages(name: str, statement: str) -> Generator[list[StoredEntry], None, None]:
    for rows in stream(name, statement, _ROWS_AT_ONCE):
        yield [StoredEntry._make(row) for row in rows]


def _by_octets(sizes: Sequence[tuple[bytes, int]]) -> Iterator[list[bytes]]:
    """Leaves in groups whose contents have up to `OCTETS_AT_ONCE`, or one of more alone."""
    group: list[bytes] = []
    total = 0
    for leaf, octets in sizes:
        if group and total + octets > OCTETS_AT_ONCE:
            yield group
            group, total = [], 0
        group.append(leaf)
        total += octets
    if group:
        yield group
