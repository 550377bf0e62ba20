"""Start the server when nobody has, join it when somebody did, leave it as one found it."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from onestop.embedded.account import Account, account_for
from onestop.embedded.binaries import programs
from onestop.embedded.cluster import DATABASE, SUPERUSER, Cluster, cluster_in
from onestop.embedded.errors import PostgresUnavailable
from onestop.embedded.locks import exclusive, in_use, is_held
from onestop.embedded.setup import make_cluster, minimal_environment, path_for_server, write_logins

_START_TIMEOUT = 60
_STALE_SHARED_MEMORY = "shared memory block"
"""What a killed server leaves for a moment, until its children have noticed and gone."""

_STARTING_UP = "the database system is starting up"
"""What the server answers us while it starts; not a reason."""

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "maintenance_work_mem": "256MB",
    "work_mem": "32MB",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    # The detail of an error names the values of its row, which may be somebody's: they stay out of the log.
    "log_error_verbosity": "terse",
}
_NON_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

_until_exit = ExitStack()


@contextmanager
def database_url(data_dir: Path) -> Iterator[str]:
    """`DATABASE_URL` when it is set and answers, else the embedded server of `data_dir`.

    Raises:
        PostgresUnavailable: neither can be had.
    """
    given = os.environ.get("DATABASE_URL")
    if given:
        problem = _connection_error(given)
        if problem:
            raise PostgresUnavailable(f"DATABASE_URL does not answer: {problem}")
        yield given
        return
    with serve(data_dir) as url:
        yield url


@contextmanager
def serve(data_dir: Path, *, durable: bool = True) -> Iterator[str]:
    """A running server for the length of the block; the last to leave stops it.

    `durable=False` is for tests: fast, and lost with the machine.
    """
    cluster = cluster_in(data_dir)
    cluster.folder.parent.mkdir(parents=True, exist_ok=True)
    account = account_for(cluster.folder)
    if not cluster.folder.exists():
        cluster.folder.mkdir(mode=0o700, exist_ok=True)
        account.chown(cluster.folder)
    with in_use(cluster):
        with exclusive(cluster.folder / "start.lock"):
            url = _ensure(cluster, account, durable=durable)
        yield url


def ensure_server(data_dir: Path) -> str:
    """A running server for as long as this process lives."""
    return _until_exit.enter_context(serve(data_dir))


def revive(data_dir: Path) -> bool:
    """Start the server again if it died under those who use it; whether it had to be."""
    cluster = cluster_in(data_dir)
    if cluster.running_pid() is not None:
        return False
    with exclusive(cluster.folder / "start.lock"):
        _ensure(cluster, account_for(cluster.folder), durable=True)
    return True


def pgbench(data_dir: Path) -> Path:
    """The program pgbench, beside the server's own.

    Raises:
        PostgresUnavailable: there are no programs for this machine.
    """
    return programs(account_for(cluster_in(data_dir).folder)) / "pgbench"


def _ensure(cluster: Cluster, account: Account, *, durable: bool) -> str:
    if not _accepts_connections(cluster, wait_for_running=True):
        where = programs(account)
        if not cluster.data.exists():
            make_cluster(cluster, account=account, programs=where)
        write_logins(cluster)
        _start(cluster, account=account, programs=where, durable=durable)
        _make_database(cluster)
    if not is_held(cluster.folder / "keeper.lock"):
        _start_keeper(cluster)
    return cluster.url() or ""


def _accepts_connections(cluster: Cluster, *, wait_for_running: bool = False) -> bool:
    """A real connection, not a pid file, says whether the server lives."""
    deadline = time.monotonic() + _START_TIMEOUT
    while True:
        url = cluster.url(SUPERUSER)
        if url and cluster.running_pid() and not _connection_error(url):
            return True
        # It lives but does not answer: it recovers, or is on its way out.
        if not (wait_for_running and cluster.running_pid()) or time.monotonic() > deadline:
            return False
        time.sleep(0.05)


def _start(cluster: Cluster, *, account: Account, programs: Path, durable: bool) -> None:
    deadline = time.monotonic() + _START_TIMEOUT
    while True:
        reason = _try_start(cluster, account=account, programs=programs, durable=durable, until=deadline)
        if reason is None:
            return
        if time.monotonic() > deadline or _STALE_SHARED_MEMORY not in reason:
            raise PostgresUnavailable(f"PostgreSQL does not start: {reason} (see {cluster.log})")
        time.sleep(0.1)


def _try_start(cluster: Cluster, *, account: Account, programs: Path, durable: bool, until: float) -> str | None:
    """None once it answers, else the reason it gave."""
    cluster.remove_stale_locks(account)
    if cluster.log.exists():
        cluster.log.replace(cluster.log.with_suffix(".log.before"))  # it may say how the last one ended
    with cluster.log.open("w") as log:
        process = subprocess.Popen(  # noqa: S603
            [programs / "postgres", "-D", path_for_server(cluster.data, account), *_options(cluster, account, durable)],
            cwd=cluster.data,
            env=minimal_environment(),
            umask=0o077,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C in our terminal is not meant for it
            **account.popen_options(),
        )
    while process.poll() is None and time.monotonic() < until:
        if _accepts_connections(cluster):
            return None
        time.sleep(0.02)
    process.terminate()
    return _last_log_line(cluster)


def _options(cluster: Cluster, account: Account, durable: bool) -> list[str]:
    socket = str(cluster.socket_folder(account)).replace('"', '""')
    settings = {**_SETTINGS, **({} if durable else _NON_DURABLE), "unix_socket_directories": f'"{socket}"'}
    return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]


def _last_log_line(cluster: Cluster) -> str:
    lines = cluster.log.read_text(errors="replace").splitlines()
    fatal = [line.split("FATAL:", 1)[1].strip() for line in lines if "FATAL:" in line and _STARTING_UP not in line]
    return (fatal or lines or ["it said nothing"])[-1]


def _start_keeper(cluster: Cluster) -> None:
    import onestop

    source = str(Path(onestop.__file__).parent.parent)
    subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "onestop.embedded.keeper", str(cluster.folder)],
        cwd="/",
        env={**minimal_environment(), "PYTHONPATH": source},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _make_database(cluster: Cluster) -> None:
    # The keeper shares this module's package and needs no driver.
    import psycopg

    with psycopg.connect(cluster.url(SUPERUSER) or "", autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            connection.execute(f"CREATE DATABASE {DATABASE}")


def _connection_error(url: str) -> str | None:
    """None when a connection can be made, else the first line of why not."""
    import psycopg

    try:
        psycopg.connect(url, connect_timeout=5).close()
    except psycopg.Error as error:
        return (str(error).strip() or type(error).__name__).splitlines()[0]
    return None
