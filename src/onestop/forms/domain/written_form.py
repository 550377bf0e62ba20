"""A form as we write it (YAML, one line a question) made into the plan that the forms engine asks from.

The JSON Schema is derived, so that a question and its bounds stand in one place.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from onestop.forms.domain.formats import PARTIAL_DATE, format_of
from onestop.kernel.datatypes.table import DATATYPES

_LAYOUT = ("hint", "must_be", "error", "kind", "unit", "decimals", "partial", "about", "asked_when", "variants")
_NUMBERS = frozenset({"money", "measure", "count", "year"})
_WIDGET_OF = {"phone": "tel", "email": "email", "address": "textarea", "date": "date"} | dict.fromkeys(
    _NUMBERS, "number"
)
"""How a kind is typed where the form does not say; everything else on one line of text."""
FIRST_YEAR, LAST_YEAR = 1850, 2200


def form_plan(
    written: Mapping[str, Any], shared: Mapping[str, Any], *, rules: Sequence[Mapping[str, Any]] = ()
) -> dict[str, Any]:
    """The plan `{schema, pages, rules}` of a written form; `shared` holds the fields and pages it refers to, `rules` what a
    procedure demands beside the form.
    """
    pages = [_page(page, shared) for page in written["pages"]]
    questions = [field for page in pages for field in page["fields"]]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {field["name"]: _schema(field) for field in questions},
        "required": [field["name"] for field in questions if _is_required(field) and "asked_when" not in field],
        "additionalProperties": False,
    }
    plan: dict[str, Any] = {"schema": schema}
    plan["pages"] = [{**page, "fields": list(map(_laid_out, page["fields"]))} for page in pages]
    demanded = [_rule(rule) for rule in (*written.get("rules", ()), *rules)]
    return {**plan, "rules": demanded} if demanded else plan


def _rule(written: Mapping[str, Any]) -> dict[str, Any]:
    """Without its examples, which are for the tests."""
    return {name: part for name, part in written.items() if name not in ("accepted", "refused")}


def _page(page: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    if "use_page" in page:
        page = shared["pages"][page["use_page"]]
    fields = [field for written in page["fields"] for field in _fields(written, shared)]
    intro = {"intro": page["intro"]} if "intro" in page else {}
    return {"code": page["code"], "title": page["title"], **intro, "fields": fields}


def _fields(written: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """One question, or those of a shared page asked together with others."""
    if "use_page" in written:
        for field in shared["pages"][written["use_page"]]["fields"]:
            yield from _fields(field, shared)
        return
    field = {**shared["fields"].get(written.get("use"), {}), **written}
    yield {"widget": _WIDGET_OF.get(field.get("kind", ""), "text"), **field}


def _is_required(field: Mapping[str, Any]) -> bool:
    return bool(field.get("required", True))


def _schema(field: Mapping[str, Any]) -> dict[str, Any]:
    match field["widget"]:
        case "date":
            return {"type": "string", "format": PARTIAL_DATE if field.get("partial") else "date"}
        case "number":
            return _number(field)
        case "radios" | "select":
            return {"type": "string", "enum": list(field["options"])}
        case "checkbox":
            return {"type": "boolean", "const": True} if field.get("agree") else {"type": "boolean"}
        case "tel":
            return _string({"kind": "phone", **field})
        case "email":
            return _string({"kind": "email", **field})
        case _:
            return _string(field)


def _number(field: Mapping[str, Any]) -> dict[str, Any]:
    if field.get("kind") == "year":
        return {"type": "integer", "minimum": field.get("min", FIRST_YEAR), "maximum": field.get("max", LAST_YEAR)}
    kind = "number" if _decimals(field) else "integer"
    return {"type": kind, "minimum": field["min"], "maximum": field["max"]}


def _decimals(field: Mapping[str, Any]) -> int:
    """Of a measure two where it does not say; of anything counted none."""
    decimals: int = field.get("decimals", 2 if field.get("kind") == "measure" else 0)
    return decimals


def _string(field: Mapping[str, Any]) -> dict[str, Any]:
    datatype = DATATYPES.get(field.get("kind", ""))
    bounds: dict[str, Any] = {"type": "string", "maxLength": field.get("max") or (datatype.longest if datatype else 0)}
    if _is_required(field):
        bounds["minLength"] = 1
    if datatype:
        bounds["format"] = format_of(field["kind"])
    return bounds | ({"pattern": field["pattern"]} if "pattern" in field else {})


def _laid_out(field: Mapping[str, Any]) -> dict[str, Any]:
    laid: dict[str, Any] = {"name": field["name"], "label": field["label"], "widget": field["widget"]}
    laid |= {word: field[word] for word in _LAYOUT if word in field}
    if field["widget"] == "number":
        laid["decimals"] = _decimals(field)
    if field.get("kind") == "money":
        laid["unit"] = "vnd"
    if "counts" in field:
        laid["unit"] = field["counts"]
    if "asked_when" in field and _is_required(field):
        laid["required"] = True
    if "options" in field:
        laid["options"] = [{"value": value, "label": label} for value, label in field["options"].items()]
    return laid
