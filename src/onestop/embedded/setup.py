"""Making the cluster, once."""

import os
import shutil
import subprocess
from pathlib import Path

from onestop.embedded.account import Account, login_names
from onestop.embedded.binaries import major_version
from onestop.embedded.cluster import SUPERUSER, Cluster
from onestop.embedded.errors import PostgresUnavailable

_BUILTIN_LOCALE_SINCE = 17

WORKING_FOLDER = "/proc/self/cwd"
"""The working folder, reached without walking down to it: the server may run as a user who
cannot pass the folders above the data (root's home), and none of them is opened for it.
Linux, and PostgreSQL 16 or later: older ones leave their working folder while they start."""


def path_for_server(folder: Path, account: Account) -> str:
    """The name by which the server, started inside `folder`, calls it."""
    return str(folder) if account.can_reach(folder) else WORKING_FOLDER


def make_cluster(cluster: Cluster, *, account: Account, programs: Path) -> None:
    """Initialise beside and rename when whole, so that a crash leaves nothing half made.

    Raises:
        PostgresUnavailable: `initdb` says why.
    """
    making = cluster.folder / "cluster.new"
    if making.exists():
        shutil.rmtree(making)
    making.mkdir(mode=0o700)
    account.chown(making)
    _initdb(making, account=account, programs=programs)
    (making / "pg_hba.conf").write_text("local all all peer map=onestop\n")
    making.rename(cluster.data)


def write_logins(cluster: Cluster) -> None:
    """Who may log in: those who could read the files anyway."""
    names = "".join(f'onestop "{name}" {SUPERUSER}\n' for name in login_names())
    (cluster.data / "pg_ident.conf").write_text(names)


def minimal_environment() -> dict[str, str]:
    """What the programs may know of ours: nothing that changes what they do (PGDATA, LC_ALL, …)."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "LC_ALL": "C", "TZ": "UTC"}


def _initdb(folder: Path, *, account: Account, programs: Path) -> None:
    command = [str(programs / "initdb"), "-D", path_for_server(folder, account), "-U", SUPERUSER]
    command += ["--encoding=UTF8", "--auth=reject", "--no-instructions", *_locale(programs)]
    done = subprocess.run(  # noqa: S603
        command,
        cwd=folder,
        env=minimal_environment(),
        umask=0o077,
        capture_output=True,
        text=True,
        check=False,
        **account.popen_options(),
    )
    if done.returncode:
        last = (done.stderr.strip() or "no reason given").splitlines()[-1]
        raise PostgresUnavailable(f"cannot make the database in {folder.parent}: {last}")


def _locale(programs: Path) -> list[str]:
    if major_version(programs) >= _BUILTIN_LOCALE_SINCE:
        return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    return ["--locale=C.UTF-8"]
