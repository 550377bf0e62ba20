"""`./onestop rebuild FOLLOWER`: fill what a follower keeps anew, beside the old, and switch."""

from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint
from onestop.kernel.bilingual import Text
from onestop.kernel.text import plural


def rebuild(
    follower: Annotated[str, typer.Argument(help="Its name, as `./onestop followers` lists it.")],
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Read the whole ledger into new tables while pages serve the old, then switch in one short transaction."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from onestop.assembly.commands.followers import follower_named
    from onestop.assembly.database import database

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with database(data), Progress(*columns, console=Console(stderr=True)) as bar:
        from onestop.ledger import api as ledger
        from onestop.runtime.api import now

        reader = follower_named(follower)
        task = bar.add_task(follower, total=None)
        try:
            read = ledger.rebuild(
                reader, now(), progress=lambda done, total: bar.update(task, completed=done, total=total)
            )
        except (ledger.CannotRebuild, ledger.BeingRebuilt, ledger.SwitchBlocked) as refusal:
            raise Complaint(refusal.words()) from refusal
        except ledger.FollowerBroken as fault:
            raise Complaint(Text(f"{follower} không đọc được: {fault}", f"{follower} cannot read: {fault}")) from fault
    typer.echo(f"{follower}: {read} {plural(read, 'entry', 'entries')}")
