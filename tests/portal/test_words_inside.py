"""What an official writes for officials alone is on no page and no paper of the applicant's; the reason beside it may be."""

import io
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest
from django.urls import reverse

from cases.act_examples import EXAMPLES, Example, case_ready_for, do, doer_of, moment_of
from onestop.cases import api as cases
from onestop.cases.domain.act_fields import Note, Reasons
from onestop.cases.domain.reasons import REASONS, SAID_IN_WORDS
from onestop.cases.domain.why_fields import WORDS_INSIDE, reasons_alone
from onestop.kernel.refusal import Refusal

from .conftest import SitDown, World
from .test_issued_papers import main_of

MARK = "zqxnguoila"


def words_inside(example: Example) -> str:
    """The name of the words that only officials read; empty of an act that asks for none."""
    asks = cases.ACTS[example.act].asks
    inside = reasons_alone("reassigned", WORDS_INSIDE).hint
    within = any(isinstance(one, Reasons) and one.hint == inside for one in asks)
    notes = (one.name for one in asks if isinstance(one, Note) and (within or WORDS_INSIDE.vi in str(one.hint)))
    return next(notes, "")


def text_of(paper: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(paper)).pages)


INSIDE = {name: told for name, one in EXAMPLES.items() if (told := words_inside(one))}


def test_they_are_asked_for_by_these_acts() -> None:
    asking = {EXAMPLES[one].act for one in INSIDE}
    assert {"cancel_note", "cancel_receipt", "cancel_payment", "send_back", "decline_transfer"} <= asking


@pytest.mark.django_db
@pytest.mark.parametrize("name", INSIDE)
def test_they_stand_on_no_page_of_the_applicants(
    name: str, world: World, sit_down: SitDown, settings: Any, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path
    example = EXAMPLES[name]
    code = case_ready_for(example, world)
    do(
        replace(example, answers={**example.answers, INSIDE[name]: MARK}),
        code,
        doer_of(example, world),
        moment_of(example),
    )

    page = main_of(sit_down(world.citizen), reverse("portal:case", args=[code]))
    assert MARK not in page
    file = cases.file_for(code=code, by=world.citizen)
    for line in cases.papers_of(file):
        with suppress(Refusal):  # withheld from him
            paper = cases.print_paper(code=code, which=line.which, by=world.citizen, now=moment_of(example))
            assert MARK not in text_of(paper.content)


@pytest.mark.django_db
def test_of_a_cancelled_note_he_reads_the_reason_and_officials_the_words(
    world: World, sit_down: SitDown, settings: Any, tmp_path: Path
) -> None:
    """Circular 01/2018 Art. 16(2)(d) and Law 91/2025: the case it belongs to is somebody else's."""
    settings.DATA_DIR = tmp_path
    example = EXAMPLES["cancel_note"]
    code = case_ready_for(example, world)
    official = doer_of(example, world)
    do(replace(example, answers={**example.answers, "note": MARK}), code, official, moment_of(example))

    his = main_of(sit_down(world.citizen), reverse("portal:case", args=[code]))
    theirs = main_of(sit_down(official), reverse("desk:case", args=[code]))
    assert "Ghi nhầm sang hồ sơ này" in his
    assert MARK in theirs


@pytest.mark.parametrize("reason", ["wrong_case", "noted_for_another"])
def test_nobody_is_asked_for_the_code_of_another_case(reason: str) -> None:
    asked = SAID_IN_WORDS[reason]

    assert any(reason in listed for listed in REASONS.values())
    assert "không ghi mã hồ sơ" in asked.vi
    assert "no code of another case" in asked.en
