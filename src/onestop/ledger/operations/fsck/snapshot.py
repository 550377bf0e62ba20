"""How fsck reads: everything as of one moment, along the index of places."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import connection
from django.db.transaction import atomic

from onestop.runtime.api import raw

_OTHER_WAYS: Final = ("enable_sort", "enable_hashjoin", "enable_mergejoin", "enable_seqscan")


@contextmanager
def snapshot() -> Iterator[None]:
    """A frozen view, that nothing can be written in.

    The time zone of the session stays as it is: Django reads a moment as one of the zone it set.
    """
    nested = connection.in_atomic_block  # inside a test; everyone else gets one frozen view
    with atomic():
        if not nested:
            raw("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def along_the_indexes() -> Iterator[None]:
    """Follow the index of places: sorting millions of rows with their bodies would fill the disk."""
    for way in _OTHER_WAYS:
        raw(f"SET LOCAL {way} = off")
    yield
    for way in _OTHER_WAYS:
        raw(f"SET LOCAL {way} = on")
