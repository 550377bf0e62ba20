"""The connection that belongs to whoever asks: to the thread or, where an event loop runs, to its task.

Django looks for a loop each time, which costs some microseconds. A connection kept by thread alone was tried and left a
transaction open: where a loop runs, one thread has two connections, and a block began on one and ended on the other.
"""

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper


class _Own:
    @property
    def connection(self) -> BaseDatabaseWrapper:
        return connections[DEFAULT_DB_ALIAS]


own: _Own = _Own()
"""`own.connection` is what `django.db.connection` stands for."""
