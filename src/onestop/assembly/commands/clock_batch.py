"""A file of questions answered line by line, in its order."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Final

from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.api import UNANSWERABLE, NotUnderstood, answer_question, refused

_STDIN: Final = "-"

# Made once, and without looking for circles, which what was read from JSON cannot have.
dump = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def answer_batch(source: str, *, calendar: WorkingCalendar) -> int:
    """Print the answers, holding a few lines at a time; 1 when any line could not be answered."""
    failed = False
    with nullcontext(sys.stdin) if source == _STDIN else Path(source).open(encoding="utf-8", errors="replace") as lines:
        for answered in _answers(lines, calendar=calendar):
            failed |= "error" in answered
            sys.stdout.write(dump(answered) + "\n")
    return int(failed)


def answer(question: Any, *, calendar: WorkingCalendar) -> dict[str, Any]:
    """The answer, or the refusal that stands in its place."""
    try:
        return answer_question(question, calendar=calendar)
    except UNANSWERABLE as refusal:
        return refused(refusal, id=question.get("id") if isinstance(question, dict) else None)


def _answers(lines: Iterable[str], *, calendar: WorkingCalendar) -> Iterator[dict[str, Any]]:
    for line in lines:
        if not line.strip():
            continue
        try:
            question = json.loads(line)
        except ValueError:
            yield refused(NotUnderstood(seen=line.strip()[:80]), id=None)
        else:
            yield answer(question, calendar=calendar)
