"""Passwords are hashed few at a time: a hash costs a third of a second of a core, by intent."""

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from typing import Final, TypeVar

from onestop.people.domain.fair_line import WaitingRequest, in_order
from onestop.people.domain.login_throttle import Source
from onestop.people.domain.refusals import SignInBusy

R = TypeVar("R")

AT_ONCE: Final = 2
"""Hashes at the same time in one process."""
LINE: Final = 3
"""Who may wait for one; each of them keeps a thread of the server waiting with him."""
PATIENCE: Final = 5.0
"""Seconds after which a stranger who waits is told to come back; a hash takes a third of one, more under load."""
PATIENCE_KNOWN: Final = 20.0
"""The same for a known device, which stands first in line."""
COME_BACK: Final = 5
"""Seconds, as told to whom there was no room for."""
_REMEMBERED: Final = 64
_NICE: Final = 10


class HashGate:
    """Lets `at_once` in; the others wait in a short and fair line."""

    def __init__(self, *, at_once: int = AT_ONCE, line: int = LINE, patience: float | None = None) -> None:
        self._at_once, self._line, self._patience = at_once, line, patience
        self._changed = threading.Condition()
        self._tickets = count()
        self._waiting: list[WaitingRequest] = []
        self._served: deque[str] = deque(maxlen=_REMEMBERED)
        self.inside = 0
        self.most_inside = 0
        """The most there ever were at once, for whoever measures."""

    @contextmanager
    def enter(self, source: Source) -> Iterator[None]:
        """Hold one of the places while the block runs.

        Raises:
            SignInBusy: the line is full, or none came free in time.
        """
        with self._changed:
            self._wait(WaitingRequest(place=source.place, known=source.known, ticket=next(self._tickets)))
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
            self._served.append(source.place)
        try:
            yield
        finally:
            with self._changed:
                self.inside -= 1
                self._changed.notify_all()

    def _wait(self, me: WaitingRequest) -> None:
        self._waiting.append(me)
        # Whoever stands last leaves, which need not be who came last.
        room = self._line + max(self._at_once - self.inside, 0)
        self._waiting = in_order(self._waiting, self._served)[:room]
        self._changed.notify_all()
        try:
            self._changed.wait_for(
                lambda: me not in self._waiting or self._my_turn(me), timeout=self._patience_with(me)
            )
            if me not in self._waiting or not self._my_turn(me):
                raise SignInBusy(seconds=COME_BACK)
        finally:
            if me in self._waiting:
                self._waiting.remove(me)
                self._changed.notify_all()

    def _patience_with(self, me: WaitingRequest) -> float:
        usual = PATIENCE_KNOWN if me.known else PATIENCE
        return usual if self._patience is None else self._patience

    def _my_turn(self, me: WaitingRequest) -> bool:
        free = self._at_once - self.inside
        return free > 0 and me in in_order(self._waiting, self._served)[:free]


GATE: Final = HashGate()
"""The gate of this process."""


def in_background_priority(hash_one: Callable[[], R]) -> R:
    """Run it in a thread that leaves the processor to whoever answers pages, and wait for it."""
    return _hashers.submit(hash_one).result()


def _give_way() -> None:
    if sys.platform == "linux":  # elsewhere a priority is that of the whole process
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)


_hashers: Final = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="hashing", initializer=_give_way)
