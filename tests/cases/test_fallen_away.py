"""Whoever was asked, called to a meeting or sent a step reads beside his list of work that it is not needed any more."""

from datetime import datetime
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.kernel.actor import Actor

from .act_examples import CONSULTED, EXAMPLES, PLACES, case_ready_for, do, doer_of, holder
from .conftest import World
from .examples import at

pytestmark = pytest.mark.django_db
ASKED, ELSEWHERE = holder("specialist", CONSULTED), holder("specialist", PLACES["nowhere"])
DECIDES = holder("head", PLACES["competent"])
OFFICE = holder("specialist", PLACES["partner"])


def told(by: Actor, day: int = 9) -> list[tuple[str, str, datetime | None]]:
    return [(one.what, one.how, one.held_at) for one in cases.fallen_away(by=by, now=at(day))]


def stopped(code: str, day: int = 6, **more: Any) -> None:
    said = EXAMPLES["stop_case"]
    cases.perform(cases.ACTS["stop_case"], code=code, by=DECIDES, now=at(day), **{**said.answers, **more})


def test_that_a_case_was_stopped_is_told_to_whoever_was_asked_and_to_nobody_else(world: World) -> None:
    code = case_ready_for(EXAMPLES["give_opinion"], world)
    assert told(ASKED) == []
    stopped(code)

    assert told(ASKED) == [("opinion", "stopped", None)]
    assert (told(ELSEWHERE), told(DECIDES), told(world.citizen)) == ([], [], [])
    assert told(ASKED, day=14) == [], "for a week"


def test_a_meeting_that_is_not_held_is_told_with_its_moment(world: World) -> None:
    code = case_ready_for(EXAMPLES["answer_meeting"], world)
    stopped(code)

    [(what, how, held_at)] = told(ASKED)
    assert (what, how) == ("meeting", "stopped")
    assert held_at is not None


def test_that_its_applicant_withdrew_is_told(world: World) -> None:
    code = case_ready_for(EXAMPLES["give_opinion"], world)
    cases.perform(cases.ACTS["request_withdrawal"], code=code, by=world.citizen, now=at(6))
    answer = EXAMPLES["answer_withdrawal"]
    cases.perform(cases.ACTS["answer_withdrawal"], code=code, by=DECIDES, now=at(6, 14), **answer.answers)

    assert told(ASKED) == [("opinion", "withdrawn", None)]


def test_that_whoever_asked_does_so_no_more_is_told_and_whoever_answered_knows(world: World) -> None:
    taken_back = case_ready_for(EXAMPLES["close_opinion"], world)
    example = EXAMPLES["close_opinion"]
    do(example, taken_back, doer_of(example, world), at(6))
    answered = case_ready_for(EXAMPLES["give_opinion"], world)
    do(EXAMPLES["give_opinion"], answered, doer_of(EXAMPLES["give_opinion"], world), at(6))

    assert [one.code for one in cases.fallen_away(by=ASKED, now=at(9))] == [taken_back]


def test_a_step_that_was_sent_to_another_agency_is_told_too(world: World) -> None:
    code = case_ready_for(EXAMPLES["confirm_hand_over"], world)
    stopped(code)

    assert told(OFFICE) == [("step", "stopped", None)]
