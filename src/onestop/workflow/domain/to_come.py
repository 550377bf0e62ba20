"""Which steps a case still has before it, and which of them only by what somebody will answer at a gateway on the way."""

from collections.abc import Iterable
from typing import NamedTuple

from onestop.workflow.domain.behind import steps_behind
from onestop.workflow.domain.definition import Definition, Exclusive, Join, Parallel, Step


class ToCome(NamedTuple):
    """A step that nobody has reached yet."""

    step: Step
    sure: bool
    """Whether no way to the end leads around it."""


def to_come(definition: Definition, waiting: Iterable[str]) -> tuple[ToCome, ...]:
    """Every step behind those that wait, in the order they were written."""
    here = tuple(waiting)
    found, reached = set[str](), list(here)
    while reached:
        behind = {one.code for one in steps_behind(definition, reached.pop())} - found - {*here}
        found |= behind
        reached += behind
    return tuple(
        ToCome(one, not all(_ends_without(definition, _next_of(definition, code), one.code) for code in here))
        for one in definition.steps
        if one.code in found
    )


def from_the_start(definition: Definition) -> tuple[ToCome, ...]:
    """Every step of a case that has reached none of them."""
    return tuple(ToCome(one, not _ends_without(definition, definition.start, one.code)) for one in definition.steps)


def _next_of(definition: Definition, step: str) -> str:
    node = definition.nodes.get(step)
    return node.next if isinstance(node, Step) else ""


def _ends_without(definition: Definition, here: str, step: str, seen: frozenset[str] = frozenset()) -> bool:
    """Whether the end can be reached from there without doing that step; whoever goes in a circle does not get there."""
    node = definition.nodes.get(here)
    if here == step or here in seen:
        return False
    seen |= {here}
    match node:
        case Exclusive():
            ways = [*(one.next for one in node.branches), *([node.default] if node.default else [])]
            return any(_ends_without(definition, way, step, seen) for way in ways)
        case Parallel():
            return all(_ends_without(definition, way, step, seen) for way in node.next)
        case Step() | Join():
            return _ends_without(definition, node.next, step, seen)
        case _:
            return True
