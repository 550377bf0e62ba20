"""The plan of a form: what is asked (JSON Schema) and how it is laid out (pages of fields, in both
languages).

    {"schema": {"type": "object", "properties": {...}, "required": [...], "additionalProperties": false},
     "pages": [{"code": "child", "title": {"vi": ..., "en": ...}, "fields": [
        {"name": "birth_date", "label": {...}, "hint": {...}, "widget": "date", "must_be": "past"}]}]}

A field may say what is wrong in its own words (``error``, for a pattern), and a date that it must be
``past`` or ``future``. Options of a choice carry a value and a label in both languages.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, ClassVar, Literal, TypeAlias, get_args

import jsonschema_rs
import orjson

from onestop.forms.domain.formats import FORMATS
from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal

Widget: TypeAlias = Literal["text", "textarea", "radios", "select", "date", "number", "tel", "email", "checkbox"]
WIDGETS: frozenset[str] = frozenset(get_args(Widget))


class MalformedPlan(Refusal):
    """A form that cannot even be read."""

    code: ClassVar[str] = "forms.malformed_plan"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, where: str, seen: object) -> None:
        self.where = where
        self.seen = repr(seen)[:200]


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question."""

    name: str
    label: Text
    hint: Text | None
    widget: Widget
    options: tuple[Option, ...]
    autocomplete: str | None
    error: Text | None
    must_be: Literal["past", "future"] | None
    required: bool
    schema: Mapping[str, Any]

    @property
    def many(self) -> bool:
        """Whether several options may be chosen."""
        return self.schema.get("type") == "array"

    @property
    def numeric(self) -> bool:
        return self.schema.get("type") in ("number", "integer")

    @property
    def is_year(self) -> bool:
        """A whole number that can only be a year of our time: nobody groups its digits."""
        least, most = self.schema.get("minimum"), self.schema.get("maximum")
        return least is not None and most is not None and 1800 <= least <= most <= 2200

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of its inputs on the page: three for a date."""
        parts = ("day", "month", "year") if self.widget == "date" else ()
        return tuple(f"{self.name}-{part}" for part in parts) or (self.name,)


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

    @cached_property
    def fields(self) -> dict[str, Field]:
        return {field.name: field for page in self.pages for field in page.fields}

    @cached_property
    def page_of(self) -> dict[str, str]:
        """The page on which a field is asked."""
        return {field.name: page.code for page in self.pages for field in page.fields}

    @cached_property
    def validator(self) -> jsonschema_rs.Draft202012Validator:
        """Compiled once; it fetches nothing and its patterns run in linear time."""
        return jsonschema_rs.Draft202012Validator(
            dict(self.schema),
            formats=FORMATS,
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
            return Plan(schema, tuple(_page(page, schema) for page in pages))
    raise MalformedPlan(where="plan", seen=data)


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
                autocomplete=data.get("autocomplete"),
                error=_text(data["error"], where=name) if data.get("error") else None,
                must_be=_direction(data.get("must_be"), where=name),
                required=name in schema.get("required", ()),
                schema=schema.get("properties", {}).get(name, {}),
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
