"""Transfer to the competent agency: nothing is forgotten by the sender before the receiver has it, and no time is won."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.clock import is_late, is_unanswered
from onestop.cases.domain.hand_overs import APPLICANT, Holder, hand_overs
from onestop.cases.domain.hands import kept_from
from onestop.cases.domain.holders import holder_at
from onestop.cases.domain.law.note_lateness import note_lateness
from onestop.cases.domain.refusals import AlreadyDecided, ApprovedAlready, TurnedAway, WithdrawalPending
from onestop.cases.domain.refusals_of_opinions import NobodyToAsk
from onestop.cases.domain.refusals_of_reasons import ReasonNotExplained, ReasonRequired
from onestop.cases.domain.refusals_of_transfers import (
    NobodyToTakeOver,
    NoTransferOffered,
    StillConsulted,
    TransferPending,
)
from onestop.cases.domain.status import Status
from onestop.cases.domain.transferring import transfers_of
from onestop.cases.domain.worklist import lanes_of, places_of
from onestop.kernel.actor import Actor
from onestop.rules.api import LawPack, law_packs

from .examples import (
    BRANCHING,
    CALENDAR,
    CITIZEN,
    COMMUNE,
    DEPARTMENT,
    HEAD,
    RECEPTIONIST,
    SPECIALIST,
    accepted,
    at,
    lodged,
    official,
    terms,
)

THERE = official(DEPARTMENT, "cases.accept", key="31")
THEIR_SPECIALIST = official(DEPARTMENT, "cases.step", key="32")
THEIR_HEAD = official(DEPARTMENT, "cases.step", "cases.decide", key="33")
TO_THEM: dict[str, Any] = {"receiver": DEPARTMENT, "level": "province", "reasons": ["other_place"]}


def act(file: CaseFile, code: str, by: Actor, *, when: Any, **said: Any) -> CaseFile:
    return ACTS[code].law(file, by=by, at=when, calendar=CALENDAR, **said)[0]


def offered(file: CaseFile, *, when: Any = None, **said: Any) -> CaseFile:
    by = HEAD if file.received_at else RECEPTIONIST
    return act(file, "transfer", by, when=when or at(3), **TO_THEM | said)


def taken(file: CaseFile, *, when: Any = None) -> CaseFile:
    return act(file, "take_over", THERE, when=when or at(3, 10))


def offers(file: CaseFile, by: Actor) -> set[str]:
    return {one.code for one in possible_actions(file, by)}


def listed(file: CaseFile, by: Actor) -> set[str]:
    """The kinds of work under which the case stands in somebody's list."""
    own = {lane for lane, _ in lanes_of(by)}
    return {place.lane.kind for place in places_of(file) if place.lane in own}


class TestOffered:
    def test_it_stays_with_the_sender_who_goes_on_with_it(self) -> None:
        file = offered(accepted())

        assert file.competent_agency == COMMUNE
        assert "step" in listed(file, SPECIALIST)
        assert {"complete_step", "take_back_transfer"} <= offers(file, HEAD)
        assert act(file, "complete_step", SPECIALIST, when=at(4), step="appraise").waiting[0].code == "sign"

    def test_the_one_stop_section_of_the_other_agency_finds_it_in_its_list(self) -> None:
        file = offered(accepted())

        assert listed(file, THERE) == {"take_over"}
        assert {"take_over", "decline_transfer"} <= offers(file, THERE)
        assert "take_over" not in offers(file, RECEPTIONIST)

    @pytest.mark.parametrize(
        ("channel", "hour", "answer_by"),
        [
            ("in_person", (15, 0), at(4, 15)),
            ("in_person", (15, 1), at(4, 17)),
            ("online", (15, 1), at(4, 15, 1)),
            ("online", (16, 50), at(4, 16, 50)),
        ],
    )
    def test_it_is_answered_within_eight_working_hours(
        self, channel: str, hour: tuple[int, int], answer_by: Any
    ) -> None:
        """A rule of ours. What was handed in at a counter and is sent after 15:00 goes as the next working day opens (Decree
        61/2018 Art. 18); what came online goes at once.
        """
        (told,) = transfers_of(offered(lodged(channel=channel), when=at(3, *hour)))

        assert told.answer_by == answer_by

    @pytest.mark.parametrize("pack", law_packs(), ids=lambda pack: pack.code)
    def test_how_long_that_is_no_pack_says_to_be_law(self, pack: LawPack) -> None:
        rule = pack.rules.get("take_over_within")

        assert pack.take_over_within == 1
        assert rule is None or rule.checked in ("by_analogy", "assumed")

    def test_who_has_it_offers_it_and_nobody_else(self) -> None:
        assert "transfer" in offers(lodged(), RECEPTIONIST) - offers(lodged(), HEAD)
        assert "transfer" in offers(accepted(), HEAD) - offers(accepted(), RECEPTIONIST) - offers(
            accepted(), SPECIALIST
        )

    @pytest.mark.parametrize("receiver", ["", COMMUNE])
    def test_it_goes_to_an_agency_that_has_it_not(self, receiver: str) -> None:
        with pytest.raises(NobodyToTakeOver):
            offered(accepted(), receiver=receiver)

    def test_it_is_offered_to_one_agency_at_a_time(self) -> None:
        with pytest.raises(TransferPending):
            offered(offered(accepted()), receiver="H09.06")

    def test_it_is_said_why_and_by_which_provision(self) -> None:
        with pytest.raises(ReasonRequired):
            offered(accepted(), reasons=[])
        with pytest.raises(ReasonNotExplained):
            offered(accepted(), reasons=["competence_changed"])

    def test_an_agency_is_not_asked_for_its_opinion_of_what_would_be_its_own(self) -> None:
        asked = {"agency": DEPARTMENT, "question": "Có trong quy hoạch không?", "answer_by": at(9).date()}

        with pytest.raises(StillConsulted):
            offered(act(accepted(), "ask_opinion", SPECIALIST, when=at(3), **asked))
        with pytest.raises(NobodyToAsk):
            act(offered(accepted()), "ask_opinion", SPECIALIST, when=at(3), **asked)

    def test_nothing_is_sent_on_that_has_ended_or_was_granted(self) -> None:
        refused = act(
            lodged(), "refuse_intake", RECEPTIONIST, when=at(3), reasons=["not_eligible"], note="Không thường trú"
        )
        with pytest.raises(TurnedAway):
            offered(refused)
        granted = accepted(under=terms(BRANCHING))
        granted = act(granted, "complete_step", SPECIALIST, when=at(3), step="appraise", facts={"needs_visit": True})
        granted = act(granted, "complete_step", SPECIALIST, when=at(3), step="visit")
        granted = act(granted, "decide", HEAD, when=at(4), outcome="granted")
        with pytest.raises(ApprovedAlready):
            offered(granted, when=at(5))

    def test_it_is_no_work_on_the_case(self) -> None:
        """An accepted case is being processed from the first act by which somebody deals with what it is about."""
        assert offered(accepted()).status is Status.ACCEPTED
        assert taken(offered(accepted())).status is Status.ACCEPTED
        assert offered(lodged()).status is Status.SUBMITTED


class TestTakenOver:
    def test_before_acceptance_the_other_counter_answers_in_its_own_time(self) -> None:
        file = taken(offered(lodged(), when=at(2, 16)), when=at(2, 16, 30))

        assert (file.code, file.intake_agency, file.competent_agency) == (lodged().code, COMMUNE, DEPARTMENT)
        assert (file.status, file.level, file.accept_by) == (Status.SUBMITTED, "province", at(3, 16, 30))
        assert (listed(file, THERE), listed(file, RECEPTIONIST)) == ({"receive"}, set())
        assert act(file, "accept", THERE, when=at(3, 11)).competent_agency == DEPARTMENT

    def test_what_the_first_counter_let_pass_stays_passed(self) -> None:
        file = taken(offered(lodged(), when=at(4)), when=at(4, 10))

        assert file.accept_by == lodged().accept_by
        assert is_unanswered(file, at(4, 10))

    def test_what_a_third_agency_was_to_decide_is_decided_by_who_took_it_over(self) -> None:
        file = taken(offered(replace(lodged(), competent_agency="H09.06", level="commune")))

        assert (file.intake_agency, file.competent_agency, file.level) == (COMMUNE, DEPARTMENT, "province")

    def test_at_work_its_steps_wait_there_and_the_place_of_intake_gives_the_result_back(self) -> None:
        before = offered(act(accepted(), "complete_step", SPECIALIST, when=at(3), step="appraise"))
        file = taken(before)

        assert (file.intake_agency, file.competent_agency) == (COMMUNE, DEPARTMENT)
        assert [step.code for step in file.waiting] == ["sign"]
        assert ("decide" in offers(file, THEIR_HEAD), "decide" in offers(file, HEAD)) == (True, False)
        decided = act(file, "decide", THEIR_HEAD, when=at(5), outcome="granted")
        assert "return_result" in offers(decided, official(COMMUNE, "cases.return"))

    def test_the_promise_stays_and_lateness_is_never_washed(self) -> None:
        promised = accepted()
        file = taken(offered(promised))
        assert (file.due_at, file.late_from) == (promised.due_at, promised.late_from)

        late = taken(offered(promised, when=at(18)), when=at(18, 10))
        assert is_late(late, at(18, 10))
        assert note_lateness(late, at=at(18, 11))[0].late

    def test_nobody_in_particular_has_its_steps_and_who_worked_on_it_is_still_kept_from_deciding(self) -> None:
        file = act(accepted(), "claim", SPECIALIST, when=at(3), step="appraise")
        file = taken(offered(file))

        assert [one.assignee for one in file.open_tasks if one.kind == "step"] == [""]
        done = taken(offered(act(accepted(), "complete_step", SPECIALIST, when=at(3), step="appraise")))
        assert kept_from(done, "sign", SPECIALIST)

    def test_an_opinion_asked_for_is_waited_for_by_the_new_agency(self) -> None:
        asked = {"agency": "H09.06", "question": "Có an toàn không?", "answer_by": at(9).date()}
        file = taken(offered(act(accepted(), "ask_opinion", SPECIALIST, when=at(3), **asked)))

        assert "close_opinion" in offers(file, THEIR_SPECIALIST) - offers(file, SPECIALIST)
        assert {one.agency for one in file.opinions if one.is_open} == {"H09.06"}

    def test_parallel_steps_go_together_each_with_its_own_last_day(self) -> None:
        file = act(accepted(under=terms(BRANCHING)), "complete_step", SPECIALIST, when=at(3), step="appraise",
                   facts={"needs_visit": False})  # fmt: skip
        after = taken(offered(file))

        waiting = [(one.step, one.due_at) for one in file.open_tasks if one.kind == "step"]
        assert [(one.step, one.due_at) for one in after.open_tasks if one.kind == "step"] == waiting
        assert {one.agency for one in after.open_tasks} == {DEPARTMENT}

    def test_an_apology_that_was_drafted_is_not_signed_by_another_agency(self) -> None:
        drafted = act(
            accepted(), "draft_apology", SPECIALIST, when=at(12), new_day=at(20).date(), reasons=["many_dossiers"]
        )
        file = taken(offered(drafted, when=at(12)), when=at(12, 10))

        assert "apology" not in {one.kind for one in file.open_tasks}

    def test_it_waits_while_the_applicant_asks_to_withdraw(self) -> None:
        file = act(offered(accepted()), "request_withdrawal", CITIZEN, when=at(3, 9))

        assert "take_over" not in offers(file, THERE)
        with pytest.raises(WithdrawalPending):
            taken(file)

    def test_it_is_taken_over_only_while_it_is_offered(self) -> None:
        with pytest.raises(NoTransferOffered):
            taken(accepted())
        decided = act(accepted(), "complete_step", SPECIALIST, when=at(3), step="appraise")
        decided = act(offered(decided), "decide", HEAD, when=at(4), outcome="granted")
        with pytest.raises(AlreadyDecided):
            taken(decided, when=at(5))

    def test_it_can_go_on_to_a_third_agency_and_come_back(self) -> None:
        file = taken(offered(accepted()))
        home = act(file, "transfer", THEIR_HEAD, when=at(4), receiver=COMMUNE, level="commune", reasons=["other_place"])
        file = act(home, "take_over", RECEPTIONIST, when=at(5))

        assert file.competent_agency == COMMUNE
        assert [holder_at(file, when) for when in (at(2), at(4), at(5))] == [COMMUNE, DEPARTMENT, COMMUNE]


class TestNotTakenOver:
    def test_declined_it_stays_and_the_sender_reads_why(self) -> None:
        file = act(
            offered(accepted()), "decline_transfer", THERE, when=at(4), reasons=["not_handed_over"], reply="Bản vẽ"
        )

        (told,) = transfers_of(file)
        assert (told.taken, told.declined, told.reply) == (False, ["not_handed_over"], "Bản vẽ")
        assert (file.competent_agency, listed(file, THERE)) == (COMMUNE, set())
        assert "transfer" in offers(file, HEAD)

    def test_taken_back_it_stays_with_what_was_said(self) -> None:
        file = act(offered(accepted()), "take_back_transfer", HEAD, when=at(4))

        (told,) = transfers_of(file)
        assert (told.taken, told.ended_at, told.reasons) == (False, at(4), ["other_place"])

    def test_accepted_by_the_counter_after_all_it_is_offered_no_more(self) -> None:
        file = act(offered(lodged()), "accept", RECEPTIONIST, when=at(3, 11))

        assert listed(file, THERE) == set()
        with pytest.raises(NoTransferOffered):
            taken(file, when=at(3, 12))


class TestHandedOver:
    def test_the_control_slip_says_from_whom_it_came_and_nothing_as_sent_back(self) -> None:
        file = taken(offered(accepted()))

        lines = [(one.work, one.giver, one.taker) for one in hand_overs(file, now=at(4), calendar=CALENDAR)]
        there = Holder(DEPARTMENT, "receptionist")
        assert lines[-2:] == [
            ("take_over", Holder(COMMUNE, "head"), there),
            ("step", there, Holder(DEPARTMENT, "specialist")),
        ]
        assert not any(one.sent_back for one in hand_overs(file, now=at(4), calendar=CALENDAR))

    def test_before_acceptance_the_first_counter_had_it_from_the_applicant(self) -> None:
        file = taken(offered(lodged()))

        givers = [one.giver for one in hand_overs(file, now=at(4), calendar=CALENDAR)]
        assert givers == [APPLICANT, Holder(COMMUNE, "receptionist"), Holder(DEPARTMENT, "receptionist")]
