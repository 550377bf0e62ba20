"""Answers of one form judged against each other, by rules that are data."""

from datetime import date
from typing import Any

import pytest

from onestop.forms.api import (
    MalformedPlan,
    as_kept,
    carried_over,
    check_answers,
    pages_asked,
    profile_faults,
    read_answers,
    read_plan,
    summary,
    typed_again,
)
from onestop.forms.domain.checks import Compare, Differ, Facts, KnownToTheDay, NumberSays, OneOf, Years

from .plans import GOOD, birth, words

TODAY = date(2026, 11, 25)


def facts(**answers: Any) -> Facts:
    return Facts(answers, TODAY)


@pytest.mark.parametrize(
    ("born", "day", "holds"),
    [
        ("2008-11-25", "today", True),
        ("2008-11-26", "today", False),
        ("2008-11", "today", True),
        ("2008-12", "today", False),
        ("2008", "today", True),
        (2008, "today", True),
        (2009, "today", False),
        ("074208001234", "today", True),
        ("074209001234", "today", False),
        ("281234567", "today", True),
    ],
)
def test_an_age_known_in_part_is_refused_only_where_no_day_of_it_would_do(born: Any, day: str, holds: bool) -> None:
    assert Years(since="born", until=day, least=18).holds(facts(born=born)) is holds


@pytest.mark.parametrize(
    ("left", "sign", "right", "holds"),
    [
        (85.3, "<=", 102.5, True),
        (500, "<=", 100, False),
        ("2026-03-01", "<=", "2026-03-01", True),
        ("2026-03-01", "<", "2026-03-01", False),
        ("2026", "<", "2026-03-01", True),
        ("2026-03", ">", "2026-04", False),
        ("2026-03", ">=", "2026-03-31", True),
    ],
)
def test_sizes_and_days_are_compared(left: Any, sign: str, right: Any, holds: bool) -> None:
    assert Compare(left="a", sign=sign, right="b").holds(facts(a=left, b=right)) is holds


def test_a_product_is_a_size() -> None:
    enough = Compare(left="height", sign=">=", right={"times": ["floors", 2]})
    assert enough.holds(facts(height=11.5, floors=3))
    assert not enough.holds(facts(height=1, floors=99))
    assert enough.holds(facts(height=1))


@pytest.mark.parametrize(
    ("number", "born", "holds"),
    [
        ("074190001234", 1990, True),
        ("074190001234", "1990-05", True),
        ("074190001234", 1985, False),
        ("074085002345", 1985, False),
        ("281234567", 1985, True),
        ("not a number", 1985, True),
    ],
)
def test_a_number_says_the_sex_and_the_year_declared(number: str, born: Any, holds: bool) -> None:
    assert NumberSays(number="n", sex="female", born="b").holds(facts(n=number, b=born)) is holds


def test_a_number_agrees_with_the_sex_another_question_asks() -> None:
    says = NumberSays(number="n", sex="sex")
    assert says.holds(facts(n="074190001234", sex="female"))
    assert not says.holds(facts(n="074190001234", sex="male"))
    assert says.holds(facts(n="074190001234"))
    assert says.names == {"n", "sex"}


@pytest.mark.parametrize(
    ("born", "holds"), [("2026-03-02", True), ("2026-03", False), ("2012", False), ("2011", True), ("1958", True)]
)
def test_a_date_near_by_is_known_to_the_day(born: str, holds: bool) -> None:
    assert KnownToTheDay(field="born", within=14).holds(facts(born=born)) is holds


def test_choices_are_among_those_allowed_and_numbers_differ() -> None:
    assert not OneOf(field="class", values=["a"]).holds(facts(**{"class": "b"}))
    assert OneOf(field="class", values=["a"]).holds(facts())
    assert not Differ(fields=["a", "b"]).holds(facts(a="1", b="1"))
    assert Differ(fields=["a", "b"]).holds(facts(a="1"))


def ruled(**more: Any) -> dict[str, Any]:
    """The birth form, whose child's weight must be believed of so many children."""
    rule: dict[str, Any] = {
        "code": "weighed_together",
        "at": ["children", "remark"],
        "check": {"compare": {"left": "weight", "sign": ">=", "right": "children"}},
        "say": words("Không hợp nhau.", "They do not fit."),
    }
    return birth() | {"rules": [rule | more]}


def test_a_rule_is_said_where_the_last_question_it_names_is_asked() -> None:
    said = check_answers(ruled(), {**GOOD, "weight": 2, "children": 3, "remark": "x"}, today=TODAY)
    assert [(error.field, error.code, error.message.en) for error in said] == [
        ("remark", "rule.weighed_together", "They do not fit.")
    ]


def test_on_a_page_it_is_said_at_a_question_of_that_page() -> None:
    posted = {"child_name": "A", "birth_date": "2/3/2026", "sex": "male", "weight": "2", "children": "3"}
    read = read_answers(ruled(), "child", posted, today=TODAY)
    assert [error.field for error in read.errors] == ["children"]
    assert read_answers(ruled(when={"sex": ["female"]}), "child", posted, today=TODAY).errors == []


def test_answers_wrong_in_themselves_are_not_compared() -> None:
    posted = {"child_name": "A", "birth_date": "2/3/2026", "sex": "male", "weight": "2", "children": "300"}
    read = read_answers(ruled(), "child", posted, today=TODAY)
    assert [(error.field, error.code) for error in read.errors] == [("children", "too_large")]


@pytest.mark.parametrize(
    "more",
    [
        {"check": {"guess": {}}},
        {"check": {"compare": {"left": "weight"}}},
        {"check": {"compare": {"left": "weight", "sign": "~", "right": "children"}}},
        {"at": "children"},
        {"say": "no"},
    ],
)
def test_a_rule_that_cannot_be_read_is_refused_with_the_plan(more: dict[str, Any]) -> None:
    with pytest.raises(MalformedPlan):
        read_plan(ruled(**more))


def test_a_rule_about_what_nobody_asks_is_a_fault() -> None:
    assert [fault.code for fault in profile_faults(ruled(at=["nothing"]))] == ["unknown_question"]


def conditional() -> dict[str, Any]:
    """A book number asked of sons alone, on the page of the sex."""
    plan = birth()
    parents = plan["pages"].pop()
    plan["pages"][0]["fields"] += parents["fields"]
    (book,) = (field for field in plan["pages"][0]["fields"] if field["name"] == "book")
    book |= {"asked_when": {"sex": ["male"]}, "required": True}
    return plan


CHILD = {"child_name": "A", "birth_date": "2/3/2026", "declared": "on"}


def test_what_is_asked_only_sometimes_is_required_then_and_kept_then() -> None:
    son = read_answers(conditional(), "child", {**CHILD, "sex": "male"}, today=TODAY)
    assert [(error.field, error.code) for error in son.errors] == [("book", "missing")]
    daughter = read_answers(conditional(), "child", {**CHILD, "sex": "female", "book": "nonsense"}, today=TODAY)
    assert (daughter.errors, "book" in daughter.answers) == ([], False)
    assert [row.field for row in summary(conditional(), daughter.answers, "vi")].count("book") == 0
    wrong = check_answers(conditional(), {**GOOD, "book": "KH-1"}, today=TODAY)
    assert [(error.field, error.code) for error in wrong] == [("book", "not_asked_now")]


def test_a_condition_on_a_later_page_is_a_fault_and_on_an_earlier_one_none() -> None:
    plan = birth()
    plan["pages"][1]["fields"][0]["asked_when"] = {"sex": ["male"]}
    assert profile_faults(plan) == []
    plan["pages"][0]["fields"][2]["asked_when"] = {"phone": ["0912345678"]}
    assert [fault.code for fault in profile_faults(plan)] == ["asked_elsewhere"]


def test_a_page_asks_what_the_pages_before_it_call_for_and_is_none_where_they_call_for_nothing() -> None:
    plan = birth()
    for field in plan["pages"][1]["fields"]:
        field["asked_when"] = {"sex": ["male"]}
    son, daughter = (pages_asked(plan, {"sex": sex}) for sex in ("male", "female"))
    assert [page.code for page in son] == ["child", "parents"]
    assert [page.code for page in daughter] == ["child"]


def test_what_hangs_on_a_question_of_its_page_that_is_not_put_is_not_put_either() -> None:
    plan = birth()
    first, second = plan["pages"][1]["fields"][:2]
    first["asked_when"] = {"sex": ["male"]}
    second["asked_when"] = {"sex": ["male"], first["name"]: ["Lan"]}

    asked = {
        sex: [one.name for page in pages_asked(plan, {"sex": sex}) for one in page.fields] for sex in ("male", "female")
    }
    assert {first["name"], second["name"]} <= {*asked["male"]}
    assert not {first["name"], second["name"]} & {*asked["female"]}


def test_what_hangs_on_an_answer_left_out_is_left_out_and_kept_for_later() -> None:
    plan = conditional()
    plan["pages"][0]["fields"][2]["asked_when"] = {"book": ["KH-1"]}
    kept = {"sex": "female", "book": "KH-1", "weight": 3.5}
    assert carried_over(plan, kept) == {"sex": "female"}
    assert as_kept(plan, kept) == kept


def test_a_draft_of_an_earlier_version_is_carried_over() -> None:
    kept = {"child_name": 12, "sex": "female", "book": "KH-1", "gone": "x", "weight": 3.5}
    assert carried_over(conditional(), kept) == {"child_name": "12", "sex": "female", "weight": 3.5}


def partial() -> dict[str, Any]:
    plan = birth()
    plan["pages"][0]["fields"][1]["partial"] = True
    plan["schema"]["properties"]["birth_date"]["format"] = "partial-date"
    return plan


@pytest.mark.parametrize(
    ("typed", "kept", "vi", "en"),
    [
        (("", "", "1958"), "1958", "năm 1958", "1958"),
        (("0", "0", "1958"), "1958", "năm 1958", "1958"),
        (("", "5", "1958"), "1958-05", "tháng 5/1958", "May 1958"),
        (("7", "5", "1958"), "1958-05-07", "07/05/1958", "7 May 1958"),
    ],
)
def test_a_date_known_in_part_is_kept_and_shown_as_such(
    typed: tuple[str, str, str], kept: str, vi: str, en: str
) -> None:
    parts = dict(zip(("birth_date-day", "birth_date-month", "birth_date-year"), typed, strict=True))
    read = read_answers(partial(), "child", {"child_name": "A", "sex": "male", **parts}, today=TODAY)
    assert (read.errors, read.answers["birth_date"]) == ([], kept)
    assert [
        next(row.value for row in summary(partial(), read.answers, language) if row.field == "birth_date")
        for language in ("vi", "en")
    ] == [vi, en]
    again = read_answers(partial(), "child", {**typed_again(partial(), "child", read.answers)}, today=TODAY)
    assert again.answers["birth_date"] == kept


def test_a_year_to_come_is_not_past() -> None:
    read = read_answers(partial(), "child", {"child_name": "A", "sex": "male", "birth_date-year": "2027"}, today=TODAY)
    assert [(error.field, error.code) for error in read.errors] == [("birth_date", "not_past")]


def test_a_plan_kept_before_kinds_says_them_by_its_widgets_and_formats() -> None:
    fields = read_plan(birth()).fields
    assert {name: fields[name].kind for name in ("mother_number", "phone", "email", "weight", "children", "sex")} == {
        "mother_number": "citizen_number",
        "phone": "phone",
        "email": "email",
        "weight": "measure",
        "children": "count",
        "sex": "choice",
    }
    plan = birth()
    plan["pages"][0]["fields"][1]["autocomplete"] = "bday"
    assert read_plan(plan).fields["birth_date"].autocomplete is None, "it did not say whose birthday"


def test_a_message_about_a_year_does_not_group_it() -> None:
    plan = birth()
    plan["schema"]["properties"]["children"] |= {"minimum": 1900, "maximum": 2100}
    (error,) = read_answers(plan, "child", {**CHILD, "sex": "male", "children": "2101"}, today=TODAY).errors
    assert error.message.vi == "“Số con” không được quá 2100."
