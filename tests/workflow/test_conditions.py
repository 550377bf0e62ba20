"""What a branch may ask of the facts."""

from typing import Any

import pytest

from onestop.workflow.api import MalformedDefinition
from onestop.workflow.domain.conditions import facts_named, read_condition


def _holds(expression: Any, **facts: Any) -> bool:
    return read_condition(expression, where="g")(facts)


@pytest.mark.parametrize(
    ("expression", "facts", "answer"),
    [
        ({"fact": "kind", "is": "new"}, {"kind": "new"}, True),
        ({"fact": "kind", "is": "new"}, {}, False),
        ({"fact": "count", "is": 1}, {"count": True}, False),
        ({"fact": "kind", "is_not": "new"}, {}, True),
        ({"fact": "kind", "in": ["new", "change"]}, {"kind": "change"}, True),
        ({"fact": "area", "at_least": 500}, {"area": 500}, True),
        ({"fact": "area", "at_most": 500}, {"area": 500.5}, False),
        ({"fact": "area", "more_than": 500}, {"area": "lots"}, False),
        ({"fact": "area", "less_than": 500}, {}, False),
        ({"fact": "survey", "known": False}, {}, True),
        ({"all": [{"fact": "a", "is": True}, {"not": {"fact": "b", "is": True}}]}, {"a": True}, True),
        ({"any": [{"fact": "a", "is": True}, {"fact": "b", "is": True}]}, {"b": True}, True),
        ({"all": []}, {}, True),
    ],
)
def test_conditions(expression: Any, facts: dict[str, Any], answer: bool) -> None:
    assert _holds(expression, **facts) is answer


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').system('true')",
        {"fact": "a", "is": True, "more": 1},
        {"fact": "a"},
        {"fact": "a", "at_least": "500"},
        {"fact": "a", "matches": ".*"},
        {"fact": "a", "is": {"b": 1}},
        {"all": [1]},
        {"not": None},
        None,
    ],
)
def test_anything_else_is_not_a_condition(expression: Any) -> None:
    with pytest.raises(MalformedDefinition):
        read_condition(expression, where="g")


def test_the_facts_of_a_condition_are_known() -> None:
    assert facts_named({"all": [{"fact": "a", "is": 1}, {"not": {"any": [{"fact": "b", "known": True}]}}]}) == {
        "a",
        "b",
    }
