"""Keeps the serving processes alive, and takes all of them along when it goes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType

import typer

from onestop.assembly.process_environment import environment_of
from onestop.assembly.processes import SUPERVISOR

_STOPS_WITHIN = 15
_STEADY_AFTER = 30
_LONGEST_WAIT = 30


@dataclass(slots=True)
class Child:
    """One process of ours; started anew when it dies, each time a little later while it keeps dying."""

    name: str
    arguments: tuple[str, ...] = ()
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0
    deaths: int = 0
    next_start: float = field(default=0)

    def tend(self, now: float) -> None:
        """Start it if it is time to; notice if it died."""
        if self.process is None:
            if now >= self.next_start:
                self._start(now)
        elif self.process.poll() is not None:
            self._mourn(self.process.returncode, now)

    def _start(self, now: float) -> None:
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "onestop.assembly.processes", self.name, *self.arguments],
            env={**environment_of(self.name), SUPERVISOR: str(os.getpid())},
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in the terminal is for the supervisor alone
        )
        self.started = now

    def _mourn(self, status: int, now: float) -> None:
        self.deaths = 0 if now - self.started > _STEADY_AFTER else self.deaths + 1
        wait = min(0.25 * 2**self.deaths, _LONGEST_WAIT)
        typer.echo(f"{self.name} ended with status {status}; starting it again in {wait:.1f} s", err=True)
        self.process, self.next_start = None, now + wait


class Supervisor:
    """Runs until told to stop by SIGINT or SIGTERM."""

    def __init__(self, children: Sequence[Child], *, besides: Callable[[], object]) -> None:
        self.children = children
        self.besides = besides
        """Called about once a second, to look after what is no child of ours."""
        self.stopping = False

    def run(self, *, when_ready: Callable[[], None], ready: Callable[[], bool]) -> None:
        """Start everything, call `when_ready` once `ready`, and stay until told to stop."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)
        announced = False
        try:
            while not self.stopping:
                self._tend()
                if not announced and ready():
                    announced = True
                    when_ready()
                time.sleep(0.2)
        finally:
            self._stop_children()

    def _tend(self) -> None:
        now = time.monotonic()
        self.besides()
        for child in self.children:
            child.tend(now)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def _stop_children(self) -> None:
        living = [child.process for child in self.children if child.process is not None]
        for process in living:
            process.terminate()
        deadline = time.monotonic() + _STOPS_WITHIN
        for process in living:
            try:
                process.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
