"""Words with the server by libpq's own calls, past cursors: the driver's `pq` module, its types, its errors."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, TypeAlias
from uuid import UUID

import psycopg
from psycopg.adapt import AdaptersMap, PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult
from psycopg.types.datetime import TimestamptzLoader

from onestop.kernel.times import iso
from onestop.runtime.pipeline import Pipeline, Word

Driver: TypeAlias = "psycopg.Connection[Any]"
Row: TypeAlias = tuple[Any, ...]

_BEGIN: Final = Word(b"BEGIN")
_BOOLEANS: Final = (b"f", b"t")
_ANSWERED: Final = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK)


class Line:
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
        self._ahead: list[Word] = []

    def begin(self) -> None:
        """A transaction begins with whatever is said next."""
        self._ahead.append(self._command(b"BEGIN"))

    def commit(self) -> None:
        """End the transaction, if anything was said in it."""
        if self._ahead == [_BEGIN]:
            self._ahead.clear()
        elif self._ahead or self._in_transaction:
            self._said(self._command(b"COMMIT"))

    def rollback(self) -> None:
        """Undo the transaction; what was put off is never said."""
        self._ahead.clear()
        if self._in_transaction:
            self._answered(self._pgconn.exec_(b"ROLLBACK"))

    def settle(self) -> None:
        """Say what was put off: somebody else is about to speak on this connection."""
        if self._ahead:
            self._said(self._ahead.pop())

    def ask(self, name: bytes, query: bytes, values: Sequence[Any]) -> list[Row]:
        """The rows of a query, prepared under `name` the first time."""
        result = self._said(self._word(name, query, values))
        self._transformer.set_pgresult(result)
        return self._transformer.load_rows(0, result.ntuples, tuple)

    def put_off(self, name: bytes, query: bytes, values: Sequence[Any]) -> None:
        """Say it together with what is said next; then its complaint comes too."""
        self._ahead.append(self._word(name, query, values))

    @property
    def _in_transaction(self) -> bool:
        """Whether there is one to end. Of a server that is gone it cannot be known."""
        return self._pgconn.transaction_status != TransactionStatus.IDLE

    def _word(self, name: bytes, query: bytes, values: Sequence[Any]) -> Word:
        self._prepare(name, query)
        return Word(name, [self._written(value) for value in values])

    def _written(self, value: Any) -> bytes | None:
        if value is None:
            return None
        write = _WRITTEN.get(type(value))
        return self._by_driver(value) if write is None else write(value)

    def _by_driver(self, value: Any) -> bytes:
        [written] = self._transformer.dump_sequence([value], [PyFormat.TEXT])
        return bytes(written or b"")

    def _command(self, command: bytes) -> Word:
        self._prepare(command, command)
        return Word(command)

    def _prepare(self, name: bytes, query: bytes) -> None:
        if name not in self._prepared:
            self._answered(self._pgconn.prepare(name, query))
            self._prepared.add(name)

    def _said(self, word: Word) -> PGresult:
        """What it answers, said with all that was put off before it."""
        if not self._ahead:
            return self._answered(self._pgconn.exec_prepared(*word))
        words, self._ahead = [*self._ahead, word], []
        return [self._answered(result) for result in self._pipeline.say(words)][-1]

    def _answered(self, result: PGresult) -> PGresult:
        if result.status in _ANSWERED:
            return result
        if self._pgconn.status == ConnStatus.BAD:
            raise psycopg.OperationalError(self._pgconn.get_error_message())
        raise error_from_result(result, encoding=self._transformer.encoding)


class _Context(NamedTuple):
    """How the driver hands on what a connection knows of types."""

    adapters: AdaptersMap
    connection: Driver


def _text(value: str) -> bytes:
    if "\0" in value:  # where a string ends for libpq
        raise psycopg.DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
    return value.encode()


_WRITTEN: Final[dict[type, Callable[[Any], bytes]]] = {
    str: _text,
    int: lambda value: b"%d" % value,
    bool: _BOOLEANS.__getitem__,
    bytes: lambda value: b"\\x" + value.hex().encode(),
    datetime: lambda value: iso(value).encode(),
    date: lambda value: value.isoformat().encode(),
    UUID: lambda value: str(value).encode(),
}
"""As the server reads text, for the types of nearly every parameter; the driver takes several times as long."""
