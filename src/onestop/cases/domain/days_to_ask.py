"""Until when another agency can be asked to answer, where the law of the procedure gives it no days: inside the whole.

Where that law leaves out the time of asking, the clock stands still once somebody is asked, and nothing is promised any more:
the day that was promised before it stopped is the last one all the same. Otherwise whoever owes the result would win months by
asking, and by asking again (rule of ours; no provision was found).
"""

from datetime import date

from onestop.cases.domain.apologies import reappointed_on
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import promised
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local_date
from onestop.rules.api import LONGEST


def leaves_out_asking(file: CaseFile) -> bool:
    """Whether the law of the procedure leaves the time of asking out of the term."""
    return file.terms.policy.on_consultation != "continue"


def latest_day(file: CaseFile, today: date, calendar: WorkingCalendar) -> date:
    """The day promised to the applicant. Of a case that is late its new day, else as far ahead as an apology goes without saying
    why (a rule of ours): its clock runs, and asking wins nothing; nor is anybody called to a day that no applicant could be told
    to wait for.

    Where asking stops the clock, the day promised stays the last one though it is today or past: nothing is left to stop.
    """
    day = _promised(file, calendar)
    if day is not None and (day > today or _stops_by_asking(file, day, today)):
        return day
    anew = reappointed_on(file)
    return anew if anew and anew > today else calendar.nth_working_after(today, LONGEST)


def _promised(file: CaseFile, calendar: WorkingCalendar) -> date | None:
    """As it is promised, or was before the clock stood still for asking."""
    if file.due_at is not None:
        return local_date(file.due_at)
    reading = promised(file, calendar=calendar) if leaves_out_asking(file) else None
    return local_date(reading.due_at) if reading and reading.due_at else None


def _stops_by_asking(file: CaseFile, day: date, today: date) -> bool:
    """Whether the clock stands still for it, or would: on the last day itself it still can."""
    return leaves_out_asking(file) and (file.due_at is None or day == today)
