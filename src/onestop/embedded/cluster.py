"""The database cluster of one data folder: its places, and whether its server lives."""

import hashlib
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from onestop.embedded.account import Account
from onestop.embedded.errors import PostgresUnavailable

DATABASE = "onestop"
SUPERUSER = "postgres"
ROLES = ("onestop_owner", "onestop_app", "onestop_sequencer", "onestop_reader")
"""Who else may log in; what each may do is said elsewhere."""
_LONGEST_SOCKET = 103  # what macOS allows; Linux gives four more
_SOCKET_LINE = 4  # of postmaster.pid: pid, folder, start, port, socket folder, …


@dataclass(frozen=True, slots=True)
class Cluster:
    """Everything lies under `folder` (DATA/postgres) except a socket whose path would be too long."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "cluster"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    def url(self, database: str = DATABASE) -> str | None:
        """Where the server says it listens; None when none has ever said so."""
        lines = self._pid_lines()
        if len(lines) <= _SOCKET_LINE or not lines[_SOCKET_LINE]:
            return None
        return f"postgresql://{SUPERUSER}@/{database}?host={quote(lines[_SOCKET_LINE], safe='')}"

    def pid(self) -> int | None:
        """The process the pid file names, whether or not it lives."""
        lines = self._pid_lines()
        return abs(int(lines[0])) if lines and lines[0].lstrip("-").isdigit() else None

    def running_pid(self) -> int | None:
        """The same, only when that process really is this cluster's server.

        After a power cut the number may belong to anybody; a server always works in its own folder.
        """
        pid = self.pid()
        return pid if pid is not None and self._is_server(pid) else None

    def stop(self, *, within: float = 60) -> None:
        """Ask the server to stop (fast: it rolls back what is open) and wait until it is gone."""
        pid = self.running_pid()
        if pid is None:
            return
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + within
        while self._is_server(pid) and time.monotonic() < deadline:
            time.sleep(0.02)
        # Every data folder has its own, so they would add up; one still in use is not empty, and stays.
        with suppress(OSError):
            self._short_socket_folder.rmdir()

    def remove_stale_locks(self, account: Account) -> None:
        """Remove the lock files of a server that is gone.

        PostgreSQL itself would believe them when the number has a new owner, or while the
        dead one is a zombie: for ever, in a container whose first process reaps nobody.
        """
        if self.running_pid() is None:
            self.pid_file.unlink(missing_ok=True)
            for leftover in self.socket_folder(account).iterdir():
                leftover.unlink()

    def socket_folder(self, account: Account) -> Path:
        """A closed folder for the socket, in the cluster's own when its path is short enough."""
        beside = self.folder / "socket"
        if len(os.fsencode(beside / ".s.PGSQL.5432")) <= _LONGEST_SOCKET and account.can_reach(self.folder):
            return _closed(beside, account)
        return _closed(self._short_socket_folder, account)

    @property
    def _short_socket_folder(self) -> Path:
        name = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"onestop-{name}"

    def _pid_lines(self) -> list[str]:
        try:
            return [line.strip() for line in self.pid_file.read_text().splitlines()]
        except (FileNotFoundError, NotADirectoryError):
            return []

    def _is_server(self, pid: int) -> bool:
        if sys.platform != "linux":
            return "postgres" in _command_of(pid)
        try:
            # A zombie has no working folder any more, and is no server.
            return Path(os.readlink(f"/proc/{pid}/cwd")) == self.data
        except OSError:
            return False


def with_role(url: str, role: str) -> str:
    """The address of a server's database for another role."""
    return url.replace(f"//{SUPERUSER}@", f"//{role}@", 1)


def cluster_in(data_dir: Path) -> Cluster:
    """The cluster of a data folder; links resolved, so that two names are one cluster."""
    return Cluster(folder=data_dir.resolve() / "postgres")


def _closed(folder: Path, account: Account) -> Path:
    """`folder`, made if need be, of `account` and closed to everybody else."""
    try:
        folder.mkdir(mode=0o700)
        account.chown(folder)
    except FileExistsError:
        status = folder.lstat()
        mine = status.st_uid == account.uid and not status.st_mode & 0o077
        if not (stat.S_ISDIR(status.st_mode) and mine):
            raise PostgresUnavailable(f"{folder} belongs to somebody else or is open to others") from None
    return folder


def _command_of(pid: int) -> str:
    return subprocess.run(  # noqa: S603
        ["ps", "-p", str(pid), "-o", "comm="],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    ).stdout
