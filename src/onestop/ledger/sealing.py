"""Seal an event with this ledger's secret."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.conf import settings

from onestop.kernel.actor import Actor
from onestop.kernel.canonical import canonical_bytes
from onestop.kernel.event import PRIVATE, Event, sealed_form
from onestop.kernel.keyed import keyed_hash
from onestop.ledger.domain.entry import SALT_BYTES, SealedEntry, actor_key, checked_type, key_of, seal_entry
from onestop.ledger.domain.mac import KeyRing
from onestop.runtime.api import MissingSecret


@lru_cache(maxsize=4)
def _as_bytes(secret: str) -> bytes:
    return secret.encode()


def ledger_secret() -> bytes:
    """What keys the pseudonyms.

    Raises:
        MissingSecret: it was not given; nothing stands in for it.
    """
    secret: str = settings.LEDGER_SECRET  # asked once: Django's settings take their time
    if not secret:
        raise MissingSecret("ONESTOP_LEDGER_SECRET")
    return _as_bytes(secret)


def mac_keys() -> KeyRing:
    """The keys that seal entries.

    Raises:
        MissingSecret: none was given.
        MacKeysMalformed: what was given is no list of dated keys.
    """
    ring: str = settings.LEDGER_MACS
    if not ring:
        raise MissingSecret("ONESTOP_LEDGER_MACS")
    return _ring(ring)


_ring = lru_cache(maxsize=4)(KeyRing.parse)


def case_key_of(case_code: str) -> bytes:
    """The name of a case inside the ledger."""
    return key_of(ledger_secret(), case_code)


def keyed_digest(value: Any) -> str:
    """A digest of private content, as hex, that an event may bear: nobody without the ledger's secret can guess at it.

    `value` is JSON; canonical bytes (RFC 8785) under HMAC-SHA-256.
    """
    return keyed_hash(ledger_secret(), canonical_bytes(value)).hex()


def is_digest_of(digest: str, value: Any, *, own: str = "") -> bool:
    """Whether `digest` seals `value`: together with `own`, the code of the case, or alone as earlier entries did."""
    return (own != "" and keyed_digest(sealed_form(value, own)) == digest) or keyed_digest(value) == digest


def digest_for(purpose: str, value: Any) -> str:
    """As `keyed_digest`, under a key made for one purpose (NIST SP 800-108): nothing sealed for another says the same."""
    return keyed_hash(_key_for(ledger_secret(), purpose), canonical_bytes(value)).hex()


@lru_cache(maxsize=64)
def _key_for(secret: bytes, purpose: str) -> bytes:
    return keyed_hash(secret, purpose.encode())


def actor_digest(key: str) -> str:
    """What an entry says of who acted, as hex; `key` is the actor's."""
    return actor_key(ledger_secret(), key)


def payload_of(event: Event) -> dict[str, Any]:
    """The content of an event as the ledger keeps it: of private fields only their digests."""
    return _payload(event, ledger_secret())


@dataclass(frozen=True, slots=True)
class Sealer:
    """Seals events with the secrets it was made with, which are then asked for once and not with each event."""

    secret: bytes
    keys: KeyRing

    def seal(
        self, event: Event, *, at: datetime, by: Actor, case: str | None, prev: bytes | None, salt: bytes | None = None
    ) -> SealedEntry:
        """The entry of `event`. Pure but for a fresh salt; a `salt` given must be fresh, too, but where runs must repeat."""
        secret = self.secret
        return seal_entry(
            type_name=checked_type(event.type),
            payload=_payload(event, secret),
            at=at,
            actor=actor_key(secret, by.key),
            case_key=None if case is None else key_of(secret, case),
            prev=prev,
            salt=salt,
            keys=self.keys,
        )


def sealer() -> Sealer:
    """With the secrets of this installation. Raises MissingSecret."""
    return _sealer(settings.LEDGER_SECRET, settings.LEDGER_MACS)


@lru_cache(maxsize=4)
def _sealer(_secret: str, _ring: str) -> Sealer:
    return Sealer(ledger_secret(), mac_keys())


def seal(event: Event, *, at: datetime, by: Actor, case: str | None, prev: bytes | None) -> SealedEntry:
    """The entry of one event, sealed with the secrets of this installation."""
    return sealer().seal(event, at=at, by=by, case=case, prev=prev)


def seal_all(
    events: Iterable[Event], *, at: datetime, by: Actor, case: str | None, prev: bytes | None
) -> tuple[SealedEntry, ...]:
    """The entries of events that happened together, each chained to the one before."""
    entries: list[SealedEntry] = []
    ours, happened = sealer(), tuple(events)
    # Asked for once: while the machine is asked, other threads take the interpreter.
    salts = os.urandom(SALT_BYTES * len(happened))
    for nth, event in enumerate(happened):
        salt = salts[nth * SALT_BYTES : (nth + 1) * SALT_BYTES]
        entry = ours.seal(event, at=at, by=by, case=case, prev=prev, salt=salt)
        entries.append(entry)
        prev = entry.leaf
    return tuple(entries)


def _payload(event: Event, secret: bytes) -> dict[str, Any]:
    apart = event.private_content()
    if not apart:
        return event.payload()
    digests = {name: keyed_hash(secret, canonical_bytes(value)).hex() for name, value in apart.items()}
    return event.payload() | {PRIVATE: digests}
