"""Last days: how long an applicant has to answer where the law of his procedure says it, and when any last day is over."""

from datetime import date, timedelta

from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.calendar import WorkingCalendar


def over_with(last: date, calendar: WorkingCalendar) -> date:
    """The day with which a last day is over: of one that is a day of rest the next working day (Civil Code 2015, Art. 148.5)."""
    return calendar.next_working(last)


def last_day_by_law(file: CaseFile, today: date, calendar: WorkingCalendar) -> date | None:
    """The last day of a request made today; None where the law of the procedure sets none.

    The day of the request does not count (Civil Code 2015, Art. 147).
    """
    policy = file.terms.policy
    days = policy.supplement_timeout_days
    if not days:
        return None
    if policy.supplement_timeout_unit == "working_day":
        return calendar.nth_working_after(today, days)
    return over_with(today + timedelta(days=days), calendar)


def days_by_law(file: CaseFile, today: date, calendar: WorkingCalendar) -> tuple[date, date] | None:
    """The first and the last day that may be named: the one of the law, for an official gives no less than it does."""
    last = last_day_by_law(file, today, calendar)
    return (last, last) if last else None
