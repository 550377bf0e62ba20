"""Reading a request's body within a limit and a deadline.

The deadline is a pace, not a moment: a large file over a slow phone takes minutes and still arrives, while a
body of which nothing comes is given up after the grace period.
"""

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import IO, Final, Literal, TypeAlias

Reason: TypeAlias = Literal["too_large", "too_slow", "busy", "cut_off", "signed_out"]
_IN_MEMORY: Final = 256 * 1024
"""Octets of one body; what is larger waits in a temporary file."""


class BodyRefused(Exception):
    """The body was not read to its end."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Pace:
    """How slowly a body may come: `grace` seconds, and from then on at least `least` octets a second.

    Who was quicker may rest, but `rest` seconds at most: much sent at once buys no hours of silence.

    >>> pace = Pace(grace=15, least=8_000, rest=60)
    >>> pace.deadline(15.0, at=1.0, octets=80_000)
    25.0
    >>> pace.deadline(15.0, at=1.0, octets=10_000_000)
    61.0
    """

    grace: float
    least: int
    rest: float

    def deadline(self, before: float, *, at: float, octets: int) -> float:
        """By when more must have come, or the end, after `octets` came at `at`; `before` is the deadline they kept."""
        return min(before + octets / self.least, at + self.rest)


@dataclass(slots=True)
class Shelf:
    """The octets that bodies may take up together, finished and unfinished, in one process; `share`, those of one sender."""

    free: int
    share: int
    _taken: Counter[str] = field(default_factory=Counter)

    def take(self, octets: int, whose: str) -> None:
        """Raises BodyRefused when there is no more, or the sender has his share."""
        if octets > self.free or self._taken[whose] + octets > self.share:
            raise BodyRefused("busy")
        self.free -= octets
        self._taken[whose] += octets

    def give_back(self, octets: int, whose: str) -> None:
        self.free += octets
        self._taken[whose] -= octets
        if self._taken[whose] <= 0:
            del self._taken[whose]


@dataclass(frozen=True, slots=True)
class Room:
    """What a request's body may take: `limit` octets, of a shelf, on the account of its sender."""

    limit: int
    shelf: Shelf
    whose: str


@dataclass(slots=True)
class Body:
    """A body that came whole. Close it when it was answered."""

    file: IO[bytes]
    size: int
    room: Room

    def close(self) -> None:
        self.room.shelf.give_back(self.size, self.room.whose)
        self.size = 0
        self.file.close()


class Chunks:
    """The octets of a request as they come.

    Waiting for the next ones can end without them and be taken up again.
    """

    def __init__(self, source: AsyncIterator[bytes]) -> None:
        self._source = source
        self._coming: asyncio.Task[bytes | None] | None = None

    async def next(self, *, within: float) -> bytes | None:
        """The next octets; None after the last.

        Raises:
            BodyRefused: nothing came for `within` seconds.
        """
        coming = self._coming = self._coming or asyncio.ensure_future(self._next())
        await asyncio.wait({coming}, timeout=max(within, 0))
        if not coming.done():
            raise BodyRefused("too_slow")
        self._coming = None
        return coming.result()

    async def abandon(self) -> None:
        """Want no more: the connection is closed when its answer is written, whatever the sender does.

        granian closes it when nothing refers to the body any more, so nothing here may, not even in a circle.
        """
        coming, self._coming, self._source = self._coming, None, _Nothing()
        if coming is not None:
            coming.cancel()
            await asyncio.wait({coming})
            # granian's future takes the cancellation, but has no `throw` to say so: the task fails for want of it.
            coming.cancelled() or coming.exception()

    async def _next(self) -> bytes | None:
        # Not `anext(…, None)`: CPython 3.11 crashes when that wraps an awaitable that is no coroutine.
        try:
            return await self._source.__anext__()
        except StopAsyncIteration:
            return None


class _Nothing(AsyncIterator[bytes]):
    async def __anext__(self) -> bytes:
        raise StopAsyncIteration


async def read_body(chunks: Chunks, *, declared: int | None, room: Room, pace: Pace) -> Body:
    """The whole body. `declared` is its Content-Length; None where it comes in chunks.

    Raises:
        BodyRefused: more than its limit was declared or came, it came too slowly, others have taken up the space,
            or the sender went away before its end.
    """
    if declared is not None and declared > room.limit:
        raise BodyRefused("too_large")
    body = Body(file=tempfile.SpooledTemporaryFile(_IN_MEMORY), size=0, room=room)  # noqa: SIM115 - closed by Body
    try:
        await _fill(body, chunks, pace=pace)
        if declared is not None and body.size < declared:
            raise BodyRefused("cut_off")
    except BaseException:
        body.close()
        raise
    body.file.seek(0)
    return body


async def _fill(body: Body, chunks: Chunks, *, pace: Pace) -> None:
    clock = asyncio.get_running_loop().time
    deadline = clock() + pace.grace
    ends = 0
    while (chunk := await chunks.next(within=deadline - clock())) is not None:
        # granian says the end by one empty chunk; a second one means that it was cut off before.
        ends += not chunk
        if ends > 1:
            raise BodyRefused("cut_off")
        if body.size + len(chunk) > body.room.limit:
            raise BodyRefused("too_large")
        body.room.shelf.take(len(chunk), body.room.whose)
        body.size += len(chunk)
        _put(body, chunk)
        deadline = pace.deadline(deadline, at=clock(), octets=len(chunk))


def _put(body: Body, chunk: bytes) -> None:
    try:
        body.file.write(chunk)
    except OSError as error:  # no space for temporary files
        raise BodyRefused("busy") from error
