"""An electronic result is received by its owner; the counter hands over paper, and says so."""

import pytest

from onestop.cases.domain.case_file import with_changes
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.return_result import HOW_HANDED_OVER, return_result
from onestop.cases.domain.refusals_of_returning import ReceivedByOwner
from onestop.cases.domain.status import Stage

from .examples import CALENDAR, CITIZEN, RECEPTIONIST, at
from .test_results import granted

ONLINE = with_changes(granted(), stage=Stage.DECIDED, answers={"delivery": "online"})


def test_no_official_says_that_it_was_received_on_the_portal() -> None:
    with pytest.raises(ReceivedByOwner):
        return_result(ONLINE, delivery="online", by=RECEPTIONIST, at=at(10), calendar=CALENDAR)


def test_its_owner_does_and_the_paper_is_handed_over_as_paper() -> None:
    _, (own,) = receive_result(ONLINE, by=CITIZEN, at=at(10), calendar=CALENDAR)
    _, (paper,) = return_result(ONLINE, delivery="counter", by=RECEPTIONIST, at=at(10), calendar=CALENDAR)

    assert (own.delivery, paper.delivery) == ("online", "counter")


def test_the_form_of_the_counter_does_not_offer_it_and_ticks_nothing_for_him() -> None:
    assert {one.value for one in HOW_HANDED_OVER.options} == {"counter", "post"}
    assert HOW_HANDED_OVER.proposed
    assert HOW_HANDED_OVER.proposed(ONLINE) == ""
