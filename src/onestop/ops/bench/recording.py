"""What an operation says to the database, written down while it runs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as it was executed; `inside` a transaction it was not alone in."""

    sql: str
    params: Sequence[Any] | Mapping[str, Any]
    inside: bool


def recorded(operation: Callable[[], object]) -> list[Statement]:
    """The statements of one call, in their order."""
    statements: list[Statement] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        statements.append(Statement(sql, params or (), connection.in_atomic_block))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        operation()
    return statements
