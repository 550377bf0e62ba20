"""How a question looks: what it would refuse is said before anybody types, and a browser fills in only one's own."""

import re

import pytest
from django.template import engines

from onestop.catalogue.library import shared_parts
from onestop.forms.api import Field, form_plan, read_plan
from onestop.frame import language
from over_each import over_each

TEMPLATE = "{% from 'frame/fields.jinja' import form_field with context %}{{ form_field(field, {}, (), dense) }}"
FIELDS = [
    (code, field)
    for code, form in shared_parts().forms.items()
    for field in read_plan(form_plan(form, shared_parts().shared_questions)).fields.values()
]
every_field = over_each({f"{code}-{field.name}": (field,) for code, field in FIELDS})


def field_of(form: str, name: str) -> Field:
    return next(field for code, field in FIELDS if (code, field.name) == (form, name))


def shown(field: Field, *, dense: bool = False) -> str:
    language.use("vi")
    return str(engines["jinja2"].from_string(TEMPLATE).render({"field": field, "dense": dense}))


@every_field
def test_no_browser_is_asked_to_cut_and_none_fills_in_what_is_anothers(field: Field) -> None:
    drawn = shown(field)
    assert "maxlength" not in drawn
    assert re.findall(r'autocomplete="([^"]*)"', drawn) == ([field.autocomplete] if field.autocomplete else [])


@every_field
def test_at_the_counter_a_browser_fills_in_nothing(field: Field) -> None:
    told = re.findall(r'autocomplete="([^"]*)"', shown(field, dense=True))
    assert set(told) <= {"off"}
    assert told or field.options or field.widget == "checkbox"


@every_field
def test_the_limit_of_a_long_answer_is_said_before(field: Field) -> None:
    if field.widget == "textarea" and field.longest:
        assert f"Tối đa {field.longest:,}".replace(",", ".") in shown(field)


def test_whoever_knows_only_the_year_is_told_that_it_does() -> None:
    assert "Không rõ ngày hoặc tháng" in shown(field_of("birth", "child_birth_date"))
    assert "Không rõ ngày hoặc tháng" not in shown(field_of("school", "pupil_birth_date"))


@pytest.mark.parametrize(
    ("form", "name", "keys"),
    [
        ("birth", "mother_number", "numeric"),
        ("birth", "mother_birth_year", "numeric"),
        ("building_permit", "height", "decimal"),
        ("company", "capital", "decimal"),
        ("birth", "child_name", None),
    ],
)
def test_a_telephone_offers_the_keys_an_answer_needs(form: str, name: str, keys: str | None) -> None:
    found = re.search(r'inputmode="([^"]*)"', shown(field_of(form, name)))
    assert (found[1] if found else None) == keys


@pytest.mark.parametrize(("form", "name", "years"), [("birth", "child_birth_date", 14), ("death", "died_on", 1)])
def test_a_date_that_must_be_whole_of_late_years_says_so_before_anybody_types(form: str, name: str, years: int) -> None:
    assert f"Trong {years} năm trở lại đây thì ghi đủ ngày, tháng, năm" in shown(field_of(form, name))
    assert "ghi đủ ngày, tháng, năm" not in shown(field_of("marriage", "bride_birth_date"))
