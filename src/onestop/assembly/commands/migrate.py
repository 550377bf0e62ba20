"""`onestop migrate`: tables up to date, and nothing else. `up` does it by itself."""

from pathlib import Path
from typing import Annotated

import typer


def migrate(
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Bring the database's tables up to date."""
    from onestop.assembly.database import database

    with database(data) as folder:
        typer.echo(f"The tables are up to date ({folder}).")
