"""`onestop clock`: ask the statutory clock from the command line, one question or a file of them.

Needs neither database nor Django: the law of terms is pure, and so can be checked by anyone.
"""

from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.commands.clock_answer import ask
from onestop.rules.api import KINDS, UNITS


def clock(
    unit: Annotated[str | None, typer.Option(help=f"Unit of the term: {', '.join(UNITS)}.")] = None,
    term: Annotated[int | None, typer.Option(help="How many units the law allows.")] = None,
    received: Annotated[
        str | None, typer.Option(help="When the complete file was received, e.g. 2026-04-24T10:00.")
    ] = None,
    on_supplement: Annotated[str | None, typer.Option(help="restart (default), exclude or continue.")] = None,
    on_payment: Annotated[str | None, typer.Option(help="continue (default) or exclude.")] = None,
    on_consultation: Annotated[str | None, typer.Option(help="continue (default) or exclude.")] = None,
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
    result = ask(
        unit=unit,
        term=term,
        received=received,
        at=at,
        cutoff=cutoff,
        start=start,
        on_supplement=on_supplement,
        on_payment=on_payment,
        on_consultation=on_consultation,
        event=event,
        calendar=calendar,
        batch=batch,
        as_json=as_json,
        language=language,
    )
    if result.out is not None:
        typer.echo(result.out)
    if result.err is not None:
        typer.echo(result.err, err=True)
    raise typer.Exit(result.status)
