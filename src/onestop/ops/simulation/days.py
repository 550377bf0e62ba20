"""Days simulated side by side: each day has a chance of its own, so any process can simulate it.

A day depends on the seed, the day, the demand and the people, on nothing another day did.
"""

import os
import pickle
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from typing import NamedTuple, cast

from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.indicators import api as indicators
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.codes import CaseCode
from onestop.kernel.ordered import in_order
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.ops.simulation import shape
from onestop.ops.simulation.demand import Demands, ProcedureDemand
from onestop.ops.simulation.life import SimulatedCase
from onestop.ops.simulation.simulated_case import lodging_moment, simulate_case
from onestop.ops.worker_process import initial_value, initialise
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import joined

PROCESSES = min(8, max(2, (os.cpu_count() or 1) - 1))
"""One core is left to who loads."""
AHEAD = PROCESSES + 1
"""Days waited for while one is loaded: enough to keep the processes busy, few enough to be held."""
OPENED = timedelta(days=150)
"""So long after it was lodged a case may still lie open; one that does has answers and papers, for somebody opens it."""
ALONE_BELOW = 4_000
"""Fewer cases than this are made before another process has started."""


@dataclass(frozen=True, slots=True)
class Province:
    """What every day has in common."""

    seed: int
    now: datetime
    demands: Demands
    applicants: list[people.Applicant]
    citizens: list[people.Applicant]
    """Those of them who are people."""


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The dossiers a day brings, and the numbers its agencies already gave out."""

    day: date
    ids: Sequence[int]
    """Of the cases it brings."""
    numbers: dict[str, int]


@dataclass(frozen=True, slots=True)
class SimulatedDay:
    """What a day's cases leave behind, ready to load; entries of a day case by case."""

    day: date
    count: int
    numbers: Counter[str]
    cases: cases.PastCases
    facts: bytes
    traces: bytes
    ratings: bytes
    files: bytes
    entry_count: int
    entries: dict[date, ledger.PackedEntries]
    """By the day on which they happened."""


def simulated_days(province: Province, plans: list[DayPlan]) -> Iterator[SimulatedDay]:
    """All days in their order."""
    if sum(len(plan.ids) for plan in plans) < ALONE_BELOW:
        yield from (simulate_day(province, plan) for plan in plans)
        return
    pickled = pickle.dumps(province)
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), initializer=initialise, initargs=(pickled,)) as pool:
        yield from in_order((pool.submit(_simulate_in_worker, plan) for plan in plans), ahead=AHEAD)


def simulate_day(province: Province, plan: DayPlan) -> SimulatedDay:
    """One day: whoever comes, in order of the clock."""
    rng = random.Random(f"{province.seed} {plan.day}")  # noqa: S311 - chance that repeats, not secrecy
    calendar = national_calendar()
    numbers = Counter(plan.numbers)
    sealer = ledger.sealer()
    moments = _moments(plan.day, len(plan.ids), rng, calendar)
    left = _Left([], [], [], [], [], [])
    for id_, (channel, at) in zip(plan.ids, moments, strict=True):
        left.keep(id_, _one(province, plan.day, channel, at, numbers, rng, calendar, sealer))
    return SimulatedDay(
        day=plan.day,
        count=len(moments),
        numbers=numbers,
        cases=cases.past_cases(left.cases),
        facts=joined(left.facts),
        traces=joined(left.traces),
        ratings=joined(left.ratings),
        files=joined(left.files),
        entry_count=len(left.entries),
        entries=ledger.pack_by_day(left.entries),
    )


class _Left(NamedTuple):
    """What the cases of a day have left so far."""

    cases: list[cases.CaseLines]
    facts: list[str]
    traces: list[str]
    ratings: list[str]
    files: list[str]
    entries: list[ledger.PackedEntry]

    def keep(self, id_: int, case: SimulatedCase) -> None:
        files = {code: one.id for code, one in case.files.items()}
        self.cases.append(cases.lines_of_case(id_, case.file, case.head, files))
        self.files.extend(map(documents.sample_line, case.files.values()))
        fact = _fact(case)
        self.facts.append(indicators.fact_line(fact))
        self.traces.append(indicators.trace_line(indicators.trace_of(fact, case.told)))
        self.ratings.append(case.rating_line)
        self.entries.extend(case.entries)


def _one(
    province: Province,
    day: date,
    channel: str,
    at: datetime,
    numbers: Counter[str],
    rng: random.Random,
    calendar: WorkingCalendar,
    sealer: ledger.Sealer,
) -> SimulatedCase:
    demand = province.demands.on(day).draw(rng, channel)
    agency = rng.choices(demand.agencies, cum_weights=demand.cumulative)[0]
    numbers[agency] += 1
    life = partial(
        simulate_case,
        code=CaseCode.make(agency=agency, on=day, number=numbers[agency]),
        demand=demand,
        agency=agency,
        channel=channel,
        applicant=_applicant(province, demand, rng),
        lodged_at=at,
        until=province.now,
        rng=rng,
        calendar=calendar,
        sealer=sealer,
    )
    if local_date(province.now) - day > OPENED:
        return life()
    return _with_contents_if_open(life, rng)


def _with_contents_if_open(life: Callable[..., SimulatedCase], rng: random.Random) -> SimulatedCase:
    """Whether it ends in time shows only when it was lived; one that does not is lived again by that chance, with contents."""
    drawn = rng.getstate()
    case = life()
    if not case.is_open:
        return case
    rng.setstate(drawn)
    return life(with_contents=True)


def _applicant(province: Province, demand: ProcedureDemand, rng: random.Random) -> people.Applicant:
    """Somebody whom the procedure serves."""
    return rng.choice(province.applicants if demand.version.serves("business") else province.citizens)


def _moments(day: date, count: int, rng: random.Random, calendar: WorkingCalendar) -> list[tuple[str, datetime]]:
    working = calendar.is_working(day)
    drawn: list[tuple[str, datetime]] = []
    for _ in range(count):
        online = not working or rng.random() < shape.ONLINE_SHARE
        channel = "online" if online else "postal" if rng.random() < shape.POSTAL_SHARE else "in_person"
        hours = shape.ONLINE_HOURS if online else shape.COUNTER_HOURS
        drawn.append((channel, lodging_moment(day, hours, rng)))
    return sorted(drawn, key=lambda one: one[1])


def _simulate_in_worker(plan: DayPlan) -> SimulatedDay:
    return simulate_day(cast("Province", initial_value()), plan)


def _fact(case: SimulatedCase) -> indicators.CaseFact:
    return indicators.fact_of(case.file, case.rating, in_part=cases.what_came(case.file) is not None)
