"""Whoever answers another agency reads over the form what he answers: its refusal, its question, its offer."""

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of
from onestop.cases import api as cases
from onestop.desk import answered

from .conftest import SitDown, World

pytestmark = pytest.mark.django_db
SAID = {
    "answer_hand_over": ("không nhận bước này", "refuse_hand_over"),
    "take_back_hand_over": ("nơi nhận chưa trả lời", ""),
    "give_opinion": ("hỏi:", "ask_opinion"),
    "record_opinion": ("hỏi:", "ask_opinion"),
    "answer_meeting": ("mời họp lúc", "call_meeting"),
    "record_minutes": ("mời họp lúc", "call_meeting"),
    "call_off_meeting": ("mời họp lúc", "call_meeting"),
    "note_not_held": ("mời họp lúc", "call_meeting"),
    "take_over": ("chuyển hồ sơ đến, vì:", "transfer"),
    "decline_transfer": ("chuyển hồ sơ đến, vì:", "transfer"),
}
"""By act: what is said of whom it answers, and the act that said it."""


def test_every_act_that_answers_somebody_is_tried() -> None:
    assert SAID.keys() == answered._READS.keys()


@pytest.mark.parametrize("act", SAID)
def test_the_form_says_what_it_answers(act: str, world: World, sit_down: SitDown) -> None:
    example, (said, asked_by) = EXAMPLES[act], SAID[act]
    code = case_ready_for(example, world)
    by = doer_of(example, world)
    step = [offer.step for offer in cases.possible_actions(cases.file_for(code=code, by=by), by) if offer.code == act]
    per_step = step if cases.ACTS[act].per_step else []

    page = sit_down(by).get(reverse(f"desk:{act}", args=[code, *per_step])).content.decode()

    over = page[page.index("<h1") : page.index('<form id="act"')]
    assert said in over
    answers = EXAMPLES[asked_by].answers if asked_by else {}
    for words in (answers.get("note"), answers.get("question")):
        assert not words or words in over


def test_whoever_is_called_to_a_meeting_reads_its_hour_and_not_the_end_of_the_day(
    world: World, sit_down: SitDown
) -> None:
    code = case_ready_for(EXAMPLES["answer_meeting"], world)
    by = doer_of(EXAMPLES["answer_meeting"], world)

    step = [
        offer.step
        for offer in cases.possible_actions(cases.file_for(code=code, by=by), by)
        if offer.code == "give_opinion"
    ]

    page = sit_down(by).get(reverse("desk:give_opinion", args=[code, *step])).content.decode()

    over = page[page.index("<h1") : page.index('<form id="act"')]
    assert "Trả lời chậm nhất 14:00" in over
    assert "đến hết" not in over
