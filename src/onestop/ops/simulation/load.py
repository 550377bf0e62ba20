"""Loading simulated lives: made in order of lodging, written in bulk, all or nothing.

Entries wait in a heap until no later life can come before them, so the ledger reads in
order of time; then they are spooled to disk, for the ledger wants them in one go. Memory
holds only the dossiers still on their way.
"""

import heapq
import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from tempfile import TemporaryFile
from typing import IO, Any

from django.conf import settings
from django.db import transaction

from onestop.cases import api as cases
from onestop.feedback import api as feedback
from onestop.indicators import api as indicators
from onestop.kernel.times import local_date
from onestop.ledger import api as ledger
from onestop.ops.simulation.asked import demand_on
from onestop.ops.simulation.days import DayAsked, Past, Province, lived
from onestop.ops.simulation.shape import spread
from onestop.people import api as people
from onestop.rules.api import national_calendar

CHUNK = 10_000
APPLICANTS_AT_MOST = 50_000


@dataclass(frozen=True, slots=True)
class Simulated:
    """What a simulation loaded."""

    cases: int
    entries: int


@dataclass(slots=True)
class _Spool:
    """Entries in order of time: those still to be overtaken in a heap, the others in a file."""

    file: IO[bytes]
    heap: list[tuple[datetime, int, ledger.Entry]] = field(default_factory=list)
    count: int = 0

    def put(self, life: Past) -> None:
        for entry in life.entries:
            self.count += 1
            heapq.heappush(self.heap, (entry.at, self.count, entry))

    def let_go(self, before: datetime | None) -> None:
        """Write down what happened before a moment; with None, everything."""
        settled: list[tuple[Any, ...]] = []
        while self.heap and (before is None or self.heap[0][0] < before):
            settled.append(tuple(heapq.heappop(self.heap)[2]))
        pickle.dump(settled, self.file, protocol=pickle.HIGHEST_PROTOCOL)

    def read(self) -> Iterator[ledger.Entry]:
        self.file.seek(0)
        while True:
            try:
                batch = pickle.load(self.file)  # noqa: S301 - our own file of a moment ago, unlinked already
            except EOFError:
                return
            yield from map(ledger.Entry._make, batch)


def simulate_past(
    *, cases: int, now: datetime, seed: int = 2021, days: int = 365, progress: Callable[[int], None] | None = None
) -> Simulated:
    """`cases` dossiers of the `days` days before `now`; the youngest are still open."""
    last = local_date(now) - timedelta(days=1)
    first = last - timedelta(days=days - 1)
    return simulate(cases=cases, first=first, last=last, seed=seed, now=now, progress=progress)


def simulate(
    *, cases: int, first: date, last: date, seed: int, now: datetime, progress: Callable[[int], None] | None = None
) -> Simulated:
    """`cases` dossiers lodged from `first` to `last`, lived by the law until `now`, in one transaction."""
    # What was recorded before (published versions, demo people) comes first in the ledger.
    ledger.sequence_once(now)
    indicators.follow_all()
    # People are loaded in a transaction of their own: without cases they are merely known.
    applicants = people.load_invented(min(APPLICANTS_AT_MOST, max(200, cases // 3)))
    province = Province(seed, now, demand_on(last), applicants)
    with transaction.atomic():
        return _load(lived(province, _days(cases, first, last)), now, progress or (lambda _count: None))


def _days(wanted: int, first: date, last: date) -> list[DayAsked]:
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    return [DayAsked(day, count, cases.last_numbers(day)) for day, count in spread(wanted, days, national_calendar())]


def _load(pasts: Iterator[Past], now: datetime, progress: Callable[[int], None]) -> Simulated:
    loaded = 0
    with TemporaryFile(dir=settings.DATA_DIR) as file:
        spool = _Spool(file)
        for chunk in _chunks(pasts):
            _load_chunk(chunk)
            for past in chunk:
                spool.put(past)
            spool.let_go(before=chunk[-1].lodged_at)
            loaded += len(chunk)
            progress(len(chunk))
        spool.let_go(before=None)
        ledger.bulk_load(spool.read(), now=now)
    indicators.rebuild_cells()
    return Simulated(loaded, spool.count)


def _load_chunk(chunk: list[Past]) -> None:
    cases.bulk_load(past.row for past in chunk)
    feedback.bulk_load(past.rating for past in chunk if past.rating is not None)
    entries = sum(len(past.entries) for past in chunk)
    indicators.load_simulated((past.fact for past in chunk), entries=entries)


def _chunks(pasts: Iterator[Past]) -> Iterator[list[Past]]:
    chunk: list[Past] = []
    for past in pasts:
        chunk.append(past)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
