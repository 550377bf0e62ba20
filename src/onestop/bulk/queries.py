"""A run as whoever made it reads it, and lists of runs: one's own, and of those at the agencies one heads."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from onestop.bulk import store
from onestop.bulk.domain.refusals import NoSuchRun
from onestop.bulk.domain.run import Run, RunLine
from onestop.kernel.actor import Actor
from onestop.kernel.paging import Page
from onestop.kernel.parsing import whole_number
from onestop.people import api as people

_NO_RUN: Final = 2**62
"""Greater than the number of any run."""
_HEADS: Final = "cases.decide"


def is_begun(key: UUID, by: Actor) -> bool:
    """Whether he made a run of that key."""
    try:
        run_of(key, by)
    except NoSuchRun:
        return False
    return True


def run_of(key: UUID, by: Actor) -> Run:
    """His run of that key. Raises NoSuchRun: there is none, or it is somebody else's."""
    return store.load(key, {by.key, *by.same_person})


def runs_of(by: Actor, *, after: str | None = None, limit: int = 25) -> Page[RunLine]:
    """What he did to many cases at once, the latest first, as long as runs are kept."""
    return _page({by.key, *by.same_person}, after, limit)


def runs_of_unit(by: Actor, *, now: datetime, after: str | None = None, limit: int = 25) -> Page[RunLine]:
    """What those who have a post at the agencies he heads did to many cases at once: how many cases, and none by name.

    Raises:
        NotPermitted: he heads none.
    """
    by.require(_HEADS)
    return _page(people.staff_of(people.headed_by(by), now), after, limit)


def _page(made_by: Iterable[str], after: str | None, limit: int) -> Page[RunLine]:
    before = whole_number(after or "") or _NO_RUN
    found = store.lines(made_by, before=before, limit=limit + 1)
    more = str(found[limit - 1][0]) if len(found) > limit else None
    return Page(tuple(line for _, line in found[:limit]), more)
