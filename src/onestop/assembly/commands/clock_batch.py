"""A file of questions answered line by line, in its order.

The first lines are answered as they come. Where there are many more, processes share the rest.
"""

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import Final, TextIO

from onestop.assembly.commands.clock_jsonl import AnswerLine, answer_line
from onestop.kernel.calendar import WorkingCalendar

SHORT: Final = 2_000
"""Lines of a batch that is answered here: to call others costs as much as some hundreds of answers."""

_STDIN: Final = "-"


def answer_batch(source: str, *, calendar: WorkingCalendar) -> int:
    """Print the answers, holding a few lines at a time; 1 when any line could not be answered."""
    failed = False
    _set_error_handler(sys.stdin, "replace")
    _set_error_handler(sys.stdout, "backslashreplace")  # of half a letter, just the escape that JSON writes
    with nullcontext(sys.stdin) if source == _STDIN else Path(source).open(encoding="utf-8", errors="replace") as lines:
        for line in _answers(filter(str.strip, lines), calendar=calendar):
            failed |= not line.answered
            sys.stdout.write(line.text + "\n")
    return int(failed)


def _set_error_handler(stream: TextIO, errors: str) -> None:
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors=errors)


def _answers(questions: Iterator[str], *, calendar: WorkingCalendar) -> Iterator[AnswerLine]:
    for line in islice(questions, SHORT):
        yield answer_line(line, calendar=calendar)
    if (another := next(questions, None)) is not None:
        from onestop.assembly.commands.clock_parallel import answer_in_parallel  # what starts processes is slow to load

        yield from answer_in_parallel(chain([another], questions), calendar=calendar)
