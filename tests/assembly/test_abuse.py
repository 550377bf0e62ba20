"""The real server under clients that send slowly, read slowly, or send too much: the pages stay quick."""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Final
from urllib.parse import quote

import pytest
from django.db import connections

pytestmark = pytest.mark.heavy

POST: Final = "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
QUICK: Final = 0.3
"""Seconds within which half of the pages come, and no page more than a second."""


class Web:
    """The process that answers browsers, as production runs it."""

    def __init__(self, port: int) -> None:
        self.port = port

    def connect(self, *, receive: int | None = None) -> socket.socket:
        client = socket.socket()
        if receive:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive)
        client.settimeout(30)
        client.connect(("127.0.0.1", self.port))
        return client

    def say(self, request: bytes, *, receive: int | None = None) -> socket.socket:
        client = self.connect(receive=receive)
        client.sendall(request)
        return client

    def status(self, path: str = "/tro-giup", body: bytes | None = None) -> int:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request("GET" if body is None else "POST", path, body)
            answer = connection.getresponse()
            answer.read()
            return answer.status

    def pages_are_quick(self) -> bool:
        times = []
        for path in ["/tro-giup", "/tra-cuu", "/healthz"] * 7:
            began = time.perf_counter()
            assert self.status(path) == 200
            times.append(time.perf_counter() - began)
        return statistics.median(times) < QUICK and max(times) < 1


def database_url() -> str:
    known = connections.settings["default"]
    user = quote(str(known["USER"])) + (f":{quote(str(known['PASSWORD']))}" if known["PASSWORD"] else "")
    return f"postgresql://{user}@/{known['NAME']}?host={quote(str(known['HOST']), safe='/')}"


@pytest.fixture(scope="module")
def web(django_db_setup: None) -> Iterator[Web]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "DATABASE_URL": database_url(),
        "ONESTOP_SECRET_KEY": "of this test alone",
    }
    arguments = [sys.executable, "-m", "onestop.assembly.processes", "web", "127.0.0.1", str(port)]
    process = subprocess.Popen(arguments, env=environment)
    try:
        server = Web(port)
        wait_until(lambda: server.status("/healthz") == 200, 60)
        for _ in range(8):  # each of its processes has made a page
            server.status()
        yield server
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_until(condition: Callable[[], bool], within: float) -> None:
    deadline = time.monotonic() + within
    while True:
        try:
            if condition():
                return
        except OSError:
            pass
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.2)


@contextmanager
def many(number: int, make: Callable[[], socket.socket]) -> Iterator[list[socket.socket]]:
    clients = [make() for _ in range(number)]
    try:
        yield clients
    finally:
        for client in clients:
            client.close()


def answer(client: socket.socket) -> bytes:
    """Everything until the server closes the connection."""
    said = b""
    while more := client.recv(65536):
        said += more
    return said


def half_a_form(path: str = "/dang-nhap", declared: int = 1000) -> bytes:
    return f"{POST.format(path=path)}Content-Length: {declared}\r\n\r\nlogin=a".encode()


def test_bodies_that_never_end_hold_up_nobody_and_are_given_up(web: Web) -> None:
    with many(64, lambda: web.say(half_a_form())) as clients:
        assert web.pages_are_quick()
        assert all(b" 408 " in answer(client)[:20] for client in clients)


def test_clients_that_do_not_read_hold_up_nobody(web: Web) -> None:
    asked = b"GET /static/onestop.css HTTP/1.1\r\nHost: localhost\r\n\r\n" * 10
    with many(64, lambda: web.say(asked, receive=2048)):
        assert web.pages_are_quick()


def test_open_connections_that_ask_nothing_hold_up_nobody_and_are_closed(web: Web) -> None:
    def kept_open() -> socket.socket:
        client = web.say(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert client.recv(4096).startswith(b"HTTP/1.1 200")
        return client

    with many(512, kept_open) as clients:
        assert web.pages_are_quick()
        assert answer(clients[0]) == b""


def test_half_said_heads_hold_up_nobody_and_are_given_up(web: Web) -> None:
    with many(256, lambda: web.say(b"GET / HTTP/1.1\r\nHost: loc")) as clients:
        assert web.pages_are_quick()
        assert b"200" not in answer(clients[0])


def test_four_hundred_megabytes_are_refused_by_their_head(web: Web) -> None:
    with web.say(f"{POST.format(path='/dang-nhap')}Content-Length: 400000000\r\n\r\n".encode()) as client:
        said = client.recv(65536)

    assert said.startswith(b"HTTP/1.1 413 ")
    assert b"connection: close" in said.lower()


def test_who_sends_too_much_reads_why(web: Web) -> None:
    assert web.status("/dang-nhap", b"x" * 5_000_000) == 413


def test_a_body_in_chunks_is_cut_at_the_limit_and_a_small_one_is_read(web: Web) -> None:
    chunked = f"{POST.format(path='/dang-nhap')}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n".encode()
    with web.say(chunked + b"7\r\nlogin=a\r\n0\r\n\r\n") as client:
        assert b" 403 " in answer(client)[:20], "read, and refused for its missing token alone"
    with web.say(chunked + (b"4000\r\n" + b"x" * 0x4000 + b"\r\n") * 5) as client:
        assert b" 413 " in answer(client)[:20]


def test_several_requests_in_one_breath_are_answered_in_turn(web: Web) -> None:
    whole = f"{POST.format(path='/dang-nhap')}Content-Length: 7\r\n\r\nlogin=a".encode()
    with web.say(whole + b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n") as client:
        said = answer(client)

    assert [said.count(b"HTTP/1.1 403 "), said.count(b"HTTP/1.1 200 OK")] == [1, 1]
    assert said.index(b" 403 ") < said.index(b" 200 OK")


def test_half_a_body_whose_sender_left_is_never_acted_on(web: Web) -> None:
    for head in ("Content-Length: 1000\r\n\r\nlogin=a", "Transfer-Encoding: chunked\r\n\r\n7\r\nlogin=a\r\n"):
        with web.say(f"{POST.format(path='/dang-nhap')}{head}".encode()) as client:
            client.shutdown(socket.SHUT_WR)
            assert b" 403 " not in answer(client)[:20]


def test_a_slow_phone_gets_its_file_through(web: Web) -> None:
    size = 1_000_000
    with web.say(half_a_form("/thu-tuc/1.000894/nop/giay-to/to-khai", 7 + size)) as client:
        for _ in range(size // 25_000):
            client.sendall(b"x" * 25_000)
            time.sleep(0.5)  # 50 KB a second, longer than any grace
        assert b" 403 " in client.recv(65536)[:20], "arrived, and refused for its missing token alone"


@pytest.mark.parametrize("length", ["9" * 5000, "-5", "0x10", "1_000", "5, 6"])
def test_a_length_that_is_none_is_a_bad_request(web: Web, length: str) -> None:
    with web.say(f"{POST.format(path='/dang-nhap')}Content-Length: {length}\r\n\r\nlogin".encode()) as client:
        assert client.recv(4096).startswith(b"HTTP/1.1 400 ")
    assert web.status("/healthz") == 200
