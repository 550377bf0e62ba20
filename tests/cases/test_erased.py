"""A case whose recorded contents were lawfully erased is still there: it can be seen, worked on and counted."""

import pytest

from onestop.cases import api as cases
from onestop.frame.words import sentence, worded_events
from onestop.indicators import api as indicators
from onestop.ledger import api as ledger
from onestop.runtime.api import transaction

from .conftest import World
from .examples import RECEPTIONIST, at

pytestmark = pytest.mark.django_db


def erase(code: str) -> None:
    with transaction():
        ledger.erase(
            ledger.contents_of_case(code),
            erased_for="asked for by whom it is about",
            legal_basis="a law",
            by=RECEPTIONIST,
            now=at(9, 10),
        )


def test_its_history_shows_that_something_happened_and_no_more(world: World) -> None:
    code = world.lodge()
    ledger.sequence_once(at(9))
    erase(code)

    happened = cases.timeline(code=code, by=world.citizen)

    assert [(one.type, one.payload) for one in happened] == [("cases.lodged", {})]


def test_it_is_worked_on_counted_and_proved_as_before(world: World) -> None:
    code, other = world.lodge(), world.lodge(hour=9)
    ledger.sequence_once(at(9))
    indicators.follow_all(at(10))
    erase(code)
    cases.accept(code=code, by=RECEPTIONIST, now=at(9, 11))
    cases.accept(code=other, by=RECEPTIONIST, now=at(9, 11))
    ledger.sequence_once(at(10))
    indicators.follow_all(at(10))

    assert ledger.misfits() == []
    assert ledger.fsck(projections=[cases.CASE_PROJECTION, indicators.FACTS], extra=[indicators.cells_hold]) == []


@pytest.mark.parametrize("event", sorted(worded_events()))
def test_every_sentence_can_be_said_of_an_erased_entry(event: str) -> None:
    assert sentence(event, {}).vi
