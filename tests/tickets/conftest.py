"""A commune of the province on a working day, an official at its window, a citizen with an account."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest

from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import LOCAL
from onestop.organisation import api as organisation
from onestop.tickets import api as tickets

from .days import at

SECTION = "H09.31.03"
HERE = Actor(kind="official", key="7", user_id=7, agency=SECTION, grants=(Grant("tickets.call", SECTION),))
BESIDE = Actor(kind="official", key="8", user_id=8, agency=SECTION, grants=(Grant("tickets.call", SECTION),))
SPECIALIST = Actor(kind="official", key="9", user_id=9, agency=SECTION, grants=(Grant("cases.step", SECTION),))
CITIZEN = Actor(
    kind="citizen", key="70", user_id=70, person_id=700, grants=(Grant("portal.apply", "H09", subtree=True),)
)
ANOTHER = Actor(
    kind="citizen", key="71", user_id=71, person_id=701, grants=(Grant("portal.apply", "H09", subtree=True),)
)


def draw(hour: int = 8, minute: int = 0, *, service: str = "A", **more: Any) -> tickets.Ticket:
    given: dict[str, Any] = {"agency": SECTION, "key": uuid4(), "source": "kiosk", "now": at(hour, minute)}
    return tickets.draw(service=service, **(given | more))


def sit(number: int = 1, *, services: str = "A", by: Actor = HERE) -> tickets.Window:
    return tickets.sit_down(number=number, services=list(services), by=by, now=at(7))


@pytest.fixture
def section(db: None) -> Iterator[str]:
    organisation.forget()
    organisation.load_province(datetime(2020, 1, 1, tzinfo=LOCAL))
    yield SECTION
    organisation.forget()
