"""The plan of a form: what is asked (JSON Schema) and how it is laid out (pages of fields, in both
languages).

    {"schema": {"type": "object", "properties": {...}, "required": [...], "additionalProperties": false},
     "pages": [{"code": "child", "title": {"vi": ..., "en": ...}, "fields": [
        {"name": "birth_date", "label": {...}, "hint": {...}, "widget": "date", "must_be": "past"}]}]}

A field may say what is wrong in its own words (``error``, for a pattern), what ``kind`` of fact it asks (the
widget and the format of its schema tell where it does not), and a date or year that it must be ``past`` or ``future``.
It may be asked only when another is answered so (``asked_when``), or in some variants of what the form belongs to
(``variants``, see `variants`). Options of a choice carry a value and a label in
both languages. ``rules`` say what answers must be to each other (`rules`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, ClassVar, Literal, TypeAlias

import jsonschema_rs
import orjson

from onestop.forms.domain.checks import KnownToTheDay
from onestop.forms.domain.field import WIDGETS, Field, Option
from onestop.forms.domain.formats import FORMATS
from onestop.forms.domain.kinds import DECIMALS, kind_of
from onestop.forms.domain.rules import MalformedRule, Rule
from onestop.kernel.bilingual import Text
from onestop.kernel.datatypes.quantities import UNITS
from onestop.kernel.refusal import Kind, Refusal


class MalformedPlan(Refusal):
    """A form that cannot even be read."""

    code: ClassVar[str] = "forms.malformed_plan"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, where: str, seen: object) -> None:
        self.where = where
        self.seen = repr(seen)[:200]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One thing asked at a time."""

    code: str
    title: Text
    intro: Text | None
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Plan:
    schema: Mapping[str, Any]
    pages: tuple[Page, ...]
    rules: tuple[Rule, ...] = ()

    @cached_property
    def fields(self) -> dict[str, Field]:
        return {field.name: field for page in self.pages for field in page.fields}

    @cached_property
    def dated(self) -> tuple[Field, ...]:
        """Those whose day must be past or still to come."""
        return tuple(field for field in self.fields.values() if field.must_be)

    @cached_property
    def conditional(self) -> tuple[Field, ...]:
        """Those that are asked only with certain answers."""
        return tuple(field for field in self.fields.values() if field.asked_when)

    @cached_property
    def page_of(self) -> dict[str, str]:
        """The page on which a field is asked."""
        return {field.name: page.code for page in self.pages for field in page.fields}

    @cached_property
    def validator(self) -> jsonschema_rs.Draft202012Validator:
        """Compiled once; it fetches nothing and its patterns run in linear time."""
        return jsonschema_rs.Draft202012Validator(
            dict(self.schema),
            formats=dict(FORMATS),
            validate_formats=True,
            offline=True,
            pattern_options=jsonschema_rs.RegexOptions(size_limit=1 << 20),
        )

    def page(self, code: str) -> Page:
        """The page of that code.

        Raises:
            MalformedPlan: there is none.
        """
        for page in self.pages:
            if page.code == code:
                return page
        raise MalformedPlan(where="pages", seen=code)


Planned: TypeAlias = Plan | Mapping[str, Any]


def read_plan(data: Planned) -> Plan:
    """Read a plan, or hand back the one already read: procedures are published once and asked for all day.

    Raises:
        MalformedPlan: a page or field that cannot be read.
    """
    return data if isinstance(data, Plan) else _read(orjson.dumps(data))


@lru_cache(maxsize=512)
def _read(written: bytes) -> Plan:
    data = orjson.loads(written)
    match data:
        case {"schema": {}, "pages": [*pages]}:
            schema: Mapping[str, Any] = data["schema"]
            rules = _rules(data.get("rules", ()))
            read = tuple(_told_by(rules, _page(page, schema)) for page in pages)
            return Plan(schema, read, rules)
    raise MalformedPlan(where="plan", seen=data)


def _rules(written: Any) -> tuple[Rule, ...]:
    try:
        return tuple(Rule.read(one) for one in written)
    except MalformedRule as malformed:
        raise MalformedPlan(where="rules", seen=malformed.seen) from None


def _told_by(rules: Sequence[Rule], page: Page) -> Page:
    """What a rule will refuse is said at its question before anybody types."""
    whole = {rule.check.field: rule.check.within for rule in rules if isinstance(rule.check, KnownToTheDay)}
    return replace(page, fields=tuple(replace(one, whole_within=whole.get(one.name, 0)) for one in page.fields))


def _page(data: Any, schema: Mapping[str, Any]) -> Page:
    match data:
        case {"code": str(code), "title": title, "fields": [*fields]}:
            return Page(
                code=code,
                title=_text(title, where=code),
                intro=_text(data["intro"], where=code) if data.get("intro") else None,
                fields=tuple(_field(field, schema) for field in fields),
            )
    raise MalformedPlan(where="pages", seen=data)


def _field(data: Any, schema: Mapping[str, Any]) -> Field:
    match data:
        case {"name": str(name), "label": label, "widget": widget} if widget in WIDGETS:
            return Field(
                name=name,
                label=_text(label, where=name),
                hint=_text(data["hint"], where=name) if data.get("hint") else None,
                widget=widget,
                options=tuple(_option(option, where=name) for option in data.get("options", ())),
                error=_text(data["error"], where=name) if data.get("error") else None,
                must_be=_direction(data.get("must_be"), where=name),
                required=name in schema.get("required", ()) or bool(data.get("required")),
                schema=schema.get("properties", {}).get(name, {}),
                kind=data.get("kind") or kind_of(data, schema.get("properties", {}).get(name, {})),
                unit=data["unit"] if data.get("unit") in UNITS else "",
                decimals=data.get("decimals", DECIMALS[schema.get("properties", {}).get(name, {}).get("type")]),
                partial=bool(data.get("partial")),
                about="applicant" if data.get("about") == "applicant" else None,
                asked_when={other: tuple(values) for other, values in data.get("asked_when", {}).items()},
                variants=tuple(data.get("variants", ())),
            )
    raise MalformedPlan(where="fields", seen=data)


def _option(data: Any, *, where: str) -> Option:
    match data:
        case {"value": str(value), "label": label}:
            return Option(value, _text(label, where=where))
    raise MalformedPlan(where=where, seen=data)


def _direction(value: Any, *, where: str) -> Literal["past", "future"] | None:
    if value in (None, "past", "future"):
        return value  # type: ignore[no-any-return]  # narrowed by membership
    raise MalformedPlan(where=where, seen=value)


def _text(data: Any, *, where: str) -> Text:
    """A missing language is read as empty and found by the linter, which says more than a crash."""
    if not isinstance(data, Mapping) or not all(isinstance(word, str) for word in data.values()):
        raise MalformedPlan(where=where, seen=data)
    return Text(data.get("vi", ""), data.get("en", ""))
