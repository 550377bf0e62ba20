"""COPY: rows into a table in bulk, also rows another process has made ready.

A ready row is one line of PostgreSQL's text format. Whoever has the values writes it; whoever has
the connection hands the lines on without looking at them.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db import connection
from psycopg import sql

from onestop.kernel.times import iso

_ESCAPES: Final = {ord("\\"): "\\\\", ord("\t"): "\\t", ord("\n"): "\\n", ord("\r"): "\\r"}
_FORMATS: Final[dict[type, Callable[[Any], str]]] = {
    bool: lambda value: "t" if value else "f",
    int: str,
    bytes: lambda value: f"\\\\x{value.hex()}",
    datetime: iso,
    date: date.isoformat,
    UUID: str,
}


def copy_line(values: Iterable[Any]) -> str:
    """A row as a line for `copy_lines`; a jsonb column is given as JSON text.

    Raises:
        KeyError: a value of a type no column here has.
    """
    # Most values of a row are texts or nothing: these are told apart here, the others by their type.
    said = [
        "\\N" if value is None
        else _FORMATS[type(value)](value) if type(value) is not str
        else value if value.isprintable() and "\\" not in value
        else value.translate(_ESCAPES)
        for value in values
    ]  # fmt: skip
    return "\t".join(said) + "\n"


def copy_lines(table: str, columns: Sequence[str], lines: Iterable[str] | bytes) -> None:
    """Load lines made by `copy_line`, or many of them made one by `joined`."""
    with connection.cursor() as cursor, cursor.copy(_command(table, columns)) as copy:
        copy.write(lines if isinstance(lines, bytes) else joined(lines))


def joined(lines: Iterable[str]) -> bytes:
    """Lines as the server reads them: one value goes from process to process in a fraction of the time of many."""
    return "".join(lines).encode()


def copy_rows(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Load rows as they come, never holding them all; how many there were.

    Values of jsonb columns are given as JSON text or wrapped in psycopg's `Jsonb`.
    """
    count = 0
    with connection.cursor() as cursor, cursor.copy(_command(table, columns)) as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
    return count


def _command(table: str, columns: Sequence[str]) -> sql.Composed:
    return sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
