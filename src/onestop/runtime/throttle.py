"""Limits on how often one address, login or person may do a thing, shared by every process.

Kept in an UNLOGGED table: a row a key, so that strangers never wait for each other's lock, and nothing of it
goes to the write-ahead log or survives a crash of the server. Whom a row is about is not kept, only a digest
under the installation's secret.
"""

import hmac
from datetime import datetime
from itertools import count
from typing import Final

from django.conf import settings
from django.db import DatabaseError

from onestop.runtime.rate import Rate, State, Verdict, allow
from onestop.runtime.sql import raw

_TAKE: Final = """
INSERT INTO runtime_throttle AS known (key, free_at) VALUES (%(key)s, %(now)s::timestamptz + %(slot)s::interval)
ON CONFLICT (key) DO UPDATE SET free_at = greatest(known.free_at, %(now)s::timestamptz) + %(slot)s::interval
WHERE greatest(known.free_at, %(now)s::timestamptz) + %(slot)s::interval <= %(now)s::timestamptz + %(all)s::interval
RETURNING free_at
"""
"""`rate.allow`, said so that judging and taking are one step; a row comes back where a slot was taken."""
_CLEAN_EVERY: Final = 512
_uses: Final = count(1)
_own: Final[dict[bytes, datetime]] = {}
"""What this process counts by itself while the database cannot be written."""


def throttle(name: str, key: str, *, rate: Rate, now: datetime) -> Verdict:
    """Count one use of `name` by `key` (an address, a login), and say whether it is allowed.

    Call it before, and outside of, the transaction of what it guards: a use counts even when that fails.
    While the database takes no writes (disk full, read-only), each process counts alone rather than let
    everybody in or nobody.
    """
    whose = _digest(name, key)
    try:
        verdict = _shared(whose, rate, now)
        if next(_uses) % _CLEAN_EVERY == 0:
            forget_idle(now)
    except DatabaseError:
        return _alone(whose, rate, now)
    return verdict


def forget_idle(now: datetime) -> None:
    """Remove the rows that say nothing any more."""
    raw("DELETE FROM runtime_throttle WHERE free_at < %s", [now])


def _shared(whose: bytes, rate: Rate, now: datetime) -> Verdict:
    if raw(_TAKE, {"key": whose, "now": now, "slot": rate.slot, "all": rate.slot * rate.times}):
        return Verdict(allowed=True)
    state: State = next((row[0] for row in raw("SELECT free_at FROM runtime_throttle WHERE key = %s", [whose])), None)
    verdict, _ = allow(rate, state, now)
    # A row that went between the two statements went because its time was over.
    return Verdict(allowed=False, retry_after=verdict.retry_after)


def _alone(whose: bytes, rate: Rate, now: datetime) -> Verdict:
    for idle in [key for key, free_at in _own.items() if free_at < now]:
        del _own[idle]
    verdict, state = allow(rate, _own.get(whose), now)
    if state is not None:
        _own[whose] = state
    return verdict


def _digest(name: str, key: str) -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), f"throttle\0{name}\0{key}".encode(), "sha256")
