"""A follower: a named reader of the ledger that keeps what it makes of the events at its own pace.

Figures are one; notices and the exchange with partners are others. Whoever follows says here which events it
reads and what it does with them; the ledger keeps its place, its order and its shelf.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from onestop.kernel.event import Event
from onestop.ledger.domain.read_entry import Row, read_entry


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event at its place in the ledger, typed."""

    seq: int
    leaf: bytes
    at: datetime
    line: bytes
    """Entries of one line are read in their order or not at all: those of a case, or, without one, of a type."""
    event: Event
    actor: str = ""
    """Who acted, as the keyed digest its body bears."""


Read: TypeAlias = Callable[[Sequence[Occurrence], datetime], None]
"""Given a batch in the order of the ledger, and now. It writes in the caller's transaction, and nothing else."""

_NAME = re.compile(r"[a-z][a-z_]{0,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Follower:
    """Who reads, what, and how much at a time.

    `read` must come to the same whatever the batches are, and raise where it cannot take an entry: the entry
    then goes to the shelf and the rest goes on.
    """

    name: str
    events: tuple[type[Event], ...]
    """What it reads; other events are passed over."""
    read: Read
    batch: int = 2_000
    tables: tuple[str, ...] = ()
    """All that it keeps, if that follows from the entries alone: then `rebuild` can fill it anew. A follower
    that sends something out of the house has none, for nothing sent can be sent back."""
    refill: Read | None = None
    """What a rebuild hands batches to instead of `read`, where there is a quicker way while nobody looks."""
    carry: Callable[[str], None] | None = None
    """Takes over into a rebuild, from the schema of the tables in use, what no entry tells any more since its content was
    lawfully erased."""
    settle: Callable[[], None] | None = None
    """What a rebuild calls after the last of them and `carry`, before `read` goes on with what came meanwhile."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} is no name for a follower: small letters and underscores")


def line_of(row: Row) -> bytes:
    """The line an entry stands in: its case, or its type where it is of none."""
    case_key: bytes | None = row[5]
    return bytes(case_key) if case_key is not None else str(row[2]).encode()


def occurrence(row: Row) -> Occurrence:
    """The typed event a row holds.

    Raises:
        UnknownEvent: nobody publishes such a type.
        TypeError, ValueError: the content was taken away, is not JSON, or is not one of that type.
    """
    if row[4] is None:
        raise ValueError("the content was taken away")
    entry = read_entry(row)
    return Occurrence(row[0], bytes(row[1]), entry.at, line_of(row), entry.event, entry.actor)
