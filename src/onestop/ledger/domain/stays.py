"""What stays of a case when its content is erased, bound by the entry that tells of the erasure.

Entries without content prove no row any more. So the entry of the erasure bears a digest of each value that stays, and a
value changed by hand afterwards is found. Some of it could be guessed, for there are few applicants and fewer officials: so
the digest is made under a key that the database does not hold, of the value with the code of its case and its own name.
Nobody without that key can try values, nor see that two cases or two columns say the same. Earlier entries bore plain
digests, of moments and codes alone; what they bound is still held to them.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from hashlib import sha256
from typing import Any, Final, NamedTuple, TypeAlias

from onestop.kernel.canonical import canonical_bytes

Keyed: TypeAlias = Callable[[Any], str]
"""A digest of JSON that nobody makes without the key."""
NO_ROW: Final = "none"
"""What is bound of a table that keeps no row of the case: that it keeps none."""


class Stays(NamedTuple):
    """The values of a row that an erasure leaves. Functions of a module: other processes look them up there."""

    names: tuple[str, ...]
    values: Callable[[Mapping[str, Any]], Mapping[str, Any]]
    """By name, from the row by column. A list of rows has a value for each of their columns, so that one that comes later
    takes nothing from what was bound."""


def columns(names: Iterable[str]) -> Stays:
    """Columns that stay as they are."""
    every = tuple(names)
    return Stays(every, partial(_picked, every))


def _picked(names: tuple[str, ...], row: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: row[name] for name in names}


NOTHING: Final = columns(())


def digests(table: str, stays: Stays, row: Mapping[str, Any], *, own: str, keyed: Keyed) -> dict[str, str]:
    """The digests of the values that stay of a row of the case `own`, by `table:name`."""
    values = {f"{table}:{name}": value for name, value in stays.values(row).items()}
    return {name: keyed(_sealed(own, name, value)) for name, value in values.items()}


def bound_columns(table: str, bound: Mapping[str, str]) -> dict[str, str]:
    """What was bound of a row of that table: digests by name."""
    parted = ((name.partition(":"), digest) for name, digest in bound.items())
    return {column: digest for (of, _, column), digest in parted if of == table}


def changed_since(
    table: str, stays: Stays, row: Mapping[str, Any], bound: Mapping[str, str], *, own: str, keyed: Keyed
) -> tuple[str, ...]:
    """Values of a row that are no longer what was bound by name. One that came later was not bound, and is left out."""
    try:
        values = stays.values(row)
    except (
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
    ):  # whoever changed a row need not have left what can be read
        return tuple(bound)
    return tuple(
        name
        for name, digest in bound.items()
        if name in values and not _is_digest(digest, own, f"{table}:{name}", values[name], keyed)
    )


def unbound(table: str, stays: Stays, bound: Mapping[str, str]) -> frozenset[str]:
    """Names of values that stay and were not bound, for the entry was made by earlier code."""
    known = bound_columns(table, bound)
    return frozenset() if NO_ROW in known else frozenset(stays.names) - known.keys()


def _is_digest(digest: str, own: str, name: str, value: Any, keyed: Keyed) -> bool:
    """Whoever changed a row can leave what has no canonical form, such as a number without end."""
    try:
        return digest in (keyed(_sealed(own, name, value)), _plain_digest(value))
    except (TypeError, ValueError):
        return False


def _sealed(own: str, name: str, value: Any) -> list[Any]:
    return [own, name, _as_json(value)]


def _plain_digest(value: Any) -> str:
    return sha256(canonical_bytes(_as_json(value))).hexdigest()


def _as_json(value: Any) -> Any:
    """A moment is the same in every zone."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value
