"""Of a paper that need not come fewer came than are wanted: an official says why they will do, and the receipt tells it."""

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.received import IN_PART
from onestop.ledger import api as ledger

from .conftest import World, definition, paper, published, submission
from .examples import ORIGINAL, RECEPTIONIST, SIMPLE, SPECIALIST, at
from .pressed import Pressed

pytestmark = pytest.mark.django_db
DRAWN = "9.000018"
ONE, BOTH = ({**ORIGINAL, "plan": cases.Received(originals=many)} for many in (1, 2))


@pytest.fixture
def drawn(world: World) -> World:
    """A procedure that takes two originals of a plan, from whoever has one."""
    published([definition(DRAWN, SIMPLE, [paper("id"), paper("plan", required=False) | {"originals": 2}])])
    return world


def accepted(code: str, **said: Any) -> Any:
    pressed = Pressed()
    cases.perform(cases.ACTS["accept"], code=code, by=RECEPTIONIST, now=at(2), press=pressed, **said)
    return pressed["GN1"]


def announced(world: World) -> str:
    return world.lodge(procedure_code=DRAWN, on_paper=["id", "plan"])


def test_one_of_two_is_not_taken_without_a_word(drawn: World) -> None:
    code = announced(drawn)

    for said in ("", "of_course"):
        with pytest.raises(cases.PapersInPart) as refused:
            cases.accept(code=code, received=ONE, in_part=said, by=RECEPTIONIST, now=at(2))
        assert [one.vi for one in refused.value.papers] == ["Giấy plan (còn thiếu 1 bản chính)"]


@pytest.mark.parametrize("brought", [ORIGINAL, BOTH])
def test_of_none_and_of_all_nothing_is_asked(drawn: World, brought: dict[str, cases.Received]) -> None:
    slip = accepted(announced(drawn), received=brought, in_part="held")

    assert (slip.lacking, slip.lacking_because) == ((), "")
    assert all("yêu cầu" not in one.note for one in slip.components)


def test_the_receipt_says_what_was_wanted_what_came_and_why_that_will_do(drawn: World) -> None:
    code = announced(drawn)
    slip = accepted(code, received=ONE, in_part="not_needed")

    assert [(one.name, one.originals, one.note) for one in slip.components] == [
        ("Giấy id", 1, ""),
        ("Giấy plan", 1, "yêu cầu 2 bản chính"),
    ]
    assert slip.lacking == ("Giấy plan (còn thiếu 1 bản chính)",)
    assert slip.lacking_because == IN_PART["not_needed"].vi


def test_the_entry_and_the_row_agree_on_it(drawn: World) -> None:
    code = announced(drawn)
    accepted(code, received=ONE, in_part="as_it_is")
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(3))

    assert cases.file_for(code=code, by=RECEPTIONIST).in_part_because == "as_it_is"
    told = cases.timeline(code=code, by=drawn.citizen)
    assert IN_PART["as_it_is"] in [words for one in told for words in one.wording.detail]
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


def test_at_the_counter_it_is_said_in_the_same_act(drawn: World) -> None:
    sent = submission(procedure_code=DRAWN, channel="in_person", received=ONE)
    given: dict[str, Any] = {"applicant": drawn.citizen.person_id or 0, "by": RECEPTIONIST, "now": at(2)}

    with pytest.raises(cases.PapersInPart):
        cases.lodge_for_other(sent, press=Pressed(), **given)
    code = cases.lodge_for_other(sent, in_part="held", press=Pressed(), **given)
    assert cases.file_for(code=code, by=RECEPTIONIST).in_part_because == "held"


def test_what_an_answer_was_taken_without_is_not_asked_again(drawn: World) -> None:
    code = announced(drawn)
    cases.request_supplement(code=code, reasons=["missing_paper"], items=["plan"], by=RECEPTIONIST, now=at(2))
    given = {"plan": cases.Received(originals=1)}
    cases.answer_supplement(code=code, received=given, left_out="as_it_is", by=RECEPTIONIST, now=at(2, 10))

    file = cases.accept(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(2, 11))
    assert file.in_part_because == ""
