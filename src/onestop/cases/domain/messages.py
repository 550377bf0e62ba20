"""Messages of the applicant that wait for an answer: since when, with whom, and from when somebody is late with one.

All of it follows from what was said (`remarks.py`) and from where the case stands in lists; nothing is kept of it.
"""

from datetime import datetime, time, timedelta
from typing import Final

from onestop.cases.domain.case_file import CaseFile, Remark
from onestop.cases.domain.remarks import HOLDING
from onestop.cases.domain.tasks import Task
from onestop.cases.domain.waits import AWAITS_APPLICANT
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local_date
from onestop.rules.api import pack_on

_DAY: Final = timedelta(days=1)


def messages_shown(file: CaseFile) -> tuple[Remark, ...]:
    """What both sides read of it: not what was erased."""
    return tuple(one for one in file.messages if one.words or (one.kind == "read" and file.content_erased_at is None))


def unanswered_since(file: CaseFile) -> datetime | None:
    """When the first message was written that nobody answered nor said to need no answer; None where none waits for one."""
    if not file.awaits_reply or not file.status.is_open:
        return None
    waiting = None
    for one in reversed(file.messages):
        if one.kind != "from_applicant":
            break
        waiting = one.written_at
    return waiting


def place_of_message(file: CaseFile) -> int | None:
    """By which of its places in lists (`worklist.places_of`) it is to be answered, so that it stands with one hand alone: its
    wait (0), else the first task of whoever decides or received it, else of another agency that has a step; None where it is
    in no list."""
    wait = file.open_wait
    if wait is not None and wait.kind in AWAITS_APPLICANT and wait.urgent_at is not None:
        return 0
    held = (task for task in file.open_tasks if task.urgent_at is not None and task.kind in HOLDING)
    first = min(held, key=lambda task: (_is_elsewhere(file, task), task.nth), default=None)
    return first.nth if first else None


def _is_elsewhere(file: CaseFile, task: Task) -> bool:
    return task.agency != file.competent_agency and task.kind != "receive"


def late_before(now: datetime, calendar: WorkingCalendar) -> datetime:
    """Whoever has not answered by now what was written before then is late: the working days that the law pack gives are over,
    not counting the day on which it was written."""
    today = local_date(now)
    within, written = pack_on(today).message_within, today
    while calendar.nth_working_after(written - _DAY, within) >= today:
        written -= _DAY
    return datetime.combine(written, time(0), LOCAL)
