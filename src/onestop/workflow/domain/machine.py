"""The token machine: which steps wait, and what waits once one of them is done.

The answers of a definition are a finite table: so many standings, so many steps in each. The machine fills
it as cases come by and from then on only looks up, however the arrows run between two steps. Where a
gateway chooses, the table holds the gateway, and the facts are asked.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, TypeAlias

from onestop.kernel.refusal import Kind, Refusal
from onestop.workflow.domain.conditions import Condition, Facts
from onestop.workflow.domain.definition import Definition, Exclusive, Step
from onestop.workflow.domain.flow import BrokenFlow, Chart, Situation, Unsound
from onestop.workflow.domain.tokens import Tokens


class NotWaiting(Refusal):
    """The step is not one that waits now: someone was faster, or it was never reached."""

    code: ClassVar[str] = "workflow.not_waiting"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, step: str, waiting: tuple[str, ...]) -> None:
        self.step = step
        self.waiting = waiting


class NoWayOut(Refusal):
    """No branch of a gateway fits the facts, and it has no default."""

    code: ClassVar[str] = "workflow.no_way_out"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, gateway: str) -> None:
        self.gateway = gateway


@dataclass(frozen=True, slots=True)
class Advance:
    """What one finished step brought about."""

    tokens: Tokens
    entered: tuple[Step, ...]
    left: Step | None
    """None when the process has just started."""
    finished: bool


@dataclass(frozen=True, slots=True)
class _Leaving:
    """What stays as it was while one token moves on."""

    step: Step | None
    rest: frozenset[str]


class _Choice:
    """A gateway met on the way, and the answers found behind it so far."""

    __slots__ = ("conditions", "gateway", "known", "leaving", "situation")

    def __init__(self, situation: Situation, gateway: Exclusive, leaving: _Leaving) -> None:
        self.situation = situation
        self.gateway = gateway
        self.leaving = leaving
        self.conditions: tuple[Condition, ...] = tuple(branch.when for branch in gateway.branches)
        self.known: dict[int, _Choice | Advance] = {}

    def way(self, facts: Facts) -> int:
        for number, condition in enumerate(self.conditions):
            if condition(facts):
                return number
        if self.gateway.default is None:
            raise NoWayOut(gateway=self.gateway.code)
        return len(self.conditions)


_Move: TypeAlias = Advance | _Choice


class Machine:
    """The table of one definition."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition
        self._chart = Chart(definition)
        self._steps = {step.code: step for step in definition.steps}
        self._moves: dict[frozenset[str], dict[str, _Move]] = {}

    @cached_property
    def _beginning(self) -> _Move:
        return self._follow(self._chart.begin(), _Leaving(None, frozenset()))

    def start(self, facts: Facts) -> Advance:
        return self._decide(self._beginning, facts)

    def complete(self, places: frozenset[str], step: str, facts: Facts) -> Advance:
        try:
            move = self._moves[places][step]
        except KeyError:
            move = self._learn(places, step)
        return move if isinstance(move, Advance) else self._decide(move, facts)

    def waiting(self, places: frozenset[str]) -> tuple[Step, ...]:
        return tuple(step for code, step in self._steps.items() if code in places)

    def _learn(self, places: frozenset[str], step: str) -> _Move:
        if step not in places or step not in self._steps:
            waiting = tuple(one.code for one in self.waiting(places))
            raise NotWaiting(step=step, waiting=waiting)
        leaving = _Leaving(self._steps[step], places - {step})
        move = self._follow(self._chart.leave(places, step), leaving)
        self._moves.setdefault(places, {})[step] = move
        return move

    def _decide(self, move: _Move, facts: Facts) -> Advance:
        while isinstance(move, _Choice):
            way = move.way(facts)
            if way not in move.known:
                move.known[way] = self._behind(move, way)
            move = move.known[way]
        return move

    def _behind(self, choice: _Choice, way: int) -> _Move:
        try:
            onward = self._chart.choose(choice.situation, choice.gateway, way)
        except BrokenFlow as broken:
            raise self._unsound(broken) from broken
        return self._follow(onward, choice.leaving)

    def _follow(self, situation: Situation, leaving: _Leaving) -> _Move:
        try:
            settled, gateway = self._chart.settle(situation)
        except BrokenFlow as broken:
            raise self._unsound(broken) from broken
        if gateway is not None:
            return _Choice(settled, gateway, leaving)
        return Advance(
            tokens=Tokens(settled.places),
            entered=self.waiting(settled.places - leaving.rest),
            left=leaving.step,
            finished=not settled.places,
        )

    def _unsound(self, broken: BrokenFlow) -> Unsound:
        return Unsound(definition=self._definition.code, fault=broken.fault, node=broken.node)
