"""Whether a process may be published: proved by walking through every situation it can get into.

A process is sound when from every situation it can still end, when it ends nothing is left waiting, no two
tokens meet in one place, and no step is in vain. Conditions are taken as free choices: what holds for every
answer holds for all facts.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from onestop.workflow.domain.definition import PLACES, Definition, End, Exclusive, Join, Parallel
from onestop.workflow.domain.faults import Fault, fault, listed
from onestop.workflow.domain.flow import BrokenFlow, Chart, Situation

MOST_STATES = 10_000


def check(definition: Definition) -> list[Fault]:
    """Every fault found, none when the process may be used."""
    drawn = [
        *_arrows_lead_somewhere(definition),
        *_nodes_are_complete(definition),
        *_questions_are_worded(definition),
        *_four_eyes(definition),
        *_places(definition),
    ]
    if drawn:
        return drawn
    unreachable = list(_unreachable(definition))
    return unreachable + _Exploration(definition).faults(skip={one.node for one in unreachable})


def _arrows_lead_somewhere(definition: Definition) -> Iterator[Fault]:
    if definition.start not in definition.nodes:
        yield fault("unknown_start", definition.start)
    if not any(isinstance(node, End) for node in definition.nodes.values()):
        yield fault("no_end")
    for arrow in definition.arrows:
        if arrow.target not in definition.nodes:
            yield fault("unknown_next", arrow.source, arrow.target)


def _nodes_are_complete(definition: Definition) -> Iterator[Fault]:
    into: dict[str, int] = defaultdict(int)
    for arrow in definition.arrows:
        into[arrow.target] += 1
    into[definition.start] += 1
    for node in definition.nodes.values():
        match node:
            case Exclusive(code=code, default=None):
                yield fault("no_default", code)
            case Parallel(code=code, next=ways) if len(ways) < 2:
                yield fault("no_branches", code)
            case Join(code=code, expects=expects) if expects != into[code]:
                yield fault("join_expects", code, f"{expects} ≠ {into[code]}")


def _questions_are_worded(definition: Definition) -> Iterator[Fault]:
    for fact, words in definition.questions.items():
        if fact not in definition.facts:
            yield fault("question_for_nothing", fact)
        if not words.vi.strip() or not words.en.strip():
            yield fault("question_not_translated", fact)


def _four_eyes(definition: Definition) -> Iterator[Fault]:
    """Nobody decides what he prepared: a decision names every step that leads to it."""
    codes = {step.code for step in definition.steps}
    for step in definition.steps:
        yield from (fault("not_by_unknown", step.code, other) for other in step.not_by if other not in codes)
        if step.code in step.not_by:
            yield fault("not_by_itself", step.code)
        if step.decision and (unnamed := definition.leading_to(step.code) - set(step.not_by)):
            yield fault("one_pair_of_eyes", step.code, listed(unnamed))


def _places(definition: Definition) -> Iterator[Fault]:
    """Another agency is one of a known kind, and never decides: who decides is what the competence of a procedure says."""
    for step in definition.steps:
        if step.at and step.at not in PLACES:
            yield fault("unknown_place", step.code, step.at)
        if step.at and step.decision:
            yield fault("decided_elsewhere", step.code)
        if step.verifies and step.code == definition.start:
            yield fault("always_verified", step.code)
        if step.reserved is not None and not step.at:
            yield fault("reserved_for_nobody", step.code)
        if step.apart is not None and step.code not in definition.results_apart:
            yield fault("apart_of_nothing", step.code)
        if step.confirm_within and not (step.at and step.quota):
            yield fault("nothing_to_confirm", step.code)


def waiting_alone(definition: Definition) -> frozenset[str]:
    """The steps that can wait with nothing else waiting, in a process that may be published."""
    return frozenset(
        step
        for situation in _Exploration(definition).situations()
        if len(situation.places) == 1 and not situation.moving
        for step in situation.places
        if step in definition.kept_apart
    )


def _unreachable(definition: Definition) -> Iterator[Fault]:
    reached = Chart(definition).reached(definition.start)
    return (fault("unreachable", code) for code in definition.nodes if code not in reached)


class _Exploration:
    """Every situation, what can follow it, and what was found wrong on the way."""

    def __init__(self, definition: Definition) -> None:
        self.chart = Chart(definition)
        self.steps = [step.code for step in definition.steps]
        self.before: dict[Situation, list[Situation]] = {}
        self.broken: dict[tuple[str, str], Fault] = {}
        self.finished: list[Situation] = []
        self.stuck: list[Situation] = []

    def faults(self, *, skip: set[str]) -> list[Fault]:
        if not self._explore():
            return [*self.broken.values(), fault("too_many_states", more=f"{MOST_STATES:,}")]
        stuck = list(self._stuck_joins())
        if self.broken:
            # What a broken situation would have led to is unknown: what seems to be in vain may only follow from it.
            return [*self.broken.values(), *stuck]
        return [*(stuck or self._endless()), *self._dead(skip)]

    def situations(self) -> Iterable[Situation]:
        """Every one it can get into, as far as there are not too many to look at."""
        self._explore()
        return self.before

    def _explore(self) -> bool:
        """Breadth first; False when there are too many situations to look at."""
        ahead = deque(self._settled(self.chart.begin()))
        self.before = {situation: [] for situation in ahead}
        while ahead:
            situation = ahead.popleft()
            for follower in self._followers(situation):
                if follower not in self.before:
                    if len(self.before) >= MOST_STATES:
                        return False
                    self.before[follower] = []
                    ahead.append(follower)
                self.before[follower].append(situation)
        return True

    def _followers(self, situation: Situation) -> list[Situation]:
        """Where one more move can lead: a gateway's answers first, one by one, then any waiting step."""
        settled, gateway = self.chart.settle(situation)  # already settled: asks only who must choose
        if gateway is not None:
            return [
                one for way in range(len(self.chart.out[gateway.code])) for one in self._taken(settled, gateway, way)
            ]
        if not settled.places:
            self.finished.append(situation)
            return []
        waiting = [step for step in self.steps if step in settled.places]
        if not waiting:
            self.stuck.append(situation)
        return [one for step in waiting for one in self._done(settled, step)]

    def _taken(self, situation: Situation, gateway: Exclusive, way: int) -> list[Situation]:
        try:
            return self._settled(self.chart.choose(situation, gateway, way))
        except BrokenFlow as broken:
            return self._note(broken)

    def _done(self, situation: Situation, step: str) -> list[Situation]:
        left = self.chart.leave(situation.places, step)
        return self._settled(Situation(left.places, left.moving, situation.ended))

    def _settled(self, situation: Situation) -> list[Situation]:
        try:
            return [self.chart.settle(situation)[0]]
        except BrokenFlow as broken:
            return self._note(broken)

    def _note(self, broken: BrokenFlow) -> list[Situation]:
        self.broken.setdefault((broken.fault, broken.node), fault(broken.fault, broken.node))
        return []

    def _stuck_joins(self) -> Iterator[Fault]:
        worst: dict[str, Fault] = {}
        for situation in self.stuck:
            code = "left_behind" if situation.ended else "deadlock"
            for place in situation.places:
                join = place.partition(">")[2]
                missing = (one for one in self.chart.into[join] if f"{one.label}>{join}" not in situation.places)
                worst.setdefault(join, fault(code, join, listed({one.source for one in missing})))
        yield from worst.values()

    def _endless(self) -> Iterator[Fault]:
        can_end = self._leading_to(self.finished)
        lost = {
            step
            for situation in self.before
            if situation not in can_end
            for step in self.steps
            if step in situation.places
        }
        yield from (fault("cannot_finish", step) for step in self.steps if step in lost)

    def _leading_to(self, wanted: Iterable[Situation]) -> set[Situation]:
        reached, ahead = set(wanted), list(wanted)
        while ahead:
            for earlier in self.before[ahead.pop()]:
                if earlier not in reached:
                    reached.add(earlier)
                    ahead.append(earlier)
        return reached

    def _dead(self, skip: set[str]) -> Iterator[Fault]:
        alive = {place for situation in self.before for place in situation.places}
        yield from (fault("dead_step", step) for step in self.steps if step not in alive and step not in skip)
