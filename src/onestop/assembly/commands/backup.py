"""`./onestop backup`: everything but the secrets, into a folder. Runs beside `up`."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from onestop.assembly.complaints import Complaint, language
from onestop.kernel.bilingual import Text

DUMP = "database.dump"
LOG_FILES = ("log.vkeys", "log.checkpoint")


def backup(
    out: Annotated[Path, typer.Option(help="Folder to write into; must not be there yet.")],
    data: Annotated[Path | None, typer.Option(help="Data folder of the embedded database.")] = None,
) -> None:
    """Copy the embedded database, the uploads and the log's public keys. Keep `secrets/` apart, where this is not."""
    from onestop.assembly.database import database

    with database(data) as folder, _whole_or_not_at_all(out) as making:
        # In this order: the head is no newer than the dump, and the uploads hold all the dump names.
        for name in LOG_FILES:
            if (folder / name).is_file():
                shutil.copy2(folder / name, making / name)
        _dump(folder, making / DUMP)
        if (folder / "blobs").is_dir():
            shutil.copytree(folder / "blobs", making / "blobs")
    typer.echo(
        Text(f"Đã sao lưu vào {out}. Giữ riêng secrets/.", f"Backed up into {out}. Keep secrets/ apart.").in_(
            language()
        )
    )


def _dump(folder: Path, file: Path) -> None:
    from onestop.assembly.pg_programs import run_program
    from onestop.assembly.process_environment import OWNER_URL

    url = os.environ.get(OWNER_URL) or os.environ["DATABASE_URL"]
    options = ("--format=custom", "--no-owner", "--no-privileges", f"--file={file}")
    run_program("pg_dump", *options, url, data_dir=folder)


@contextmanager
def _whole_or_not_at_all(out: Path) -> Iterator[Path]:
    """A folder beside `out`, closed to other users, that takes its name once all is in it; else it is removed."""
    if out.exists():
        raise Complaint(
            Text(f"{out} đã có. Chọn thư mục khác bằng --out.", f"{out} is there already. Choose another with --out.")
        )
    making: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(prefix=f"{out.name}.", suffix=".new", dir=out.parent))
        yield making
        making.rename(out)
    except OSError as error:
        raise _failed(out, Text(_reason(error), _reason(error))) from error
    except Complaint as complaint:
        raise _failed(out, complaint.text) from complaint
    finally:
        if making is not None:
            shutil.rmtree(making, ignore_errors=True)


def _reason(error: OSError) -> str:
    if isinstance(error, shutil.Error):  # one line for each file that could not be copied, the reason last
        return str(error.args[0][0][-1])
    return error.strerror or str(error)


def _failed(out: Path, why: Text) -> Complaint:
    return Complaint(
        Text(
            f"Không sao lưu được vào {out}: {why.vi.rstrip('.')}. Chọn nơi khác bằng --out.",
            f"Cannot back up into {out}: {why.en.rstrip('.')}. Choose another place with --out.",
        )
    )
