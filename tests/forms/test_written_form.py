"""A form is written one line a question; its schema and its pages follow."""

from typing import Any

import pytest

from onestop.forms.api import form_plan, profile_faults

LABEL = {"vi": "Tên", "en": "Name"}
SHARED: dict[str, Any] = {
    "fields": {"note": {"widget": "textarea", "max": 1000, "required": False, "label": LABEL}},
    "pages": {"delivery": {"code": "delivery", "title": LABEL, "fields": [{"name": "post", "use": "note"}]}},
}


def plan(*fields: dict[str, Any], **page: Any) -> dict[str, Any]:
    return form_plan({"pages": [{"code": "one", "title": LABEL, "fields": list(fields)} | page]}, SHARED)


def schema_of(**field: Any) -> dict[str, Any]:
    made: dict[str, Any] = plan({"name": "x", "label": LABEL, **field})["schema"]["properties"]["x"]
    return made


@pytest.mark.parametrize(
    ("written", "schema"),
    [
        ({"widget": "date"}, {"type": "string", "format": "date"}),
        ({"widget": "number", "min": 1, "max": 9}, {"type": "integer", "minimum": 1, "maximum": 9}),
        ({"widget": "text", "max": 60}, {"type": "string", "maxLength": 60, "minLength": 1}),
        ({"widget": "text", "max": 60, "required": False}, {"type": "string", "maxLength": 60}),
        ({"widget": "checkbox"}, {"type": "boolean"}),
        ({"widget": "checkbox", "agree": True}, {"type": "boolean", "const": True}),
        ({"widget": "radios", "options": {"a": LABEL, "b": LABEL}}, {"type": "string", "enum": ["a", "b"]}),
    ],
)
def test_the_schema_of_a_question_follows_from_its_line(written: dict[str, Any], schema: dict[str, Any]) -> None:
    assert schema_of(**written) == schema


def test_what_is_not_said_to_be_open_is_required() -> None:
    made = plan({"name": "a", "widget": "date", "label": LABEL}, {"name": "b", "use": "note"})
    assert made["schema"]["required"] == ["a"]


def test_a_shared_question_may_be_reworded_where_it_is_used() -> None:
    made = plan({"name": "b", "use": "note", "max": 10})
    assert made["schema"]["properties"]["b"]["maxLength"] == 10


def test_a_shared_page_is_asked_whole_or_among_others() -> None:
    whole = form_plan({"pages": [{"use_page": "delivery"}]}, SHARED)
    among = plan({"name": "a", "widget": "date", "label": LABEL}, {"use_page": "delivery"})
    assert [page["code"] for page in whole["pages"]] == ["delivery"]
    assert [field["name"] for field in among["pages"][0]["fields"]] == ["a", "post"]


def test_a_written_form_makes_a_plan_without_faults() -> None:
    assert profile_faults(plan({"name": "a", "widget": "text", "max": 9, "label": LABEL})) == []
