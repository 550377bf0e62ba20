"""Several statements in one message, their answers in another: libpq's pipeline mode, for a moment.

What is spoken one after the other waits for the server each time, and the server for us. In a
pipeline nobody waits; after a statement that fails the server skips the rest.

Source: PostgreSQL documentation, libpq, 32.5 Pipeline Mode.
"""

import select
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from psycopg.pq import ExecStatus
from psycopg.pq.abc import PGconn, PGresult


class PreparedCall(NamedTuple):
    """A prepared statement and its values, as the server reads them."""

    name: bytes
    values: Sequence[Any] | None = None


class Pipeline:
    """A connection in pipeline mode for the length of one call; in no other mode before and after."""

    def __init__(self, pgconn: PGconn) -> None:
        self._pgconn = pgconn
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
            answers = list(self._answers())
            self._pgconn.exit_pipeline_mode()
        except BaseException:
            self._pgconn.finish()
            raise
        return answers

    def _send(self, calls: Sequence[PreparedCall]) -> None:
        for call in calls:
            self._pgconn.send_query_prepared(*call)
        self._pgconn.pipeline_sync()
        while self._pgconn.flush():
            self._to_write.poll()
            self._pgconn.consume_input()

    def _answers(self) -> Iterator[PGresult]:
        while (answer := self._next()) is None or answer.status != ExecStatus.PIPELINE_SYNC:
            if answer is not None:  # None stands between the answers to two statements
                yield answer

    def _next(self) -> PGresult | None:
        while self._pgconn.is_busy():
            self._to_read.poll()
            self._pgconn.consume_input()
        return self._pgconn.get_result()
