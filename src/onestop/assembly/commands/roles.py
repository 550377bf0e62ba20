"""`./onestop roles`: the SQL with which a database administrator makes the roles, and what they may do now."""

from typing import Annotated

import typer


def roles(
    database: Annotated[str, typer.Option(help="Name of the database they are made for.")] = "onestop",
) -> None:
    """Print what a superuser runs once; needs no database. `migrate` then gives each role what it may do."""
    from onestop.assembly import roles as kept

    typer.echo(kept.make_roles())
    typer.echo(kept.hand_over(database))
    typer.echo(
        f"-- Then set a password for each: \\password {kept.OWNER} …, and run `./onestop migrate` as {kept.OWNER}."
    )
