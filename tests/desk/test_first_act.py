"""The page of a case proposes first what its row in the list stands for."""

from typing import Any

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of, moment_of
from onestop.cases import api as cases
from onestop.cases.domain.task_kinds import TASK_KINDS
from onestop.desk.first_act import ACTS_OF, first_act

from .conftest import World

ENDED_BY_IT = {
    name: kind
    for kind, acts in ACTS_OF.items()
    for name, example in EXAMPLES.items()
    if example.act in acts and example.act == name and kind not in ("sent",)
}
"""Examples by the kind of task that their act ends."""


PROPOSED_TOO = {"return": {"note_papers", "record_payment"}}
"""What ends no task of the kind, but comes before what does: a result is not handed over while something is due, and who chose
the portal comes to a counter with his papers, not for the result."""
NOT_PROPOSED = {
    "receive": {"refuse_intake"},
    "step": {"answer_withdrawal", "refuse_part", "stop_case"},
    "decide": {"answer_withdrawal", "complete_step", "refuse_part", "stop_case"},
    "hand_over": {"refuse_hand_over", "return_hand_over"},
    "opinion": {"record_opinion", "close_opinion", "record_minutes", "call_off_meeting", "note_not_held"},
    "return_part": {"return_result", "return_notice"},
    "cancel_note": {"cancel_note"},
}
"""What does such a task as well and is not what its row stands for: it refuses, does without, or is a task of its own."""


class Asked:
    """A request for the page, as its row links it."""

    def __init__(self, by: Any, now: Any, task: str = "") -> None:
        self.actor, self.now, self.GET = by, now, {"viec": task} if task else {}


def test_of_every_kind_of_task_is_said_what_ends_it() -> None:
    assert ACTS_OF.keys() == TASK_KINDS.keys()
    assert {code for codes in ACTS_OF.values() for code in codes} <= cases.ACTS.keys()


@pytest.mark.parametrize("kind", TASK_KINDS)
def test_whatever_does_a_task_is_proposed_or_named_as_not(kind: str) -> None:
    """By the events of the act, so that what is left out of the table fails here and takes no test with it."""
    done_by = set(TASK_KINDS[kind].done_by)  # type: ignore[index]
    does_it = {
        code
        for code, act in cases.ACTS.items()
        if "desk" in act.faces and done_by & {one.__name__ for one in act.events}
    }

    assert {*ACTS_OF[kind]} - PROPOSED_TOO.get(kind, set()) == does_it - NOT_PROPOSED.get(kind, set())
    assert PROPOSED_TOO.get(kind, set()) <= {*ACTS_OF[kind]}
    assert NOT_PROPOSED.get(kind, set()) <= does_it


@pytest.mark.django_db
@pytest.mark.parametrize("name", ENDED_BY_IT)
def test_what_the_row_stands_for_comes_first(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code, by, at = case_ready_for(example, world), doer_of(example, world), moment_of(example)
    found = cases.case_for(code=code, by=by, now=at)
    tasks = sorted(found.file.open_tasks, key=lambda one: one.kind != ENDED_BY_IT[name])
    task = next(one for one in tasks if one.kind in (ENDED_BY_IT[name], "step"))
    offer = next(one for one in found.actions if one.code == example.act)

    first = first_act(Asked(by, at, f"{task.kind}:{task.step}"), found)  # type: ignore[arg-type]

    assert (first and first.code) == (None if offer.forfeits else name)
    assert reverse(f"desk:{name}", args=[code, *([offer.step] if offer.act.per_step else [])])
