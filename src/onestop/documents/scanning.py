"""Asking clamd whether bytes hold a known virus.

A client of our own: the protocol (`clamd(8)`, INSTREAM) is a handful of lines; the plain libraries that speak it have had no
release for years, and the one that is kept up is for asyncio. `ONESTOP_CLAMD` names a socket's path, or host:port; empty means
that no scanner is configured.
"""

import socket
import struct
from dataclasses import dataclass
from typing import Literal

from django.conf import settings

_CHUNK = 64 * 1024
_SECONDS = 20.0
_LONGEST_ANSWER = 4096


class ScannerUnreachable(OSError):
    """It is not there, does not answer in time, or could not scan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`signature` is what the virus is called, if there is one."""

    state: Literal["clean", "infected"]
    signature: str = ""


def is_configured() -> bool:
    return bool(settings.CLAMD)


def scan(data: bytes, *, seconds: float = _SECONDS) -> Verdict:
    """What the configured scanner says, if it goes on within `seconds`, twenty at most.

    Raises:
        ScannerUnreachable: also when what it answers is not understood: nothing passes by a misunderstanding.
    """
    try:
        with _connected(settings.CLAMD, seconds) as connection:
            connection.sendall(b"zINSTREAM\0")
            for begin in range(0, len(data), _CHUNK):
                chunk = data[begin : begin + _CHUNK]
                connection.sendall(struct.pack(">I", len(chunk)) + chunk)
            connection.sendall(struct.pack(">I", 0))
            return verdict_of(_answer(connection))
    except OSError as error:
        raise ScannerUnreachable(str(error)) from error


def is_reachable() -> bool:
    try:
        with _connected(settings.CLAMD, _SECONDS) as connection:
            connection.sendall(b"zPING\0")
            return _answer(connection) == "PONG"
    except OSError:
        return False


def verdict_of(answer: str) -> Verdict:
    """`stream: OK`, or `stream: NAME FOUND`.

    >>> verdict_of("stream: Eicar-Test FOUND").signature
    'Eicar-Test'

    Raises:
        ScannerUnreachable: it is neither.
    """
    said = answer.removeprefix("stream: ")
    if said == "OK":
        return Verdict(state="clean")
    if said.endswith(" FOUND"):
        return Verdict(state="infected", signature=said.removesuffix(" FOUND")[:200])
    raise ScannerUnreachable(answer)


def _connected(where: str, seconds: float) -> socket.socket:
    patience = min(max(seconds, 0.1), _SECONDS)
    if not where.startswith("/"):
        host, _, port = where.rpartition(":")
        if not port.isdecimal():
            raise ScannerUnreachable(f"ONESTOP_CLAMD is neither a path nor host:port: {where!r}")
        return socket.create_connection((host.strip("[]") or "127.0.0.1", int(port)), timeout=patience)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(patience)
    try:
        connection.connect(where)
    except OSError:
        connection.close()
        raise
    return connection


def _answer(connection: socket.socket) -> str:
    said = b""
    while not said.endswith(b"\0") and len(said) < _LONGEST_ANSWER:
        part = connection.recv(_LONGEST_ANSWER)
        if not part:
            break
        said += part
    return said.rstrip(b"\0\n").decode("utf-8", "replace")
