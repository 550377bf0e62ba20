"""Conditions on facts: the few comparisons a process may ask for. Nothing is ever evaluated as code.

    {"fact": "area", "at_least": 500}
    {"all": [{"fact": "kind", "in": ["new", "change"]}, {"not": {"fact": "urgent", "is": true}}]}

A fact nobody has stated is equal to nothing and larger than nothing, so its branch is not taken.
"""

import operator
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeAlias

from onestop.kernel.refusal import Kind, Refusal

Facts: TypeAlias = Mapping[str, Any]
Condition: TypeAlias = Callable[[Facts], bool]


class MalformedDefinition(Refusal):
    """A process definition that cannot even be read."""

    code: ClassVar[str] = "workflow.malformed_definition"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, where: str, seen: object) -> None:
        self.where = where
        self.seen = repr(seen)[:200]


def read_condition(expression: Any, *, where: str) -> Condition:
    """Compile an expression once, so that asking it later costs a call.

    Raises:
        MalformedDefinition: an unknown word or the wrong kind of value.
    """
    match expression:
        case {"all": [*parts], **rest} if not rest:
            return _every([read_condition(part, where=where) for part in parts])
        case {"any": [*parts], **rest} if not rest:
            return _some([read_condition(part, where=where) for part in parts])
        case {"not": part, **rest} if not rest:
            return _unless(read_condition(part, where=where))
        case {"fact": str(name), **rest} if len(rest) == 1:
            ((word, value),) = rest.items()
            return _comparison(name, str(word), value, where)
    raise MalformedDefinition(where=where, seen=expression)


def facts_named(expression: Any) -> frozenset[str]:
    """Every fact an expression asks for."""
    match expression:
        case {"fact": str(name)}:
            return frozenset((name,))
        case {"all": [*parts]} | {"any": [*parts]}:
            return frozenset().union(*map(facts_named, parts))
        case {"not": part}:
            return facts_named(part)
    return frozenset()


def _every(conditions: list[Condition]) -> Condition:
    return lambda facts: all(condition(facts) for condition in conditions)


def _some(conditions: list[Condition]) -> Condition:
    return lambda facts: any(condition(facts) for condition in conditions)


def _unless(condition: Condition) -> Condition:
    return lambda facts: not condition(facts)


_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "at_least": operator.ge,
    "at_most": operator.le,
    "more_than": operator.gt,
    "less_than": operator.lt,
}


def _comparison(name: str, word: str, value: Any, where: str) -> Condition:
    if word == "is" and isinstance(value, str | int | float | bool):
        return lambda facts: _same(facts.get(name), value)
    if word == "is_not" and isinstance(value, str | int | float | bool):
        return lambda facts: not _same(facts.get(name), value)
    if word == "in" and isinstance(value, list):
        return lambda facts: any(_same(facts.get(name), one) for one in value)
    if word == "known" and isinstance(value, bool):
        return lambda facts: (facts.get(name) is not None) is value
    if word in _ORDERS and _is_number(value):
        order = _ORDERS[word]
        return lambda facts: _is_number(facts.get(name)) and order(facts[name], value)
    raise MalformedDefinition(where=where, seen={"fact": name, word: value})


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same(seen: object, wanted: object) -> bool:
    """Equal, and a yes is never equal to a one."""
    return seen == wanted and isinstance(seen, bool) is isinstance(wanted, bool)
