"""`onestop migrate`: tables up to date, and what each role may do to them. `up` does it by itself."""

from pathlib import Path
from typing import Annotated

import typer


def migrate(
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Bring the database's tables up to date, and give each role what it may do to them."""
    from onestop.assembly.database import database
    from onestop.assembly.grants import apply_grants

    with database(data) as folder:
        if not apply_grants():
            typer.echo(
                "This database has one role for everything; `./onestop roles` prints what makes the others.", err=True
            )
        typer.echo(f"The tables are up to date ({folder}).")
