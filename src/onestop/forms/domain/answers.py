"""Reading one posted page: what people typed becomes answers, trimmed, composed and of the right kind.

Nothing left blank becomes an answer. What cannot be read becomes an error that names the question; what the
schema forbids is judged afterwards, by `judgement`.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from onestop.forms.domain.entries import parse_date_entry, parse_entry
from onestop.forms.domain.field import Field
from onestop.forms.domain.plan import Page
from onestop.forms.domain.wording import FieldError, refused
from onestop.kernel.bilingual import Language
from onestop.kernel.datatypes.quantities import input_number
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.kernel.text import nfc

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def read_page(
    page: Page, posted: Mapping[str, object], *, on: date | None = None, language: Language = "vi"
) -> tuple[dict[str, Any], list[FieldError]]:
    """The answers of a page and what could not be read, in the order asked."""
    answers: dict[str, Any] = {}
    errors: list[FieldError] = []
    for field in page.fields:
        try:
            answer = _read(field, posted, on, language)
        except EntryNotValid as refusal:
            errors.append(refused(field, refusal))
            continue
        if answer is not None:
            answers[field.name] = answer
    return answers, errors


def typed_again(page: Page, answers: Mapping[str, Any], language: Language = "vi") -> dict[str, list[str]]:
    """What the inputs of a page must show so that someone who comes back finds what they left."""
    inputs: dict[str, list[str]] = {}
    for field in page.fields:
        inputs.update(_show(field, answers.get(field.name), language))
    return inputs


def renewed(field: Field, answer: Any) -> Any:
    """An answer kept when its question was a number, now that it is text."""
    is_number = isinstance(answer, int | float) and not isinstance(answer, bool)
    return str(answer) if is_number and field.schema.get("type") == "string" else answer


def _read(field: Field, posted: Mapping[str, object], on: date | None, language: Language) -> Any:
    if field.widget == "date":
        return _read_date(field, posted, on)
    values = [value for value in (_clean(field, one) for one in _all(posted, field.name)) if value]
    if field.many:
        return values or None
    if field.schema.get("type") == "boolean":
        return _read_yes(values)
    return parse_entry(field, values[-1], on=on, language=language) if values else None


def _read_yes(values: list[str]) -> bool | None:
    """An unticked box posts nothing, which is no answer; a chosen “no” is one."""
    return values[-1].casefold() not in ("false", "no", "0", "off") if values else None


def _read_date(field: Field, posted: Mapping[str, object], on: date | None) -> str | None:
    whole = _clean(field, _last(posted, field.name))
    parts = [_clean(field, _last(posted, name)) for name in field.inputs]
    if whole:
        read: str = parse_entry(field, whole, on=on)
        return read
    return parse_date_entry(field, *parts, on=on) if any(parts) else None


def _all(posted: Mapping[str, object], name: str) -> list[object]:
    """Every value posted under a name, from a plain mapping or from a multi-valued one."""
    getlist = getattr(posted, "getlist", None)
    values = getlist(name) if getlist else posted.get(name, [])
    return list(values) if isinstance(values, list | tuple) else [values]


def _last(posted: Mapping[str, object], name: str) -> object:
    return next(reversed(_all(posted, name)), "")


def _clean(field: Field, value: object) -> str:
    text = _CONTROL.sub("", nfc("" if value is None else str(value))).strip()
    if field.widget == "textarea":
        return text.replace("\r\n", "\n")
    return re.sub(r"\s+", " ", text)


def _show(field: Field, answer: Any, language: Language) -> dict[str, list[str]]:
    if answer is None:
        return {name: [] for name in field.inputs}
    if field.widget == "date":
        known = [*str(answer).split("-"), "", ""][:3]
        return {name: [part] if part else [] for name, part in zip(field.inputs, reversed(known), strict=True)}
    if isinstance(answer, bool):
        return {field.name: ["true" if answer else "false"]}
    if isinstance(answer, int | float):
        return {field.name: [input_number(answer, language)]}
    return {field.name: list(answer) if isinstance(answer, list) else [str(answer)]}
