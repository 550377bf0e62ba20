"""Reads: what was recorded, in which order, and the latest signed head."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from onestop.ledger.domain.merkle import Node
from onestop.ledger.domain.recorded import COLUMNS, Recorded, in_order, recorded
from onestop.ledger.domain.tiles import node_from_tiles
from onestop.ledger.sealing import case_key_of
from onestop.runtime.api import raw


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A signed tree head as kept."""

    size: int
    root: bytes
    note_text: str
    at: datetime


_FROM = "FROM ledger_entry e JOIN ledger_disclosure d USING (leaf)"
_OF_CASE = f"SELECT {COLUMNS} {_FROM} WHERE e.case_key = %s ORDER BY e.seq, e.at, e.leaf"
_OF_CASES = f"SELECT {COLUMNS} {_FROM} WHERE e.case_key = ANY(%s) AND e.seq < %s ORDER BY e.seq"
_AFTER = f"SELECT {COLUMNS} {_FROM} WHERE e.seq > %s ORDER BY e.seq LIMIT %s"
_OF_TYPES = f"SELECT {COLUMNS} {_FROM} WHERE e.type = ANY(%s) ORDER BY e.seq, e.at, e.leaf"
_LATEST = "SELECT size, root, note, at FROM ledger_checkpoint ORDER BY size DESC LIMIT 1"
_TILE = "SELECT hashes FROM ledger_tile WHERE level = %s AND idx = %s"


def entries_of_case(case_code: str) -> list[Recorded]:
    """All that happened in a case, first to last, those still waiting for their place included."""
    return [recorded(row) for row in in_order(raw(_OF_CASE, [case_key_of(case_code)]))]


def entries_of_cases(case_codes: Collection[str], *, until: int) -> dict[str, list[Recorded]]:
    """What happened in each of these cases, first to last, as far as it has a place before `until`."""
    codes = {case_key_of(code): code for code in case_codes}
    entries: dict[str, list[Recorded]] = {code: [] for code in case_codes}
    for row in raw(_OF_CASES, [list(codes), until]):
        entries[codes[bytes(row[5])]].append(recorded(row))
    return entries


def read_from(after_seq: int, limit: int) -> list[Recorded]:
    """The next entries in the order of the tree; -1 begins at the beginning."""
    return [recorded(row) for row in raw(_AFTER, [after_seq, limit])]


def entries_of_types(*types: str) -> list[Recorded]:
    """All that happened of these types, first to last, those still waiting for their place at the end.

    Reads the whole table: for audits and for types of which there are few.
    """
    return [recorded(row) for row in raw(_OF_TYPES, [list(types)])]


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
