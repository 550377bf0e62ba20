"""An answer put right can make a paper required, or needless: it is handed in with the answer, or asked for no more."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.cases.domain.case_file import CaseFile, DossierPaper, FormQuestion
from onestop.cases.domain.item import Item
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.outstanding import (
    Answer,
    askable,
    called_for,
    came,
    is_complete,
    lacking,
    named,
    needless,
    never_came,
    of_another_case,
    outstanding,
    outstanding_after,
)
from onestop.cases.domain.outstanding import (
    asked as asked_with,
)
from onestop.cases.domain.received import LEFT_OUT, Received
from onestop.cases.domain.refusals_of_lodging import PapersNotReceived
from onestop.cases.domain.refusals_of_requests import StillOutstanding, UnknownItem
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


def asked(file: CaseFile, *items: str, day: int = 3) -> CaseFile:
    said: dict[str, Any] = {"reasons": ["form_wrong"], "items": items, "note": "Xem lại", "by": RECEPTIONIST}
    return request_supplement(file, at=at(day), calendar=CALENDAR, **said)[0]


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

    assert called_for(file, {"again": "yes"}) == ()
    assert answered(asked(file, AGAIN), "yes").asked is None


def test_what_was_wanted_before_is_no_matter_of_the_new_answer() -> None:
    file = lodged_saying("yes")

    assert lacking(file) == (OLD,)
    assert called_for(file, {"again": "yes"}) == ()


def test_a_paper_the_new_answer_makes_needless_is_asked_for_no_more() -> None:
    file = asked(lodged_saying("yes", received={"first": Received(files=1)}), AGAIN, "old")

    with pytest.raises(StillOutstanding) as refused:
        answer_supplement(file, reply="Tôi giữ nguyên", by=CITIZEN, at=at(4), calendar=CALENDAR)
    assert set(refused.value.papers) == {OLD.name, Text("Xin lại", "Asked again")}
    assert needless(file, {"again": "no"}) == {"old", "more"}
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


def test_a_paper_an_official_did_without_before_acceptance_hinders_it_no_more() -> None:
    """What the agencies hold, or do not need, nobody is asked for twice; what the applicant keeps back is still missing."""
    for left_out, accepts in (("held", True), ("not_needed", True), ("as_it_is", False)):
        file = asked(lodged_saying("yes"), "old")
        said: dict[str, Any] = {"reply": "Không có", "left_out": left_out}
        after = answer_supplement(file, by=RECEPTIONIST, at=at(4), calendar=CALENDAR, **said)[0]

        assert outstanding_after(after, 1) == (Item("paper", "old", OLD.name),)
        if accepts:
            assert accept(after, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)[0].received_at == at(5)
        else:
            with pytest.raises(PapersNotReceived):
                accept(after, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)


def test_a_paper_done_without_and_asked_for_again_must_come() -> None:
    twice = replace(terms(max_supplements=2), papers=(OLD, ONE_MORE))
    file = asked(lodged(under=twice, answers={"again": "yes"}), "old")
    said: dict[str, Any] = {"by": RECEPTIONIST, "calendar": CALENDAR}
    file = answer_supplement(file, reply="Không có", left_out="held", at=at(4), **said)[0]
    assert lacking(file) == ()

    again = asked(file, "old", day=5)

    assert lacking(again) == (OLD,)


def test_what_never_came_is_outstanding_until_it_comes_or_is_made_needless() -> None:
    twice = replace(
        terms(max_supplements=2), papers=(OLD, ONE_MORE), questions=(FormQuestion("again", Text("a", "a")),)
    )
    file = asked(lodged(under=twice, answers={"again": "yes"}), "old")
    said: dict[str, Any] = {"by": RECEPTIONIST, "calendar": CALENDAR}
    file = answer_supplement(file, reply="Không có", left_out="as_it_is", at=at(4), **said)[0]
    assert ([one.code for one in never_came(file)], is_complete(file)) == (["old"], False)

    file = asked(file, "more", day=5)
    brought = answer_supplement(file, received={**CAME, "more": Received(copies=1)}, at=at(6), **said)[0]
    needless_now = answer_supplement(file, corrected={"again": "no"}, at=at(6), **said)[0]

    assert (never_came(brought), is_complete(brought)) == ((), True)
    assert (never_came(needless_now), is_complete(needless_now)) == ((), True)


def test_a_paper_of_another_case_is_told_apart_and_can_still_be_asked() -> None:
    file = lodged_saying("no")

    assert [one.code for one in of_another_case(file)] == ["old", "more"]
    assert set(of_another_case(file)) <= set(askable(file))
    assert of_another_case(replace(file, answers={})) == ()


YES_OR_NO = st.sampled_from(["yes", "no"])
QUESTIONS = tuple(FormQuestion(code, Text(code, code)) for code in ("again", "other", "third"))
SOME = st.sampled_from(
    [Received(), Received(originals=1), Received(certified=1), Received(copies=2), Received(files=1)]
)


@st.composite
def papers(draw: st.DrawFn) -> tuple[DossierPaper, ...]:
    def paper(code: str) -> DossierPaper:
        hangs = draw(
            st.sampled_from([{}, {"again": ("yes",)}, {"other": ("no",)}, {"again": ("no",), "third": ("yes",)}])
        )
        return DossierPaper(code, Text(code, code), required=draw(st.booleans()), asked_when=hangs)

    return tuple(paper(code) for code in ("first", "second", "third_paper", "fourth"))


@st.composite
def a_request(draw: st.DrawFn) -> tuple[CaseFile, tuple[str, ...]]:
    """A dossier, of which some things that can be asked for are asked."""
    there = draw(st.dictionaries(st.sampled_from(["first", "second"]), SOME))
    answers = draw(st.fixed_dictionaries({question.code: YES_OR_NO for question in QUESTIONS}))
    under = replace(terms(), papers=draw(papers()), questions=QUESTIONS)
    file = lodged(under=under, answers=answers, received=there)
    keys = draw(st.lists(st.sampled_from([one.key for one in askable(file)]), min_size=1, unique=True))
    return asked(file, *keys), tuple(keys)


answers_given = st.builds(
    Answer,
    st.dictionaries(st.sampled_from(["first", "second", "third_paper", "fourth", "_other"]), SOME),
    st.dictionaries(st.sampled_from([question.code for question in QUESTIONS]), YES_OR_NO),
)


@given(a_request(), answers_given)
def test_what_is_outstanding_and_what_came_are_together_what_was_asked_and_never_more(
    request: tuple[CaseFile, tuple[str, ...]], answer: Answer
) -> None:
    file, keys = request
    there, rest, wanted = came(file, answer), outstanding(file, answer), asked_with(file, answer)

    assert set(there) | set(rest) == set(wanted)
    assert not set(there) & set(rest)
    assert len(there) + len(rest) == len(wanted)
    more = {one.key for one in wanted} - set(keys)
    assert more <= {one.code for one in called_for(file, answer.corrected)}
    assert set(keys) - {one.key for one in wanted} <= needless(file, answer.corrected)


@given(a_request(), answers_given, st.sampled_from(list(LEFT_OUT)))
def test_the_law_takes_an_answer_just_where_nothing_is_outstanding_or_it_is_said_why_and_the_record_tells_the_same_after(
    request: tuple[CaseFile, tuple[str, ...]], answer: Answer, left_out: str
) -> None:
    file, _ = request
    rest = outstanding(file, answer)
    said: dict[str, Any] = {**answer._asdict(), "reply": "Đây", "left_out": left_out, "by": RECEPTIONIST}
    if rest and not left_out:
        with pytest.raises(StillOutstanding) as refused:
            answer_supplement(file, at=at(4), calendar=CALENDAR, **said)
        assert refused.value.papers == tuple(one.name for one in rest)
        return
    after = answer_supplement(file, at=at(4), calendar=CALENDAR, **said)[0]

    assert outstanding_after(after, 1) == rest
    assert after.rounds[0].left_out == (left_out if rest else "")


@given(a_request())
def test_what_can_be_asked_stands_in_one_order_however_it_was_named(request: tuple[CaseFile, tuple[str, ...]]) -> None:
    file, keys = request
    can = [one.key for one in askable(file)]

    assert [one.key for one in named(file, keys)] == [key for key in can if key in keys]
    assert named(file, reversed(keys)) == named(file, keys)
    assert outstanding(file, Answer()) == named(file, keys)


def test_of_an_erased_case_nothing_is_said_to_have_come_at_first() -> None:
    """The sum of what came is erased; the rounds are kept in the ledger and still hold their counts."""
    file = answered(asked(lodged_saying("no"), AGAIN), "yes", received=CAME)

    assert replace(file, received={}).received_in(0) == {}
