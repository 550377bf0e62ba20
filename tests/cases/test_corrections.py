"""A request can ask for another answer of the form, and giving it answers it; what stood and what stands are kept and proved."""

from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.reasons import Grounds
from onestop.documents.api import AnswerLine
from onestop.ledger import api as ledger

from .conftest import WITH_PAPERS, World
from .examples import CALENDAR, HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, accepted, at, terms
from .pressed import Pressed
from .tampering import tampered

pytestmark = pytest.mark.django_db
KIND = cases.answer_key("kind")
WHY = {KIND: "Giấy chứng sinh ghi khác"}


def asked(world: World, *items: str, **more: Any) -> str:
    """An accepted case of which another answer, and these papers, are asked for."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    said: dict[str, Any] = {"reasons": ["form_wrong"], "items": [KIND, *items], "item_notes": WHY, **more}
    cases.request_supplement(code=code, by=SPECIALIST, now=at(3), **said)
    return code


def answered(code: str, world: World, **said: Any) -> cases.CaseFile:
    return cases.answer_supplement(code=code, by=world.citizen, now=at(5), **said)


def faults() -> list[ledger.Finding]:
    return ledger.mismatches([cases.CASE_PROJECTION])


def test_form_02_says_of_each_answer_and_each_paper_why_it_is_asked_for(world: World) -> None:
    code, pressed = world.lodge(procedure_code=WITH_PAPERS, on_paper=["id", "photo"]), Pressed()
    notes = {"id": "Mờ, không đọc được số", **WHY}
    said: dict[str, Any] = {"reasons": ["unreadable", "form_wrong"], "items": ["id", KIND], "item_notes": notes}
    cases.perform(cases.ACTS["request_supplement"], code=code, by=RECEPTIONIST, now=at(3), press=pressed, **said)
    paper = pressed["BS1"]

    assert [(one.name, one.note) for one in paper.items] == [("Giấy id", "Mờ, không đọc được số")]
    assert paper.answers == (AnswerLine(name="Việc: Loại", declared="new", note="Giấy chứng sinh ghi khác"),)
    assert len(paper.reasons) == 2


def test_an_item_without_a_reason_of_its_own_has_the_one_given_for_all(world: World) -> None:
    code, pressed = world.lodge(), Pressed()
    said: dict[str, Any] = {"reasons": ["form_incomplete"], "items": ["id", KIND]}
    cases.perform(cases.ACTS["request_supplement"], code=code, by=RECEPTIONIST, now=at(3), press=pressed, **said)

    whys = {one.note for one in (*pressed["BS1"].items, *pressed["BS1"].answers)}
    assert whys == {cases.words_of("form_incomplete").vi}


def test_of_several_items_for_several_reasons_each_says_its_own(world: World) -> None:
    code = world.lodge()
    two: dict[str, Any] = {"reasons": ["unreadable", "form_wrong"], "items": ["id", KIND]}

    with pytest.raises(cases.ItemReasonMissing) as refused:
        cases.request_supplement(code=code, by=RECEPTIONIST, now=at(3), item_notes={"id": " ", **WHY}, **two)

    assert refused.value.items == ("id",)
    assert cases.request_supplement(code=code, by=RECEPTIONIST, now=at(3), item_notes={"id": "Mờ", **WHY}, **two).asked


@pytest.mark.parametrize("said", [{"items": ["answer:nothing"]}, {"items": ["id"], "item_notes": WHY}])
def test_only_what_the_form_asked_can_be_asked_anew_and_only_what_is_asked_has_a_reason(
    world: World, said: dict[str, Any]
) -> None:
    with pytest.raises(cases.UnknownItem):
        cases.request_supplement(code=world.lodge(), reasons=["form_wrong"], by=RECEPTIONIST, now=at(3), **said)


def test_the_answer_given_anew_stands_and_what_stood_is_kept_and_both_are_proved(world: World) -> None:
    code = asked(world)
    file = answered(code, world, corrected={"kind": "old"}, reply="Tôi khai nhầm")
    (round_,) = file.rounds

    assert file.answers == {"kind": "old"}
    assert (round_.corrected, round_.reply, file.asked) == ({"kind": ["new", "old"]}, "Tôi khai nhầm", None)
    assert cases.file_for(code=code, by=SPECIALIST) == file
    assert ledger.mismatches([cases.CASE_PROJECTION]) == []


@pytest.mark.parametrize(
    "harm",
    [
        'UPDATE cases_case SET answers = \'{"kind": "other"}\'',
        'UPDATE cases_wait SET corrected = \'{"kind": ["older", "old"]}\'',
        "UPDATE cases_wait SET corrected = '{}'",
        "UPDATE cases_wait SET corrected = '{\"kind\": 1}'",
        "UPDATE cases_wait SET reply = 'x'",
        'UPDATE cases_wait SET because = because || \'{"item_notes": {"id": "x"}}\'',
        "UPDATE cases_wait SET because = because - 'item_notes'",
        # Both changed so that they fit each other: the entry of the lodging tells all the same.
        'WITH a AS (UPDATE cases_case SET answers = \'{"kind": "x"}\') UPDATE cases_wait SET corrected = '
        '\'{"kind": ["y", "x"]}\'',
    ],
)
def test_who_changes_what_stood_what_stands_or_why_it_was_asked_is_found(world: World, harm: str) -> None:
    answered(asked(world), world, corrected={"kind": "old"})
    assert faults() == []

    with tampered(harm):
        assert [one.code for one in faults()] == ["wrong_case"]


def test_an_answer_equal_to_what_stood_answers_nothing(world: World) -> None:
    code = asked(world)
    before = cases.file_for(code=code, by=SPECIALIST)

    with pytest.raises(cases.NothingSent):
        answered(code, world, corrected={"kind": "new"})

    assert cases.file_for(code=code, by=SPECIALIST) == before


def test_with_a_word_it_affirms_what_stood(world: World) -> None:
    file = answered(asked(world), world, corrected={"kind": "new"}, reply="Đúng là như vậy")

    assert (file.answers, file.rounds[0].left_out, file.rounds[0].corrected) == ({"kind": "new"}, "as_declared", {})
    assert faults() == []


def test_an_official_may_take_it_unchanged_and_says_why(world: World) -> None:
    code = asked(world)
    file = cases.answer_supplement(code=code, reply="Đúng là như vậy", left_out="as_it_is", by=RECEPTIONIST, now=at(5))

    assert (file.answers, file.rounds[0].left_out) == ({"kind": "new"}, "as_it_is")


@pytest.mark.parametrize("given", [{"other": "x"}, {"kind": "x" * 21}, {"kind": None}])
def test_the_form_holds_as_a_whole_with_what_is_given_anew(world: World, given: dict[str, Any]) -> None:
    code = asked(world)

    with pytest.raises(cases.AnswersNotAccepted):
        answered(code, world, corrected=given)

    assert cases.file_for(code=code, by=SPECIALIST).asked


def test_half_an_answer_names_what_is_still_asked_a_paper_or_an_answer(world: World) -> None:
    code = asked(world, "id")

    with pytest.raises(cases.StillOutstanding) as without_paper:
        answered(code, world, corrected={"kind": "old"})
    with pytest.raises(cases.StillOutstanding) as without_answer:
        cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(5))

    assert [name.vi for name in without_paper.value.papers] == ["Giấy id"]
    assert [name.vi for name in without_answer.value.papers] == ["Việc: Loại"]


def test_the_new_receipt_names_what_was_put_right_and_says_nothing_of_the_answers(world: World) -> None:
    code, pressed = asked(world), Pressed()
    said: dict[str, Any] = {"corrected": {"kind": "old"}, "reply": "Tôi khai nhầm"}
    cases.perform(cases.ACTS["answer_supplement"], code=code, by=world.citizen, now=at(5), press=pressed, **said)

    assert [(one.name, one.note) for one in pressed["GN1"].components] == [
        ("Tờ khai", "sửa ngày 05/03/2026: Việc: Loại"),
        ("Lời giải thích kèm theo", "ngày 05/03/2026"),
    ]


def test_what_comes_beside_what_was_named_is_kept_shown_and_certified_by_a_name_of_its_own(world: World) -> None:
    code, pressed = world.lodge(), Pressed()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["form_wrong"], note="Giải thích", by=SPECIALIST, now=at(3))
    came = {cases.OTHER_PAPERS: cases.Received(copies=1)}
    act = cases.ACTS["answer_supplement"]
    cases.perform(act, code=code, received=came, by=RECEPTIONIST, now=at(5), press=pressed)

    assert [one.name.vi for one in cases.case_for(code=code, by=HEAD, now=at(5)).papers] == [cases.OTHER_NAME.vi]
    assert (cases.OTHER_NAME.vi, 1) in [(one.name, one.copies) for one in pressed["GN1"].components]


def test_the_last_day_to_answer_is_named_or_set_by_the_procedure_and_stands_on_form_02(world: World) -> None:
    code, pressed = world.lodge(), Pressed()
    named: dict[str, Any] = {"reasons": ["form_wrong"], "items": [KIND], "reply_by": date(2026, 3, 20)}
    cases.perform(cases.ACTS["request_supplement"], code=code, by=RECEPTIONIST, now=at(3), press=pressed, **named)

    assert pressed["BS1"].answer_by == date(2026, 3, 20)
    assert cases.file_for(code=code, by=SPECIALIST).rounds[0].reply_by == date(2026, 3, 20)
    assert faults() == []
    with tampered("UPDATE cases_wait SET reply_by = '2026-03-21'"):
        assert [one.code for one in faults()] == ["wrong_case"]


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 3, 3), date(2027, 3, 4)])
def test_a_day_that_is_past_or_a_year_away_is_none_to_answer_by(world: World, day: date) -> None:
    with pytest.raises(cases.NoDayToReply) as refused:
        cases.request_supplement(
            code=world.lodge(), reasons=["form_wrong"], items=[KIND], reply_by=day, by=RECEPTIONIST, now=at(3)
        )

    assert (refused.value.first, refused.value.last) == (date(2026, 3, 4), date(2027, 3, 3))


@pytest.mark.parametrize(
    ("named", "stands"),
    [
        (None, date(2026, 3, 18)),
        (date(2026, 3, 18), date(2026, 3, 18)),
        (date(2026, 3, 10), None),
        (date(2026, 3, 19), None),
    ],
)
def test_where_the_law_of_the_procedure_sets_the_day_no_other_is_named(named: date | None, stands: date | None) -> None:
    file = accepted(under=terms(supplement_timeout_days=15))
    given: dict[str, Any] = {"reasons": ["unsigned"], "items": ["id"], "reply_by": named}
    if stands is None:
        with pytest.raises(cases.NoDayToReply):
            request_supplement(file, by=SPECIALIST, at=at(3), calendar=CALENDAR, **given)
        return
    after, _ = request_supplement(file, by=SPECIALIST, at=at(3), calendar=CALENDAR, **given)
    assert after.rounds[0].reply_by == stands


def test_a_request_kept_before_items_had_reasons_is_read_and_kept_as_it_was() -> None:
    kept = {"reasons": ["unsigned"], "note": "Ký lại", "given_by": "11"}

    assert Grounds.from_dict(kept).as_dict() == kept
