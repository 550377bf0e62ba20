"""A result that ended stands in its row as the ledger says."""

import pytest

from onestop.cases import api as cases

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, moment_of
from .conftest import World
from .pressed import Pressed
from .test_fsck import found

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["refuse_part", "stop_case of a part", "ask_payment for a part", "return_hand_over"])
def test_the_row_is_what_the_ledger_says(world: World, name: str) -> None:
    example = EXAMPLES[name]
    code, now = case_ready_for(example, world), moment_of(example)
    do(example, code, doer_of(example, world), now)

    assert found() == []


def papers_of_the_end(name: str, world: World) -> Pressed:
    example, pressed = EXAMPLES[name], Pressed()
    code, act = case_ready_for(example, world), cases.ACTS[example.act]
    by, now = doer_of(example, world), moment_of(example)
    cases.perform(act, code=code, step=example.step, by=by, now=now, press=pressed, **example.answers)
    return pressed


@pytest.mark.parametrize(("name", "how"), [("refuse_part", "từ chối"), ("stop_case of a part", "dừng giải quyết")])
def test_the_letter_is_of_its_own_day_and_says_what_did_not_come_and_why(world: World, name: str, how: str) -> None:
    """It and the slip of the same moment say one thing; whoever is refused reads in either to whom he complains."""
    pressed, example = papers_of_the_end(name, world), EXAMPLES[name]
    letter, slip = pressed["KQ1"], pressed[example.papers[1]]
    said = " ".join(letter.paragraphs)

    assert (letter.issued_at, letter.granted, letter.partly) == (moment_of(example), True, True)
    assert slip.issued_at == letter.issued_at
    assert "Hồ sơ đáp ứng đủ điều kiện" not in said
    assert f"Không có thông báo: {slip.office.name} {how}" in said
    assert all(reason in said for reason in slip.reasons)
    assert slip.note in said
    assert "có quyền" in said
    assert "khiếu nại đến người đứng đầu" in said


@pytest.mark.parametrize("name", ["refuse_part", "stop_case of a part"])
def test_the_slip_of_one_result_bears_the_post_of_who_signs_it(world: World, name: str) -> None:
    slip = papers_of_the_end(name, world)[EXAMPLES[name].papers[1]]

    assert slip.official_post.startswith("Chủ tịch Ủy ban nhân dân")
