"""Several statements in one message, their answers in another: libpq's pipeline mode, for a moment.

What is spoken one after the other waits for the server each time, and the server for us. In a
pipeline nobody waits; after a statement that fails the server skips the rest.

Source: PostgreSQL documentation, libpq, 32.5 Pipeline Mode.
"""

import ctypes
import select
import sys
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

import psycopg
from psycopg import pq
from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGconn, PGresult

_SYNC: Final = int(ExecStatus.PIPELINE_SYNC)


class PreparedCall(NamedTuple):
    """A prepared statement and its values, as the server reads them."""

    name: bytes
    values: Sequence[Any] | None = None


class Pipeline:
    """A connection in pipeline mode for the length of one call; in no other mode before and after."""

    def __init__(self, pgconn: PGconn) -> None:
        self._pgconn = pgconn
        self._sync = _sync_of_libpq() or _sync_of_driver
        self._to_read, self._to_write = select.poll(), select.poll()
        self._to_read.register(pgconn.socket, select.POLLIN)
        self._to_write.register(pgconn.socket, select.POLLIN | select.POLLOUT)

    def execute(self, calls: Sequence[PreparedCall]) -> list[PGresult]:
        """The answers in their order; after a complaint, that each of the rest was skipped.

        Raises:
            psycopg.OperationalError: the server is gone. The connection is closed then, as it is after an
                interrupt: else somebody would read the answers to another's questions.
        """
        try:
            self._pgconn.enter_pipeline_mode()
            self._send(calls)
            answers = self._answers()
            self._pgconn.exit_pipeline_mode()
        except BaseException:
            self._pgconn.finish()
            raise
        return answers

    def _send(self, calls: Sequence[PreparedCall]) -> None:
        for call in calls:
            self._pgconn.send_query_prepared(*call)
        self._sync(self._pgconn)
        while self._pgconn.flush():
            self._to_write.poll()
            self._pgconn.consume_input()

    def _answers(self) -> list[PGresult]:
        answers = []
        while (answer := self._next()).status != _SYNC:
            answers.append(answer)
            self._pgconn.get_result()  # None, which ends the answers to one statement
        return answers

    def _next(self) -> PGresult:
        while self._pgconn.is_busy():
            self._to_read.poll()
            self._pgconn.consume_input()
        answer = self._pgconn.get_result()
        if answer is None:
            raise psycopg.OperationalError(self._pgconn.get_error_message())
        return answer


def _sync_of_driver(pgconn: PGconn) -> None:
    pgconn.pipeline_sync()


@cache
def _sync_of_libpq() -> Callable[[PGconn], None] | None:
    """The call the driver makes, made while other threads go on; None where the driver's library is not at hand.

    The driver writes to the socket there without letting go of the interpreter. The server wakes by that, as a rule on
    our own processor, and until it has answered no other thread of this process does anything.
    """
    try:
        library = ctypes.CDLL(sys.modules[pq.PGconn.__module__].__file__)
        send = library.PQpipelineSync
    except (OSError, AttributeError):
        return None
    send.argtypes, send.restype = [ctypes.c_void_p], ctypes.c_int

    def sync(pgconn: PGconn) -> None:
        if not send(pgconn.pgconn_ptr):  # type: ignore[attr-defined]  # the protocol leaves it out
            raise psycopg.OperationalError(pgconn.get_error_message())

    return sync
