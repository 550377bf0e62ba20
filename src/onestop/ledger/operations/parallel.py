"""Judging entries takes most of fsck's time and needs no database: let other cores do it."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

from onestop.kernel.ordered import in_order

B = TypeVar("B")
J = TypeVar("J")

WORTH_IT = 50_000
"""Entries below which starting processes costs more than it saves."""


def map_in_processes(batches: Iterable[B], judge: Callable[[B], J], *, total: int) -> Iterator[tuple[B, J]]:
    """Each batch with its judgement, in order; at most a few batches are held at a time.

    `judge` and what it is given travel to other processes.
    """
    count = min(os.cpu_count() or 1, 8)
    if count == 1 or total < WORTH_IT:
        yield from ((batch, judge(batch)) for batch in batches)
        return
    # Spawned, not forked: a forked child would share, and in the end close, our database connection.
    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_start) as pool:
        kept: deque[B] = deque()
        for judgement in in_order(_begun(pool, judge, batches, kept), ahead=2 * count):
            yield kept.popleft(), judgement


def _start() -> None:
    """First act of such a process: what it compares with may be defined beside Django's models."""
    import django

    django.setup()


def _begun(
    pool: ProcessPoolExecutor, judge: Callable[[B], J], batches: Iterable[B], kept: deque[B]
) -> Iterator[Future[J]]:
    for batch in batches:
        kept.append(batch)
        yield pool.submit(judge, batch)
