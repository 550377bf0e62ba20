"""`./onestop receipt`: the three files with which anyone can check what was recorded of a case."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onestop.assembly.commands.case_code import case_code_of
from onestop.assembly.complaints import Complaint, cannot_write, language
from onestop.kernel.bilingual import Text
from onestop.runtime.clock import now

if TYPE_CHECKING:
    from onestop.ledger.api import Receipt

_PATIENCE = 10
"""Times to wait a second for another sequencer that is at work."""


def receipt(
    case_code: Annotated[str, typer.Argument(help="For example H09.31.05-260424-0001.")],
    out: Annotated[Path, typer.Option(help="Folder to write into; made when absent.")],
    which: Annotated[str, typer.Option(help="first, latest, or a type of event (its latest).")] = "first",
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Write receipt.json, receipt.tlog-proof and log.vkey for an entry of a case."""
    from onestop.assembly.database import database

    code = case_code_of(case_code)
    with database(data):
        found = _receipt_of(code, which)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, content in found.files().items():
            (out / name).write_bytes(content.encode())
            typer.echo(out / name)
    except OSError as error:
        raise cannot_write(out, error) from error
    typer.echo(found.text.in_(language()))


def _receipt_of(case_code: str, which: str) -> "Receipt":
    """The receipt, sealing what still waits when no sequencer runs to do it."""
    from onestop.ledger import api as ledger

    for _ in range(_PATIENCE):
        try:
            return ledger.receipt_of(case_code, which)
        except ledger.NothingRecorded as refusal:
            raise _nothing(case_code, which) from refusal
        except ledger.NotYetSealed:
            if not ledger.sequence_once(now()):
                time.sleep(1)
    raise Complaint(
        Text(
            f"Hồ sơ {case_code} chưa được ký xác nhận vào nhật ký. Hãy thử lại sau.",
            f"Case {case_code} is not sealed into the ledger yet. Try again later.",
        )
    )


def _nothing(case_code: str, which: str) -> Complaint:
    return Complaint(
        Text(
            f"Nhật ký điện tử không có bản ghi “{which}” của hồ sơ {case_code}. Hãy kiểm tra mã hồ sơ.",
            f"The ledger has no “{which}” entry of case {case_code}. Check the case code.",
        )
    )
