"""A withdrawal has two hands: who wrote down the request does not answer it; an answer after the day of the law is late."""

from dataclasses import replace

import pytest

from onestop.cases.domain.act import Offer
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.answer_withdrawal import ANSWER_WITHDRAWAL, answer_withdrawal
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.refusals_of_requests import AnotherAnswersWithdrawal, RequestNotNamed
from onestop.cases.domain.withdrawing import answered_late
from onestop.kernel.actor import Actor

from .examples import CALENDAR, CITIZEN, COMMUNE, HEAD, RECEPTIONIST, accepted, at, lodged, official

COLLEAGUE = replace(RECEPTIONIST, key="20")
ALL_IN_ONE = official(COMMUNE, "cases.accept", "cases.decide", key="10")


def asked(by: Actor, file: CaseFile | None = None) -> CaseFile:
    return request_withdrawal(file or lodged(), request="Đơn ký ngày 5/3/2026", by=by, at=at(5), calendar=CALENDAR)[0]


def answer(file: CaseFile, by: Actor, day: int = 6) -> CaseFile:
    return answer_withdrawal(file, answer="agreed", by=by, at=at(day), calendar=CALENDAR)[0]


def offered(file: CaseFile, by: Actor) -> list[Offer]:
    return [one for one in possible_actions(file, by) if one.act is ANSWER_WITHDRAWAL]


@pytest.mark.parametrize("by", [RECEPTIONIST, replace(COLLEAGUE, same_person=frozenset({RECEPTIONIST.key}))])
def test_who_recorded_it_for_the_applicant_does_not_answer_it_by_whatever_account(by: Actor) -> None:
    file = asked(RECEPTIONIST)
    with pytest.raises(AnotherAnswersWithdrawal):
        answer(file, by)
    assert not offered(file, by)


def test_another_receptionist_does() -> None:
    file = asked(RECEPTIONIST)

    assert offered(file, COLLEAGUE)
    assert answer(file, COLLEAGUE).outcome == "withdrawn"


def test_after_acceptance_it_is_kept_from_him_too() -> None:
    file = asked(ALL_IN_ONE, accepted())
    with pytest.raises(AnotherAnswersWithdrawal):
        answer(file, ALL_IN_ONE)
    assert answer(file, HEAD).outcome == "withdrawn"


def test_what_the_applicant_asked_himself_any_of_them_answers() -> None:
    assert answer(asked(CITIZEN), RECEPTIONIST).outcome == "withdrawn"


def test_an_answer_after_three_working_days_is_late_and_one_on_the_last_is_not() -> None:
    # Asked on Thursday 5 March 2026: 6, 9, 10 March.
    in_time, late = (answer(asked(CITIZEN), RECEPTIONIST, day) for day in (10, 11))

    assert answered_late(in_time, in_time.waits[-1], at(31)) is None
    assert answered_late(late, late.waits[-1], at(31)) is not None


def test_one_that_nobody_has_answered_is_late_from_then_on() -> None:
    file = asked(CITIZEN)

    assert answered_late(file, file.waits[-1], at(10)) is None
    assert answered_late(file, file.waits[-1], at(11)) is not None


@pytest.mark.parametrize("request_named", ["", "   "])
def test_who_writes_it_down_names_the_request_that_was_signed(request_named: str) -> None:
    with pytest.raises(RequestNotNamed):
        request_withdrawal(lodged(), note="Đổi ý", request=request_named, by=RECEPTIONIST, at=at(5), calendar=CALENDAR)


def test_what_he_names_is_read_by_who_answers_and_the_applicant_needs_to_name_nothing() -> None:
    by_official = asked(RECEPTIONIST).withdrawal
    by_applicant = asked(CITIZEN).withdrawal

    assert by_official
    assert by_official.because.note == "Đơn ký ngày 5/3/2026"
    assert by_applicant
    assert by_applicant.because.note == ""
