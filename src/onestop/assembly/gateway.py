"""Between granian and Django: whole requests go in to be answered one at a time, whole answers come out.

Django answers in one thread a process, the fastest measured, and in a few more what has to wait for its turn
(`door(waits=True)`). A thread that reads from the network can be held by whoever sends slowly, so none does: bodies
are read here in the event loop, each within the limit of its address and at a pace, and an answer is handed to
granian whole, which writes it as fast as its reader reads.
"""

import asyncio
import io
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, Final, TypeAlias

from onestop.assembly.listeners import give_up_on_silent_readers
from onestop.assembly.request_body import Body, BodyRefused, Chunks, Pace, Shelf, read_body
from onestop.assembly.wsgi_call import Application, Environ, Scope, call, environ_of
from onestop.frame.bodies import REFUSED_BODY, limit_of, waits

Loop: TypeAlias = asyncio.AbstractEventLoop
Protocol: TypeAlias = Any
"""granian's RSGI protocol object: iterated for the body, called to answer."""

PACE: Final = Pace(grace=15, least=4_000)
"""A 2G telephone sends about ten thousand octets a second."""
SHELF: Final = 256 * 1024 * 1024
"""Octets of bodies at a time in one process."""
WAITING_AT_MOST: Final = 512
"""Requests read and not yet answered, in one process; who comes then is told to come again."""
BESIDE: Final = 8
"""Threads for what waits: two hash a password, three stand in line (`people.hashing`), the rest take files or say no."""
_LINGER_SECONDS: Final = 5
"""How long the rest of a refused body is read and thrown away, so that its sender sees the answer."""
_BUSY: Final = (
    '<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Hệ thống đang quá tải · Busy</title>'
    "<h1>Hệ thống đang có quá nhiều người truy cập</h1><p>Việc vừa gửi chưa được ghi lại. Hãy tải lại trang sau ít phút.</p>"
    '<h1 lang="en">Too many people are here at once</h1><p lang="en">What you sent was not recorded. '
    "Reload the page in a few minutes.</p>"
).encode()


class Gateway:
    """The RSGI application that granian calls, once in each of its processes."""

    def __init__(self, application: Application, *, pace: Pace = PACE, shelf: int = SHELF) -> None:
        self.application = application
        self.pace = pace
        self.shelf = Shelf(shelf)
        self.waiting = 0

    def __rsgi_init__(self, loop: Loop) -> None:
        self.loop = loop
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="django")
        self.beside = ThreadPoolExecutor(BESIDE, thread_name_prefix="waits")
        loop.call_soon(give_up_on_silent_readers)  # when granian listens

    async def __rsgi__(self, scope: Scope, protocol: Protocol) -> None:
        if self.waiting >= WAITING_AT_MOST:
            protocol.response_bytes(503, [("content-type", "text/html; charset=utf-8"), ("retry-after", "10")], _BUSY)
            return
        chunks = Chunks(aiter(protocol))
        try:
            body = await self._body(scope, chunks)
        except BodyRefused as refused:
            await self._refuse(scope, protocol, chunks, refused)
            return
        try:
            await self._answer(protocol, environ_of(scope, body.file, body.size))
        finally:
            body.close()

    async def _refuse(self, scope: Scope, protocol: Protocol, chunks: Chunks, refused: BodyRefused) -> None:
        if refused.reason == "cut_off":  # nobody is there to read a page
            protocol.response_empty(400, [])
            return
        await self._answer(protocol, {**environ_of(scope, io.BytesIO(), 0), REFUSED_BODY: refused.reason})
        await _linger(chunks)
        await chunks.abandon()

    async def _body(self, scope: Scope, chunks: Chunks) -> Body:
        declared = scope.headers.get("content-length")
        if declared in (None, "0") and scope.headers.get("transfer-encoding") is None:
            return Body(io.BytesIO(), 0, self.shelf)
        return await read_body(
            chunks,
            declared=None if declared is None else int(declared),
            limit=limit_of(scope.path),
            pace=self.pace,
            shelf=self.shelf,
        )

    async def _answer(self, protocol: Protocol, environ: Environ) -> None:
        self.waiting += 1
        beside = environ["REQUEST_METHOD"] == "POST" and waits(environ["PATH_INFO"])
        try:
            thread = self.beside if beside else self.thread
            answer = await self.loop.run_in_executor(thread, call, self.application, environ)
        finally:
            self.waiting -= 1
        status, headers, content = answer
        if REFUSED_BODY in environ:
            headers.append(("connection", "close"))
        protocol.response_bytes(status, headers, content)


async def _linger(chunks: Chunks) -> None:
    """A connection closed on somebody who is still sending is reset, and what it was answered is lost."""
    clock = asyncio.get_running_loop().time
    until = clock() + _LINGER_SECONDS
    with suppress(BodyRefused):
        while await chunks.next(within=until - clock()):
            pass
