"""`./onestop notices`: how sending goes, by channel, and what was given up."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from onestop.assembly.complaints import language
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural


def notices(
    again: Annotated[bool, typer.Option("--again", help="Try again what was given up of the last three days.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """List what waits, is tried again and was handed over by each channel; the exit status is 1 while anything was given up."""
    from onestop.assembly.database import database

    with database(data):
        from onestop.notices import api
        from onestop.runtime.api import now

        at = now()
        if again:
            _say(api.try_again(since=at - api.NEWS_FOR, now=at))
        rows = [_row(one) for one in api.channel_states(at)]
        lost = [f"{one.case_code} {one.channel} {one.recipient}: {one.why}" for one in api.given_up(limit=1_000)]
    if as_json:
        typer.echo(json.dumps({"channels": rows, "given_up": lost}, ensure_ascii=False, indent=1))
    else:
        _table(rows, lost)
    raise typer.Exit(1 if lost else 0)


def _say(count: int) -> None:
    words = Text(f"Gửi lại {count} thông báo.", f"{count} {plural(count, 'notice', 'notices')} will be tried again.")
    typer.echo(words.in_(language()), err=True)


def _row(one: Any) -> dict[str, Any]:
    return {
        "channel": one.channel,
        "waiting": one.queued,
        "tried_again": one.failed,
        "oldest": one.oldest.isoformat() if one.oldest else None,
        "sent_in_a_day": one.handed_over,
        "within_10_seconds": one.soon,
    }


def _table(rows: list[dict[str, Any]], lost: list[str]) -> None:
    from rich.markup import escape
    from rich.table import Table

    from onestop.assembly.tables import table_console

    console = table_console()
    table = Table(*(name.replace("_", " ") for name in rows[0]))
    for row in rows:
        table.add_row(*("" if value is None else str(value) for value in row.values()))
    console.print(table)
    for one in lost:
        console.print(escape(f"given up: {one}"))
