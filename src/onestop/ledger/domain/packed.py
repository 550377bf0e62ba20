"""An entry packed for a bulk load: rows of PostgreSQL's binary COPY, written by whoever sealed it.

The place in the tree is the one value not known yet; it is the last of its row, so the
loader appends it without unpacking.
"""

from datetime import UTC, datetime, timedelta
from struct import Struct
from typing import Final, NamedTuple

from onestop.ledger.columns import DISCLOSURE, ENTRY, PLACE
from onestop.ledger.domain.entry import SealedEntry

ENTRY_COLUMNS: Final = (*ENTRY, PLACE)
HEAD: Final = b"PGCOPY\n\xff\r\n\0" + bytes(8)
TAIL: Final = b"\xff\xff"

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_NULL = b"\xff\xff\xff\xff"
_length = Struct("!i").pack
_fixed = Struct("!hi32si").pack
_eight_bytes = Struct("!iq").pack


class PackedEntry(NamedTuple):
    """`at` in microseconds since 2000; `row` lacks its last value, the place."""

    at: int
    leaf: bytes
    row: bytes
    disclosure: bytes

    @property
    def moment(self) -> datetime:
        return _EPOCH + timedelta(microseconds=self.at)


def pack(entry: SealedEntry) -> PackedEntry:
    """Written straight down: letting the driver adapt each value would cost more than hashing it."""
    type_name, moment, case_key, body, leaf, prev, salt, payload, mac = entry
    name, at = type_name.encode(), micros(moment)
    row = b"".join(
        (
            _fixed(len(ENTRY_COLUMNS), len(leaf), leaf, len(name)), name, _eight_bytes(8, at),
            *_value(case_key), *_value(body), *_value(prev), *_value(mac),
        )
    )  # fmt: skip
    kept = _fixed(len(DISCLOSURE), len(leaf), leaf, len(salt)) + salt
    return PackedEntry(at, leaf, row, b"".join((kept, *_value(payload))))


def micros(moment: datetime) -> int:
    """A moment as PostgreSQL keeps it."""
    return (moment - _EPOCH) // _MICROSECOND


def placed(packed: PackedEntry, seq: int) -> bytes:
    """The whole row, with its place."""
    return packed.row + _eight_bytes(8, seq)


def _value(value: bytes | None) -> tuple[bytes, ...]:
    return (_NULL,) if value is None else (_length(len(value)), value)
