"""A receipt that its agency declared void is confirmed by nobody, also once the content of its case was erased."""

from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.at_return import cancelled_notes, void_notes
from onestop.cases.operations.perform import perform
from onestop.cases.paper_address import check_code_of
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .erasing import WHY, faults
from .examples import HEAD, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def told(code: str, ref: str) -> tuple[bool, bool]:
    paper = cases.public_paper(code=code, ref=ref, check=check_code_of(code, ref))
    return paper.holds, paper.cancelled


def erased(code: str) -> None:
    ledger.sequence_once(at(29))
    indicators.follow_all(at(29))
    cases.erase_content(code=code, by=HEAD, now=at(30), **WHY)
    assert faults() == []


def done(name: str, code: str, world: World, day: int, **answers: Any) -> None:
    example = EXAMPLES[name]
    who = world.citizen if name.startswith("receive_result") else doer_of(example, world)
    perform(cases.ACTS[example.act], code=code, by=who, now=at(day), **{**example.answers, **answers})


def test_of_papers_and_which_of_two_it_was(world: World) -> None:
    example = EXAMPLES["cancel_note"]
    code = case_ready_for(example, world)
    for day, name in enumerate(("cancel_note", "note_papers", "receive_result after papers"), start=16):
        done(name, code, world, day)
    before = [told(code, one) for one in ("GT1", "GT2")]
    assert before == [(False, True), (True, False)]

    erased(code)
    assert [told(code, one) for one in ("GT1", "GT2")] == before


def test_of_money(world: World) -> None:
    example = EXAMPLES["cancel_receipt"]
    code = case_ready_for(example, world)
    do(example, code, doer_of(example, world), moment_of(example))
    done("stop_case", code, world, 27)
    assert told(code, "PT1") == (False, True)

    erased(code)
    assert told(code, "PT1") == (False, True)


def test_which_note_was_cancelled_is_what_the_entry_says(world: World) -> None:
    example = EXAMPLES["cancel_note"]
    code = case_ready_for(example, world)
    for day, name in enumerate(("cancel_note", "note_papers", "cancel_note"), start=16):
        done(name, code, world, day)
    file = store.load(code).file

    assert [(note.nth, by.answer["receipt"]) for note, by in void_notes(file)] == [
        (by.answer["cancelled"], receipt) for receipt, (_, by) in enumerate(cancelled_notes(file), start=1)
    ]
