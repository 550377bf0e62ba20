"""The connection Django opens. (Django looks for a backend in a module of this name.)

The driver begins a transaction in secret with its first statement, and ends it by a walk through
its waiting loop, which costs more than a look-up by key. Here it stays in autocommit and
transactions are said aloud: BEGIN, COMMIT, ROLLBACK.
"""

from typing import Any

from django.db.backends.postgresql import base
from django.db.backends.utils import debug_transaction

from onestop.runtime.libpq import Driver, Line


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL through psycopg, as Django's own in all but how a transaction begins and ends."""

    line: Line

    def get_new_connection(self, conn_params: dict[str, Any]) -> Driver:
        driver: Driver = super().get_new_connection(conn_params)
        self.line = Line(driver)
        return driver

    def _start_transaction_under_autocommit(self) -> None:
        self._say("BEGIN")

    def _set_autocommit(self, autocommit: bool) -> None:
        if self.connection.autocommit != autocommit:
            super()._set_autocommit(autocommit)  # type: ignore[misc]  # the stubs leave it out

    def _commit(self) -> None:
        self._end("COMMIT")

    def _rollback(self) -> None:
        self._end("ROLLBACK")

    def _end(self, command: str) -> None:
        if self.connection is not None and self.line.in_transaction:
            self._say(command)

    def _say(self, command: str) -> None:
        with self.wrap_database_errors:
            if self.queries_logged:
                with debug_transaction(self, command):
                    self.line.say(command)
            else:
                self.line.say(command)
