"""`./onestop backup`: everything but the secrets, into a folder. Runs beside `up`."""

import os
import shutil
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, cannot_write, language
from onestop.kernel.bilingual import Text

DUMP = "database.dump"
LOG_FILES = ("log.vkeys", "log.checkpoint")


def backup(
    out: Annotated[Path, typer.Option(help="Folder to write into; must not be there yet.")],
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Copy the embedded database, the uploads and the log's public keys. Keep `secrets/` apart, where this is not."""
    from onestop.assembly.database import database
    from onestop.assembly.pg_programs import run_program
    from onestop.assembly.process_environment import OWNER_URL

    with database(data) as folder:
        try:
            out.mkdir(parents=True)
            # In this order: the head is no newer than the dump, and the uploads hold all the dump names.
            for name in LOG_FILES:
                if (folder / name).is_file():
                    shutil.copy2(folder / name, out / name)
            url = os.environ.get(OWNER_URL) or os.environ["DATABASE_URL"]
            run_program(
                "pg_dump",
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                f"--file={out / DUMP}",
                url,
                data_dir=folder,
            )
            if (folder / "blobs").is_dir():
                shutil.copytree(folder / "blobs", out / "blobs")
        except FileExistsError as error:
            raise Complaint(
                Text(f"{out} đã có. Chọn thư mục khác.", f"{out} is there already. Choose another.")
            ) from error
        except OSError as error:
            raise cannot_write(out, error) from error
    typer.echo(
        Text(f"Đã sao lưu vào {out}. Giữ riêng secrets/.", f"Backed up into {out}. Keep secrets/ apart.").in_(
            language()
        )
    )
