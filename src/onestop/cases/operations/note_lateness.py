"""Note, once a case, that its promise was broken."""

from datetime import datetime
from typing import Final

from onestop.cases import store
from onestop.cases.domain.law.note_lateness import NOTE_LATENESS
from onestop.kernel.actor import SYSTEM

BATCH: Final = 500


def note_lateness(*, now: datetime) -> int:
    """All cases past their promise by `now`; how many were noted. May be run again at any time."""
    noted, after = 0, 0
    while late := store.newly_late(now=now, after=after, limit=BATCH):
        for before in late:
            file, events = NOTE_LATENESS.law(before.file, at=now)
            # A case somebody works on at this moment is met again in the next round.
            noted += bool(events) and store.change(before, file, events, by=SYSTEM, at=now)
        after = late[-1].id
    return noted
