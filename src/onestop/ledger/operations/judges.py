"""Judging entries takes most of fsck's time and needs no database: let other cores do it."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeAlias

from onestop.ledger.domain.audit import Judged, judge

Rows: TypeAlias = list[tuple[Any, ...]]

WORTH_IT = 50_000
"""Entries below which starting processes costs more than it saves."""


def judged(batches: Iterable[Rows], *, total: int) -> Iterator[tuple[Rows, Judged]]:
    """Each batch with its judgement, in order; at most a few batches are held at a time."""
    count = min(os.cpu_count() or 1, 8)
    if count == 1 or total < WORTH_IT:
        yield from ((rows, judge(rows)) for rows in batches)
        return
    # Spawned, not forked: a forked child would share, and in the end close, our database connection.
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        waiting: deque[tuple[Rows, Any]] = deque()
        for rows in batches:
            waiting.append((rows, pool.submit(judge, rows)))
            if len(waiting) > 2 * count:
                done, judgement = waiting.popleft()
                yield done, judgement.result()
        for done, judgement in waiting:
            yield done, judgement.result()
