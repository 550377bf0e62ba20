"""An answer put right can make a paper required, or needless: it is handed in with the answer, or asked for no more."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.cases.domain.case_file import CaseFile
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
    lacking_items,
    named,
    needless,
    never_came,
    of_another_case,
    outstanding,
    outstanding_after,
    requested,
)
from onestop.cases.domain.outstanding import (
    asked as asked_with,
)
from onestop.cases.domain.received import AS_DECLARED, LEFT_OUT, Received, Sets
from onestop.cases.domain.refusals_of_lodging import PapersNotReceived
from onestop.cases.domain.refusals_of_requests import OnlyAnswersAffirmed, StillOutstanding, UnknownItem
from onestop.cases.domain.terms import DossierPaper, FormQuestion
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


TWO = DossierPaper("drawings", Text("Bản vẽ", "Drawings"), sets=Sets(originals=2))
BOTH = DossierPaper("contract", Text("Hợp đồng", "Contract"), sets=Sets(originals=1, copies=1))


def lodged_with(*papers: DossierPaper, rounds: int = 1, **received: Received) -> CaseFile:
    return lodged(under=replace(terms(max_supplements=rounds), papers=papers), received=received)


def in_words(items: Any) -> list[str]:
    return [one.said.vi for one in items]


@pytest.mark.parametrize(
    ("paper", "came", "missing"),
    [
        (TWO, Received(), "Bản vẽ (2 bản chính)"),
        (TWO, Received(originals=1), "Bản vẽ (còn thiếu 1 bản chính)"),
        (TWO, Received(copies=1), "Bản vẽ (còn thiếu 1 bản chính)"),
        (BOTH, Received(), "Hợp đồng (1 bản chính, 1 bản sao)"),
        (BOTH, Received(originals=1), "Hợp đồng (còn thiếu 1 bản sao)"),
        (BOTH, Received(copies=1), "Hợp đồng (còn thiếu 1 bản chính)"),
        (OLD, Received(), "Giấy cũ"),
        (OLD._replace(sets=Sets(copies=1)), Received(), "Giấy cũ"),
    ],
)
def test_a_dossier_with_fewer_than_a_paper_takes_is_not_complete_and_says_how_many(
    paper: DossierPaper, came: Received, missing: str
) -> None:
    file = lodged(under=replace(terms(), papers=(paper,)), answers={"again": "yes"}, received={paper.code: came})

    with pytest.raises(PapersNotReceived) as refused:
        accept(file, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)
    assert [name.vi for name in refused.value.papers] == [missing] == in_words(lacking_items(file))


@pytest.mark.parametrize("came", [Received(originals=2), Received(1, 1), Received(copies=3), Received(files=1)])
def test_any_kind_of_paper_counts_and_a_file_stands_for_all(came: Received) -> None:
    assert lacking(lodged_with(TWO, drawings=came)) == ()


def test_papers_counted_beside_a_scan_are_what_came() -> None:
    assert in_words(lacking_items(lodged_with(TWO, drawings=Received(originals=1, files=1)))) == [
        "Bản vẽ (còn thiếu 1 bản chính)"
    ]


def test_what_is_counted_at_acceptance_makes_up_the_number() -> None:
    file = lodged_with(TWO, drawings=Received(originals=1))

    after = accept(file, received={"drawings": Received(originals=1)}, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)[0]
    assert after.received["drawings"].originals == 2


def test_where_some_are_there_the_rest_is_asked_for_and_comes() -> None:
    file = asked(lodged_with(TWO, drawings=Received(originals=1)), "drawings")
    assert in_words(requested(file, 1)) == ["Bản vẽ (còn thiếu 1 bản chính)"]

    given = {"drawings": Received(originals=1)}
    after = answer_supplement(file, received=given, by=RECEPTIONIST, at=at(4), calendar=CALENDAR)[0]
    assert (after.asked, lacking(after)) == (None, ())
    assert in_words(requested(after, 1)) == ["Bản vẽ (còn thiếu 1 bản chính)"]


def test_where_all_are_there_and_are_asked_for_anew_all_must_come() -> None:
    file = asked(lodged_with(TWO, drawings=Received(originals=2)), "drawings")

    assert in_words(requested(file, 1)) == ["Bản vẽ (2 bản chính)"]
    with pytest.raises(StillOutstanding) as refused:
        answer_supplement(
            file, received={"drawings": Received(originals=1)}, by=RECEPTIONIST, at=at(4), calendar=CALENDAR
        )
    assert [name.vi for name in refused.value.papers] == ["Bản vẽ (còn thiếu 1 bản chính)"]


def test_what_never_came_is_said_in_the_number_that_did_not_until_it_has() -> None:
    file = asked(lodged_with(TWO, ONE_MORE, rounds=3), "drawings")
    taken: dict[str, Any] = {"by": RECEPTIONIST, "calendar": CALENDAR}
    one = {"drawings": Received(originals=1)}
    file = answer_supplement(file, received=one, left_out="as_it_is", at=at(4), **taken)[0]

    assert in_words(outstanding_after(file, 1)) == in_words(never_came(file)) == ["Bản vẽ (còn thiếu 1 bản chính)"]
    assert not is_complete(file)

    file = asked(file, "drawings", day=5)
    assert in_words(requested(file, 2)) == ["Bản vẽ (còn thiếu 1 bản chính)"]
    assert is_complete(answer_supplement(file, received=one, at=at(6), **taken)[0])


YES_OR_NO = st.sampled_from(["yes", "no"])
QUESTIONS = tuple(FormQuestion(code, Text(code, code)) for code in ("again", "other", "third"))
SOME = st.sampled_from(
    [Received(), Received(originals=1), Received(certified=1), Received(copies=2), Received(3, 1), Received(files=1)]
)


@st.composite
def papers(draw: st.DrawFn) -> tuple[DossierPaper, ...]:
    def paper(code: str) -> DossierPaper:
        hangs = draw(
            st.sampled_from([{}, {"again": ("yes",)}, {"other": ("no",)}, {"again": ("no",), "third": ("yes",)}])
        )
        sets = draw(st.sampled_from([Sets(1, 0), Sets(0, 1), Sets(2, 0), Sets(1, 2)]))
        return DossierPaper(code, Text(code, code), required=draw(st.booleans()), asked_when=hangs, sets=sets)

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
        assert refused.value.papers == tuple(one.said for one in rest)
        return
    papers = tuple(one.said for one in rest if one.kind == "paper")
    if papers and left_out == AS_DECLARED:
        with pytest.raises(OnlyAnswersAffirmed) as not_affirmed:
            answer_supplement(file, at=at(4), calendar=CALENDAR, **said)
        assert not_affirmed.value.papers == papers
        return
    after = answer_supplement(file, at=at(4), calendar=CALENDAR, **said)[0]

    left = [] if left_out == AS_DECLARED else [one.said for one in rest]
    assert [one.said for one in outstanding_after(after, 1)] == left
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
