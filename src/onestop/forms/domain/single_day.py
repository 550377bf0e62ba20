"""A day asked beside a form, typed and judged as a date of a form is."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from onestop.forms.domain.answers import read_page
from onestop.forms.domain.field import Field
from onestop.forms.domain.plan import Page
from onestop.forms.domain.wording import FieldError, wrong
from onestop.kernel.bilingual import Text

_NOTHING = Text("", "")


def day_to_come(name: str, label: Text, hint: Text | None) -> Field:
    """A question that asks for a day not past, and may be left empty."""
    return Field(
        name=name,
        label=label,
        hint=hint,
        widget="date",
        options=(),
        error=None,
        must_be="future",
        required=False,
        schema={"type": "string", "format": "date"},
        kind="date",
        unit="",
        decimals=0,
        partial=False,
        about=None,
        asked_when={},
    )


def day_past(name: str, label: Text, hint: Text | None) -> Field:
    """A question that asks for a day not later than today."""
    return replace(day_to_come(name, label, hint), must_be="past")


def read_day(asked: Field, posted: Mapping[str, object], *, on: date) -> tuple[date | None, FieldError | None]:
    """The day typed, or what is wrong with it; neither where nothing was typed."""
    answers, errors = read_page(Page(code="", title=_NOTHING, intro=None, fields=(asked,)), posted, on=on)
    if errors or asked.name not in answers:
        return None, errors[0] if errors else None
    day = date.fromisoformat(answers[asked.name])
    return (None, wrong("not_future", asked)) if asked.must_be == "future" and day < on else (day, None)
