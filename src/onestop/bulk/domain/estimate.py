"""How long a step is thought to take: the median of the same step of the same procedure, else its share of the term.

Estimates share work out and judge nobody: they say nothing of a person, and no figure is made of them.
"""

from dataclasses import dataclass
from statistics import median_low
from typing import Final, Literal, TypeAlias

Basis: TypeAlias = Literal["median", "quota", "assumed"]
FEWEST: Final = 5
"""Fewer than these say too little of a step (ours)."""
ASSUMED: Final = 60 * 60
"""Seconds of a step of which neither is known (ours)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Seconds of office time, and what they rest on."""

    seconds: int
    basis: Basis


def learned(seconds: list[int]) -> int | None:
    """The median of what the same step took; None where too few were done."""
    return max(60, median_low(seconds)) if len(seconds) >= FEWEST else None


def estimate(median: int | None, quota: int) -> Estimate:
    """What is known best; `quota` in seconds, 0 where the step has none."""
    if median is not None:
        return Estimate(seconds=median, basis="median")
    return Estimate(seconds=quota, basis="quota") if quota else Estimate(seconds=ASSUMED, basis="assumed")
