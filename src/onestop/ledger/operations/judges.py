"""Judging entries takes most of fsck's time and needs no database: let other cores do it."""

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import tee
from multiprocessing import get_context
from typing import TypeVar

from onestop.kernel.ordered import in_order

B = TypeVar("B")
J = TypeVar("J")

WORTH_IT = 50_000
"""Entries below which starting processes costs more than it saves."""


def judged(batches: Iterable[B], judge: Callable[[B], J], *, total: int) -> Iterator[tuple[B, J]]:
    """Each batch with its judgement, in order; at most a few batches are held at a time.

    `judge` and what it is given travel to other processes.
    """
    count = min(os.cpu_count() or 1, 8)
    if count == 1 or total < WORTH_IT:
        yield from ((batch, judge(batch)) for batch in batches)
        return
    # Spawned, not forked: a forked child would share, and in the end close, our database connection.
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        judging, kept = tee(batches)
        yield from zip(kept, in_order((pool.submit(judge, batch) for batch in judging), ahead=2 * count), strict=True)
