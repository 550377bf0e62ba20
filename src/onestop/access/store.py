"""The log's own connection: what it writes stays, whatever becomes of the request's transaction."""

import hmac
import json
import logging
import threading
from collections.abc import Sequence
from typing import Any, Final

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from onestop.access.domain.access import Access
from onestop.kernel.addresses import coarse, network_of
from onestop.kernel.times import iso

_INSERT: Final = """
INSERT INTO access_log (at, what, kind, subject, purpose, user_id, capacity, agency, address, place, login, route)
VALUES """
_PLACES: Final = f"({', '.join(['%s'] * 12)})"
_spare = logging.getLogger("onestop.access")
_lock = threading.Lock()
_own: list[BaseDatabaseWrapper] = []


def write(lines: Sequence[Access]) -> None:
    """Write the lines at once, outside any transaction.

    Where the database takes none (disk full, gone), they go to the process's log rather than be lost, and
    reading goes on.
    """
    if not lines:
        return
    values = [value for line in lines for value in _row(line)]
    statement = _INSERT + ", ".join([_PLACES] * len(lines))
    with _lock:
        try:
            _execute(statement, values)
        except (DatabaseError, InterfaceError) as error:
            _spare.error("access log not written (%s): %s", error, json.dumps([_spoken(line) for line in lines]))


def close() -> None:
    """Give the connection back, so that the server may end."""
    with _lock:
        while _own:
            _own.pop().close()


def _execute(statement: str, values: Sequence[Any]) -> None:
    fresh = not _own
    try:
        with _connection().cursor() as cursor:
            cursor.execute(statement, values)
    except (DatabaseError, InterfaceError):
        while _own:
            _own.pop().close()
        if fresh:
            raise
        with _connection().cursor() as cursor:  # the server was started anew since
            cursor.execute(statement, values)


def _connection() -> BaseDatabaseWrapper:
    if not _own:
        made = connection.copy("access_log")
        # A look must not wait for the disk: a server that crashes may lose the last half second of them.
        made.settings_dict["OPTIONS"]["options"] = "-c synchronous_commit=off"
        made.inc_thread_sharing()  # under our lock
        _own.append(made)
    return _own[0]


def _row(line: Access) -> tuple[Any, ...]:
    return (
        line.at,
        line.what,
        line.kind,
        line.subject[:60],
        line.purpose,
        line.user_id,
        line.capacity[:20],
        line.agency[:40],
        address_digest(line.address),
        coarse(line.address),
        line.login,
        line.route[:60],
    )


def address_digest(address: str) -> bytes:
    """The same for the same network, and nothing to whoever lacks the installation's secret."""
    if not network_of(address):
        return b""
    said = b"access log\0" + network_of(address).encode()
    return hmac.digest(settings.SECRET_KEY.encode(), said, "sha256")[:16]


def _spoken(line: Access) -> dict[str, Any]:
    names = ("what", "kind", "subject", "purpose", "user_id", "capacity", "agency", "route")
    return {"at": iso(line.at), "place": coarse(line.address)} | {name: getattr(line, name) for name in names}
