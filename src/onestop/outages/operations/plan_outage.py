"""Announce a planned outage: from now on every page says when it will be, until when, and what to do meanwhile."""

from datetime import datetime
from typing import Unpack

from onestop.kernel.actor import Actor
from onestop.kernel.times import local
from onestop.outages import store
from onestop.outages.domain.outage import Outage
from onestop.outages.events import OutagePlanned
from onestop.outages.operations.announcing import Announcement, announcement
from onestop.outages.operations.writing import DECLARE, write
from onestop.runtime.api import transaction


def plan_outage(
    *,
    by: Actor,
    now: datetime,
    **told: Unpack[Announcement],
) -> Outage:
    """Decree 224/2026/NĐ-CP, Art. 13: so many working days ahead, with the expected recovery and a fallback plan.

    Of the days ahead Art. 13.1a excepts force majeure (trừ trường hợp bất khả kháng): then `force_majeure` says what it is.

    Raises:
        NotPermitted, ServiceUnknown, CauseUnknown, EndsBeforeItBegins, PlanMissing.
        AnnouncedTooLate: what cannot wait so long is recorded as an outage when it has begun.
        SaidAlready: it is announced.
    """
    by.require(DECLARE)
    said = announcement(now=now, **told)
    with transaction():
        store.require_unsaid(told["begins_at"], said["services"])
        event = OutagePlanned(number=store.next_number(local(now).year), **said)
        return write(None, event, by=by, now=now)
