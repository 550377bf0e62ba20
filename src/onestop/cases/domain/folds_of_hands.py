"""In whose hands a step is, and who takes no part."""

from collections.abc import Collection
from typing import Any

from onestop.cases.domain.case_file import CaseFile, Conflict
from onestop.cases.domain.tasks import CLAIMED, NO_ANSWER, Task
from onestop.cases.events import Assigned, ConflictDeclared, StepReleased
from onestop.kernel.times import moment


def assigned(file: CaseFile, event: Assigned) -> dict[str, Any]:
    return {
        "changed_at": moment(event.at),
        "tasks": _in_hands_of(file, (event.step,), event.assignee, claimed=event.claimed),
    }


def step_released(file: CaseFile, event: StepReleased) -> dict[str, Any]:
    return {"changed_at": moment(event.at), "tasks": _in_hands_of(file, (event.step,), "")}


def conflict_declared(file: CaseFile, event: ConflictDeclared) -> dict[str, Any]:
    at = moment(event.at)
    return {
        "changed_at": at,
        "conflicts": (*file.conflicts, Conflict(event.by, event.ground, at)),
        "tasks": _in_hands_of(file, event.steps, ""),
    }


def _in_hands_of(file: CaseFile, steps: Collection[str], assignee: Any, *, claimed: bool = False) -> tuple[Task, ...]:
    """The tasks with the open ones of these steps given to somebody, or to nobody in particular."""
    return tuple(
        task._replace(assignee=assignee, answer=CLAIMED if claimed else NO_ANSWER)
        if task.done_at is None and task.kind == "step" and task.step in steps
        else task
        for task in file.tasks
    )
