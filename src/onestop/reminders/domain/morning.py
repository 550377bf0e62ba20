"""When a briefing is made: on working days from seven, the hour at which offices open where none published its own."""

from datetime import datetime, time
from typing import Final

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local

BEGINS: Final = time(7, 0)


def has_begun(now: datetime, calendar: WorkingCalendar) -> bool:
    """Whether it is a working day and its morning has come. Later the same day as well: who was left out is told all the same."""
    here = local(now)
    return calendar.is_working(here.date()) and here.time() >= BEGINS
