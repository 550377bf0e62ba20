"""What the law gives to another agency alone, at the operations: who is told of silence, and where what lay here goes."""

from functools import partial

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.refusals_of_hops import StepOfAnotherAgency
from onestop.cases.models import CaseTask
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger

from .conftest import World, definition, paper, published
from .erasing import faults
from .examples import COMMUNE, RECEPTIONIST, SPECIALIST, at, official
from .pressed import Pressed
from .test_reserved_steps import RESERVED

pytestmark = pytest.mark.django_db
CODE, POLICE, OFFICE = "9.000008", f"{COMMUNE}.CA", "H09.20"
THEIR_HEAD = official(POLICE, "cases.see", "cases.decide", key="41")
OFFICE_HEAD = official(OFFICE, "cases.see", "cases.decide", key="42")


@pytest.fixture
def sent(world: World) -> str:
    """Accepted on Monday the 2nd; the police has two working days to confirm."""
    published([definition(CODE, RESERVED, [paper("id", required=False)])])
    code = world.lodge(procedure_code=CODE)
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(2), press=Pressed())
    return code


def listed(by: Actor, day: int) -> list[tuple[str, str]]:
    return [(line.code, line.kind) for line in cases.worklist(by=by, now=at(day)).items]


def test_silence_is_told_once_to_its_head_and_to_the_office_of_the_province(sent: str) -> None:
    assert cases.note_silences(now=at(3)) == 0
    assert (cases.note_silences(now=at(5)), cases.note_silences(now=at(6))) == (1, 0)

    for head in (THEIR_HEAD, OFFICE_HEAD):
        assert listed(head, 5) == [(sent, "silence")]
        assert cases.file_for(code=sent, by=head).code == sent
    assert ledger.entries_of_case(sent)[-1].type == "cases.silence_noted"
    assert faults() == []


def test_confirmed_it_leaves_both_lists(sent: str) -> None:
    cases.note_silences(now=at(5))
    officer = official(POLICE, "cases.step", key="31")
    cases.perform(cases.ACTS["confirm_hand_over"], code=sent, step="register", by=officer, now=at(6))

    assert (listed(THEIR_HEAD, 6), listed(OFFICE_HEAD, 6)) == ([], [])


def test_taken_back_it_is_not_done_here(sent: str) -> None:
    keep = partial(cases.perform, cases.ACTS["take_back_hand_over"], code=sent, step="register", by=SPECIALIST)
    with pytest.raises(StepOfAnotherAgency):
        keep(answer="kept", explanation="Không ai nhận", now=at(5))


def test_what_lay_here_from_before_goes_to_whose_it_is_once(sent: str) -> None:
    """As of a case whose step was kept while that could be said of any."""
    CaseTask.objects.filter(case__code=sent, kind="hand_over").update(kind="step", agency=COMMUNE)
    CaseTask.objects.filter(case__code=sent, kind="sent").delete()

    assert (cases.hand_over_lying_steps(now=at(3)), cases.hand_over_lying_steps(now=at(4))) == (1, 0)
    assert [(one.kind, one.agency) for one in cases.file_for(code=sent, by=SPECIALIST).open_tasks] == [
        ("hand_over", POLICE),
        ("sent", COMMUNE),
    ]
