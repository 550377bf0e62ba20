"""Every question of every form asks one kind of fact and judges it by the rule of that kind; answers must fit each other."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.cases import api as cases
from onestop.catalogue.domain.written_procedure import definition_of
from onestop.catalogue.library import shared_parts, written_procedures
from onestop.forms.api import (
    Field,
    Plan,
    carried_over,
    check_answers,
    form_plan,
    page,
    profile_faults,
    read_answers,
    read_plan,
    summary,
)
from onestop.forms.domain.entries import example_of
from onestop.forms.domain.kinds import FREE, KINDS
from onestop.kernel.datatypes.table import DATATYPES
from over_each import over_each

TODAY = date(2026, 11, 25)
PLANS: dict[str, Plan] = {
    code: read_plan(form_plan(form, shared_parts().shared_questions)) for code, form in shared_parts().forms.items()
}
FIELDS = [(code, field) for code, plan in PLANS.items() for field in plan.fields.values()]
every_field = over_each({f"{code}-{field.name}": (code, field) for code, field in FIELDS})
RULES = [
    (code, rule)
    for code, written in (
        *shared_parts().forms.items(),
        *((procedure["code"], procedure) for procedure in written_procedures()),
    )
    for rule in written.get("rules", ())
]
every_rule = pytest.mark.parametrize(("form", "rule"), RULES, ids=[f"{code}-{rule['code']}" for code, rule in RULES])
REFUSED = {
    "person_name": "12345",
    "party_name": "12345",
    "words": "12345",
    "citizen_number": "000000001",
    "tax_code": "3700000019",
    "party_number": "abc",
    "document_number": "abc",
    "phone": "abc",
    "email": "lan@gmail",
    "address": "12/3",
    "parcel": "45, 146",
    "date": "31/2/2021",
    "year": "1.958",
    "count": "45, 146",
    "measure": "45, 146",
    "money": "1.500 triệu",
}
CALLED = {
    "_phone": {"phone"},
    "_document": {"document_number"},
    "_email": {"email"},
    "_year": {"year"},
    "_date": {"date"},
    "_day": {"date"},
    "_area": {"measure"},
    "_name": {"person_name", "party_name", "words"},
    "nationality": {"words"},
    "ethnicity": {"words"},
    "relation": {"words", "choice"},
    "_address": {"address"},
    "tax_code": {"tax_code"},
    "owner_number": {"party_number"},
    "receiver_number": {"party_number"},
    "mother_number": {"citizen_number"},
    "father_number": {"citizen_number"},
    "bride_number": {"citizen_number"},
    "groom_number": {"citizen_number"},
    "guardian_number": {"citizen_number"},
    "person_number": {"citizen_number"},
    "deceased_number": {"citizen_number"},
    "parcel_number": {"parcel"},
    "parcel_sheet": {"parcel"},
    "capital": {"money"},
    "price": {"money"},
    "income": {"money"},
}
"""What the end of a question's name says of the fact it asks."""

THINGS = ("paper_name", "show_name")
"""Names of things, not of people."""


def plan_of(form: str) -> Plan:
    """Of a form, or of a procedure with rules of its own."""
    if form in PLANS:
        return PLANS[form]
    (written,) = (one for one in written_procedures() if one["code"] == form)
    return read_plan(definition_of(written, shared_parts())["form"])


def codes_of(form: str, field: Field, typed: str, **known: Any) -> list[str]:
    """What is wrong with one answer alone."""
    plan = PLANS[form]
    met = {other: values[0] for other, values in field.asked_when.items()}
    said = {**met, **known, field.name: typed}
    read = read_answers(plan, plan.page_of[field.name], said, known=met, today=TODAY)
    wrong = [error.code for error in read.errors if error.field == field.name]
    return [code for code in wrong if not code.startswith("rule.")]


@every_field
def test_a_question_asks_one_kind_of_fact_and_its_rule_applies(form: str, field: Field) -> None:
    assert field.kind in KINDS
    assert field.kind in REFUSED or field.kind in FREE
    if field.kind in REFUSED:
        assert any(code.startswith(f"{field.kind}.") for code in codes_of(form, field, REFUSED[field.kind]))


@every_field
def test_the_name_of_a_question_says_its_kind(form: str, field: Field) -> None:
    said = [kinds for ending, kinds in CALLED.items() if field.name.endswith(ending)]
    assert all(field.kind in kinds for kinds in said)
    assert field.kind not in ("text", "words") or not field.name.endswith("_name") or field.name in THINGS


@every_field
def test_the_example_a_message_gives_is_one_the_question_takes(form: str, field: Field) -> None:
    example = example_of(field, TODAY)
    for typed in (example.vi, example.en) if example else ():
        assert codes_of(form, field, typed) == []


@every_field
def test_too_much_is_refused_with_the_limit_and_never_cut(form: str, field: Field) -> None:
    if (
        field.longest is None
        or field.options
        or field.kind in ("citizen_number", "tax_code", "party_number", "document_number", "phone")
    ):
        return
    plan = PLANS[form]
    met = {other: values[0] for other, values in field.asked_when.items()}
    typed = "ạ" * (field.longest + 1) if field.kind != "email" else "a" * field.longest + "@vidu.vn"
    read = read_answers(plan, plan.page_of[field.name], {**met, field.name: typed}, known=met, today=TODAY)
    (said,) = (error.message.vi for error in read.errors if error.field == field.name)
    assert f"{field.longest:,}".replace(",", ".") in said or str(field.longest) in said or field.error


@every_field
def test_a_browser_fills_in_only_what_is_of_whoever_is_signed_in(form: str, field: Field) -> None:
    assert (field.autocomplete is None) == (field.about != "applicant")
    about_others = ("child", "mother", "father", "bride", "groom", "deceased", "ward", "pupil", "entry", "company")
    assert not field.name.startswith(about_others) or field.about is None


def test_the_account_holder_is_asked_for_his_address_by_the_browser_alone() -> None:
    asked = {(field.name, field.autocomplete) for _, field in FIELDS if field.autocomplete}
    assert asked == {("delivery_address", "street-address")}


@pytest.mark.parametrize("form", PLANS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_two_questions_of_a_form_are_called_the_same(form: str, language: str) -> None:
    """A message names its question, and the counter asks all pages on one: “Enter “Full name”” must not be of two."""
    called = [field.label.in_(language) for field in PLANS[form].fields.values()]
    assert len(called) == len(set(called))


@pytest.mark.parametrize("form", PLANS)
def test_a_form_keeps_to_its_profile(form: str) -> None:
    assert profile_faults(PLANS[form]) == []


@every_rule
def test_a_rule_takes_its_example_and_refuses_its_other(form: str, rule: dict[str, Any]) -> None:
    plan = plan_of(form)
    (read,) = (one for one in plan.rules if one.code == rule["code"])
    assert read.names <= plan.fields.keys()
    assert read.holds(rule["accepted"], TODAY)
    assert not read.holds(rule["refused"], TODAY)


@every_rule
def test_a_broken_rule_is_said_once_at_a_question_it_names(form: str, rule: dict[str, Any]) -> None:
    plan = plan_of(form)
    said = [one for one in check_answers(plan, rule["refused"], today=TODAY) if one.code == f"rule.{rule['code']}"]
    assert [(one.field in rule["at"], one.message.vi) for one in said] == [(True, rule["say"]["vi"])]
    assert not [one for one in check_answers(plan, rule["accepted"], today=TODAY) if one.code == f"rule.{rule['code']}"]


@every_rule
def test_the_examples_of_a_rule_are_answers_as_kept(form: str, rule: dict[str, Any]) -> None:
    plan = plan_of(form)
    for name, answer in {**rule["accepted"], **rule["refused"]}.items():
        kind = plan.fields[name].kind
        assert kind not in DATATYPES or DATATYPES[kind].parse(answer, None) == answer


JSON = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=12)
) | st.lists(st.text(max_size=3), max_size=2)

ANSWERS = {code: st.dictionaries(st.sampled_from(sorted(plan.fields)), JSON) for code, plan in PLANS.items()}
"""Made once a form: made anew for each example, they take longer than what is tried with them."""


@pytest.mark.exhaustive
@pytest.mark.parametrize("form", PLANS)
@given(data=st.data())
def test_whatever_is_answered_is_judged_in_words(form: str, data: st.DataObject) -> None:
    plan = PLANS[form]
    answers = data.draw(ANSWERS[form])
    errors = check_answers(plan, answers, today=TODAY)
    assert errors
    assert all(error.message.vi and error.message.en for error in errors)
    # No place in a message is left unfilled; a letter it names may be a brace where one was typed.
    if "{" not in repr([*answers.values()]):
        assert not any("{" in error.message.vi for error in errors)
    summary(plan, carried_over(plan, answers), "vi")


@pytest.mark.parametrize(
    ("form", "name", "typed", "kept"),
    [
        ("building_permit", "parcel_area", "102,5", 102.5),
        ("building_permit", "parcel_area", "1.020,5", 1020.5),
        ("building_permit", "ground_area", "85,3 m²", 85.3),
        ("building_permit", "height", "11,5", 11.5),
        ("land_change", "parcel_area", "102 m2", 102),
        ("land_change", "parcel_number", "12a", "12a"),
        ("land_change", "parcel_sheet", "DC 12", "DC 12"),
        ("company", "company_phone", "0912-345-678", "0912345678"),
        ("company", "company_phone", "(0274) 3822 123", "02743822123"),
        ("company", "company_phone", "84912345678", "0912345678"),
        ("company", "company_phone", "1900 1234", "19001234"),
        ("company", "capital", "500.000.000 đồng", 500_000_000),
    ],
)
def test_what_life_is_like_is_taken_where_it_is_asked(form: str, name: str, typed: str, kept: Any) -> None:
    """As certificates, cards and signs over doors have it."""
    assert codes_of(form, PLANS[form].fields[name], typed) == []
    assert read_answers(PLANS[form], PLANS[form].page_of[name], {name: typed}, today=TODAY).answers[name] == kept


@pytest.mark.parametrize(
    ("form", "answers", "code"),
    [
        ("birth", {"child_birth_date": "1850-01-01"}, "rule.child_within_a_lifetime"),
        ("birth", {"mother_birth_year": 2030}, "not_past"),
        ("birth", {"mother_birth_year": 2099}, "not_past"),
        ("birth", {"child_birth_date": "2026-11-01", "mother_birth_year": 2024}, "rule.mother_is_older"),
        ("birth", {"mother_number": "074085002345", "mother_birth_year": 1985}, "rule.mother_number_is_hers"),
        ("birth", {"mother_number": "074190001234", "mother_birth_year": 1985}, "rule.mother_number_is_hers"),
        ("building_permit", {"ground_area": 500, "parcel_area": 100}, "rule.ground_floor_on_the_parcel"),
        ("building_permit", {"floors": 99, "height": 1}, "rule.floors_of_a_sane_height"),
        ("company", {"capital": 0}, "too_small"),
    ],
)
def test_what_cannot_be_is_refused_with_the_rule(form: str, answers: dict[str, Any], code: str) -> None:
    assert code in {one.code for one in check_answers(plan_of(form), answers, today=TODAY)}


def test_what_the_case_of_a_permit_says_is_not_asked_again() -> None:
    """House or other works, and of which class: that is the case one chooses before the form."""
    for code in ("1.013225", "1.013236"):
        assert "building_kind" not in plan_of(code).fields


def test_a_birth_with_residence_and_insurance_asks_for_all_three() -> None:
    asked = set(plan_of("2.000986").fields)
    assert (
        set(plan_of("1.001193").fields)
        - {"situation_confirmed_birth", "situation_authorised", "situation_residence_unknown"}
        <= asked
    )
    assert {"home_address", "household_head", "household_relation", "first_clinic"} <= asked


@pytest.mark.parametrize("typed", [("", "", "1958"), ("0", "0", "1958")])
def test_of_a_birth_long_ago_the_year_is_enough_to_apply(typed: tuple[str, str, str]) -> None:
    parts = dict(zip(("day", "month", "year"), typed, strict=True))
    posted = {f"child_birth_date-{part}": value for part, value in parts.items()}
    read = read_answers(PLANS["birth"], "child", posted, today=TODAY)
    assert read.answers["child_birth_date"] == "1958"
    assert "child_birth_date" not in {error.field for error in read.errors}


def test_a_result_by_post_needs_an_address_and_no_other_way_keeps_one() -> None:
    plan = PLANS["birth"]
    request = {"relation": "parent", "copies": "1", "delivery_address": "12 Bạch Đằng"}
    post = read_answers(plan, "request", {**request, "delivery": "post", "delivery_address": " "}, today=TODAY)
    assert [(error.field, error.code) for error in post.errors] == [("delivery_address", "missing")]
    other = read_answers(plan, "request", {**request, "delivery": "counter"}, today=TODAY)
    assert (other.errors, "delivery_address" in other.answers) == ([], False)
    unread = read_answers(plan, "request", {**request, "delivery": "counter", "delivery_address": "1"}, today=TODAY)
    assert unread.errors == []


def test_a_birth_of_which_only_the_year_is_known_is_taken_and_shown_as_such() -> None:
    read = read_answers(
        PLANS["civil_extract"], "event", {"entry_birth_date-year": "1958", "event": "birth"}, today=TODAY
    )
    assert read.answers["entry_birth_date"] == "1958"
    assert "entry_birth_date" not in {error.field for error in read.errors}


def test_who_a_name_belongs_to_is_said_with_it() -> None:
    titles = {page(PLANS["marriage"], code).title.vi for code in ("first", "second")}
    assert titles == {"Bên nữ", "Bên nam"}


@every_field
def test_a_question_can_stand_on_the_page_that_answers_a_request(form: str, field: Field) -> None:
    """Beside the act's own fields, so it must not be called as one of them."""
    own = {"also", "display", "said", "reader"} | {asked.name for asked in cases.ACTS["answer_supplement"].asks}

    assert not own & set(field.inputs)
    assert not any(name.startswith(("file-", "kept-", "originals-", "certified-", "copies-")) for name in field.inputs)
