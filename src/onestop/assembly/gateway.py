"""Between granian and Django: whole requests go in to be answered one at a time, whole answers come out.

Django answers in one thread a process, the fastest measured, and in a few more, one line for each kind, what has to
wait: for its turn to hash a password (`door(waits=True)`), for its files to be looked through, or
for a picture of a page (`door(draws=True)`). A thread that reads
from the network can be held by whoever sends slowly, so none does: bodies are read here in the event loop, each within
the limit of its address and at a pace, and an answer is handed to granian whole, which writes it as fast as its reader
reads.
"""

import asyncio
import io
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, Final, TypeAlias

from django.db import connections

from onestop.assembly.listeners import give_up_on_silent_readers
from onestop.assembly.request_body import Body, BodyRefused, Chunks, Pace, read_body
from onestop.assembly.rooms import SHELF, STRANGERS, AccountOf, Rooms, account_of_session
from onestop.assembly.wsgi_call import Application, Environ, Headers, Scope, call, environ_of
from onestop.frame.bodies import REFUSED_BODY, Line, line_of

Loop: TypeAlias = asyncio.AbstractEventLoop
Protocol: TypeAlias = Any
"""granian's RSGI protocol object: iterated for the body, called to answer."""

PACE: Final = Pace(grace=15, least=4_000, rest=60)
"""A 2G telephone sends about ten thousand octets a second."""
WAITING_AT_MOST: Final = 512
"""Requests read and not yet answered, in one process; who comes then is told to come again."""
BESIDE: Final[Mapping[Line, int]] = {"hashing": 6, "files": 3, "drawing": 4}
"""Threads for what waits, a line for each kind, so that slow files hold up nobody who signs in. Two hash a password, three
stand in line (`people.hashing`), the last says that it is full; of those who draw, one draws and two stand in line."""
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

    def __init__(
        self,
        application: Application,
        *,
        pace: Pace = PACE,
        shelf: int = SHELF,
        strangers: int = STRANGERS,
        account_of: AccountOf = account_of_session,
    ) -> None:
        self.application = application
        self.pace = pace
        self.rooms = Rooms(account_of, shelf=shelf, strangers=strangers)
        self.waiting = 0

    def __rsgi_init__(self, loop: Loop) -> None:
        self.loop = loop
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="django")
        self.beside = {line: ThreadPoolExecutor(threads, thread_name_prefix=line) for line, threads in BESIDE.items()}
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
            return Body(io.BytesIO(), 0, self.rooms.nothing())
        length = None if declared is None else int(declared)
        room = await self.rooms.room_for(scope, length, partial(self.loop.run_in_executor, self.thread))
        return await read_body(chunks, declared=length, room=room, pace=self.pace)

    async def _answer(self, protocol: Protocol, environ: Environ) -> None:
        self.waiting += 1
        line = _line_of(environ)
        thread, how = (self.beside[line], _call_and_let_go) if line else (self.thread, call)
        try:
            answer = await self.loop.run_in_executor(thread, how, self.application, environ)
        finally:
            self.waiting -= 1
        status, headers, content = answer
        if REFUSED_BODY in environ:
            headers.append(("connection", "close"))
        protocol.response_bytes(status, headers, content)


def _line_of(environ: Environ) -> Line:
    """What is refused waits for nothing."""
    return "" if REFUSED_BODY in environ else line_of(environ["REQUEST_METHOD"], environ["PATH_INFO"])


def _call_and_let_go(application: Application, environ: Environ) -> tuple[int, Headers, bytes]:
    """A thread that has nothing to do for most of the day keeps no connection to the database meanwhile."""
    try:
        return call(application, environ)
    finally:
        connections.close_all()


async def _linger(chunks: Chunks) -> None:
    """A connection closed on somebody who is still sending is reset, and what it was answered is lost."""
    clock = asyncio.get_running_loop().time
    until = clock() + _LINGER_SECONDS
    with suppress(BodyRefused):
        while await chunks.next(within=until - clock()):
            pass
