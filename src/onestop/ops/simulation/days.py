"""Days lived side by side: each day has a chance of its own, so any process can live it.

A day depends on the seed, the day, the demand and the people, on nothing another day did.
"""

import pickle
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from multiprocessing import get_context
from typing import Any, cast

from onestop.cases import api as cases
from onestop.feedback import api as feedback
from onestop.indicators import api as indicators
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.codes import CaseCode
from onestop.ledger import api as ledger
from onestop.ops.apart import arrive, brought
from onestop.ops.simulation import shape
from onestop.ops.simulation.asked import Demand
from onestop.ops.simulation.lives import Life, live, lodging_moment
from onestop.people import api as people
from onestop.rules.api import national_calendar

PROCESSES = 2
ALONE_BELOW = 4_000
"""Fewer cases than this are made before another process has started."""


@dataclass(frozen=True, slots=True)
class Province:
    """What every day has in common."""

    seed: int
    now: datetime
    demand: Demand
    applicants: list[people.Applicant]


@dataclass(frozen=True, slots=True)
class DayAsked:
    """How many dossiers a day brings, and the numbers its agencies already gave out."""

    day: date
    count: int
    numbers: dict[str, int]


@dataclass(frozen=True, slots=True)
class Past:
    """What a life leaves behind."""

    row: tuple[Any, ...]
    lodged_at: datetime
    entries: tuple[ledger.Entry, ...]
    fact: indicators.CaseFact
    rating: feedback.PastRating | None


def lived(province: Province, days: list[DayAsked]) -> Iterator[Past]:
    """The pasts of all days, in order of lodging."""
    if sum(asked.count for asked in days) < ALONE_BELOW:
        for asked in days:
            yield from live_day(province, asked)
        return
    with _pool(province) as run:
        for pasts in run(days):
            yield from pasts


def live_day(province: Province, asked: DayAsked) -> list[Past]:
    """One day: whoever comes, in order of the clock."""
    rng = random.Random(f"{province.seed} {asked.day}")  # noqa: S311 - chance that repeats, not secrecy
    calendar = national_calendar()
    numbers = Counter(asked.numbers)
    return [
        _past(_one(province, asked.day, channel, at, numbers, rng, calendar))
        for channel, at in _moments(asked.day, asked.count, rng, calendar)
    ]


def _one(
    province: Province,
    day: date,
    wished: str,
    at: datetime,
    numbers: Counter[str],
    rng: random.Random,
    calendar: WorkingCalendar,
) -> Life:
    asked = province.demand.draw(rng)
    agency = rng.choices(asked.agencies, asked.weights)[0]
    numbers[agency] += 1
    return live(
        code=CaseCode.make(agency=agency, on=day, number=numbers[agency]),
        asked=asked,
        agency=agency,
        channel=wished if wished in asked.channels else asked.channels[0],
        applicant=rng.choice(province.applicants),
        lodged_at=at,
        until=province.now,
        rng=rng,
        calendar=calendar,
    )


def _past(life: Life) -> Past:
    fact = None
    for kind, payload, at in life.happened:
        fact = indicators.fold(fact, kind, payload, at)
    if fact is None:
        raise AssertionError("a life begins with its lodging")
    row = cases.row_of(life.file, life.entries[-1].leaf)
    return Past(row, life.file.lodged_at, tuple(life.entries), fact, life.rating)


def _moments(day: date, count: int, rng: random.Random, calendar: WorkingCalendar) -> list[tuple[str, datetime]]:
    working = calendar.is_working(day)
    drawn: list[tuple[str, datetime]] = []
    for _ in range(count):
        online = not working or rng.random() < shape.ONLINE_SHARE
        channel = "online" if online else "postal" if rng.random() < shape.POSTAL_SHARE else "in_person"
        hours = shape.ONLINE_HOURS if online else shape.COUNTER_HOURS
        drawn.append((channel, lodging_moment(day, hours, rng)))
    return sorted(drawn, key=lambda one: one[1])


@contextmanager
def _pool(province: Province) -> Iterator[Any]:
    luggage = pickle.dumps(province)
    with get_context("spawn").Pool(PROCESSES, initializer=arrive, initargs=(luggage,)) as pool:

        def run(days: Iterable[DayAsked]) -> Iterator[list[Past]]:
            return pool.imap(_live_apart, days, chunksize=1)

        yield run


def _live_apart(asked: DayAsked) -> list[Past]:
    return live_day(cast("Province", brought()), asked)
