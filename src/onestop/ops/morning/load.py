"""Make the morning: every case of the table, act by act in order of time, each in its own transaction as anybody's; and what
waits for those who work on no case."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from heapq import heapify, heappop, heappush
from typing import Final

from onestop.cases import api as cases
from onestop.ops.morning.beside import beside_cases
from onestop.ops.morning.cast import Cast
from onestop.ops.morning.lives import Life, key_of
from onestop.ops.morning.scenes import SCENES
from onestop.ops.morning.stages import lived
from onestop.runtime.api import now as moment_now
from onestop.runtime.api import raw

_KNOWN: Final = "SELECT submission_key, code FROM cases_case WHERE submission_key = ANY(%s::uuid[])"


def load_morning(now: datetime) -> int:
    """How many cases were lodged. Told the same moment again it goes on where it was interrupted; what was finished, or touched
    by anybody since, stays as it is."""
    lives = list(_lives())
    known = dict(raw(_KNOWN, [[key_of(life.nth) for life in lives]]))
    cast = Cast(now)
    # Nobody waits to hear that one of them is on disk: what is lost with the machine in these seconds is made when it is back.
    raw("SET synchronous_commit = off")
    try:
        _in_order(lived(life, cast, known.get(key_of(life.nth), "")) for life in lives)
        _note_what_is_late(max(now, moment_now()))
        beside_cases(cast)
    finally:
        raw("RESET synchronous_commit")
    return len(lives) - len(known)


def _note_what_is_late(now: datetime) -> None:
    """As the worker does every few minutes: who was late, who did not answer, who did not say that he has it."""
    for note in (cases.note_lateness, cases.note_late_opinions, cases.note_silences):
        note(now=now)


def _lives() -> Iterator[Life]:
    wanted = ((scene, day) for scene in SCENES for day in scene.days)
    yield from (Life(nth, scene, day) for nth, (scene, day) in enumerate(wanted))


def _in_order(lives: Iterable[Iterator[datetime]]) -> None:
    """Each says when it acts next, and acts once it is asked again: of all of them always the earliest."""
    waiting = [(at, nth, life) for nth, life in enumerate(lives) if (at := next(life, None)) is not None]
    heapify(waiting)
    while waiting:
        _, nth, life = heappop(waiting)
        if (at := next(life, None)) is not None:
            heappush(waiting, (at, nth, life))
