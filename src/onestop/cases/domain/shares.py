"""Shares of the term: how far the last days of steps move when the case goes on after the applicant was waited for.

A share is office time; while the case stands still for the applicant none of it passes. An event that ends such a wait says where
the last days lie now, so that lists are ordered by the days that hold, and whoever replays it needs no calendar.
"""

from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import quota_end
from onestop.cases.domain.task_kinds import SHARES
from onestop.cases.domain.tasks import Task
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.open_values import MovedShare
from onestop.kernel.times import iso, moment


def moved_shares(file: CaseFile, at: datetime, calendar: WorkingCalendar) -> list[MovedShare]:
    """What an event that ends the open wait at `at` says of the tasks whose last day moves by it."""
    going = (task for task in file.open_tasks if task.kind in SHARES and task.due_at is not None)
    ends = ((task, quota_end(file, task, at, calendar)) for task in going)
    return [{"task": task.nth, "due_at": iso(end)} for task, end in ends if end and end != task.due_at]


def with_shares_moved(tasks: tuple[Task, ...], shares: list[MovedShare] | None) -> tuple[Task, ...]:
    """The tasks, each with its last day as it lies now. Earlier entries did not say."""
    if not shares:
        return tasks
    moved = {one["task"]: moment(one["due_at"]) for one in shares}
    return tuple([one._replace(due_at=moved[one.nth]) if one.nth in moved else one for one in tasks])
