"""Who does a step is said once: his is the task, he is let do it, and he finds it in his list."""

from dataclasses import replace

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.complete_step import COMPLETE_STEP
from onestop.cases.domain.law.decide import DECIDE
from onestop.cases.domain.tasks import HANDS, Task, hands_of, permission_of
from onestop.cases.domain.worklist import Lane, lanes_of, places_of
from onestop.workflow.api import Step

from .examples import CALENDAR, COMMUNE, DEPARTMENT, RECEPTIONIST, at, lodged, official

ROLES = (*HANDS, "a role nobody defined")


def waiting(role: str) -> tuple[CaseFile, Task]:
    """A case taken in at a commune and decided at a department, whose first step is of that role."""
    file = replace(lodged(), competent_agency=DEPARTMENT)
    first = file.terms.process.steps[0]
    process = replace(file.terms.process, nodes={**file.terms.process.nodes, first.code: replace(first, role=role)})
    file = replace(file, terms=replace(file.terms, process=process))
    file, _ = accept(file, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)
    (task,) = file.open_tasks
    return file, task


@pytest.mark.parametrize("role", ROLES)
def test_whose_task_it_is_may_do_it_and_finds_it_in_his_list(role: str) -> None:
    file, task = waiting(role)
    doer = official(task.agency, permission_of(role))
    (place,) = places_of(file)

    assert (task.agency, task.hands) == (DEPARTMENT, hands_of(role))
    assert COMPLETE_STEP.may(file, doer, task.step)
    assert place.lane == Lane(DEPARTMENT, "step", hands_of(role))
    assert (place.lane, False) in lanes_of(doer)


@pytest.mark.parametrize("role", ROLES)
def test_nobody_else_finds_it_in_his_list_or_is_let_do_it_where_the_case_was_taken_in(role: str) -> None:
    file, task = waiting(role)
    (place,) = places_of(file)
    others = [official(DEPARTMENT, permission_of(hands)) for hands in HANDS if hands != hands_of(role)]
    elsewhere = official(COMMUNE, permission_of(role))

    assert not [one for one in (*others, elsewhere) if place.lane in {lane for lane, _ in lanes_of(one)}]
    assert not [one for one in (*others, elsewhere) if COMPLETE_STEP.may(file, one, task.step)]


def test_the_step_that_decides_asks_what_the_decision_asks() -> None:
    (deciding,) = (one for one in lodged().terms.process.steps if one.decision)

    assert isinstance(deciding, Step)
    assert [need.permission for need in DECIDE.needs] == [permission_of(deciding.role)]
