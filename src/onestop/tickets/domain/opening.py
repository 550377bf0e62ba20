"""When numbers are drawn: on working days, from half an hour before the section opens until it closes."""

from datetime import date, datetime, time, timedelta
from typing import Final

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local
from onestop.tickets.domain.refusals import QueueClosed

DRAWN_BEFORE: Final = timedelta(minutes=30)
"""How long before office hours begin the kiosk gives numbers, so that nobody queues for the queue."""


def require_open(now: datetime, calendar: WorkingCalendar) -> None:
    """Raises QueueClosed: no number is drawn now; it says from when again. CalendarRunsOut."""
    if not is_open(now, calendar):
        raise QueueClosed(opens_at=opens_at(now, calendar))


def is_open(now: datetime, calendar: WorkingCalendar) -> bool:
    """Whether numbers are drawn at that moment. Raises CalendarRunsOut."""
    here = local(now)
    if not calendar.is_working(here.date()):
        return False
    return any(
        on(here.date(), begins) - DRAWN_BEFORE <= here < on(here.date(), ends) for begins, ends in calendar.hours
    )


def opens_at(now: datetime, calendar: WorkingCalendar) -> datetime:
    """From when numbers are drawn again, where they are not now. Raises CalendarRunsOut."""
    return calendar.opens_at(now) - DRAWN_BEFORE


def on(day: date, hour: time) -> datetime:
    """That hour of that day, on the province's clock."""
    return datetime.combine(day, hour, LOCAL)
