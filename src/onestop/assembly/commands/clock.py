"""`onestop clock`: ask the statutory clock from the command line, one question or a file of them.

Needs neither database nor Django: the law of terms is pure, and so can be checked by anyone.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any, Final, TextIO

import typer

from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.api import (
    KINDS,
    UNANSWERABLE,
    UNITS,
    NotUnderstood,
    answer_question,
    national_calendar,
    read_calendar,
    refused,
)

_STDIN: Final = "-"


def clock(
    unit: Annotated[str | None, typer.Option(help=f"Unit of the term: {', '.join(UNITS)}.")] = None,
    term: Annotated[int | None, typer.Option(help="How many units the law allows.")] = None,
    received: Annotated[
        str | None, typer.Option(help="When the complete file was received, e.g. 2026-04-24T10:00.")
    ] = None,
    on_supplement: Annotated[str | None, typer.Option(help="restart (default), exclude or continue.")] = None,
    on_payment: Annotated[str | None, typer.Option(help="exclude (default) or continue.")] = None,
    on_consultation: Annotated[str | None, typer.Option(help="continue (default) or exclude.")] = None,
    on_verification: Annotated[str | None, typer.Option(help="continue (default) or exclude.")] = None,
    start: Annotated[str | None, typer.Option(help="next_day, or instant: the day of receipt counts.")] = None,
    event: Annotated[
        list[str] | None, typer.Option(help=f"KIND=MOMENT, may be repeated. Kinds: {', '.join(KINDS)}.")
    ] = None,
    at: Annotated[str | None, typer.Option(help="Read the clock as of this moment.")] = None,
    cutoff: Annotated[
        str | None, typer.Option(help="What comes after this hour, e.g. 15:00, counts as received next day.")
    ] = None,
    calendar: Annotated[Path | None, typer.Option(help="JSON or YAML: holidays, extra_working_days, hours.")] = None,
    batch: Annotated[
        str | None, typer.Option(help="JSON Lines of questions (- for standard input); answers in the same order.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    language: Annotated[str, typer.Option(help="vi or en, for answers in words.")] = "vi",
) -> None:
    """When a result is due under the legal clock, and why."""
    days = _calendar_or_exit(calendar)
    if batch is not None:
        raise typer.Exit(_answer_batch(batch, calendar=days))
    question = {
        "unit": unit,
        "term": term,
        "received": received,
        "at": at,
        "cutoff": cutoff,
        "start": start,
        "on_supplement": on_supplement,
        "on_payment": on_payment,
        "on_consultation": on_consultation,
        "on_verification": on_verification,
        "events": [dict(zip(("kind", "at"), given.split("=", 1), strict=False)) for given in event or ()],
    }
    raise typer.Exit(_answer_one(question, calendar=days, as_json=as_json, language=language))


def _calendar_or_exit(path: Path | None) -> WorkingCalendar:
    if path is None:
        return national_calendar()
    try:
        return read_calendar(path)
    except UNANSWERABLE as refusal:
        typer.echo(_both(refused(refusal, id=None)["error"]), err=True)
        raise typer.Exit(1) from None


def _answer_one(question: dict[str, Any], *, calendar: WorkingCalendar, as_json: bool, language: str) -> int:
    answer = _answer(question, calendar=calendar)
    if "error" in answer:
        if as_json:
            typer.echo(_dump(answer))
        typer.echo(_both(answer["error"]), err=True)
        return 1
    if as_json:
        typer.echo(_dump(answer))
    else:
        typer.echo("\n".join(line.get(language, line["vi"]) for line in answer["explanation"]))
    return 0


def _answer_batch(source: str, *, calendar: WorkingCalendar) -> int:
    """Answer line by line, holding one line at a time; 1 when any line could not be answered."""
    failed = 0
    try:
        with (
            nullcontext(sys.stdin)
            if source == _STDIN
            else Path(source).open(encoding="utf-8", errors="replace") as lines
        ):
            for answer in _answers(lines, calendar=calendar):
                failed |= "error" in answer
                sys.stdout.write(_dump(answer) + "\n")
    except OSError as error:
        typer.echo(f"{source}: {error.strerror}", err=True)
        return 1
    return int(failed)


def _answers(lines: TextIO | Iterable[str], *, calendar: WorkingCalendar) -> Iterator[dict[str, Any]]:
    for line in lines:
        if not line.strip():
            continue
        try:
            question = json.loads(line)
        except ValueError:
            yield refused(NotUnderstood(seen=line.strip()[:80]), id=None)
        else:
            yield _answer(question, calendar=calendar)


def _answer(question: Any, *, calendar: WorkingCalendar) -> dict[str, Any]:
    try:
        return answer_question(question, calendar=calendar)
    except UNANSWERABLE as refusal:
        return refused(refusal, id=question.get("id") if isinstance(question, dict) else None)


def _dump(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)


def _both(error: dict[str, str]) -> str:
    return f"{error['vi']} / {error['en']}"
