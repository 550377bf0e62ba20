"""What an act led to is said at once: to which agency a step went, what to print for who stands there, until when it is mine."""

from typing import Any

import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of
from cases.examples import RECEPTIONIST

from .conftest import SitDown, World
from .test_walk_in_lacking import SUPPLEMENT, walk_in

pytestmark = pytest.mark.django_db


def pressed(world: World, sit_down: SitDown, act: str) -> str:
    """The page that follows an act done by its form."""
    example = EXAMPLES[act]
    code = case_ready_for(example, world)
    client = sit_down(doer_of(example, world))
    answer: Any = client.post(
        reverse(f"desk:{act}", args=[code, *([example.step] if example.step else [])]), example.form
    )
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer.headers["Location"]).content.decode()


def test_who_sends_a_step_to_another_agency_reads_to_which(world: World, sit_down: SitDown) -> None:
    page = pressed(world, sit_down, "answer_hand_over")

    assert "Hồ sơ đã chuyển đến Công an" in page


def test_nothing_was_sent_by_an_act_that_sends_nothing(world: World, sit_down: SitDown) -> None:
    assert "Hồ sơ đã chuyển đến" not in pressed(world, sit_down, "confirm_hand_over")


def test_the_slip_of_whoever_stands_at_the_counter_comes_before_the_next_dossier(
    world: World, sit_down: SitDown
) -> None:
    world.lodge()
    client = sit_down(RECEPTIONIST)
    address = walk_in(client, SUPPLEMENT, **{"originals-id": "1"})

    page = client.post(address, {"items": ["photo"], "reasons": ["missing_paper"]}, follow=True).content.decode()

    assert page.index("/phieu/BS1.pdf") < page.index("Hồ sơ tiếp theo")
    assert "Tiếp nhận hồ sơ khác" in page


def test_an_agency_that_does_a_step_reads_its_own_last_moment_over_the_case(world: World, sit_down: SitDown) -> None:
    example = EXAMPLES["confirm_hand_over"]
    code = case_ready_for(example, world)

    page = sit_down(doer_of(example, world)).get(reverse("desk:case", args=[code])).content.decode()

    assert "Việc của cơ quan bạn" in page[: page.index("os-actions")]
