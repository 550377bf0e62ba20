"""What many tests of a file begin with: each finds it as it was built, and leaves it so.

It is built once for all files that begin with it (`kept_rows`). A transaction stands around the tests of the file, and each
test is a savepoint in it. Who needs to commit (another thread or process looks on) begins with an empty database: what stands
is ended before.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Final, TypeVar

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from kept_rows import kept

Built = TypeVar("Built")
_standing: Final = ExitStack()


@contextmanager
def standing(name: str, build: Callable[[], Built], blocker: DjangoDbBlocker) -> Iterator[Built | None]:
    """What `build` made, kept under `name`, until the end of the file or until somebody needs to commit.

    None where another stands already.
    """
    if stands():
        yield None
        return
    _standing.enter_context(blocker.unblock())
    _standing.enter_context(_transaction_of_tests())
    _standing.callback(transaction.set_rollback, True)
    try:
        yield kept(name, build)
    finally:
        end_what_stands()


def stands() -> bool:
    return bool(transaction.get_connection().in_atomic_block)


def end_what_stands() -> None:
    _standing.close()


def asks(item: pytest.Item) -> list[str]:
    """The fixtures of what stands that a test begins with."""
    return sorted(name for name in getattr(item, "fixturenames", ()) if name.startswith("standing_"))


def commits(item: pytest.Item) -> bool:
    """Whether a test has the database without a transaction around it."""
    marked = item.get_closest_marker("django_db")
    asked = {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    return bool(asked or (marked and marked.kwargs.get("transaction")))


def _transaction_of_tests() -> transaction.Atomic:
    """One in which operations may begin their own, as in each test that has the database to itself."""
    around = transaction.atomic()
    around._from_testcase = True  # type: ignore[attr-defined]  # what Django's own test case sets
    return around
