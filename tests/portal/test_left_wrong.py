"""What was typed and is not right yet stays in the draft letter by letter, for every kind of field."""

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.catalogue.api import ProcedureVersion
from onestop.forms import api as forms
from onestop.portal.application import Application

TODAY = date(2026, 11, 26)


def field(name: str, widget: str, schema: dict[str, Any], **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"name": name, "label": {"vi": name, "en": name}, "widget": widget, **more}, {name: schema}


CHOICE = [{"value": "a", "label": {"vi": "A", "en": "A"}}, {"value": "b", "label": {"vi": "B", "en": "B"}}]
KINDS = {
    "text": (*field("x", "text", {"type": "string", "maxLength": 5}), {"x": ["dài hơn năm"]}),
    "textarea": (*field("x", "textarea", {"type": "string", "maxLength": 5}), {"x": ["hai\r\ndòng"]}),
    "date": (
        *field("x", "date", {"type": "string", "format": "date"}),
        {"x-day": ["29"], "x-month": ["2"], "x-year": ["2023"]},
    ),
    "half a date": (
        *field("x", "date", {"type": "string", "format": "date"}),
        {"x-day": ["29"], "x-month": [""], "x-year": [""]},
    ),
    "future date": (
        *field("x", "date", {"type": "string", "format": "date"}, must_be="past"),
        {"x-day": ["1"], "x-month": ["1"], "x-year": ["2099"]},
    ),
    "number": (*field("x", "number", {"type": "integer", "minimum": 1}), {"x": ["mười hai"]}),
    "tel": (*field("x", "tel", {"type": "string", "format": "phone"}), {"x": ["gọi nhà bên"]}),
    "email": (*field("x", "email", {"type": "string", "format": "email"}), {"x": ["lan tại thư.vn"]}),
    "citizen number": (*field("x", "text", {"type": "string", "format": "citizen-number"}), {"x": ["12345"]}),
    "radios": (*field("x", "radios", {"enum": ["a", "b"]}, options=CHOICE), {"x": ["c"]}),
    "select": (*field("x", "select", {"enum": ["a", "b"]}, options=CHOICE), {"x": ["c"]}),
    "checkboxes": (
        *field("x", "checkbox", {"type": "array", "items": {"enum": ["a", "b"]}}, options=CHOICE),
        {"x": ["a", "c"]},
    ),
}


def application(asked: dict[str, Any], schema: dict[str, Any]) -> Application:
    page = {"code": "p", "title": {"vi": "Trang", "en": "Page"}, "fields": [asked]}
    form = {"schema": {"type": "object", "properties": schema, "additionalProperties": False}, "pages": [page]}
    version = SimpleNamespace(
        code="1",
        form=form,
        asked_papers=(),
        asked_with=lambda _answers, _channel: (),
        competent={"agency": "H09"},
        variants=(),
        variant="",
        needs_variant=False,
    )
    version.before_choosing = version
    return Application.read(cast("ProcedureVersion", version), {}, TODAY)


def left(one: Application, posted: dict[str, list[str]]) -> Application:
    """The application as it is found after saving for later and coming back."""
    page = forms.page(one.version.form, "p")
    read = forms.read_answers(one.version.form, "p", posted, known=one.answers, today=TODAY)
    return Application.read(one.version, one.answered(page, read, posted).content(), TODAY)


@pytest.mark.parametrize("kind", KINDS)
def test_it_comes_back_as_typed_with_its_error_and_is_not_sent(kind: str) -> None:
    asked, schema, posted = KINDS[kind]
    found = left(application(asked, schema), posted)
    page = forms.page(found.version.form, "p")

    assert {name: values for name, values in found.inputs_of(page).items() if any(values)} == {
        name: values for name, values in posted.items() if any(values)
    }
    assert [error.field for error in found.not_right_yet(page)] == ["x"]
    assert found.next_task is not None
    assert found.next_task.key == "questions:p"


def test_what_was_put_right_is_wrong_no_more() -> None:
    asked, schema, posted = KINDS["date"]
    found = left(left(application(asked, schema), posted), {"x-day": ["28"], "x-month": ["2"], "x-year": ["2023"]})

    assert (found.answers, found.typed, found.next_task) == ({"x": "2023-02-28"}, {}, None)


def test_a_question_nobody_answered_is_not_said_to_be_wrong() -> None:
    asked, schema, _ = KINDS["date"]
    found = left(application(asked, schema), {"x-day": [""], "x-month": [""], "x-year": [""]})

    assert found.not_right_yet(forms.page(found.version.form, "p")) == []
    assert found.next_task is None


@given(st.text(st.characters(categories=("L", "N", "P", "S")), max_size=40))
def test_whatever_is_typed_is_an_answer_or_stays_as_typed(typed: str) -> None:
    asked, schema, _ = KINDS["number"]
    found = left(application(asked, schema), {"x": [typed]})

    assert found.answers or found.typed.get("x", [""]) == [typed]
