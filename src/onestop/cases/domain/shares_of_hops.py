"""The share of a step that is handed over, where confirming has a time of its own beside it."""

from collections.abc import Callable
from datetime import datetime

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import stood_still
from onestop.cases.domain.step_events import share_ends
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.waits import Wait
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Step


def share_of_hop(
    file: CaseFile,
    step: Step,
    sent: Task,
    until: datetime,
    calendar: WorkingCalendar,
    counts: Callable[[Wait], bool] = lambda _wait: True,
) -> datetime | None:
    """When the share is used up of a step that was sent: office time, none of it while the applicant was waited for.

    Of the waits until then those that `counts`; None where no share is set.
    """
    ends = share_ends(step, sent.entered_at, calendar)
    waited = stood_still(file, sent.entered_at, until, calendar, counts)
    return calendar.add_working_seconds(ends, waited) if ends and waited else ends
