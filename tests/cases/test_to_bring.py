"""Whose originals went back with a refusal and who is to have his matter dealt with again reads in the letter what the page says:
what the case requires and does not lie there, he brings again."""

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.at_return import to_show
from onestop.cases.domain.law.reopen import REOPEN
from onestop.cases.domain.law.reopen_own import REOPEN_OWN
from onestop.cases.domain.law.reopen_part import REOPEN_PART
from onestop.cases.domain.law.reopen_part_own import REOPEN_PART_OWN

from . import test_reopened_part as birth
from .conftest import World, definition, paper, published
from .examples import ORIGINAL, SIMPLE
from .test_matter import now_of, revoked
from .test_reopened import COUNTER, DEPUTY, HEAD, SPECIALIST, UPHELD, done, newest

pytestmark = pytest.mark.django_db


def refused(world: World, *, home: bool) -> str:
    """Refused, with the letter fetched; and `home` with the original that the procedure keeps of what is granted."""
    published([definition("9.000077", SIMPLE, [paper("form")])])
    code = world.lodge(procedure_code="9.000077", channel="in_person", on_paper=["form"])
    done(code, "accept", COUNTER, 3, received={"form": cases.Received(originals=1)})
    done(code, "complete_step", SPECIALIST, 4, step="appraise")
    done(code, "decide", HEAD, 5, outcome="refused", reasons=["facts_not_proved"], note="Thiếu căn cứ")
    done(code, "return_result", COUNTER, 6)
    if home:
        done(code, "give_back", COUNTER, 6, given={"form": 1})
    return code


def to_bring(code: str) -> str:
    return cases.cases_to_tell([code])[code].to_bring.vi


def test_it_is_named_until_it_is_there(world: World) -> None:
    first = refused(world, home=True)
    before = [act.says_before(cases.file_for(code=first, by=DEPUTY), "desk").vi for act in (REOPEN, REOPEN_OWN)]
    assert all("Giấy form" in one and "mang lại" in one for one in before)
    done(first, "reopen", DEPUTY, 10, **UPHELD)
    code = newest(first).code

    assert to_bring(code) == "Giấy form"
    with pytest.raises(cases.PapersNotReceived):
        done(code, "accept", COUNTER, 11)
    done(code, "accept", COUNTER, 11, received={"form": cases.Received(originals=1)})
    assert to_bring(code) == ""


def test_nothing_is_brought_where_all_lies_there(world: World) -> None:
    first = refused(world, home=False)
    file = cases.file_for(code=first, by=DEPUTY)
    assert "mang lại" not in REOPEN.says_before(file, "desk").vi
    done(first, "reopen", DEPUTY, 10, **UPHELD)

    assert to_bring(newest(first).code) == ""


def one_alone(world: World, *, home: bool) -> str:
    """The residence, dealt with alone once no result of the birth was left; and `home` with the original they all rested on."""
    first = birth.refused(world)
    revoked(first)
    birth.done(first, "return_notice", birth.COUNTER, 6, 14)
    if home:
        birth.done(first, "give_back", birth.COUNTER, 6, 15, given={"id": 1})
    acts = (REOPEN_PART, REOPEN_PART_OWN)
    assert {"mang lại" in act.says_before(now_of(first), "desk").vi for act in acts} == {home}
    return birth.taken_up(first, 9).code


def decided(code: str) -> None:
    birth.done(code, "complete_step", birth.OFFICER, 9, 15, "residence", facts={"residence_to_verify": False})
    birth.done(code, "decide", birth.DEPUTY, 9, 16, outcome="granted")


def test_of_one_result_alone_what_went_home_is_named_and_handed_in_before_it_is_had(world: World) -> None:
    """As where a document holds again (`at_return.py`): our reading, for what the procedure keeps it keeps of every result."""
    code = one_alone(world, home=True)
    assert to_bring(code) == "Giấy id"
    birth.done(code, "accept", birth.COUNTER, 9, 14)
    decided(code)

    assert [one.code for one in to_show(now_of(code))] == ["again_id"]
    birth.done(code, "return_result", birth.COUNTER, 10, papers_shown={"again_id": "done"})
    assert to_show(now_of(code)) == ()


def test_brought_when_it_is_accepted_it_is_asked_for_no_more(world: World) -> None:
    birth.done(code := one_alone(world, home=True), "accept", birth.COUNTER, 9, 14, received=ORIGINAL)
    decided(code)
    assert (to_bring(code), to_show(now_of(code))) == ("", ())


def test_of_one_result_alone_nothing_is_brought_while_paper_lies_with_the_other(world: World) -> None:
    code = one_alone(world, home=False)
    assert to_bring(code) == ""
    birth.done(code, "accept", birth.COUNTER, 9, 14)
    decided(code)
    assert to_show(now_of(code)) == ()
