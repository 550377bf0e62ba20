"""Reading one posted page: what people typed becomes answers, trimmed, composed and of the right kind.

Nothing left blank becomes an answer. What cannot be read becomes an error that names the question; what the
schema forbids is judged afterwards, by `judgement`.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from onestop.forms.domain.numbers import read_date, read_number
from onestop.forms.domain.plan import Field, Page
from onestop.forms.domain.wording import FieldError, wrong
from onestop.kernel.text import nfc

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONGEST = 100_000
_COMPACT = frozenset({"citizen-number", "tax-code", "phone"})


def read_page(page: Page, posted: Mapping[str, object]) -> tuple[dict[str, Any], list[FieldError]]:
    """The answers of a page and what could not be read, in the order asked."""
    answers: dict[str, Any] = {}
    errors: list[FieldError] = []
    for field in page.fields:
        answer = _read(field, posted)
        if isinstance(answer, FieldError):
            errors.append(answer)
        elif answer is not None:
            answers[field.name] = answer
    return answers, errors


def typed_again(page: Page, answers: Mapping[str, Any]) -> dict[str, list[str]]:
    """What the inputs of a page must show so that someone who comes back finds what they left."""
    inputs: dict[str, list[str]] = {}
    for field in page.fields:
        inputs.update(_show(field, answers.get(field.name)))
    return inputs


def _read(field: Field, posted: Mapping[str, object]) -> Any:
    if field.widget == "date":
        return _read_date(field, posted)
    values = [value for value in (_clean(field, one) for one in _all(posted, field.name)) if value]
    if field.many:
        return values or None
    if field.schema.get("type") == "boolean":
        return _read_yes(values)
    if not values:
        return None
    if field.numeric:
        number = read_number(values[-1], whole=field.schema["type"] == "integer")
        return wrong("not_a_number", field) if number is None else number
    return values[-1]


def _read_yes(values: list[str]) -> bool | None:
    """An unticked box posts nothing, which is no answer; a chosen “no” is one."""
    return values[-1].casefold() not in ("false", "no", "0", "off") if values else None


def _read_date(field: Field, posted: Mapping[str, object]) -> Any:
    whole = _clean(field, _last(posted, field.name))
    parts = [_clean(field, _last(posted, name)) for name in field.inputs]
    if not whole and not any(parts):
        return None
    if not whole and not all(parts):
        return wrong("incomplete_date", field)
    # A year of two digits could be a child or a grandparent.
    day = read_date(whole or "/".join(parts))
    return wrong("not_a_date", field) if day is None or day < date(1850, 1, 1) else day.isoformat()


def _all(posted: Mapping[str, object], name: str) -> list[object]:
    """Every value posted under a name, from a plain mapping or from a multi-valued one."""
    getlist = getattr(posted, "getlist", None)
    values = getlist(name) if getlist else posted.get(name, [])
    return list(values) if isinstance(values, list | tuple) else [values]


def _last(posted: Mapping[str, object], name: str) -> object:
    return next(reversed(_all(posted, name)), "")


def _clean(field: Field, value: object) -> str:
    text = _CONTROL.sub("", nfc("" if value is None else str(value)[:_LONGEST])).strip()
    if field.schema.get("format") in _COMPACT:
        return re.sub(r"[\s.]", "", text)
    if field.widget == "textarea":
        return text.replace("\r\n", "\n")
    return re.sub(r"\s+", " ", text)


def _show(field: Field, answer: Any) -> dict[str, list[str]]:
    if answer is None:
        return {name: [] for name in field.inputs}
    if field.widget == "date":
        year, month, day = str(answer).split("-")
        return dict(zip(field.inputs, ([day], [month], [year]), strict=True))
    if isinstance(answer, bool):
        return {field.name: ["true" if answer else "false"]}
    if isinstance(answer, int | float):
        return {field.name: [str(answer).replace(".", ",")]}
    return {field.name: list(answer) if isinstance(answer, list) else [str(answer)]}
