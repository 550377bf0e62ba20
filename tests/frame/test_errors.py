"""Whatever status the framework or a door answers, it is a page of ours, in the reader's language, with a way on."""

import io
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver

from architecture.test_registries import addresses
from onestop.assembly.gateway import _BUSY
from onestop.frame.bodies import LITTLE, MOST_FILES, REFUSED_BODY
from onestop.frame.doors import BUTTON
from onestop.identity import session_rate
from onestop.runtime.api import Verdict

pytestmark = pytest.mark.django_db
VERIFY = "/kiem-tra-bien-nhan"
Ask = Callable[[Client], Any]


def many_files(client: Client) -> Any:
    files = [io.BytesIO(b"x") for _ in range(10 * MOST_FILES + 1)]
    for number, file in enumerate(files):
        file.name = f"{number}.txt"
    return client.post(VERIFY, {"receipt_file": files})


def unread(client: Client, reason: str) -> Any:
    """As the server hands on a request whose body it did not read."""
    told: Any = {REFUSED_BODY: reason}
    return client.post(VERIFY, {}, **told)


ASKED: dict[str, tuple[int, Ask]] = {
    "a host we are not": (400, lambda client: client.get("/", headers={"host": "elsewhere.example"})),
    "a token that is over": (403, lambda client: Client(enforce_csrf_checks=True).post("/dang-xuat")),
    "no such page": (404, lambda client: client.get("/khong-co-trang-nay")),
    "no such case": (404, lambda client: client.get("/tra-cuu/H09.31.01-260101-0001")),
    "another way of asking": (405, lambda client: client.put("/tro-giup")),
    "a button's address typed by hand": (405, lambda client: client.get("/dang-xuat")),
    "a body that stopped": (408, lambda client: unread(client, "too_slow")),
    "a body too large": (413, lambda client: client.post("/dang-nhap", {"login": "x" * (LITTLE + 1)})),
    "a body too large, behind our server": (413, lambda client: unread(client, "too_large")),
    "far too many files": (413, many_files),
    "far too many fields": (413, lambda client: client.post(VERIFY, {f"f{number}": "" for number in range(1001)})),
    "too many who send": (503, lambda client: unread(client, "busy")),
}


def is_ours(answer: Any) -> None:
    """A page with a heading, in a language it names, that leads on."""
    body = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/html")
    assert re.search(r'<html[^>]* lang="(vi|en)"|<html lang="(vi|en)"', body)
    assert re.search(r"<h1>[^<]+</h1>", body)
    assert 'href="/' in body
    assert not re.search(r"\((400|403|404|405|500)\)|Bad Request|Server Error", body)


@pytest.mark.parametrize("spoken", ["vi", "en"])
@pytest.mark.parametrize("case", ASKED)
def test_it_is_a_page_of_ours(client: Client, case: str, spoken: str) -> None:
    status, ask = ASKED[case]
    client.cookies["lang"] = spoken

    answer = ask(client)

    assert answer.status_code == status
    is_ours(answer)
    if 'class="os-main"' in answer.content.decode() and case != "a token that is over":
        assert f'<html lang="{spoken}"' in answer.content.decode()
    else:
        assert 'lang="en"' in answer.content.decode(), "a bare page speaks both"


def test_asking_too_fast(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.cookies["sessionid"] = "x" * 32
    slowly = Verdict(allowed=False, retry_after=timedelta(seconds=3))
    monkeypatch.setattr(session_rate.SessionRates, "take", lambda *_: slowly)

    answer = client.get("/tro-giup")

    assert answer.status_code == 429
    is_ours(answer)


@pytest.mark.parametrize("failing", [RuntimeError, PermissionDenied])
def test_what_a_view_raises(monkeypatch: pytest.MonkeyPatch, failing: type[Exception]) -> None:
    def broken(*_: object, **__: object) -> HttpResponse:
        raise failing

    monkeypatch.setattr("onestop.portal.views.help.page", broken)
    answer = Client(raise_request_exception=False).get("/tro-giup")

    assert answer.status_code == (403 if failing is PermissionDenied else 500)
    is_ours(answer)


def buttons() -> Iterator[str]:
    for place, view in addresses(get_resolver().url_patterns):
        if tuple(getattr(view, "methods", ())) == BUTTON:
            yield place


@pytest.mark.parametrize("place", list(buttons()))
def test_an_address_that_is_a_button_says_so(client: Client, place: str) -> None:
    answer = client.get("/" + re.sub(r"<[^>]+>", "1", re.sub(r"<uuid:[^>]+>", str(UUID(int=1)), place)))

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    is_ours(answer)


def test_no_view_answers_another_way_of_asking_with_a_page_of_the_framework() -> None:
    """`require_POST` and its kind answer with nothing at all."""
    from architecture.modules import SOURCE

    used = [file.name for file in SOURCE.rglob("*.py") if "django.views.decorators.http" in file.read_text()]
    assert used == []


def test_a_server_that_is_full_says_so_in_both_languages() -> None:
    is_bare = HttpResponse(_BUSY).content.decode()
    assert "quá nhiều người" in is_bare
    assert 'lang="en"' in is_bare
