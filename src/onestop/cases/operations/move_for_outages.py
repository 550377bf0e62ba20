"""Move, once an outage is certified, the terms of the cases it touched."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from onestop.cases import store
from onestop.cases.domain.law.move_for_outages import MOVE_FOR_OUTAGES
from onestop.cases.mapping import LoadedCase
from onestop.cases.operations.outages_known import LOOKED_BACK
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.outages import api as outages
from onestop.rules.api import Interruption, Span, national_calendar

BATCH: Final = 500


def move_for_outages(*, now: datetime) -> int:
    """Of all outages certified of late; in how many cases something moved. May be run again at any time."""
    known = [one for outage in outages.ended_since(now - LOOKED_BACK) for one in outage.counts_as]
    return sum(_move(find, known, now) for one in known for find in _touched(one.span))


def _touched(span: Span) -> tuple[Callable[..., list[LoadedCase]], ...]:
    days = local_date(span.began), local_date(span.ended)
    return partial(store.awaited_until, *days), partial(store.unanswered_during, *span)


def _move(find: Callable[..., list[LoadedCase]], known: Sequence[Interruption], now: datetime) -> int:
    moved, after = 0, 0
    while found := find(after=after, limit=BATCH):
        for before in found:
            file, events = MOVE_FOR_OUTAGES.law(before.file, outages=known, at=now, calendar=national_calendar())
            # A case somebody works on at this moment is met again in the next round.
            moved += bool(events) and store.change(before, file, events, by=SYSTEM, at=now)
        after = found[-1].id
    return moved
