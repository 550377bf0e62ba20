"""Where Django keeps a session: a row an account, under a digest of the key in the cookie.

Nothing is kept of strangers, and whoever reads the table cannot open anything with it. No session ends by
the library's clock: `operations.sessions` judges each by the moment of the request.
"""

import hashlib
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase, UpdateError

from onestop.people.models import Session
from onestop.runtime.api import now


class SessionStore(SessionBase):
    """`device` and `place` are told by whoever opens the session, before it is saved."""

    row: Session | None = None
    device: str = ""
    place: str = ""

    def exists(self, session_key: str) -> bool:
        return Session.objects.filter(key=digest_of(session_key)).exists()

    def create(self) -> None:
        """A new key; the row is written with the first `save`, when it is known whose it is."""
        self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]  # the stubs leave it out
        self._session_cache: dict[str, Any] = {}
        self.row = None
        self.modified = True

    def load(self) -> dict[str, Any]:
        self.row = Session.objects.filter(key=digest_of(self.session_key or "")).first()
        if self.row is None:
            self._session_key = None
            return {}
        return self.decode(self.row.data)

    def save(self, must_create: bool = False) -> None:
        """Raises UpdateError: it was ended elsewhere meanwhile, and stays so."""
        if self.session_key is None:
            kept = self._get_session()  # type: ignore[attr-defined]  # as above
            self.create()
            self._session_cache = kept
        data = self._get_session(no_load=must_create)  # type: ignore[attr-defined]  # as above
        if SESSION_KEY not in data:
            return  # a stranger's: a key, and no row
        if self.row is None:
            self.row = self._opened(data)
        elif not Session.objects.filter(key=self.row.key).update(data=self.encode(data)):
            raise UpdateError

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key is not None:
            Session.objects.filter(key=digest_of(key)).delete()

    @classmethod
    def clear_expired(cls) -> None:
        """A recurring job of ours does it, by our clock: `forget_ended_sessions`."""

    def _opened(self, data: dict[str, Any]) -> Session:
        opened_at = now()
        return Session.objects.create(
            key=digest_of(self.session_key or ""),
            data=self.encode(data),
            user_id=int(data[SESSION_KEY]),
            opened_at=opened_at,
            seen_at=opened_at,
            device=self.device[:60],
            place=self.place[:40],
        )


def digest_of(session_key: str) -> bytes:
    """The key itself is in the cookie alone; it is random enough to need no salt."""
    return hashlib.sha256(session_key.encode()).digest()
