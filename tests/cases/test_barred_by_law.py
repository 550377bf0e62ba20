"""Whom an act bars its law refuses, with the same refusal: a button that is not shown is no lock."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.act import Act
from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.tasks import Task
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal

from .act_examples import EXAMPLES, Example, case_ready_for, doer_of, moment_of
from .act_examples_results import WRITTEN_RIGHT
from .conftest import World
from .examples import CALENDAR, at
from .test_hands import ALONE, appraised
from .test_offers import BY_OPERATIONS_ALONE

pytestmark = pytest.mark.django_db
_NOBODY = next(one.default for one in fields(Act) if one.name == "barred")
BARS = {code for code, act in ACTS.items() if act.barred is not _NOBODY}
TRIED_BELOW = {"claim"}
"""The step of its example, the first, is kept from nobody."""
BARRED = {name: one for name, one in EXAMPLES.items() if one.act in BARS - TRIED_BELOW}
"""Examples of the acts that are barred to some of those whose post allows them."""
ANOTHER = "999"
FOUND: dict[str, dict[str, Any]] = {"correct_result": {"dossier": {"applicant_name": WRITTEN_RIGHT}}}
"""By act, what its operation finds in the dossier for the law."""


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def test_every_act_that_bars_somebody_has_an_example() -> None:
    assert {example.act for example in BARRED.values()} | TRIED_BELOW == BARS


@pytest.mark.parametrize("name", BARRED)
def test_whoever_is_barred_is_refused_by_the_law(world: World, name: str) -> None:
    example = BARRED[name]
    act, doer = ACTS[example.act], doer_of(example, world)
    file = cases.file_for(code=case_ready_for(example, world), by=doer)

    barred = [
        (one, by, why)
        for one, by in _in_other_hands(file, doer, example.step)
        if _is_possible(act, one, example.step) and (why := act.barred(one, by, example.step)) is not None
    ]

    assert barred, "nobody is barred: the example shows nothing"
    assert all(type(_refused(act, example, one, by)) is type(why) for one, by, why in barred)
    assert _refused(act, example, file, doer) is None


def test_whoever_prepared_a_decision_does_not_take_it_on_either() -> None:
    file = appraised(ALONE)

    assert isinstance(ACTS["claim"].barred(file, ALONE, "sign"), FourEyes)
    with pytest.raises(FourEyes):
        ACTS["claim"].law(file, step="sign", by=ALONE, at=at(5), calendar=CALENDAR)


def _in_other_hands(file: CaseFile, doer: Actor, step: str) -> Iterator[tuple[CaseFile, Actor]]:
    """The case before everybody who did something in it; as if he had done all the rest; as if he, then another, had been given
    it."""
    for key in {doer.key, *_hands(file)}:
        yield file, replace(doer, key=key)
    yield replace(file, tasks=(*file.tasks, *_done_by(file, doer, step))), doer
    held = tuple(one._replace(assignee=doer.key) if one.kind == "step" and one.is_open else one for one in file.tasks)
    yield replace(file, tasks=held), doer
    given = tuple(one._replace(assignee=ANOTHER) if one.kind == "step" and one.is_open else one for one in file.tasks)
    yield replace(file, tasks=given), doer


def _done_by(file: CaseFile, doer: Actor, but: str) -> Iterator[Task]:
    """As if he had done every other step."""
    one = next((one for one in file.tasks if one.kind == "step"), file.tasks[0])
    for step in file.terms.process.steps:
        if step.code != but:
            yield one._replace(kind="step", step=step.code, done_at=file.changed_at, done_by=doer.key)


def _is_possible(act: Act, file: CaseFile, step: str) -> bool:
    """Whether the case would let somebody do it."""
    return any(one is None or not act.per_step or one.code == step for one in act.when.steps(file))


def _hands(file: CaseFile) -> set[str]:
    """The keys of those who did something in it; what else stands there beside them bars nobody."""
    of_tasks = {said for one in file.tasks for said in (one.done_by, one.assignee, *map(str, one.answer.values()))}
    return {*of_tasks, *(wait.because.given_by for wait in file.waits)} - {""}


def _refused(act: Act, example: Example, file: CaseFile, by: Actor) -> Refusal | None:
    said: dict[str, Any] = {key: value for key, value in example.answers.items() if key not in BY_OPERATIONS_ALONE}
    about = ({"step": example.step} if act.per_step else {}) | FOUND.get(act.code, {})
    try:
        act.law(file, by=by, at=moment_of(example), calendar=CALENDAR, **about, **said)
    except Refusal as refusal:
        return refusal
    return None
