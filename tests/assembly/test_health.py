"""What monitors and load balancers are told, by whatever name they call."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import resolve

from onestop.assembly import health
from onestop.kernel.actor import SYSTEM
from onestop.ledger import api as ledger
from onestop.people.events import PersonRegistered
from onestop.runtime.api import now, transaction


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/livez", "/healthz"])
def test_it_answers_whatever_host_is_asked_for(client: Client, address: str) -> None:
    for host in ("10.9.8.7", "10.9.8.7:8000", "anything.example", "_bad_"):
        assert client.get(address, HTTP_HOST=host).status_code == 200
    assert client.get("/tro-giup", HTTP_HOST="anything.example").status_code == 400, "and nothing else does"


@pytest.mark.parametrize(("address", "view"), [("/livez", health.livez), ("/healthz", health.healthz)])
def test_it_has_an_address_like_any_page(address: str, view: object) -> None:
    """What is answered before addresses are looked at must still be counted among them, with its permission."""
    assert resolve(address).func is view


def failing(statement: str) -> object:
    def raw(asked: str, params: object = None) -> list[tuple[int]]:
        if statement in asked:
            raise OperationalError("could not extend file: No space left on device")
        return [(1,)]

    return raw


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("statement", "live", "line"),
    [("SELECT 1", 503, "database read: failing"), ("INSERT INTO", 200, "database write: failing")],
)
def test_each_part_has_its_line(
    client: Client, monkeypatch: pytest.MonkeyPatch, statement: str, live: int, line: str
) -> None:
    monkeypatch.setattr(health, "raw", failing(statement))
    whole = client.get("/healthz")

    assert (client.get("/livez").status_code, whole.status_code) == (live, 503)
    assert line in whole.content.decode()
    assert whole.content.decode().count("failing") == 1


@pytest.mark.django_db(transaction=True)
def test_a_ledger_that_nobody_signs_is_told(client: Client) -> None:
    long_ago = now() - health.SIGNED_WITHIN - timedelta(seconds=1)
    with transaction():
        ledger.record(
            [ledger.seal(PersonRegistered(person_kind="citizen"), at=long_ago, by=SYSTEM, case=None, prev=None)]
        )

    whole = client.get("/healthz")

    assert (whole.status_code, client.get("/livez").status_code) == (503, 200)
    assert "ledger signs: failing" in whole.content.decode()
    ledger.sequence_once(now())
    assert client.get("/healthz").status_code == 200


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("connected", "status"), [(False, 503), (True, 200)])
def test_a_sequencer_that_ended_is_told_long_before_one_that_is_slow(
    client: Client, monkeypatch: pytest.MonkeyPatch, connected: bool, status: int
) -> None:
    """One with another's seed ends at its start, so that it is never connected while an entry waits."""
    monkeypatch.setattr(health, "is_connected", lambda process: connected and process == "sequencer")
    assert client.get("/healthz").status_code == 200, "nothing waits"
    a_while_ago = now() - health.SEQUENCED_WITHIN - timedelta(seconds=1)
    with transaction():
        ledger.record(
            [ledger.seal(PersonRegistered(person_kind="citizen"), at=a_while_ago, by=SYSTEM, case=None, prev=None)]
        )

    assert client.get("/healthz").status_code == status
