"""Until when another agency can be asked to answer, where the law of the procedure gives it no days: inside the whole.

Where that law leaves out the time of asking, the clock stands still once somebody is asked, and nothing is promised any more:
the day that was promised before it stopped is the last one all the same. Otherwise whoever owes the result would win months by
asking, and by asking again (rule of ours; no provision was found).
"""

from datetime import date, timedelta
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import promised
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date

_A_YEAR: Final = timedelta(days=365)
"""Ahead, beyond which a day named is a slip of the pen; for a case that is late already."""


def leaves_out_asking(file: CaseFile) -> bool:
    """Whether the law of the procedure leaves the time of asking out of the term."""
    return file.terms.policy.on_consultation != "continue"


def latest_day(file: CaseFile, today: date, calendar: WorkingCalendar) -> date:
    """The day promised to the applicant. Of a case that is late a year from now: its clock runs, and asking wins nothing.

    Where asking stops the clock, the day promised stays the last one though it is today or past: nothing is left to stop.
    """
    day = _promised(file, calendar)
    if day is None:
        return today + _A_YEAR
    if day > today or _stops_by_asking(file, day, today):
        return day
    return today + _A_YEAR


def _promised(file: CaseFile, calendar: WorkingCalendar) -> date | None:
    """As it is promised, or was before the clock stood still for asking."""
    if file.due_at is not None:
        return local_date(file.due_at)
    reading = promised(file, calendar=calendar) if leaves_out_asking(file) else None
    return local_date(reading.due_at) if reading and reading.due_at else None


def _stops_by_asking(file: CaseFile, day: date, today: date) -> bool:
    """Whether the clock stands still for it, or would: on the last day itself it still can."""
    return leaves_out_asking(file) and (file.due_at is None or day == today)
