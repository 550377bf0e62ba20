"""The parent's side: a limited process kept warm, asked one thing at a time, ended when it takes too long."""

import logging
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from inspect import signature
from typing import Any, BinaryIO, ClassVar, Final, cast

from onestop.documents.domain.budget import (
    Budget,
    TakesTooLong,
    TooManyObjects,
    TooManyPixelsAtOnce,
    TooMuchMemory,
)
from onestop.documents.domain.uploads import (
    ActsByItself,
    ContentDiffers,
    EmptyFile,
    FileTooLarge,
    KindNotTaken,
    Locked,
    NotWhatItIsCalled,
    OldOfficeFile,
    TooManyPages,
    TooManyPixels,
    Unreadable,
)
from onestop.documents.limited.messages import Message, PipeBroken, receive, send
from onestop.documents.preview import NoPreview
from onestop.kernel.refusal import Kind, Refusal

_LOG = logging.getLogger(__name__)
_STARTS_WITHIN = 30.0
_JOBS_A_PROCESS = 200
"""Then a fresh one, so that what libraries leave behind does not gather."""
_WAITS_FOR_A_TURN = 20.0
_AT_ONCE = 2
"""Processes looking at the same time for one web process."""


class LookingUnavailable(Refusal):
    """The process that looks at files could not be started or is too busy; nothing is taken unlooked at."""

    code: ClassVar[str] = "documents.looking_unavailable"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, name: str) -> None:
        self.name = name


_REFUSALS: Final[Mapping[str, type[Refusal]]] = {
    kind.code: kind
    for kind in (
        ActsByItself,
        ContentDiffers,
        EmptyFile,
        FileTooLarge,
        KindNotTaken,
        Locked,
        NoPreview,
        NotWhatItIsCalled,
        OldOfficeFile,
        TooManyObjects,
        TooManyPages,
        TooManyPixels,
        TooManyPixelsAtOnce,
        TooMuchMemory,
        Unreadable,
    )
}
"""What the limited process may answer; anything else is no answer."""


class _Child:
    """One limited process. Not for two threads at once."""

    def __init__(self) -> None:
        self.jobs = 0
        self.confined: dict[str, Any] = {}
        """What it said of itself once it was ready."""
        self.process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-I", "-c", _PROGRAM, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"LANG": "C.UTF-8"},  # no secret of ours is within its reach
            close_fds=True,
        )

    def ask(self, asked: Message, *, seconds: float) -> Message:
        """Raises PipeBroken, TimeoutError."""
        self.jobs += 1
        deadline = time.monotonic() + seconds
        send(cast("BinaryIO", self.process.stdin), asked)
        return self._receive(deadline)

    def await_ready(self) -> None:
        """Starting costs a third of a second, which no file is charged. Raises PipeBroken, TimeoutError."""
        if not self.confined:
            self.confined = self._receive(time.monotonic() + _STARTS_WITHIN).head
            if not self.confined.get("confined"):
                _LOG.warning("files are looked into with limits on memory and time only: no seccomp filter here")

    def _receive(self, deadline: float) -> Message:
        """Waits for the first byte until the deadline, and has the whole killed if it dawdles over the rest."""
        incoming = cast("BinaryIO", self.process.stdout)
        if not select.select([incoming], [], [], max(0.0, deadline - time.monotonic()))[0]:
            raise TimeoutError
        guard = threading.Timer(max(1.0, deadline - time.monotonic()), self.process.kill)
        guard.daemon = True
        guard.start()
        try:
            return receive(incoming)
        finally:
            guard.cancel()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                cast("BinaryIO", pipe).close()

    @property
    def usable(self) -> bool:
        return self.jobs < _JOBS_A_PROCESS and self.process.poll() is None


_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from onestop.documents.limited.child import main; main()"


class LimitedProcesses:
    """Those of one web process: one kept warm, a second started when two files come at once."""

    def __init__(self) -> None:
        self._forget()
        os.register_at_fork(after_in_child=self._forget)

    def _forget(self) -> None:
        """A forked process starts its own; the pipes of its parent are not for two."""
        self._idle: list[_Child] = []
        self._lock = threading.Lock()
        self._turns = threading.BoundedSemaphore(_AT_ONCE)

    def ask(self, asked: Message, *, budget: Budget, name: str) -> Message:
        """Have something looked at within what is left of the budget.

        Raises:
            OverBudget: it took too long or too much; the process was ended.
            LookingUnavailable, Unreadable, and the refusals of `inspect` and `preview`.
        """
        if budget.left.seconds <= 0:
            raise TakesTooLong(name=name)
        if not self._turns.acquire(timeout=_WAITS_FOR_A_TURN):
            raise LookingUnavailable(name=name)
        try:
            return self._asked(asked, budget, name)
        finally:
            self._turns.release()

    def _asked(self, asked: Message, budget: Budget, name: str) -> Message:
        child = self._ready(name)
        began = time.monotonic()
        try:
            answer = child.ask(asked, seconds=budget.left.seconds)
        except TimeoutError:
            child.end()
            raise TakesTooLong(name=name) from None
        except PipeBroken:
            raise _fallen(name, status=_status_of(child)) from None
        except BaseException:
            child.end()
            raise
        finally:
            budget.spend(seconds=time.monotonic() - began)
            self._keep(child)
        return _judged(answer, budget, name)

    def _ready(self, name: str) -> _Child:
        child = self._taken(name)
        try:
            child.await_ready()
        except (PipeBroken, TimeoutError) as error:
            child.end()
            raise LookingUnavailable(name=name) from error
        return child

    def _taken(self, name: str) -> _Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.usable:
                    return child
                child.end()
        try:
            return _Child()
        except OSError as error:
            raise LookingUnavailable(name=name) from error

    def _keep(self, child: _Child) -> None:
        """The one that worked, or a fresh one in its place: starting costs nobody anything while nobody waits."""
        with self._lock:
            if len(self._idle) >= _AT_ONCE - 1:
                child.end()
            elif child.usable:
                self._idle.append(child)
            else:
                child.end()
                with suppress(OSError):
                    self._idle.append(_Child())


def _status_of(child: _Child) -> int:
    """How it ended, by itself if it does."""
    with suppress(subprocess.TimeoutExpired):
        child.process.wait(timeout=1)
    child.end()
    return child.process.returncode


def _fallen(name: str, *, status: int) -> Refusal:
    """Out of memory, libraries abort or are ended; otherwise what they were given was beyond them."""
    return TooMuchMemory(name=name) if status in (-signal.SIGABRT, -signal.SIGKILL) else Unreadable(name=name)


def _judged(answer: Message, budget: Budget, name: str) -> Message:
    """The answer, or the refusal it is. A process that was taken over may say anything: only what we know is believed."""
    code = answer.head.get("refused")
    if code is None:
        budget.spend(seconds=0, pixels=_count(answer, "pixels"), objects=_count(answer, "objects"))
        return answer
    kind, facts = _REFUSALS.get(str(code)), answer.head.get("facts")
    if kind is None or not isinstance(facts, dict):
        raise Unreadable(name=name)
    raise _made(kind, {**facts, "name": name})


def _made(kind: type[Refusal], facts: Mapping[str, Any]) -> Refusal:
    """A refusal from plain facts, by its own maker, which knows what belongs to it."""
    wanted = signature(kind).parameters
    try:
        return kind(**{fact: said for fact, said in facts.items() if fact in wanted and isinstance(said, str | int)})
    except (TypeError, ValueError, KeyError):
        return Unreadable(name=facts["name"])


def _count(answer: Message, what: str) -> int:
    said = answer.head.get(what, 0)
    return max(0, said) if isinstance(said, int) else 0


PROCESSES: Final = LimitedProcesses()
"""Of this process."""
