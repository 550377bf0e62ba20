"""Statements executed by libpq's own calls, past cursors: the driver's `pq` module, its types, its errors."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias
from uuid import UUID

import psycopg
from psycopg.adapt import AdaptersMap, PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult
from psycopg.types.datetime import TimestamptzLoader

from onestop.kernel.times import local
from onestop.runtime.pipeline import Pipeline, PreparedCall

Driver: TypeAlias = "psycopg.Connection[Any]"
Row: TypeAlias = tuple[Any, ...]

_BEGIN: Final = PreparedCall(b"BEGIN")
_COMMIT: Final = PreparedCall(b"COMMIT")
_BOOLEANS: Final = (b"f", b"t")
_SUCCESS: Final = frozenset({int(ExecStatus.TUPLES_OK), int(ExecStatus.COMMAND_OK)})


class LibpqConnection:
    """A connection as libpq has it: how values are written and read on it, which statements it knows.

    Everything here raises psycopg.Error: what the server complained of, or that it is gone.
    """

    def __init__(self, driver: Driver) -> None:
        # Moments are read by the driver's own reader, for Django's sets a time zone where none is needed, at ten
        # times the cost.
        adapters = AdaptersMap(driver.adapters)
        adapters.register_loader("timestamptz", TimestamptzLoader)
        self._transformer = Transformer(_Context(adapters, driver))
        self._pgconn = driver.pgconn
        self._pipeline = Pipeline(driver.pgconn)
        self._prepared: set[bytes] = set()
        self._deferred: list[PreparedCall] = []
        self._asked: list[tuple[int, Answer]] = []
        """Those of the deferred, by place, whose rows somebody wants."""

    def begin(self) -> None:
        """A transaction begins with whatever is executed next."""
        self._deferred.append(self._prepared_command(_BEGIN))

    def commit(self) -> None:
        """End the transaction, if anything was executed in it."""
        if self._deferred == [_BEGIN]:
            self._deferred.clear()
        elif self._deferred or self._in_transaction:
            self._execute(self._prepared_command(_COMMIT))

    def rollback(self) -> None:
        """Undo the transaction; what was deferred is never executed."""
        self._deferred.clear()
        self._asked.clear()
        if self._in_transaction:
            self._checked(self._pgconn.exec_(b"ROLLBACK"))

    def flush_deferred(self) -> None:
        """Execute what was deferred: somebody else is about to use this connection."""
        if self._deferred:
            self._execute(self._deferred.pop())

    def query(self, name: bytes, sql: bytes, values: Sequence[Any]) -> list[Row]:
        """The rows of a query, prepared under `name` the first time."""
        return self._rows(self._execute(self._prepared_call(name, sql, values)))

    def ask(self, name: bytes, sql: bytes, values: Sequence[Any]) -> "Answer":
        """The rows of a query that is executed together with what is executed next; its error comes then, too."""
        answer = Answer()
        self._deferred.append(self._prepared_call(name, sql, values))
        self._asked.append((len(self._deferred) - 1, answer))
        return answer

    def defer(self, name: bytes, sql: bytes, values: Sequence[Any]) -> None:
        """Execute it together with what is executed next; its error comes then, too."""
        self._deferred.append(self._prepared_call(name, sql, values))

    @property
    def _in_transaction(self) -> bool:
        """Whether there is one to end. Of a server that is gone it cannot be known."""
        return self._pgconn.transaction_status != TransactionStatus.IDLE

    def _prepared_call(self, name: bytes, sql: bytes, values: Sequence[Any]) -> PreparedCall:
        if name not in self._prepared:
            self._prepare(name, sql)
        by_type, by_driver = _DUMPERS.get, self._dump_by_driver
        written = [None if value is None else by_type(type(value), by_driver)(value) for value in values]
        if b"\0" in b"".join([each for each in written if each]):  # where a string ends for libpq
            raise psycopg.DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
        return PreparedCall(name, written)

    def _dump_by_driver(self, value: Any) -> bytes:
        [written] = self._transformer.dump_sequence([value], [PyFormat.TEXT])
        return bytes(written or b"")

    def _prepared_command(self, command: PreparedCall) -> PreparedCall:
        if command.name not in self._prepared:
            self._prepare(command.name, command.name)
        return command

    def _prepare(self, name: bytes, sql: bytes) -> None:
        self._checked(self._pgconn.prepare(name, sql))
        self._prepared.add(name)

    def _execute(self, call: PreparedCall) -> PGresult:
        """Its result, executed with all that was deferred before it."""
        if not self._deferred and not self._asked:
            return self._checked(self._pgconn.exec_prepared(*call))
        calls, self._deferred = [*self._deferred, call], []
        asked, self._asked = self._asked, []
        results = [self._checked(result) for result in self._pipeline.execute(calls)]
        for place, answer in asked:
            answer.came(self._rows(results[place]))
        return results[-1]

    def _rows(self, result: PGresult) -> list[Row]:
        self._transformer.set_pgresult(result)
        return self._transformer.load_rows(0, result.ntuples, tuple)

    def _checked(self, result: PGresult) -> PGresult:
        if result.status in _SUCCESS:
            return result
        if self._pgconn.status == ConnStatus.BAD:
            raise psycopg.OperationalError(self._pgconn.get_error_message())
        raise error_from_result(result, encoding=self._transformer.encoding)


class Answer:
    """Rows that come with what is executed next."""

    __slots__ = ("_rows",)

    def __init__(self) -> None:
        self._rows: list[Row] | None = None

    def came(self, rows: list[Row]) -> None:
        """For the connection."""
        self._rows = rows

    def rows(self) -> list[Row]:
        """Raises LookupError: nothing was executed since it was asked."""
        if self._rows is None:
            raise LookupError("nothing was executed since")
        return self._rows


class _Context(NamedTuple):
    """How the driver hands on what a connection knows of types."""

    adapters: AdaptersMap
    connection: Driver


_DUMPERS: Final[dict[type, Callable[[Any], bytes]]] = {
    str: str.encode,
    int: b"%d".__mod__,
    bool: _BOOLEANS.__getitem__,
    bytes: lambda value: b"\\x" + value.hex().encode(),
    datetime: lambda value: local(value).isoformat().encode(),  # not `iso`: a case's moments are seldom seen again
    date: lru_cache(maxsize=1024)(lambda value: value.isoformat().encode()),
    UUID: lambda value: str(value).encode(),
}
"""As the server reads text, for the types of nearly every parameter; the driver takes several times as long."""
