"""What a joint meeting changes in the file; the opinions asked and given by it are folded as any other."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.events import (
    MeetingAnswered,
    MeetingCalled,
    MeetingCalledOff,
    MeetingHeld,
    MeetingMoved,
    MeetingNotHeld,
)
from onestop.kernel.times import moment


def meeting_called(file: CaseFile, event: MeetingCalled) -> dict[str, Any]:
    at, held_at = moment(event.at), moment(event.held_at)
    nth, said = len(file.tasks) + 1, event.said or NO_ANSWER
    task = Task(nth, "meeting", file.competent_agency, "specialist", at, due_at=held_at, answer=said)
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": (*file.tasks, task)}


def meeting_answered(file: CaseFile, event: MeetingAnswered) -> dict[str, Any]:
    tasks = tuple(_with(one, answer=event.said or NO_ANSWER) for one in file.tasks)
    return {"changed_at": moment(event.at), "tasks": tasks}


def meeting_moved(file: CaseFile, event: MeetingMoved) -> dict[str, Any]:
    """Whoever was to answer at the meeting answers at the new moment; that he was late with the old one is no more told."""
    at, held_at = moment(event.at), moment(event.held_at)
    tasks = tuple(_with(one, answer=event.said or NO_ANSWER, due_at=held_at) for one in file.tasks)
    tasks = _answered_then(tasks, event.agencies, held_at)
    for agency in event.agencies:
        tasks = closed(tasks, at=at, by="", kind="late_opinion", step=agency)
    return {"changed_at": at, "tasks": tasks}


def meeting_called_off(file: CaseFile, event: MeetingCalledOff) -> dict[str, Any]:
    at = moment(event.at)
    return {"changed_at": at, "tasks": closed(file.tasks, at=at, by="", kind="meeting", answer=event.said or NO_ANSWER)}


def meeting_not_held(file: CaseFile, event: MeetingNotHeld) -> dict[str, Any]:
    at = moment(event.at)
    return {"changed_at": at, "tasks": closed(file.tasks, at=at, by="", kind="meeting", answer=event.said or NO_ANSWER)}


def meeting_held(file: CaseFile, event: MeetingHeld) -> dict[str, Any]:
    at, said = moment(event.at), event.said or NO_ANSWER
    return {"changed_at": at, "tasks": closed(file.tasks, at=at, by=event.by, kind="meeting", answer=said)}


def _with(task: Task, **changes: Any) -> Task:
    return task._replace(**changes) if task.kind == "meeting" and task.is_open else task


def _answered_then(tasks: tuple[Task, ...], agencies: Collection[str], held_at: datetime) -> tuple[Task, ...]:
    return tuple(
        one._replace(due_at=held_at) if one.kind == "opinion" and one.is_open and one.step in agencies else one
        for one in tasks
    )
