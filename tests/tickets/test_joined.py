"""How long whoever hands a dossier in had waited stands in the chain of its case, by no string that a page could lose."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from cases.conftest import World, definition, published, standing_world, submission, world
from cases.erasing import faults
from cases.examples import COMMUNE, RECEPTIONIST, SIMPLE, at
from onestop.cases import api as cases
from onestop.frame.words import worded
from onestop.indicators import api as indicators
from onestop.kernel.actor import Actor, Grant
from onestop.ledger import api as ledger
from onestop.tickets import api as tickets
from onestop.tickets.events import TicketJoined

__all__ = ["standing_world", "world"]
pytestmark = pytest.mark.django_db

OFFICIAL = replace(RECEPTIONIST, grants=(*RECEPTIONIST.grants, Grant("tickets.call", COMMUNE)))


def receive(world: World, *, hour: int, minute: int, by: Actor = OFFICIAL, **more: Any) -> str:
    sent = submission(**({"channel": "in_person", "key": uuid4()} | more))
    return cases.lodge_for_other(sent, applicant=world.citizen.person_id or 0, by=by, now=at(2, hour, minute))


def served_from(hour: int, minute: int, *, called: int) -> tickets.Ticket:
    drawn = tickets.draw(agency=COMMUNE, service="A", key=uuid4(), source="k", now=at(2, hour, minute))
    tickets.sit_down(number=1, services=["A"], by=OFFICIAL, now=at(2, 7))
    tickets.call_next(by=OFFICIAL, now=at(2, hour, called))
    tickets.begin(by=OFFICIAL, now=at(2, hour, called + 1))
    return drawn


def joined(code: str) -> list[TicketJoined]:
    return [entry.event for entry in ledger.entries_of_case(code) if isinstance(entry.event, TicketJoined)]


def test_every_dossier_of_whoever_is_served_says_how_long_he_waited(world: World) -> None:
    drawn = served_from(8, 0, called=9)
    codes = [receive(world, hour=8, minute=minute, answers={"kind": f"new {minute}"}) for minute in (15, 20)]
    for code in codes:
        (said,) = joined(code)
        assert (said.agency, said.service, said.booked) == (COMMUNE, "A", False)
        assert said.called_at.startswith("2026-03-02T08:09")
        assert said.waits_from == said.taken_at
    assert tickets.ticket_of(drawn.key, at(2, 8, 30)).ticket.cases == 2


def test_the_timeline_tells_it_to_all_concerned(world: World) -> None:
    served_from(8, 0, called=9)
    code = receive(world, hour=8, minute=15)
    for reader in (OFFICIAL, world.citizen):
        lines = [one for one in cases.timeline(code=code, by=reader) if one.kind is TicketJoined]
        assert [worded(one.wording).vi for one in lines if one.wording] == ["Chờ tại quầy 9 phút"]


def by_post() -> str:
    given = definition("1.004884", SIMPLE, [])
    published([given | {"channels": [one | {"channel": "postal"} for one in given["channels"][:1]]}])
    return "1.004884"


@pytest.mark.parametrize(
    "what", ["nobody was called", "he was only called", "he is done", "by post", "another's window"]
)
def test_of_whoever_is_not_served_there_it_says_nothing(world: World, what: str) -> None:
    by: Actor = OFFICIAL
    more: dict[str, Any] = {}
    if what != "nobody was called":
        tickets.draw(agency=COMMUNE, service="A", key=uuid4(), source="k", now=at(2, 8))
        tickets.sit_down(number=1, services=["A"], by=OFFICIAL, now=at(2, 7))
        tickets.call_next(by=OFFICIAL, now=at(2, 8, 5))
        if what != "he was only called":
            tickets.begin(by=OFFICIAL, now=at(2, 8, 6))
    if what == "he is done":
        tickets.finish(by=OFFICIAL, now=at(2, 8, 7))
    elif what == "by post":
        more = {"channel": "postal", "procedure_code": by_post()}
    elif what == "another's window":
        by = replace(OFFICIAL, key="99")
    assert joined(receive(world, hour=8, minute=15, by=by, **more)) == []


def test_whoever_moved_to_another_window_takes_in_of_whom_he_serves_there(world: World) -> None:
    before = served_from(8, 0, called=9)
    tickets.finish(by=OFFICIAL, now=at(2, 8, 19))
    tickets.sit_down(number=2, services=["A"], by=OFFICIAL, now=at(2, 8, 20))
    assert tickets.serving(OFFICIAL, at(2, 8, 21)) is None
    assert joined(receive(world, hour=8, minute=21, answers={"kind": "between"})) == []
    second = tickets.draw(agency=COMMUNE, service="A", key=uuid4(), source="k", now=at(2, 8, 22))
    tickets.call_next(by=OFFICIAL, now=at(2, 8, 23))
    tickets.begin(by=OFFICIAL, now=at(2, 8, 24))
    served = tickets.serving(OFFICIAL, at(2, 8, 25))
    assert served is not None
    (said,) = joined(receive(world, hour=8, minute=25))
    assert (served.key, said.called_at[:16]) == (second.key, "2026-03-02T08:23")
    assert tickets.ticket_of(before.key, at(2, 8, 30)).ticket.cases == 0


def test_sent_again_it_is_the_same_case_and_joined_once(world: World) -> None:
    drawn = served_from(8, 0, called=9)
    key = uuid4()
    code = receive(world, hour=8, minute=15, key=key)
    tickets.finish(by=OFFICIAL, now=at(2, 8, 16))
    assert receive(world, hour=8, minute=17, key=key) == code
    assert len(joined(code)) == 1
    assert tickets.ticket_of(drawn.key, at(2, 8, 30)).ticket.cases == 1


def test_the_case_goes_on_as_it_was_and_proves(world: World) -> None:
    served_from(8, 0, called=9)
    code = receive(world, hour=8, minute=15)
    ledger.sequence_once(at(3))
    indicators.follow_all(at(3))
    assert cases.file_for(code=code, by=OFFICIAL).received_at == at(2, 8, 15)
    assert faults() == []
