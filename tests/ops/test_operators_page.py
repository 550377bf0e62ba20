"""The operators' page says how far each follower has read and what it left on its shelf."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from onestop.assembly import wiring
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM
from onestop.ledger import api as ledger
from onestop.ops.words import FOLLOWERS
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.people.events import PersonRegistered
from onestop.runtime.api import now, raw

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/van-hanh/"


SHELVED = """
INSERT INTO ledger_shelf (follower, seq, leaf, line, reason, detail, at)
SELECT 'indicators', seq, leaf, type::bytea, 'unknown_event', 'tests.unheard', at FROM ledger_entry WHERE seq = 1
"""
"""What is left when code of yesterday reads an event that code of tomorrow signed."""


@pytest.fixture(autouse=True)
def province(settings: Any) -> Iterator[None]:
    settings.DEMO = True
    organisation.forget()
    organisation.load_province(now())
    people.load_demo(now=now())
    ledger.sequence_once(now() + timedelta(days=1))
    yield
    organisation.forget()


def signed_in(login: str) -> Client:
    client = Client()
    user = people.user_by_login(login)
    assert user is not None
    client.force_login(user)
    return client


def page(language: str = "en") -> str:
    client = signed_in("operator.h09")
    client.get(f"/ngon-ngu/{language}")
    answer = client.get(ADDRESS)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_every_follower_that_is_wired_is_told_in_words() -> None:
    assert {follower.name for follower in wiring.FOLLOWERS} == FOLLOWERS.keys()


@pytest.mark.parametrize(("language", "words"), [("vi", "Chỉ số: đếm hồ sơ"), ("en", "Measures: counts cases")])
def test_a_follower_is_listed_by_what_it_does(language: str, words: str) -> None:
    indicators.follow_all(now())

    assert f'<th scope="row">{words}' in page(language)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_renders_before_anybody_has_read(language: str) -> None:
    assert f'lang="{language}"' in page(language)
    assert "worker" in page(language)


def test_it_says_since_when_anything_waits_to_be_signed() -> None:
    assert "waited longest to be signed" not in page()
    person = ledger.seal(PersonRegistered(person_kind="citizen"), at=now(), by=SYSTEM, case=None, prev=None)
    ledger.record([person])

    assert "waited longest to be signed" in page()


def test_a_follower_that_has_read_everything_is_up_to_date() -> None:
    indicators.follow_all(now())

    assert "up to date" in page()
    assert "Shelved entries" not in page()


def test_an_entry_on_a_shelf_is_told_with_its_reason_and_the_next_step() -> None:
    indicators.follow_all(now())
    raw(SHELVED)

    told = page()

    assert "entries shelved" in told
    assert "nobody publishes this type of event" in told
    assert "tests.unheard" in told
    assert "./onestop followers --retry indicators" in told
    assert "không ai công bố loại sự kiện này" in page("vi")


def test_a_follower_that_stands_is_told_with_what_stops_it() -> None:
    raw("INSERT INTO ledger_follower (name, next_seq, fault) VALUES ('indicators', 0, 'no table <b>x</b>')")

    assert "stopped" in page()
    assert "no table &lt;b&gt;x&lt;/b&gt;" in page()


def test_only_operators_come_in() -> None:
    for login in ("lan", "leader.h09", "inspector.h09", "receptionist.h09.31.03"):
        assert signed_in(login).get(ADDRESS).status_code == 403
    assert Client().get(ADDRESS).status_code == 302


def test_an_entry_set_aside_is_told_with_its_reason() -> None:
    """A row that nobody of ours sealed, written by whoever can write SQL."""
    raw(
        "INSERT INTO ledger_entry (leaf, type, at, body) VALUES (decode(repeat('ab', 32), 'hex'), 'cases.decided', %s, 'x')",
        [now()],
    )
    ledger.sequence_once(now() + timedelta(days=2))

    told = page()

    assert "Entries set aside" in told
    assert "abababababababab" in told
    assert "Bản ghi không được ký" in page("vi")
