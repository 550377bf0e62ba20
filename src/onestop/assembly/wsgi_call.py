"""One WSGI call, whole: a request that was read to its end goes in, an answer that is complete comes out."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, Protocol, TypeAlias

Environ: TypeAlias = dict[str, Any]
Application: TypeAlias = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
Headers: TypeAlias = list[tuple[str, str]]


class Scope(Protocol):
    """What granian says of a request (RSGI 1.5): the path decoded, header names in lower case."""

    proto: str
    http_version: str
    server: str
    client: str
    scheme: str
    method: str
    path: str
    query_string: str
    headers: Any


def environ_of(scope: Scope, body: IO[bytes], length: int) -> Environ:
    """The request as PEP 3333 wants it."""
    host, _, port = scope.server.rpartition(":")
    environ: Environ = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "CONTENT_LENGTH": str(length),
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in _variables(scope.headers.items()):
        environ[name] = f"{environ[name]}{_JOINED_BY.get(name, ',')}{value}" if name in environ else value
    return environ


_JOINED_BY = {"HTTP_COOKIE": "; "}
_SAID_ALREADY = {"content-length", "transfer-encoding"}


def _variables(headers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for name, value in headers:
        # An underscore would be taken for the hyphen of a header that only our proxy may set.
        if "_" not in name and name not in _SAID_ALREADY:
            yield "CONTENT_TYPE" if name == "content-type" else f"HTTP_{name.upper().replace('-', '_')}", value


def call(application: Application, environ: Environ) -> tuple[int, Headers, bytes]:
    """Status, headers and content of the whole answer."""
    started: list[tuple[int, Headers]] = []

    def start_response(status: str, headers: Headers, _exc_info: object = None) -> None:
        started[:] = [(int(status.partition(" ")[0]), [(name.lower(), value) for name, value in headers])]

    parts = application(environ, start_response)
    try:
        content = b"".join(parts)
    finally:
        close = getattr(parts, "close", None)
        if close is not None:
            close()
    status, headers = started[0]
    return status, headers, content
