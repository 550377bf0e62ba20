"""A long batch of questions shared among processes: answers in order, memory bounded."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import Final

from onestop.assembly.commands.clock_jsonl import AnswerLine, answer_line
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.ordered import in_order

BATCH_SIZE: Final = 250
"""Lines handed to a process at a time."""
MAX_PENDING: Final = 4
"""Batches a process may be ahead of the printing."""

_calendar: WorkingCalendar
"""In each process, the calendar it was started with."""


def answer_in_parallel(questions: Iterator[str], *, calendar: WorkingCalendar) -> Iterator[AnswerLine]:
    """The answers in the order of the questions, reading no further ahead than the processes can use."""
    workers = usable_cpus()
    if workers == 1:
        yield from (answer_line(line, calendar=calendar) for line in questions)
        return
    with ProcessPoolExecutor(workers, initializer=_initialise, initargs=(calendar,)) as pool:
        batches = iter(lambda: list(islice(questions, BATCH_SIZE)), [])
        pending = (pool.submit(_answer_lines, batch) for batch in batches)
        for answered in in_order(pending, ahead=workers * MAX_PENDING):
            yield from answered


def usable_cpus() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _initialise(calendar: WorkingCalendar) -> None:
    global _calendar
    _calendar = calendar
    # An interrupt is for the one who prints; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _answer_lines(lines: list[str]) -> list[AnswerLine]:
    return [answer_line(line, calendar=_calendar) for line in lines]
