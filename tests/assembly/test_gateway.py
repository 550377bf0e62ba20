"""What has to wait for its turn keeps no page waiting."""

import asyncio
import threading
from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from django.urls import reverse

from onestop.assembly import gateway as module
from onestop.assembly.gateway import BESIDE, Gateway
from onestop.frame.bodies import line_of
from onestop.people.hashing import AT_ONCE, LINE

SIGN_IN, FILES = "/dang-nhap", "/thu-tuc/1.000894/nop/giay-to/to-khai"
_FILE = {"code": "H00.01", "upload": UUID(int=1)}
VIEWER = reverse("portal:paper_file", kwargs=_FILE)
DRAWN = [
    VIEWER,
    reverse("desk:file", kwargs=_FILE),
    *(reverse(name, kwargs={**_FILE, "page_number": 1}) for name in ("portal:paper_page", "desk:file_page")),
]


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


@pytest.fixture(autouse=True)
def _no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "give_up_on_silent_readers", lambda: None)


def test_signing_in_and_files_wait_beside_each_in_a_line_of_its_own_and_pages_do_not() -> None:
    assert line_of("POST", SIGN_IN) == "hashing"
    assert line_of("POST", FILES) == "files"
    assert [line_of("GET", path) for path in ("/", SIGN_IN, FILES, "/khong-co-trang-nay")] == [""] * 4
    assert line_of("POST", "/") == line_of("POST", "/khong-co-trang-nay") == ""


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize("path", DRAWN)
def test_whatever_draws_a_page_of_a_file_waits_beside_however_it_is_asked(method: str, path: str) -> None:
    assert line_of(method, path) == "drawing"


def test_there_is_a_thread_for_each_who_hashes_or_stands_in_line_and_one_to_say_that_it_is_full() -> None:
    assert BESIDE["hashing"] > AT_ONCE + LINE


@pytest.mark.parametrize(
    ("held_up", "others"), [(SIGN_IN, [FILES, VIEWER]), (FILES, [SIGN_IN, VIEWER]), (VIEWER, [FILES, SIGN_IN])]
)
def test_one_line_that_does_not_move_holds_up_neither_pages_nor_the_other(held_up: str, others: list[str]) -> None:
    turn = threading.Event()

    def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == held_up:
            assert turn.wait(20)
        start("200 OK", [])
        return [b""]

    async def meanwhile() -> tuple[list[int], list[int]]:
        server, many = Gateway(application), [Answered() for _ in range(20)]
        server.__rsgi_init__(asyncio.get_running_loop())
        waiting = [
            asyncio.ensure_future(server.__rsgi__(asked("GET" if held_up == VIEWER else "POST", held_up), one))
            for one in many
        ]
        await asyncio.sleep(0)
        quick = [Answered(), *(Answered() for _ in others)]
        for one, request in zip(quick, [asked("GET", "/"), *(asked("POST", path) for path in others)], strict=True):
            await asyncio.wait_for(server.__rsgi__(request, one), timeout=10)
        before = [one.status for one in many]
        turn.set()
        await asyncio.gather(*waiting)
        assert [one.status for one in many] == [200] * len(many)
        return [one.status for one in quick], before

    assert asyncio.run(meanwhile()) == ([200] * (1 + len(others)), [0] * 20)


def test_a_thread_beside_keeps_no_connection_once_it_has_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go: list[str] = []
    monkeypatch.setattr(connections, "close_all", lambda: let_go.append(threading.current_thread().name))

    def application(_environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [])
        return [b""]

    async def three() -> None:
        server = Gateway(application)
        server.__rsgi_init__(asyncio.get_running_loop())
        for request in (asked("GET", "/"), asked("POST", SIGN_IN), asked("POST", FILES), asked("GET", VIEWER)):
            await server.__rsgi__(request, Answered())

    asyncio.run(three())
    assert [name.rpartition("_")[0] for name in let_go] == ["hashing", "files", "drawing"]
