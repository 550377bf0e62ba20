"""The operators' page says how far each follower has read and what it left on its shelf."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from django.test import Client
from django.utils import timezone

from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM
from onestop.kernel.event import Event
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import raw

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/van-hanh/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard(Event):
    """An event of later code, which nobody here publishes."""

    type: ClassVar[str] = "tests.unheard"
    case_code: str = "H09.31.05-260424-0001"


@pytest.fixture(autouse=True)
def province(settings: Any) -> Iterator[None]:
    settings.DEMO = True
    organisation.forget()
    organisation.load_province()
    people.load_demo(now=timezone.now())
    ledger.sequence_once(timezone.now() + timedelta(days=1))
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


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_renders_before_anybody_has_read(language: str) -> None:
    assert f'lang="{language}"' in page(language)
    assert "worker" in page(language)


def test_a_follower_that_has_read_everything_is_up_to_date() -> None:
    indicators.follow_all(timezone.now())

    assert "up to date" in page()
    assert "Shelved entries" not in page()


def test_an_entry_on_a_shelf_is_told_with_its_reason_and_the_next_step() -> None:
    ledger.record([ledger.seal(Unheard(), at=timezone.now(), by=SYSTEM, case=Unheard().case_code, prev=None)])
    ledger.sequence_once(timezone.now() + timedelta(days=1))
    indicators.follow_all(timezone.now())

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
    for login in ("lan", "leader.h09", "inspector.h09", "receptionist.h09.31"):
        assert signed_in(login).get(ADDRESS).status_code == 403
    assert Client().get(ADDRESS).status_code == 302
