"""Money that goes back, as a task of whoever gives it back: it comes up with the entry that says so, and ends with the refund."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.fees import is_too_much, sums_of
from onestop.cases.domain.tasks import Task, closed
from onestop.cases.domain.tills import refunds_by_till
from onestop.cases.events import FeeRefunded
from onestop.kernel.times import moment

REFUND: Final = "refund"


def with_refunds(fold: Callable[[CaseFile, Any], dict[str, Any]]) -> Callable[[CaseFile, Any], dict[str, Any]]:
    """The fold of an event about money, and what it makes of refunds that are owed: none of entries that do not say (`over`)."""

    @wraps(fold)
    def folded(file: CaseFile, event: Any) -> dict[str, Any]:
        changes = fold(file, event)
        return changes | {"tasks": _refunds(file, event, changes)}

    return folded


def _refunds(file: CaseFile, event: Any, changes: Mapping[str, Any]) -> tuple[Task, ...]:
    tasks: tuple[Task, ...] = changes.get("tasks", file.tasks)
    over, at = _over(with_changes(file, fees=changes["fees"])), moment(event.at)
    by = event.by if isinstance(event, FeeRefunded) else ""
    owed = {(one.agency, one.step) for one in tasks if one.kind == REFUND and one.is_open}
    for till, fee in sorted(owed - over):
        tasks = closed(tasks, at=at, by=by, kind=REFUND, step=fee, agency=till)
    if getattr(event, "over", 0):
        for till, fee in sorted(over - owed):
            if fee == str(event.fee):
                tasks = (*tasks, Task(len(tasks) + 1, "refund", till, "head", at, fee))
    return tasks


def _over(file: CaseFile) -> set[tuple[str, str]]:
    """(agency, sum) of what was paid too much and is to go back; the sum by its number."""
    return {
        (till, str(one.number))
        for one in sums_of(file)
        if is_too_much(file, one)
        for till in refunds_by_till(file, one)
    }
