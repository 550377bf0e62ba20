"""A browser without JavaScript: cookies, forms, redirects, and somebody who reloads until there is an answer."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
_OPTION = re.compile(r'<option value="([^"]+)"')
_TOO_MANY = 429
"""A session asks for more pages in a minute than anybody reads; this one does, and waits as it is told to."""
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Page:
    """What is shown at an address."""

    address: str
    body: str

    @cached_property
    def hidden(self) -> dict[str, str]:
        """What its forms carry along."""
        return {name: unescape(value) for name, value in _HIDDEN.findall(self.body)}

    @property
    def offered(self) -> list[str]:
        """What its list lets one choose from."""
        return _OPTION.findall(self.body)

    def filled(self, answers: Mapping[str, str]) -> dict[str, str]:
        """Its form with those of the answers it asks for."""
        return self.hidden | {name: value for name, value in answers.items() if f'name="{name}"' in self.body}


class Browser:
    """One person's. A request that fails or is cut off is made again, the same, until the server answers."""

    def __init__(self, port: int) -> None:
        self._server = HTTPConnection("127.0.0.1", port, timeout=30)
        self._cookies: dict[str, str] = {}

    def get(self, address: str) -> Page:
        status, body, _ = self._answer("GET", address, None)
        assert status == 200, f"{address}: {status}\n{body}"
        return Page(address, body)

    def post(self, address: str, form: Mapping[str, str]) -> str:
        """The address the answer leads to."""
        status, body, location = self._answer("POST", address, urlencode(form))
        assert status in (302, 303), f"{address}: {status}\n{body}"
        return location

    def _answer(self, method: str, address: str, form: str | None) -> tuple[int, str, str]:
        while True:
            try:
                status, body, location = self._answer_once(method, address, form)
                if status < 500 and status != _TOO_MANY:
                    return status, body, location
            except (OSError, HTTPException):
                self._server.close()
            time.sleep(0.1)

    def _answer_once(self, method: str, address: str, form: str | None) -> tuple[int, str, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if form is not None:
            headers["Content-Type"] = _FORM
        self._server.request(method, address, form, headers)
        answer = self._server.getresponse()
        body = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie", ()):
            self._cookies |= {name: morsel.value for name, morsel in SimpleCookie(cookie).items()}
        return answer.status, body, answer.headers.get("Location", "")
