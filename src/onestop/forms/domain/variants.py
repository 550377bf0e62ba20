"""A form as it is asked in one variant (trường hợp) of what it belongs to.

A question without `variants` belongs to all of them. What is left out is left out of the schema too, so that an answer to a
question of another variant is one nobody asked for, wherever it is judged.
"""

from collections.abc import Iterator, Mapping
from typing import Any


def plan_in_variant(plan: Mapping[str, Any], variant: str) -> dict[str, Any]:
    """The plan `variant` asks; where it is "", that of nobody who has chosen yet: only what everybody is asked."""
    others = {name for name, variants in variants_of(plan).items() if variants and variant not in variants}
    if not others:
        return dict(plan)
    schema = plan["schema"]
    narrowed = {
        **plan,
        "schema": {
            **schema,
            "properties": {name: one for name, one in schema["properties"].items() if name not in others},
            "required": [name for name in schema.get("required", ()) if name not in others],
        },
        "pages": list(_pages(plan, others)),
    }
    return {**narrowed, "rules": list(_rules(plan, others))} if "rules" in plan else narrowed


def variants_of(plan: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """By question, the variants it belongs to; none: to every one."""
    return {
        field["name"]: tuple(field.get("variants", ())) for page in plan.get("pages", ()) for field in page["fields"]
    }


def _pages(plan: Mapping[str, Any], others: set[str]) -> Iterator[dict[str, Any]]:
    for page in plan["pages"]:
        if fields := [field for field in page["fields"] if field["name"] not in others]:
            yield {**page, "fields": fields}


def _rules(plan: Mapping[str, Any], others: set[str]) -> Iterator[dict[str, Any]]:
    """A rule is said beside what is still asked; what is not answered contradicts nothing."""
    for rule in plan["rules"]:
        if at := [name for name in rule["at"] if name not in others]:
            yield {**rule, "at": at}
