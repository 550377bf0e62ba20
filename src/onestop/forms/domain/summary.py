"""Answers said back, for the page where people check them and for officials who read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from onestop.forms.domain.numbers import show_date, show_number
from onestop.forms.domain.plan import Field, Plan
from onestop.kernel.bilingual import Text

_NOTHING = Text("Không khai", "Not given")
_YES = Text("Có", "Yes")
_NO = Text("Không", "No")


@dataclass(frozen=True, slots=True)
class Row:
    """One question answered; `page` is where it can be changed."""

    label: str
    value: str
    page: str
    field: str


def summarise(plan: Plan, answers: Mapping[str, Any], language: str) -> tuple[Row, ...]:
    """Every question of the form in order, answered or not."""
    return tuple(
        Row(field.label.in_(language), _value(field, answers.get(field.name), language), page.code, field.name)
        for page in plan.pages
        for field in page.fields
    )


def _value(field: Field, answer: Any, language: str) -> str:
    if answer is None or answer == []:
        return _NOTHING.in_(language)
    if isinstance(answer, bool):
        return (_YES if answer else _NO).in_(language)
    if isinstance(answer, list):
        return ", ".join(_labelled(field, one, language) for one in answer)
    if isinstance(answer, int | float):
        if field.is_year:
            return str(answer)
        return show_number(answer, language)
    if field.widget == "date":
        return show_date(date.fromisoformat(answer), language)
    return _labelled(field, answer, language)


def _labelled(field: Field, answer: Any, language: str) -> str:
    labels = {option.value: option.label for option in field.options}
    return labels[answer].in_(language) if answer in labels else str(answer)
