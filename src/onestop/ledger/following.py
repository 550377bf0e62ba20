"""Followers at work: one batch, one transaction, and a shelf for what cannot be read.

The place of a follower is a locked row: of several workers one reads on while the others pass by. What it
cannot read goes to its shelf with the reason and the rest goes on. A later entry of the same case goes to the
shelf too ("follows"): read without the one before, it would tell a story that never happened. Once the cause
is mended, `retry_shelf` has all of them read in their order.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.db import InterfaceError, OperationalError

from onestop.kernel.event import UnknownEvent, event_types
from onestop.ledger.domain.follower import Follower, Occurrence, line_of, occurrence
from onestop.ledger.domain.read_entry import COLUMNS, JOINS, SIGNED_SIZE, Row, is_erased
from onestop.ledger.follower_states import Reason, shelf_of
from onestop.runtime.api import in_transaction_required, raw, savepoint, transaction

BROKEN_AT = 20
"""A follower that can take none of so many entries is at fault itself: it stops, and nothing is shelved."""
_LONGEST_DETAIL = 500
_FROM = f"FROM ledger_entry e {JOINS}"
_NEXT = f"SELECT {COLUMNS} {_FROM} WHERE e.seq >= %s AND e.seq < {SIGNED_SIZE} ORDER BY e.seq LIMIT %s"
_SHELVED = f"""
WITH taken AS (
  DELETE FROM ledger_shelf WHERE follower = %s AND seq IN (
    SELECT seq FROM ledger_shelf WHERE follower = %s AND seq >= %s AND seq < {SIGNED_SIZE} ORDER BY seq LIMIT %s)
  RETURNING seq
) SELECT {COLUMNS} {_FROM} JOIN taken USING (seq) ORDER BY e.seq
"""  # noqa: S608 - names of our own columns
_ENSURE = "INSERT INTO ledger_follower (name, next_seq, fault) VALUES (%s, 0, '') ON CONFLICT (name) DO NOTHING"
_LOCK = "SELECT next_seq FROM ledger_follower WHERE name = %s FOR UPDATE"
_LOCK_IF_BEHIND = f"""
SELECT next_seq FROM ledger_follower f WHERE name = %s AND next_seq < {SIGNED_SIZE} FOR UPDATE SKIP LOCKED
"""  # noqa: S608 - a constant
_ADVANCE = "UPDATE ledger_follower SET next_seq = %s, read_at = %s, fault = '' WHERE name = %s"
_FAULT = "UPDATE ledger_follower SET fault = %s WHERE name = %s"
_LINES = "SELECT DISTINCT line FROM ledger_shelf WHERE follower = %s AND seq < %s"
_SHELVE = """
INSERT INTO ledger_shelf (follower, seq, leaf, line, reason, detail, at)
SELECT %s, given.*, %s FROM unnest(%s::bigint[], %s::bytea[], %s::bytea[], %s::text[], %s::text[]) AS given
"""


class FollowerBroken(RuntimeError):
    """A follower could take nothing of a whole batch; it stays where it is."""


def follow_once(follower: Follower, now: datetime, *, wait: bool = False) -> int:
    """Read the next batch; how many entries were passed, 0 when there is nothing new.

    While another process reads for the same follower this one answers 0, unless told to `wait` for it.

    Raises:
        FollowerBroken: nothing of the batch could be taken; nothing changed but the fault that is told.
    """
    with _fault_noted(follower), transaction():
        begin(follower)
        return read_on(follower, now, wait=wait)


def follow_all(follower: Follower, now: datetime) -> int:
    """Read to the end of what is signed, waiting for whoever reads already; how many entries."""
    total = 0
    while count := follow_once(follower, now, wait=True):
        total += count
    return total


def retry_shelf(follower: Follower, now: datetime) -> tuple[int, int]:
    """Have everything on the shelf read again, in order; how many entries left it, and how many lie there now."""
    before, after = len(shelf_of(follower.name)), 0
    while (after := _retry_some(follower, now, after)) >= 0:
        pass
    left = len(shelf_of(follower.name))
    return before - left, left


@in_transaction_required
def step_over(follower: Follower, entries: int) -> None:
    """Pass entries whose outcome the caller loads itself, in the same transaction."""
    begin(follower)
    place = raw(_LOCK, [follower.name])[0][0]
    raw("UPDATE ledger_follower SET next_seq = %s WHERE name = %s", [place + entries, follower.name])


@in_transaction_required
def begin(follower: Follower) -> None:
    """Give a follower that never ran its place at the beginning."""
    raw(_ENSURE, [follower.name])


@in_transaction_required
def read_on(follower: Follower, now: datetime, *, wait: bool) -> int:
    """Read the next batch in the caller's transaction, under the lock of the follower's place."""
    locked = raw(_LOCK if wait else _LOCK_IF_BEHIND, [follower.name])
    rows = raw(_NEXT, [locked[0][0], follower.batch]) if locked else []
    if not rows:
        return 0
    _read_rows(follower, rows, now)
    raw(_ADVANCE, [rows[-1][0] + 1, now, follower.name])
    return len(rows)


def _retry_some(follower: Follower, now: datetime, after: int) -> int:
    with transaction():
        begin(follower)
        raw(_LOCK, [follower.name])
        rows = raw(_SHELVED, [follower.name, follower.name, after, follower.batch])
        if rows:
            _read_rows(follower, rows, now)
    return rows[-1][0] + 1 if rows else -1


def _read_rows(follower: Follower, rows: Sequence[Row], now: datetime) -> None:
    shelf = _Shelf({bytes(line): -1 for (line,) in raw(_LINES, [follower.name, rows[0][0]])})
    _take(follower, list(_readable(follower, rows, shelf)), now, shelf)
    if shelf.refused >= BROKEN_AT and not shelf.taken:
        raise FollowerBroken(shelf.last_fault)
    if shelf.put:
        raw(_SHELVE, [follower.name, now, *map(list, zip(*shelf.put, strict=True))])


@dataclass(slots=True)
class _Shelf:
    """What a batch adds to a shelf, and the lines that may not go on, each with the place from which."""

    lines: dict[bytes, int]
    put: list[tuple[int, bytes, bytes, Reason, str]] = field(default_factory=list)
    taken: int = 0
    refused: int = 0
    last_fault: str = ""

    def holds_back(self, seq: int, line: bytes) -> bool:
        return line in self.lines and self.lines[line] < seq

    def add(self, seq: int, leaf: bytes, line: bytes, reason: Reason, detail: str = "") -> None:
        self.lines[line] = min(seq, self.lines.get(line, seq))
        # PostgreSQL keeps no zero byte in a text, and whoever wrote the entry may have put one there.
        self.put.append((seq, leaf, line, reason, detail.replace("\0", "")[:_LONGEST_DETAIL]))


def _readable(follower: Follower, rows: Sequence[Row], shelf: _Shelf) -> Iterator[Occurrence]:
    """The events of these rows that the follower reads, typed; what cannot be restored goes to the shelf."""
    known, wanted = event_types(), {kind.type for kind in follower.events}
    for row in rows:
        seq, leaf, type_name, line = row[0], bytes(row[1]), row[2], line_of(row)
        if is_erased(row) or (type_name in known and type_name not in wanted):
            continue  # what was lawfully erased has nothing to read any more
        if shelf.holds_back(seq, line):
            shelf.add(seq, leaf, line, "follows")
            continue
        try:
            yield occurrence(row)
        except UnknownEvent:
            # It may be for this follower, from later code: to pass over it would lose it for good.
            shelf.add(seq, leaf, line, "unknown_event", type_name)
        except (TypeError, ValueError, KeyError) as fault:
            shelf.add(seq, leaf, line, "unreadable", _words(fault))


def _take(follower: Follower, batch: list[Occurrence], now: datetime, shelf: _Shelf) -> None:
    """Hand a batch over; where it is not taken, halve it until the entry at fault is alone."""
    batch = [one for one in batch if not _held_back(one, shelf)]
    if not batch:
        return
    try:
        with savepoint():
            follower.read(batch, now)
    except (OperationalError, InterfaceError):
        raise  # the database's trouble, not the entry's: all of it is tried again later
    except Exception as fault:  # noqa: BLE001 - whatever a reader raises says that it cannot take the entry
        if len(batch) == 1:
            shelf.refused, shelf.last_fault = shelf.refused + 1, _words(fault)
            shelf.add(batch[0].seq, batch[0].leaf, batch[0].line, "not_taken", _words(fault))
            return
        half = len(batch) // 2
        _take(follower, batch[:half], now, shelf)
        _take(follower, batch[half:], now, shelf)
    else:
        shelf.taken += len(batch)


def _held_back(one: Occurrence, shelf: _Shelf) -> bool:
    if not shelf.holds_back(one.seq, one.line):
        return False
    shelf.add(one.seq, one.leaf, one.line, "follows")
    return True


def _words(fault: BaseException) -> str:
    return f"{type(fault).__name__}: {fault}"


@contextmanager
def _fault_noted(follower: Follower) -> Iterator[None]:
    """Tell the operator's page what stops a follower; the worker says the rest in its log."""
    try:
        yield
    except FollowerBroken as fault:
        with transaction():
            begin(follower)
            raw(_FAULT, [str(fault)[:_LONGEST_DETAIL], follower.name])
        raise
