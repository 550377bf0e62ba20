"""`./onestop restore`: a backup into a data folder that has no database yet."""

import os
import shutil
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.commands.backup import DUMP, LOG_FILES
from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text


def restore(
    folder: Annotated[Path, typer.Argument(help="A folder `backup` wrote.")],
    data: Annotated[Path | None, typer.Option(help="Data folder to fill; `secrets/` must be in it.")] = None,
) -> None:
    """Fill an empty data folder. The newest `log.vkeys` and `log.checkpoint` that lie there stay: they tell what was lost.

    The exit status is 0 only if the log can go on under its name and key.
    """
    from onestop.assembly.data_folder import data_folder
    from onestop.assembly.database import database

    target = data_folder(data)
    _check(folder, target)
    for name in LOG_FILES:
        if (folder / name).is_file() and not (target / name).exists():
            shutil.copy2(folder / name, target / name)
    _load(folder / DUMP, target)
    if (folder / "blobs").is_dir():
        shutil.copytree(folder / "blobs", target / "blobs", dirs_exist_ok=True)
    with database(data):
        from onestop.assembly.grants import apply_grants

        apply_grants()
        said, goes_on = _state_of_the_log()
        if not goes_on:
            raise Complaint(said)
        typer.echo(said.in_(language()))


def _check(folder: Path, target: Path) -> None:
    if not (folder / DUMP).is_file():
        raise Complaint(Text(f"{folder} không phải bản sao lưu.", f"{folder} is no backup: {DUMP} is not in it."))
    if os.environ.get("DATABASE_URL"):
        raise Complaint(
            Text(
                "Lệnh này chỉ dùng cho cơ sở dữ liệu nhúng; với DATABASE_URL hãy dùng công cụ của máy chủ đó.",
                "This fills an embedded database; with DATABASE_URL use the tools of that server.",
            )
        )
    if (target / "postgres").exists():
        raise Complaint(
            Text(f"{target} đã có cơ sở dữ liệu.", f"{target} has a database already. Choose an empty folder.")
        )
    if not (target / "secrets" / "ledger_secret").is_file() and not os.environ.get("ONESTOP_LEDGER_SECRET"):
        raise Complaint(
            Text(
                f"Hãy đặt secrets/ của hệ thống cũ vào {target} trước: thiếu nó không tìm lại được hồ sơ nào trong nhật ký.",
                f"Put the old system's secrets/ into {target} first: without them no case can be found in the ledger.",
            )
        )


def _load(dump: Path, target: Path) -> None:
    from onestop.assembly import roles
    from onestop.assembly.complaints import no_database
    from onestop.assembly.grants import ensure_roles
    from onestop.assembly.pg_programs import run_program
    from onestop.embedded.api import PostgresUnavailable, serve, with_role

    try:
        with serve(target) as url:
            ensure_roles(url)
            owner = with_role(url, roles.OWNER)
            options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", f"--dbname={owner}")
            run_program("pg_restore", *options, str(dump), data_dir=target)
    except PostgresUnavailable as error:
        raise no_database(error) from error


def _state_of_the_log() -> tuple[Text, bool]:
    """What was restored, in words, and whether the log can go on from it."""
    from onestop.ledger import api as ledger

    latest = ledger.latest_checkpoint()
    size = latest.size if latest else 0
    try:
        ledger.check_anchors()
        ledger.signing_key()
    except ledger.LedgerDoesNotHold as refusal:
        return Text(
            f"Đã phục hồi {size} bản ghi đã ký, nhưng đã có mốc mới hơn được ký: {refusal.reason}",
            f"Restored {size} signed entries, but a later head was signed: {refusal.reason}",
        ), False
    except ledger.WrongSigningKey as fault:
        return Text(
            f"Đã phục hồi {size} bản ghi đã ký, nhưng nhật ký điện tử không ký tiếp được: {fault}",
            f"Restored {size} signed entries, but the log cannot sign: {fault}",
        ), False
    return Text(
        f"Đã phục hồi {size} bản ghi đã ký; nhật ký điện tử tiếp tục được. Chạy `./onestop fsck` trước khi làm việc.",
        f"Restored {size} signed entries; the log can go on. Run `./onestop fsck` before anybody works.",
    ), True
