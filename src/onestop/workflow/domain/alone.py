"""One of several results made alone: what its own steps are in a process that yields several.

What led to the others counts as done, and what would yield them is passed by: the rest of the process stays as it is written, so
that its gateways, branches and joins go on meaning what they mean. The one result is then the whole: no step yields it by itself.
"""

from collections.abc import Iterator
from dataclasses import replace

from onestop.workflow.domain.definition import Definition, Exclusive, Join, Node, Step
from onestop.workflow.domain.flow import Chart


def alone(definition: Definition, code: str) -> Definition:
    """The process that makes nothing but what the step of that code yields, where that is done.

    It begins with the first of the steps that are its own: those that yield the same, and those between or straight before them,
    at the same agency, which yield nothing and decide nothing. It has no step that decides, so it is decided at its end.

    Raises:
        KeyError: no such step, or one that yields nothing by itself; what is decided of the whole is not made apart.
    """
    yielding = definition.results_apart[code]
    start = _begun_with(definition, yielding)
    own = frozenset(_own(definition, yielding, start))
    reached = Chart(definition).reached(start)
    nodes = {name: _node(node, own, yielding.at, start) for name, node in definition.nodes.items() if name in reached}
    made = Definition(definition.code, start, _joined(definition, nodes))
    return replace(made, questions={fact: said for fact, said in definition.questions.items() if fact in made.facts})


def _begun_with(definition: Definition, yielding: Step) -> str:
    """The first step that yields it, or the one before that which only prepares it there."""
    same = [one for one in definition.steps if one.result == yielding.result]
    first = min(same, key=lambda one: len(definition.leading_to(one.code))).code
    seen = {first}
    while (
        (before := _before(definition, first)) is not None and _prepares(before, yielding) and before.code not in seen
    ):
        first = before.code
        seen.add(first)
    return first


def _before(definition: Definition, code: str) -> Step | None:
    """The step from which alone one comes to it; None where several ways lead there, or something lies between."""
    sources = [arrow.source for arrow in definition.arrows if arrow.target == code]
    node = definition.nodes[sources[0]] if len(sources) == 1 else None
    return node if isinstance(node, Step) else None


def _prepares(step: Step, yielding: Step) -> bool:
    return step.result is None and not step.decision and step.at == yielding.at


def _own(definition: Definition, yielding: Step, start: str) -> Iterator[str]:
    reached = Chart(definition).reached(start)
    same = {one.code for one in definition.steps if one.result == yielding.result and one.code in reached}
    leading = frozenset().union(*(definition.leading_to(one) for one in same))
    yield from same
    yield from (
        one.code
        for one in definition.steps
        if one.code in reached & leading and one.code not in same and _prepares(one, yielding)
    )


def _node(node: Node, own: frozenset[str], at: str, start: str) -> Node:
    """A step of its own as one of whoever decides; any other is passed by."""
    if not isinstance(node, Step):
        return node
    if node.code not in own:
        return Exclusive(code=node.code, branches=(), default=node.next, merge=True)
    return replace(
        node,
        result=None,
        apart=None,
        at="" if node.at == at else node.at,
        confirm_within=None if node.at == at else node.confirm_within,
        reserved=None if node.at == at else node.reserved,
        verifies=node.verifies and node.code != start,
        not_by=tuple(one for one in node.not_by if one in own),
    )


def _joined(definition: Definition, nodes: dict[str, Node]) -> dict[str, Node]:
    """With joins that wait for the ways that are left; what one way alone leads to waits for nothing."""
    into = dict.fromkeys(nodes, 0)
    for arrow in Definition(definition.code, "", nodes).arrows:
        into[arrow.target] += 1
    return {name: _join(node, into[name]) if isinstance(node, Join) else node for name, node in nodes.items()}


def _join(node: Join, ways: int) -> Node:
    return (
        replace(node, expects=ways)
        if ways > 1
        else Exclusive(code=node.code, branches=(), default=node.next, merge=True)
    )
