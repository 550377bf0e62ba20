"""Opinions of other agencies: each asked with a day of its own, and none told that nobody gave."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Literal

import pytest

from onestop.cases.access import may_see
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.close_opinion import close_opinion
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.give_opinion import give_opinion, record_opinion
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.stop_case import stop_case
from onestop.cases.domain.opinions import asked_of
from onestop.cases.domain.refusals import AlreadyDecided, ApprovedAlready, NotAcceptedYet
from onestop.cases.domain.refusals_of_hands import FourEyes
from onestop.cases.domain.refusals_of_opinions import (
    DayOfOpinionMissing,
    NobodyToAsk,
    NoOpinionRequested,
    NotConsulted,
    OpinionNotExplained,
    OpinionOutstanding,
    OpinionRequestedAlready,
    QuestionMissing,
)
from onestop.cases.domain.refusals_of_requests import NoDayToReply
from onestop.cases.domain.worklist import places_of
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.times import local

from .examples import (
    BRANCHING,
    CALENDAR,
    CITIZEN,
    COMMUNE,
    DEPUTY,
    HEAD,
    ORIGINAL,
    RECEPTIONIST,
    SIMPLE,
    SPECIALIST,
    accepted,
    at,
    lodged,
    official,
    terms,
)
from .examples import step as written

PLANNING, FIRE = "H09.05", "H09.06"
PLANNER = official(PLANNING, "cases.step", key="21")
QUESTION = "Thửa đất có trong quy hoạch không?"
OPINION_STEP: dict[str, Any] = {
    **SIMPLE,
    "nodes": {**SIMPLE["nodes"], "appraise": written("appraise", "specialist", "sign", opinion=True)},
}
TWO_OPINIONS: dict[str, Any] = {
    **SIMPLE,
    "nodes": {
        **SIMPLE["nodes"],
        "appraise": written("appraise", "specialist", "second", opinion=True),
        "second": written("second", "specialist", "sign", opinion=True),
    },
}


def asked(file: CaseFile, agency: str = PLANNING, *, day: int = 3, last: date | None = date(2026, 3, 6)) -> CaseFile:
    return ask_opinion(
        file, agency=agency, question=QUESTION, answer_by=last, by=SPECIALIST, at=at(day), calendar=CALENDAR
    )[0]


def said(
    file: CaseFile,
    opinion: Literal["agrees", "agrees_if", "disagrees"] = "agrees",
    *,
    reply: str = "",
    day: int = 5,
    agency: str = PLANNING,
) -> CaseFile:
    by = official(agency, "cases.step", key="21")
    return give_opinion(file, step=agency, opinion=opinion, reply=reply, by=by, at=at(day), calendar=CALENDAR)[0]


def copied(file: CaseFile, by: Actor, *, reply: str = "Công văn 12/SXD ngày 4/3/2026") -> CaseFile:
    return record_opinion(file, step=PLANNING, opinion="agrees", reply=reply, by=by, at=at(5), calendar=CALENDAR)[0]


def closed(file: CaseFile, day: int, agency: str = PLANNING) -> CaseFile:
    return close_opinion(file, step=agency, by=SPECIALIST, at=at(day), calendar=CALENDAR)[0]


def worked(file: CaseFile, step: str = "appraise", *, day: int = 9) -> CaseFile:
    return complete_step(file, step=step, by=SPECIALIST, at=at(day), calendar=CALENDAR)[0]


def lanes(file: CaseFile) -> list[tuple[str, str]]:
    return [(place.lane.agency, place.lane.kind) for place in places_of(file)]


class TestAsked:
    def test_the_agency_asked_finds_it_in_its_work_list_with_a_day_of_its_own(self) -> None:
        before = accepted()
        file = asked(before)

        assert (PLANNING, "opinion") in lanes(file)
        assert (COMMUNE, "step") in lanes(file)
        assert f"{local(file.opinions[0].due_at or at(1)):%d/%m %H:%M}" == "06/03 17:00"
        assert file.due_at == before.due_at, "the term of the whole runs on"

    def test_several_at_once(self) -> None:
        file = asked(asked(accepted()), FIRE)

        assert [one.agency for one in asked_of(file)] == [PLANNING, FIRE]

    def test_the_law_of_the_procedure_says_by_when_and_what_silence_means(self) -> None:
        # Building permit: two working days since 1 July 2026, silence is consent (1.013225). Tuesday 3 March: 5 March.
        by_law = terms(consultation_within=2, on_silence="consent")
        [one] = asked_of(asked(accepted(under=by_law), last=None))

        assert (f"{local(one.last):%d/%m}", one.silence) == ("05/03", "consent")

    def test_where_silence_consents_nobody_shortens_the_time_of_the_law(self) -> None:
        consents, says_nothing = (
            accepted(under=terms(consultation_within=5, on_silence=one)) for one in ("consent", "nothing")
        )
        with pytest.raises(NoDayToReply):
            asked(consents, last=date(2026, 3, 6))

        assert asked(says_nothing, last=date(2026, 3, 6)).opinions

    def test_twelve_days_are_counted_by_the_calendar_and_end_on_a_day_the_office_works(self) -> None:
        # Until 30 June 2026: 12 days. From Tuesday 3 March to Sunday 15 March, so Monday the 16th (Civil Code Art. 148).
        by_law = terms(consultation_within=12, consultation_unit="day", term=30)
        [one] = asked_of(asked(accepted(under=by_law), last=None))

        assert f"{local(one.last):%d/%m}" == "16/03"

    def test_where_the_law_says_nothing_whoever_asks_names_the_day(self) -> None:
        with pytest.raises(DayOfOpinionMissing):
            asked(accepted(), last=None)

    @pytest.mark.parametrize("last", [date(2026, 3, 3), date(2026, 3, 17)])
    def test_the_day_lies_inside_the_whole(self, last: date) -> None:
        assert local(accepted().due_at or at(1)).date() == date(2026, 3, 16)
        with pytest.raises(NoDayToReply):
            asked(accepted(), last=last)

    def test_of_a_late_case_an_opinion_can_still_be_asked(self) -> None:
        assert asked(accepted(under=terms(term=1)), day=5, last=date(2026, 3, 9)).opinions

    def test_neither_itself_nor_twice_nor_without_a_question(self) -> None:
        with pytest.raises(NobodyToAsk):
            asked(accepted(), COMMUNE)
        with pytest.raises(OpinionRequestedAlready):
            asked(asked(accepted()))
        with pytest.raises(QuestionMissing):
            ask_opinion(accepted(), agency=FIRE, question=" ", by=SPECIALIST, at=at(3), calendar=CALENDAR)

    def test_not_before_acceptance_nor_after_the_decision(self) -> None:
        with pytest.raises(NotAcceptedYet):
            asked(lodged())
        granted = worked(worked(accepted(under=terms(BRANCHING)), day=3), "planning", day=3)
        assert granted.opinions == ()
        refused = decide(
            worked(accepted(), day=3),
            outcome="refused",
            reasons=["dispute"],
            note="x",
            by=HEAD,
            at=at(4),
            calendar=CALENDAR,
        )[0]
        with pytest.raises(AlreadyDecided):
            asked(refused, day=5)

    def test_not_once_it_is_granted(self) -> None:
        visited = complete_step(
            accepted(under=terms(BRANCHING)),
            step="appraise",
            facts={"needs_visit": True},
            by=SPECIALIST,
            at=at(3),
            calendar=CALENDAR,
        )[0]
        granted = decide(worked(visited, "visit", day=3), outcome="granted", by=HEAD, at=at(3), calendar=CALENDAR)[0]
        with pytest.raises(ApprovedAlready):
            asked(granted, day=4)


class TestAnswered:
    def test_what_was_said_stands_beside_what_was_asked(self) -> None:
        [one] = asked_of(said(asked(accepted()), "agrees_if", reply="Chừa lối đi 3 m"))

        assert (one.question, one.opinion, one.reply, one.on_paper) == (QUESTION, "agrees_if", "Chừa lối đi 3 m", False)

    @pytest.mark.parametrize("opinion", ["disagrees", "agrees_if"])
    def test_no_and_conditions_are_explained(self, opinion: Any) -> None:
        with pytest.raises(OpinionNotExplained):
            said(asked(accepted()), opinion)

    def test_late_it_is_taken_and_told_to_be_late(self) -> None:
        for day, in_time in ((6, True), (9, False)):
            _, (event,) = give_opinion(
                asked(accepted()), step=PLANNING, opinion="agrees", by=PLANNER, at=at(day), calendar=CALENDAR
            )
            assert event.in_time is in_time

    def test_who_was_not_asked_or_has_answered_says_nothing(self) -> None:
        with pytest.raises(NotConsulted):
            said(asked(accepted()), agency=FIRE)
        with pytest.raises(NotConsulted):
            said(said(asked(accepted())))

    def test_what_came_on_paper_is_said_to_be_copied_and_from_which(self) -> None:
        with pytest.raises(OpinionNotExplained):
            copied(asked(accepted()), SPECIALIST, reply="")

        assert [one.on_paper for one in asked_of(copied(asked(accepted()), SPECIALIST))] == [True]

    def test_by_which_act_it_was_given_says_whether_it_was_copied_and_not_the_first_post_of_whoever_gave_it(
        self,
    ) -> None:
        """Somebody with a post at either agency, in whatever order they were given him."""
        both = (Grant("cases.step", COMMUNE), Grant("cases.step", PLANNING))
        for first in (COMMUNE, PLANNING):
            by = replace(PLANNER, agency=first, grants=both)
            given, _ = give_opinion(
                asked(accepted()), step=PLANNING, opinion="agrees", by=by, at=at(5), calendar=CALENDAR
            )

            assert [one.on_paper for one in asked_of(given)] == [False]
            assert [one.on_paper for one in asked_of(copied(asked(accepted()), by))] == [True]

    def test_it_goes_on_while_the_applicant_completes_the_dossier(self) -> None:
        file = request_supplement(
            asked(accepted()), reasons=["unsigned"], items=["id"], by=SPECIALIST, at=at(4), calendar=CALENDAR
        )[0]
        assert sorted(lanes(file)) == [(PLANNING, "opinion"), (COMMUNE, "supplement")]
        answered = answer_supplement(said(file), received=ORIGINAL, by=CITIZEN, at=at(6), calendar=CALENDAR)[0]

        assert [one.opinion for one in asked_of(answered)] == ["agrees"]


class TestDecidingWithIt:
    def test_nobody_decides_before_the_agency_has_answered(self) -> None:
        file = worked(asked(accepted()), day=4)
        with pytest.raises(OpinionOutstanding):
            decide(file, outcome="granted", by=HEAD, at=at(4), calendar=CALENDAR)
        assert "decide" not in {one.code for one in possible_actions(file, HEAD)}

        assert decide(said(file), outcome="granted", by=HEAD, at=at(6), calendar=CALENDAR)[0].outcome == "granted"

    def test_whoever_writes_down_what_another_agency_thinks_does_not_decide(self) -> None:
        """Else one head could ask, answer for the agency asked, and grant."""
        file = worked(copied(asked(accepted()), HEAD))

        with pytest.raises(FourEyes) as refused:
            decide(file, outcome="granted", by=HEAD, at=at(10), calendar=CALENDAR)
        assert [one.vi for one in refused.value.done] == ["Ghi ý kiến của cơ quan được hỏi"]
        assert "decide" not in {one.code for one in possible_actions(file, HEAD)}
        with pytest.raises(FourEyes):
            stop_case(file, reasons=["subject_gone"], note="Cháy", by=HEAD, at=at(10), calendar=CALENDAR)
        assert decide(file, outcome="granted", by=DEPUTY, at=at(10), calendar=CALENDAR)[0].outcome == "granted"

    def test_nor_who_gives_it_by_a_post_at_that_agency(self) -> None:
        by = replace(HEAD, grants=(*HEAD.grants, Grant("cases.step", PLANNING)))
        file, _ = give_opinion(asked(accepted()), step=PLANNING, opinion="agrees", by=by, at=at(5), calendar=CALENDAR)

        with pytest.raises(FourEyes):
            decide(worked(file), outcome="granted", by=by, at=at(10), calendar=CALENDAR)

    def test_whoever_closed_what_nobody_answered_does(self) -> None:
        file, _ = close_opinion(asked(accepted()), step=PLANNING, by=HEAD, at=at(9), calendar=CALENDAR)

        assert decide(worked(file), outcome="granted", by=HEAD, at=at(10), calendar=CALENDAR)[0].outcome == "granted"

    def test_a_step_that_stands_for_an_opinion_is_not_done_by_who_decides_alone(self) -> None:
        file = accepted(under=terms(OPINION_STEP))
        with pytest.raises(NoOpinionRequested):
            worked(file)
        with pytest.raises(OpinionOutstanding):
            worked(asked(file))
        assert "complete_step" not in {one.code for one in possible_actions(asked(file), SPECIALIST)}

        assert worked(said(asked(file))).waiting[0].code == "sign"

    def test_as_many_are_asked_as_there_are_such_steps(self) -> None:
        first = worked(said(asked(accepted(under=terms(TWO_OPINIONS)))))
        with pytest.raises(NoOpinionRequested):
            worked(first, "second")

        both = said(asked(first, FIRE, day=9, last=date(2026, 3, 11)), agency=FIRE, day=10)
        assert worked(both, "second", day=10).waiting[0].code == "sign"

    @pytest.mark.parametrize("silence", ["consent", "nothing"])
    def test_past_its_day_silence_is_written_down_as_what_the_law_makes_of_it(self, silence: str) -> None:
        file = asked(accepted(under=terms(OPINION_STEP, on_silence=silence)))
        after, (event, _late) = close_opinion(file, step=PLANNING, by=SPECIALIST, at=at(9), calendar=CALENDAR)

        assert (getattr(event, "silence", None), asked_of(after)[0].closed) == (silence, silence)
        assert worked(after).waiting[0].code == "sign"

    def test_before_its_day_a_request_taken_back_counts_as_none(self) -> None:
        file = closed(asked(accepted(under=terms(OPINION_STEP))), 6)

        assert asked_of(file)[0].closed == "not_needed"
        with pytest.raises(NoOpinionRequested):
            worked(file)
        assert asked(file, day=9, last=date(2026, 3, 11)).opinions[-1].is_open, "and may be asked again"

    def test_the_decision_is_owed_though_an_opinion_is_open(self) -> None:
        one_step: dict[str, Any] = {
            "code": "one",
            "start": "appraise",
            "nodes": {"appraise": written("appraise", "specialist", "end"), "end": {"kind": "end"}},
        }
        file = worked(asked(accepted(under=terms(one_step))), day=4)

        assert (COMMUNE, "decide") in lanes(file)


class TestSeen:
    def test_whoever_was_asked_sees_the_case_while_it_goes_on(self) -> None:
        file = asked(accepted())
        ended = decide(worked(said(file)), outcome="granted", by=HEAD, at=at(10), calendar=CALENDAR)[0]

        assert [may_see(one, PLANNER) for one in (accepted(), file, said(file), ended)] == [False, True, True, False]
        assert not may_see(closed(file, 4), PLANNER), "asked by mistake, and taken back"
        assert may_see(closed(file, 9), PLANNER), "silent past its day"

    def test_it_may_give_its_opinion_write_a_note_inside_and_nothing_else(self) -> None:
        file = asked(accepted())

        assert [(one.code, one.step) for one in possible_actions(file, PLANNER)] == [
            ("give_opinion", PLANNING), ("note_inside", ""),
        ]  # fmt: skip
        assert "give_opinion" not in {one.code for one in possible_actions(file, RECEPTIONIST)}
        assert {"record_opinion", "close_opinion"} <= {one.code for one in possible_actions(file, SPECIALIST)}


def test_an_opinion_does_not_wash_lateness_away() -> None:
    file = said(asked(accepted(under=terms(term=3)), last=date(2026, 3, 5)), day=9)

    assert file.late_from is not None
    assert at(9) >= file.late_from - timedelta(days=4)
    assert decide(worked(file), outcome="granted", by=HEAD, at=at(10), calendar=CALENDAR)[0].late
