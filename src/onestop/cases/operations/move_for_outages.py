"""Move, once an outage is certified, the terms of the cases it touched."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.move_for_outages import MOVE_FOR_OUTAGES, Moved
from onestop.cases.events import AnswerTimeMoved, ReplyDayMoved
from onestop.cases.mapping import LoadedCase
from onestop.cases.operations.outages_known import LOOKED_BACK
from onestop.kernel.actor import SYSTEM
from onestop.kernel.event import Event
from onestop.kernel.times import local_date
from onestop.outages import api as outages
from onestop.rules.api import Interruption, Span, national_calendar
from onestop.runtime.api import transaction

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
            moved += bool(events) and _write(before, file, events, now)
        after = found[-1].id
    return moved


@transaction
def _write(before: LoadedCase, file: CaseFile, events: Sequence[Event], now: datetime) -> bool:
    """The case and the lists of the outages, in one transaction; False, and nothing written, when somebody was faster."""
    changed = store.change(before, file, events, by=SYSTEM, at=now)
    for event in events if changed else ():
        if isinstance(event, ReplyDayMoved | AnswerTimeMoved):
            outages.note_moves(event.outages, [_told(file, event, now)])
    return changed


def _told(file: CaseFile, event: Moved, now: datetime) -> outages.Move:
    if isinstance(event, AnswerTimeMoved):
        return outages.Move(file.code, "receive", event.moved_from, event.accept_by, now)
    wait = file.waits[event.wait - 1]
    return outages.Move(file.code, "pay" if wait.kind == "payment" else "answer", event.moved_from, event.reply_by, now)
