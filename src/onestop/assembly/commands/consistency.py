"""`./onestop consistency`: prove that the log has only grown since a receipt was given."""

from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, cannot_write, language
from onestop.kernel.bilingual import Text


def consistency(
    file: Annotated[Path, typer.Argument(help="A receipt.tlog-proof or a checkpoint somebody kept.")],
    out: Annotated[Path | None, typer.Option(help="Write the proof here, for `verify --consistency`.")] = None,
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """See that today's log begins with the one a receipt was given from; the exit status is 0 only if so."""
    from onestop.assembly.commands.fsck import checkpoint_in
    from onestop.assembly.database import database

    checkpoint = checkpoint_in(file)
    with database(data):
        from onestop.ledger import api as ledger

        try:
            older, proof = ledger.growth_since(checkpoint)
        except (ValueError, ledger.LedgerDoesNotHold) as fault:
            raise Complaint(_broken(getattr(fault, "reason", fault))) from fault
        latest = ledger.latest_checkpoint()
    if out is not None:
        _write(out, proof.text())
    size = latest.size if latest else 0
    said = Text(
        f"NỐI TIẾP: {size} bản ghi hôm nay bắt đầu bằng {older.size} bản ghi đã ký khi ấy.",
        f"CONSISTENT: today's {size} entries begin with the {older.size} signed then.",
    )
    typer.echo(said.in_(language()))


def _write(out: Path, text: str) -> None:
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise cannot_write(out, error) from error


def _broken(reason: object) -> Text:
    return Text(
        f"KHÔNG NỐI TIẾP: nhật ký hôm nay không bắt đầu bằng mốc đã giữ ({reason}).",
        f"NOT CONSISTENT: today's log does not continue what was kept ({reason}).",
    )
