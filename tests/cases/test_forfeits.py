"""What an act takes from whoever does it is known before: the steps that four eyes will keep from him, and no other."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.kernel.actor import Actor

from .examples import BRANCHING, HEAD, SIMPLE, SPECIALIST, accepted, terms
from .test_hands import ALONE, COLLEAGUE, act, appraised
from .test_opinions import PLANNING, asked

UNDECIDED = {
    **SIMPLE,
    "nodes": {"appraise": {**SIMPLE["nodes"]["appraise"], "next": "end"}, "end": {"kind": "end"}},
}
"""A process that comes to its end without a step that decides."""


def lost(file: CaseFile, by: Actor, code: str = "complete_step") -> dict[str, list[str]]:
    """By step, what whoever does it would lose."""
    return {one.step: [lost.step for lost in one.forfeits] for one in possible_actions(file, by) if one.code == code}


@pytest.mark.parametrize(
    ("process", "by", "loses"),
    [
        (SIMPLE, ALONE, ["sign"]),
        (SIMPLE, HEAD, ["sign"]),
        (SIMPLE, SPECIALIST, []),
        (UNDECIDED, ALONE, [""]),
        (UNDECIDED, SPECIALIST, []),
        (BRANCHING, ALONE, ["sign", "sign2"]),
    ],
)
def test_who_could_decide_is_told_that_he_would_not(process: dict[str, Any], by: Actor, loses: list[str]) -> None:
    assert lost(accepted(under=terms(process)), by) == {"appraise": loses}


def test_what_is_lost_already_is_not_lost_again() -> None:
    file = act(accepted(under=terms(BRANCHING)), "complete_step", ALONE, step="appraise", facts={"needs_visit": True})

    assert lost(file, ALONE) == {"visit": []}
    assert lost(file, HEAD) == {"visit": ["sign"]}


def test_what_a_first_account_lost_a_second_does_not_lose() -> None:
    file = act(accepted(under=terms(BRANCHING)), "complete_step", ALONE, step="appraise", facts={"needs_visit": True})

    assert lost(file, replace(HEAD, same_person=frozenset({ALONE.key}))) == {"visit": []}


def test_a_step_that_carries_a_decision_out_costs_nothing() -> None:
    file = accepted(under=terms(BRANCHING))
    file = act(file, "complete_step", SPECIALIST, step="appraise", facts={"needs_visit": True})
    file = act(file, "complete_step", SPECIALIST, step="visit")
    file = act(file, "decide", HEAD, day=4, outcome="granted")

    assert lost(file, ALONE) == {"enter": []}


def test_whoever_copies_an_opinion_loses_the_decision() -> None:
    file = asked(accepted())

    assert lost(file, ALONE, "record_opinion") == {PLANNING: ["sign"]}
    assert lost(file, COLLEAGUE, "record_opinion") == {PLANNING: []}


def test_deciding_and_asking_for_more_cost_nothing() -> None:
    offers = [*possible_actions(accepted(), ALONE), *possible_actions(appraised(), HEAD)]

    assert {one.code for one in offers if one.forfeits} == {"complete_step"}
