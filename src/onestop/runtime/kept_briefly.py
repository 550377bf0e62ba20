"""What somebody sent and we could not take, kept for an hour or two until he has signed in again.

One thing for one person, sealed under a key of the installation, in an UNLOGGED table: nothing of it goes to the
write-ahead log, and it does not survive a crash of the server. Whose it is is not kept, only a digest.
"""

import base64
import hmac
from datetime import datetime, timedelta
from itertools import count
from typing import Final

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from onestop.runtime.sql import raw
from onestop.runtime.transactions import in_transaction_required

KEPT_FOR: Final = timedelta(hours=2)
LARGEST: Final = 1_000_000
"""Octets of one thing; a larger one is not kept. As much as is read of a form whose session is over."""
_KEEP: Final = """
INSERT INTO runtime_kept_briefly (key, sealed, kept_at) VALUES (%(key)s, %(sealed)s, %(now)s::timestamptz)
ON CONFLICT (key) DO UPDATE SET sealed = EXCLUDED.sealed, kept_at = EXCLUDED.kept_at"""
_CLEAN_EVERY: Final = 64
_kept: Final = count(1)


def keep_briefly(whose: str, content: bytes, *, now: datetime) -> bool:
    """Keep it in place of what was kept of this person; False where it is too large."""
    if len(content) > LARGEST:
        return False
    sealed = _fernet().encrypt_at_time(content, int(now.timestamp()))
    raw(_KEEP, {"key": _digest(whose), "sealed": sealed, "now": now})
    if next(_kept) % _CLEAN_EVERY == 0:
        raw("DELETE FROM runtime_kept_briefly WHERE kept_at < %s::timestamptz", [now - KEPT_FOR])
    return True


def kept_briefly(whose: str, *, now: datetime) -> bytes | None:
    """What is kept of this person, or nothing: it is there until it is forgotten or its time is over."""
    rows = raw("SELECT sealed FROM runtime_kept_briefly WHERE key = %s", [_digest(whose)])
    try:
        age, at = int(KEPT_FOR.total_seconds()), int(now.timestamp())
        return _fernet().decrypt_at_time(bytes(rows[0][0]), age, at) if rows else None
    except InvalidToken:
        return None


def forget_briefly(whose: str) -> None:
    raw("DELETE FROM runtime_kept_briefly WHERE key = %s", [_digest(whose)])


@in_transaction_required
def alone_with(whose: str) -> None:
    """Whoever else would change what is kept of this person waits until this transaction is over."""
    raw("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(_digest(whose)[:8], "big", signed=True)])


def _fernet() -> Fernet:
    key = hmac.digest(settings.SECRET_KEY.encode(), b"kept briefly", "sha256")
    return Fernet(base64.urlsafe_b64encode(key))


def _digest(whose: str) -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), f"kept briefly\0{whose}".encode(), "sha256")
