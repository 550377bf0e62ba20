"""A run as whoever made it reads it."""

from uuid import UUID

from onestop.bulk import store
from onestop.bulk.domain.refusals import NoSuchRun
from onestop.bulk.domain.run import Run
from onestop.kernel.actor import Actor


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
