"""What stays of a case when its content is erased, bound by the entry that tells of the erasure.

Entries without content prove no row any more. So the entry of the erasure bears a digest of each value that stays, and a
value changed by hand afterwards is found. What stays names nobody, and stands in its table in plain words: the digest
hides nothing and has nothing to hide.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from onestop.kernel.canonical import canonical_bytes


def digest_of(value: Any) -> str:
    """SHA-256 of a plain value of a row, as hex; a moment is the same in every zone."""
    if isinstance(value, datetime):
        value = value.astimezone(UTC).isoformat()
    elif isinstance(value, date):
        value = value.isoformat()
    return sha256(canonical_bytes(value)).hexdigest()


def digests(table: str, columns: Sequence[str], row: Sequence[Any], stays: Iterable[str]) -> dict[str, str]:
    """The digests of the values that stay of a row, by `table:column`."""
    values = dict(zip(columns, row, strict=True))
    return {f"{table}:{name}": digest_of(values[name]) for name in stays}


def bound_columns(table: str, bound: Mapping[str, str]) -> dict[str, str]:
    """What was bound of a row of that table: digests by column."""
    parted = ((name.partition(":"), digest) for name, digest in bound.items())
    return {column: digest for (of, _, column), digest in parted if of == table}


def changed_since(table: str, row: Mapping[str, Any], bound: Mapping[str, str]) -> tuple[str, ...]:
    """Columns of a row that no longer say what was bound. A column that came later was not bound, and is left out."""
    columns = bound_columns(table, bound).items()
    return tuple(name for name, digest in columns if name in row and digest_of(row[name]) != digest)
