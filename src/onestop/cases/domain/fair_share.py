"""Whether whoever takes over a case at work has a fair share of its term left: who gets it at the last minute is not late by it.

What another agency is competent for is sent on the same day, or the next morning (Decree 61/2018 Art. 18), so time that passed
before is the sender's. No provision says to whom lateness counts; the rule is ours: the receiver
answers where what is left holds the share of the step it takes up, counted anew, or, where the process gives that none, at
least half of the term, in office time or, where the term is one of the calendar, by the calendar. What the law of the procedure
leaves out of the term, for more to be brought, for payment or for opinions, is no part of it.
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import read
from onestop.cases.domain.step_events import share_ends
from onestop.cases.domain.tasks import Task
from onestop.kernel.calendar import WorkingCalendar


def leaves_too_little(file: CaseFile, offer: Task, at: datetime, calendar: WorkingCalendar) -> bool:
    """Whether the receiver of that offer, taking it over at `at`, has less than its fair share. An offer that it let lie beyond
    the time to answer it wins it nothing: from then on the time is its own.
    """
    if file.received_at is None or file.due_at is None:
        return False
    begins = min(at, offer.due_at) if offer.due_at else at
    steps = [one for one in file.waiting if one.quota is not None]
    ends = [end for one in steps if (end := share_ends(one, begins, calendar)) is not None]
    if ends:
        return max(ends) > file.due_at
    return _less_than_half(file, begins, file.due_at, calendar)


def _less_than_half(file: CaseFile, begins: datetime, due_at: datetime, calendar: WorkingCalendar) -> bool:
    """Of the time that the term is counted in, since it last began anew and without what its law leaves out of it."""
    reading = read(file, calendar=calendar, at=begins)
    assert reading is not None  # noqa: S101 - a day was promised
    time = calendar.working_seconds_between if reading.working.policy.counts_office_time else _every_hour
    course = reading.working.course
    began = max(course.origin, file.counts_from or course.origin)
    out = (time(max(began, one.began), min(one.ended or due_at, due_at)) for one in course.suspensions)
    whole = time(began, due_at) - sum(max(0, one) for one in out)
    return 2 * max(0, time(begins, due_at)) < whole


def _every_hour(after: datetime, through: datetime) -> int:
    return int((through - after).total_seconds())
