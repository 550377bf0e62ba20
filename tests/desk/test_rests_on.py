"""Whoever prepares or makes the decision reads over the form what others said, whichever act that is."""

import pytest

from cases.act_examples import EXAMPLES, case_ready_for, doer_of, moment_of
from onestop.cases import api as cases
from onestop.desk.rests_on import rests_on

from .conftest import World

pytestmark = pytest.mark.django_db


def test_it_stands_over_every_act_that_does_a_step_and_over_no_other(world: World) -> None:
    example = EXAMPLES["give_opinion"]
    file = cases.file_for(code=case_ready_for(example, world), by=doer_of(example, world))

    said = {code for code, act in cases.ACTS.items() if rests_on(file, act, moment_of(example))}
    assert said == {code for code, act in cases.ACTS.items() if "StepCompleted" in {one.__name__ for one in act.events}}


def test_where_nobody_was_asked_nothing_stands_there(world: World) -> None:
    example = EXAMPLES["complete_step"]
    file = cases.file_for(code=case_ready_for(example, world), by=doer_of(example, world))

    assert not rests_on(file, cases.ACTS["complete_step"], moment_of(example))
