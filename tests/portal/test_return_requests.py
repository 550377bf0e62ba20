"""How and where a result is received is its applicant's to say: where an official wrote it down, both read by which request.

Decree 224/2026/NĐ-CP Art. 15.1g has every change told; that such a request is signed is a rule of ours, as with a withdrawal.
"""

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from cases.act_example import Example
from cases.act_examples import EXAMPLES, case_ready_for, do, moment_of
from cases.examples import RECEPTIONIST
from onestop.cases import api as cases
from onestop.frame.formats import moment

from .conftest import SitDown, World
from .test_issued_papers import main_of

pytestmark = pytest.mark.django_db
PART, WHOLE = EXAMPLES["choose_part_return"], EXAMPLES["choose_return_place"]
BY_POST = EXAMPLES["choose_part_return by post"]


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def pages(world: World, sit_down: SitDown, code: str) -> tuple[str, str]:
    portal = main_of(sit_down(world.citizen), reverse("portal:case", args=[code]))
    return portal, main_of(sit_down(RECEPTIONIST), reverse("desk:case", args=[code]))


def written_down(example: Example, world: World) -> str:
    code = case_ready_for(example, world)
    do(example, code, RECEPTIONIST, moment_of(example))
    return code


@pytest.mark.parametrize("example", [PART, BY_POST, WHOLE])
def test_both_read_by_which_request_when_and_where_it_was_written_down(
    world: World, sit_down: SitDown, example: Example
) -> None:
    portal, desk = pages(world, sit_down, written_down(example, world))
    request, when = str(example.answers["request"]), moment(moment_of(example), "vi")

    assert "Cán bộ ghi theo đề nghị của bạn" in portal
    assert "Ghi thay người nộp" in desk
    for page in (portal, desk):
        assert page.count(request) == 1
        assert f"{when}" in page


def test_of_what_he_chose_himself_no_request_is_told(world: World, sit_down: SitDown) -> None:
    code = written_down(PART, world)
    cases.perform(
        cases.ACTS["choose_part_return"], code=code, by=world.citizen, now=moment_of(PART), step="sign", way="post",
        address="Số 1, đường Lê Lợi",
    )  # fmt: skip

    for page in pages(world, sit_down, code):
        assert str(PART.answers["request"]) not in page
