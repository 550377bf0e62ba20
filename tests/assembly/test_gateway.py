"""What has to wait for its turn keeps no page waiting."""

import asyncio
import threading
from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any

import pytest

from onestop.assembly import gateway as module
from onestop.assembly.gateway import BESIDE, Gateway
from onestop.frame.bodies import waits
from onestop.people.hashing import AT_ONCE, LINE


class Answered:
    """granian's side of one request without a body."""

    def __init__(self) -> None:
        self.status = 0

    def response_bytes(self, status: int, _headers: object, _content: bytes) -> None:
        self.status = status

    def __aiter__(self) -> "Answered":
        return self

    async def __anext__(self) -> bytes:
        raise StopAsyncIteration


def asked(method: str, path: str) -> Any:
    return SimpleNamespace(
        proto="http", http_version="1.1", server="127.0.0.1:80", client="127.0.0.1:9", scheme="http",
        method=method, path=path, query_string="", headers={},
    )  # fmt: skip


def test_signing_in_waits_beside_and_pages_do_not() -> None:
    assert waits("/dang-nhap")
    assert not waits("/")
    assert not waits("/khong-co-trang-nay")


def test_there_is_a_thread_for_each_who_hashes_or_stands_in_line_and_some_to_say_that_it_is_full() -> None:
    assert BESIDE > AT_ONCE + LINE


def test_a_page_is_answered_while_every_thread_beside_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    turn = threading.Event()

    def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/dang-nhap":
            assert turn.wait(20)
        start("200 OK", [])
        return [b""]

    monkeypatch.setattr(module, "give_up_on_silent_readers", lambda: None)

    async def meanwhile() -> tuple[int, list[int]]:
        server, page, many = Gateway(application), Answered(), [Answered() for _ in range(BESIDE + 1)]
        server.__rsgi_init__(asyncio.get_running_loop())
        waiting = [asyncio.ensure_future(server.__rsgi__(asked("POST", "/dang-nhap"), one)) for one in many]
        await asyncio.sleep(0)
        await asyncio.wait_for(server.__rsgi__(asked("GET", "/"), page), timeout=10)
        before = [one.status for one in many]
        turn.set()
        await asyncio.gather(*waiting)
        assert [one.status for one in many] == [200] * len(many)
        return page.status, before

    assert asyncio.run(meanwhile()) == (200, [0] * (BESIDE + 1))
