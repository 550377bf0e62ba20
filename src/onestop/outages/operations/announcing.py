"""What is asked of an announcement, whether it is the first or puts another right."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypedDict, Unpack

from onestop.kernel.text import one_line
from onestop.kernel.times import iso, local, local_date
from onestop.outages.domain.by_hand import require_bounded
from onestop.outages.domain.checks import cause_of, is_announced_by, require_announced_ahead, require_order, services_of
from onestop.outages.domain.outage import Outage
from onestop.outages.domain.refusals import PlanMissing
from onestop.rules.api import announce_by, national_calendar, pack_on


class _MayBeSaid(TypedDict, total=False):
    cause: str
    """`maintenance` where nothing is said."""
    force_majeure: str
    note: str
    note_en: str


class Announcement(_MayBeSaid):
    """What is said of an outage to come."""

    services: Sequence[str]
    begins_at: datetime
    expected_end: datetime
    plan: str


def announcement(*, now: datetime, announced: Outage | None = None, **told: Unpack[Announcement]) -> dict[str, Any]:
    """The facts of the event. Of the days ahead Art. 13.1a excepts force majeure, which is then named and published; where there
    was time enough nothing is excepted, and nothing is said. What lies within what was `announced` needs no days anew.

    Raises:
        ServiceUnknown, CauseUnknown, EndsBeforeItBegins, TooLong, PlanMissing.
        AnnouncedTooLate: what cannot wait so long is recorded as an outage when it has begun.
    """
    said, why = services_of(told["services"]), cause_of(told.get("cause", "maintenance"))
    begins_at, expected_end, plan = told["begins_at"], told["expected_end"], one_line(told["plan"])
    require_order(begins_at, expected_end)
    require_bounded(begins_at, expected_end)
    pack, calendar = pack_on(local(now).date()), national_calendar()
    ground = one_line(told.get("force_majeure", ""))
    if announced and is_announced_by(announced, said, begins_at, expected_end):
        ground = announced.force_majeure
    elif local_date(now) <= announce_by(begins_at, pack, calendar):
        ground = ""
    elif not ground:
        require_announced_ahead(begins_at, now, pack, calendar)
    if not plan:
        raise PlanMissing
    return {
        "at": iso(now),
        "services": list(said),
        "cause": why,
        "begins_at": iso(begins_at),
        "expected_end": iso(expected_end),
        "plan": plan,
        "force_majeure": ground,
        "note": one_line(told.get("note", "")),
        "note_en": one_line(told.get("note_en", "")),
    }
