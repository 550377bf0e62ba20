"""Joint meetings: several agencies called to one table; what each says there is an opinion as any, silence is none."""

from datetime import date, datetime
from typing import Any

import pytest

from onestop.cases.access import may_see
from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.answer_meeting import answer_meeting
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.call_meeting import call_meeting
from onestop.cases.domain.law.close_opinion import close_opinion
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.give_opinion import give_opinion
from onestop.cases.domain.law.move_meeting import call_off_meeting, move_meeting
from onestop.cases.domain.law.note_late_opinion import note_late_opinion
from onestop.cases.domain.law.record_minutes import record_minutes
from onestop.cases.domain.law.request_withdrawal import request_withdrawal
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.law.transfer import transfer
from onestop.cases.domain.meetings import meetings_of
from onestop.cases.domain.opinions import asked_of, was_slow
from onestop.cases.domain.refusals import NotAcceptedYet
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_meetings import (
    AttendantMissing,
    MeetingBegun,
    MeetingNotOver,
    MeetingPast,
    MeetingPlanned,
    MeetingUnchanged,
    MinutesFirst,
    MinutesIncomplete,
    NoDayToMeet,
    NoMeeting,
    OutsideOfficeHours,
    PlaceMissing,
    WhyMeetingMissing,
)
from onestop.cases.domain.refusals_of_opinions import (
    NobodyToAsk,
    OpinionNotExplained,
    OpinionOutstanding,
    QuestionMissing,
)
from onestop.cases.domain.refusals_of_transfers import TransferPending
from onestop.cases.domain.worklist import places_of
from onestop.kernel.alphabet import NotWritable
from onestop.kernel.times import local

from .examples import CALENDAR, CITIZEN, COMMUNE, DEPUTY, HEAD, SPECIALIST, accepted, at, lodged, official, terms

PLANNING, FIRE = "H09.05", "H09.06"
PLANNER = official(PLANNING, "cases.step", key="21")
AGREES = {"position": "agrees", "who": "Ông Bình, Phó Giám đốc", "words": ""}
OBJECTS = {"position": "disagrees", "who": "Bà Cúc, chuyên viên", "words": "Lối thoát quá hẹp"}
ABSENT = {"position": "absent"}
SETTLED = "Chủ trì: bà Hoa. Chờ văn bản của phòng cháy."


def called(
    file: CaseFile, *agencies: str, day: date = date(2026, 3, 6), hour: str = "14:00", on: int = 3, **said: Any
) -> CaseFile:
    words = {"place": "Phòng họp số 2", "question": "Lối vào từ đường nào?", **said}
    return call_meeting(
        file,
        agencies=agencies or (PLANNING, FIRE),
        day=day,
        hour=hour,
        by=SPECIALIST,
        at=at(on),
        calendar=CALENDAR,
        **words,
    )[0]


def answered(file: CaseFile, comes: Any = "comes", who: str = "Ông Bình, Phó Giám đốc") -> CaseFile:
    return answer_meeting(file, step=PLANNING, comes=comes, who=who, by=PLANNER, at=at(4), calendar=CALENDAR)[0]


def minuted(
    file: CaseFile, planning: Any = AGREES, fire: Any = OBJECTS, *, when: datetime | None = None, settled: str = SETTLED
) -> CaseFile:
    said = {code: one for code, one in ((PLANNING, planning), (FIRE, fire)) if one is not None}
    return record_minutes(
        file, positions=said, settled_words=settled, by=SPECIALIST, at=when or at(6, 16), calendar=CALENDAR
    )[0]


def moved(file: CaseFile, day: int, hour: str = "08:00", *, on: int = 4, place: str = "Phòng họp số 2") -> CaseFile:
    return move_meeting(
        file,
        day=date(2026, 3, day),
        hour=hour,
        place=place,
        note="Chủ trì bận họp",
        by=SPECIALIST,
        at=at(on),
        calendar=CALENDAR,
    )[0]


def called_off(file: CaseFile, *, on: int = 5) -> CaseFile:
    return call_off_meeting(file, note="Đã đủ ý kiến", by=SPECIALIST, at=at(on), calendar=CALENDAR)[0]


def written(file: CaseFile, agency: str = FIRE, *, last: date = date(2026, 3, 12)) -> CaseFile:
    return ask_opinion(
        file, agency=agency, question="Có an toàn không?", answer_by=last, by=SPECIALIST, at=at(3, 8), calendar=CALENDAR
    )[0]


def opinions(file: CaseFile) -> list[tuple[str, str]]:
    """Of each agency what it thinks, or how it ended without."""
    return [(one.agency, one.opinion or one.closed) for one in asked_of(file)]


def last_moments(file: CaseFile) -> list[str]:
    return [f"{local(one.last):%d/%m %H:%M}" for one in asked_of(file)]


def lanes(file: CaseFile) -> list[tuple[str, str]]:
    return [(place.lane.agency, place.lane.kind) for place in places_of(file)]


class TestCalled:
    def test_each_agency_finds_it_in_its_work_list_with_its_moment_and_whoever_called_it_in_his(self) -> None:
        before = accepted()
        file = called(before)

        assert {(PLANNING, "opinion"), (FIRE, "opinion"), (COMMUNE, "meeting")} <= set(lanes(file))
        assert last_moments(file) == ["06/03 14:00", "06/03 14:00"]
        assert file.due_at == before.due_at, "the term of the whole runs on"

    def test_where_the_law_leaves_out_the_time_of_asking_the_clock_stands_from_the_call_to_the_meeting(self) -> None:
        before = accepted(under=terms(on_consultation="exclude"))
        file = called(before)
        after, later = minuted(file), minuted(file, fire=ABSENT, when=at(12))

        assert (file.due_at, file.paused_since) == (None, at(3))
        assert before.due_at
        assert after.due_at
        assert after.due_at > before.due_at
        assert later.due_at == after.due_at, "no time is won by recording them late"

    @pytest.mark.parametrize("day", [date(2026, 3, 3), date(2026, 3, 17)])
    def test_not_on_the_day_of_the_call_nor_after_the_promised_one(self, day: date) -> None:
        assert local(accepted().due_at or at(1)).date() == date(2026, 3, 16)
        with pytest.raises(NoDayToMeet):
            called(accepted(), day=day)

    @pytest.mark.parametrize(("day", "hour"), [(7, "09:00"), (8, "09:00"), (6, "12:00"), (6, "17:00"), (6, "09 giờ")])
    def test_when_no_office_works_it_cannot_be_held(self, day: int, hour: str) -> None:
        with pytest.raises(OutsideOfficeHours):
            called(accepted(), day=date(2026, 3, day), hour=hour)

    def test_not_past_the_days_that_the_law_of_the_procedure_gives_for_an_opinion(self) -> None:
        by_law = accepted(under=terms(consultation_within=5))  # Tuesday 3 March: to Tuesday the 10th

        assert called(by_law, day=date(2026, 3, 10)).opinions
        with pytest.raises(NoDayToMeet):
            called(by_law, day=date(2026, 3, 11))

    def test_nobody_is_called_or_the_agency_itself_or_without_a_place_or_a_question(self) -> None:
        with pytest.raises(NobodyToAsk):
            call_meeting(
                accepted(),
                agencies=(),
                day=date(2026, 3, 6),
                hour="14:00",
                place="x",
                question="x",
                by=SPECIALIST,
                at=at(3),
                calendar=CALENDAR,
            )
        with pytest.raises(NobodyToAsk):
            called(accepted(), PLANNING, COMMUNE)
        with pytest.raises(PlaceMissing):
            called(accepted(), place=" ")
        with pytest.raises(QuestionMissing):
            called(accepted(), question=" ")

    def test_one_at_a_time_and_not_before_acceptance(self) -> None:
        with pytest.raises(MeetingPlanned):
            called(called(accepted()))
        with pytest.raises(NotAcceptedYet):
            called(lodged())
        assert [one.state for one in meetings_of(called(minuted(called(accepted())), day=date(2026, 3, 10), on=9))] == [
            "held",
            "planned",
        ]

    def test_an_agency_asked_in_writing_keeps_its_own_last_day(self) -> None:
        assert last_moments(called(written(accepted()))) == ["12/03 17:00", "06/03 14:00"]

    def test_an_agency_called_sees_the_case(self) -> None:
        assert not may_see(accepted(), PLANNER)
        assert may_see(called(accepted()), PLANNER)


class TestAnswered:
    def test_it_names_who_comes_and_may_say_so_anew(self) -> None:
        file = answered(called(accepted()))
        again = answered(file, "stays_away", "")

        assert meetings_of(file)[0].answers == {PLANNING: {"comes": "comes", "who": "Ông Bình, Phó Giám đốc"}}
        assert meetings_of(again)[0].answers[PLANNING]["comes"] == "stays_away"

    def test_that_it_does_not_come_is_no_opinion(self) -> None:
        file = answered(called(accepted()), "stays_away", "")

        assert opinions(file) == [(PLANNING, ""), (FIRE, "")]

    def test_who_comes_must_be_named_and_nobody_else_answers(self) -> None:
        with pytest.raises(AttendantMissing):
            answered(called(accepted()), who=" ")
        with pytest.raises(NoMeeting):
            answered(called(accepted(), FIRE))
        with pytest.raises(NoMeeting):
            answered(accepted())

    def test_only_whoever_works_at_that_agency_is_offered_it(self) -> None:
        file = called(accepted())

        def offered(by: Any) -> set[tuple[str, str]]:
            return {(one.code, one.step) for one in possible_actions(file, by) if one.code == "answer_meeting"}

        assert offered(PLANNER) == {("answer_meeting", PLANNING)}
        assert offered(SPECIALIST) == offered(CITIZEN) == set()

    def test_it_may_send_its_opinion_in_writing_before_and_is_not_asked_again(self) -> None:
        file = called(accepted())
        file = give_opinion(file, step=PLANNING, opinion="agrees", by=PLANNER, at=at(5), calendar=CALENDAR)[0]

        assert opinions(minuted(file, planning=None)) == [(PLANNING, "agrees"), (FIRE, "disagrees")]
        with pytest.raises(MinutesIncomplete):
            minuted(file)


class TestMinutes:
    def test_what_was_said_is_the_opinion_of_that_agency_as_if_written(self) -> None:
        first, second = asked_of(minuted(called(accepted())))

        assert (first.opinion, second.opinion, second.reply) == ("agrees", "disagrees", "Lối thoát quá hẹp")
        assert first.met_at == at(6, 14)
        assert (first.answered_at, first.on_paper) == (at(6, 14), False)

    def test_it_was_said_in_time_though_it_is_written_down_days_later(self) -> None:
        said = {PLANNING: AGREES, FIRE: OBJECTS}
        _, events = record_minutes(
            called(accepted()), positions=said, settled_words="x", by=SPECIALIST, at=at(10), calendar=CALENDAR
        )

        assert [event.type for event in events] == [
            "cases.meeting_held",
            "cases.opinion_given",
            "cases.opinion_given",
        ]
        assert all(vars_of(event).get("in_time", True) for event in events)

    @pytest.mark.parametrize("silence", ["consent", "nothing"])
    def test_who_stays_away_kept_silent_as_the_law_of_the_procedure_has_it_and_gave_no_opinion(
        self, silence: str
    ) -> None:
        file = minuted(called(accepted(under=terms(on_silence=silence))), fire=ABSENT)

        assert opinions(file) == [(PLANNING, "agrees"), (FIRE, silence)]
        assert [one.opinion for one in asked_of(file)] == ["agrees", ""]
        assert meetings_of(file)[0].minutes[FIRE]["position"] == "absent"

    def test_who_came_and_said_nothing_kept_silent_too(self) -> None:
        file = minuted(called(accepted()), fire={"position": "silent", "who": "Bà Cúc"})

        assert opinions(file)[1] == (FIRE, "nothing")
        assert meetings_of(file)[0].minutes[FIRE]["who"] == "Bà Cúc"

    def test_where_silence_is_consent_nobody_consents_by_a_meeting_before_his_days_are_over(self) -> None:
        # Tuesday 3 March, five working days: Tuesday the 10th.
        file = called(accepted(under=terms(consultation_within=5, on_silence="consent")))
        after = minuted(file, fire=ABSENT)

        assert last_moments(file) == ["10/03 17:00", "10/03 17:00"]
        assert opinions(after) == [(PLANNING, "agrees"), (FIRE, "")]
        assert (FIRE, "opinion") in lanes(after), "it still answers by its own last day"
        assert opinions(minuted(file, fire=ABSENT, when=at(11)))[1] == (FIRE, "consent")

    def test_who_was_asked_in_writing_and_stays_away_is_waited_for_until_that_day(self) -> None:
        file = called(written(accepted()))

        assert opinions(minuted(file, fire=ABSENT)) == [(FIRE, ""), (PLANNING, "agrees")]

    def test_not_before_it_begins(self) -> None:
        with pytest.raises(MeetingNotOver):
            minuted(called(accepted()), when=at(6, 13, 59))
        assert meetings_of(minuted(called(accepted()), when=at(6, 14)))[0].state == "held"

    def test_they_say_of_each_what_came_of_it_and_what_was_concluded(self) -> None:
        file = called(accepted())
        for wrong in (None, {"position": ""}, {"position": "perhaps", "who": "x"}):
            with pytest.raises(MinutesIncomplete):
                minuted(file, fire=wrong)
        with pytest.raises(MinutesIncomplete):
            minuted(file, settled=" ")
        with pytest.raises(AttendantMissing):
            minuted(file, fire={"position": "agrees"})
        with pytest.raises(OpinionNotExplained):
            minuted(file, fire={"position": "agrees_if", "who": "Bà Cúc"})
        with pytest.raises(NoMeeting):
            minuted(accepted())

    def test_nobody_was_late_who_spoke_there(self) -> None:
        file = minuted(called(accepted()), when=at(10))

        assert not was_slow(file)
        assert was_slow(minuted(called(accepted()), fire=ABSENT, when=at(10)))

    def test_what_was_asked_in_writing_since_it_began_is_not_heard_there(self) -> None:
        file = called(accepted())
        file = close_opinion(file, step=FIRE, by=SPECIALIST, at=at(4), calendar=CALENDAR)[0]
        file = ask_opinion(
            file,
            agency=FIRE,
            question="Còn điểm nào?",
            answer_by=date(2026, 3, 12),
            by=SPECIALIST,
            at=at(9),
            calendar=CALENDAR,
        )[0]

        assert opinions(minuted(file, fire=None, when=at(10))) == [
            (PLANNING, "agrees"),
            (FIRE, "not_needed"),
            (FIRE, ""),
        ]

    def test_until_they_tell_nobody_is_late_or_silent(self) -> None:
        file = called(written(accepted(), last=date(2026, 3, 5)))

        assert [event.agency for event in note_late_opinion(file, at=at(10))[1]] == [FIRE], "asked in writing, it is"
        assert [one.is_silent(at(10)) for one in asked_of(file)] == [True, False]
        by_law = called(accepted(under=terms(consultation_within=4, on_silence="consent")))
        assert note_late_opinion(by_law, at=at(10))[1] == (), "it may have spoken there, before its own days were over"
        with pytest.raises(MinutesFirst):
            close_opinion(file, step=PLANNING, by=SPECIALIST, at=at(10), calendar=CALENDAR)

    def test_nothing_is_decided_before_they_are_recorded(self) -> None:
        file = called(worked(accepted()))
        with pytest.raises(MeetingPlanned):
            granted(file, at(6))
        assert granted(minuted(file), at(9)).outcome == "granted"

    def test_nothing_is_decided_while_an_absent_agency_still_has_its_own_days(self) -> None:
        file = minuted(called(written(worked(accepted()))), fire=ABSENT)
        with pytest.raises(OpinionOutstanding):
            granted(file, at(9))

    @pytest.mark.parametrize(("part", "called_so"), [("who", "Người dự họp"), ("words", "Ý kiến tại cuộc họp")])
    def test_a_letter_no_paper_carries_is_told_by_where_it_stands(self, part: str, called_so: str) -> None:
        with pytest.raises(NotWritable) as refused:
            minuted(called(worked(accepted())), planning={**AGREES, part: "Ông Bình 🙂"})
        assert refused.value.words().vi.startswith(called_so)

    def test_whoever_records_them_does_not_decide(self) -> None:
        said = {PLANNING: ABSENT, FIRE: ABSENT}
        file = record_minutes(
            called(worked(accepted())), positions=said, settled_words="x", by=DEPUTY, at=at(9), calendar=CALENDAR
        )[0]
        with pytest.raises(FourEyes):
            decide(file, outcome="granted", by=DEPUTY, at=at(9), calendar=CALENDAR)
        assert granted(file, at(9)).outcome == "granted"


class TestMoved:
    def test_whoever_was_to_answer_at_it_answers_then_and_says_anew_whether_he_comes(self) -> None:
        file = moved(answered(called(accepted())), 10)

        assert last_moments(file) == ["10/03 08:00", "10/03 08:00"]
        assert meetings_of(file)[0].answers == {}
        assert meetings_of(file)[0].moved == "Chủ trì bận họp"

    def test_last_days_set_by_a_letter_or_by_law_stay(self) -> None:
        by_law = called(accepted(under=terms(consultation_within=5, on_silence="consent")))

        assert last_moments(moved(called(written(accepted())), 10)) == ["12/03 17:00", "10/03 08:00"]
        assert last_moments(moved(by_law, 9)) == ["10/03 17:00", "10/03 17:00"]
        with pytest.raises(NoDayToMeet):
            moved(by_law, 11)

    def test_to_another_hour_of_the_day_or_another_room_but_not_to_what_it_is_nor_into_the_past(self) -> None:
        file = called(accepted())

        assert last_moments(moved(file, 6, "15:00", on=6))[0] == "06/03 15:00"
        assert meetings_of(moved(file, 6, "14:00", place="Phòng 5"))[0].place == "Phòng 5"
        with pytest.raises(MeetingUnchanged):
            moved(file, 6, "14:00")
        with pytest.raises(MeetingPast):
            moved(file, 6, "08:30", on=6)
        with pytest.raises(NoDayToMeet):
            moved(file, 5, on=6)

    def test_where_silence_says_nothing_it_has_the_days_of_one_called_anew(self) -> None:
        file = called(accepted(under=terms(consultation_within=5, term=30)))

        assert last_moments(moved(file, 12, on=5))[0] == "12/03 08:00"
        with pytest.raises(NoDayToMeet):
            moved(file, 13, on=5)

    def test_not_once_its_moment_has_come_or_it_could_be_called_off_after_all(self) -> None:
        """What was said there would be wiped out by the one hand that called it: moved, it would be one to come."""
        file = called(accepted())

        assert moved(file, 9, on=6)
        for code in ("move_meeting", "call_off_meeting"):
            assert ACTS[code].over(file, "", at(6, 14), CALENDAR)
            assert not ACTS[code].over(file, "", at(6, 13), CALENDAR)
        with pytest.raises(MeetingBegun):
            moved(file, 11, on=9)

    def test_not_without_a_reason(self) -> None:
        with pytest.raises(WhyMeetingMissing):
            call_off_meeting(called(accepted()), note=" ", by=SPECIALIST, at=at(5), calendar=CALENDAR)


class TestCalledOff:
    def test_whoever_was_to_answer_at_it_need_not_and_counts_as_not_asked(self) -> None:
        before = accepted(under=terms(on_consultation="exclude"))
        file = called_off(called(before))

        assert opinions(file) == [(PLANNING, "not_needed"), (FIRE, "not_needed")]
        assert file.due_at == before.due_at, "no time is won by it"
        assert not may_see(file, PLANNER)
        assert meetings_of(file)[0].called_off == "Đã đủ ý kiến"

    def test_not_once_its_moment_has_come_for_who_may_have_spoken_there_is_heard(self) -> None:
        file = called(accepted())

        assert meetings_of(called_off(file, on=6))[0].state == "called_off", "in the morning before it"
        with pytest.raises(MeetingBegun):
            called_off(file, on=9)

    def test_whoever_was_asked_in_writing_or_has_days_by_law_still_answers_by_these(self) -> None:
        by_law = called(accepted(under=terms(consultation_within=5, on_silence="consent")))

        assert opinions(called_off(called(written(accepted())))) == [(FIRE, ""), (PLANNING, "not_needed")]
        assert opinions(called_off(by_law)) == [(PLANNING, ""), (FIRE, "")]


class TestBesideOtherActs:
    def test_whoever_leads_it_has_the_case_until_it_is_over(self) -> None:
        def sent_on(file: CaseFile) -> CaseFile:
            return transfer(
                file,
                receiver="H09.07",
                level="province",
                reasons=["other_place"],
                by=HEAD,
                at=at(4),
                calendar=CALENDAR,
            )[0]

        with pytest.raises(MeetingPlanned):
            sent_on(called(accepted()))
        with pytest.raises(TransferPending):
            called(sent_on(accepted()), on=5)

    def test_it_goes_on_while_the_applicant_wants_to_withdraw_for_the_clock_does(self) -> None:
        file = request_withdrawal(called(accepted()), by=CITIZEN, at=at(5), calendar=CALENDAR)[0]

        offered = {one.code for one in possible_actions(file, SPECIALIST)}
        assert offered & {"move_meeting", "record_minutes", "call_meeting"} == {"move_meeting", "record_minutes"}
        assert {(COMMUNE, "meeting"), (COMMUNE, "answer_withdrawal")} <= set(lanes(file))

    def test_it_lapses_with_the_case(self) -> None:
        file = stop_case(
            called(accepted()), reasons=["subject_gone"], note="Nhà đã cháy", by=HEAD, at=at(5), calendar=CALENDAR
        )[0]

        assert meetings_of(file)[0].state == "lapsed"
        assert places_of(file) == ()


def worked(file: CaseFile) -> CaseFile:
    return complete_step(file, step="appraise", by=SPECIALIST, at=at(3, 7, 30), calendar=CALENDAR)[0]


def granted(file: CaseFile, when: datetime) -> CaseFile:
    return decide(file, outcome="granted", note="Đã mở rộng lối thoát", by=HEAD, at=when, calendar=CALENDAR)[0]


def vars_of(event: Any) -> dict[str, Any]:
    return {name: getattr(event, name) for name in event.__dataclass_fields__}
