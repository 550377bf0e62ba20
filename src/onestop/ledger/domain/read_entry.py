"""Entries as they are read back: with their content, and in the order of their case."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, TypeAlias

from onestop.kernel.event import Event, restore
from onestop.ledger.domain.order import in_chain_order

Row: TypeAlias = tuple[Any, ...]

SIGNED_SIZE = "(SELECT coalesce(max(size), 0) FROM ledger_checkpoint)"
"""How many entries are signed. A place from here on was given by somebody who signs nothing, and counts as none."""


def readable(column: str) -> str:
    """A moment in SQL that Python can hold: whoever writes to the database may have put infinity, or the year 20000."""
    return f"least(greatest({column}, '0001-01-02 00:00+00'), '9999-12-30 00:00+00')"


MOMENT = readable("e.at")
"""The moment of an entry `e`. One that was moved hereby is not what its body says."""
PLACE = f"CASE WHEN e.seq < {SIGNED_SIZE} THEN e.seq END"
"""The place of an entry `e` that a checkpoint covers."""
COLUMNS = (
    f"{PLACE}, e.leaf, e.type, {MOMENT}, d.payload, e.case_key, e.prev, x.leaf IS NOT NULL, substr(e.body, 11, 64)"
)
"""What a row of an entry `e`, its disclosure `d` and its erasure `x` holds, here and wherever one is read."""
JOINS = "LEFT JOIN ledger_disclosure d USING (leaf) LEFT JOIN ledger_erasure x USING (leaf)"


@dataclass(frozen=True)
class ReadEntry:
    """An entry with its content. `seq` is None until the sequencer has given it a place and signed."""

    seq: int | None
    leaf: bytes
    type: str
    at: datetime
    payload: dict[str, Any]
    case_key: bytes | None
    actor: str = ""
    """Who acted, as the keyed digest the body bears."""
    erased: bool = False
    """Whether the content was lawfully erased: then the payload is empty, and the fact alone remains."""

    @cached_property
    def event(self) -> Event:
        """What happened, typed. Restored once, however many replay it.

        Raises:
            UnknownEvent: nobody publishes such a type.
            TypeError: the content is not one of that type, or was erased.
        """
        return restore(self.type, self.payload)


def is_erased(row: Row) -> bool:
    """Whether the content was lawfully erased."""
    return bool(row[7]) and row[4] is None


def read_entry(row: Row) -> ReadEntry:
    """The entry a row holds.

    Raises:
        TypeError, ValueError: its content was taken away without an erasure, or is not JSON.
    """
    seq, leaf, type_name, at, payload, case_key, _prev, _erased, actor = row
    gone = is_erased(row)
    content = {} if gone else json.loads(payload)
    return ReadEntry(seq, leaf, type_name, at, content, case_key, bytes(actor).decode("ascii"), erased=gone)


def in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of one case, first to last: by place, then those that wait, each after what it builds on."""
    placed = [row for row in rows if row[0] is not None]
    if len(placed) == len(rows):
        return placed
    waiting = {row[1]: row for row in rows if row[0] is None}
    links = {leaf: row[6] for leaf, row in waiting.items()}
    return placed + [waiting[leaf] for leaf in in_chain_order(links, {row[1] for row in placed})]
