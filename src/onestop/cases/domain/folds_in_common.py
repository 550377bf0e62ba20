"""What several folds do alike: the promise, the tasks that come up, the waits that end."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final, TypeAlias

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.shares import with_shares_moved
from onestop.cases.domain.tasks import Task, hands_of
from onestop.cases.domain.waits import Wait
from onestop.cases.events import (
    Accepted,
    FeeCorrected,
    FeeWaived,
    HandOverAnswered,
    HandOverTakenBack,
    OpinionClosed,
    OpinionGiven,
    PartEnded,
    PaymentReceived,
    PaymentRequested,
    SentBack,
    StepCompleted,
    StepHandedOver,
    SupplementAnswered,
    SupplementRequested,
)
from onestop.kernel.times import local_date, moment
from onestop.workflow.api import Tokens

NO_TOKENS: Final = Tokens(frozenset())
Changes: TypeAlias = dict[str, Any]


def promise_of(
    event: Accepted
    | SupplementRequested
    | SupplementAnswered
    | StepCompleted
    | PartEnded
    | OpinionGiven
    | OpinionClosed
    | PaymentRequested
    | PaymentReceived
    | FeeWaived
    | FeeCorrected,
) -> Changes:
    due_at = moment(event.due_at) if event.due_at else None
    return {
        "due_at": due_at,
        "due_on": local_date(due_at) if due_at else None,
        "late_from": moment(event.late_from) if event.late_from else None,
    }


def tasks_entered(
    file: CaseFile,
    tasks: tuple[Task, ...],
    event: Accepted | StepCompleted | PartEnded | SentBack | HandOverAnswered | HandOverTakenBack | StepHandedOver,
) -> tuple[Task, ...]:
    """The tasks with those of the steps that wait now; what another agency does is handed over to it, and watched."""
    at, after = moment(getattr(event, event.moment)), list(tasks)
    for new in event.tasks:
        due_at = moment(new["due_at"]) if new["due_at"] else None
        nth, step, hands = len(after) + 1, new["step"], hands_of(new["role"])
        if "agency" in new and new.get("there"):
            after.append(Task(nth, "step", new["agency"], hands, at, step, due_at=due_at))
        elif "agency" in new:
            answer_by = moment(new["confirm_by"]) if "confirm_by" in new else due_at
            after.append(Task(nth, "hand_over", new["agency"], hands, at, step, due_at=answer_by))
            after.append(Task(nth + 1, "sent", file.competent_agency, "specialist", at, step, due_at=answer_by))
        else:
            after.append(Task(nth, "step", file.competent_agency, hands, at, step, due_at=due_at))
    return tuple(after)


def waits_ended(waits: tuple[Wait, ...], at: datetime, **by: Any) -> tuple[Wait, ...]:
    return tuple([replace(wait, ended_at=at, urgent_at=None, **by) if wait.is_open else wait for wait in waits])


def where_it_was(file: CaseFile, event: SupplementAnswered | PaymentReceived | FeeWaived | FeeCorrected) -> Changes:
    """What was waited for is there: the clock promises anew, or the counter has to answer by another moment."""
    if file.received_at is not None:
        # Without a promise the clock stands on: another agency was asked.
        paused = None if event.due_at else file.paused_since
        return {"paused_since": paused, "tasks": with_shares_moved(file.tasks, event.shares), **promise_of(event)}
    if event.accept_by is None:
        return {}
    accept_by = moment(event.accept_by)
    return {"accept_by": accept_by, "tasks": _to_be_answered_by(file, accept_by)}


def _to_be_answered_by(file: CaseFile, accept_by: datetime) -> tuple[Task, ...]:
    """What the counter owes has a new last moment; what others owe beside it, such as answering an offer, has its own."""
    return tuple(
        task._replace(due_at=accept_by) if task.kind == "receive" and task.is_open else task for task in file.tasks
    )
