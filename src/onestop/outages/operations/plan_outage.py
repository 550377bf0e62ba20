"""Announce a planned outage: from now on every page says when it will be, until when, and what to do meanwhile."""

from collections.abc import Sequence
from datetime import datetime

from onestop.kernel.actor import Actor
from onestop.kernel.text import one_line
from onestop.kernel.times import iso, local
from onestop.outages import store
from onestop.outages.domain.checks import cause_of, require_announced_ahead, require_order, services_of
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import PlanMissing
from onestop.outages.events import OutagePlanned
from onestop.outages.operations.writing import DECLARE, write
from onestop.rules.api import announce_by, national_calendar, pack_on
from onestop.runtime.api import transaction


def plan_outage(
    *,
    services: Sequence[str],
    cause: str = "maintenance",
    begins_at: datetime,
    expected_end: datetime,
    plan: str,
    force_majeure: str = "",
    note: str = "",
    note_en: str = "",
    by: Actor,
    now: datetime,
) -> Outage:
    """Decree 224/2026/NĐ-CP, Art. 13: so many working days ahead, with the expected recovery and a fallback plan.

    Of the days ahead Art. 13.1a excepts force majeure (trừ trường hợp bất khả kháng): then `force_majeure` says what it is, and
    is published. Where there was time enough nothing is excepted, and nothing is said.

    Raises:
        NotPermitted, ServiceUnknown, CauseUnknown, EndsBeforeItBegins, PlanMissing.
        AnnouncedTooLate: what cannot wait so long is recorded as an outage when it has begun.
    """
    by.require(DECLARE)
    said, why, plan, ground = services_of(services), cause_of(cause), one_line(plan), one_line(force_majeure)
    require_order(begins_at, expected_end)
    pack, calendar = pack_on(local(now).date()), national_calendar()
    if local(now).date() <= announce_by(begins_at, pack, calendar):
        ground = ""
    if not ground:
        require_announced_ahead(begins_at, now, pack, calendar)
    if not plan:
        raise PlanMissing
    with transaction():
        event = OutagePlanned(
            number=store.next_number(local(now).year),
            at=iso(now),
            services=list(said),
            cause=why,
            begins_at=iso(begins_at),
            expected_end=iso(expected_end),
            plan=plan,
            force_majeure=ground,
            note=one_line(note),
            note_en=one_line(note_en),
        )
        return write(None, event, by=by, now=now)
