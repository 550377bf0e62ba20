"""The connection of this thread, without the way there: Django asks about event loops first, every time."""

import threading
from functools import cached_property

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper


class _Own(threading.local):
    @cached_property
    def connection(self) -> BaseDatabaseWrapper:
        return connections[DEFAULT_DB_ALIAS]


own: _Own = _Own()
"""`own.connection` is what `django.db.connection` stands for."""


def forget_connection() -> None:
    """For whoever exchanges this thread's connection."""
    own.__dict__.pop("connection", None)
