"""A question may belong to some variants (trường hợp) of what its form is for: nobody of another one is asked it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.forms.api import carried_over, check_answers, form_plan, pages, plan_in_variant, summary, variants_of

from .plans import words

WORDS = words("Lời", "Words")
VARIANTS = ("person", "parcel", "erosion")


def number(name: str, label: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "widget": "number", "min": 1, "max": 999, "label": words(label, name), **more}


def line(name: str, label: str, *variants: str) -> dict[str, Any]:
    return {"name": name, "widget": "text", "max": 40, "variants": [*variants], "label": words(label, name)}


WRITTEN: dict[str, Any] = {
    "code": "land",
    "pages": [
        {"code": "parcel", "title": WORDS, "fields": [number("area", "Diện tích")]},
        {
            "code": "change",
            "title": WORDS,
            "fields": [
                number("left", "Còn lại", variants=["erosion"]),
                line("new_name", "Tên mới", "person"),
                line("new_number", "Số mới", "parcel"),
                line("reason", "Lý do", "person", "parcel"),
            ],
        },
        {"code": "rights", "title": WORDS, "fields": [line("right", "Quyền", "parcel")]},
    ],
    "rules": [
        {
            "code": "ground_is_lost",
            "at": ["left", "area"],
            "check": {"compare": {"left": "left", "sign": "<=", "right": "area"}},
            "say": words("Còn lại lớn hơn diện tích.", "More is left than there was."),
        },
        {
            "code": "another_name",
            "at": ["new_name"],
            "check": {"differ": {"fields": ["new_name", "reason"]}},
            "say": words("Tên giống lý do.", "The name is the reason."),
        },
    ],
}
PLAN = form_plan(WRITTEN, {"fields": {}, "pages": {}})
WHOLE = {"area": 100, "left": 80, "new_name": "Lan", "new_number": "12", "reason": "Lở", "right": "Lối đi"}


def asked(variant: str) -> set[str]:
    return {field.name for page in pages(plan_in_variant(PLAN, variant)) for field in page.fields}


def test_each_variant_is_asked_what_is_its_own_and_what_is_everybody_s() -> None:
    assert asked("person") == {"area", "new_name", "reason"}
    assert asked("parcel") == {"area", "new_number", "reason", "right"}
    assert asked("erosion") == {"area", "left"}


def test_whoever_has_not_chosen_yet_is_asked_what_everybody_is() -> None:
    assert asked("") == {"area"}


def test_a_page_without_questions_is_none() -> None:
    assert [page.code for page in pages(plan_in_variant(PLAN, "person"))] == ["parcel", "change"]


def test_an_answer_to_a_question_of_another_variant_is_refused() -> None:
    answers = {"area": 100, "left": 80, "reason": "Lở"}
    assert [(one.field, one.code) for one in check_answers(plan_in_variant(PLAN, "erosion"), answers)] == [
        ("reason", "not_asked")
    ]


def test_what_is_required_is_required_in_its_variants_only() -> None:
    assert [one.field for one in check_answers(plan_in_variant(PLAN, "erosion"), {"area": 100})] == ["left"]


def test_a_rule_is_said_where_its_questions_are_asked() -> None:
    too_much = {"area": 100, "left": 120}
    assert [one.code for one in check_answers(plan_in_variant(PLAN, "erosion"), too_much)] == ["rule.ground_is_lost"]
    for variant in ("person", "parcel"):
        kept = carried_over(plan_in_variant(PLAN, variant), {**WHOLE, **too_much})
        assert check_answers(plan_in_variant(PLAN, variant), kept) == []


def test_a_form_all_of_whose_questions_are_everybody_s_is_the_same_in_every_variant() -> None:
    plain = form_plan({"code": "plain", "pages": WRITTEN["pages"][:1]}, {"fields": {}, "pages": {}})
    assert all(plan_in_variant(plain, variant) == plain for variant in ("", *VARIANTS))


def test_a_procedure_without_a_form_has_none_in_any_variant() -> None:
    assert plan_in_variant({}, "person") == {}


def test_which_variants_a_question_belongs_to_is_told_by_its_name() -> None:
    assert variants_of(PLAN)["reason"] == ("person", "parcel")
    assert variants_of(PLAN)["area"] == ()


answers = st.fixed_dictionaries({}, optional={name: st.just(value) for name, value in WHOLE.items()})


@given(kept=answers, chosen=st.lists(st.sampled_from(VARIANTS), min_size=1))
def test_changing_one_s_mind_loses_nothing_and_sends_nothing_of_another_variant(
    kept: dict[str, Any], chosen: list[str]
) -> None:
    for variant in chosen:
        plan = plan_in_variant(PLAN, variant)
        sent = carried_over(plan, kept)
        assert sent.keys() <= asked(variant)
        assert sent == {name: kept[name] for name in kept if name in asked(variant)}
        assert "not_asked" not in {one.code for one in check_answers(plan, sent)}
        assert {row.field for row in summary(plan, sent, "vi")} == asked(variant)
    assert carried_over(PLAN, kept) == kept


@given(variant=st.sampled_from(VARIANTS), again=st.sampled_from(VARIANTS))
def test_a_form_narrowed_twice_asks_what_both_variants_ask(variant: str, again: str) -> None:
    twice = plan_in_variant(plan_in_variant(PLAN, variant), again)
    assert {field.name for page in pages(twice) for field in page.fields} == asked(variant) & asked(again)


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_whole_of_a_variant_is_accepted(variant: str) -> None:
    plan = plan_in_variant(PLAN, variant)
    assert check_answers(plan, carried_over(plan, WHOLE)) == []
