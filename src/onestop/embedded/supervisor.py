"""Keeps the serving processes alive, and takes all of them along when it goes."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import FrameType

import typer

SUPERVISOR = "ONESTOP_SUPERVISOR"
"""Process id of the supervisor, in the environment of what it starts."""

_PR_SET_PDEATHSIG = 1
_STOP_TIMEOUT = 15
_STABLE_AFTER = 30
_LONGEST_WAIT = 30


@dataclass(slots=True)
class Child:
    """`python -m module name …`; started anew when it dies, each time a little later while it keeps dying."""

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    """What it may know; all that we know unless told otherwise."""
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0
    failures: int = 0
    next_start: float = field(default=0)

    def check(self, now: float) -> None:
        """Start it if it is time to; notice if it died."""
        if self.process is None:
            if now >= self.next_start:
                self._start(now)
        elif self.process.poll() is not None:
            self._on_exit(self.process.returncode, now)

    def _start(self, now: float) -> None:
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", self.module, self.name, *self.arguments],
            env={**self.environment, SUPERVISOR: str(os.getpid())},
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in the terminal is for the supervisor alone
        )
        self.started = now

    def _on_exit(self, status: int, now: float) -> None:
        self.failures = 0 if now - self.started > _STABLE_AFTER else self.failures + 1
        wait = min(0.25 * 2**self.failures, _LONGEST_WAIT)
        typer.echo(f"{self.name} ended with status {status}; starting it again in {wait:.1f} s", err=True)
        self.process, self.next_start = None, now + wait


def die_with_parent() -> None:
    """In a child: whoever started us may be killed without a chance to tell us; then we go too."""
    if SUPERVISOR not in os.environ:
        return
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        return
    threading.Thread(target=_exit_after, args=(os.getppid(),), daemon=True).start()


def _exit_after(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGKILL)


class Supervisor:
    """Runs until told to stop by SIGINT or SIGTERM."""

    def __init__(self, children: Sequence[Child], *, each_round: Callable[[], object]) -> None:
        self.children = children
        self.each_round = each_round
        """Called about once a second, to look after what is no child of ours."""
        self.stopping = False

    def run(self, *, when_ready: Callable[[], None], ready: Callable[[], bool]) -> None:
        """Start everything, call `when_ready` once `ready`, and stay until told to stop."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)
        announced = False
        try:
            while not self.stopping:
                self._check_all()
                if not announced and ready():
                    announced = True
                    when_ready()
                time.sleep(0.2)
        finally:
            self._stop_children()

    def _check_all(self) -> None:
        now = time.monotonic()
        self.each_round()
        for child in self.children:
            child.check(now)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def _stop_children(self) -> None:
        living = [child.process for child in self.children if child.process is not None]
        for process in living:
            process.terminate()
        deadline = time.monotonic() + _STOP_TIMEOUT
        for process in living:
            try:
                process.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
