"""Answers said back, for the page where people check them and for officials who read them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from onestop.forms.domain.entries import show_entry
from onestop.forms.domain.field import Field
from onestop.forms.domain.plan import Plan, Planned, read_plan
from onestop.kernel.bilingual import Text

_NOTHING = Text("Không khai", "Not given")
_YES = Text("Có", "Yes")
_NO = Text("Không", "No")


@dataclass(frozen=True, slots=True)
class Row:
    """One question answered; `page` is where it can be changed, `group` its heading: whose name “Full name” is."""

    label: str
    value: str
    page: str
    field: str
    group: str


def summarise(
    plan: Plan, answers: Mapping[str, Any], language: str, *, only: Collection[str] | None = None
) -> tuple[Row, ...]:
    """Every question of the form in order, answered or not, or `only` those of these names; left out is what is not asked with
    these answers.
    """
    return tuple(
        Row(
            label=field.label.in_(language),
            value=_value(field, answers.get(field.name), language),
            page=page.code,
            field=field.name,
            group=page.title.in_(language),
        )
        for page in plan.pages
        for field in page.fields
        if (only is None or field.name in only) and (field.name in answers or field.is_asked(answers))
    )


def said_back(plan: Planned, name: str, answer: Any, language: str) -> str:
    """One answer as it is read; a question passed over says so."""
    return _value(read_plan(plan).fields[name], answer, language)


def _value(field: Field, answer: Any, language: str) -> str:
    if answer is None and field.widget == "checkbox" and not field.options:
        return _NO.in_(language)  # a box left open says no
    if answer is None or answer == []:
        # A box left empty says that its statement is not so; every other question was passed over.
        return (_NO if field.widget == "checkbox" and not field.options else _NOTHING).in_(language)
    if isinstance(answer, bool):
        return (_YES if answer else _NO).in_(language)
    if isinstance(answer, list):
        return ", ".join(_labelled(field, one, language) for one in answer)
    return _labelled(field, answer, language)


def _labelled(field: Field, answer: Any, language: str) -> str:
    labels = {option.value: option.label for option in field.options}
    return labels[answer].in_(language) if answer in labels else show_entry(field, answer, language)
