"""Issuing again what is never issued again, or by a procedure of its own: refused, with where to go instead."""

from dataclasses import replace

import pytest

from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.law.reissue_result import REISSUE_RESULT, reissue_result
from onestop.cases.domain.refusals import NotReissued
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.frame.words import say
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, HEAD, at
from .test_results import granted

INSTEAD = Text("Xin bản sao trích lục (thủ tục 2.000635).", "Ask for a copy of the extract (procedure 2.000635).")


def of_civil_status() -> CaseFile:
    file = granted()
    return with_changes(file, terms=replace(file.terms, not_reissued=INSTEAD))


def test_the_law_refuses_it() -> None:
    with pytest.raises(NotReissued):
        reissue_result(of_civil_status(), reasons=["lost"], by=HEAD, at=at(9), calendar=CALENDAR)


def test_nobody_is_offered_it_and_whoever_would_is_told_where_to_go_instead() -> None:
    refusal = REISSUE_RESULT.bars(of_civil_status(), HEAD, "")
    assert isinstance(refusal, NotReissued)
    assert INSTEAD.vi in say(refusal).vi
    assert INSTEAD.en in say(refusal).en


def test_any_other_document_is_issued_again() -> None:
    _, (event,) = reissue_result(granted(), reasons=["lost"], by=HEAD, at=at(9), calendar=CALENDAR)
    assert event.document == 1
    assert not isinstance(REISSUE_RESULT.bars(granted(), HEAD, ""), NotReissued | FourEyes)
