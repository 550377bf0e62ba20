"""SQL spoken directly, on Django's own connection, for reads and writes that are hot."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from django.db import connection
from psycopg import sql

Params: TypeAlias = Sequence[Any] | Mapping[str, Any] | None


def raw(statement: str, params: Params = None) -> list[tuple[Any, ...]]:
    """The rows `statement` answers; none where it answers none."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        # `description` would say the same after building an object for every column.
        return cursor.fetchall() if cursor.rownumber is not None else []


def raw_dicts(statement: str, params: Params = None) -> list[dict[str, Any]]:
    """The rows by column name."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def copy_rows(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Load rows by COPY, as they come, never holding them all; how many there were.

    Values of jsonb columns are given as JSON text or wrapped in psycopg's `Jsonb`.
    """
    command = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    count = 0
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
    return count
