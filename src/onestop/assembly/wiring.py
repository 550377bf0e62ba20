"""What follows from what: the one table of followers and of work that recurs.

A reaction that must be atomic is a call inside the operation. Everything else is a job
deferred there (`runtime.defer`), a follower of the ledger, or recurring work; all of them
stand here, so that "what happens when" has one answer.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TypeAlias, cast

from onestop.runtime.api import now, task

Work: TypeAlias = Callable[..., object]

FOLLOWERS: tuple[str, ...] = ("onestop.indicators.api:follow",)
"""Called by the sequencer after each round with `now`; each remembers how far it has read."""

RECURRING: tuple[tuple[str, str, str], ...] = (
    ("*/10 * * * *", "cases", "onestop.cases.api:note_lateness"),
    ("*/5 * * * *", "upkeep", "onestop.documents.api:scan_waiting"),
    ("23 * * * *", "upkeep", "onestop.people.api:forget_ended_sessions"),
    ("20 3 * * *", "upkeep", "onestop.cases.api:purge_papers"),
    ("41 3 * * *", "upkeep", "onestop.access.api:forget_old"),
)
"""Cron, queue, operation. Each is called with `now`."""


def find(path: str) -> Work | None:
    """The operation at `module:name`, or None where this build leaves the module out."""
    module, _, name = path.partition(":")
    if find_spec(module) is None:
        return None
    return cast("Work | None", getattr(import_module(module), name, None))


def followers() -> list[Work]:
    return [work for work in map(find, FOLLOWERS) if work is not None]


def recur(cron: str, queue: str, path: str) -> None:
    """Register one line of `RECURRING` as a periodic job."""

    def run(timestamp: int) -> None:
        work = find(path)
        if work is not None:
            work(now=now())

    run.__module__, run.__qualname__ = path.split(":")
    task(queue=queue, cron=cron)(run)


for line in RECURRING:
    recur(*line)
