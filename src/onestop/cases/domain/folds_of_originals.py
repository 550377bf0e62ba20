"""Originals that are to go back after a case ended, as a task of the counter that gives them back."""

from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.case_file import NOTHING, CaseFile, GivenBack
from onestop.cases.domain.tasks import Task, closed
from onestop.cases.events import OriginalsGivenBack
from onestop.kernel.times import moment

GIVE_BACK: Final = "give_back"


def to_give_back(where: str, tasks: tuple[Task, ...], at: datetime, originals: int) -> tuple[Task, ...]:
    """The tasks, and once that so many originals are to go back there; none of entries that do not say how many."""
    if not originals or any(one.kind == GIVE_BACK and one.is_open for one in tasks):
        return tasks
    return (*tasks, Task(len(tasks) + 1, "give_back", where, "receptionist", at))


def originals_given_back(file: CaseFile, event: OriginalsGivenBack) -> dict[str, Any]:
    at = moment(event.at)
    one = GivenBack(at, NOTHING if event.given is None else event.given, event.by)
    changes: dict[str, Any] = {"changed_at": at, "given_back": (*file.given_back, one)}
    if event.originals_left == 0:
        changes["tasks"] = closed(file.tasks, at=at, by=event.by, kind="give_back")
    return changes
