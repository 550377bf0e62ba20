"""The seal of whoever may write: HMAC-SHA-256 over an entry's leaf, under a key the database does not hold.

The leaf is the hash of the body, and the body commits to salt and content, so a MAC over the leaf
binds all of it, and still holds after the content was lawfully erased. It is kept as four bytes that
name the key, then the 32 of the HMAC.

Keys are dated and change: the last of the ring seals, and one that was replaced is accepted on new entries
for a day more, until every process has been started anew. What is already placed may bear any key of the ring.
"""

import hashlib
import hmac
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from onestop.kernel.keyed import keyed_hash

ID_BYTES = 4
_KEY_BYTES = 32
_LABEL = b"onestop ledger entry v1\x00"
_GRACE = timedelta(days=1)


class MacKeysMalformed(ValueError):
    """The text does not hold dated keys."""


class MacKey(NamedTuple):
    """A secret and the day since which it seals."""

    since: date
    secret: bytes

    @property
    def id(self) -> bytes:
        return hashlib.sha256(b"onestop mac key\x00" + self.secret).digest()[:ID_BYTES]

    def text(self) -> str:
        return f"{self.since.isoformat()}:{self.secret.hex()}"


@dataclass(frozen=True)
class KeyRing:
    """The MAC keys of an installation, oldest first."""

    keys: tuple[MacKey, ...]

    @classmethod
    def parse(cls, text: str) -> "KeyRing":
        """Read `2026-11-26:<64 hex digits>`, one a line or separated by commas.

        Raises:
            MacKeysMalformed: no key, not a date, not 32 bytes, dates that go back, a key twice.
        """
        words = text.replace(",", " ").split()
        keys = tuple(_key(word) for word in words)
        if not keys:
            raise MacKeysMalformed("there is no key")
        if any(later.since < earlier.since for earlier, later in itertools.pairwise(keys)):
            raise MacKeysMalformed("the dates of the keys go back")
        if len({key.id for key in keys}) < len(keys):
            raise MacKeysMalformed("a key stands twice")
        return cls(keys)

    def text(self) -> str:
        """One key a line, as the secret file holds them."""
        return "".join(f"{key.text()}\n" for key in self.keys)

    def rotated(self, secret: bytes, *, since: date) -> "KeyRing":
        """The ring with a new last key.

        Raises:
            MacKeysMalformed: it is older than the last one, or there already.
        """
        return KeyRing.parse(KeyRing((*self.keys, MacKey(since, secret))).text())

    def seal(self, leaf: bytes) -> bytes:
        """The MAC of a leaf under the current key."""
        prefix, secret = self._current
        return prefix + keyed_hash(secret, _LABEL + leaf)

    def holds(self, mac: bytes | None, leaf: bytes) -> bool:
        """Whether one of our processes, under any of our keys, sealed this leaf."""
        if mac is None:
            return False
        secret = self._secrets.get(mac[:ID_BYTES])
        return secret is not None and hmac.compare_digest(mac[ID_BYTES:], keyed_hash(secret, _LABEL + leaf))

    def knows(self, mac: bytes) -> bool:
        return mac[:ID_BYTES] in self._secrets

    def accepts_from(self, mac: bytes, on: date) -> bool:
        """Whether the key a MAC names may still seal new entries on a day."""
        successors = {key.id: later.since for key, later in zip(self.keys, self.keys[1:], strict=False)}
        replaced = successors.get(mac[:ID_BYTES])
        return self.knows(mac) and (replaced is None or on <= replaced + _GRACE)

    @cached_property
    def _current(self) -> tuple[bytes, bytes]:
        return self.keys[-1].id, self.keys[-1].secret

    @cached_property
    def _secrets(self) -> dict[bytes, bytes]:
        return _by_id(self.keys)


def _by_id(keys: Iterable[MacKey]) -> dict[bytes, bytes]:
    return {key.id: key.secret for key in keys}


def _key(word: str) -> MacKey:
    day, _, digits = word.partition(":")
    try:
        key = MacKey(date.fromisoformat(day), bytes.fromhex(digits))
    except ValueError as fault:
        raise MacKeysMalformed("a key is written date:hexadecimal") from fault
    if len(key.secret) != _KEY_BYTES:
        raise MacKeysMalformed(f"a key has {_KEY_BYTES} bytes")
    return key
