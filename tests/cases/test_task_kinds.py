"""The table of task kinds is whole, and what happens to tasks in any order of acts is what it says."""

from collections.abc import Iterable, Iterator
from typing import get_args

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.folds import FOLDS
from onestop.cases.domain.hand_overs import NO_HAND_OVER, WORK
from onestop.cases.domain.status import STATUS_OF_WAIT
from onestop.cases.domain.task_kinds import TASK_KINDS, KindOfTask
from onestop.cases.domain.tasks import HANDS, PERMISSION_OF, TaskKind
from onestop.cases.domain.worklist import OWN_WORK
from onestop.kernel.event import Event

EVENTS = {kind.__name__ for kind in FOLDS}


def ended(before: CaseFile, after: CaseFile) -> Iterator[tuple[TaskKind, bool]]:
    """The kinds of the tasks that ended between the two, and whether somebody did it."""
    for one, later in zip(before.tasks, after.tasks, strict=False):
        if one.is_open and not later.is_open:
            yield one.kind, bool(later.done_by)


def follow_the_table(events: Iterable[Event]) -> None:
    """What each event ends is done by it, or lapses with it, as the row of its kind says."""
    file: CaseFile | None = None
    for event in events:
        before, file = file, evolve(file, event)
        if before is not None:
            _follows(before, event, file)


def _follows(before: CaseFile, event: Event, after: CaseFile) -> None:
    for kind, done in ended(before, after):
        row, name = TASK_KINDS[kind], type(event).__name__
        assert name in (row.done_by if done else row.lapses_with), f"{name} ends {kind}"


def test_every_kind_has_a_row() -> None:
    assert set(get_args(TaskKind)) == TASK_KINDS.keys()


@pytest.mark.parametrize("kind", TASK_KINDS)
def test_a_row_names_events_there_are_and_roles_with_their_permission(kind: TaskKind) -> None:
    row: KindOfTask = TASK_KINDS[kind]

    assert {*row.done_by, *row.lapses_with} <= EVENTS
    assert row.whose.keys() <= set(HANDS)
    assert set(row.goes_on_during) <= STATUS_OF_WAIT.keys()
    assert {(permission, kind, hands) for hands, permission in row.whose.items()} <= set(OWN_WORK)
    assert (kind in WORK) != (kind in NO_HAND_OVER)


def test_a_step_is_done_by_any_role_with_its_permission() -> None:
    assert TASK_KINDS["step"].whose == dict(PERMISSION_OF)


def test_whoever_has_the_case_goes_on_with_what_moves() -> None:
    """What moves is what the process waits for, or acceptance; what others are asked stays theirs."""
    for kind, row in TASK_KINDS.items():
        if row.transferred == "moves":
            assert row.waits_on_it in ("acceptance", "process"), kind
