"""A term starts again when all that was asked for came; where something did not, what is left of the term runs on.

Decree 61/2018 Art. 19.4, Decree 118/2025: counted again from the start once all of the supplement is received.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import read
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.received import Received
from onestop.cases.domain.terms import DossierPaper
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, RECEPTIONIST, SPECIALIST, at, lodged, terms

PAPERS = tuple(DossierPaper(code, Text(code, code)) for code in ("id", "photo"))
ALL = {one.code: Received(originals=1) for one in PAPERS}
ONE = {"id": Received(originals=1)}
SAYS: dict[str, Any] = {"by": RECEPTIONIST, "calendar": CALENDAR}


def asked(**policy: Any) -> CaseFile:
    """Accepted on the 2nd, asked for both papers on the 4th, so that two days of the term are used."""
    file = lodged(under=replace(terms(**policy), papers=PAPERS), received=ALL, when=at(2))
    file, _ = accept(file, at=at(2), **SAYS)
    said: dict[str, Any] = {"reasons": ["unsigned"], "items": ["id", "photo"], "note": "Ký lại"}
    return request_supplement(file, by=SPECIALIST, at=at(4), calendar=CALENDAR, **said)[0]


def answered(file: CaseFile, **answer: Any) -> CaseFile:
    return answer_supplement(file, at=at(10), **SAYS, **answer)[0]


def due(file: CaseFile) -> datetime:
    reading = read(file, calendar=CALENDAR, at=at(10, 17))
    assert reading is not None
    assert reading.due_at == file.due_at, "what was promised is what the clock says when it is read again"
    assert file.due_at is not None
    return file.due_at


@pytest.mark.parametrize("answer", [{"reply": "không"}, {"received": ONE}], ids=["nothing came", "half of it came"])
def test_an_answer_without_all_that_was_asked_for_starts_no_term_again(answer: dict[str, Any]) -> None:
    anew = due(answered(asked(on_supplement="restart"), received=ALL))
    left = due(answered(asked(on_supplement="restart"), left_out="as_it_is", **answer))

    assert left < anew
    assert left == due(answered(asked(on_supplement="exclude"), received=ALL)), "the wait alone is left out"


@pytest.mark.parametrize("enough", ["held", "not_needed"])
def test_who_asked_for_what_is_held_or_needless_wins_no_days_by_it(enough: str) -> None:
    asked_in_vain = due(answered(asked(on_supplement="restart"), reply="Đã nộp năm ngoái", left_out=enough))
    assert asked_in_vain == due(answered(asked(on_supplement="exclude"), received=ALL))


@pytest.mark.parametrize("policy", ["exclude", "continue"])
def test_where_no_term_starts_again_nothing_differs(policy: str) -> None:
    whole = due(answered(asked(on_supplement=policy), received=ALL))
    assert due(answered(asked(on_supplement=policy), reply="không", left_out="as_it_is")) == whole


def test_the_wait_remembers_that_not_all_came() -> None:
    [wait] = answered(asked(on_supplement="restart"), reply="không", left_out="as_it_is").rounds
    assert wait.incomplete
    [wait] = answered(asked(on_supplement="restart"), received=ALL, left_out="as_it_is").rounds
    assert not wait.incomplete, "all came, whatever the official pressed"
