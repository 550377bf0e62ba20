"""Reads: what was recorded, in which order, and the latest signed head."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.transaction import atomic

from onestop.ledger.domain.audit import StoredEntry, entry_faults
from onestop.ledger.domain.merkle import Node, leaf_hash
from onestop.ledger.domain.read_entry import (
    COLUMNS,
    JOINS,
    MOMENT,
    SIGNED_SIZE,
    ReadEntry,
    in_order,
    read_entry,
    readable,
)
from onestop.ledger.domain.tiles import node_from_tiles
from onestop.ledger.operations.reading import stream
from onestop.ledger.sealing import case_key_of, mac_keys
from onestop.runtime.api import raw


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed tree head as kept."""

    size: int
    root: bytes
    note_text: str
    at: datetime


NOT_A_MISFIT = f"(e.seq < {SIGNED_SIZE} OR NOT EXISTS (SELECT 1 FROM ledger_misfit m WHERE m.leaf = e.leaf))"  # noqa: S608
"""Of entries `e`: those that are signed, and those that wait for it and were not set aside."""
LOCAL_TEXT = "({} AT TIME ZONE 'Asia/Ho_Chi_Minh')::text || '+07'"
"""A moment as text on the province's clock, whatever the time zone of the session."""
CLAIMED_AT = LOCAL_TEXT.format(MOMENT)
"""The moment of an entry `e` as its row claims it: text that compares with a body."""
STORED = f"e.seq, e.leaf, e.type, {CLAIMED_AT}, e.case_key, e.body, e.prev, e.mac, d.salt, d.payload"
"""An entry `e` and its disclosure `d` as `audit.StoredEntry` has them."""
_FROM = f"FROM ledger_entry e {JOINS}"
_OF_CASE = f"SELECT {COLUMNS}, {STORED} {_FROM} WHERE e.case_key = %s AND {NOT_A_MISFIT} ORDER BY e.seq, e.at, e.leaf"
_OF_CASES = f"SELECT {COLUMNS} {_FROM} WHERE e.case_key = ANY(%s) AND e.seq < %s ORDER BY e.seq"
_OF_TYPES = f"SELECT {COLUMNS}, {STORED} {_FROM} WHERE e.type = ANY(%s) AND {NOT_A_MISFIT} ORDER BY e.seq, e.at, e.leaf"
_AFTER = f"SELECT {COLUMNS} {_FROM} WHERE e.seq > %s AND e.seq < {SIGNED_SIZE} ORDER BY e.seq LIMIT %s"
_COLUMN_COUNT = 9
"""How many values `COLUMNS` names."""
_ROWS_AT_ONCE = 1_000
# Whoever gives a place to what waits does not thereby sign it.
_OLDEST_WAITING = f"""
SELECT least((SELECT min({MOMENT}) FROM ledger_entry e WHERE e.seq IS NULL AND {NOT_A_MISFIT}),
             (SELECT min({MOMENT}) FROM ledger_entry e WHERE e.seq >= {SIGNED_SIZE}))
"""  # noqa: S608 - constants
_LATEST = f"SELECT size, root, note, {readable('at')} FROM ledger_checkpoint ORDER BY size DESC LIMIT 1"  # noqa: S608
_TILE = "SELECT hashes FROM ledger_tile WHERE level = %s AND idx = %s"


def entries_of_case(case_code: str) -> list[ReadEntry]:
    """All that happened in a case, first to last, those still waiting for their place included.

    What waits was not judged yet: it counts if it bears the seal of a process of ours and says what it commits to.
    """
    return [read_entry(row) for row in in_order(_counted(raw(_OF_CASE, [case_key_of(case_code)])))]


def entries_of_cases(case_codes: Collection[str], *, until: int) -> dict[str, list[ReadEntry]]:
    """What happened in each of these cases, first to last, as far as it has a place before `until`."""
    codes = {case_key_of(code): code for code in case_codes}
    entries: dict[str, list[ReadEntry]] = {code: [] for code in case_codes}
    for row in raw(_OF_CASES, [list(codes), until]):
        entries[codes[bytes(row[5])]].append(read_entry(row))
    return entries


def _counted(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Rows that count: what waits was not judged yet, and must bear the seal of a process of ours."""
    return [row[:_COLUMN_COUNT] for row in rows if row[0] is not None or _holds(row)]


def _holds(row: tuple[Any, ...]) -> bool:
    stored = StoredEntry._make(row[_COLUMN_COUNT:])._replace(seq=None)  # a place nobody signed excuses no missing seal
    return next(entry_faults(stored, leaf_hash(stored.body), mac_keys()), None) is None


def read_from(after_seq: int, limit: int) -> list[ReadEntry]:
    """The next signed entries in the order of the tree; -1 begins at the beginning."""
    return [read_entry(row) for row in raw(_AFTER, [after_seq, limit])]


def entries_of_types(*types: str) -> list[ReadEntry]:
    """All that happened of these types, first to last, those still waiting for their place at the end.

    Reads the whole table: for audits and for types of which there are few.
    """
    return [read_entry(row) for row in _counted(raw(_OF_TYPES, [list(types)]))]


def stream_of_types(*types: str) -> Iterator[ReadEntry]:
    """The same, one after the other, for types of which there are very many; those that cannot be read are left out.

    What content was taken away or is no JSON, the ledger's own checks name.
    """
    with atomic():
        for rows in stream("ledger_of_types", _OF_TYPES, _ROWS_AT_ONCE, [list(types)]):
            for row in _counted(rows):
                with suppress(TypeError, ValueError):
                    yield read_entry(row)


def oldest_waiting() -> datetime | None:
    """Since when the oldest entry waits to be signed, those set aside not counted; None where nothing waits."""
    since: datetime | None = raw(_OLDEST_WAITING)[0][0]
    return since


def latest_checkpoint() -> Checkpoint | None:
    """The newest signed head, if anything was ever sequenced."""
    rows = raw(_LATEST)
    return Checkpoint(*rows[0]) if rows else None


def tile(level: int, index: int) -> bytes:
    """The hashes of a stored tile; empty where there is none."""
    rows = raw(_TILE, [level, index])
    return bytes(rows[0][0]) if rows else b""


def tree() -> Node:
    """The stored tree, as proofs need it."""
    return node_from_tiles(tile)
