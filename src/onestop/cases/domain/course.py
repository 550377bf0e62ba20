"""The course of a case through its process: which steps were done, what is to be done now, and which steps can still come.

Each with its share of the term and how much of it was used, in office time: a measure of offices, which moves no day that was
promised to anybody. It is what the process control slip follows step by step (form 06 of Circular 03/2025).
"""

from datetime import datetime
from typing import NamedTuple

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import quota_end, stood_still
from onestop.cases.domain.task_kinds import SHARES, TASK_KINDS, UNHURRIED
from onestop.cases.domain.tasks import Task
from onestop.kernel.calendar import WorkingCalendar
from onestop.workflow.api import Quota, Step, ToCome, from_the_start, to_come


class TimedTask(NamedTuple):
    """A task with its own time."""

    task: Task
    step: Step | None
    """The step of the process it is, or that it is about."""
    ends: datetime | None
    """Its own last moment, later by the time in which the applicant was waited for; None where it has none."""
    used: int
    """The seconds of office time it took so far, or in all."""
    late: bool

    @property
    def quota(self) -> Quota | None:
        """The share of the term its step may take."""
        return self.step.quota if self.step and self.task.kind == "step" else None


class Course(NamedTuple):
    """What was, is and can still be done of a case."""

    done: tuple[TimedTask, ...]
    """Steps that somebody did, in the order they were done; one that was done again stands there twice."""
    open: tuple[TimedTask, ...]
    """All there is to be done now, the most pressing first."""
    ahead: tuple[ToCome, ...]
    """Steps nobody has reached; none of a case that has ended."""


def course_of(file: CaseFile, *, now: datetime, calendar: WorkingCalendar) -> Course:
    """Read off its tasks: nothing in it can be written over."""
    steps = {one.code: one for one in file.terms.process.steps}

    def timed(task: Task) -> TimedTask:
        ends = quota_end(file, task, now, calendar) or _end_of_the_whole(file, task)
        until = task.done_at or now
        return TimedTask(
            task=task,
            step=steps.get(task.step),
            ends=ends,
            used=_used(file, task, until, calendar),
            late=ends is not None and until > ends and task.kind not in UNHURRIED,
        )

    done = sorted((one for one in file.tasks if _was_done(one)), key=lambda one: (one.done_at, one.nth))
    pressing = sorted(file.open_tasks, key=lambda one: (one.urgent_at is None, one.urgent_at or now, one.nth))
    return Course(tuple(map(timed, done)), tuple(map(timed, pressing)), _ahead(file))


def _end_of_the_whole(file: CaseFile, task: Task) -> datetime | None:
    """Of what has no day of its own: by when the dossier is to be answered, or the result is promised."""
    last_day = TASK_KINDS[task.kind].last_day
    return file.accept_by if last_day == "answer" else file.due_at if last_day == "term" else None


def _was_done(task: Task) -> bool:
    return task.kind == "step" and bool(task.done_by) and task.done_at is not None


def _used(file: CaseFile, task: Task, until: datetime, calendar: WorkingCalendar) -> int:
    """Without the time in which the clock stood still for the applicant."""
    if until <= task.entered_at:
        return 0
    worked = calendar.working_seconds_between(task.entered_at, until)
    if task.kind not in SHARES:
        return worked
    return max(0, worked - stood_still(file, task.entered_at, until, calendar, lambda _wait: True))


def _ahead(file: CaseFile) -> tuple[ToCome, ...]:
    if file.finished_at is not None or not file.status.is_open:
        return ()
    process = file.terms.process
    if file.received_at is None:
        return from_the_start(process)
    here = {one.step for one in file.open_tasks if one.kind in ("step", "hand_over", "refused")}
    return to_come(process, here) if here else ()
