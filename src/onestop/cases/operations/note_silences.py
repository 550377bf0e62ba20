"""Tell whoever answers for an agency, and the office of the province, once a hand-over, that nobody confirmed it in time."""

from datetime import datetime
from functools import partial
from typing import Final

from onestop.cases import store
from onestop.cases.domain.law.note_silence import NOTE_SILENCE
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.rules.api import national_calendar

BATCH: Final = 500


def note_silences(*, now: datetime) -> int:
    """All hand-overs past their last moment by `now`; of how many cases some were noted. May be run again at any time."""
    noted, after = 0, 0
    above = partial(_office, now=now)
    while silent := store.with_silences(before=now, after=after, limit=BATCH):
        for before in silent:
            file, events = NOTE_SILENCE.law(before.file, at=now, calendar=national_calendar(), above=above)
            # A case somebody works on at this moment is met again in the next round.
            noted += bool(events) and store.change(before, file, events, by=SYSTEM, at=now)
        after = silent[-1].id
    return noted


def _office(agency: str, *, now: datetime) -> str:
    """The office of the People's Committee of the province, which watches over how procedures are done."""
    return organisation.nearest("office", agency, local_date(now)) or ""
