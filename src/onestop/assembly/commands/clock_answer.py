"""What the clock answers to one question or a file of them.

Apart from the command's options, so that a simple question need not wait for what explains them.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from onestop.assembly.commands.clock_batch import answer_batch
from onestop.assembly.commands.clock_jsonl import answer, dump
from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.api import UNANSWERABLE, national_calendar, read_calendar, refused


class CommandResult(NamedTuple):
    """How the command ends: its status and what is left to print."""

    status: int
    out: str | None = None
    err: str | None = None


def ask(
    *,
    calendar: Path | None = None,
    batch: str | None = None,
    as_json: bool = False,
    language: str = "vi",
    event: Sequence[str] | None = None,
    **question: Any,
) -> CommandResult:
    """Answer the question the options make, or every line of `batch`; a batch prints its own answers."""
    try:
        days = national_calendar() if calendar is None else read_calendar(calendar)
    except UNANSWERABLE as refusal:
        return CommandResult(1, err=_both(refused(refusal, id=None)["error"]))
    if batch is not None:
        return _ask_batch(batch, calendar=days)
    events = [dict(zip(("kind", "at"), given.split("=", 1), strict=False)) for given in event or ()]
    return _ask_one({**question, "events": events}, calendar=days, as_json=as_json, language=language)


def _ask_one(question: dict[str, Any], *, calendar: WorkingCalendar, as_json: bool, language: str) -> CommandResult:
    answered = answer(question, calendar=calendar)
    if "error" in answered:
        return CommandResult(1, out=dump(answered) if as_json else None, err=_both(answered["error"]))
    if as_json:
        return CommandResult(0, out=dump(answered))
    return CommandResult(0, out="\n".join(line.get(language, line["vi"]) for line in answered["explanation"]))


def _ask_batch(source: str, *, calendar: WorkingCalendar) -> CommandResult:
    try:
        return CommandResult(answer_batch(source, calendar=calendar))
    except OSError as error:
        return CommandResult(1, err=f"{source}: {error.strerror}")


def _both(error: dict[str, str]) -> str:
    return f"{error['vi']} / {error['en']}"
