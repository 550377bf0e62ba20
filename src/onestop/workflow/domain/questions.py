"""What completing a step asks an official: the facts on which the gateways right behind it decide.

A process may word a question itself (`questions: {fact: {vi, en}}`); one that many processes ask is
worded here; any other shows the name of its fact, readable at least.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.workflow.domain.behind import nodes_behind
from onestop.workflow.domain.definition import Definition, Exclusive

Value: TypeAlias = bool | str

USUAL: Final[Mapping[str, Text]] = {
    "needs_site_visit": Text("Hồ sơ này có cần thẩm định thực địa không?", "Does this case need a site visit?"),
    "needs_tax_notice": Text("Có phát sinh nghĩa vụ thuế không?", "Does a tax obligation arise?"),
    "needs_consultation": Text("Có cần lấy ý kiến cơ quan khác không?", "Must another agency be consulted?"),
}


@dataclass(frozen=True, slots=True)
class GatewayQuestion:
    """One fact, and the values that gateways compare it with: named choices, or a yes and a no."""

    fact: str
    values: tuple[Value, ...]
    words: Text


def gateway_questions(
    definition: Definition, step: str, *, known: Container[str] = frozenset()
) -> tuple[GatewayQuestion, ...]:
    """The questions of every gateway met between `step` and the next ones, but those whose fact is `known`.

    Amounts are what the applicant states and never asked of an official. A step that the process does not
    have asks nothing.
    """
    compared: dict[str, dict[Value, None]] = {}
    for gateway in _gateways_behind(definition, step):
        for branch in gateway.branches:
            for fact, value in _comparisons(branch.expression):
                if fact not in known:
                    compared.setdefault(fact, {})[value] = None
    return tuple(
        GatewayQuestion(fact, _choices(values), words_of(definition, fact)) for fact, values in compared.items()
    )


def words_of(definition: Definition, fact: str) -> Text:
    """The question for a fact: the process's own, the usual one, or the name of the fact."""
    plain = fact.replace("_", " ")
    return definition.questions.get(fact) or USUAL.get(fact) or Text(plain, plain)


def _choices(values: Mapping[Value, None]) -> tuple[Value, ...]:
    """A gateway that asks only whether something is so may be answered yes or no."""
    named = tuple(value for value in values if isinstance(value, str))
    return named or (True, False)


def _gateways_behind(definition: Definition, step: str) -> Iterator[Exclusive]:
    return (node for node in nodes_behind(definition, step) if isinstance(node, Exclusive))


def _comparisons(expression: Any) -> Iterator[tuple[str, Value]]:
    match expression:
        case {"fact": str(fact), "in": [*values]}:
            yield from ((fact, value) for value in values if isinstance(value, bool | str))
        case {"fact": str(fact), "is": bool() | str() as value} | {
            "fact": str(fact),
            "is_not": bool() | str() as value,
        }:
            yield fact, value
        case {"all": [*parts]} | {"any": [*parts]}:
            for part in parts:
                yield from _comparisons(part)
        case {"not": part}:
            yield from _comparisons(part)
