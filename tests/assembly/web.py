"""The process that answers browsers, as production runs it, on the database of the tests."""

import http.client
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from django.db import connections

import serving
from onestop.ledger import api as ledger

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

    def text(self, path: str) -> str:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request("GET", path)
            return connection.getresponse().read().decode()

    def pages_are_quick(self) -> bool:
        times = []
        for path in ["/tro-giup", "/tra-cuu", "/healthz"] * 7:
            began = time.perf_counter()
            assert self.status(path) == 200
            times.append(time.perf_counter() - began)
        return statistics.median(times) < QUICK and max(times) < 1


def database_url() -> str:
    known = connections["default"].settings_dict
    user = quote(str(known["USER"])) + (f":{quote(str(known['PASSWORD']))}" if known["PASSWORD"] else "")
    return f"postgresql://{user}@/{known['NAME']}?host={quote(str(known['HOST']), safe='/')}"


@contextmanager
def running(*, data: Path) -> Iterator[Web]:
    """The web of a data folder, from its first page to its end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (data / "log.vkeys").write_text(ledger.log_keys().text())
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "DATABASE_URL": database_url(),
        "ONESTOP_DATA": str(data),
        **serving.secrets(),
    }
    arguments = [sys.executable, "-m", "onestop.assembly.processes", "web", "127.0.0.1", str(port)]
    process = subprocess.Popen(arguments, env=environment)
    try:
        server = Web(port)
        wait_until(lambda: server.status("/livez") == 200, 60)
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
