"""`pg_dump` and `pg_restore` of the embedded server: another version's cannot read what it writes."""

import subprocess
from pathlib import Path

from onestop.assembly.complaints import Complaint
from onestop.embedded.api import account_for, programs
from onestop.kernel.bilingual import Text


def run_program(name: str, *arguments: str, data_dir: Path) -> None:
    """Run one of the server's own programs.

    Raises:
        Complaint: it ended with an error; its last line says which.
        PostgresUnavailable: there are no such programs.
    """
    where = programs(account_for(data_dir / "postgres"))
    done = subprocess.run([where / name, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        last = (done.stderr.strip() or "no reason given").splitlines()[-1]
        raise Complaint(Text(f"{name} không thành công: {last}", f"{name} did not succeed: {last}"))
