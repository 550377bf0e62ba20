"""What is unlike what is expected: each agency beside the others of its level, procedure by procedure.

The share expected of an agency is that of all *other* agencies of the level, for each of its procedures, weighted by its own
cases. Where few others have a procedure the share of the level for all procedures fills up (`WEIGHT_OF_LEVEL`), so a department
that alone has its procedures is compared with the other departments.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onestop.anomalies.domain.chance import Compared, at_least, remarkable, scatter_of, usual
from onestop.anomalies.domain.signals import SIGNALS, Signal
from onestop.indicators.counted import Tally

FALSE_ALARMS: Final = 0.1
"""Of the signals that are shown no more than this share are chance alone, on average."""
WEIGHT_OF_LEVEL: Final = 20
"""Cases of all procedures of the level that count beside those of others in one procedure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One signal at one agency."""

    signal: str
    agency: str
    level: str
    seen: int
    population: int
    expected: float
    """A share."""
    low: int
    high: int
    """From how many to how many are seen usually."""
    chance: float
    """How likely as many or more are where nothing is unusual."""
    stands_out: bool = False

    @property
    def share(self) -> float:
        return self.seen / self.population

    @property
    def ratio(self) -> float:
        """How many times what is expected."""
        return self.share / self.expected


def judge(tallies: Mapping[str, Sequence[Tally]]) -> tuple[Finding, ...]:
    """Every comparison that can be made of the tallies by signal; those that stand out are marked, all of them together."""
    found = [one for code, own in tallies.items() for one in findings_of(SIGNALS[code], own)]
    marked = remarkable([one.chance for one in found], FALSE_ALARMS)
    return tuple(
        replace(one, stands_out=place in marked and _is_large(SIGNALS[one.signal], one))
        for place, one in enumerate(found)
    )


def findings_of(signal: Signal, tallies: Sequence[Tally]) -> list[Finding]:
    """One signal at each agency with cases enough that has others beside it."""
    by_level: dict[str, list[Tally]] = defaultdict(list)
    for one in tallies:
        by_level[one.level].append(one)
    return [found for level in sorted(by_level) for found in _at_level(signal, level, by_level[level])]


def _at_level(signal: Signal, level: str, tallies: Sequence[Tally]) -> Iterable[Finding]:
    compared = compare(tallies)
    tested = {agency: one for agency, one in compared.items() if one.population >= signal.least_population}
    scatter = scatter_of(list(tested.values()))
    for agency, (seen, population, expected) in sorted(tested.items()):
        low, high = usual(population, expected, scatter)
        chance = at_least(seen, population, expected, scatter)
        yield Finding(
            signal=signal.code, agency=agency, level=level, seen=seen, population=population, expected=expected,
            low=low, high=high, chance=chance,
        )  # fmt: skip


def compare(tallies: Sequence[Tally]) -> dict[str, Compared]:
    """By agency of one level: what was seen, of how many, and the share expected of it; nothing where it is alone."""
    seen, population = Counter[str](), Counter[str]()
    of_procedure: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in tallies:
        seen[one.agency] += one.seen
        population[one.agency] += one.population
        of_procedure[one.procedure][0] += one.seen
        of_procedure[one.procedure][1] += one.population
    all_seen, all_population = sum(seen.values()), sum(population.values())
    awaited: dict[str, float] = defaultdict(float)
    for one in tallies:
        # Half a case is added, so that where nobody else shows any the share expected is small and not nothing.
        level = (all_seen - seen[one.agency] + 0.5) / (all_population - population[one.agency] + 1)
        others = [
            total - own for total, own in zip(of_procedure[one.procedure], (one.seen, one.population), strict=True)
        ]
        share = (others[0] + WEIGHT_OF_LEVEL * level) / (others[1] + WEIGHT_OF_LEVEL)
        awaited[one.agency] += share * one.population
    return {
        agency: Compared(seen[agency], of, awaited[agency] / of)
        for agency, of in population.items()
        if all_population > of
    }


def _is_large(signal: Signal, found: Finding) -> bool:
    return found.seen >= signal.least_seen and found.ratio >= signal.least_ratio
