"""A session that asks faster than anybody reads pauses; nobody else notices."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from onestop.identity import session_rate
from onestop.identity.session_rate import RATE, SessionRates
from onestop.kernel.times import LOCAL
from onestop.runtime.api import Rate

NOON = datetime(2027, 12, 31, 12, 0, tzinfo=LOCAL)


def test_six_hundred_pages_come_at_once_and_ten_a_second_for_ever() -> None:
    rates = SessionRates()

    assert all(rates.take("a", NOON).allowed for _ in range(RATE.times))
    refused = rates.take("a", NOON)
    assert not refused.allowed
    assert refused.retry_after == timedelta(milliseconds=100)
    assert all(rates.take("a", NOON + timedelta(milliseconds=100 * tick)).allowed for tick in range(1, 50))


def test_one_session_does_not_pause_another() -> None:
    rates = SessionRates(Rate(1, timedelta(minutes=1)))

    assert [rates.take(key, NOON).allowed for key in "aab"] == [True, False, True]


def test_made_up_keys_take_no_more_memory_than_there_is_for_them() -> None:
    rates = SessionRates(Rate(1, timedelta(minutes=1)), remembered=10)
    for number in range(1000):
        rates.take(str(number), NOON)

    assert len(rates._free_at) == 10
    assert not rates.take("999", NOON).allowed, "who asked last is not the one forgotten"


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Client:
    """Of a process that answers a session three times a minute."""
    monkeypatch.setattr(session_rate, "SessionRates", lambda: SessionRates(Rate(3, timedelta(minutes=1))))
    return Client()


def with_session(key: str) -> dict[str, Any]:
    return {"HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}={key}"}


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "words"), [("vi", "Trang được mở quá nhanh"), ("en", "Too many pages at once")])
def test_the_page_says_why_and_when_to_come_back(client: Client, language: str, words: str) -> None:
    answers = [client.get("/tro-giup", {"lang": language}, **with_session("x" * 32)) for _ in range(4)]

    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    assert words in answers[-1].content.decode()
    assert int(answers[-1].headers["Retry-After"]) in range(1, 21)


@pytest.mark.django_db
def test_strangers_and_files_of_the_layout_are_not_counted(client: Client) -> None:
    assert {client.get("/tro-giup").status_code for _ in range(6)} == {200}

    assert {client.get("/static/onestop.css", **with_session("y" * 32)).status_code for _ in range(6)} == {200}
