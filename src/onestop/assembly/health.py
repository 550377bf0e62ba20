"""Whether this server can do its work: what a load balancer, a monitor, or `up` asks, by whatever name it calls us."""

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from onestop.frame.doors import door
from onestop.ledger import api as ledger
from onestop.runtime.api import is_connected, now, raw

_LEAST_FREE: Final = 64 * 1024 * 1024
"""Octets below which the disk of the data folder is called full: four segments of a write-ahead log."""
SIGNED_WITHIN: Final = timedelta(minutes=2)
"""An entry that waits longer says that nobody signs: it takes a second."""
SEQUENCED_WITHIN: Final = timedelta(seconds=15)
"""The same where no sequencer is connected: it ends at once where its seed is wrong or the log does not hold, and needs no
longer than that to be started anew."""
_PROBE: Final = """
INSERT INTO runtime_throttle (key, free_at) VALUES ('\\x00', 'epoch')
ON CONFLICT (key) DO UPDATE SET free_at = EXCLUDED.free_at"""
"""A row nobody needs in a table that is not logged: written as any other, gone when it is idle."""


@door(permission="public")
def livez(_request: HttpRequest) -> HttpResponse:
    """200 while pages can be shown: this process answers and the database can be read. For a load balancer."""
    able = _can(lambda: raw("SELECT 1"))
    return _plain("ok\n" if able else "database read: failing\n", able=able)


@door(permission="public")
def healthz(_request: HttpRequest) -> HttpResponse:
    """200 while all of it works, else 503, and in either case a line for each part. For a monitor."""
    parts = list(_parts())
    able = all(works for _, works in parts)
    lines = ["ok" if able else "degraded", *(f"{name}: {'ok' if works else 'failing'}" for name, works in parts)]
    return _plain("\n".join(lines) + "\n", able=able)


def any_host(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """These two are asked by address, not by name: they are answered before anybody looks at the Host header."""
    views = {"/livez": livez, "/healthz": healthz}

    def middleware(request: HttpRequest) -> HttpResponseBase:
        view = views.get(request.path_info)
        return view(request) if view else get_response(request)

    return middleware


def _parts() -> Iterator[tuple[str, bool]]:
    yield "database read", _can(lambda: raw("SELECT 1"))
    yield "database write", _can(lambda: raw(_PROBE))
    yield "disk", _can(_has_room)
    yield "ledger signs", _can(_signs)


def _has_room() -> None:
    disk = os.statvfs(settings.DATA_DIR)
    if disk.f_bavail * disk.f_frsize < _LEAST_FREE:
        raise OSError


def _signs() -> None:
    since = ledger.oldest_waiting()
    waited = now() - since if since is not None else timedelta()
    if waited > SIGNED_WITHIN or (waited > SEQUENCED_WITHIN and not is_connected("sequencer")):
        raise TimeoutError


def _can(do: Callable[[], object]) -> bool:
    try:
        do()
    except (DatabaseError, OSError):
        return False
    return True


def _plain(text: str, *, able: bool) -> HttpResponse:
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(text, status=200 if able else 503, content_type="text/plain", headers=headers)
