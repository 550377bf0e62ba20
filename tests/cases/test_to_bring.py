"""Whose originals went back with a refusal and who is to have his matter dealt with again reads in the letter what the page says:
what the case requires and does not lie there, he brings again."""

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.law.reopen import REOPEN
from onestop.cases.domain.law.reopen_own import REOPEN_OWN

from .conftest import World, definition, paper, published
from .examples import SIMPLE
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
