"""Statements executed thousands of times a second, without a cursor.

For a look-up by key a cursor, Django's around the driver's, costs several times what the
server does. A `Statement` is parsed once, prepared once a connection, and executed by
libpq's own call; values, errors and the transaction are those of Django's connection all
the same. What is not hot goes through `raw`.

On a connection of Django's own backend (`ONESTOP_SQL=plain`) a `Statement` is `raw`, too.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, TypeGuard

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from onestop.runtime.backend.base import DatabaseWrapper
from onestop.runtime.libpq import Row
from onestop.runtime.sql import raw

_PLACE: Final = re.compile(r"%\((\w+)\)s|%s|%%")


class Statement:
    """SQL with %s or %(name)s, each of them cast: the server learns the type of a parameter from its cast.

    >>> Statement("SELECT %(a)s::int + %(b)s::int + %(a)s::int").query
    'SELECT $1::int + $2::int + $1::int'
    """

    def __init__(self, sql: str) -> None:
        self.sql = sql
        self._places: list[str] = []
        self.query = _PLACE.sub(self._numbered, sql)
        self._pick = itemgetter(*self._places) if len(self._places) > 1 else None
        self._as_bytes = self.query.encode()
        # By what it says: a connection that knows the name knows the very same statement.
        self._name = f"onestop_{hashlib.sha256(self._as_bytes).hexdigest()[:32]}".encode()

    def __call__(self, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[Row]:
        """The rows it answers; none where it answers none.

        Raises:
            django.db.Error: as any statement.
        """
        django = connections[DEFAULT_DB_ALIAS]
        if not _is_fast(django):
            return raw(self.sql, params)
        django.close_if_health_check_failed()  # once a request: the server may have been started anew
        django.ensure_connection()
        django.validate_no_broken_transaction()
        try:
            return django.libpq.query(self._name, self._as_bytes, self._values(params))
        except psycopg.Error:
            with django.wrap_database_errors:
                raise

    def with_next(self, params: Sequence[Any] | Mapping[str, Any] = ()) -> Callable[[], list[Row]]:
        """Executed together with the next statement of the transaction; what is returned tells its rows after that.

        Raises:
            django.db.Error: as any statement, but where the next one is executed.
        """
        django = connections[DEFAULT_DB_ALIAS]
        if not _is_fast(django) or not django.in_atomic_block:
            rows = self(params)
            return lambda: rows
        django.validate_no_broken_transaction()
        try:
            return django.libpq.ask(self._name, self._as_bytes, self._values(params)).rows
        except psycopg.Error:
            with django.wrap_database_errors:
                raise

    def with_commit(self, params: Sequence[Any] | Mapping[str, Any] = ()) -> None:
        """Executed together with COMMIT, or with the next statement if there is one; its rows are not wanted.

        Raises:
            django.db.Error: as any statement, but only then, and not at all if the transaction is undone.
        """
        django = connections[DEFAULT_DB_ALIAS]
        if not _is_fast(django) or not django.in_atomic_block:
            self(params)
            return
        django.validate_no_broken_transaction()
        try:
            django.libpq.defer(self._name, self._as_bytes, self._values(params))
        except psycopg.Error:
            with django.wrap_database_errors:
                raise

    def _values(self, params: Sequence[Any] | Mapping[str, Any]) -> Sequence[Any]:
        if type(params) is not dict and not isinstance(params, Mapping):  # what it nearly always is, first
            return params
        return self._pick(params) if self._pick else [params[name] for name in self._places]

    def _numbered(self, place: "re.Match[str]") -> str:
        if place[0] == "%%":
            return "%"
        name = place[1] or str(len(self._places))
        if name not in self._places:
            self._places.append(name)
        return f"${self._places.index(name) + 1}"


def _is_fast(connection: BaseDatabaseWrapper) -> TypeGuard[DatabaseWrapper]:
    """Whether it can be spoken to by libpq, and nobody listens at the cursor."""
    return isinstance(connection, DatabaseWrapper) and not (connection.execute_wrappers or connection.queries_logged)
