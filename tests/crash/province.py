"""A running province of processes to be killed."""

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

from onestop.embedded.cluster import cluster_in

SERVING = ("web", "worker", "sequencer")
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "ONESTOP_DATA")}


class Province:
    """`onestop up` on a folder of its own."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.environment = _ENVIRONMENT
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
        if not self._pids_of("web"):
            # Whoever answers now is left of a server killed before, and so is its database.
            return False
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
        if victim == "web worker":
            return [worker for web in self._pids_of("web") for worker in _children_of(web)][:1]
        return [pid for pid in _children_of(self.up.pid) if f"onestop.assembly.processes\0{victim}" in _command_of(pid)]


def wait_for(true: Callable[[], bool], *, within: float, what: str) -> None:
    deadline = time.monotonic() + within
    while not true():
        assert time.monotonic() < deadline, f"waited {within} s in vain for {what}"
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _children_of(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text()
    except OSError:
        return ""
