"""What is signed is read on within seconds, by the worker and not by the sequencer."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection

import serving
from onestop.assembly import wiring
from onestop.ledger import api as ledger
from onestop.people.events import PersonRegistered
from onestop.runtime.api import now

from .happenings import CASE, CLERK, Lodged

pytestmark = [pytest.mark.heavy, pytest.mark.django_db(transaction=True)]


@contextmanager
def running(process: str) -> Iterator[None]:
    """A process of the product on the test's database."""
    at = {name: str(value) for name, value in settings.DATABASES["default"].items()}
    host = f"?host={at['HOST']}" if at["HOST"].startswith("/") else ""
    where = "" if host else f"{at['HOST']}:{at['PORT'] or 5432}"
    url = f"postgresql://{at['USER']}@{where}/{connection.settings_dict['NAME']}{host}"
    started = subprocess.Popen(
        [sys.executable, "-m", "onestop.assembly.processes", process],
        env={**os.environ, "DATABASE_URL": url, **serving.secrets()},
    )
    try:
        yield
    finally:
        started.kill()
        started.wait()


def record(number: int) -> None:
    case = f"{CASE[:-4]}{number:04}"
    ledger.record([ledger.seal(Lodged(case_code=case), at=now(), by=CLERK, case=case, prev=None)])


def seconds_until(place: int, *, within: float) -> float:
    """How long every wired follower takes to have read so far."""
    began = time.monotonic()
    while any(ledger.place_of(follower) < place for follower in wiring.FOLLOWERS):
        assert time.monotonic() - began < within, ledger.follower_states()
        time.sleep(0.05)
    return time.monotonic() - began


def test_every_follower_has_read_within_seconds_of_the_signature() -> None:
    with running("worker"):
        record(1)
        ledger.sequence_once(now() + timedelta(seconds=1))
        seconds_until(1, within=60)  # the worker is starting

        record(2)
        ledger.sequence_once(now() + timedelta(seconds=1))
        assert seconds_until(2, within=30) < 5


def test_the_sequencer_reads_for_nobody() -> None:
    # The sequencer signs only what the product publishes.
    event = PersonRegistered(person_kind="citizen")
    ledger.record([ledger.seal(event, at=now(), by=CLERK, case=None, prev=None)])
    with running("sequencer"):
        began = time.monotonic()
        while ledger.latest_checkpoint() is None:
            assert time.monotonic() - began < 60
            time.sleep(0.1)
        time.sleep(2)

    assert {ledger.place_of(follower) for follower in wiring.FOLLOWERS} == {0}
