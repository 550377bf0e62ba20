"""SQL spoken directly, on Django's own connection, for reads and writes that are hot."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from django.db import connection

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
