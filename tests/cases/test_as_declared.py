"""An applicant asked to correct an answer may say that it is right as he declared it: nothing of it is missing then."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import read
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.outstanding import is_complete, never_came, outstanding_after
from onestop.cases.domain.received import Received
from onestop.cases.domain.refusals_of_requests import NothingSent, OnlyAnswersAffirmed, StillOutstanding
from onestop.cases.domain.terms import DossierPaper, FormQuestion
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, CITIZEN, RECEPTIONIST, SPECIALIST, at, lodged, terms

PAPERS = (DossierPaper("id", Text("Giấy", "Paper")),)
QUESTIONS = tuple(FormQuestion(code, Text(code, code)) for code in ("area", "floors"))
STOOD = {"area": 180, "floors": 3}
CAME = {"id": Received(originals=1)}
WORD = "60 × 3 đúng là 180"
AREA, FLOORS = "answer:area", "answer:floors"
BY: dict[str, Any] = {"applicant": {"by": CITIZEN}, "official": {"by": RECEPTIONIST, "left_out": "as_declared"}}
either = pytest.mark.parametrize("who", BY)


def dossier(**policy: Any) -> CaseFile:
    under = replace(terms(**policy), papers=PAPERS, questions=QUESTIONS)
    return lodged(under=under, answers=STOOD, received=CAME, when=at(2))


def asked(file: CaseFile, *items: str, by: Actor = RECEPTIONIST, day: int = 4) -> CaseFile:
    said: dict[str, Any] = {"reasons": ["form_wrong"], "items": items, "note": "Xem lại"}
    return request_supplement(file, by=by, at=at(day), calendar=CALENDAR, **said)[0]


def at_work(on_supplement: str) -> CaseFile:
    """Accepted on the 2nd, asked for the area on the 4th."""
    file = accept(dossier(on_supplement=on_supplement), by=RECEPTIONIST, at=at(2), calendar=CALENDAR)[0]
    return asked(file, AREA, by=SPECIALIST)


def answered(file: CaseFile, *, day: int = 10, **answer: Any) -> CaseFile:
    return answer_supplement(file, at=at(day), calendar=CALENDAR, **answer)[0]


@either
def test_what_is_affirmed_is_not_missing(who: str) -> None:
    after = answered(asked(dossier(), AREA), reply=WORD, **BY[who])

    assert (after.asked, after.answers, after.rounds[0].left_out) == (None, STOOD, "as_declared")
    assert (outstanding_after(after, 1), never_came(after), is_complete(after)) == ((), (), True)
    assert is_complete(replace(after, content_erased_at=at(20)))
    assert accept(after, by=RECEPTIONIST, at=at(11), calendar=CALENDAR)[0].received_at == at(11)


@either
def test_one_answer_is_put_right_a_paper_comes_and_the_other_is_affirmed(who: str) -> None:
    given: dict[str, Any] = {"received": CAME, "corrected": {"floors": 4, "area": 180}, "reply": WORD}
    after = answered(asked(dossier(), AREA, FLOORS, "id"), **given, **BY[who])

    assert (after.rounds[0].left_out, after.answers) == ("as_declared", STOOD | {"floors": 4})
    assert is_complete(after)


def test_an_applicant_affirms_in_words_and_nothing_else_of_his_is_left_out() -> None:
    file = asked(dossier(), AREA)

    with pytest.raises(NothingSent):
        answered(file, reply=" ", by=CITIZEN)
    with pytest.raises(StillOutstanding):
        answered(asked(dossier(), AREA, FLOORS), corrected={"floors": 4}, left_out="as_declared", by=CITIZEN)
    with pytest.raises(StillOutstanding) as refused:
        answered(asked(dossier(), AREA, "id"), reply=WORD, left_out="held", by=CITIZEN)
    assert refused.value.papers == (PAPERS[0].name, QUESTIONS[0].name)


def test_a_paper_is_never_affirmed() -> None:
    with pytest.raises(OnlyAnswersAffirmed) as refused:
        answered(asked(dossier(), AREA, "id"), reply=WORD, **BY["official"])

    assert refused.value.papers == (PAPERS[0].name,)


@either
def test_all_came_whatever_was_pressed(who: str) -> None:
    assert answered(asked(dossier(), AREA), corrected={"area": 181}, reply=WORD, **BY[who]).rounds[0].left_out == ""


def due(file: CaseFile) -> datetime:
    reading = read(file, calendar=CALENDAR, at=at(10, 17))
    assert reading is not None
    assert reading.due_at == file.due_at, "what was promised is what the clock says when it is read again"
    assert file.due_at is not None
    return file.due_at


@either
def test_no_term_starts_again_and_the_clock_says_why(who: str) -> None:
    after = answered(at_work("restart"), reply=WORD, **BY[who])
    reading = read(after, calendar=CALENDAR, at=at(10, 17))
    assert reading is not None
    lines = " ".join(one.vi for one in reading.explanation)

    assert due(after) == due(answered(at_work("exclude"), corrected={"area": 181}, by=CITIZEN))
    assert due(after) < due(answered(at_work("restart"), corrected={"area": 181}, by=CITIZEN))
    assert "người nộp khẳng định nội dung đã khai là đúng" in lines
    assert "còn thiếu" not in lines


def test_an_answer_left_out_before_is_settled_when_it_is_affirmed() -> None:
    file = asked(dossier(max_supplements=2), AREA)
    file = answered(file, reply="không", left_out="as_it_is", by=RECEPTIONIST, day=5)
    assert [one.code for one in never_came(file)] == ["area"]

    assert is_complete(answered(asked(file, AREA, day=6), reply=WORD, by=CITIZEN))
