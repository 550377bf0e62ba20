"""`./onestop bench`: how fast we are, as a share of what the database can do on this machine."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onestop.kernel.times import LOCAL

if TYPE_CHECKING:
    from onestop.ops.bench import Bench


def bench(
    seconds: Annotated[float, typer.Option(min=1, help="Length of each run.")] = 5,
    clients: Annotated[int, typer.Option(min=2, help="Connections at once; ours come from two processes.")] = 8,
    rounds: Annotated[int, typer.Option(min=1, help="How often each side runs; medians are told.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON.")] = False,
    data: Annotated[Path | None, typer.Option(help="Folder on the disk to measure; nothing stays there.")] = None,
) -> None:
    """Measure against pgbench with the same statements, and against another process engine.

    It works on a database of its own, made for the purpose and removed: what it writes would
    not pass `fsck`, and a database in use would not give numbers.
    """
    from onestop.assembly.database import data_folder, database
    from onestop.assembly.demo import ensure_demo

    with _folder_in(data_folder(data)) as folder, database(folder):
        from onestop.ops.bench import measure

        ensure_demo(datetime.now(tz=LOCAL))
        told = measure(
            seconds=seconds, clients=clients, rounds=rounds, progress=lambda what: typer.echo(what, err=True)
        )
    typer.echo(told.as_json() if as_json else _table(told))


@contextmanager
def _folder_in(parent: Path) -> Iterator[Path]:
    os.environ.pop("DATABASE_URL", None)
    parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=parent))
    folder.chmod(0o755)  # the server's user must pass through
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _table(told: "Bench") -> str:
    rows = [("", "ours", "theirs", "ratio", "aim"), *(line.cells for line in told.lines())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    table = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    facts = ", ".join(f"{name} {value}" for name, value in told.machine.items())
    head = f"{told.clients} clients, {told.rounds} rounds of {told.seconds:g} s. {facts}"
    return "\n".join([*table, "", head])
