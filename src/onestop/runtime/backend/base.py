"""The connection Django opens. (Django looks for a backend in a module of this name.)

The driver begins a transaction in secret with its first statement, and ends it by a walk through
its waiting loop, which costs more than a look-up by key. Here it stays in autocommit and
transactions are said aloud: BEGIN with the first statement, COMMIT with the last if that was
put off for it.
"""

from asyncio import _get_running_loop
from collections.abc import Callable
from typing import Any

import psycopg
from django.conf import settings
from django.db import DatabaseError, Error
from django.db.backends.postgresql import base
from django.db.backends.utils import debug_transaction
from django.db.transaction import Atomic

from onestop.runtime.libpq import Driver, LibpqConnection


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL through psycopg, as Django's own in all but how a transaction begins and ends."""

    libpq: LibpqConnection
    health_check_enabled: bool
    health_check_done: bool

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._debug = settings.DEBUG

    @property
    def queries_logged(self) -> bool:
        # As the settings were at the start: each look at them costs as much as a statement's values.
        return self.force_debug_cursor or self._debug

    def close_if_health_check_failed(self) -> None:
        if self.health_check_enabled and not self.health_check_done:
            super().close_if_health_check_failed()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Driver:
        driver: Driver = super().get_new_connection(conn_params)
        self.libpq = libpq = LibpqConnection(driver)
        driver_wait = driver.wait

        def wait(*args: Any, **kwargs: Any) -> Any:
            libpq.flush_deferred()
            return driver_wait(*args, **kwargs)

        # All the driver sends by itself, by cursor, COPY or otherwise, goes through its `wait`.
        driver.wait = wait  # type: ignore[method-assign]
        return driver

    def ensure_connection(self) -> None:
        # Django looks for an event loop first, at the cost of an exception each time; whoever connects, opens a cursor
        # or commits is asked all the same.
        if self.connection is None:
            super().ensure_connection()

    def commit(self) -> None:
        if _get_running_loop() is not None:  # of which Django has something to say
            super().commit()
            return
        self.validate_thread_sharing()
        self.validate_no_atomic_block()
        self._commit()
        self.errors_occurred = False
        self.run_commit_hooks_on_set_autocommit_on = True

    @property
    def can_begin_block(self) -> bool:
        """Whether a block entered now is the outermost one."""
        return not self.in_atomic_block and self.autocommit and self.connection is not None

    @property
    def can_end_block(self) -> bool:
        """Whether the block to be left is the outermost one and nothing in it went wrong."""
        return self.commit_on_exit and not (self.savepoint_ids or self.needs_rollback or self.closed_in_transaction)

    def begin_block(self, block: Atomic) -> None:
        """What `Atomic.__enter__` does then, which looks for the connection as it looks for a loop."""
        self.commit_on_exit, self.needs_rollback = True, False
        self.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
        self.in_atomic_block = True
        self.atomic_blocks.append(block)

    def end_block(self) -> None:
        """What `Atomic.__exit__` does then."""
        self.atomic_blocks.pop()
        self.in_atomic_block = False
        try:
            self._commit_or_undo()
        finally:
            if self.closed_in_transaction:
                self.connection = None
            else:
                self.set_autocommit(True)

    def _commit_or_undo(self) -> None:
        try:
            self.commit()
        except DatabaseError:
            try:
                self.rollback()
            except Error:
                self.close()
            raise

    def _start_transaction_under_autocommit(self) -> None:
        self._transact("BEGIN", self.libpq.begin)

    def _set_autocommit(self, autocommit: bool) -> None:
        if self.connection.autocommit != autocommit:
            super()._set_autocommit(autocommit)  # type: ignore[misc]  # the stubs leave it out

    def _commit(self) -> None:
        if self.connection is not None:
            self._transact("COMMIT", self.libpq.commit)

    def _rollback(self) -> None:
        if self.connection is not None:
            self._transact("ROLLBACK", self.libpq.rollback)

    def _transact(self, command: str, do: Callable[[], None]) -> None:
        try:
            if self.queries_logged:
                with debug_transaction(self, command):
                    do()
            else:
                do()
        except psycopg.Error:
            with self.wrap_database_errors:
                raise
