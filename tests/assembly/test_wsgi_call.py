"""A request as granian tells it becomes the environment of PEP 3333, and an answer comes back whole."""

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from onestop.assembly.wsgi_call import Environ, call, environ_of


@dataclass
class Headers:
    pairs: list[tuple[str, str]]

    def items(self) -> list[tuple[str, str]]:
        return self.pairs


@dataclass
class Asked:
    """A scope of RSGI."""

    path: str = "/tra-cuu/H09"
    headers: Any = field(default_factory=lambda: Headers([]))
    proto: str = "http"
    http_version: str = "1.1"
    server: str = "127.0.0.1:8000"
    client: str = "198.51.100.7:52100"
    scheme: str = "http"
    method: str = "POST"
    query_string: str = "q=khai%20sinh"


def environ(*headers: tuple[str, str], **asked: str) -> Environ:
    return environ_of(Asked(headers=Headers(list(headers)), **asked), io.BytesIO(b"a=b"), 3)


def test_what_was_asked_is_told() -> None:
    told = environ(("host", "motcua.example"), ("content-type", "text/plain"))

    assert (told["REQUEST_METHOD"], told["PATH_INFO"], told["QUERY_STRING"]) == (
        "POST",
        "/tra-cuu/H09",
        "q=khai%20sinh",
    )
    assert (told["HTTP_HOST"], told["CONTENT_TYPE"], told["CONTENT_LENGTH"]) == ("motcua.example", "text/plain", "3")
    assert (told["SERVER_NAME"], told["SERVER_PORT"], told["REMOTE_ADDR"]) == ("127.0.0.1", "8000", "198.51.100.7")


def test_letters_of_a_path_travel_as_octets() -> None:
    assert environ(path="/tìm")["PATH_INFO"].encode("latin-1").decode() == "/tìm"


def test_an_address_of_the_newer_kind_loses_its_brackets() -> None:
    assert environ(client="[2001:db8::7]:52100")["REMOTE_ADDR"] == "2001:db8::7"


def test_a_header_cannot_pass_for_another_by_an_underscore() -> None:
    told = environ(("x-forwarded-for", "203.0.113.1"), ("x_forwarded_for", "127.0.0.1"))

    assert told["HTTP_X_FORWARDED_FOR"] == "203.0.113.1"


def test_a_header_said_twice_is_joined_and_the_length_is_that_of_what_was_read() -> None:
    told = environ(("cookie", "a=1"), ("cookie", "b=2"), ("accept", "x"), ("accept", "y"), ("content-length", "9"))

    assert (told["HTTP_COOKIE"], told["HTTP_ACCEPT"], told["CONTENT_LENGTH"]) == ("a=1; b=2", "x,y", "3")
    assert "HTTP_CONTENT_LENGTH" not in told


def test_an_answer_comes_back_whole_and_is_closed() -> None:
    class Parts(list[bytes]):
        closed = False

        def close(self) -> None:
            self.closed = True

    parts = Parts([b"Hello, ", b"world"])

    def application(_environ: Environ, start_response: Any) -> Iterable[bytes]:
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return parts

    assert call(application, {}) == (404, [("content-type", "text/plain")], b"Hello, world")
    assert parts.closed
