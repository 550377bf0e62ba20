"""To refuse late is late: whoever let its share of the term pass cannot wash that off, nor charge it to the sender."""

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hand_overs import HandOver, hand_overs
from onestop.cases.domain.hop_progress import hops_of
from onestop.cases.domain.law.hand_over import answer_hand_over, refuse_hand_over

from .examples import CALENDAR, SPECIALIST, at
from .test_hops import OFFICER, sent

DUE = at(4, 8)
"""Sent on Monday 2 March at eight, with two working days."""


def refused(file: CaseFile, day: int) -> CaseFile:
    return refuse_hand_over(
        file, step="register", reasons=["not_ours"], note="Phường bên", by=OFFICER, at=at(day), calendar=CALENDAR
    )[0]


def resent(file: CaseFile, day: int) -> CaseFile:
    return answer_hand_over(
        file, step="register", answer="resent", explanation="Đúng nơi", by=SPECIALIST, at=at(day), calendar=CALENDAR
    )[0]


def lines(file: CaseFile, day: int) -> dict[str, HandOver]:
    return {one.work: one for one in hand_overs(file, now=at(day), calendar=CALENDAR)}


def test_refused_late_it_stays_late_whatever_becomes_of_it() -> None:
    late = refused(sent(when=at(2, 8)), 20)

    for file in (late, resent(late, 23)):
        first = hops_of(file, now=at(25), calendar=CALENDAR)[0]
        assert (first.due_at, first.ended_at, first.is_late(at(25))) == (DUE, at(20), True)


def test_refused_in_time_it_is_not_late_later() -> None:
    (hop,) = hops_of(refused(sent(when=at(2, 8)), 3), now=at(25), calendar=CALENDAR)

    assert not hop.is_late(at(25))


def test_the_slip_says_late_of_whoever_refused_and_nothing_of_whoever_answers() -> None:
    late = lines(refused(sent(when=at(2, 8)), 20), 20)

    assert (late["hand_over"].due_at, late["hand_over"].in_time) == (DUE, "late")
    assert (late["refused"].due_at, late["refused"].in_time) == (None, None)
    assert lines(refused(sent(when=at(2, 8)), 3), 20)["hand_over"].in_time == "early"


def test_sent_again_the_second_has_its_own_share() -> None:
    second = hops_of(resent(refused(sent(when=at(2, 8)), 20), 23), now=at(23), calendar=CALENDAR)[1]

    assert second.due_at is not None
    assert (second.sent_at, second.due_at > at(24), second.is_late(at(23))) == (at(23), True, False)
