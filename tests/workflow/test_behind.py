"""Which steps can come next is every one the gateways behind a step can lead to, and none beyond another step."""

from onestop.workflow.api import steps_behind

from .test_questions import process

ASKS = {"fact": "needs_site_visit", "is": True}


def test_every_way_of_a_gateway_counts() -> None:
    assert [one.code for one in steps_behind(process(ASKS), "appraise")] == ["visit", "sign"]


def test_what_lies_behind_another_step_does_not() -> None:
    assert [one.code for one in steps_behind(process(ASKS), "visit")] == ["sign"]


def test_before_the_end_there_is_none() -> None:
    assert steps_behind(process(ASKS), "sign") == ()
