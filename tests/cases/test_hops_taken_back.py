"""What nobody confirmed in its share of the term is taken back, and stays late of whoever kept silent."""

from functools import reduce

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.evolve import evolve
from onestop.cases.domain.hand_overs import hand_overs
from onestop.cases.domain.hop_progress import hops_of
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.hand_over import Answer
from onestop.cases.domain.law.take_back_hand_over import take_back_hand_over
from onestop.cases.domain.refusals_of_hops import AnswerNotExplained, NoSuchReceiver, NotHandedOver, ShareNotOver
from onestop.cases.domain.worklist import lanes_to_be_late, places_of
from onestop.cases.events import HandOverTakenBack

from .examples import CALENDAR, HEAD, SPECIALIST, at, official
from .test_hops import ELSEWHERE, POLICE, confirmed, offered, sent

SENT = at(2, 8)
"""A Monday; the step has two working days, to Wednesday at eight."""


def taken_back(
    file: CaseFile, answer: Answer = "kept", *, partner: str = "", words: str = "Không ai nhận", day: int = 5
) -> tuple[CaseFile, HandOverTakenBack]:
    after, (event,) = take_back_hand_over(
        file,
        step="register",
        answer=answer,
        partner=partner,
        explanation=words,
        by=SPECIALIST,
        at=at(day),
        calendar=CALENDAR,
    )
    return after, event


def test_not_before_its_share_is_over() -> None:
    with pytest.raises(ShareNotOver):
        taken_back(sent(when=SENT), day=3)


def test_done_here_it_waits_here_with_a_share_of_its_own_and_the_case_goes_on() -> None:
    file, _ = taken_back(sent(when=SENT))
    (here,) = file.open_tasks
    done = complete_step(file, step="register", by=SPECIALIST, at=at(6), calendar=CALENDAR)[0]

    assert (here.kind, here.agency, here.due_at and here.due_at > at(6)) == ("step", file.competent_agency, True)
    assert decide(done, outcome="granted", by=HEAD, at=at(6), calendar=CALENDAR)[0].outcome == "granted"


def test_or_it_is_sent_to_another_of_that_kind() -> None:
    file, _ = taken_back(sent(when=SENT), "resent", partner=ELSEWHERE)

    assert [(one.kind, one.agency) for one in file.open_tasks] == [
        ("hand_over", ELSEWHERE),
        ("sent", file.competent_agency),
    ]


@pytest.mark.parametrize("partner", ["", POLICE])
def test_but_not_to_the_silent_one_once_more(partner: str) -> None:
    with pytest.raises(NoSuchReceiver):
        taken_back(sent(when=SENT), "resent", partner=partner)


def test_it_is_said_why() -> None:
    with pytest.raises(AnswerNotExplained):
        taken_back(sent(when=SENT), words=" ")


def test_what_was_confirmed_is_not_taken_back() -> None:
    with pytest.raises(NotHandedOver):
        taken_back(confirmed(sent(when=SENT)))


def test_the_silent_agency_stays_late_in_the_list_and_in_the_slip() -> None:
    file, _ = taken_back(sent(when=SENT))
    (hop,) = hops_of(file, now=at(20), calendar=CALENDAR)
    line = next(one for one in hand_overs(file, now=at(20), calendar=CALENDAR) if one.work == "hand_over")

    assert (hop.agency, hop.state.code, hop.ended_at, hop.is_late(at(20))) == (POLICE, "taken_back", at(5), True)
    assert (hop.explained, line.in_time) == ("Không ai nhận", "late")


def test_the_promised_day_stays_and_the_file_is_what_its_events_replay_to() -> None:
    before = sent(when=SENT)
    file, event = taken_back(before)

    assert file.due_at == before.due_at
    assert reduce(evolve, [event], before) == file


def test_only_the_agency_that_decides_does_it() -> None:
    file = sent(when=SENT)

    assert offered(file, SPECIALIST, "take_back_hand_over")
    assert not offered(file, official(POLICE, "cases.step", key="31"), "take_back_hand_over")


def test_both_heads_are_told_before_it_is_late() -> None:
    """It stands in a lane that each of them watches: where it was sent, and where it was sent from."""
    placed = {place.lane for place in places_of(sent(when=SENT))}
    theirs, ours = (
        {lane for lane, _ in lanes_to_be_late(official(agency, "cases.decide", key="40"))}
        for agency in (POLICE, HEAD.agency)
    )

    assert {lane.kind for lane in placed & theirs} == {"hand_over"}
    assert {lane.kind for lane in placed & ours} == {"sent"}
