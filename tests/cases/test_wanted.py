"""An answer put right can make a paper required, or needless: it is handed in with the answer, or asked for no more."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile, DossierPaper, FormQuestion
from onestop.cases.domain.law.accept import accept, lacking
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.received import Received
from onestop.cases.domain.refusals import StillOutstanding, UnknownItem
from onestop.cases.domain.wanted import needless_with, wanted_with
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text

from .examples import CALENDAR, CITIZEN, RECEPTIONIST, at, lodged, terms

AGAIN = "answer:again"
OLD = DossierPaper("old", Text("Giấy cũ", "The old one"), asked_when={"again": ("yes",)})
"""Required of whoever asks again."""
FIRST = DossierPaper("first", Text("Giấy lần đầu", "The first one"), asked_when={"again": ("no",)})
ONE_MORE = DossierPaper("more", Text("Giấy nếu có", "One if any"), required=False, asked_when={"again": ("yes",)})
CAME = {"old": Received(files=1)}


def lodged_saying(again: str, *, received: dict[str, Received] | None = None) -> CaseFile:
    under = replace(
        terms(), papers=(OLD, FIRST, ONE_MORE), questions=(FormQuestion("again", Text("Xin lại", "Asked again")),)
    )
    return lodged(under=under, answers={"again": again}, received=received or {})


def asked(file: CaseFile, *items: str) -> CaseFile:
    said: dict[str, Any] = {"reasons": ["form_wrong"], "items": items, "note": "Xem lại", "by": RECEPTIONIST}
    return request_supplement(file, at=at(3), calendar=CALENDAR, **said)[0]


def answered(file: CaseFile, again: str, *, by: Actor = CITIZEN, **more: Any) -> CaseFile:
    return answer_supplement(file, corrected={"again": again}, by=by, at=at(4), calendar=CALENDAR, **more)[0]


def test_the_paper_a_new_answer_requires_comes_with_it() -> None:
    file = asked(lodged_saying("no", received={"first": Received(files=1)}), AGAIN)

    with pytest.raises(StillOutstanding) as refused:
        answered(file, "yes")
    after = answered(file, "yes", received=CAME)

    assert refused.value.papers == (OLD.name,)
    assert lacking(after) == ()
    assert accept(after, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)[0].received_at == at(5)


def test_an_official_may_take_the_answer_without_it_and_says_why() -> None:
    file = asked(lodged_saying("no"), AGAIN)

    with pytest.raises(StillOutstanding):
        answered(file, "yes", left_out="held")
    assert answered(file, "yes", left_out="held", by=RECEPTIONIST).rounds[0].left_out == "held"


def test_what_is_there_already_or_need_not_come_is_not_wanted() -> None:
    file = lodged_saying("no", received=CAME)

    assert wanted_with(file, {"again": "yes"}, {}) == ()
    assert answered(asked(file, AGAIN), "yes").asked is None


def test_what_was_wanted_before_is_no_matter_of_the_new_answer() -> None:
    file = lodged_saying("yes")

    assert lacking(file) == (OLD,)
    assert wanted_with(file, {"again": "yes"}, {}) == ()


def test_a_paper_the_new_answer_makes_needless_is_asked_for_no_more() -> None:
    file = asked(lodged_saying("yes", received={"first": Received(files=1)}), AGAIN, "old")

    with pytest.raises(StillOutstanding) as refused:
        answer_supplement(file, reply="Tôi giữ nguyên", by=CITIZEN, at=at(4), calendar=CALENDAR)
    assert set(refused.value.papers) == {OLD.name, Text("Xin lại", "Asked again")}
    assert needless_with(file, {"again": "no"}) == {"old", "more"}
    assert answered(file, "no").asked is None


def test_a_paper_named_although_no_answer_wants_it_is_still_brought() -> None:
    file = asked(lodged_saying("no"), AGAIN, "old")

    with pytest.raises(StillOutstanding) as refused:
        answered(file, "maybe")
    assert refused.value.papers == (OLD.name,)


@pytest.mark.parametrize("strange", ["check code of paper", "again", "_other", "answer:old", ""])
def test_nothing_is_named_that_is_none_of_this_dossier(strange: str) -> None:
    with pytest.raises(UnknownItem) as refused:
        asked(lodged_saying("no"), strange)

    assert refused.value.item == strange
