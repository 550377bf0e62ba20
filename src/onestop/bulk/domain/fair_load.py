"""Work shared out by load: what nobody has, and what is too much for whoever has it, to those who may do it and have room.

The head assigns (Decree 61/2018 Art. 19); no provision says how evenly. The rule is ours, and only proposes: what nobody has
goes where it weighs least against the time that is left, the most pressing first; what somebody has is moved only from whoever
has, with what he is newly given, more than he has time for, what is new first, then the least pressing, and only where it fits.
What its holder took himself stays his. Who may do a step at all is not decided here: four eyes and conflicts of interest are in
`able`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeAlias

Key: TypeAlias = tuple[str, str]
"""A step of a case: code, step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One step that waits."""

    key: Key
    seconds: int
    """Of working time it is thought to take."""
    pressing: int
    """Its place by urgency: the smaller the sooner."""
    counts: bool = True
    """Whether it is to be done within the time that capacities speak of; what is due later only weighs in the whole."""
    holder: str = ""
    """Key of the official who has it; nobody when empty."""
    able: frozenset[str] = frozenset()
    """Keys of those who may do it."""
    stays: bool = False
    """Whether its holder took it himself."""

    @property
    def now(self) -> int:
        """What it adds to the load of whoever does it."""
        return self.seconds if self.counts else 0


class Move(NamedTuple):
    """A step, who has it, and who should."""

    key: Key
    old: str
    new: str
    seconds: int


class _Loads:
    """How much everybody has."""

    def __init__(self, works: Sequence[Work], capacity: Mapping[str, int]) -> None:
        self.capacity = {who: seconds for who, seconds in capacity.items() if seconds > 0}
        everybody = {*capacity, *(one.holder for one in works)}
        self.now, self.whole = dict.fromkeys(everybody, 0), dict.fromkeys(everybody, 0)
        for one in works:
            self.add(one, one.holder)

    def add(self, work: Work, who: str, sign: int = 1) -> None:
        self.now[who] += sign * work.now
        self.whole[who] += sign * work.seconds

    def is_over(self, who: str) -> bool:
        return who != "" and self.now[who] > self.capacity.get(who, 0)

    def fits(self, work: Work, who: str) -> bool:
        return self.now[who] + work.now <= self.capacity.get(who, 0)

    def lightest(self, work: Work, among: Sequence[str]) -> str:
        """Against his time what must be done now weighs first, then the whole of what he has."""

        def weight(who: str) -> tuple[Fraction, int, str]:
            share = Fraction(self.now[who] + work.now, self.capacity[who])
            return (share if work.counts else Fraction(0), self.whole[who] + work.seconds, who)

        return min(among, key=weight)


def distribute(works: Sequence[Work], capacity: Mapping[str, int]) -> tuple[Move, ...]:
    """What should change hands, in the order of urgency; `capacity` is each official's time in seconds, of an absent one none."""
    ordered = sorted(works, key=lambda one: (one.pressing, one.key))
    loads = _Loads(ordered, capacity)
    has = {one.key: one.holder for one in ordered}
    for one in ordered:
        if not one.holder and (can := _able(one, loads, but="")):
            _give(one, loads.lightest(one, can), has, loads)
    while (relief := _relief(ordered, has, loads)) is not None:
        _give(*relief, has, loads)
    return tuple(Move(one.key, one.holder, has[one.key], one.seconds) for one in ordered if has[one.key] != one.holder)


def _give(work: Work, who: str, has: dict[Key, str], loads: _Loads) -> None:
    loads.add(work, has[work.key], -1)
    loads.add(work, who)
    has[work.key] = who


def _able(work: Work, loads: _Loads, *, but: str) -> list[str]:
    return sorted(who for who in work.able if who in loads.capacity and who != but)


def _relief(ordered: Sequence[Work], has: Mapping[Key, str], loads: _Loads) -> tuple[Work, str] | None:
    """One step that takes load off somebody who has too much, and who has room for it; what changes no hands first."""
    new, held = ([one for one in reversed(ordered) if bool(one.holder) is has_one] for has_one in (False, True))
    for one in (*new, *held):
        holder = has[one.key]
        if one.counts and not (one.stays and one.holder) and one.now and loads.is_over(holder):
            can = [who for who in _able(one, loads, but=holder) if loads.fits(one, who)]
            if can:
                return one, loads.lightest(one, can)
    return None
