"""Nobody leaves with a document that was revoked: the notice goes back instead, by whichever way the result was to go."""

import pytest

from onestop.cases.domain.act_fields import Choice
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile, with_changes
from onestop.cases.domain.law.receive_result import receive_result
from onestop.cases.domain.law.return_notice import RETURN_NOTICE, return_notice
from onestop.cases.domain.law.return_part import return_part
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.part_returns import choosable
from onestop.cases.domain.parts import parts_of
from onestop.cases.domain.refusals_of_restoring import NotRevoked
from onestop.cases.domain.refusals_of_returning import OthersGoFirst, RevokedSince
from onestop.cases.domain.status import Stage, Status

from .examples import CALENDAR, CITIZEN, RECEPTIONIST, at
from .test_part_returns import CLERK, HOME, THERE, accepted_in_parts, chosen
from .test_parts import entered, signed
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


def void_and_another(*, day: int = 2) -> CaseFile:
    """The certificate was revoked before it was fetched; the notice of the register lies at another counter, and holds."""
    file = entered(signed(chosen(accepted_in_parts(), "enter", "counter", THERE, day=day)))
    return with_changes(file, amendments=(revoked(1),))


def states(file: CaseFile) -> list[str]:
    return [one.state for one in parts_of(file)]


def test_another_result_that_holds_goes_before_the_notice_and_from_where_it_lies() -> None:
    file = void_and_another()

    assert states(file) == ["revoked", "ready"]
    assert [one.step for one in choosable(file)] == ["enter"], "nobody chooses how he receives what is void"
    with pytest.raises(OthersGoFirst):
        return_notice(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    with pytest.raises(RevokedSince):
        return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    assert "return_notice" not in {one.code for one in possible_actions(file, RECEPTIONIST)}

    file = return_part(file, step="enter", by=CLERK, at=at(6), calendar=CALENDAR)[0]
    file = return_notice(file, by=RECEPTIONIST, at=at(6, 10), calendar=CALENDAR)[0]
    assert (file.status, states(file)) == (Status.RETURNED, ["revoked", "returned"])


def test_one_at_the_same_counter_goes_first_too_for_its_money_is_asked_there() -> None:
    file = with_changes(entered(signed(accepted_in_parts())), amendments=(revoked(1),))

    with pytest.raises(OthersGoFirst):
        return_notice(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)


def test_where_the_document_was_fetched_before_the_other_result_is_returned_and_no_notice() -> None:
    file = entered(
        return_part(signed(accepted_in_parts()), step="sign", by=RECEPTIONIST, at=at(4, 15), calendar=CALENDAR)[0]
    )
    file = with_changes(file, amendments=(revoked(1),))

    with pytest.raises(NotRevoked):
        return_notice(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)
    file = return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0]
    assert states(file) == ["returned", "returned"]


def test_the_notice_goes_from_where_the_document_lay_and_that_way() -> None:
    file = signed(chosen(accepted_in_parts(), "sign", "post", THERE, address=HOME))
    file = return_part(entered(file), step="enter", by=RECEPTIONIST, at=at(6), calendar=CALENDAR)[0]
    file = with_changes(file, amendments=(revoked(1),))

    assert {one.code for one in possible_actions(file, CLERK)} >= {"return_notice"}
    [asked] = [one for one in RETURN_NOTICE.asks if isinstance(one, Choice)]
    assert asked.proposed is not None
    assert asked.proposed(file) == "post"
