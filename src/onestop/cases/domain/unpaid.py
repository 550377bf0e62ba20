"""Who does not pay in the days he was given makes nobody late by it.

Where the law of the procedure does not leave out the time of paying, the clock runs on while it is waited for: of what is paid,
the agency answers for its promise. What was never paid could not be done, and the case could be stopped for it only when his days
were over. Then his days are left out, as if that law said so; what the agency had used up before, and uses afterwards, counts. So
whoever asked on the last day has that day left, and whoever was late when asking stays late (assumed: no provision was found).
"""

from dataclasses import replace
from datetime import datetime, time, timedelta

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.clock import is_late, promise
from onestop.cases.domain.reply_days import over_with
from onestop.cases.domain.waits import Wait
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, moment


def is_late_unpaid(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> bool:
    """Whether the agency is late with a case that ends because it was not paid."""
    asked = file.payment
    if file.late or asked is None or not asked.runs_on or file.received_at is None:
        return file.late or is_late(file, at)
    waits = tuple(_left_out(file, one, calendar) if one is asked else one for one in file.waits)
    without = with_changes(file, waits=waits)
    told = promise(without, received=file.received_at, happenings=without.happenings, calendar=calendar)
    return bool(told["late_from"]) and at >= moment(told["late_from"])


def _left_out(file: CaseFile, asked: Wait, calendar: WorkingCalendar) -> Wait:
    """The request as if the clock had stood still for it until his last day was over.

    A term in days leaves out the day a wait ends on, so there it ends with his last day and not at the midnight after it.
    """
    if asked.reply_by is None:
        return asked
    midnight = datetime.combine(over_with(asked.reply_by, calendar), time(0), LOCAL)
    over = midnight + timedelta(days=1) if file.policy.counts_moments else midnight
    return replace(asked, runs_on=False, ended_at=max(asked.began_at, over))
