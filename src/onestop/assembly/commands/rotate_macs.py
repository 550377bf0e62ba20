"""`./onestop rotate-macs`: a new key to seal entries with."""

import os
import secrets
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text


def rotate_macs(
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Add a key to the ring that seals entries; needs no database. Start everything anew within a day."""
    from onestop.assembly.data_folder import data_folder
    from onestop.ledger.mac_keys import KeyRing, MacKeysMalformed
    from onestop.runtime.clock import now
    from onestop.runtime.secrets import SECRETS, write_secret

    given = os.environ.get(SECRETS["ledger_macs"])
    path = data_folder(data) / "secrets" / "ledger_macs"
    try:
        text = given or path.read_text()
        ring = KeyRing.parse(text).rotated(secrets.token_bytes(32), since=now().date())
        write_secret(path, ring.text(), replace=True)
    except (OSError, MacKeysMalformed) as fault:
        raise Complaint(Text(f"Không đổi được khóa: {fault}", f"The keys cannot be changed: {fault}")) from fault
    typer.echo((_GIVEN if given else _KEPT).in_(language()))


_KEPT = Text(
    "Khóa mới nằm cuối secrets/ledger_macs. Trong vòng một ngày, khởi động lại `up`; nếu chạy riêng "
    "từng tiến trình, sequencer trước, rồi các tiến trình khác.",
    "The new key is the last of secrets/ledger_macs. Within a day restart `up`; where each process runs by itself, "
    "the sequencer first, then the others.",
)
_GIVEN = Text(
    "Hãy đưa nội dung secrets/ledger_macs vào ONESTOP_LEDGER_MACS rồi xóa tệp này; khởi động lại sequencer trước.",
    "Put the content of secrets/ledger_macs into ONESTOP_LEDGER_MACS, then delete the file; start the sequencer anew first.",
)
