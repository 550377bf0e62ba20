"""How much of a process a request's body may take up, by whether its sender has signed in.

Strangers have a shelf of their own, shared out by network, and send a little anywhere and more only where a door is
open to all: they cannot keep those who signed in from sending, nor each other from signing in. A session is looked
up only for what is large, or when the strangers' shelf gets full.
"""

import asyncio
import io
from collections.abc import Callable
from typing import Final, TypeAlias

from django.conf import settings
from django.http import parse_cookie

from onestop.assembly.request_body import BodyRefused, Room, Shelf
from onestop.assembly.wsgi_call import Environ, Scope, environ_of
from onestop.frame.addresses import client_of
from onestop.frame.bodies import LITTLE, limit_of, strangers_limit_of
from onestop.kernel.addresses import network_of

AccountOf: TypeAlias = Callable[[str], str]
"""The account that a session key opens at this moment; empty where it opens none. It may ask the database."""
Ask: TypeAlias = Callable[[AccountOf, str], "asyncio.Future[str]"]
"""Where that is asked: not in the event loop."""
SHELF: Final = 256 * 1024 * 1024
"""Octets of bodies at a time in one process, of those who signed in; one account has half."""
STRANGERS: Final = 32 * 1024 * 1024
"""The same for all others together; one network has an eighth."""


class Rooms:
    """The shelves of one process."""

    def __init__(self, account_of: AccountOf, *, shelf: int = SHELF, strangers: int = STRANGERS) -> None:
        self._account_of = account_of
        self.shelf = Shelf(shelf, share=shelf // 2)
        self.strangers = Shelf(strangers, share=strangers // 8)
        self._crowded = strangers // 2

    async def room_for(self, scope: Scope, declared: int | None, ask: Ask) -> Room:
        """The room for a body of `declared` octets, or of unknown length.

        Raises:
            BodyRefused: more than the address takes from anybody ("too_large"), or from strangers ("signed_out").
        """
        limit, environ = limit_of(scope.path), environ_of(scope, io.BytesIO(), 0)
        most = limit if declared is None else declared
        if most > limit:
            raise BodyRefused("too_large")
        key = parse_cookie(environ.get("HTTP_COOKIE", "")).get(settings.SESSION_COOKIE_NAME)
        if (
            key
            and (most > LITTLE or self.strangers.free < self._crowded)
            and (account := await ask(self._account_of, key))
        ):
            return Room(limit, self.shelf, account)
        if most > strangers_limit_of(scope.path):
            raise BodyRefused("signed_out")
        return Room(strangers_limit_of(scope.path), self.strangers, _network_of(environ))

    def nothing(self) -> Room:
        """The room of a request without a body."""
        return Room(0, self.strangers, "")


def _network_of(environ: Environ) -> str:
    forwarded = environ.get("HTTP_X_FORWARDED_FOR", "")
    return network_of(client_of(environ["REMOTE_ADDR"], forwarded, settings.PROXIES))


def account_of_session(key: str) -> str:
    """Who is signed in under this key; where the database cannot say, the view will."""
    from django.db import DatabaseError, InterfaceError, close_old_connections

    from onestop.people import api as people
    from onestop.runtime.api import now

    try:
        close_old_connections()
        account = people.account_of_session(key, now())
        return "" if account is None else str(account)
    except (DatabaseError, InterfaceError):
        return key
