"""Send on what lies with agencies that decide and is another's by law, once such a body is entered."""

from datetime import datetime
from typing import Final

from onestop.cases import store
from onestop.cases.domain.law.hand_over_lying import HAND_OVER_LYING
from onestop.cases.operations.partners import partners_of
from onestop.cases.terms import reserved_in
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar

BATCH: Final = 500


def hand_over_lying_steps(*, now: datetime) -> int:
    """All there are by `now`; of how many cases some went. May be run again at any time."""
    went, after, today = 0, 0, local_date(now)
    versions, codes = _reserved()
    while versions and (lying := store.with_steps_at_the_decider(versions, codes, after=after, limit=BATCH)):
        for before in lying:
            partners = partners_of(before.file, competent=before.file.competent_agency, on=today)
            file, events = HAND_OVER_LYING.law(before.file, at=now, calendar=national_calendar(), partners=partners)
            # A case somebody works on at this moment is met again in the next round.
            went += bool(events) and store.change(before, file, events, by=SYSTEM, at=now)
        after = lying[-1].id
    return went


def _reserved() -> tuple[list[int], list[str]]:
    """The versions cases at work have whose process gives a step to another agency by law, and the codes of such steps."""
    found = {one: tuple(reserved_in(one)) for one in store.versions_at_work()}
    return [one for one, codes in found.items() if codes], sorted({code for codes in found.values() for code in codes})
