"""What people type becomes answers, or a sentence about what to mend."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from onestop.forms.api import MalformedPlan, check_answers, page, pages, read_answers, summary, typed_again

from .plans import GOOD, birth

TODAY = date(2026, 4, 24)
CHILD = {
    "child_name": "Lê An",
    "birth_date-day": "2",
    "birth_date-month": "3",
    "birth_date-year": "2026",
    "sex": "male",
}
PARENTS = {"declared": "on"}


def _codes(errors: list[Any]) -> list[tuple[str, str]]:
    return [(error.field, error.code) for error in errors]


def _child(**changed: str) -> Any:
    names = {name.replace("birth_date_", "birth_date-"): value for name, value in changed.items()}
    return read_answers(birth(), "child", {**CHILD, **names}, today=TODAY)


def _parents(**changed: object) -> Any:
    return read_answers(birth(), "parents", {**PARENTS, **changed}, today=TODAY)


def test_a_page_well_filled_in() -> None:
    read = _child(weight="3,25", children="2")
    assert read.errors == []
    assert read.answers == {
        "child_name": "Lê An",
        "birth_date": "2026-03-02",
        "weight": 3.25,
        "children": 2,
        "sex": "male",
    }


def test_what_is_left_blank_is_asked_for_in_the_order_of_the_page() -> None:
    read = read_answers(birth(), "child", {"child_name": "   "})
    assert read.answers == {}
    assert _codes(read.errors) == [("child_name", "missing"), ("birth_date", "missing"), ("sex", "not_chosen")]
    assert read.errors[0].message.vi == "Hãy nhập “Họ và tên trẻ”."
    assert read.errors[2].message.en == "Choose “Sex”."


def test_a_page_is_judged_for_its_own_questions_only() -> None:
    assert _child().errors == []
    assert _codes(check_answers(birth(), _child().answers)) == [("declared", "not_ticked")]


def test_decomposed_and_untidy_typing_is_tidied() -> None:
    assert _child(child_name=" Le\u0302\u0301  A\u0300n\u200b ").answers["child_name"] == "Lế Àn"


@pytest.mark.parametrize(
    ("day", "month", "year", "error"),
    [
        ("31", "2", "2026", "date.none"),
        ("", "3", "2026", "date.incomplete"),
        ("0", "0", "1958", "date.incomplete"),
        ("", "", "1958", "date.incomplete"),
        ("2", "3", "26", "date.year"),
        ("hai", "3", "2026", "date.none"),
        ("25", "4", "2026", "not_past"),
        ("1", "1", "0999", "date.early"),
    ],
)
def test_dates_that_are_none(day: str, month: str, year: str, error: str) -> None:
    read = _child(birth_date_day=day, birth_date_month=month, birth_date_year=year)
    assert _codes(read.errors) == [("birth_date", error)]


@pytest.mark.parametrize("typed", ["2/3/2026", "02-03-2026", "2.3.2026", "2026-03-02"])
def test_a_date_in_one_field(typed: str) -> None:
    read = read_answers(birth(), "child", {"child_name": "A", "sex": "male", "birth_date": typed})
    assert read.answers["birth_date"] == "2026-03-02"


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("weight", "nặng", "measure.form"),
        ("weight", "0", "not_above"),
        ("weight", "10,5", "too_large"),
        ("children", "1,5", "count.whole"),
        ("children", "-1", "too_small"),
        ("child_name", "x" * 41, "too_long"),
        ("sex", "other", "not_an_option"),
    ],
)
def test_answers_out_of_bounds(field: str, typed: str, error: str) -> None:
    assert _codes(_child(**{field: typed}).errors) == [(field, error)]


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ("mother_number", "12345", "citizen_number.digits"),
        ("phone", "12345", "phone.length"),
        ("email", "someone", "email.at"),
        ("copies", ["a", "b", "c"], "too_many"),
        ("copies", ["z"], "not_an_option"),
        ("declared", "", "not_ticked"),
        ("declared", "false", "not_ticked"),
    ],
)
def test_numbers_and_addresses_people_are_known_by(field: str, typed: object, error: str) -> None:
    assert _codes(_parents(**{field: typed}).errors) == [(field, error)]


def test_numbers_are_taken_as_printed_on_the_card() -> None:
    read = _parents(mother_number="074 190 001 234", phone="0912.345.678")
    assert read.errors == []
    assert (read.answers["mother_number"], read.answers["phone"]) == ("074190001234", "0912345678")


def test_a_pattern_is_explained_in_the_words_of_the_form() -> None:
    (error,) = _parents(book="khong biet").errors
    assert error.message.vi == "Số hôn thú có dạng KH-123."


def test_lines_of_a_remark_are_kept() -> None:
    assert _parents(remark=" một\r\nhai ").answers["remark"] == "một\nhai"


def test_several_boxes_from_a_real_post() -> None:
    posted = QueryDict("copies=a&copies=b&declared=on&phone=")
    assert read_answers(birth(), "parents", posted).answers == {"copies": ["a", "b"], "declared": True}


def test_what_was_answered_comes_back_into_the_inputs() -> None:
    shown = typed_again(birth(), "child", {"birth_date": "2026-03-02", "weight": 3.25, "sex": "male"})
    assert shown == {
        "child_name": [],
        "birth_date-day": ["02"],
        "birth_date-month": ["03"],
        "birth_date-year": ["2026"],
        "weight": ["3,25"],
        "children": [],
        "sex": ["male"],
    }
    again = read_answers(birth(), "child", {**shown, "child_name": "A"})
    assert again.answers == {"child_name": "A", "birth_date": "2026-03-02", "weight": 3.25, "sex": "male"}


def test_a_number_comes_back_as_the_face_writes_it() -> None:
    kept = {"birth_date": "2026-03-02", "weight": 3.5, "sex": "male"}
    assert typed_again(birth(), "child", kept, "en")["weight"] == ["3.5"]
    posted = {**typed_again(birth(), "child", kept, "en"), "child_name": "A"}
    assert read_answers(birth(), "child", posted, language="en").answers["weight"] == 3.5
    (error,) = read_answers(birth(), "child", {**posted, "weight": "1.500"}, language="en").errors
    assert error.field == "weight"


def test_what_nobody_asked_for_is_refused() -> None:
    assert _codes(check_answers(birth(), {**GOOD, "role": "admin"})) == [("role", "not_asked")]


def test_answers_are_said_back_in_the_language_of_the_reader() -> None:
    answers = {**GOOD, "weight": 3.25, "copies": ["a", "c"]}
    vi = {row.field: row.value for row in summary(birth(), answers, "vi")}
    en = {row.field: row.value for row in summary(birth(), answers, "en")}
    assert (vi["birth_date"], en["birth_date"]) == ("02/03/2026", "2 March 2026")
    assert (vi["sex"], en["sex"]) == ("Nữ", "Female")
    assert (vi["weight"], en["weight"]) == ("3,25", "3.25")
    assert (vi["copies"], vi["declared"], vi["phone"]) == ("Loại a, Loại c", "Có", "Không khai")
    left_empty = {row.field: row.value for row in summary(birth(), {**answers, "declared": None}, "vi")}
    assert left_empty["declared"] == "Không"
    assert summary(birth(), answers, "vi")[0].page == "child"


def test_a_box_left_open_says_no_and_not_that_nothing_was_said() -> None:
    left = {name: value for name, value in GOOD.items() if name != "declared"}
    assert {row.field: row.value for row in summary(birth(), left, "vi")}["declared"] == "Không"


@pytest.mark.parametrize(("least", "most", "said"), [(1900, 2100, "1996"), (0, 9999, "1.996")])
def test_the_digits_of_a_year_are_not_grouped(least: int, most: int, said: str) -> None:
    plan = birth()
    plan["schema"]["properties"]["children"] |= {"minimum": least, "maximum": most}

    assert {row.field: row.value for row in summary(plan, {"children": 1996}, "vi")}["children"] == said


def test_pages_are_read_with_what_the_schema_says_of_them() -> None:
    child, _ = pages(birth())
    assert [field.required for field in child.fields] == [True, True, False, False, True]
    assert child.fields[1].inputs == ("birth_date-day", "birth_date-month", "birth_date-year")
    with pytest.raises(MalformedPlan):
        page(birth(), "nowhere")


@given(st.dictionaries(st.sampled_from([*CHILD, "weight", "children"]), st.text(max_size=12)))
def test_nothing_that_can_be_posted_is_a_fault(posted: dict[str, str]) -> None:
    read = read_answers(birth(), "child", posted, today=TODAY)
    assert all(error.message.vi and error.message.en for error in read.errors)
    summary(birth(), read.answers, "vi")
