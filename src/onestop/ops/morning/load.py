"""Make the morning: every case of the table, act by act in order of time, each in its own transaction as anybody's."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import heapify, heappop, heappush
from typing import Final

from onestop.cases import api as cases
from onestop.ops.morning.cast import Cast
from onestop.ops.morning.lives import Life, key_of, lived
from onestop.ops.morning.scenes import SCENES
from onestop.runtime.api import raw

_KNOWN: Final = "SELECT submission_key FROM cases_case WHERE submission_key = ANY(%s::uuid[])"


def load_morning(now: datetime) -> int:
    """How many cases were made; those that were made before stay as they are."""
    known = {key for (key,) in raw(_KNOWN, [[key_of(life.nth) for life in _lives()]])}
    cast, lives = Cast(now), [life for life in _lives() if key_of(life.nth) not in known]
    # Nobody waits to hear that one of them is on disk: who loses the machine in these seconds makes the demo anew.
    raw("SET synchronous_commit = off")
    try:
        _in_order(lived(life, cast) for life in lives)
        cases.note_lateness(now=now)
    finally:
        raw("RESET synchronous_commit")
    return len(lives)


def _lives() -> Iterator[Life]:
    wanted = ((scene, day) for scene in SCENES for day in scene.days)
    yield from (Life(nth, scene, day) for nth, (scene, day) in enumerate(wanted))


def _in_order(lives: Iterable[Iterator[datetime]]) -> None:
    """Each says when it acts next, and acts once it is asked again: of all of them always the earliest."""
    waiting = [(next(life), nth, life) for nth, life in enumerate(lives)]
    heapify(waiting)
    while waiting:
        _, nth, life = heappop(waiting)
        if (at := next(life, None)) is not None:
            heappush(waiting, (at, nth, life))
