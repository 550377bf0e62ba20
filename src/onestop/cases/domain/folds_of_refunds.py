"""Money that goes back, as a task of whoever gives it back: it comes up with the entry that says so, and ends with the refund."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.fee_book import sums_in
from onestop.cases.domain.tasks import Task, closed
from onestop.cases.domain.tills import taken_at
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
    over = {str(one.number) for one in sums_in(changes["fees"]) if one.excess}
    owed, at = {task.step for task in tasks if task.kind == REFUND and task.is_open}, moment(event.at)
    by = event.by if isinstance(event, FeeRefunded) else ""
    for fee in sorted(owed - over):
        tasks = closed(tasks, at=at, by=by, kind="refund", step=fee)
    if getattr(event, "over", 0) and str(event.fee) not in owed:
        till = taken_at(file, event.fee)
        tasks = (*tasks, Task(len(tasks) + 1, "refund", till, "head", at, str(event.fee)))
    return tasks
