"""`./onestop export`: cases, events, figures or ratings as files anyone can open."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from onestop.kernel.times import local_date


def export(
    what: Annotated[Literal["cases", "events", "figures", "ratings"], typer.Option(help="What to write.")],
    out: Annotated[Path, typer.Option(help="Folder to write into; made when absent.")],
    form: Annotated[
        Literal["parquet", "xlsx", "csv", "csv-plain"],
        typer.Option(
            "--format",
            help="xlsx or csv for spreadsheets (csv with a byte order mark, and ' before what would be a formula); "
            "parquet or csv-plain for programs (as it is).",
        ),
    ] = "parquet",
    language: Annotated[
        Literal["vi", "en"], typer.Option(help="Of the heads of columns in a spreadsheet; programs find their names.")
    ] = "vi",
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Write one export, streaming, with its columns described beside it; times are local (+07:00) in every file."""
    from rich.console import Console
    from rich.progress import Progress, TextColumn, TimeElapsedColumn

    from onestop.assembly.database import database, read_only

    with database(data):
        from onestop.indicators import api as indicators
        from onestop.runtime.api import now

        indicators.follow_all(now())
        with (
            read_only(),
            Progress(
                TextColumn("{task.description} {task.completed}"),
                TimeElapsedColumn(),
                console=Console(stderr=True),
            ) as bar,
        ):
            task = bar.add_task(what, total=None)
            try:
                path, rows = indicators.export(
                    what,
                    form=form,
                    out=out,
                    as_of=local_date(now()),
                    language=language,
                    progress=lambda n: bar.advance(task, n),
                )
            except OSError as error:
                typer.echo(f"Cannot write to {out}: {error.strerror}", err=True)
                raise typer.Exit(1) from None
    typer.echo(f"{path}  {rows} rows")
