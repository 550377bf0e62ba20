"""How tokens move along arrows until each rests at a step, at a join, or has ended.

One move at a time, stopping at every gateway that has to choose. The machine answers the choice from the
facts; the proof of soundness follows every answer. Both use this one reading of the arrows, so what is
proved is what runs.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from onestop.kernel.refusal import Kind, Refusal
from onestop.workflow.domain.definition import Arrow, End, Exclusive, Join, Node, Parallel, Step

if TYPE_CHECKING:
    from onestop.workflow.domain.definition import Definition

Trail: TypeAlias = frozenset[str]
Moving: TypeAlias = tuple[Arrow, Trail]


class Unsound(Refusal):
    """A process that `check` would have refused was run all the same, and here it breaks."""

    code: ClassVar[str] = "workflow.unsound"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, definition: str, fault: str, node: str) -> None:
        self.definition = definition
        self.fault = fault
        self.node = node


class BrokenFlow(Exception):
    """Inside this package only: `fault` at `node`, for a caller that knows the definition."""

    def __init__(self, fault: str, node: str) -> None:
        super().__init__(fault, node)
        self.fault = fault
        self.node = node


@dataclass(frozen=True, slots=True)
class Situation:
    """Places taken, tokens still moving, and whether one has reached an end."""

    places: frozenset[str]
    moving: tuple[Moving, ...] = ()
    ended: bool = False


class Chart:
    """The arrows of a definition, indexed by where they leave and where they lead."""

    def __init__(self, definition: "Definition") -> None:
        self.nodes = definition.nodes
        self.out: dict[str, tuple[Arrow, ...]] = dict.fromkeys(definition.nodes, ())
        self.into: dict[str, tuple[Arrow, ...]] = dict.fromkeys(definition.nodes, ())
        for arrow in definition.arrows:
            self.out[arrow.source] += (arrow,)
            if arrow.target in self.into:
                self.into[arrow.target] += (arrow,)
        self.entrance = Arrow("", "", definition.start)

    def reached(self, start: str) -> frozenset[str]:
        """The nodes one comes to from there, whatever gateways choose; the start among them."""
        seen, ahead = {start}, [start]
        while ahead:
            new = {arrow.target for arrow in self.out[ahead.pop()]} - seen
            seen |= new
            ahead += new
        return frozenset(seen)

    def begin(self) -> Situation:
        return Situation(frozenset(), ((self.entrance, frozenset()),))

    def leave(self, places: frozenset[str], step: str) -> Situation:
        """The step is done; its token moves on."""
        return Situation(places - {step}, tuple((arrow, frozenset[str]()) for arrow in self.out[step]))

    def settle(self, situation: Situation) -> tuple[Situation, Exclusive | None]:
        """Move until all rest, or until a gateway must choose for the last one moving.

        Raises:
            Broken: two tokens in one place, or a round without a step.
        """
        while situation.moving:
            node = self._target(situation.moving[-1])
            if isinstance(node, Exclusive) and node.branches:
                return situation, node
            situation = self._pass(situation, node)
        return situation, None

    def choose(self, situation: Situation, gateway: Exclusive, way: int) -> Situation:
        """The last one moving takes the numbered way out of `gateway`."""
        *others, (_, trail) = situation.moving
        return Situation(
            situation.places, (*others, (self.out[gateway.code][way], _onward(trail, gateway))), situation.ended
        )

    def _target(self, moving: Moving) -> Node:
        try:
            return self.nodes[moving[0].target]
        except KeyError:
            raise BrokenFlow("unknown_next", moving[0].source) from None

    def _pass(self, situation: Situation, node: Node) -> Situation:
        *others, (arrow, trail) = situation.moving
        places, ended = situation.places, situation.ended
        match node:
            case Step(code=code):
                places = _occupy(places, code, code)
            case End():
                ended = True
            case Join(code=code):
                places = _occupy(places, f"{arrow.label}>{code}", code)
                wanted = {f"{one.label}>{code}" for one in self.into[code]}
                if wanted <= places:
                    places -= wanted
                    others.append((self.out[code][0], trail))
            case Parallel() | Exclusive():
                onward = _onward(trail, node)
                others.extend((out, onward) for out in reversed(self.out[node.code]))
        return Situation(places, tuple(others), ended)


def _occupy(places: frozenset[str], place: str, node: str) -> frozenset[str]:
    if place in places:
        raise BrokenFlow("twice", node)
    return places | {place}


def _onward(trail: Trail, gateway: Exclusive | Parallel) -> Trail:
    if gateway.code in trail:
        raise BrokenFlow("endless_round", gateway.code)
    return trail | {gateway.code}
