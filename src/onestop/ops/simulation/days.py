"""Days lived side by side: each day has a chance of its own, so any process can live it.

A day depends on the seed, the day, the demand and the people, on nothing another day did.
"""

import os
import pickle
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from multiprocessing import get_context
from typing import cast

from onestop.cases import api as cases
from onestop.indicators import api as indicators
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.codes import CaseCode
from onestop.kernel.ordered import in_order
from onestop.ledger import api as ledger
from onestop.ops.simulation import shape
from onestop.ops.simulation.asked import Demand
from onestop.ops.simulation.lives import Life, live, lodging_moment
from onestop.ops.worker_process import initial_value, initialise
from onestop.people import api as people
from onestop.rules.api import national_calendar

PROCESSES = min(8, max(2, (os.cpu_count() or 1) - 1))
"""One core is left to who loads."""
AHEAD = PROCESSES + 1
"""Days waited for while one is loaded: enough to keep the processes busy, few enough to be held."""
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
class Lived:
    """What a day's lives leave behind, in lines and rows ready to load; entries case by case."""

    day: date
    numbers: Counter[str]
    cases: list[cases.CaseLines]
    facts: list[str]
    ratings: list[str]
    entries: list[ledger.Packed]


def lived(province: Province, days: list[DayAsked]) -> Iterator[Lived]:
    """All days in their order."""
    if sum(asked.count for asked in days) < ALONE_BELOW:
        yield from (live_day(province, asked) for asked in days)
        return
    luggage = pickle.dumps(province)
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), initializer=initialise, initargs=(luggage,)) as pool:
        yield from in_order((pool.submit(_live_apart, asked) for asked in days), ahead=AHEAD)


def live_day(province: Province, asked: DayAsked) -> Lived:
    """One day: whoever comes, in order of the clock."""
    rng = random.Random(f"{province.seed} {asked.day}")  # noqa: S311 - chance that repeats, not secrecy
    calendar = national_calendar()
    numbers = Counter(asked.numbers)
    left = Lived(asked.day, numbers, [], [], [], [])
    for channel, at in _moments(asked.day, asked.count, rng, calendar):
        _keep(left, _one(province, asked.day, channel, at, numbers, rng, calendar))
    return left


def _keep(left: Lived, life: Life) -> None:
    left.cases.append(cases.lines_of_case(life.file, life.head))
    left.facts.append(indicators.fact_line(indicators.fact_of(life.file, life.rating)))
    if life.rating_line:
        left.ratings.append(life.rating_line)
    left.entries.extend(life.entries)


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


def _moments(day: date, count: int, rng: random.Random, calendar: WorkingCalendar) -> list[tuple[str, datetime]]:
    working = calendar.is_working(day)
    drawn: list[tuple[str, datetime]] = []
    for _ in range(count):
        online = not working or rng.random() < shape.ONLINE_SHARE
        channel = "online" if online else "postal" if rng.random() < shape.POSTAL_SHARE else "in_person"
        hours = shape.ONLINE_HOURS if online else shape.COUNTER_HOURS
        drawn.append((channel, lodging_moment(day, hours, rng)))
    return sorted(drawn, key=lambda one: one[1])


def _live_apart(asked: DayAsked) -> Lived:
    return live_day(cast("Province", initial_value()), asked)
