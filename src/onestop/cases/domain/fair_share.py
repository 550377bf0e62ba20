"""Whether whoever takes over a case at work has a fair share of its term left: who gets it at the last minute is not late by it.

What another agency is competent for is sent on the same day, or the next morning (Decree 61/2018 Art. 18), so time that passed
before is the sender's. No provision says to whom lateness counts; the rule is ours: the receiver
answers where what is left holds the share of the step it takes up, counted anew, or, where the process gives that none, at
least half of the term.
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import stood_still
from onestop.cases.domain.step_events import share_ends
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.waits import Wait
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
    """Of the office time of the term, since it last began anew and without what was waited for the applicant."""
    began = _began(file)
    whole = calendar.working_seconds_between(began, due_at) - stood_still(file, began, due_at, calendar, _every)
    left = max(0, calendar.working_seconds_between(begins, due_at))
    return 2 * left < whole


def _began(file: CaseFile) -> datetime:
    assert file.received_at is not None  # noqa: S101 - nothing is promised before
    if file.terms.policy.on_supplement != "restart":
        return file.received_at
    anew = (one.ended_at for one in file.rounds if one.accepted_before and one.ended_at and not one.incomplete)
    return max((file.received_at, *anew))


def _every(_wait: Wait) -> bool:
    return True
