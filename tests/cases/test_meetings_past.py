"""A meeting whose moment has come: what was said there the minutes tell, and no press undoes it.

Nothing was found in the law that says what becomes of a meeting without minutes; that nobody is taken for silent who may have
spoken is a rule of ours. That the head of the one-stop section learns of an agency that did not answer: Decree 61/2018/NĐ-CP,
Art. 19.5.
"""

from datetime import date
from typing import Any

import pytest

from onestop.cases.access import may_see
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.answer_withdrawal import answer_withdrawal
from onestop.cases.domain.law.close_opinion import close_opinion
from onestop.cases.domain.law.not_held import note_not_held
from onestop.cases.domain.law.note_late_opinion import note_late_opinion
from onestop.cases.domain.law.record_minutes import record_minutes
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.meetings import meetings_of
from onestop.cases.domain.refusals_of_meetings import (
    AnotherSaysNotHeld,
    MeetingNotOver,
    MinutesFirst,
    NoMeeting,
    WhyMeetingMissing,
)
from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date

from .examples import CALENDAR, CITIZEN, COMMUNE, DEPUTY, SPECIALIST, accepted, at, terms
from .test_meetings import (
    ABSENT,
    FIRE,
    PLANNER,
    PLANNING,
    called,
    called_off,
    granted,
    lanes,
    last_moments,
    minuted,
    moved,
    opinions,
    worked,
    written,
)

CONSENT: dict[str, Any] = {"on_silence": "consent", "consultation_within": 4}
"""Asked on Tuesday the 3rd, to be answered by Monday the 9th."""
LEFT_OUT: dict[str, Any] = {"on_consultation": "exclude"}


def not_held(file: CaseFile, *, by: Actor = DEPUTY, on: int = 9, note: str = "Mất điện") -> CaseFile:
    return note_not_held(file, note=note, by=by, at=at(on), calendar=CALENDAR)[0]


def closed(file: CaseFile, agency: str, *, on: int) -> CaseFile:
    return close_opinion(file, step=agency, by=SPECIALIST, at=at(on), calendar=CALENDAR)[0]


def told(file: CaseFile) -> list[str]:
    """The agencies of which the head of the one-stop section reads that they are late."""
    return [one.step for one in file.open_tasks if one.kind == "late_opinion"]


class TestClosing:
    def test_between_the_meeting_and_its_minutes_nobody_who_was_called_is_struck_out(self) -> None:
        for file in (called(accepted()), called(accepted(under=terms(**CONSENT)))):
            for on in (9, 12):
                with pytest.raises(MinutesFirst):
                    closed(file, PLANNING, on=on)

    def test_nor_one_whose_own_last_day_had_passed_before(self) -> None:
        file = called(written(accepted(), last=date(2026, 3, 5)))

        with pytest.raises(MinutesFirst):
            closed(file, FIRE, on=9)
        assert opinions(minuted(file)) == [(FIRE, "disagrees"), (PLANNING, "agrees")]

    def test_before_it_an_agency_called_is_never_silent_though_its_own_last_day_has_passed(self) -> None:
        file = called(written(accepted(under=terms(on_silence="consent")), last=date(2026, 3, 4)))

        assert opinions(closed(file, FIRE, on=5))[0] == (FIRE, "not_needed")

    def test_who_was_not_called_is_waited_for_no_longer_as_ever(self) -> None:
        file = called(written(accepted(), last=date(2026, 3, 5)), PLANNING)

        assert opinions(closed(file, FIRE, on=9))[0] == (FIRE, "nothing")


class TestNotHeld:
    def test_whoever_was_to_answer_there_counts_as_not_asked_and_no_time_is_won(self) -> None:
        before = accepted(under=terms(**LEFT_OUT))
        file = not_held(called(before))

        assert meetings_of(file)[0].state == "not_held"
        assert meetings_of(file)[0].called_off == "Mất điện"
        assert opinions(file) == [(PLANNING, "not_needed"), (FIRE, "not_needed")]
        assert file.due_at == before.due_at

    def test_whoever_has_days_by_law_and_lost_the_last_of_them_is_asked_anew_and_silent_no_earlier(self) -> None:
        file = not_held(called(accepted(under=terms(**CONSENT))), on=10)

        assert opinions(file) == [(PLANNING, "not_needed"), (FIRE, "not_needed"), (PLANNING, ""), (FIRE, "")]
        assert last_moments(file)[2:] == ["16/03 17:00"] * 2
        assert opinions(closed(file, FIRE, on=11))[-1] == (FIRE, "not_needed")
        assert opinions(closed(file, FIRE, on=17))[-1] == (FIRE, "consent")

    def test_whoever_a_letter_gave_a_day_has_as_many_days_again_as_it_still_had_then(self) -> None:
        file = not_held(called(written(accepted(), last=date(2026, 3, 9))), on=10)

        assert last_moments(file)[-1] == "13/03 17:00"

    def test_a_day_of_its_own_that_is_to_come_stays(self) -> None:
        file = not_held(called(written(accepted(), last=date(2026, 3, 12))), on=9)

        assert opinions(file) == [(FIRE, ""), (PLANNING, "not_needed")]
        assert last_moments(file)[0] == "12/03 17:00"

    def test_not_by_whoever_called_it_or_moved_it_nor_before_its_moment_nor_without_a_reason(self) -> None:
        file = called(accepted())

        with pytest.raises(AnotherSaysNotHeld):
            not_held(file, by=SPECIALIST)
        with pytest.raises(MeetingNotOver):
            not_held(file, on=5)
        with pytest.raises(WhyMeetingMissing):
            not_held(file, note=" ")
        with pytest.raises(NoMeeting):
            not_held(not_held(file))

    def test_the_case_goes_on_after_it(self) -> None:
        assert granted(not_held(called(worked(accepted()))), at(10)).outcome == "granted"


class TestAbsent:
    def test_who_stayed_away_is_noted_late_and_the_head_of_the_one_stop_section_reads_it_until_the_decision(
        self,
    ) -> None:
        file = minuted(called(worked(accepted())), fire=ABSENT)

        assert told(file) == [FIRE]
        assert (COMMUNE, "late_opinion") in lanes(file)
        assert note_late_opinion(file, at=at(12))[1] == (), "it is told once"
        assert told(granted(file, at(9))) == []

    def test_who_has_days_of_its_own_is_late_when_they_are_over(self) -> None:
        file = minuted(called(accepted(under=terms(**CONSENT))), fire=ABSENT)

        assert told(file) == []
        assert told(note_late_opinion(file, at=at(10))[0]) == [FIRE]

    def test_who_spoke_is_not_and_who_was_closed_before_the_night_noted_it_is(self) -> None:
        assert told(minuted(called(accepted()))) == []
        assert told(closed(written(accepted(), last=date(2026, 3, 5)), FIRE, on=6)) == [FIRE]


class TestWhileWithdrawing:
    def asked_back(self, file: CaseFile, on: int = 5) -> CaseFile:
        return request_withdrawal(file, by=CITIZEN, at=at(on), calendar=CALENDAR)[0]

    def test_those_called_still_find_it_and_it_can_be_moved_called_off_and_recorded(self) -> None:
        file = self.asked_back(called(accepted()))

        assert {(PLANNING, "opinion"), (COMMUNE, "meeting"), (COMMUNE, "answer_withdrawal")} <= set(lanes(file))
        assert {"move_meeting", "call_off_meeting", "record_minutes"} <= {
            one.code for one in possible_actions(file, SPECIALIST)
        }
        assert last_moments(moved(file, 10, on=6))[0] == "10/03 08:00"
        assert meetings_of(called_off(file, on=6))[0].state == "called_off"
        assert opinions(minuted(file)) == [(PLANNING, "agrees"), (FIRE, "disagrees")]

    def test_agreed_to_after_its_moment_it_is_said_that_nobody_recorded_it_not_that_it_was_not_held(self) -> None:
        def agreed(file: CaseFile, on: int) -> CaseFile:
            return answer_withdrawal(file, answer="agreed", by=DEPUTY, at=at(on), calendar=CALENDAR)[0]

        file = self.asked_back(called(accepted()))
        assert meetings_of(agreed(file, 6))[0].state == "lapsed"
        assert meetings_of(agreed(file, 9))[0].state == "unrecorded"
        assert may_see(agreed(file, 6), PLANNER), "whoever was called reads that it is not held"


def test_recorded_by_whoever_called_it_as_ever() -> None:
    said = {PLANNING: ABSENT, FIRE: ABSENT}
    file, events = record_minutes(
        called(accepted()), positions=said, settled_words="x", by=SPECIALIST, at=at(9), calendar=CALENDAR
    )

    assert [event.type.removeprefix("cases.") for event in events] == [
        "meeting_held",
        *["opinion_closed"] * 2,
        *["opinion_lateness_noted"] * 2,
    ]
    assert local_date(file.changed_at) == date(2026, 3, 9)
