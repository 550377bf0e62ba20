"""What cannot be done because a disk is full or the database is away: no fault of the program, and it passes.

Reading goes on while nothing can be written. Whoever writes is refused, and told that nothing was kept.
"""

import errno
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import ClassVar, Final

from django.db import DatabaseError, InterfaceError, OperationalError

from onestop.kernel.refusal import Kind, Refusal

_NO_WRITES: Final = frozenset({"53000", "53100", "25006"})
"""insufficient_resources, disk_full, read_only_sql_transaction (PostgreSQL, appendix A)."""
_NO_SPACE: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
_AWAY: Final = ("08", "57P")
"""Classes of SQLSTATE: no connection; the server stops or starts."""


class CannotKeep(Refusal):
    """There is no room to write, or writing is turned off. The transaction is undone: nothing was kept."""

    code: ClassVar[str] = "runtime.cannot_keep"
    kind: ClassVar[Kind] = "unavailable"


def cannot_write(error: BaseException | None) -> bool:
    """Whether this error, or what caused it, is for want of room or of permission to write at all."""
    return any(
        sqlstate_of(each) in _NO_WRITES or (isinstance(each, OSError) and each.errno in _NO_SPACE)
        for each in _causes(error)
    )


def is_outage(error: BaseException | None) -> bool:
    """Whether it passes without anybody mending the program: no room, or no database."""
    return cannot_write(error) or any(_is_away(each) for each in _causes(error))


class _RefusingOutages:
    """A plain block, for it is around every transaction, and one made of a generator costs several times as much."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, DatabaseError | OSError) and cannot_write(error):
            raise CannotKeep from error


_REFUSING_OUTAGES: Final = _RefusingOutages()


def refusing_outages() -> AbstractContextManager[None]:
    """Say what cannot be written as the refusal it is.

    Raises:
        CannotKeep: in place of the error of the database or the file system.
    """
    return _REFUSING_OUTAGES


def sqlstate_of(error: BaseException) -> str:
    return str(getattr(error, "sqlstate", None) or "")


def _is_away(error: BaseException) -> bool:
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    state = next((state for state in map(sqlstate_of, _causes(error)) if state), "")
    return not state or state.startswith(_AWAY)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__
