"""`./onestop simulate`: a past for the demo province, made by the same law as real cases."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from onestop.runtime.clock import now


def simulate(
    cases: Annotated[int, typer.Option(min=1, help="How many past cases.")],
    first: Annotated[str | None, typer.Option("--from", help="First day of lodging, YYYY-MM-DD; a year ago.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last day of lodging; yesterday.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed makes the same province.")] = 2021,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Make past cases, load them in bulk, and compute their figures."""
    from onestop.assembly.database import database
    from onestop.assembly.demo import ensure_demo
    from onestop.assembly.progress import counted

    at = now()
    end = _day(last) or at.date() - timedelta(days=1)
    begin = _day(first) or end - timedelta(days=364)
    if begin > end:
        raise typer.BadParameter(f"--from {begin} is after --to {end}")
    with database(data):
        from onestop.ops.simulation import simulate as run

        ensure_demo(at)
        with counted("Simulating", total=cases) as progress:
            done = run(cases=cases, first=begin, last=end, seed=seed, now=at, progress=progress)
    typer.echo(f"{done.cases} cases, {done.entries} ledger entries, {begin} to {end}")


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise typer.BadParameter(f"'{text}' is not a day: write YYYY-MM-DD") from None
