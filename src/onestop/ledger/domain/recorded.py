"""Entries as they are read back: with their content, and in the order of their case."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from onestop.kernel.event import Event, restore
from onestop.ledger.domain.order import in_chain_order

Row: TypeAlias = tuple[Any, ...]

COLUMNS = "e.seq, e.leaf, e.type, e.at, d.payload, e.case_key, e.prev, substr(e.body, 11, 64)"
"""What a row of an entry `e` and its disclosure `d` holds, here and wherever one is read."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry with its content. `seq` is None until the sequencer has given it a place."""

    seq: int | None
    leaf: bytes
    type: str
    at: datetime
    payload: dict[str, Any]
    case_key: bytes | None
    actor: str = ""
    """Who acted, as the keyed digest the body bears."""

    @property
    def event(self) -> Event:
        """What happened, typed.

        Raises:
            UnknownEvent: nobody publishes such a type.
            TypeError: the content is not one of that type.
        """
        return restore(self.type, self.payload)


def recorded(row: Row) -> Recorded:
    """The entry a row holds.

    Raises:
        TypeError, ValueError: its content was taken away, or is not JSON.
    """
    seq, leaf, type_name, at, payload, case_key, _prev, actor = row
    return Recorded(seq, leaf, type_name, at, json.loads(payload), case_key, bytes(actor).decode("ascii"))


def in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows of one case, first to last: by place, then those that wait, each after what it builds on."""
    placed = [row for row in rows if row[0] is not None]
    if len(placed) == len(rows):
        return placed
    waiting = {row[1]: row for row in rows if row[0] is None}
    links = {leaf: row[6] for leaf, row in waiting.items()}
    return placed + [waiting[leaf] for leaf in in_chain_order(links, {row[1] for row in placed})]
