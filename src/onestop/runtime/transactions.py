"""Where a transaction begins, and who may ask for one.

Three names instead of Django's one `atomic`, which means a transaction in one place and
a savepoint in another: an operation starts a `transaction`, a part of it that may fail
alone takes a `savepoint`, and a helper that must not run outside says
`in_transaction_required`.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Any, ParamSpec, TypeVar, overload

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.transaction import Atomic

from onestop.runtime.backend.base import DatabaseWrapper
from onestop.runtime.outage import refusing_outages

P = ParamSpec("P")
R = TypeVar("R")


class AlreadyInTransaction(RuntimeError):
    """An operation called another operation: neither could say what is committed."""


class NotInTransaction(RuntimeError):
    """What was called writes only part of something and must be inside a transaction."""


def in_transaction() -> bool:
    """Whether a transaction is open, not counting the one a test wraps around itself."""
    blocks = connections[DEFAULT_DB_ALIAS].atomic_blocks
    # The last one is nearly always ours, and a test's is not.
    return bool(blocks) and (
        isinstance(blocks[-1], _Block) or any(not getattr(block, "_from_testcase", False) for block in blocks)
    )


@overload
def transaction() -> AbstractContextManager[None]: ...
@overload
def transaction(operation: Callable[P, R], /) -> Callable[P, R]: ...
def transaction(operation: Callable[P, R] | None = None, /) -> AbstractContextManager[None] | Callable[P, R]:
    """Run the operation (or the block) in a transaction of its own.

    Raises:
        AlreadyInTransaction: one is open already.
    """
    return _Transaction() if operation is None else _decorated(operation, _Transaction())


def savepoint() -> AbstractContextManager[None]:
    """A part of the open transaction that can fail alone.

    Raises:
        NotInTransaction: there is none to be a part of.
    """
    return _Savepoint()


def in_transaction_required(function: Callable[P, R]) -> Callable[P, R]:
    """Refuse to run `function` outside a transaction."""

    @wraps(function)
    def checked(*args: P.args, **kwargs: P.kwargs) -> R:
        _require_transaction(function.__qualname__)
        return function(*args, **kwargs)

    return checked


def _decorated(function: Callable[P, R], block: AbstractContextManager[None]) -> Callable[P, R]:
    """In such a block; one serves all calls, for what it knows it keeps with the connection."""

    @wraps(function)
    def inside(*args: P.args, **kwargs: P.kwargs) -> R:
        with block:
            return function(*args, **kwargs)

    return inside


class _Block(Atomic):
    """Django's block, which says nothing of what it may be inside of.

    The connection is asked for each time and never kept by thread: where an event loop runs one thread has two, and a block
    must end on the one it began on.
    """

    def __init__(self) -> None:
        super().__init__(using=None, savepoint=True, durable=False)

    def __enter__(self) -> None:
        django = connections[DEFAULT_DB_ALIAS]
        if isinstance(django, DatabaseWrapper) and django.can_begin_block:
            django.begin_block(self)
        else:
            super().__enter__()

    def __exit__(self, *error: Any) -> None:
        django = connections[DEFAULT_DB_ALIAS]
        if error[0] is None and isinstance(django, DatabaseWrapper) and django.can_end_block:
            django.end_block()
        else:
            super().__exit__(*error)


class _Transaction(_Block):
    def __enter__(self) -> None:
        if in_transaction():
            raise AlreadyInTransaction("a transaction is open already; use savepoint() for a part of it")
        super().__enter__()

    def __exit__(self, *error: Any) -> None:
        with refusing_outages():
            super().__exit__(*error)
            if isinstance(error[1], DatabaseError | OSError):
                raise error[1]


class _Savepoint(_Block):
    def __enter__(self) -> None:
        _require_transaction("savepoint()")
        super().__enter__()


def _require_transaction(what: str) -> None:
    if not in_transaction():
        raise NotInTransaction(f"{what} must be called inside a transaction")
