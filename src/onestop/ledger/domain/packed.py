"""An entry packed for a bulk load: rows of PostgreSQL's binary COPY, written by whoever sealed it.

The place in the tree is the one value not known yet; it is the last of its row, so the
loader appends it without unpacking.
"""

import marshal
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from struct import Struct
from typing import Final, TypeAlias

from onestop.kernel.times import LOCAL
from onestop.ledger.columns import DISCLOSURE, ENTRY, PLACE
from onestop.ledger.domain.entry import SealedEntry

ENTRY_COLUMNS: Final = (*ENTRY, PLACE)
HEAD: Final = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TAIL: Final = b"\xff\xff"

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC).astimezone(LOCAL)  # moments of one zone are subtracted in a third of the time
_MICROSECOND = timedelta(microseconds=1)
_NULL = b"\xff\xff\xff\xff"
_length = Struct("!i").pack
_fixed = Struct("!hi32si").pack
_eight_bytes = Struct("!iq").pack


PackedEntry: TypeAlias = tuple[int, bytes, bytes, bytes]
"""When, in microseconds since 2000; the leaf; its row without the last value, the place; the row of its disclosure.

A plain tuple: it goes from process to process in a fraction of the time of one with names.
"""


PackedEntries: TypeAlias = bytes
"""Many of them in one piece, on their way from one process to another of the same program, and never kept."""


def pack_together(entries: Sequence[PackedEntry]) -> PackedEntries:
    """In one piece, by the interpreter's own format: pickle takes twice the time, for it looks for values met before."""
    return marshal.dumps(list(entries))


def unpack_together(entries: PackedEntries) -> list[PackedEntry]:
    """What `pack_together` was given."""
    unpacked: list[PackedEntry] = marshal.loads(entries)  # noqa: S302 - made by the process that this one started
    return unpacked


def moment_of(packed: PackedEntry) -> datetime:
    """When it happened."""
    return _EPOCH + timedelta(microseconds=packed[0])


def pack(entry: SealedEntry) -> PackedEntry:
    """Written straight down: letting the driver adapt each value would cost more than hashing it."""
    type_name, moment, case_key, body, leaf, prev, salt, payload, mac = entry
    name, at = type_name.encode(), micros(moment)
    row = b"".join(
        (
            _fixed(len(ENTRY_COLUMNS), len(leaf), leaf, len(name)), name, _eight_bytes(8, at),
            _value(case_key), _value(body), _value(prev), _value(mac),
        )
    )  # fmt: skip
    kept = _fixed(len(DISCLOSURE), len(leaf), leaf, len(salt))
    return at, leaf, row, b"".join((kept, salt, _value(payload)))


def micros(moment: datetime) -> int:
    """A moment as PostgreSQL keeps it."""
    return (moment - _EPOCH) // _MICROSECOND


def placed(row: bytes, seq: int) -> bytes:
    """The whole row of an entry, with its place."""
    return row + _eight_bytes(8, seq)


def _value(value: bytes | None) -> bytes:
    return _NULL if value is None else _length(len(value)) + value
