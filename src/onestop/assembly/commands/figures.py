"""`./onestop figures`: every target of the programme with its figure, for people or for machines."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onestop.runtime.clock import now


def figures(
    as_of: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD; today when absent.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Print every programme target: target, figure, status and how it is defined."""
    from onestop.assembly.database import database

    day = _day(as_of)
    with database(data):
        from onestop.indicators import api as indicators
        from onestop.reform import api as reform

        indicators.follow_all()
        rows = reform.figures_as_json(as_of=day, checkpoint=indicators.place_of(indicators.FOLLOWER))
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        value = "–" if row["value"] is None else f"{row['value']:.1%}"
        typer.echo(
            f"{row['code']:32} {row['year']}  ≥ {row['target']:.0%}  {value:>7} "
            f"({row['numerator']}/{row['denominator']})  {row['status']}"
        )


def _day(text: str | None) -> date:
    if text is None:
        return now().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is not a day: write YYYY-MM-DD") from None
