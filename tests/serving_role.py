"""The roles of production inside a test, whose own connection is a superuser's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from typing import Any

import psycopg
from django.db import DatabaseError, connections
from django.test.client import ClientHandler

from onestop.assembly import roles


@contextmanager
def as_role(role: str) -> Iterator[None]:
    """As one who signed in with this role: `SET SESSION AUTHORIZATION` also takes the superuser's powers."""
    connection = connections["default"]
    _say(f"SET {'LOCAL' if connection.in_atomic_block else ''} SESSION AUTHORIZATION {role}")
    try:
        yield
    finally:
        with suppress(psycopg.Error, DatabaseError):  # a transaction that failed gives the role up when it is undone
            _say("RESET SESSION AUTHORIZATION")


def _say(statement: str) -> None:
    """On the connection, past whoever counts statements."""
    with connections["default"].cursor() as cursor:
        cursor.cursor.execute(statement)


def answered_by_serving_role(answer: Callable[..., Any]) -> Callable[..., Any]:
    """What the test client does with a request, done with the rights of web processes where the test has the database."""

    def answered(handler: ClientHandler, environ: dict[str, Any]) -> Any:
        with as_role(roles.APP) if _may_ask() else nullcontext():
            return answer(handler, environ)

    return answered


def _may_ask() -> bool:
    """Whether this test was given the database."""
    try:
        connections["default"].ensure_connection()
    except RuntimeError:  # pytest-django's
        return False
    return True
