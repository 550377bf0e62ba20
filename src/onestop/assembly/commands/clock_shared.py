"""A long batch of questions shared among processes: answers in order, memory bounded."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import Final

from onestop.assembly.commands.clock_line import Line, answer_line
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.ordered import in_order

SHARE: Final = 250
"""Lines handed to a process at a time."""
AHEAD: Final = 4
"""Shares a process may be ahead of the printing."""

_calendar: WorkingCalendar
"""In each process, the calendar it was started with."""


def answer_together(questions: Iterator[str], *, calendar: WorkingCalendar) -> Iterator[Line]:
    """The answers in the order of the questions, reading no further ahead than the processes can use."""
    workers = processors()
    if workers == 1:
        yield from (answer_line(line, calendar=calendar) for line in questions)
        return
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(calendar,)) as pool:
        shares = iter(lambda: list(islice(questions, SHARE)), [])
        begun = (pool.submit(_answer_share, share) for share in shares)
        for answered in in_order(begun, ahead=workers * AHEAD):
            yield from answered


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _begin(calendar: WorkingCalendar) -> None:
    global _calendar
    _calendar = calendar
    # An interrupt is for the one who prints; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _answer_share(lines: list[str]) -> list[Line]:
    return [answer_line(line, calendar=_calendar) for line in lines]
