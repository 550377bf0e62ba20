"""Nobody leaves with a document that was revoked: the notice goes back instead, by whichever way the result was to go."""

import pytest

from onestop.cases.domain.case_file import with_changes
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.return_notice import return_notice
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.refusals_of_restoring import NotRevoked
from onestop.cases.domain.refusals_of_returning import RevokedSince
from onestop.cases.domain.status import Stage

from .examples import CALENDAR, CITIZEN, RECEPTIONIST, at
from .test_results import granted, revoked

DECIDED = with_changes(granted(revoked(1)), stage=Stage.DECIDED, answers={"delivery": "online"})


def test_a_revoked_result_is_neither_handed_over_nor_received_on_the_portal() -> None:
    with pytest.raises(RevokedSince):
        return_result(DECIDED, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)
    with pytest.raises(RevokedSince):
        receive_result(DECIDED, by=CITIZEN, at=at(10), calendar=CALENDAR)


def test_the_notice_ends_the_case_in_its_place_and_says_so() -> None:
    file, (event,) = return_notice(DECIDED, delivery="post", by=RECEPTIONIST, at=at(10), calendar=CALENDAR)

    assert (event.instead, event.delivery) == ("revocation", "post")
    assert file.returned_at == at(10)


def test_of_a_document_that_holds_there_is_no_notice() -> None:
    holding = with_changes(granted(), stage=Stage.DECIDED)

    with pytest.raises(NotRevoked):
        return_notice(holding, by=RECEPTIONIST, at=at(10), calendar=CALENDAR)
