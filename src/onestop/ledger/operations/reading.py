"""Rows by the million: read in PostgreSQL's binary form, a step at a time."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection

from onestop.ledger.domain.read_entry import Row


def stream(name: str, statement: str, step: int, params: Sequence[Any] | None = None) -> Iterator[list[Row]]:
    """The rows of a statement from a cursor in the server, in the transaction of the caller."""
    with connection.connection.cursor(name=name, binary=True) as cursor:
        cursor.execute(statement, params)
        while rows := cursor.fetchmany(step):
            yield rows


def fetch(statement: str, params: Sequence[Any]) -> list[Row]:
    """All rows at once. Moments come as instants, whatever the time zone of the session."""
    with connection.connection.cursor(binary=True) as cursor:
        cursor.execute(statement, params)
        return list(cursor.fetchall())
