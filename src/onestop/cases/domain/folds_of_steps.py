"""What the work of a step changes."""

from datetime import datetime
from typing import Any

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.folds_in_common import Changes, promise_of, tasks_entered
from onestop.cases.domain.folds_of_transfers import offered_no_more
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.status import Stage
from onestop.cases.domain.tasks import NO_ANSWER, Task, closed
from onestop.cases.domain.transferring import open_transfer
from onestop.cases.events import SentBack, StepCompleted
from onestop.kernel.event import ContentDigest
from onestop.kernel.times import moment
from onestop.workflow.api import Tokens


def step_completed(file: CaseFile, event: StepCompleted) -> Changes:
    at, found = moment(event.at), found_out(event)
    tasks = closed(file.tasks, at=at, by=event.by, kind="step", step=event.step, answer=found)
    changes: Changes = {
        "stage": Stage.AT_WORK,
        "changed_at": at,
        "tokens": Tokens.at(event.tokens),
        "facts": {**file.facts, **found} if found and not isinstance(found, ContentDigest) else file.facts,
        "tasks": tasks_entered(file, _not_offered_once_decided(file, tasks, event, at), event),
    }
    if not isinstance(found, ContentDigest) and "outcome" in found:
        # Granted, and further steps carry it out: whoever decided signs for it.
        changes["because"] = Grounds((), event.note, event.by, event.conditions or {})
    return changes | (promise_of(event) if event.due_at else {})


def _not_offered_once_decided(
    file: CaseFile, tasks: tuple[Task, ...], event: StepCompleted, at: datetime
) -> tuple[Task, ...]:
    """What is granted is carried out by whoever granted it: an offer of the case to another agency lapses."""
    offer = open_transfer(file) if event.outcome else None
    return offered_no_more(tasks, at=at, sender=offer.step, said=offer.answer) if offer else tasks


def found_out(event: StepCompleted) -> Any:
    """What a step was answered with, or the digest of it. A step that decides has no other answer."""
    return {"outcome": event.outcome} if event.outcome else event.answer or NO_ANSWER


def sent_back(file: CaseFile, event: SentBack) -> Changes:
    """The step it is sent back from lapses: nobody did it. Why stays with it."""
    at = moment(event.at)
    left = closed(file.tasks, at=at, by="", kind="step", step=event.step, answer=event.said or NO_ANSWER)
    return {
        "stage": Stage.AT_WORK,
        "changed_at": at,
        "tokens": Tokens.at(event.tokens),
        "tasks": tasks_entered(file, left, event),
    }
