"""Whoever refuses, stops or revokes reads the letter first, of one of several results as of the whole; nothing is written."""

import io
from pathlib import Path
from typing import Any

import pypdf
import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, case_ready_for, doer_of
from cases.conftest import World
from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.access import knows_applicant
from onestop.ledger import api as ledger
from onestop.people import api as people

from .conftest import SitDown

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def pressed(world: World, sit_down: SitDown, name: str, **typed: str) -> tuple[str, Any]:
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    address = reverse(f"desk:{example.act}", args=[code, *([example.step] if example.step else [])])
    form = {field: value for field, value in example.form.items() if field != "confirm"}
    return code, sit_down(doer_of(example, world)).post(address, {**form, **typed, "preview": "yes"})


def text_of(answer: Any) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)


@pytest.mark.parametrize("name", ["refuse_part", "stop_case", "revoke_result"])
def test_it_is_read_as_it_would_be_issued_and_says_that_it_is_not(world: World, sit_down: SitDown, name: str) -> None:
    example = EXAMPLES[name]
    code, answer = pressed(world, sit_down, name)
    before = len(ledger.entries_of_case(code))
    said = text_of(answer)

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert "Bản xem trước – chưa ban hành" in said
    assert str(example.answers["note"]) in said
    assert code in said
    assert f"{code}/TC1" not in said
    assert len(ledger.entries_of_case(code)) == before
    assert store.load(code).file.outcome in (None, "granted"), "nothing was done"


def test_of_the_whole_too(world: World, sit_down: SitDown) -> None:
    example = EXAMPLES["decide"]
    code = case_ready_for(example, world)
    form = {"outcome": "refused", "reasons": "facts_not_proved", "note": "Không có căn cứ nào"}
    answer = sit_down(doer_of(example, world)).post(reverse("desk:decide", args=[code]), {**form, "preview": "yes"})

    assert answer.headers["Content-Type"] == "application/pdf", answer.content.decode()
    assert "Không có căn cứ nào" in text_of(answer)
    assert store.load(code).file.outcome is None


def test_it_tells_nobody_the_number_of_an_applicant_whom_the_case_does_not_tell_it(
    world: World, sit_down: SitDown
) -> None:
    """The level above revokes and is told no number: reading a draft would show it and leave no trace."""
    code, above = pressed(world, sit_down, "revoke_below")
    file = store.load(code).file
    number = people.person(file.applicant_id).known_by

    assert not knows_applicant(file, doer_of(EXAMPLES["revoke_below"], world))
    assert number not in text_of(above)
    assert "ghi khi ban hành" in text_of(above)
    _, at_home = pressed(world, sit_down, "stop_case")
    assert number in text_of(at_home)


def test_what_is_wrong_is_told_as_it_would_be(world: World, sit_down: SitDown) -> None:
    _, answer = pressed(world, sit_down, "refuse_part", reasons="", note="")

    assert answer.status_code == 422
    assert 'href="#reasons' in answer.content.decode()


def test_it_is_offered_where_reasons_stand_in_a_letter() -> None:
    offered = {code for code, act in cases.ACTS.items() if act.previews}

    assert {"decide", "refuse_part", "stop_case", "refuse_intake", "revoke_result", "revoke_below"} <= offered
    assert offered.isdisjoint({"send_back", "accept", "complete_step"})
