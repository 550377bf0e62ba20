"""A small world of cases, a clock that is set, providers that do as they are told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.db.models import QuerySet
from django.test.utils import override_settings

from cases.conftest import World, build_world
from kept_rows import kept
from onestop.ledger import api as ledger
from onestop.notices import api as notices
from onestop.notices.channels.provider import NotTaken, Outgoing
from onestop.notices.operations import handing_over
from onestop.organisation import api as organisation
from onestop.people.models import Person


@dataclass
class Clock:
    """The moment it is."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def later(self, **delta: float) -> None:
        self.at += timedelta(**delta)


@dataclass
class Postman:
    """A provider that takes what `fails` lets through, and keeps it."""

    name: str = "first"
    fails: Callable[[Outgoing], NotTaken | None] = lambda _message: None
    took: list[Outgoing] = field(default_factory=list)
    asked: int = 0

    def hand_over(self, message: Outgoing) -> None:
        self.asked += 1
        fault = self.fails(message)
        if fault:
            raise fault
        self.took.append(message)


def person_of(world: World) -> QuerySet[Person]:
    """The citizen's row in the register."""
    return Person.objects.filter(pk=world.citizen.person_id or 0)


@pytest.fixture
def told_world(transactional_db: None) -> Iterator[World]:
    """The world of cases, whose citizen has a mobile number and an e-mail address."""
    organisation.forget()
    world = kept("cases_world", build_world)
    person_of(world).update(phone="0912345678", email="an@hopthu.example")
    handing_over._back_at.clear()
    with override_settings(DEMO=True):
        yield world
    organisation.forget()


def follow(now: datetime) -> None:
    """What the sequencer and the follower do."""
    while ledger.sequence_once(now):
        pass
    notices.follow_all(now)
    assert [one.detail for one in ledger.shelf_of("notices")] == []


def send_all(clock: Clock, *channels: notices.Channel) -> int:
    """What the worker does again and again, until nothing is due any more; how many were tried."""
    tried = 0
    for channel in channels or ("inbox", "email", "sms", "chat"):
        while count := notices.send_next(channel, clock):
            tried += count
    return tried
