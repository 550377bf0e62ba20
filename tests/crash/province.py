"""A running province of processes to be killed, and those who lodge there meanwhile."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg

from onestop.runtime.postgres.cluster import cluster_in

from .lodger import acknowledged

SERVING = ("web", "worker", "sequencer")
SHARES = 2
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "ONESTOP_DATA")}


class Province:
    """`onestop up` on a folder of its own."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = _free_port()
        self.up = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        command = ["-m", "onestop", "up", "--port", str(self.port), "--data", str(self.data), "--cases", "0"]
        with (self.data.parent / "up.log").open("ab") as log:
            return subprocess.Popen([sys.executable, *command], env=_ENVIRONMENT, stdout=log, stderr=log)

    def start_again(self) -> None:
        self.up = self._start()
        self.wait_until_it_answers()

    def wait_until_it_answers(self) -> None:
        wait_for(self._answers, within=60, what="the first page")

    def end(self) -> None:
        """Without asking: its children go with it, and the database when its keeper notices."""
        self.up.kill()
        self.up.wait()
        wait_for(lambda: cluster_in(self.data).running_pid() is None, within=30, what="the end of the database")

    def kill(self, victim: str) -> None:
        """Kill one process at once, as soon as it is there to be killed."""
        pids: list[int] = []

        def found() -> bool:
            pids[:] = self._pids_of(victim)
            return bool(pids)

        wait_for(found, within=30, what=victim)
        for pid in pids:
            os.kill(pid, signal.SIGKILL)

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(cluster_in(self.data).url() or "") as connection:
            return connection.execute(statement.encode()).fetchall()

    def fsck(self) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "onestop", "fsck", "--data", str(self.data)]
        return subprocess.run(command, env=_ENVIRONMENT, capture_output=True, text=True, check=False)

    def _answers(self) -> bool:
        assert self.up.poll() is None, (self.data.parent / "up.log").read_text()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def _pids_of(self, victim: str) -> list[int]:
        if victim == "postgres":
            pid = cluster_in(self.data).running_pid()
            return [] if pid is None else [pid]
        if victim == "up":
            return [self.up.pid]
        children = Path(f"/proc/{self.up.pid}/task/{self.up.pid}/children").read_text().split()
        return [int(pid) for pid in children if f"onestop.assembly.processes\0{victim}" in _command_of(pid)]


class Lodgers:
    """Processes that lodge `count` applications; one that dies is started again."""

    def __init__(self, data: Path, count: int) -> None:
        self._data, self._count = data, count
        self._files = [data.parent / f"acknowledged-{share}" for share in range(SHARES)]
        self._processes = [self._start(share) for share in range(SHARES)]

    def _start(self, share: int) -> "subprocess.Popen[bytes]":
        told = (self._data, self._files[share], share, SHARES, self._count)
        script = Path(__file__).with_name("lodger.py")
        with (self._data.parent / "lodgers.log").open("ab") as log:
            return subprocess.Popen([sys.executable, str(script), *map(str, told)], env=_ENVIRONMENT, stderr=log)

    def acknowledged(self) -> dict[int, str]:
        return {number: code for file in self._files for number, code in acknowledged(file).items()}

    def wait_for(self, done: int) -> None:
        wait_for(lambda: len(self.acknowledged()) >= done, within=60, what=f"{done} acknowledged")

    def kill_one(self) -> None:
        """Kill the first and start it again: it knows only what it was told."""
        self._processes[0].kill()
        self._processes[0].wait()
        self._processes[0] = self._start(0)

    def stop(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()

    def wait(self) -> None:
        assert [process.wait(timeout=60) for process in self._processes] == [0] * SHARES, (
            self._data.parent / "lodgers.log"
        ).read_text()


def wait_for(true: Callable[[], bool], *, within: float, what: str) -> None:
    deadline = time.monotonic() + within
    while not true():
        assert time.monotonic() < deadline, f"waited {within} s in vain for {what}"
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _command_of(pid: str) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
