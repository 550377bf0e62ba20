"""What chance explains: how often so much would be seen where nothing is unusual, and how many false alarms are to be expected.

The share expected of an agency differs a little from agency to agency for reasons nobody counts, so counts scatter more
than those of coins: they follow a beta-binomial distribution, whose extra scatter is estimated from all agencies together
by their median, which a few unusual ones do not move. With a scatter of nothing it is the exact binomial distribution.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import fsum
from typing import Final, NamedTuple

MEDIAN_OF_CHI_SQUARE: Final = 0.4549364
"""The median of the square of a standard normal deviate."""
_LARGEST_SCATTER: Final = 0.3
_COMPARED_AT_LEAST: Final = 8
"""Agencies below which no scatter is estimated."""


class Compared(NamedTuple):
    """The count of one agency, and the share expected of it."""

    seen: int
    population: int
    expected: float


def scatter_of(counts: Sequence[Compared]) -> float:
    """The correlation within an agency by which the median agency lies as far off as it should; 0 where it lies nearer.

    >>> scatter_of([Compared(5, 100, 0.05)] * 20)
    0.0
    """
    known = [one for one in counts if one.population > 1 and 0 < one.expected < 1]
    if len(known) < _COMPARED_AT_LEAST or _median_square(known, 0.0) <= MEDIAN_OF_CHI_SQUARE:
        return 0.0
    low, high = 0.0, _LARGEST_SCATTER
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if _median_square(known, middle) > MEDIAN_OF_CHI_SQUARE else (low, middle)
    return high


def _median_square(counts: Sequence[Compared], scatter: float) -> float:
    squares = sorted(
        (one.seen - one.population * one.expected) ** 2
        / (one.population * one.expected * (1 - one.expected) * (1 + (one.population - 1) * scatter))
        for one in counts
    )
    half = len(squares) // 2
    return squares[half] if len(squares) % 2 else (squares[half - 1] + squares[half]) / 2


def at_least(seen: int, population: int, expected: float, scatter: float = 0.0) -> float:
    """How likely `seen` or more of `population` are by chance.

    >>> round(at_least(8, 10, 0.5), 6) == round((45 + 10 + 1) / 1024, 6)
    True
    """
    if seen <= 0:
        return 1.0
    # The smallest first, or the last digits of a small tail are lost.
    return min(1.0, sum(reversed(_chances(population, expected, scatter)[seen:])))


def usual(population: int, expected: float, scatter: float = 0.0, *, within: float = 0.95) -> tuple[int, int]:
    """From how many to how many are seen usually: outside on either side lies no more than half of what is left.

    >>> usual(10, 0.5)
    (2, 8)
    """
    left, chances = (1 - within) / 2, _chances(population, expected, scatter)
    below, low = 0.0, 0
    while below + chances[low] <= left:
        below += chances[low]
        low += 1
    above, high = 0.0, population
    while above + chances[high] <= left:
        above += chances[high]
        high -= 1
    return low, high


def remarkable(chances: Sequence[float], rate: float) -> frozenset[int]:
    """Which of many comparisons stand out so that of those that do no more than `rate` are false alarms on average.

    Benjamini and Hochberg (1995). Answers places in `chances`.

    >>> sorted(remarkable([0.001, 0.8, 0.02, 0.5], 0.1))
    [0, 2]
    """
    order = sorted(range(len(chances)), key=chances.__getitem__)
    passed = [rank for rank, place in enumerate(order, 1) if chances[place] <= rate * rank / len(chances)]
    return frozenset(order[: max(passed, default=0)])


def expected_by_chance(shown: int, rate: float) -> float:
    """Of so many that are shown, how many chance alone may have brought, at most on average.

    >>> expected_by_chance(9, 0.1)
    0.9
    """
    return shown * rate


@lru_cache(maxsize=2)
def _chances(population: int, expected: float, scatter: float) -> tuple[float, ...]:
    """The chance of each count from none to all."""
    if expected <= 0 or expected >= 1:
        sure = population if expected >= 1 else 0
        return tuple(float(count == sure) for count in range(population + 1))
    weights = _weights(population, _next(population, expected, scatter), round(population * expected))
    total = fsum(weights)
    return tuple(weight / total for weight in weights)


def _next(population: int, expected: float, scatter: float) -> Callable[[int], float]:
    """How many times as likely one more than a count is."""
    if scatter <= 0:
        odds = expected / (1 - expected)
        return lambda count: (population - count) / (count + 1) * odds
    alpha, beta = (share * (1 - scatter) / scatter for share in (expected, 1 - expected))
    return lambda count: (population - count) / (count + 1) * (count + alpha) / (population - count - 1 + beta)


def _weights(population: int, following: Callable[[int], float], start: int) -> list[float]:
    """What is as likely as the counts are, from a likely one to both sides until nothing is left that a float can hold."""
    weights = [0.0] * (population + 1)
    weights[start] = 1.0
    for count in range(start, population):
        weights[count + 1] = weights[count] * following(count)
        if not weights[count + 1]:
            break
    for count in range(start, 0, -1):
        weights[count - 1] = weights[count] / following(count - 1)
        if not weights[count - 1]:
            break
    return weights
