"""What a chart of a signal shows: each part with how many were seen in it and how many the expected share lets await. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from onestop.anomalies.domain.signals import Bins

Counts: TypeAlias = Mapping[int, tuple[int, int]]
"""By number of a part: seen, and of how many."""


@dataclass(frozen=True, slots=True)
class Part:
    """A bin, or a week."""

    seen: int
    expected: float
    marked: bool
    """Whether it is what the signal is about."""


@dataclass(frozen=True, slots=True)
class Month:
    """What was seen in a month, and of how many; of a month that goes on, so far."""

    begins: date
    seen: int
    population: int

    @property
    def share(self) -> float | None:
        """None where there was nothing of which it could be a share."""
        return self.seen / self.population if self.population else None


def in_bins(bins: Bins, counts: Counts, share: float) -> tuple[Part, ...]:
    """All of the population by bin; what is not expected in the marked one is, evenly, in the others.

    >>> two = Bins(sql="", count=3, marked=2, first=None, middle=None, last=None)
    >>> [(one.seen, one.expected) for one in in_bins(two, {0: (0, 10), 2: (30, 30)}, 0.5)]
    [(10, 10.0), (0, 10.0), (30, 20.0)]
    """
    total = sum(of for _, of in counts.values())
    inside = total * share
    elsewhere = (total - inside) / (bins.count - 1)
    return tuple(
        Part(counts.get(place, (0, 0))[1], inside if place == bins.marked else elsewhere, place == bins.marked)
        for place in range(bins.count)
    )


def in_weeks(first: date, last: date, counts: Counts, share: float) -> tuple[tuple[date, Part], ...]:
    """Each week from the first day on, with what was seen in it."""
    weeks = ((week, counts.get(week, (0, 0))) for week in range((last - first).days // 7 + 1))
    return tuple((first + timedelta(days=7 * week), Part(seen, of * share, seen > 0)) for week, (seen, of) in weeks)


def number_of_month(day: date) -> int:
    """Months since the year 0: what a month is counted under."""
    return day.year * 12 + day.month - 1


def in_months(first: date, last: date, counts: Counts) -> tuple[Month, ...]:
    """Each month between two days, the latest first.

    >>> found = in_months(date(2026, 12, 1), date(2027, 1, 9), {number_of_month(date(2027, 1, 1)): (1, 4)})
    >>> [(str(one.begins), one.share) for one in found]
    [('2027-01-01', 0.25), ('2026-12-01', None)]
    """
    numbers = range(number_of_month(last), number_of_month(first) - 1, -1)
    return tuple(Month(date(nth // 12, nth % 12 + 1, 1), *counts.get(nth, (0, 0))) for nth in numbers)
