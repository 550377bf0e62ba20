"""Load many sealed entries at once, in the order given, with their places, tiles and one checkpoint."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from itertools import islice
from struct import Struct
from typing import Any

import psycopg
from django.db import connection

from onestop.ledger.domain.entry import Entry
from onestop.ledger.domain.tiles import Edge
from onestop.ledger.operations.indexes import built_at_the_end
from onestop.ledger.operations.tree import LOCK, current_edge, sign, store_tiles
from onestop.runtime.api import in_transaction, raw, transaction

BATCH = 10_000
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_COPY_ENTRIES = "COPY ledger_entry (leaf, type, at, case_key, body, prev, seq) FROM STDIN (FORMAT BINARY)"
_COPY_DISCLOSURES = "COPY ledger_disclosure (leaf, salt, payload) FROM STDIN (FORMAT BINARY)"
_HEAD, _TAIL = b"PGCOPY\n\xff\r\n\0" + bytes(8), b"\xff\xff"
_LENGTH = Struct("!i").pack
_LEAF_AND_TYPE = Struct("!hi32si").pack
_AT = Struct("!iq").pack
_SEQ = Struct("!iq").pack
_DISCLOSURE = Struct("!hi32si").pack
_NULL = b"\xff\xff\xff\xff"


def bulk_load(entries: Iterable[Entry], *, now: datetime | None = None) -> int:
    """Append `entries` in their order, never holding more than a batch; how many there were.

    Joins the caller's transaction, so that what they tell of is loaded with them or not at all;
    `entries` must not use the connection meanwhile. They are trusted to come in chain order. The
    checkpoint bears `now`, or the moment of the last entry.

    Raises:
        LedgerDoesNotHold: what is stored is not what was last signed.
    """
    with nullcontext() if in_transaction() else transaction():
        raw("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        edge = current_edge()
        start = edge.size
        with built_at_the_end():
            last = _load(entries, edge)
        if last is not None:
            sign(edge, now or last)
            # What reads next (fsck, the follower) must not plan for an empty table.
            raw("ANALYZE ledger_entry, ledger_disclosure")
        return edge.size - start


def _load(entries: Iterable[Entry], edge: Edge) -> datetime | None:
    """Copy all entries and grow the tree; the moment of the last one."""
    with ThreadPoolExecutor(max_workers=1) as aside:
        before = set(edge.growing())
        copying: Future[None] | None = None
        last: datetime | None = None
        for batch in _batches(entries):
            rows, disclosures = _entry_rows(batch, edge.size), _disclosure_rows(batch)
            # PostgreSQL takes in one batch while the next is sealed and written down here.
            if copying:
                copying.result()
            store_tiles(edge.extend(b"".join([entry.leaf for entry in batch])))
            copying = aside.submit(_copy, connection.connection, rows, disclosures)
            last = batch[-1].at
        if copying:
            copying.result()
            store_tiles(one for one in edge.growing() if one not in before)
        return last


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    source = iter(entries)
    while batch := list(islice(source, BATCH)):
        yield batch


def _copy(to: psycopg.Connection[Any], rows: bytes, disclosures: bytes) -> None:
    for command, data in ((_COPY_ENTRIES, rows), (_COPY_DISCLOSURES, disclosures)):
        with to.cursor() as cursor, cursor.copy(command) as copy:
            copy.write(data)


def _bytes_or_null(value: bytes | None) -> bytes:
    return _NULL if value is None else _LENGTH(len(value)) + value


def _entry_rows(batch: list[Entry], seq: int) -> bytes:
    """PostgreSQL's binary COPY rows, written straight down: adapting each value would cost more than hashing it."""
    rows = [_HEAD]
    for at, entry in enumerate(batch, seq):
        name = entry.type.encode()
        moment = (entry.at - _EPOCH) // _MICROSECOND
        rows.append(
            _LEAF_AND_TYPE(7, 32, entry.leaf, len(name))
            + name
            + _AT(8, moment)
            + _bytes_or_null(entry.case_key)
            + _LENGTH(len(entry.body))
            + entry.body
            + _bytes_or_null(entry.prev)
            + _SEQ(8, at)
        )
    rows.append(_TAIL)
    return b"".join(rows)


def _disclosure_rows(batch: list[Entry]) -> bytes:
    rows = [
        _DISCLOSURE(3, 32, entry.leaf, len(entry.salt)) + entry.salt + _LENGTH(len(entry.payload)) + entry.payload
        for entry in batch
    ]
    return b"".join([_HEAD, *rows, _TAIL])
