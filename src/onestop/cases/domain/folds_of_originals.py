"""Originals that are to go back after a case ended, as a task of the counter that gives them back."""

from datetime import datetime
from typing import Any, Final

from onestop.cases.domain.case_file import NOTHING, CaseFile, GivenBack
from onestop.cases.domain.originals import originals_at
from onestop.cases.domain.returning import place_of_return
from onestop.cases.domain.tasks import Task, closed
from onestop.cases.events import OriginalsCounted, OriginalsGivenBack
from onestop.kernel.times import moment

GIVE_BACK: Final = "give_back"


def to_give_back(where: str, tasks: tuple[Task, ...], at: datetime, originals: int) -> tuple[Task, ...]:
    """The tasks, and once that so many originals are to go back there; none of entries that do not say how many."""
    if not originals or any(one.kind == GIVE_BACK and one.is_open for one in tasks):
        return tasks
    return (*tasks, Task(len(tasks) + 1, "give_back", where, "receptionist", at))


def as_owed(where: str, tasks: tuple[Task, ...], at: datetime, originals: int | None) -> tuple[Task, ...]:
    """The tasks of a case that has ended, with that of giving back where so many are to go back, and without it where none is:
    nobody did it. None of an entry that does not say: as they are."""
    if originals is None:
        return tasks
    return to_give_back(where, tasks, at, originals) if originals else closed(tasks, at=at, by="", kind=GIVE_BACK)


def as_owed_after(file: CaseFile, tasks: tuple[Task, ...], at: datetime, originals: int | None) -> tuple[Task, ...]:
    """The same, of a case whose result, or the notice that it was revoked, was handed over; before, they go back with that."""
    return tasks if file.returned_at is None else as_owed(place_of_return(file), tasks, at, originals)


def originals_counted(file: CaseFile, event: OriginalsCounted) -> dict[str, Any]:
    """Counted anew for what became of another case: what lies there now lies here no more, as if it had gone back."""
    at = moment(event.at)
    changes: dict[str, Any] = {"changed_at": at}
    if event.gone is not None:
        changes["given_back"] = (*file.given_back, GivenBack(at, event.gone, event.by))
    changes["tasks"] = as_owed(originals_at(file), file.tasks, at, event.originals_left)
    return changes


def originals_given_back(file: CaseFile, event: OriginalsGivenBack) -> dict[str, Any]:
    at = moment(event.at)
    one = GivenBack(at, NOTHING if event.given is None else event.given, event.by)
    changes: dict[str, Any] = {"changed_at": at, "given_back": (*file.given_back, one)}
    if event.originals_left == 0:
        changes["tasks"] = closed(file.tasks, at=at, by=event.by, kind="give_back")
    return changes
