"""What asking other agencies changes, and what they say."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.folds_in_common import Changes, promise_of
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.events import OpinionClosed, OpinionGiven, OpinionLatenessNoted, OpinionRequested
from onestop.kernel.times import moment


def opinion_requested(file: CaseFile, event: OpinionRequested) -> Changes:
    at = moment(event.at)
    task = Task(
        len(file.tasks) + 1,
        "opinion",
        event.agency,
        "specialist",
        at,
        step=event.agency,
        due_at=moment(event.answer_by),
        answer=event.asked or NO_ANSWER,
    )
    changes: Changes = {"stage": Stage.AT_WORK, "changed_at": at, "tasks": (*file.tasks, task)}
    if not event.paused_since:
        return changes
    return changes | {"paused_since": moment(event.paused_since), "due_at": None, "due_on": None, "late_from": None}


def opinion_ended(file: CaseFile, event: OpinionGiven | OpinionClosed) -> Changes:
    """Given, or not waited for any more; what was asked stands beside it."""
    at, said, ended = moment(event.at), event.said or NO_ANSWER, moment(event.said_at or event.at)
    tasks = closed(file.tasks, at=ended, by=event.by, kind="opinion", step=event.agency, answer=said)
    tasks = closed(tasks, at=at, by="", kind="late_opinion", step=event.agency)
    return {"changed_at": at, "tasks": tasks, **(promise_of(event) | {"paused_since": None} if event.due_at else {})}


def opinion_lateness_noted(file: CaseFile, event: OpinionLatenessNoted) -> Changes:
    """It stands in the list of the head where the case was taken in, from when it was due; the case itself is as it was."""
    at, due_at = moment(event.at), moment(event.answer_by)
    task = Task(len(file.tasks) + 1, "late_opinion", file.intake_agency, "head", at, step=event.agency, due_at=due_at)
    return {"tasks": (*file.tasks, task)}
