"""What becomes of a dossier on its way to another agency."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.folds_in_common import Changes, tasks_entered
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.events import (
    HandOverAnswered,
    HandOverConfirmed,
    HandOverRefused,
    HandOverTakenBack,
    SilenceNoted,
    StepHandedOver,
)
from onestop.kernel.times import moment


def hand_over_confirmed(file: CaseFile, event: HandOverConfirmed) -> Changes:
    """The step waits there, with the last moment it had when it was sent. That it was received is no work on it yet."""
    at, given = moment(event.at), _handed_over(file, event.step)
    tasks = _hand_over_ended(file, event, at)
    due_at = moment(event.due_at) if event.due_at else given.due_at
    step = Task(len(tasks) + 1, "step", event.agency, given.hands, at, event.step, due_at=due_at)
    return {"changed_at": at, "tasks": (*tasks, step)}


def hand_over_refused(file: CaseFile, event: HandOverRefused) -> Changes:
    """Whoever sent it is to answer, also where it is given back after it was confirmed. The share of the term was the receiver's:
    no law sets a last day for the answer.
    """
    at = moment(event.at)
    tasks = _hand_over_ended(file, event, at, answer=event.said or NO_ANSWER)
    # Confirmed before, it is the step that goes back: nobody did it.
    tasks = closed(tasks, at=at, by="", kind="step", step=event.step, answer=event.said or NO_ANSWER)
    back = Task(len(tasks) + 1, "refused", file.competent_agency, "specialist", at, event.step)
    return {"changed_at": at, "tasks": (*tasks, back)}


def hand_over_answered(file: CaseFile, event: HandOverAnswered) -> Changes:
    at = moment(event.at)
    done = closed(file.tasks, at=at, by=event.by, kind="refused", step=event.step, answer=event.said or NO_ANSWER)
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": tasks_entered(file, done, event)}


def hand_over_taken_back(file: CaseFile, event: HandOverTakenBack) -> Changes:
    """Nobody confirmed it: it lapses with what was said, and nobody watches any more."""
    at = moment(event.at)
    tasks = closed(file.tasks, at=at, by="", kind="hand_over", step=event.step, answer=event.said or NO_ANSWER)
    tasks = closed(tasks, at=at, by=event.by, kind="sent", step=event.step)
    tasks = closed(tasks, at=at, by="", kind="silence", step=event.step)
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": tasks_entered(file, tasks, event)}


def step_handed_over(file: CaseFile, event: StepHandedOver) -> Changes:
    """It waits here no more: nobody did it, and whose it is has it now."""
    at = moment(event.at)
    tasks = closed(file.tasks, at=at, by="", kind="step", step=event.step)
    return {"stage": Stage.AT_WORK, "changed_at": at, "tasks": tasks_entered(file, tasks, event)}


def silence_noted(file: CaseFile, event: SilenceNoted) -> Changes:
    """It stands in the lists of those who are told, from when it was to be confirmed; the case itself is as it was."""
    at, due_at, tasks = moment(event.at), moment(event.confirm_by), list(file.tasks)
    for agency in event.told:
        tasks.append(Task(len(tasks) + 1, "silence", agency, "head", at, step=event.step, due_at=due_at))
    return {"tasks": tuple(tasks)}


def _hand_over_ended(
    file: CaseFile,
    event: HandOverConfirmed | HandOverRefused,
    at: datetime,
    *,
    answer: Mapping[str, Any] = NO_ANSWER,
) -> tuple[Task, ...]:
    """The tasks after the receiver answered: nobody watches any more whether he does, and nobody is told of his silence."""
    tasks = closed(file.tasks, at=at, by=event.by, kind="hand_over", step=event.step, answer=answer)
    tasks = closed(tasks, at=at, by="", kind="silence", step=event.step)
    return closed(tasks, at=at, by="", kind="sent", step=event.step)


def _handed_over(file: CaseFile, step: str) -> Task:
    return next(one for one in file.tasks if one.is_open and one.kind == "hand_over" and one.step == step)
