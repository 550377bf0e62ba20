"""The real server under clients that send slowly, read slowly, or send too much: the pages stay quick.

What takes the server a quarter of a minute, to give somebody up, it does for all of them at once: they come first, and what
becomes of them is asked last.
"""

import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

import pytest
import pytest_django
from django.conf import settings

from onestop.frame.bodies import OPEN_TO_ALL
from onestop.people.models import Person, Session, User
from onestop.people.session_store import digest_of
from onestop.runtime.api import now

from .web import Web, running

pytestmark = [pytest.mark.heavy, pytest.mark.timed, pytest.mark.django_db]  # without the mark no database is made

SLOW_FILE: Final = 1_000_000
SEND: Final = "/thu-tuc/1.000894/nop/giay-to/to-khai"
POST: Final = "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"


@pytest.fixture(scope="module")
def web(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Web]:
    with running(data=tmp_path_factory.mktemp("data")) as server:
        for _ in range(8):  # each of its processes has made a page
            server.status()
        yield server


@pytest.fixture(scope="module")
def session(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> Iterator[str]:
    """The key of somebody who signed in, where the server can see it."""
    key, at = "x" * 32, now()
    with django_db_blocker.unblock():
        person = Person.objects.create(kind="citizen", name="Trần Thị Hoa", number="074190001239")
        user = User.objects.create(kind="citizen", login="0912345678", person=person, made_at=at)
        Session.objects.create(key=digest_of(key), user=user, opened_at=at, seen_at=at)
        yield key
        for row in (*Session.objects.filter(user=user), user, person):
            row.delete()


@pytest.fixture(scope="module", autouse=True)
def slow_phone(web: Web, session: str) -> Iterator["Future[bytes]"]:
    """What somebody is answered who sends a file at 50 KB a second, longer than any grace."""
    with ThreadPoolExecutor(1) as beside:
        yield beside.submit(send_slowly, web, half_a_form(SEND, 7 + SLOW_FILE, session=session))


def send_slowly(web: Web, head: bytes) -> bytes:
    with web.say(head) as client:
        for _ in range(SLOW_FILE // 25_000):
            client.sendall(b"x" * 25_000)
            time.sleep(0.5)
        return client.recv(65536)


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


def half_a_form(path: str = "/dang-nhap", declared: int = 1000, session: str = "") -> bytes:
    cookie = f"Cookie: {settings.SESSION_COOKIE_NAME}={session}\r\n" if session else ""
    return f"{POST.format(path=path)}{cookie}Content-Length: {declared}\r\n\r\nlogin=a".encode()


@pytest.fixture(scope="module")
def endless(web: Web) -> Iterator[list[socket.socket]]:
    """Clients who say that more of a form is to come, and send no more."""
    with many(64, lambda: web.say(half_a_form())) as clients:
        yield clients


@pytest.fixture(scope="module")
def idle(web: Web) -> Iterator[list[socket.socket]]:
    """Clients who read one page and ask for no other."""

    def kept_open() -> socket.socket:
        client = web.say(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert client.recv(4096).startswith(b"HTTP/1.1 200")
        return client

    with many(512, kept_open) as clients:
        yield clients


@pytest.fixture(scope="module")
def half_said(web: Web) -> Iterator[list[socket.socket]]:
    """Clients who stop in the middle of a head."""
    with many(256, lambda: web.say(b"GET / HTTP/1.1\r\nHost: loc")) as clients:
        yield clients


def test_bodies_that_never_end_hold_up_nobody(web: Web, endless: list[socket.socket]) -> None:
    assert web.pages_are_quick()


def test_clients_that_do_not_read_hold_up_nobody(web: Web) -> None:
    asked = b"GET /static/onestop.css HTTP/1.1\r\nHost: localhost\r\n\r\n" * 10
    with many(64, lambda: web.say(asked, receive=2048)):
        assert web.pages_are_quick()


def test_open_connections_that_ask_nothing_hold_up_nobody(web: Web, idle: list[socket.socket]) -> None:
    assert web.pages_are_quick()
    for client in idle[1:]:
        client.close()


def test_half_said_heads_hold_up_nobody(web: Web, half_said: list[socket.socket]) -> None:
    assert web.pages_are_quick()


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


def test_files_of_strangers_are_refused_by_their_head(web: Web) -> None:
    with many(8, lambda: web.say(half_a_form(SEND, OPEN_TO_ALL + 1, session="made-up"))) as clients:
        assert web.pages_are_quick()
        assert all(b" 302 " in client.recv(65536)[:20] for client in clients)


@pytest.mark.parametrize("length", ["9" * 5000, "-5", "0x10", "1_000", "5, 6"])
def test_a_length_that_is_none_is_a_bad_request(web: Web, length: str) -> None:
    with web.say(f"{POST.format(path='/dang-nhap')}Content-Length: {length}\r\n\r\nlogin".encode()) as client:
        assert client.recv(4096).startswith(b"HTTP/1.1 400 ")
    assert web.status("/healthz") == 200


def test_bodies_that_never_end_are_given_up(endless: list[socket.socket]) -> None:
    assert all(b" 408 " in answer(client)[:20] for client in endless)


def test_open_connections_that_ask_nothing_are_closed(idle: list[socket.socket]) -> None:
    assert answer(idle[0]) == b""


def test_half_said_heads_are_given_up(half_said: list[socket.socket]) -> None:
    assert b"200" not in answer(half_said[0])


def test_a_slow_phone_gets_its_file_through(slow_phone: "Future[bytes]") -> None:
    """While all of the others do what they do."""
    assert b" 403 " in slow_phone.result()[:20], "arrived, and refused for its missing token alone"
