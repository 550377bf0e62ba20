"""Tell the heads of the one-stop sections, once a request, that an agency that was asked is late."""

from datetime import datetime, time
from typing import Final

from onestop.cases import store
from onestop.cases.domain.law.note_late_opinion import NOTE_LATE_OPINION
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import LOCAL, local_date

BATCH: Final = 500


def note_late_opinions(*, now: datetime) -> int:
    """All requests past their last day by `now`; of how many cases some were noted. May be run again at any time."""
    noted, after, today = 0, 0, datetime.combine(local_date(now), time(0), LOCAL)
    while late := store.with_late_opinions(before=today, after=after, limit=BATCH):
        for before in late:
            file, events = NOTE_LATE_OPINION.law(before.file, at=now)
            # A case somebody works on at this moment is met again in the next round.
            noted += bool(events) and store.change(before, file, events, by=SYSTEM, at=now)
        after = late[-1].id
    return noted
