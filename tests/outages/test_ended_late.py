"""The end of an outage is what grants time: said days afterwards it counts once another operator certifies just that."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop.outages import api as outages
from onestop.outages.domain.by_hand import SOON

from .conftest import OPERATOR, SECOND, at, planned, recorded

pytestmark = pytest.mark.usefixtures("province")
LONG_AFTER = at(30, month=6)


def went_on() -> outages.Outage:
    """Recorded while it lasted, and left open."""
    return recorded(now=at(5, 12), began=at(5, 8), services=["portal", "desk"])


def announced() -> outages.Outage:
    return planned(now=at(2), begins=at(20), ends=at(26))


def ended(
    one: outages.Outage, ended_at: datetime, *, by: object = OPERATOR, now: datetime = LONG_AFTER
) -> outages.Outage:
    return outages.end_outage(number=one.number, ended_at=ended_at, by=by, now=now)  # type: ignore[arg-type]


@pytest.mark.parametrize(("which", "end"), [(went_on, at(12, 8)), (announced, at(27, 8))])
@pytest.mark.parametrize("by", [OPERATOR, SECOND], ids=["who recorded it", "another"])
def test_whoever_says_an_end_long_afterwards_proposes_it(which: object, end: datetime, by: object) -> None:
    one = which()  # type: ignore[operator]
    said = ended(one, end, by=by)

    assert (said.span, said.digest, said.proposed_end) == (None, "", end)
    assert said.known_at(LONG_AFTER) == ()
    with pytest.raises(outages.SecondPersonNeeded):
        ended(one, end, by=by)
    other = SECOND if by is OPERATOR else OPERATOR
    assert ended(one, end, by=other).span is not None


def test_another_account_of_whoever_said_it_is_no_other() -> None:
    one = went_on()
    ended(one, at(12, 8))
    with pytest.raises(outages.SecondPersonNeeded):
        ended(one, at(12, 8), by=replace(SECOND, same_person=frozenset({OPERATOR.key})))


def test_the_other_certifies_just_what_was_said() -> None:
    one = went_on()
    ended(one, at(12, 8))
    with pytest.raises(outages.NotAsProposed):
        ended(one, at(11, 8), by=SECOND)


def test_said_soon_one_person_ends_it() -> None:
    one = went_on()
    assert ended(one, at(6, 8), now=at(6, 8) + SOON).digest


def test_a_little_later_it_is_two() -> None:
    assert not ended(went_on(), at(6, 8), now=at(6, 8) + SOON + timedelta(minutes=1)).digest


def test_what_was_proposed_follows_from_the_ledger() -> None:
    one = went_on()
    ended(one, at(12, 8))
    assert [each.code for each in outages.outages_hold(lambda _done, _total: None)] == []
    ended(one, at(12, 8), by=SECOND)
    assert [each.code for each in outages.outages_hold(lambda _done, _total: None)] == []
