"""What the police or the insurance makes of an interlinked birth is theirs to stop, and whoever ended a result answers for it.

Decree 63/2024/NĐ-CP Art. 8.2b (whoever makes it says why it is not made); Law on Complaints 02/2011/QH13 Art. 7 (first to the
head of whoever decided); both as remembered, or read as republished.
"""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.hand_over import confirm_hand_over
from onestop.cases.domain.law.refuse_part import refuse_part
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.parts import ended_parts
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.slips import REFUSAL, RESULT, STOP
from onestop.cases.queries.slips import competent_person, part_ended
from onestop.cases.queries.slips import result as letter
from onestop.cases.queries.slips.law import phrases_of
from onestop.kernel.actor import Actor
from onestop.kernel.bilingual import Text
from onestop.people import api as people

from .examples import CALENDAR, CITIZEN, COMMUNE, HEAD, at
from .test_birth_first import INSURER, OFFICER, POLICE, at_the_police, signed
from .test_parts_end import INSURANCE_HEAD, NOT_AGREED, POLICE_HEAD

GONE: dict[str, Any] = {"reasons": ["subject_gone"], "note": "Nhà đã cháy"}


def stopped(file: CaseFile, by: Actor = POLICE_HEAD, day: int = 3) -> CaseFile:
    return stop_case(file, **GONE, by=by, at=at(day, 10), calendar=CALENDAR)[0]


def may_stop(file: CaseFile, by: Actor) -> bool:
    return "stop_case" in {one.code for one in possible_actions(file, by)}


def given_up(file: CaseFile) -> CaseFile:
    file, _ = request_withdrawal(file, by=CITIZEN, at=at(3), calendar=CALENDAR)
    return answer_withdrawal(file, answer="agreed", by=HEAD, at=at(4), calendar=CALENDAR)[0]


def test_what_the_police_has_the_police_stops_and_no_head_of_the_commune() -> None:
    assert may_stop(at_the_police(), POLICE_HEAD)
    assert not may_stop(at_the_police(), HEAD)


def test_nor_whoever_received_it_there() -> None:
    with pytest.raises(FourEyes):
        stopped(at_the_police(), by=OFFICER)


def test_what_is_on_its_way_is_still_the_sender_s() -> None:
    file = stopped(signed()[0], by=HEAD)

    assert may_stop(signed()[0], HEAD)
    assert not may_stop(signed()[0], POLICE_HEAD)
    assert {one.ended_by for one in ended_parts(file)} == {COMMUNE}


def test_the_notice_is_the_paper_of_whoever_stopped_it() -> None:
    file = stopped(at_the_police())

    assert [(one.state, one.agency, one.ended_by) for one in ended_parts(file)] == [("stopped", POLICE, POLICE)]
    assert STOP.agency(file) == POLICE


def test_what_another_refuses_afterwards_changes_nothing_of_that() -> None:
    file = confirm_hand_over(stopped(at_the_police()), step="insurance", by=INSURER, at=at(3, 11), calendar=CALENDAR)[0]
    file, _ = refuse_part(file, step="insurance", **NOT_AGREED, by=INSURANCE_HEAD, at=at(4), calendar=CALENDAR)

    assert (STOP.agency(file), REFUSAL.agency(file)) == (POLICE, ended_parts(file)[-1].agency)


def test_what_the_applicant_gives_up_is_answered_by_the_commune() -> None:
    """The police did nothing: the letter does not say that it stopped."""
    file = given_up(at_the_police())

    assert {one.ended_by for one in ended_parts(file)} == {COMMUNE}
    assert STOP.agency(file) == COMMUNE


@pytest.fixture
def by_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers name an agency by its code here."""

    def agency(code: str, _at: Any) -> Any:
        return SimpleNamespace(code=code, authority=Text(code, code))

    monkeypatch.setattr(part_ended, "agency_at", agency)
    monkeypatch.setattr(letter, "agency_at", agency)


@pytest.mark.usefixtures("by_code")
def test_the_letter_and_the_remedy_name_whoever_ended_it() -> None:
    for file, by in ((stopped(at_the_police()), POLICE), (stopped(signed()[0], by=HEAD), COMMUNE)):
        said = " ".join(letter._not_made(ended_parts(file)[0], file.code, phrases_of(file), "Ông"))

        assert f": {by} dừng giải quyết" in said
        assert f"khiếu nại đến người đứng đầu {by} " in said
    file = given_up(at_the_police())
    (said,) = letter._not_made(ended_parts(file)[0], file.code, phrases_of(file), "Ông")
    assert f": {COMMUNE} dừng giải quyết theo yêu cầu rút" in said


def refused(file: CaseFile) -> CaseFile:
    """By the police, and then, with which the case ends, by social insurance."""
    file, _ = refuse_part(file, step="residence", **NOT_AGREED, by=POLICE_HEAD, at=at(3, 10), calendar=CALENDAR)
    file = confirm_hand_over(file, step="insurance", by=INSURER, at=at(3, 11), calendar=CALENDAR)[0]
    return refuse_part(file, step="insurance", **NOT_AGREED, by=INSURANCE_HEAD, at=at(4), calendar=CALENDAR)[0]


@pytest.mark.usefixtures("by_code")
def test_the_letter_says_whose_paper_tells_of_it_and_where_that_is() -> None:
    file = refused(at_the_police())
    said, remedy = letter._not_made(ended_parts(file)[0], file.code, phrases_of(file), "Ông")

    assert f": {POLICE} từ chối." in said
    assert said.endswith(f"Phiếu từ chối của {POLICE} về việc này được cấp riêng, có ở trang hồ sơ {file.code}.")
    assert POLICE in remedy
    file = stopped(at_the_police())
    assert f"Thông báo dừng giải quyết của {POLICE}" in " ".join(
        letter._not_made(ended_parts(file)[0], file.code, phrases_of(file), "Ông")
    )


def test_it_is_signed_by_whoever_granted_the_rest_and_not_by_who_refused_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of the case is pressed by the head of social insurance, whose refusal is a paper of its own."""
    asked: list[tuple[str, str]] = []

    def capacity_of(key: str, agency: str, _on: Any) -> str:
        asked.append((key, agency))
        return "head"

    monkeypatch.setattr(competent_person, "agency_at", lambda code, _at: SimpleNamespace(code=code))
    monkeypatch.setattr(people, "capacity_of", capacity_of)
    file = refused(at_the_police())

    assert file.because is not None
    assert file.because.given_by == HEAD.key
    competent_person.capacity(file, SimpleNamespace(by=INSURANCE_HEAD, at=at(4)))  # type: ignore[arg-type]
    assert asked == [(HEAD.key, COMMUNE)]
    assert RESULT.agency(file) == COMMUNE


def test_entries_that_do_not_say_were_of_whoever_was_to_make_it() -> None:
    file = stopped(at_the_police())
    tasks = tuple(one._replace(answer={k: v for k, v in one.answer.items() if k != "ended_by"}) for one in file.tasks)

    assert ended_parts(replace(file, tasks=tasks))[0].ended_by == POLICE
