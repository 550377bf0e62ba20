"""Strangers fill no room but their own: who signed in goes on sending, and who wants to can sign in."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings

from onestop.assembly import gateway as module
from onestop.assembly.gateway import Gateway
from onestop.frame.bodies import FILES, LITTLE, OPEN_TO_ALL, REFUSED_BODY, TYPED, limit_of, strangers_limit_of

SIGN_IN, TYPE, SEND = "/dang-nhap", "/kiem-tra-bien-nhan", "/thu-tuc/1.000894/nop/giay-to/to-khai"
ASKED, CHOOSE = "/thu-tuc/1.000894/nop/khai/bride", "/thu-tuc/1.000894/nop"
ROOM = 80_000
"""Octets of the strangers' shelf in these tests; a network has an eighth."""
OURS = "a-session"


class Client:
    """granian's side of one request: `sent` octets come, and then, if it stalls, nothing for ever."""

    def __init__(self, sent: int = 100, *, stalls: bool = False) -> None:
        self.sent, self.stalls, self.status = sent, stalls, 0

    def response_bytes(self, status: int, _headers: object, _content: bytes) -> None:
        self.status = status

    def response_empty(self, status: int, _headers: object) -> None:
        self.status = status

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"x" * self.sent
        if self.stalls:
            await asyncio.sleep(3600)
        yield b""


def a_post(path: str, declared: int, *, address: str = "203.0.113.9", session: str = "") -> Any:
    headers = {"content-length": str(declared)}
    if session:
        headers["cookie"] = f"{settings.SESSION_COOKIE_NAME}={session}"
    return SimpleNamespace(
        proto="http", http_version="1.1", server="127.0.0.1:80", client=f"{address}:9", scheme="http",
        method="POST", path=path, query_string="", headers=headers,
    )  # fmt: skip


REFUSED = {"busy": 503, "signed_out": 302, "too_large": 413}


def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    start(f"{REFUSED.get(environ.get(REFUSED_BODY, ''), 200)} said", [])
    return [b""]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The session keys that were looked up."""
    monkeypatch.setattr(module, "give_up_on_silent_readers", lambda: None)
    monkeypatch.setattr(module, "_LINGER_SECONDS", 0)
    return []


def answers(asked: list[str], stalled: list[Any], *requests: tuple[Any, Client], shelf: int = 8_000_000) -> list[int]:
    """What these are answered while the stalled ones hold what they could take."""

    def account_of(key: str) -> str:
        asked.append(key)
        return {OURS: "7", f"{OURS}-again": "7", "another": "8"}.get(key, "")

    async def run() -> list[int]:
        server = Gateway(application, strangers=ROOM, shelf=shelf, account_of=account_of)
        server.__rsgi_init__(asyncio.get_running_loop())
        held = [asyncio.ensure_future(server.__rsgi__(one, Client(10_000, stalls=True))) for one in stalled]
        await asyncio.sleep(0.05)
        for request, client in requests:
            await asyncio.wait_for(server.__rsgi__(request, client), timeout=10)
        for one in held:
            one.cancel()
        await asyncio.gather(*held, return_exceptions=True)
        return [client.status for _, client in requests]

    return asyncio.run(run())


def everywhere(number: int) -> list[Any]:
    """Unfinished bodies, each from another network."""
    return [a_post(SIGN_IN, 20_000, address=f"203.0.113.{at}") for at in range(number)]


def test_who_signed_in_sends_files_and_presses_buttons_while_strangers_take_all_they_can(asked: list[str]) -> None:
    assert answers(
        asked,
        everywhere(8),
        (a_post(SIGN_IN, 100, address="198.51.100.1"), Client(100)),
        (a_post(SEND, 2_000_000, session=OURS), Client(2_000_000)),
        (a_post(SEND, 100, session=OURS), Client(100)),
    ) == [503, 200, 200]


def test_one_account_has_one_share_however_often_it_signed_in(asked: list[str]) -> None:
    assert answers(
        asked,
        [a_post(SEND, 100_000, session=OURS)],
        (a_post(SEND, 100_000, session=f"{OURS}-again"), Client(100_000)),
        (a_post(SEND, 100_000, session="another"), Client(100_000)),
        shelf=2 * 105_000,
    ) == [503, 200]


def test_one_network_cannot_keep_another_from_signing_in(asked: list[str]) -> None:
    one_network = [a_post(SIGN_IN, 20_000) for _ in range(20)]

    assert answers(
        asked,
        one_network,
        (a_post(SIGN_IN, 100), Client(100)),
        (a_post(SIGN_IN, 100, address="198.51.100.1"), Client(100)),
    ) == [503, 200]


@pytest.mark.parametrize("session", ["", "made-up"])
def test_files_are_not_read_from_whoever_did_not_sign_in(asked: list[str], session: str) -> None:
    unread = Client(0, stalls=True)

    assert answers(asked, [], (a_post(SEND, 2_000_000, session=session), unread)) == [302]


def test_what_is_little_costs_no_look_at_the_session(asked: list[str]) -> None:
    assert answers(asked, [], (a_post(SEND, 100, session=OURS), Client(100))) == [200]
    assert asked == []


def test_what_nobody_may_send_is_too_large_for_anybody(asked: list[str]) -> None:
    assert answers(asked, [], (a_post(SEND, FILES + 1), Client(0, stalls=True))) == [413]


def test_a_stranger_sends_more_than_a_little_only_where_a_door_is_open_to_all_or_his_form_waits_for_him() -> None:
    """What was typed while a session ended comes back: it must be read before anybody knows whose it is."""
    paths = (SIGN_IN, TYPE, SEND, ASKED, CHOOSE, "/nowhere")
    assert {path: (strangers_limit_of(path), limit_of(path)) for path in paths} == {
        SIGN_IN: (LITTLE, LITTLE),
        TYPE: (OPEN_TO_ALL, TYPED),
        SEND: (OPEN_TO_ALL, FILES),
        ASKED: (OPEN_TO_ALL, TYPED),
        CHOOSE: (LITTLE, LITTLE),
        "/nowhere": (LITTLE, LITTLE),
    }
