"""What is asked of what an operator says about an outage before it is written down."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date
from onestop.outages.domain.outage import CAUSES, SERVICES, Outage
from onestop.outages.domain.refusals import (
    AnnouncedTooLate,
    CauseUnknown,
    EndsBeforeItBegins,
    NotYet,
    ServiceUnknown,
)
from onestop.rules.api import LawPack, announce_by


def services_of(said: Sequence[str]) -> tuple[str, ...]:
    """In the order of the list, each once; none said means all.

    Raises:
        ServiceUnknown: one of them is no service.
    """
    unknown = [one for one in said if one not in SERVICES]
    if unknown:
        raise ServiceUnknown(seen=unknown[0], known=", ".join(SERVICES))
    return tuple(one for one in SERVICES if one in said) or tuple(SERVICES)


def cause_of(said: str) -> str:
    """Raises CauseUnknown."""
    if said not in CAUSES:
        raise CauseUnknown(seen=said, known=", ".join(CAUSES))
    return said


def require_order(begins: datetime, ends: datetime | None) -> None:
    """Raises EndsBeforeItBegins."""
    if ends is not None and ends <= begins:
        raise EndsBeforeItBegins(begins=begins, ends=ends)


def require_past(at: datetime, now: datetime) -> None:
    """Raises NotYet."""
    if at > now:
        raise NotYet(at=at)


def is_announced_by(announced: Outage, services: Sequence[str], begins: datetime, ends: datetime) -> bool:
    """Whether nothing of it lies outside what was announced: neither an hour nor a service."""
    until = announced.expected_end
    within = until is not None and announced.begins_at <= begins and ends <= until
    return within and set(services) <= set(announced.services)


def require_announced_ahead(begins: datetime, now: datetime, pack: LawPack, calendar: WorkingCalendar) -> None:
    """So many whole working days lie between the day of the announcement and the day it begins.

    Raises:
        AnnouncedTooLate: fewer do; `earliest` is the first day it could begin.
    """
    by = announce_by(begins, pack, calendar)
    if local_date(now) <= by:
        return
    days = pack.number("outage_announced")
    earliest = calendar.nth_working_after(local_date(now), days) + timedelta(days=1)
    raise AnnouncedTooLate(days=days, by=by, earliest=earliest)
