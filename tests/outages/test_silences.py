"""The server's own silence is proposed as an outage, and counts only once an operator says that it was one."""

from datetime import datetime, timedelta

import pytest

from onestop.ledger import api as ledger
from onestop.outages import api as outages
from onestop.outages.domain.refusals import NoSuchSilence, WhyMissing
from onestop.outages.events import SilenceExplained
from onestop.outages.models import Alive

from .conftest import OPERATOR, SECOND, at, recorded

pytestmark = pytest.mark.usefixtures("province")


def beats(began: datetime, ended: datetime) -> None:
    moment = began
    while moment <= ended:
        assert outages.beat(lambda: moment) == 0  # noqa: B023 - asked at once
        moment += timedelta(minutes=1)


def silent() -> outages.Silence:
    """From 9:00 to 10:30."""
    beats(at(2, 8, 50), at(2, 9))
    beats(at(2, 10, 30), at(2, 10, 35))
    (found,) = outages.silences(at(2, 11))
    return found


def test_between_two_stretches_of_life_lies_a_silence() -> None:
    assert silent()[1:] == (at(2, 9), at(2, 10, 30))
    assert Alive.objects.count() == 2
    assert outages.all_outages() == ()


def test_a_restart_is_none() -> None:
    beats(at(2, 8, 50), at(2, 9))
    beats(at(2, 9, 4), at(2, 9, 10))

    assert outages.silences(at(2, 11)) == ()
    assert Alive.objects.count() == 1


def test_confirmed_it_is_an_outage_that_was_detected() -> None:
    found = silent()
    made = outages.confirm_silence(silence=found.id, services=[], cause="power", by=OPERATOR, now=at(2, 11))

    assert (made.detected, made.begins_at, made.ended_at) == (True, at(2, 9), at(2, 10, 30))
    assert outages.certificate(made.number)
    assert outages.silences(at(2, 11)) == ()
    with pytest.raises(NoSuchSilence):
        outages.confirm_silence(silence=found.id, services=[], cause="power", by=OPERATOR, now=at(2, 11))


def test_confirmed_days_later_it_waits_for_a_second_person() -> None:
    """The sign of life is the worker's: whoever can stop it does not certify alone what came of that."""
    found, later = silent(), at(6)
    made = outages.confirm_silence(silence=found.id, services=[], cause="power", by=OPERATOR, now=later)

    assert (made.ended_at, made.proposed_end) == (None, at(2, 10, 30))
    with pytest.raises(outages.SecondPersonNeeded):
        outages.end_outage(number=made.number, ended_at=at(2, 10, 30), by=OPERATOR, now=later)
    assert outages.end_outage(number=made.number, ended_at=at(2, 10, 30), by=SECOND, now=later).digest


def test_none_of_weeks_is_confirmed() -> None:
    beats(at(2, 8), at(2, 9))
    beats(at(27, 8), at(27, 9))
    (found,) = outages.silences(at(27, 9))

    with pytest.raises(outages.TooLong):
        outages.confirm_silence(silence=found.id, services=[], cause="power", by=OPERATOR, now=at(27, 9))
    assert outages.all_outages() == ()


def test_dismissed_the_ledger_says_why() -> None:
    found = silent()
    with pytest.raises(WhyMissing):
        outages.dismiss_silence(silence=found.id, why=" ", by=OPERATOR, now=at(2, 11))
    outages.dismiss_silence(silence=found.id, why="Máy chủ chưa đưa vào dùng", by=OPERATOR, now=at(2, 11))

    event = ledger.entries_of_types(SilenceExplained.type)[-1].event
    assert isinstance(event, SilenceExplained)
    assert event.why == "Máy chủ chưa đưa vào dùng"
    assert (outages.silences(at(2, 11)), outages.all_outages()) == ((), ())


def test_what_was_recorded_by_hand_is_not_proposed_again() -> None:
    silent()
    recorded(now=at(2, 11), began=at(2, 8, 58), ended=at(2, 10, 31))

    assert outages.silences(at(2, 11)) == ()
