"""Judging a target: achieved, on track, at risk, missed, or no data.

Achieved: the figure is at the target. Missed: its last day is over and it is not.
In between, the months' trend decides: on track when, going on as in the last
months, the figure reaches the target by its last day.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Standing: TypeAlias = Literal["achieved", "on_track", "at_risk", "missed", "no_data"]


@dataclass(frozen=True, slots=True)
class Target:
    """At least this share, in percent, by the end of the year."""

    year: int
    at_least: int

    @property
    def last_day(self) -> date:
        return date(self.year, 12, 31)

    def reached_by(self, numerator: int, denominator: int) -> bool:
        return numerator * 100 >= self.at_least * denominator


def judge(
    target: Target, *, numerator: int, denominator: int, as_of: date, trend: Sequence[tuple[date, float]] = ()
) -> Standing:
    """The standing of a figure against a target on a day; `trend` is monthly (first of month, share)."""
    if denominator == 0:
        return "no_data"
    if target.reached_by(numerator, denominator):
        return "achieved"
    if as_of > target.last_day:
        return "missed"
    expected = forecast(trend, on=target.last_day)
    return "on_track" if expected is not None and expected * 100 >= target.at_least else "at_risk"


def forecast(trend: Sequence[tuple[date, float]], *, on: date) -> float | None:
    """The share on a later day if the months go on in a straight line (least squares), within 0..1.

    None with fewer than three months: two points always lie on a line.
    """
    if len(trend) < 3:
        return None
    xs = [day.year * 12 + day.month for day, _share in trend]
    ys = [share for _day, share in trend]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    if spread == 0:
        return None
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread
    return min(1.0, max(0.0, mean_y + slope * (on.year * 12 + on.month - mean_x)))


def missing(target: Target, *, numerator: int, denominator: int) -> int:
    """How many more of today's population must satisfy the condition to reach the target."""
    return max(0, math.ceil(target.at_least * denominator / 100) - numerator)
