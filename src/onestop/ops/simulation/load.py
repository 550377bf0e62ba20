"""Loading simulated lives: made in order of lodging, written in bulk, all or nothing.

Entries wait until no later life can come before them, so the ledger reads in order of time.
Memory holds a few days, and the entries of dossiers still on their way.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain
from operator import itemgetter

from django.db import transaction

from onestop.anomalies import api as anomalies
from onestop.cases import api as cases
from onestop.documents import api as documents
from onestop.feedback import api as feedback
from onestop.indicators import api as indicators
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.ops.garbage import collected_seldom
from onestop.ops.simulation.days import DayPlan, Province, SimulatedDay, simulated_days
from onestop.ops.simulation.demand import demands
from onestop.ops.simulation.shape import spread
from onestop.people import api as people
from onestop.rules.api import national_calendar
from onestop.runtime.api import raw, set_aside

CHUNK = 5_000
"""Cases written at a time, or those of one day where these are more."""
APPLICANTS_AT_MOST = 50_000
A_YEAR = 364
"""Days of a past that the twelve months up to today hold whole: they leave out the day a year ago."""
_LOADED = ("cases_case", "cases_task", "cases_wait", "feedback_rating", "indicators_case_fact", "indicators_trace")
"""Tables that grow with every case, beside those of the ledger."""
_ANALYZE = f"ANALYZE {', '.join(_LOADED)}, cases_number"
"""Until the server looks by itself, minutes later, it would plan every page for empty tables."""


@dataclass(frozen=True, slots=True)
class SimulationResult:
    """What a simulation loaded."""

    cases: int
    entries: int


class _PendingEntries:
    """Entries that a life still to come may yet overtake, by the day on which they happened."""

    def __init__(self) -> None:
        self._days: defaultdict[date, list[ledger.PackedEntries]] = defaultdict(list)

    def put(self, days: Mapping[date, ledger.PackedEntries]) -> None:
        for day, entries in days.items():
            self._days[day].append(entries)

    def settled(self, until: date) -> list[ledger.PackedEntry]:
        """In order of time, those up to the day `until`, which leave.

        The sort keeps entries of one moment as they came, which is the order of their chain.
        """
        gone: list[ledger.PackedEntry] = []
        for day in sorted(one for one in self._days if one <= until):
            gone += sorted(chain.from_iterable(map(ledger.unpack_together, self._days.pop(day))), key=_at)
        return gone


_at = itemgetter(0)


def simulate_past(
    *, cases: int, now: datetime, seed: int = 2021, days: int = A_YEAR, progress: Callable[[int], None] | None = None
) -> SimulationResult:
    """`cases` dossiers of the `days` days before `now`; the youngest are still open. Signals are judged as after a night."""
    last = local_date(now) - timedelta(days=1)
    first = last - timedelta(days=days - 1)
    result = simulate(cases=cases, first=first, last=last, seed=seed, now=now, progress=progress)
    anomalies.roll_up(now=now)
    return result


def simulate(
    *, cases: int, first: date, last: date, seed: int, now: datetime, progress: Callable[[int], None] | None = None
) -> SimulationResult:
    """`cases` dossiers lodged from `first` to `last`, lived by the law until `now`, in one transaction."""
    # What was recorded before (published versions, demo people) comes first in the ledger.
    ledger.sequence_once(now)
    indicators.follow_all(now)
    notices.follow_all(now)
    # People are loaded in a transaction of their own: without cases they are merely known.
    applicants = people.load_invented(min(APPLICANTS_AT_MOST, max(200, cases // 3)))
    province = Province(
        seed, now, demands(first, last), applicants, [one for one in applicants if one.kind == "citizen"]
    )
    with transaction.atomic():
        return _load(simulated_days(province, _days(cases, first, last)), now, progress or (lambda _count: None))


def _days(wanted: int, first: date, last: date) -> list[DayPlan]:
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    return [
        DayPlan(day, cases.take_ids(count), cases.last_numbers(day))
        for day, count in spread(wanted, days, national_calendar())
    ]


def _load(days: Iterator[SimulatedDay], now: datetime, progress: Callable[[int], None]) -> SimulationResult:
    loaded, waiting = 0, _PendingEntries()
    # Tables before the ledger, as every other act has them, or one of two that meet would have to give way.
    with set_aside(_LOADED), ledger.bulk_loading(now=now) as load, collected_seldom():
        for chunk in _chunks(days):
            count, last = sum(day.count for day in chunk), chunk[-1].day
            _load_rows(chunk)
            for day in chunk:
                waiting.put(day.entries)
            chunk.clear()  # what is written is let go before entries are unpacked
            load.append(waiting.settled(until=last))
            loaded += count
            progress(count)
        load.append(waiting.settled(until=date.max))
    raw(_ANALYZE)
    indicators.rebuild_cells()
    return SimulationResult(loaded, load.count)


def _load_rows(chunk: list[SimulatedDay]) -> None:
    """Everything but the entries; files before the cases that name them."""
    documents.load_samples(b"".join(day.files for day in chunk))
    cases.bulk_load(cases.PastCases(*map(b"".join, zip(*(day.cases for day in chunk), strict=True))))
    feedback.bulk_load(b"".join(day.ratings for day in chunk))
    entries = sum(day.entry_count for day in chunk)
    facts, traces = (b"".join(lines) for lines in zip(*((day.facts, day.traces) for day in chunk), strict=True))
    indicators.load_simulated(facts, traces, entries=entries)
    notices.step_over(entries)  # nobody is told of a past that was made up
    for day in chunk:
        cases.keep_numbers(day.day, day.numbers)


def _chunks(days: Iterator[SimulatedDay]) -> Iterator[list[SimulatedDay]]:
    chunk: list[SimulatedDay] = []
    for day in days:
        if chunk and sum(one.count for one in chunk) + day.count > CHUNK:
            yield chunk
            chunk = []
        chunk.append(day)
    if chunk:
        yield chunk
