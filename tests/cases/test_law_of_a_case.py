"""The life of a case as the law tells it, on real days of March 2026."""

from contextlib import nullcontext
from datetime import date, timedelta
from typing import Any, Literal

import pytest

from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_unanswered, overrun, read
from onestop.cases.domain.law.accept import accept
from onestop.cases.domain.law.answer_supplement import answer_supplement
from onestop.cases.domain.law.ask_opinion import ask_opinion
from onestop.cases.domain.law.complete_step import complete_step
from onestop.cases.domain.law.decide import decide
from onestop.cases.domain.law.give_opinion import give_opinion
from onestop.cases.domain.law.note_lateness import note_lateness
from onestop.cases.domain.law.refuse_intake import refuse_intake
from onestop.cases.domain.law.request_supplement import request_supplement
from onestop.cases.domain.law.return_result import return_result
from onestop.cases.domain.reasons import REASONS, SAID_IN_WORDS, because
from onestop.cases.domain.reasons_on_record import ON_RECORD, open_reasons
from onestop.cases.domain.received import Received
from onestop.cases.domain.refusals import (
    AlreadyAccepted,
    AlreadyDecided,
    AlreadyReturned,
    BeforeItsTime,
    NotAcceptedYet,
    NotAtThisStep,
    NotDecidedYet,
    NotReadyForDecision,
    StepNeedsDecision,
    TurnedAway,
    WaitingForApplicant,
)
from onestop.cases.domain.refusals_of_reasons import (
    CompetentAgencyMissing,
    ReasonNotExplained,
    ReasonNotOnRecord,
    ReasonNotWanted,
    ReasonRequired,
    UnknownReason,
    UntruePapersNotNamed,
)
from onestop.cases.domain.refusals_of_requests import NothingAsked, SupplementUsedUp
from onestop.cases.domain.status import Status
from onestop.cases.events import Accepted, Decided, Lodged, StepCompleted, SupplementRequested
from onestop.rules.api import TimeLeft, law_packs

from .examples import (
    BRANCHING,
    CALENDAR,
    CITIZEN,
    HEAD,
    ORIGINAL,
    RECEPTIONIST,
    SPECIALIST,
    accepted,
    at,
    lodged,
    terms,
)


def ask(file: CaseFile, day: int, **more: Any) -> CaseFile:
    given = {"reasons": ["unreadable"], "items": ["id"], "by": SPECIALIST, **more}
    return request_supplement(file, at=at(day), calendar=CALENDAR, **given)[0]


def answer(file: CaseFile, day: int) -> CaseFile:
    return answer_supplement(file, received=ORIGINAL, by=CITIZEN, at=at(day), calendar=CALENDAR)[0]


def step(file: CaseFile, code: str, day: int = 3, **facts: Any) -> CaseFile:
    return complete_step(file, step=code, facts=facts, by=SPECIALIST, at=at(day), calendar=CALENDAR)[0]


def grant(file: CaseFile, day: int = 4) -> CaseFile:
    return decide(file, outcome="granted", by=HEAD, at=at(day), calendar=CALENDAR)[0]


def decided() -> CaseFile:
    return grant(step(accepted(), "appraise"))


class TestLodging:
    def test_an_applicant_who_signed_in_is_authenticated_and_was_not_helped(self) -> None:
        file = lodged()

        assert (file.status, file.assisted, file.authenticated, file.identified) == (1, False, True, True)

    def test_an_official_who_files_for_somebody_says_so(self) -> None:
        file = lodged(by=RECEPTIONIST, channel="in_person")

        assert (file.assisted, file.authenticated) == (True, False)
        assert lodged(by=RECEPTIONIST, identity_checked=True).authenticated

    def test_the_counter_owes_an_answer_within_eight_working_hours(self) -> None:
        assert lodged(when=at(2, 16)).accept_by == at(3, 16)
        assert lodged(when=at(2, 7)).accept_by == at(2, 17)  # eight working hours are one office day
        assert lodged(when=at(2, 20)).accept_by == at(3, 17)

    def test_is_answered_by_the_minute_that_is_printed(self) -> None:
        file = lodged(when=at(2, 16) + timedelta(seconds=10))

        assert not is_unanswered(file, at(3, 16) + timedelta(seconds=50))
        assert is_unanswered(file, at(3, 16, 1))
        assert not is_unanswered(accepted(when=at(2, 16)), at(30))

    def test_nothing_is_promised_before_acceptance(self) -> None:
        assert lodged().due_at is None
        assert read(lodged(), calendar=CALENDAR, at=at(3)) is None


class TestIntake:
    def test_acceptance_starts_the_clock_the_day_after(self) -> None:
        file, (event,) = accept(lodged(), by=RECEPTIONIST, at=at(2), calendar=CALENDAR)

        assert file.status is Status.ACCEPTED
        assert file.due_on == date(2026, 3, 16)
        assert event == Accepted(
            case_code=file.code,
            received_at="2026-03-02T09:00:00+07:00",
            due_at="2026-03-16T17:00:00+07:00",
            late_from="2026-03-17T00:00:00+07:00",
            tasks=[{"step": "appraise", "role": "specialist", "due_at": None}],
            tokens=["appraise"],
            acted_as="official",
            at_agency="H09.31.05",
        )

    def test_a_dossier_is_accepted_once(self) -> None:
        with pytest.raises(AlreadyAccepted):
            accept(accepted(), by=RECEPTIONIST, at=at(3), calendar=CALENDAR)

    def test_turning_away_takes_a_reason_from_the_list(self) -> None:
        with pytest.raises(ReasonRequired):
            refuse_intake(lodged(), reasons=[], by=RECEPTIONIST, at=at(2), calendar=CALENDAR)
        with pytest.raises(UnknownReason):
            refuse_intake(lodged(), reasons=["bad mood"], by=RECEPTIONIST, at=at(2), calendar=CALENDAR)

    @pytest.mark.parametrize("note", ["", "  "])
    def test_whoever_is_sent_to_another_agency_is_told_to_which(self, note: str) -> None:
        with pytest.raises(CompetentAgencyMissing):
            refuse_intake(lodged(), reasons=["wrong_agency"], note=note, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)

    @pytest.mark.parametrize("note", ["", "  "])
    def test_whoever_is_said_to_hand_in_forged_papers_is_told_which(self, note: str) -> None:
        with pytest.raises(UntruePapersNotNamed):
            refuse_intake(lodged(), reasons=["forged_papers"], note=note, by=RECEPTIONIST, at=at(2), calendar=CALENDAR)
        file, _ = refuse_intake(
            lodged(received=ORIGINAL),
            reasons=["forged_papers"],
            note="Giấy chứng sinh",
            by=RECEPTIONIST,
            at=at(2),
            calendar=CALENDAR,
        )
        assert file.because is not None
        assert file.because.note == "Giấy chứng sinh"

    def test_every_reason_that_needs_words_or_a_record_is_on_a_list(self) -> None:
        assert {*SAID_IN_WORDS, *ON_RECORD} <= {reason for listed in REASONS.values() for reason in listed}

    @pytest.mark.parametrize("reason", sorted(SAID_IN_WORDS))
    def test_a_reason_that_says_too_little_is_given_with_words(self, reason: str) -> None:
        """Whoever is refused, or asked for more, is told concretely and at once why."""
        occasion = next(occasion for occasion, listed in REASONS.items() if reason in listed)
        for blank in ("", " \n"):
            with pytest.raises((CompetentAgencyMissing, ReasonNotExplained, UntruePapersNotNamed)):
                because(occasion=occasion, reasons=[reason], note=blank, by=RECEPTIONIST)
        assert (
            because(occasion=occasion, reasons=[reason], note="Mục 3 tờ khai", by=RECEPTIONIST).note == "Mục 3 tờ khai"
        )

    @pytest.mark.parametrize("reason", ["forged_papers", "blank_files", "not_supplemented"])
    def test_nobody_is_turned_away_for_what_the_record_does_not_hold(self, reason: str) -> None:
        said: dict[str, Any] = {
            "reasons": [reason],
            "note": "Giấy chứng sinh",
            "by": RECEPTIONIST,
            "calendar": CALENDAR,
        }
        assert reason not in {*open_reasons("not_accepted", lodged())}
        with pytest.raises(ReasonNotOnRecord):
            refuse_intake(lodged(), at=at(2), **said)

        handed_in = lodged(received={"id": Received(originals=1, files=1)})
        file = ask(handed_in, 3) if reason == "not_supplemented" else handed_in
        assert reason in {*open_reasons("not_accepted", file)}
        assert refuse_intake(file, at=at(4), **said)[0].outcome == "not_accepted"

    def test_nobody_s_objection_is_a_reason_where_nobody_was_asked(self) -> None:
        said: dict[str, Any] = {
            "outcome": "refused",
            "reasons": ["third_party_objects"],
            "note": "Không đồng ý",
            "by": HEAD,
        }
        unasked = step(accepted(), "appraise")
        with pytest.raises(ReasonNotOnRecord):
            decide(unasked, at=at(4), calendar=CALENDAR, **said)

        spoken: tuple[tuple[Literal["agrees", "disagrees"], bool], ...] = (("agrees", False), ("disagrees", True))
        for opinion, is_reason in spoken:
            file, _ = ask_opinion(
                unasked,
                agency="H09.05",
                question="Đúng quy hoạch?",
                answer_by=date(2026, 3, 9),
                by=SPECIALIST,
                at=at(3),
                calendar=CALENDAR,
            )
            file, _ = give_opinion(
                file,
                step="H09.05",
                opinion=opinion,
                reply="Nằm trong đất giao thông",
                by=SPECIALIST,
                at=at(4),
                calendar=CALENDAR,
            )
            with nullcontext() if is_reason else pytest.raises(ReasonNotOnRecord):
                assert decide(file, at=at(4), calendar=CALENDAR, **said)[0].outcome == "refused"

    def test_a_dossier_turned_away_ends_there(self) -> None:
        file, (event,) = refuse_intake(
            lodged(),
            reasons=["not_eligible"],
            note="Không thường trú tại xã",
            by=RECEPTIONIST,
            at=at(2),
            calendar=CALENDAR,
        )

        assert (file.status, file.outcome, event.reasons) == (3, "not_accepted", ["not_eligible"])
        with pytest.raises(TurnedAway):
            accept(file, by=RECEPTIONIST, at=at(3), calendar=CALENDAR)

    def test_an_accepted_dossier_can_only_be_refused_by_decision(self) -> None:
        with pytest.raises(AlreadyAccepted):
            refuse_intake(
                accepted(),
                reasons=["not_eligible"],
                note="Không thường trú tại xã",
                by=RECEPTIONIST,
                at=at(3),
                calendar=CALENDAR,
            )

    def test_nothing_happens_before_what_it_follows(self) -> None:
        with pytest.raises(BeforeItsTime):
            accept(lodged(when=at(2, 8)), by=RECEPTIONIST, at=at(2, 7), calendar=CALENDAR)


class TestSupplement:
    def test_the_clock_starts_again_from_a_complete_dossier(self) -> None:
        """Worked case 5: ten working days from 2 March, asked on the 4th, answered on Friday the 13th."""
        asked = ask(accepted(), 4)

        assert (asked.status, asked.due_at, asked.paused_since) == (5, None, at(4))
        assert answer(asked, 13).due_on == date(2026, 3, 27)

    def test_or_leaves_out_the_wait_where_the_procedure_says_so(self) -> None:
        under = terms(on_supplement="exclude")

        assert answer(ask(accepted(under=under), 4), 13).due_on == date(2026, 3, 25)

    def test_or_runs_on(self) -> None:
        asked = ask(accepted(under=terms(on_supplement="continue")), 4)

        assert (asked.due_on, asked.paused_since) == (date(2026, 3, 16), None)
        assert answer(asked, 13).due_on == date(2026, 3, 16)

    def test_is_asked_for_once(self) -> None:
        with pytest.raises(SupplementUsedUp) as refusal:
            ask(answer(ask(accepted(), 4), 5), 6)
        assert refusal.value.allowed == 1

    def test_asked_at_the_counter_counts_too_and_stops_no_clock(self) -> None:
        asked = ask(lodged(), 2, by=RECEPTIONIST)
        back = answer(asked, 3)

        assert (asked.status, back.status, back.due_at) == (5, 1, None)
        file, _ = accept(back, by=RECEPTIONIST, at=at(4), calendar=CALENDAR)
        with pytest.raises(SupplementUsedUp):
            ask(file, 5)

    def test_names_what_is_wrong(self) -> None:
        with pytest.raises(ReasonRequired):
            ask(accepted(), 4, reasons=[])

    @pytest.mark.parametrize(("day", "in_time"), [(5, True), (6, False)])
    def test_is_told_within_three_working_days_or_seen_to_be_late(self, day: int, in_time: bool) -> None:
        _, (event,) = request_supplement(
            accepted(), reasons=["unsigned"], items=["id"], by=SPECIALIST, at=at(day), calendar=CALENDAR
        )

        assert isinstance(event, SupplementRequested)
        assert event.in_time is in_time

    def test_nobody_works_while_the_applicant_must_act(self) -> None:
        with pytest.raises(WaitingForApplicant):
            step(ask(accepted(), 4), "appraise", 5)

    def test_is_answered_only_when_asked(self) -> None:
        with pytest.raises(NothingAsked):
            answer(accepted(), 4)

    def test_never_completed_at_the_counter_the_dossier_may_be_turned_away(self) -> None:
        asked = ask(lodged(), 2, by=RECEPTIONIST)
        file, _ = refuse_intake(asked, reasons=["not_supplemented"], by=RECEPTIONIST, at=at(20), calendar=CALENDAR)

        assert file.status is Status.NOT_ACCEPTED


class TestSteps:
    def test_go_where_the_process_leads(self) -> None:
        file = step(accepted(), "appraise")

        assert file.status is Status.PROCESSING
        assert [waiting.code for waiting in file.waiting] == ["sign"]

    def test_answer_the_gateways_behind_them(self) -> None:
        file = accepted(under=terms(BRANCHING))

        assert [one.code for one in step(file, "appraise", needs_visit=True).waiting] == ["visit"]
        assert {one.code for one in step(file, "appraise").waiting} == {"planning", "seal"}

    def test_keep_only_the_facts_a_gateway_asks_for(self) -> None:
        file = step(accepted(under=terms(BRANCHING)), "appraise", needs_visit=True, gossip="x", outcome="granted")

        assert file.facts == {"needs_visit": True}

    def test_cannot_be_done_twice(self) -> None:
        with pytest.raises(NotAtThisStep) as refusal:
            step(step(accepted(), "appraise"), "appraise")
        assert refusal.value.waiting == ("sign",)

    def test_wait_for_acceptance(self) -> None:
        with pytest.raises(NotAcceptedYet):
            step(lodged(), "appraise")

    def test_the_decision_is_not_just_another_step(self) -> None:
        with pytest.raises(StepNeedsDecision):
            step(step(accepted(), "appraise"), "sign")


class TestDecision:
    def test_ends_the_case_with_its_last_step(self) -> None:
        file, events = decide(step(accepted(), "appraise"), outcome="granted", by=HEAD, at=at(4), calendar=CALENDAR)

        assert (file.status, file.outcome, file.finished_at, file.late) == (9, "granted", at(4), False)
        assert [type(event) for event in events] == [StepCompleted, Decided]

    def test_waits_for_the_steps_before_it(self) -> None:
        with pytest.raises(NotReadyForDecision) as refusal:
            grant(accepted())
        assert refusal.value.waiting == ("appraise",)

    def test_a_refusal_gives_its_reason(self) -> None:
        ready = step(accepted(), "appraise")
        with pytest.raises(ReasonRequired):
            decide(ready, outcome="refused", by=HEAD, at=at(4), calendar=CALENDAR)

        file, _ = decide(
            ready, outcome="refused", reasons=["dispute"], note="Thửa 12", by=HEAD, at=at(4), calendar=CALENDAR
        )
        assert file.because
        assert (file.outcome, file.because.reasons, file.because.note) == ("refused", ("dispute",), "Thửa 12")

    def test_reasons_for_refusing_are_not_dropped_from_a_grant(self) -> None:
        with pytest.raises(ReasonNotWanted):
            decide(
                step(accepted(), "appraise"),
                outcome="granted",
                reasons=["dispute"],
                note="Thửa 12 đang có đơn khiếu nại",
                by=HEAD,
                at=at(4),
                calendar=CALENDAR,
            )

    def test_granted_with_work_still_to_do_is_finished_when_that_is_done(self) -> None:
        visited = step(step(accepted(under=terms(BRANCHING)), "appraise", needs_visit=True), "visit")
        signed = grant(visited)

        assert (signed.status, signed.outcome) == (4, None)
        entered = step(signed, "enter", 5)
        assert (entered.status, entered.outcome, entered.finished_at) == (9, "granted", at(5))

    def test_refused_is_finished_at_once(self) -> None:
        visited = step(step(accepted(under=terms(BRANCHING)), "appraise", needs_visit=True), "visit")
        file, _ = decide(
            visited,
            outcome="refused",
            reasons=["dispute"],
            note="Thửa 12 đang có đơn khiếu nại",
            by=HEAD,
            at=at(4),
            calendar=CALENDAR,
        )

        assert (file.status, file.outcome) == (9, "refused")

    def test_is_made_once(self) -> None:
        with pytest.raises(AlreadyDecided):
            grant(decided(), 5)

    def test_a_process_without_a_deciding_step_is_decided_at_its_end(self) -> None:
        plain = {
            "code": "plain",
            "start": "a",
            "nodes": {
                "a": {"kind": "step", "name": {"vi": "a", "en": "a"}, "role": "specialist", "next": "end"},
                "end": {"kind": "end"},
            },
        }
        ended = step(accepted(under=terms(plain)), "a")

        assert (ended.status, ended.waiting) == (4, ())
        assert grant(ended).status is Status.FINISHED


class TestReturning:
    def test_gives_the_result_back_once(self) -> None:
        file, (event,) = return_result(decided(), by=RECEPTIONIST, at=at(5), calendar=CALENDAR)

        assert (file.status, file.returned_at, event.delivery) == (10, at(5), "counter")
        with pytest.raises(AlreadyReturned):
            return_result(file, by=RECEPTIONIST, at=at(6), calendar=CALENDAR)

    def test_needs_a_result(self) -> None:
        with pytest.raises(NotDecidedYet):
            return_result(accepted(), by=RECEPTIONIST, at=at(5), calendar=CALENDAR)


class TestLateness:
    def test_begins_when_the_promised_day_is_over(self) -> None:
        due = accepted()  # due 16 March

        assert note_lateness(due, at=at(16, 23))[1] == ()
        file, (event,) = note_lateness(due, at=at(17, 0, 1))
        assert (file.late, event.due_at) == (True, "2026-03-16T17:00:00+07:00")

    def test_is_noted_once(self) -> None:
        file, _ = note_lateness(accepted(), at=at(17))

        assert note_lateness(file, at=at(18)) == (file, ())

    def test_does_not_begin_while_the_applicant_must_act(self) -> None:
        assert note_lateness(ask(accepted(), 4), at=at(30))[1] == ()

    def test_is_judged_at_the_decision(self) -> None:
        assert not grant(step(accepted(), "appraise"), 16).late
        assert grant(step(accepted(), "appraise"), 17).late

    def test_is_not_undone_by_starting_the_clock_again(self) -> None:
        asked_too_late = ask(accepted(), 17)  # due 16 March

        assert (asked_too_late.due_on, asked_too_late.paused_since, asked_too_late.late) == (
            date(2026, 3, 16),
            None,
            True,
        )
        assert answer(asked_too_late, 18).due_on == date(2026, 3, 16)
        assert grant(step(answer(asked_too_late, 18), "appraise", 19), 20).late

    @pytest.mark.parametrize("policy", ["restart", "exclude", "continue"])
    def test_a_request_after_the_deadline_moves_nothing_and_the_clock_agrees(self, policy: str) -> None:
        file = answer(ask(accepted(under=terms(on_supplement=policy)), 17), 18)
        reading = read(file, calendar=CALENDAR, at=at(19))

        assert reading is not None
        assert (reading.due_at, reading.overdue) == (file.due_at, True)

    def test_is_counted_in_one_way_on_lists_and_pages(self) -> None:
        due = accepted()  # due Monday 16 March, in working days
        reading = read(due, calendar=CALENDAR, at=at(23))

        assert overrun(due, at(16, 23), calendar=CALENDAR) is None
        assert overrun(due, at(23), calendar=CALENDAR) == TimeLeft(5, "working_day")
        assert reading is not None
        assert "Tính đến 09 giờ 00, thứ Hai 23/3/2026: đã quá hạn 05 ngày làm việc." in {
            line.vi for line in reading.explanation
        }

    def test_by_the_minute_where_the_term_is_in_hours(self) -> None:
        file = accepted(under=terms(unit="working_hour", term=4))  # from 9:00: 2.5 h, then 1.5 h

        assert note_lateness(file, at=at(2, 15))[1] == ()
        assert note_lateness(file, at=at(2, 15, 1))[1] != ()


def test_an_event_names_nobody() -> None:
    assert CITIZEN.name not in str(Lodged.__dataclass_fields__)
    said = str(return_result(decided(), by=RECEPTIONIST, at=at(5), calendar=CALENDAR)[1][0].payload())
    assert RECEPTIONIST.name not in said
    assert RECEPTIONIST.key not in said.split("'")


def test_no_act_names_a_form_whose_number_means_another_paper_under_another_circular() -> None:
    """Form 05 is the control slip of Circular 01/2018 and the notice of stopping of Circular 03/2025."""
    called: dict[str, set[str]] = {}
    for circular in (one for pack in law_packs() for one in pack.circulars):
        for paper, form in circular.papers.items():
            called.setdefault(form.number, set()).add(paper)
    said = " ".join(str(act.as_dict()) for act in ACTS.values())

    assert {number: papers for number, papers in called.items() if len(papers) > 1}.keys() == {"05", "06"}
    assert [number for number in ("05", "06") if f"mẫu {number}" in said or f"form {number}" in said] == []
