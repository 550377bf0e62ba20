"""The whole province as processes: killed in any part, it comes back; ended, nothing stays."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onestop.embedded.cluster import cluster_in

pytestmark = [pytest.mark.heavy, pytest.mark.takes(30)]


def wait_until(condition: Callable[[], object], within: float = 120) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.2)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Province:
    """One `onestop up` on a folder of its own."""

    def __init__(self, data: Path) -> None:
        self.data, self.port = data, free_port()
        self.process = self._started()

    def _started(self) -> "subprocess.Popen[bytes]":
        environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        return subprocess.Popen(
            [sys.executable, "-m", "onestop", "up", f"--port={self.port}", f"--data={self.data}", "--cases=0"],
            env={**environment, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.DEVNULL,
        )

    def start_again(self) -> None:
        self.process.wait()
        self.process = self._started()

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def parts(self) -> dict[int, str]:
        """Its processes by what they do, found by the data folder in their environment."""
        mark = f"ONESTOP_DATA={self.data}".encode()
        found = {}
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit() and mark in _read(folder / "environ").split(b"\0"):
                words = _read(folder / "cmdline").decode().split("\0")
                if "onestop.assembly.processes" in words:
                    found[int(folder.name)] = words[words.index("onestop.assembly.processes") + 1]
        return found

    def database(self) -> int | None:
        return cluster_in(self.data).running_pid()


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Province]:
    running = Province((tmp_path / "data").resolve())
    wait_until(running.answers)
    yield running
    running.process.kill()
    running.process.wait()
    wait_until(lambda: not running.parts() and running.database() is None)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds its processes in /proc")
def test_killed_in_any_part_it_comes_back_and_ended_nothing_stays(province: Province) -> None:
    first = province.parts()
    assert set(first.values()) == {"web", "worker", "sequencer"}

    for victim in (*first, province.database()):
        os.kill(victim or 0, signal.SIGKILL)
    wait_until(lambda: not set(first) & set(province.parts()))
    wait_until(lambda: set(province.parts().values()) == {"web", "worker", "sequencer"} and province.answers())

    province.process.kill()
    wait_until(lambda: not province.parts() and province.database() is None)

    province.start_again()
    wait_until(province.answers)
    province.process.send_signal(signal.SIGINT)
    assert province.process.wait(timeout=60) == 0
    assert not province.parts()
    assert province.database() is None
