"""An entry: what the ledger keeps forever of an event, without a word about a person.

The body is canonical JSON (RFC 8785) of the event's type and moment, keyed digests of the
case and of who acted, a salted commitment to the content, and the leaf of the entry before
it in the same case. Salt and content live outside; erase them and the proofs still hold.
"""

import os
import re
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from onestop.kernel.canonical import canonical_bytes, commitment
from onestop.kernel.keyed import keyed_hash
from onestop.kernel.times import iso
from onestop.ledger.domain.mac import KeyRing
from onestop.ledger.domain.merkle import leaf_hash

SALT_BYTES = 16
_HEX = '"([0-9a-f]{64})"'
_HEX_OR_EMPTY = '"([0-9a-f]{64}|)"'
_MOMENT = r'"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?\+07:00)"'
_TYPE = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")
_BODY = re.compile(
    r'\{"actor":' + _HEX + r',"at":' + _MOMENT + r',"case":' + _HEX_OR_EMPTY + r',"payload":' + _HEX
    + r',"prev":' + _HEX_OR_EMPTY + r',"type":"([a-z0-9_.]+)","v":1\}'
)  # fmt: skip


class SealedEntry(NamedTuple):
    """A sealed event on its way into the ledger. (A tuple: a million are made in a bulk load.)"""

    type: str
    at: datetime
    case_key: bytes | None
    body: bytes
    leaf: bytes
    prev: bytes | None
    salt: bytes
    payload: bytes
    mac: bytes | None = None
    """The seal of the process that wrote it; without one the sequencer sets the entry aside."""


class Body(NamedTuple):
    """What a body says, in the order in which canonical JSON says it."""

    actor: str
    at: str
    case: str
    payload: str
    prev: str
    type: str


class NotAnEntry(ValueError):
    """These bytes are not the body of an entry in its one canonical form."""


@lru_cache(maxsize=1024)
def key_of(secret: bytes, code: str) -> bytes:
    """A digest only this ledger can make: codes and account numbers could be guessed from a plain one.

    Cached, for a case is named again with each of its events, often many in a row.
    """
    return keyed_hash(secret, code.encode())


@lru_cache(maxsize=8192)
def actor_key(secret: bytes, key: str) -> str:
    """The same for who acted; cached, for the same few hundred officials act all day."""
    return key_of(secret, key).hex()


def seal_entry(
    *,
    type_name: str,
    payload: dict[str, Any],
    at: datetime,
    actor: str,
    case_key: bytes | None,
    prev: bytes | None,
    salt: bytes | None = None,
    keys: KeyRing | None = None,
) -> SealedEntry:
    """Commit to `payload`, chain it to `prev` and seal it. A `salt` given is fresh, too, but where runs must repeat."""
    salt = os.urandom(SALT_BYTES) if salt is None else salt
    content = canonical_bytes(payload)
    committed = commitment(salt, content).hex()
    case = "" if case_key is None else case_key.hex()
    before = "" if prev is None else prev.hex()
    # Every value is ASCII of a fixed shape, so the canonical text can be written down directly.
    body = (
        f'{{"actor":"{actor}","at":"{iso(at)}","case":"{case}","payload":"{committed}",'
        f'"prev":"{before}","type":"{type_name}","v":1}}'
    ).encode()
    leaf = leaf_hash(body)
    return SealedEntry(
        type_name, at, case_key, body, leaf, prev, salt, content, None if keys is None else keys.seal(leaf)
    )


@lru_cache(maxsize=1024)
def checked_type(type_name: str) -> str:
    """The name if it may stand in a body.

    Raises:
        NotAnEntry: not words of a–z, 0–9 and _ joined by dots.
    """
    if not _TYPE.fullmatch(type_name):
        raise NotAnEntry(f"{type_name!r} cannot name an event")
    return type_name


def read_body(body: bytes) -> Body:
    """What a body says.

    Raises:
        NotAnEntry: anything but the canonical form, to the byte.
    """
    try:
        found = _BODY.fullmatch(body.decode("ascii"))
    except UnicodeDecodeError:
        found = None
    if found is None:
        raise NotAnEntry("not the canonical form of an entry")
    return Body(*found.groups())
