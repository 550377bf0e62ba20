"""The launcher, tried with whole processes: what it promises is about their ends."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import psycopg
import pytest

from onestop.embedded.api import PostgresUnavailable, database_url, serve
from onestop.embedded.cluster import Cluster, cluster_in

pytestmark = pytest.mark.heavy


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder that is not a neighbour's, and no server left behind in it."""
    yield tmp_path / "data"
    cluster_in(tmp_path / "data").stop()


@pytest.fixture
def open_data() -> Iterator[Path]:
    """A data folder every user can walk down to, unlike pytest's own."""
    # The keeper may still be stopping the server while the folder is swept up.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "data"
        cluster_in(Path(folder) / "data").stop()


@pytest.fixture
def cluster(data: Path) -> Cluster:
    return cluster_in(data)


def ask(url: str, question: str = "SELECT 1") -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        answer = connection.execute(question)
        row = answer.fetchone() if answer.description else None
    return row[0] if row else None


def user_of(data: Path) -> "subprocess.Popen[str]":
    """Another process that uses the server until its standard input closes."""
    script = """
        import sys
        from pathlib import Path
        from onestop.embedded.api import serve
        with serve(Path(sys.argv[1])) as url:
            print(url, flush=True)
            sys.stdin.read()
    """
    return subprocess.Popen(
        [sys.executable, "-c", dedent(script), str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def url_told_by(user: "subprocess.Popen[str]") -> str:
    assert user.stdout is not None
    return user.stdout.readline().strip()


def wait_until(condition: object, within: float = 15) -> None:
    assert callable(condition)
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def test_what_was_written_is_there_at_the_next_start(data: Path, cluster: Cluster) -> None:
    with serve(data) as url:
        ask(url, "CREATE TABLE kept AS SELECT 'Đăng ký khai sinh' AS name")
    assert cluster.running_pid() is None

    with serve(data) as url:
        assert ask(url, "SELECT upper(name) FROM kept") == "ĐĂNG KÝ KHAI SINH"


def test_nothing_listens_on_the_network(data: Path) -> None:
    with serve(data) as url:
        assert ask(url, "SHOW listen_addresses") == ""
        assert "@/" in url


def test_the_socket_and_the_files_are_closed_to_others(data: Path, cluster: Cluster) -> None:
    with serve(data) as url:
        socket = Path(str(ask(url, "SHOW unix_socket_directories")).strip('"'))
        assert [path.stat().st_mode & 0o077 for path in (socket, cluster.folder, cluster.data)] == [0, 0, 0]


def test_no_folder_above_the_data_is_opened(tmp_path: Path) -> None:
    closed = tmp_path / "home"
    closed.mkdir(mode=0o700)

    with serve(closed / "deep" / "data") as url:
        assert ask(url) == 1

    assert closed.stat().st_mode & 0o777 == 0o700


def test_a_long_path_gets_a_short_socket_that_goes_with_the_server(tmp_path: Path) -> None:
    with serve(tmp_path / ("x" * 120) / "data") as url:
        socket = Path(str(ask(url, "SHOW unix_socket_directories")).strip('"'))
        assert socket.is_dir()
    wait_until(lambda: not socket.exists())


def test_users_who_start_at_once_share_one_server(data: Path, cluster: Cluster) -> None:
    users = [user_of(data) for _ in range(4)]
    try:
        urls = {url_told_by(user) for user in users}
        servers = {ask(url, "SELECT pg_postmaster_start_time()") for url in urls}
    finally:
        for user in users:
            user.communicate()

    assert len(urls) == len(servers) == 1
    assert cluster.running_pid() is None


def test_the_first_to_leave_does_not_take_the_server_along(data: Path) -> None:
    first = user_of(data)
    url_told_by(first)
    with serve(data) as url:
        first.communicate()
        assert ask(url) == 1


def test_a_killed_user_leaves_no_server_behind(data: Path, cluster: Cluster) -> None:
    user = user_of(data)
    url_told_by(user)
    assert cluster.running_pid()

    user.kill()
    user.communicate()

    wait_until(lambda: cluster.running_pid() is None)


def test_a_killed_server_recovers_what_was_acknowledged(data: Path, cluster: Cluster) -> None:
    with serve(data) as url:
        ask(url, "CREATE TABLE kept AS SELECT 7 AS n")
        os.kill(cluster.running_pid() or 0, signal.SIGKILL)

        with serve(data) as again:
            assert ask(again, "SELECT n FROM kept") == 7


def test_a_pid_file_that_names_a_stranger_is_not_believed(data: Path, cluster: Cluster) -> None:
    with serve(data):
        pid_file = cluster.pid_file.read_text().splitlines()
    stranger = subprocess.Popen(["sleep", "60"])
    try:
        cluster.pid_file.write_text("\n".join([str(stranger.pid), *pid_file[1:]]) + "\n")

        with serve(data) as url:
            assert ask(url) == 1
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_first_start_that_died_half_way_is_made_anew(data: Path, cluster: Cluster) -> None:
    half = cluster.folder / "cluster.new"
    half.mkdir(parents=True, mode=0o700)
    (half / "PG_VERSION").write_text("18\n")

    with serve(data) as url:
        assert ask(url) == 1


def test_a_named_database_is_used_and_none_is_started(
    data: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve(data) as url:
        monkeypatch.setenv("DATABASE_URL", url)
        with database_url(data / "other") as given:
            assert given == url
    assert not (data / "other").exists()


def test_a_named_database_that_is_silent_is_named_in_one_line(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/onestop")

    with pytest.raises(PostgresUnavailable, match="does not answer") as failure, database_url(data):
        pass
    assert "\n" not in str(failure.value)


def test_postgresql_15_serves_as_well(open_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    debian = Path("/usr/lib/postgresql/15/bin")
    if not debian.exists():
        pytest.skip("Debian's PostgreSQL 15 is not installed")
    monkeypatch.setenv("ONESTOP_POSTGRES_BIN", str(debian))

    with serve(open_data) as url:
        assert str(ask(url, "SHOW server_version")).startswith("15.")
        assert ask(url, "SELECT lower('Đ')") == "đ"
