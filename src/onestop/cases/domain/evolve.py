"""The one fold of a case: a file and what happened make the next file.

The law decides events and this makes the file of them; `fsck` and figures replay the same events by
the same fold. It needs no procedure, no calendar and no clock: an event says all of it. Private
content (names, answers, notes) comes with an event that has just been decided; in one read back from
the ledger its digest stands in its place.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, TypeVar

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.fee_book import FeeLine
from onestop.cases.domain.folds import FOLDS
from onestop.cases.domain.folds_of_intake import opened
from onestop.cases.domain.hops import is_hop
from onestop.cases.domain.parts import RETURN_PART
from onestop.cases.domain.reasons import Grounds
from onestop.cases.domain.refusals import BeforeItsTime, CannotFollow
from onestop.cases.domain.status import AT_WORK, FOLLOWS, Stage, Status
from onestop.cases.domain.task_kinds import BESIDE_THE_PROCESS, TASK_KINDS, LastDay
from onestop.cases.domain.tasks import PAUSED_LAST, Task, with_urgency
from onestop.cases.domain.urgency import stays_overdue, was_late
from onestop.cases.domain.waits import Wait
from onestop.cases.domain.while_withdrawing import is_listed
from onestop.cases.events import CaseEvent, Lodged
from onestop.kernel.event import Event

E = TypeVar("E", bound=CaseEvent)
_WORKING: Final = frozenset({Stage.ACCEPTED, Stage.AT_WORK})


class NotFolded(TypeError):
    """An event about a case that no fold knows: whoever publishes it must say here what it changes."""


class NotLodged(ValueError):
    """Something happened to a case before it was lodged."""


def settled(file: CaseFile, *events: E) -> tuple[CaseFile, tuple[E, ...]]:
    """What the law answers: the file after these events, and they themselves."""
    for event in events:
        file = evolve(file, event)
    return file, events


def settled_in_turn(file: CaseFile, first: E, *then: Callable[[CaseFile], E]) -> tuple[CaseFile, tuple[E, ...]]:
    """What the law answers where each further event is decided of the file as the one before leaves it."""
    file, events = evolve(file, first), [first]
    for decide in then:
        events.append(decide(file))
        file = evolve(file, events[-1])
    return file, tuple(events)


def evolve(file: CaseFile | None, event: Event) -> CaseFile:
    """The file after one more event.

    Raises:
        NotFolded: nobody said what such an event changes.
        NotLodged: the file is not begun.
        CannotFollow: the transition matrix does not lead there.
        BeforeItsTime: the file was changed later than this.
    """
    if isinstance(event, Lodged):
        return _listed(opened(event))
    fold = FOLDS.get(type(event))
    if fold is None:
        raise NotFolded(event.type)
    if file is None:
        raise NotLodged(event.type)
    changes = fold(file, event)
    if not changes:
        return file
    after = with_changes(file, **_for_whom(file, changes, event))
    _require_way(file, after)
    return _listed(after)


def _for_whom(file: CaseFile, changes: Mapping[str, Any], event: Event) -> Mapping[str, Any]:
    """The same, with what this event did, booked or gave as a reason said to be so in the place of whoever is absent."""
    if not getattr(event, "acted_for", "") or not isinstance(event, CaseEvent):
        return changes
    return {
        name: _IN_PLACE[name](file, value, event) if name in _IN_PLACE else value for name, value in changes.items()
    }


def _tasks_in_place(file: CaseFile, tasks: Iterable[Task], event: CaseEvent) -> tuple[Task, ...]:
    done = {task.nth for task in file.tasks if task.done_at is not None}
    absent = event.acted_for
    return tuple(task._replace(acted_for=absent) if task.done_by and task.nth not in done else task for task in tasks)


def _lines_in_place(file: CaseFile, lines: tuple[FeeLine, ...], event: CaseEvent) -> tuple[FeeLine, ...]:
    known = len(file.fees)
    return (*lines[:known], *(replace(one, acted_for=event.acted_for) for one in lines[known:]))


def _waits_in_place(file: CaseFile, waits: tuple[Wait, ...], event: CaseEvent) -> tuple[Wait, ...]:
    known = len(file.waits)
    begun = (replace(one, because=replace(one.because, acted_for=event.acted_for)) for one in waits[known:])
    return (*waits[:known], *begun)


def _grounds_in_place(file: CaseFile, why: Grounds | None, event: CaseEvent) -> Grounds | None:
    """Of a decision that another made before, whoever carries it out did not give the reasons."""
    if why is None or why is file.because or why.given_by != event.by:
        return why
    return replace(why, acted_for=event.acted_for)


_IN_PLACE: Final[Mapping[str, Callable[[CaseFile, Any, CaseEvent], Any]]] = {
    "tasks": _tasks_in_place,
    "fees": _lines_in_place,
    "waits": _waits_in_place,
    "because": _grounds_in_place,
}
"""By field of the file, what of its new value says in whose place it came to be."""


def replay(events: Iterable[Event]) -> CaseFile | None:
    """The file after all that happened, first to last; None where nothing did. Raises as `evolve`."""
    file = None
    for event in events:
        file = evolve(file, event)
    return file


def _listed(file: CaseFile) -> CaseFile:
    """The file just made, with everything open in its place by urgency. Changed where it stands: nobody else has it yet."""
    wait, tasks, late = file.open_wait, list(file.tasks), was_late(file)
    if _owes_decision(file):
        tasks.append(Task(len(tasks) + 1, "decide", file.competent_agency, "head", file.changed_at))
    for place, task in enumerate(tasks):
        if task.done_at is None:
            # While the case waits, only the wait is listed, what somebody is to do about it, and what goes on meanwhile.
            stands = wait is not None and not is_listed(task, file.waits, promised=file.due_at is not None)
            urgent_at = None if stands else _urgent_at(file, task)
            once_late = late and urgent_at is not None and stays_overdue(task.kind)
            if task.urgent_at != urgent_at or task.once_late is not once_late:
                tasks[place] = with_urgency(task, urgent_at, once_late)
    values = vars(file)
    values["tasks"] = tuple(tasks)
    if file.waits:
        last = file.late_from or file.changed_at + PAUSED_LAST
        values["waits"] = tuple([_placed(one, last if one is wait else None) for one in file.waits])
    return file


def _placed(wait: Wait, urgent_at: datetime | None) -> Wait:
    """The wait in its place among what waits; None takes it out of the list."""
    return wait if wait.urgent_at == urgent_at else replace(wait, urgent_at=urgent_at)


def _owes_decision(file: CaseFile) -> bool:
    """Whether the process has come to its end and nobody decided: the decision itself is what is left to do.

    What other agencies were asked is beside the process: the decision is owed all the same, and waits for them or their last day.
    So is an apology that waits to be signed.
    """
    return (
        file.stage in _WORKING
        and not file.is_decided
        and not any(task.done_at is None and task.kind not in BESIDE_THE_PROCESS for task in file.tasks)
    )


def _urgent_at(file: CaseFile, task: Task) -> datetime | None:
    return _LAST_MOMENT[TASK_KINDS[task.kind].last_day](file, task)


def _since_ready(file: CaseFile, task: Task) -> datetime | None:
    """Once all is done, one of several results is found as what is to be returned, where both lie at one counter."""
    if task.kind != RETURN_PART or file.finished_at is None:
        return task.entered_at
    together = any(one.kind == "return" and one.is_open and one.agency == task.agency for one in file.tasks)
    return None if together else task.entered_at


def _in_the_term(file: CaseFile, task: Task) -> datetime:
    if task.due_at and is_hop(file, task):
        return task.due_at
    return file.late_from or file.changed_at + PAUSED_LAST


_LAST_MOMENT: Final[Mapping[LastDay, Callable[[CaseFile, Task], datetime | None]]] = {
    "answer": lambda file, _: file.accept_by,
    "decided": lambda file, _: file.finished_at,
    "ready": _since_ready,
    "own": lambda _, task: task.due_at,
    "share": _in_the_term,
    "term": _in_the_term,
}
"""By what a task is urgent, as the table of kinds says of it."""


def _require_way(before: CaseFile, after: CaseFile) -> None:
    """The transition matrix allows it, by way of processing where the dossier was only accepted; time does not run back."""
    if after.stage is not before.stage or after.waits is not before.waits:
        _require_status(before, after)
    if after.changed_at < before.changed_at:
        raise BeforeItsTime(case_code=before.code, at=after.changed_at, earliest=before.changed_at)


def _require_status(before: CaseFile, after: CaseFile) -> None:
    start, goal = before.status, after.status
    if start is not goal and goal not in FOLLOWS[start]:
        through = Status.PROCESSING if start in AT_WORK else start
        if goal not in FOLLOWS[through]:
            raise CannotFollow(case_code=before.code, status=start, wanted=goal)
