"""Our operations under load: two processes, threads in each, every thread on a connection of its own."""

import multiprocessing
import pickle
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from typing import Final, NamedTuple, TypeAlias

from onestop.ops import worker_process
from onestop.ops.bench.work import TRANSITIONS_A_CASE, Place, lodge, transitions
from onestop.runtime.api import use_huge_pages

PROCESSES: Final = 2
Cases: TypeAlias = Sequence[tuple[Place, str]]


class Share(NamedTuple):
    """What one thread got done. `cpu` seconds are its process's own, the same for all its threads."""

    done: int
    seconds: float
    cpu: float


class _Threads(NamedTuple):
    """How many a process runs. Being of this module it brings all that the work needs before a process settles."""

    threads: int


class Load:
    """The processes, started and warm; close it when done. `sql` is what `ONESTOP_SQL` says in them."""

    def __init__(self, clients: int, *, sql: str) -> None:
        self._threads = max(1, clients // PROCESSES)
        self._pool = ProcessPoolExecutor(
            PROCESSES,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=worker_process.initialise,
            initargs=(pickle.dumps(_Threads(self._threads)), {"ONESTOP_SQL": sql}),
        )

    def close(self) -> None:
        self._pool.shutdown()

    @property
    def clients(self) -> int:
        return self._threads * PROCESSES

    def lodgings(self, places: Sequence[Place], *, seconds: float) -> tuple[float, float]:
        """(lodgings a second, seconds of CPU a lodging)."""
        shares = [places[n :: self.clients] or places for n in range(self.clients)]
        return self._rate(_lodge_for, [list(share) for share in shares], seconds)

    def transitions(self, cases: Cases, *, seconds: float) -> tuple[float, float]:
        """(transitions a second, seconds of CPU a transition) on cases just lodged, each used once."""
        return self._rate(_transit_for, [list(cases[n :: self.clients]) for n in range(self.clients)], seconds)

    def _rate(
        self, work: Callable[..., tuple[int, float]], shares: Sequence[object], seconds: float
    ) -> tuple[float, float]:
        futures: list[Future[list[Share]]] = [
            self._pool.submit(_in_threads, work, shares[n::PROCESSES], seconds) for n in range(PROCESSES)
        ]
        answers = [future.result() for future in futures]
        done = sum(share.done for process in answers for share in process)
        cpu = sum(process[0].cpu for process in answers)
        return sum(share.done / share.seconds for process in answers for share in process), cpu / max(1, done)


@cache
def _threads() -> ThreadPoolExecutor:
    """Kept from run to run with their connections; the process holds its memory as one that serves does."""
    started_with = worker_process.initial_value()
    use_huge_pages()
    assert isinstance(started_with, _Threads)  # noqa: S101 - `Load` gave it
    return ThreadPoolExecutor(started_with.threads)


def _in_threads(work: Callable[..., tuple[int, float]], shares: Sequence[object], seconds: float) -> list[Share]:
    began = time.process_time()
    results = [_threads().submit(work, share, seconds) for share in shares]
    counts = [future.result() for future in results]
    cpu = time.process_time() - began
    return [Share(done, took, cpu) for done, took in counts]


def _lodge_for(places: Sequence[Place], seconds: float) -> tuple[int, float]:
    done, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        lodge(places[done % len(places)])
        done += 1
    return done, time.perf_counter() - began


def _transit_for(cases: Cases, seconds: float) -> tuple[int, float]:
    done, began = 0, time.perf_counter()
    for act in _acts(cases):
        act()
        done += 1
        if time.perf_counter() - began > seconds:
            break
    return done, max(1e-6, time.perf_counter() - began)


def _acts(cases: Cases) -> Iterator[Callable[[], object]]:
    for place, code in cases:
        acts = transitions(place, code)
        assert len(acts) == TRANSITIONS_A_CASE  # noqa: S101 - what pgbench's rate is multiplied by
        yield from acts
