"""Sign-ins by the many at a running server, and how long pages take meanwhile; loopback only, in bounded bursts."""

import statistics
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Final
from urllib.parse import urlencode

FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass
class Visitor:
    """A browser at an address of its own on the loopback network."""

    port: int
    address: str = "127.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> tuple[int, float]:
        return self._ask("GET", path, None)

    def sign_in(self, login: str, password: str) -> tuple[int, float]:
        """The status and the seconds it took."""
        if "csrftoken" not in self.cookies:
            self.get("/dang-nhap")
        typed = {"login": login, "password": password, "csrfmiddlewaretoken": self.cookies["csrftoken"]}
        return self._ask("POST", "/dang-nhap", urlencode(typed))

    def _ask(self, method: str, path: str, body: str | None) -> tuple[int, float]:
        started = time.monotonic()
        server = HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(self.address, 0))
        try:
            cookies = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
            server.request(method, path, body, cookies | (FORM if body is not None else {}))
            answer = server.getresponse()
            answer.read()
            for line in answer.headers.get_all("Set-Cookie") or ():
                self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
            return answer.status, time.monotonic() - started
        finally:
            server.close()


@dataclass
class Spray:
    """`at_once` sprayers, each trying one login after another until told to stop."""

    port: int
    at_once: int
    address_of: Callable[[int], str]
    answers: Counter[int] = field(default_factory=Counter)

    def __enter__(self) -> "Spray":
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._spray, args=(number,)) for number in range(self.at_once)]
        for thread in self._threads:
            thread.start()
        time.sleep(1)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _spray(self, number: int) -> None:
        sprayer, tries = Visitor(self.port, self.address_of(number)), 0
        while not self._stop.is_set() and tries < 400:
            status, _ = sprayer.sign_in(f"09{number:02}{tries:06}", "Mua-he-2026!")
            self.answers[status] += 1
            tries += 1
            time.sleep(0.02)


def pages_meanwhile(port: int, *, count: int, address: str = "127.0.0.1") -> list[float]:
    """Seconds of `count` pages, one after another."""
    visitor, seconds = Visitor(port, address), []
    for _ in range(count):
        status, took = visitor.get("/tro-giup")
        assert status == 200
        seconds.append(took)
        time.sleep(0.05)
    return seconds


def told(seconds: list[float]) -> str:
    return f"median {statistics.median(seconds) * 1000:.0f} ms, worst {max(seconds) * 1000:.0f} ms"
