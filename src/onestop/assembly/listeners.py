"""Options of the sockets that granian listens on, which it has no settings for."""

import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

SILENT_READER_MS: Final = 60_000
"""Milliseconds after which an answer of which nothing is read any more is thrown away with its connection."""


def give_up_on_silent_readers() -> None:
    """End connections whose reader stopped reading: their answers would be kept in memory for as long as they like.

    An accepted connection inherits the option. Linux only; elsewhere such a connection lasts as long as its peer.
    """
    if not hasattr(socket, "TCP_USER_TIMEOUT"):
        return
    for listener in _listening():
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, SILENT_READER_MS)


def _listening() -> Iterator[socket.socket]:
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError), socket.socket(fileno=os.dup(int(entry.name))) as candidate:
            if candidate.family in (socket.AF_INET, socket.AF_INET6) and candidate.getsockopt(
                socket.SOL_SOCKET, socket.SO_ACCEPTCONN
            ):
                yield candidate
