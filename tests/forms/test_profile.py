"""No form may be published that is unbounded, half translated or cannot be answered."""

from collections.abc import Callable
from typing import Any

import pytest

from onestop.forms.api import profile_faults

from .plans import birth


def test_a_good_form_has_no_faults() -> None:
    assert profile_faults(birth()) == []


def _property(name: str, **schema: Any) -> Callable[[dict[str, Any]], None]:
    return lambda plan: plan["schema"]["properties"].__setitem__(name, schema)


def _field(page: int, field: int, **changed: Any) -> Callable[[dict[str, Any]], None]:
    return lambda plan: plan["pages"][page]["fields"][field].update(changed)


@pytest.mark.parametrize(
    ("spoil", "code", "where"),
    [
        (_property("remark", type="string"), "no_max_length", "schema.properties.remark"),
        (
            _property("copies", type="array", items={"enum": ["a", "b", "c"]}),
            "no_max_items",
            "schema.properties.copies",
        ),
        (_property("remark", **{"$ref": "https://example.com/s"}), "remote_ref", "schema.properties.remark"),
        (
            _property("remark", type="string", maxLength=9, pattern="a" * 300),
            "long_pattern",
            "schema.properties.remark",
        ),
        (_property("remark", type="string", maxLength=9, format="zip"), "unknown_format", "schema.properties.remark"),
        (_property("extra", type="boolean"), "never_asked", "extra"),
        (lambda plan: plan["schema"].pop("additionalProperties"), "open_ended", "schema"),
        (lambda plan: plan["schema"].update(patternProperties={}), "pattern_properties", "schema"),
        (lambda plan: plan["schema"]["required"].append("ghost"), "never_asked", "ghost"),
        (_field(0, 0, label={"vi": "Họ tên"}), "not_translated", "child_name"),
        (_field(0, 0, hint={"vi": "", "en": "x"}), "not_translated", "child_name"),
        (_field(0, 0, widget="date"), "widget_differs", "child_name"),
        (_field(0, 4, options=[{"value": "male", "label": {"vi": "Nam", "en": "Male"}}]), "options_differ", "sex"),
        (_field(1, 5, name="child_name"), "asked_twice", "child_name"),
        (_field(1, 5, name="Remark!"), "bad_name", "Remark!"),
        (_field(1, 5, name="other"), "not_in_schema", "other"),
        (lambda plan: plan["pages"][0].update(title={"vi": "Trẻ", "en": " "}), "not_translated", "child"),
        (lambda plan: plan["pages"][1].update(code="child"), "bad_name", "child"),
        (_field(0, 0, widget="hologram"), "malformed", "fields"),
        (lambda plan: plan.pop("pages"), "malformed", "plan"),
    ],
)
def test_each_fault_is_found(spoil: Callable[[dict[str, Any]], Any], code: str, where: str) -> None:
    plan = birth()
    spoil(plan)
    assert (code, where) in [(fault.code, fault.where) for fault in profile_faults(plan)]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "text"},
        {"type": "string", "maxLength": "many"},
        {"type": "string", "maxLength": 9, "pattern": "(?=a)b"},
        {"type": "string", "maxLength": 9, "pattern": "("},
    ],
)
def test_a_schema_that_cannot_be_checked_is_found(schema: dict[str, Any]) -> None:
    """Look-ahead as well: a pattern must run in linear time."""
    plan = birth()
    plan["schema"]["properties"]["remark"] = schema
    assert "bad_schema" in [fault.code for fault in profile_faults(plan)]


def test_faults_are_said_in_both_languages() -> None:
    plan = birth()
    plan["schema"]["properties"]["remark"] = {"type": "string"}
    (fault,) = profile_faults(plan)
    assert "remark" in fault.words.vi
    assert "remark" in fault.words.en
