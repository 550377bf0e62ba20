"""A form as we write it (YAML, one line a question) made into the plan that the forms engine asks from.

The JSON Schema is derived, so that a question and its bounds stand in one place.
"""

from collections.abc import Iterator, Mapping
from typing import Any

_LAYOUT = ("hint", "autocomplete", "must_be", "error")
LONGEST_PHONE = 20
LONGEST_EMAIL = 120


def form_plan(written: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    """The plan `{schema, pages}` of a written form; `shared` holds the fields and pages it refers to."""
    pages = [_page(page, shared) for page in written["pages"]]
    questions = [field for page in pages for field in page["fields"]]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {field["name"]: _schema(field) for field in questions},
        "required": [field["name"] for field in questions if field.get("required", True)],
        "additionalProperties": False,
    }
    return {"schema": schema, "pages": [{**page, "fields": list(map(_laid_out, page["fields"]))} for page in pages]}


def _page(page: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    if "use_page" in page:
        page = shared["pages"][page["use_page"]]
    fields = [field for written in page["fields"] for field in _fields(written, shared)]
    return {"code": page["code"], "title": page["title"], "fields": fields}


def _fields(written: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """One question, or those of a shared page asked together with others."""
    if "use_page" in written:
        for field in shared["pages"][written["use_page"]]["fields"]:
            yield from _fields(field, shared)
        return
    yield {**shared["fields"].get(written.get("use"), {}), **written}


def _schema(field: Mapping[str, Any]) -> dict[str, Any]:
    match field["widget"]:
        case "date":
            return {"type": "string", "format": "date"}
        case "number":
            return {"type": "integer", "minimum": field["min"], "maximum": field["max"]}
        case "radios" | "select":
            return {"type": "string", "enum": list(field["options"])}
        case "checkbox":
            return {"type": "boolean", "const": True} if field.get("agree") else {"type": "boolean"}
        case "tel":
            return {"type": "string", "format": "phone", "maxLength": LONGEST_PHONE}
        case "email":
            return {"type": "string", "format": "email", "maxLength": LONGEST_EMAIL}
        case _:
            return _string(field)


def _string(field: Mapping[str, Any]) -> dict[str, Any]:
    bounds: dict[str, Any] = {"type": "string", "maxLength": field["max"]}
    if field.get("required", True):
        bounds["minLength"] = 1
    return bounds | {word: field[word] for word in ("pattern", "format") if word in field}


def _laid_out(field: Mapping[str, Any]) -> dict[str, Any]:
    laid: dict[str, Any] = {"name": field["name"], "label": field["label"], "widget": field["widget"]}
    laid |= {word: field[word] for word in _LAYOUT if word in field}
    if "options" in field:
        laid["options"] = [{"value": value, "label": label} for value, label in field["options"].items()]
    return laid
