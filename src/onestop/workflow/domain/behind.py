"""What lies between a step and the next ones: the gateways met on the way, and the steps they lead to."""

from collections.abc import Iterator

from onestop.workflow.domain.definition import Definition, Exclusive, Join, Node, Parallel, Step


def nodes_behind(definition: Definition, step: str) -> Iterator[Node]:
    """Every node reached from the step without passing another step; a step that the process does not have leads nowhere."""
    seen: set[str] = set()
    ahead = [arrow.target for arrow in definition.arrows if arrow.source == step]
    while ahead:
        here = ahead.pop()
        node = definition.nodes.get(here)
        if here in seen or node is None:
            continue
        seen.add(here)
        yield node
        if isinstance(node, Exclusive | Parallel | Join):
            ahead += [arrow.target for arrow in definition.arrows if arrow.source == here]


def steps_behind(definition: Definition, step: str) -> tuple[Step, ...]:
    """The steps that can come next, whatever its gateways decide, in the order they were written."""
    found = {node.code for node in nodes_behind(definition, step) if isinstance(node, Step)}
    return tuple(one for one in definition.steps if one.code in found)
