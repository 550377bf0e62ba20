"""Words with the server by libpq's own calls, past cursors: the driver's `pq` module, its types, its errors."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple, TypeAlias

import psycopg
from psycopg import postgres
from psycopg.adapt import AdaptersMap, Dumper, PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult
from psycopg.types.datetime import TimestamptzLoader

from onestop.kernel.times import iso

Driver: TypeAlias = "psycopg.Connection[Any]"
Row: TypeAlias = tuple[Any, ...]

_ANSWERED: Final = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK)


class Line:
    """A connection as libpq has it: how values are written and read on it, which statements it knows.

    Everything here raises psycopg.Error: what the server complained of, or that it is gone.
    """

    def __init__(self, driver: Driver) -> None:
        # Moments are read by the driver's own reader, for Django's sets a time zone where none is needed, at ten
        # times the cost; and written as they were written before, in an entry or another column.
        adapters = AdaptersMap(driver.adapters)
        adapters.register_loader("timestamptz", TimestamptzLoader)
        adapters.register_dumper(datetime, _MomentDumper)
        self._transformer = Transformer(_Context(adapters, driver))
        self._pgconn = driver.pgconn
        self._prepared: set[bytes] = set()

    @property
    def in_transaction(self) -> bool:
        """Whether there is one to end. Of a server that is gone it cannot be known."""
        return self._pgconn.transaction_status != TransactionStatus.IDLE

    def say(self, command: str) -> None:
        """A command that answers nothing."""
        self._answered(self._pgconn.exec_(command.encode()))

    def ask(self, name: bytes, query: bytes, values: Sequence[Any], formats: Sequence[PyFormat]) -> list[Row]:
        """The rows of a query, prepared under `name` the first time."""
        if name not in self._prepared:
            self._answered(self._pgconn.prepare(name, query))
            self._prepared.add(name)
        dumped: Sequence[Any] = self._transformer.dump_sequence(values, formats)
        result = self._answered(self._pgconn.exec_prepared(name, dumped))
        self._transformer.set_pgresult(result)
        return self._transformer.load_rows(0, result.ntuples, tuple)

    def _answered(self, result: PGresult) -> PGresult:
        if result.status in _ANSWERED:
            return result
        if self._pgconn.status == ConnStatus.BAD:
            raise psycopg.OperationalError(self._pgconn.get_error_message())
        raise error_from_result(result, encoding=self._transformer.encoding)


class _MomentDumper(Dumper):
    oid = postgres.types["timestamptz"].oid

    def dump(self, obj: datetime) -> bytes:
        return iso(obj).encode()


class _Context(NamedTuple):
    """How the driver hands on what a connection knows of types."""

    adapters: AdaptersMap
    connection: Driver
