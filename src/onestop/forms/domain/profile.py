"""What a form must keep to before it may be published, so that no form can be unbounded, half translated or
unanswerable.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import jsonschema_rs

from onestop.forms.domain.field import Field
from onestop.forms.domain.formats import KNOWN, PARTIAL_DATE
from onestop.forms.domain.kinds import KINDS
from onestop.forms.domain.plan import MalformedPlan, Plan, Planned, read_plan
from onestop.kernel.bilingual import Text

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
_LONGEST_PATTERN = 200
_OF_FIXED_LENGTH = frozenset({"date", PARTIAL_DATE, "citizen-number", "tax-code"})


@dataclass(frozen=True, slots=True)
class PlanFault:
    code: str
    where: str
    words: Text


_WORDS: dict[str, tuple[str, str]] = {
    "malformed": ("Không đọc được biểu mẫu ở “{}”.", "The form cannot be read at “{}”."),
    "bad_schema": ("Lược đồ không hợp lệ: {}.", "The schema is not valid: {}."),
    "open_ended": (
        "Lược đồ phải đóng: “additionalProperties” hoặc “unevaluatedProperties” là false.",
        "The schema must be closed: additionalProperties or unevaluatedProperties false.",
    ),
    "no_max_length": ("“{}” là chuỗi ký tự mà không giới hạn độ dài.", "“{}” is a string without maxLength."),
    "no_max_items": ("“{}” là danh sách mà không giới hạn số mục.", "“{}” is a list without maxItems."),
    "remote_ref": ("“{}” tham chiếu ra ngoài biểu mẫu.", "“{}” refers outside the form."),
    "pattern_properties": ("“{}” dùng patternProperties.", "“{}” uses patternProperties."),
    "long_pattern": ("Mẫu ký tự ở “{}” quá dài.", "The pattern at “{}” is too long."),
    "unknown_kind": ("“{}” thuộc loại dữ kiện không ai biết.", "“{}” is of a kind of fact nobody knows."),
    "unknown_question": ("Quy tắc “{}” nói tới câu không ai hỏi.", "The rule “{}” is about a question nobody asks."),
    "asked_elsewhere": (
        "“{}” tùy thuộc một câu hỏi ở trang sau, hoặc không ai hỏi.",
        "“{}” depends on a question of a later page, or of none.",
    ),
    "unknown_format": ("“{}” là định dạng không ai kiểm tra.", "“{}” is a format nobody checks."),
    "bad_name": ("Tên “{}” không dùng được.", "The name “{}” cannot be used."),
    "not_translated": ("“{}” thiếu tiếng Việt hoặc tiếng Anh.", "“{}” lacks Vietnamese or English."),
    "not_in_schema": ("“{}” được hỏi mà không có trong lược đồ.", "“{}” is asked but not in the schema."),
    "never_asked": ("“{}” có trong lược đồ mà không trang nào hỏi.", "“{}” is in the schema but no page asks it."),
    "asked_twice": ("“{}” được hỏi hai lần.", "“{}” is asked twice."),
    "options_differ": (
        "Các lựa chọn của “{}” khác với lược đồ.",
        "The options of “{}” differ from the schema.",
    ),
    "widget_differs": ("Kiểu ô nhập của “{}” không hợp với lược đồ.", "The widget of “{}” does not fit the schema."),
}


def profile_faults(plan: Planned) -> list[PlanFault]:
    """Everything to mend before publication, none when there is nothing."""
    try:
        read = read_plan(plan)
    except MalformedPlan as malformed:
        return [_fault("malformed", malformed.where)]
    return [*_schema_faults(read), *_page_faults(read), *_rule_faults(read)]


def _fault(code: str, where: str) -> PlanFault:
    vi, en = _WORDS[code]
    return PlanFault(code, where, Text(vi.format(where), en.format(where)))


def _schema_faults(plan: Plan) -> Iterator[PlanFault]:
    yield from _walk(plan.schema, "schema")
    closed = (plan.schema.get(word) is False for word in ("additionalProperties", "unevaluatedProperties"))
    if plan.schema.get("type") != "object" or not any(closed):
        yield _fault("open_ended", "schema")
    try:
        plan.validator  # noqa: B018 (compiling it is the check)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError) as invalid:
        yield _fault("bad_schema", str(invalid).partition("\n")[0][:200])


def _walk(schema: Any, where: str) -> Iterator[PlanFault]:
    if isinstance(schema, list):
        for number, part in enumerate(schema):
            yield from _walk(part, f"{where}.{number}")
    if not isinstance(schema, Mapping):
        return
    yield from _bounds(schema, where)
    for word, part in schema.items():
        if word not in ("enum", "const", "default", "examples"):
            yield from _walk(part, f"{where}.{word}")


def _bounds(schema: Mapping[str, Any], where: str) -> Iterator[PlanFault]:
    fixed = "enum" in schema or "const" in schema or schema.get("format") in _OF_FIXED_LENGTH
    if schema.get("type") == "string" and not fixed and "maxLength" not in schema:
        yield _fault("no_max_length", where)
    if schema.get("type") == "array" and "maxItems" not in schema:
        yield _fault("no_max_items", where)
    if "$ref" in schema and not str(schema["$ref"]).startswith("#"):
        yield _fault("remote_ref", where)
    if "patternProperties" in schema:
        yield _fault("pattern_properties", where)
    if len(str(schema.get("pattern", ""))) > _LONGEST_PATTERN:
        yield _fault("long_pattern", where)
    if isinstance(schema.get("format"), str) and schema["format"] not in KNOWN:
        yield _fault("unknown_format", where)


def _page_faults(plan: Plan) -> Iterator[PlanFault]:
    asked: set[str] = set()
    codes = [page.code for page in plan.pages]
    for page in plan.pages:
        if not _NAME.fullmatch(page.code) or codes.count(page.code) > 1:
            yield _fault("bad_name", page.code)
        if not _complete(page.title) or not _complete(page.intro):
            yield _fault("not_translated", page.code)
        for field in page.fields:
            if field.name in asked:
                yield _fault("asked_twice", field.name)
            asked.add(field.name)
            yield from _field_faults(field)
            if not field.asked_when.keys() <= asked | {other.name for other in page.fields}:
                yield _fault("asked_elsewhere", field.name)
    yield from (_fault("never_asked", name) for name in plan.schema.get("properties", {}) if name not in asked)
    yield from (_fault("never_asked", name) for name in plan.schema.get("required", ()) if name not in asked)


def _rule_faults(plan: Plan) -> Iterator[PlanFault]:
    for rule in plan.rules:
        if not rule.names <= plan.fields.keys():
            yield _fault("unknown_question", rule.code)
        if not _complete(rule.say):
            yield _fault("not_translated", rule.code)


def _field_faults(field: Field) -> Iterator[PlanFault]:
    if not _NAME.fullmatch(field.name):
        yield _fault("bad_name", field.name)
    words = (field.label, field.hint, field.error, *(option.label for option in field.options))
    if not all(map(_complete, words)):
        yield _fault("not_translated", field.name)
    if field.kind not in KINDS:
        yield _fault("unknown_kind", field.name)
    if not field.schema:
        yield _fault("not_in_schema", field.name)
        return
    yield from _fit_faults(field)


def _fit_faults(field: Field) -> Iterator[PlanFault]:
    values = field.schema.get("items", {}).get("enum") if field.many else field.schema.get("enum")
    offered = [option.value for option in field.options]
    if (field.options or field.widget in ("radios", "select")) and values is not None and set(offered) != set(values):
        yield _fault("options_differ", field.name)
    if not _fits(field, offered):
        yield _fault("widget_differs", field.name)


def _fits(field: Field, offered: list[str]) -> bool:
    kind, form = field.schema.get("type"), field.schema.get("format")
    match field.widget:
        case "date":
            return kind == "string" and form == (PARTIAL_DATE if field.partial else "date")
        case "number":
            return field.numeric
        case "checkbox":
            return kind == "array" if offered else kind == "boolean"
        case "radios" | "select":
            return bool(offered) and (kind == "string" or (kind == "boolean" and set(offered) == {"true", "false"}))
        case "email":
            return kind == "string" and form in ("email", "email-address", None)
        case _:
            return kind == "string" and form not in ("date", PARTIAL_DATE)


def _complete(text: Text | None) -> bool:
    return text is None or bool(text.vi.strip() and text.en.strip())
