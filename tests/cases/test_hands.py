"""In whose hands a step is: assigned (Decree 61/2018 Art. 19.1), by another than whoever prepared it, sent back, impartial."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from onestop.cases.domain.acts import ACTS, barred_acts, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.hands import GROUNDS
from onestop.cases.domain.issued import Issued
from onestop.cases.domain.refusals import ApprovedAlready, NotAtThisStep, WaitingForApplicant
from onestop.cases.domain.refusals_of_hands import (
    AssignedAlready,
    AssignedToAnother,
    CannotBeAssigned,
    ConflictOfInterest,
    FourEyes,
    NotAssigned,
    NotDoneBefore,
)
from onestop.cases.domain.refusals_of_reasons import ReasonNotExplained, ReasonRequired, UnknownReason
from onestop.cases.domain.sending_back import came_back, earlier_steps
from onestop.cases.domain.status import FOLLOWS, Status
from onestop.catalogue.library import shared_parts
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.refusal import Refusal
from onestop.workflow.api import Definition, check

from .examples import (
    BRANCHING,
    CALENDAR,
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

COLLEAGUE = official(COMMUNE, "cases.supplement", "cases.step", key="15")
ALONE = official(COMMUNE, "cases.accept", "cases.supplement", "cases.step", "cases.decide", "cases.return", key="16")
"""The one qualified official of a small commune."""
WHY: Mapping[str, Any] = {"reasons": ["draft_wrong"], "note": "Mục 2: ghi đủ họ tên"}


def act(file: CaseFile, code: str, by: Actor, *, day: int = 3, hour: int = 9, **said: Any) -> CaseFile:
    after: CaseFile = ACTS[code].law(file, by=by, at=at(day, hour), calendar=CALENDAR, **said)[0]
    return after


def appraised(by: Actor = SPECIALIST) -> CaseFile:
    return act(accepted(), "complete_step", by, step="appraise")


def granted(file: CaseFile, by: Actor, day: int = 4) -> CaseFile:
    return act(file, "decide", by, day=day, outcome="granted")


def assigned(to: Actor, by: Actor = HEAD) -> CaseFile:
    return act(accepted(), "assign", by, step="appraise", assignee=to.key)


class TestFourEyes:
    """An official appraises and submits, the competent person decides: Decree 61/2018 Art. 19.2."""

    def test_whoever_appraised_does_not_decide(self) -> None:
        with pytest.raises(FourEyes) as refused:
            granted(appraised(ALONE), ALONE)

        assert (refused.value.step.vi, [one.vi for one in refused.value.done]) == ("sign", ["appraise"])

    def test_nor_does_he_refuse(self) -> None:
        with pytest.raises(FourEyes):
            act(appraised(ALONE), "decide", ALONE, outcome="refused", reasons=["dispute"], note="Đơn khiếu nại số 3")

    def test_another_head_does(self) -> None:
        assert granted(appraised(HEAD), DEPUTY).outcome == "granted"

    def test_a_process_published_before_steps_named_each_other_keeps_them_apart_too(self) -> None:
        nodes = SIMPLE["nodes"]
        silent = {name: value for name, value in nodes["sign"].items() if name != "not_by"}
        file = accepted(under=terms({**SIMPLE, "nodes": {**nodes, "sign": silent}}))

        with pytest.raises(FourEyes):
            granted(act(file, "complete_step", ALONE, step="appraise"), ALONE)

    def test_a_process_that_ends_without_a_deciding_step_is_decided_by_none_who_worked_on_it(self) -> None:
        nodes = {"appraise": {**SIMPLE["nodes"]["appraise"], "next": "end"}, "end": {"kind": "end"}}
        file = act(accepted(under=terms({**SIMPLE, "nodes": nodes})), "complete_step", ALONE, step="appraise")

        with pytest.raises(FourEyes):
            granted(file, ALONE)
        assert granted(file, HEAD).outcome == "granted"

    def test_it_is_withheld_with_the_reason_where_others_of_the_post_are_offered_it(self) -> None:
        file = appraised(ALONE)

        barred = {(offer.code, type(why)) for offer, why in barred_acts(file, ALONE)}
        assert barred == {
            ("decide", FourEyes), ("send_back", FourEyes), ("claim", FourEyes), ("stop_case", FourEyes)
        }  # fmt: skip
        assert "decide" not in {offer.code for offer in possible_actions(file, ALONE)}
        assert "decide" in {offer.code for offer in possible_actions(file, HEAD)}
        # What is left to him is to let somebody else do it.
        assert "assign" in {offer.code for offer in possible_actions(file, ALONE)}

    def test_what_he_did_in_another_case_is_no_matter(self) -> None:
        appraised(ALONE)

        assert granted(appraised(), ALONE).outcome == "granted"

    def test_whoever_carries_a_decision_out_may_have_prepared_it(self) -> None:
        file = act(
            accepted(under=terms(BRANCHING)), "complete_step", SPECIALIST, step="appraise", facts={"needs_visit": True}
        )
        file = granted(act(file, "complete_step", SPECIALIST, step="visit"), HEAD)

        assert act(file, "complete_step", SPECIALIST, day=5, step="enter").outcome == "granted"

    @pytest.mark.parametrize("name", sorted(shared_parts().processes))
    def test_every_process_of_our_own_keeps_its_decision_from_whoever_worked_before_it(self, name: str) -> None:
        process = Definition.from_dict(shared_parts().processes[name])
        decisions = [step for step in process.steps if step.decision]

        assert decisions
        assert all(set(step.not_by) >= process.leading_to(step.code) != set() for step in decisions)
        assert check(process) == []

    def test_it_cannot_be_switched_off(self) -> None:
        process = shared_parts().processes["simple_appraisal"]
        sign = {name: value for name, value in process["nodes"]["sign"].items() if name != "not_by"}

        [fault] = check(Definition.from_dict({**process, "nodes": {**process["nodes"], "sign": sign}}))

        assert (fault.code, fault.node) == ("one_pair_of_eyes", "sign")


ANEW: Mapping[str, Mapping[str, Any]] = {
    "correct_result": {
        "motion": "agency", "reasons": ["misspelt"], "rows": {"place": "Số 7"}, "dossier": {"place": "Số 7"},
    },
    "reissue_result": {"reasons": ["lost"]},
    "revoke_result": {"reasons": ["given_up"]},
}  # fmt: skip
"""What changes the document of a decision."""


def issued(file: CaseFile) -> CaseFile:
    content = {"groups": [["Nội dung", [["place", "Vị trí", "Số 5"]]]]}
    return replace(file, issued=(Issued("document", 1, "a" * 64, 10, at(5), False, content),))


class TestAfterTheDecision:
    """Whoever is kept from the decision neither changes it afterwards nor ends the case instead of it."""

    @pytest.mark.parametrize("code", sorted(ANEW))
    def test_whoever_appraised_does_not_change_the_document_alone(self, code: str) -> None:
        file = issued(granted(appraised(ALONE), HEAD))

        with pytest.raises(FourEyes) as refused:
            act(file, code, ALONE, day=6, **ANEW[code])
        assert (refused.value.step, [one.vi for one in refused.value.done]) == (ACTS[code].words, ["appraise"])
        assert (code, FourEyes) in {(offer.code, type(why)) for offer, why in barred_acts(file, ALONE)}
        assert code not in {offer.code for offer in possible_actions(file, ALONE)}

    @pytest.mark.parametrize("by", [HEAD, DEPUTY], ids=["who decided", "another"])
    @pytest.mark.parametrize("code", sorted(ANEW))
    def test_whoever_might_have_decided_does(self, code: str, by: Actor) -> None:
        file = issued(granted(appraised(ALONE), HEAD))

        assert code in {offer.code for offer in possible_actions(file, by)}
        assert act(file, code, by, day=6, **ANEW[code]).amendments

    def test_nor_where_the_process_ends_without_a_deciding_step(self) -> None:
        nodes = {"appraise": {**SIMPLE["nodes"]["appraise"], "next": "end"}, "end": {"kind": "end"}}
        file = act(accepted(under=terms({**SIMPLE, "nodes": nodes})), "complete_step", ALONE, step="appraise")
        file = issued(granted(file, HEAD))

        with pytest.raises(FourEyes):
            act(file, "revoke_result", ALONE, day=6, **ANEW["revoke_result"])
        assert act(file, "revoke_result", HEAD, day=6, **ANEW["revoke_result"]).amendments

    def test_whoever_appraised_does_not_stop_the_case_he_may_not_decide(self) -> None:
        gone: dict[str, Any] = {"reasons": ["subject_gone"], "note": "Nhà đã cháy"}

        with pytest.raises(FourEyes):
            act(appraised(ALONE), "stop_case", ALONE, day=6, **gone)
        assert act(appraised(ALONE), "stop_case", HEAD, day=6, **gone).outcome == "stopped"
        assert act(accepted(), "stop_case", ALONE, day=6, **gone).outcome == "stopped", "he prepared nothing yet"


class TestAssigned:
    """The head assigns an official to handle the case: Decree 61/2018 Art. 19.1."""

    def test_only_whom_it_was_given_to_does_it(self) -> None:
        file = assigned(COLLEAGUE)

        for other in (SPECIALIST, HEAD):
            with pytest.raises(AssignedToAnother):
                act(file, "complete_step", other, step="appraise")
        assert act(file, "complete_step", COLLEAGUE, step="appraise").waiting[0].code == "sign"

    def test_until_it_is_given_to_somebody_anybody_of_the_role_does_it(self) -> None:
        assert accepted().open_tasks[0].assignee == ""
        assert appraised(COLLEAGUE).waiting[0].code == "sign"

    def test_one_may_take_what_nobody_has(self) -> None:
        file = act(accepted(), "claim", SPECIALIST, step="appraise")

        assert file.open_tasks[0].assignee == SPECIALIST.key
        with pytest.raises(AssignedAlready):
            act(file, "claim", COLLEAGUE, step="appraise")
        with pytest.raises(AssignedAlready):
            act(file, "assign", HEAD, step="appraise", assignee=COLLEAGUE.key)

    def test_it_is_given_to_another_for_a_reason(self) -> None:
        file = assigned(COLLEAGUE)

        with pytest.raises(ReasonRequired):
            act(file, "reassign", HEAD, step="appraise", assignee=SPECIALIST.key, reasons=[])
        with pytest.raises(UnknownReason):
            act(file, "reassign", HEAD, step="appraise", assignee=SPECIALIST.key, reasons=["dispute"])
        after = act(file, "reassign", HEAD, step="appraise", assignee=SPECIALIST.key, reasons=["away"])
        assert after.open_tasks[0].assignee == SPECIALIST.key
        with pytest.raises(AssignedAlready):
            act(after, "reassign", HEAD, step="appraise", assignee=SPECIALIST.key, reasons=["away"])

    def test_nothing_is_taken_from_nobody(self) -> None:
        with pytest.raises(NotAssigned):
            act(accepted(), "reassign", HEAD, step="appraise", assignee=SPECIALIST.key, reasons=["away"])

    def test_a_head_takes_it_over_on_record_and_somebody_else_decides(self) -> None:
        file = act(assigned(COLLEAGUE), "reassign", HEAD, step="appraise", assignee=HEAD.key, reasons=["taken_over"])
        file = act(file, "complete_step", HEAD, step="appraise")

        with pytest.raises(FourEyes):
            granted(file, HEAD)
        assert granted(file, DEPUTY).outcome == "granted"

    def test_a_decision_is_given_to_nobody_who_prepared_it(self) -> None:
        with pytest.raises(CannotBeAssigned):
            act(appraised(ALONE), "assign", HEAD, step="sign", assignee=ALONE.key)

    def test_the_clock_does_not_notice(self) -> None:
        assert (assigned(COLLEAGUE).due_at, assigned(COLLEAGUE).late_from) == (accepted().due_at, accepted().late_from)

    def test_while_the_applicant_is_asked_nothing_is_assigned(self) -> None:
        asked = act(accepted(), "request_supplement", SPECIALIST, reasons=["unsigned"], items=["id"])

        with pytest.raises(WaitingForApplicant):
            act(asked, "assign", HEAD, step="appraise", assignee=COLLEAGUE.key)
        # What was given before is still given when he has answered.
        before = act(assigned(COLLEAGUE), "request_supplement", SPECIALIST, day=4, reasons=["unsigned"], items=["id"])
        answered = act(before, "answer_supplement", RECEPTIONIST, day=5, received=ORIGINAL)
        assert answered.open_tasks[0].assignee == COLLEAGUE.key


class TestSentBack:
    def test_whoever_has_the_later_step_says_what_is_to_be_done_again(self) -> None:
        file = act(appraised(), "send_back", HEAD, step="sign", to="appraise", **WHY)

        assert [step.code for step in file.waiting] == ["appraise"]
        back = came_back(file, file.waiting[0])
        assert back is not None
        assert (back.step.vi, back.reasons, back.note) == ("sign", ["draft_wrong"], "Mục 2: ghi đủ họ tên")

    def test_the_time_runs_on(self) -> None:
        before = appraised()
        after = act(before, "send_back", HEAD, day=5, step="sign", to="appraise", **WHY)

        assert (after.due_at, after.late_from, after.paused_since) == (before.due_at, before.late_from, None)

    def test_the_same_official_does_his_own_step_again_and_the_same_head_decides_it(self) -> None:
        file = act(appraised(), "send_back", HEAD, step="sign", to="appraise", **WHY)
        file = act(file, "complete_step", SPECIALIST, day=4, step="appraise")

        assert granted(file, HEAD, day=5).outcome == "granted"

    def test_all_who_did_it_are_kept_from_the_decision(self) -> None:
        file = act(appraised(ALONE), "send_back", HEAD, step="sign", to="appraise", **WHY)
        file = act(file, "complete_step", SPECIALIST, day=4, step="appraise")

        with pytest.raises(FourEyes):
            granted(file, ALONE, day=5)

    @pytest.mark.parametrize("to", ["sign", "visit", "nowhere"])
    def test_only_to_a_step_that_was_done_before(self, to: str) -> None:
        with pytest.raises(NotDoneBefore):
            act(appraised(), "send_back", HEAD, step="sign", to=to, **WHY)

    def test_the_first_step_has_none_before_it(self) -> None:
        file = accepted()

        assert earlier_steps(file, file.waiting[0]) == ()
        assert "send_back" not in {offer.code for offer in possible_actions(file, SPECIALIST)}

    def test_it_is_said_why_and_what_is_to_be_done(self) -> None:
        with pytest.raises(ReasonRequired):
            act(appraised(), "send_back", HEAD, step="sign", to="appraise", reasons=[])
        with pytest.raises(ReasonNotExplained):
            act(appraised(), "send_back", HEAD, step="sign", to="appraise", reasons=["draft_wrong"])

    def test_nobody_sends_back_what_does_not_wait(self) -> None:
        with pytest.raises(NotAtThisStep):
            act(accepted(), "send_back", HEAD, step="sign", to="appraise", **WHY)

    def test_what_was_granted_is_carried_out(self) -> None:
        file = act(
            accepted(under=terms(BRANCHING)), "complete_step", SPECIALIST, step="appraise", facts={"needs_visit": True}
        )
        file = granted(act(file, "complete_step", SPECIALIST, step="visit"), HEAD)

        with pytest.raises(ApprovedAlready):
            act(file, "send_back", SPECIALIST, day=5, step="enter", to="visit", **WHY)

    def test_branches_that_ran_beside_each_other_are_not_torn_apart(self) -> None:
        file = act(
            accepted(under=terms(BRANCHING)), "complete_step", SPECIALIST, step="appraise", facts={"needs_visit": False}
        )
        half = act(file, "complete_step", SPECIALIST, step="planning")
        both = act(half, "complete_step", DEPUTY, step="seal")

        assert earlier_steps(half, half.waiting[0]) == ()
        assert [step.code for step in earlier_steps(both, both.waiting[0])] == ["appraise"]

    def test_what_a_step_found_out_can_be_answered_otherwise_when_it_is_done_again(self) -> None:
        file = act(
            accepted(under=terms(BRANCHING)), "complete_step", SPECIALIST, step="appraise", facts={"needs_visit": True}
        )
        file = act(file, "send_back", SPECIALIST, step="visit", to="appraise", **WHY)
        file = act(file, "complete_step", SPECIALIST, day=4, step="appraise", facts={"needs_visit": False})

        assert [step.code for step in file.waiting] == ["planning", "seal"]


class TestImpartial:
    """Whoever has a conflict of interest reports it and does nothing in the case: Law 36/2018 Art. 23 (from memory)."""

    def test_who_declared_it_does_nothing_more(self) -> None:
        file = act(appraised(), "declare_conflict", HEAD, ground="relative")

        for code, said in (
            ("decide", {"outcome": "granted"}),
            ("assign", {"step": "sign", "assignee": DEPUTY.key}),
            ("send_back", {"step": "sign", "to": "appraise", **WHY}),
            ("stop_case", {"reasons": ["subject_gone"], "note": "Nhà đã cháy"}),
            ("declare_conflict", {"ground": "relative"}),
        ):
            with pytest.raises(ConflictOfInterest):
                act(file, code, HEAD, day=4, **said)
        assert possible_actions(file, HEAD) == ()
        assert {why.code for _, why in barred_acts(file, HEAD)} == {"cases.conflict_of_interest"}
        assert granted(file, DEPUTY).outcome == "granted"

    def test_also_once_it_was_decided_for_it_can_still_be_revoked(self) -> None:
        file = act(granted(appraised(), DEPUTY), "declare_conflict", HEAD, day=20, ground="relative")

        for code, said in (
            ("revoke_result", {"reasons": ["found_wrong"], "note": "x"}),
            ("correct_fee", {"fee": 1, "amount": 1, "source": "x"}),
            ("reopen_own", {"reasons": ["agency_error"], "note": "x"}),
        ):
            with pytest.raises(ConflictOfInterest):
                act(file, code, HEAD, day=21, **said)
        assert possible_actions(file, HEAD) == ()

    def test_what_he_had_is_nobodys_again(self) -> None:
        file = act(assigned(SPECIALIST), "declare_conflict", SPECIALIST, ground="own_interest")

        assert file.open_tasks[0].assignee == ""
        assert [(one.declared_by, one.ground) for one in file.conflicts] == [(SPECIALIST.key, "own_interest")]
        with pytest.raises(CannotBeAssigned):
            act(file, "assign", HEAD, day=4, step="appraise", assignee=SPECIALIST.key)
        assert act(file, "complete_step", COLLEAGUE, day=4, step="appraise").waiting[0].code == "sign"

    def test_what_others_have_stays_theirs(self) -> None:
        file = act(assigned(COLLEAGUE), "declare_conflict", SPECIALIST, ground="relative")

        assert file.open_tasks[0].assignee == COLLEAGUE.key

    def test_it_has_a_ground_from_the_list(self) -> None:
        with pytest.raises(UnknownReason):
            act(accepted(), "declare_conflict", SPECIALIST, ground="tired")
        assert [act(accepted(), "declare_conflict", SPECIALIST, ground=one).conflicts[0].ground for one in GROUNDS] == [
            *GROUNDS
        ]

    def test_it_can_be_declared_at_the_counter(self) -> None:
        file = act(lodged(), "declare_conflict", RECEPTIONIST, ground="relative")

        with pytest.raises(ConflictOfInterest):
            act(file, "accept", RECEPTIONIST)
        assert act(file, "accept", ALONE).received_by == ALONE.key

    @pytest.mark.parametrize(
        "status",
        sorted(status for status in Status if FOLLOWS[status] and status not in (Status.STOPPED, Status.FINISHED)),
    )
    def test_it_can_be_declared_until_the_case_has_ended(self, status: Status) -> None:
        assert status in ACTS["declare_conflict"].when.statuses

    def test_it_is_offered_while_the_applicant_is_to_pay(self) -> None:
        asked = act(
            accepted(),
            "ask_payment",
            SPECIALIST,
            kind="obligation",
            amount=500_000,
            source="Thông báo số 12/TB-CCT",
            when="now",
            pay_by=date(2026, 3, 10),
        )
        by = replace(SPECIALIST, grants=(*SPECIALIST.grants, Grant("cases.declare_conflict", COMMUNE)))

        assert "declare_conflict" in {offer.code for offer in possible_actions(asked, by)}
        assert act(asked, "declare_conflict", by, day=4, ground="relative").conflicts[0].declared_by == by.key

    def test_whoever_is_asked_for_an_opinion_declares_it_and_gives_none(self) -> None:
        by = official("H09.05", "cases.step", "cases.declare_conflict", key="21")
        question: dict[str, Any] = {"agency": "H09.05", "question": "Có trong quy hoạch không?"}
        asked = act(accepted(), "ask_opinion", SPECIALIST, answer_by=date(2026, 3, 6), **question)

        assert {offer.code for offer in possible_actions(asked, by)} == {
            "give_opinion", "declare_conflict", "note_inside",
        }  # fmt: skip
        assert not ACTS["declare_conflict"].may(accepted(), by), "nobody asked his agency"
        file = act(asked, "declare_conflict", by, day=4, ground="relative")
        with pytest.raises(ConflictOfInterest):
            act(file, "give_opinion", by, day=5, step="H09.05", opinion="agrees")

    @pytest.mark.parametrize(
        ("known", "ground"),
        [({"own_person_id": 1}, "applicant"), ({"own_number": "074190000123"}, "submitter")],
        ids=["applicant", "submitter"],
    )
    def test_nobody_acts_in_a_case_of_his_own(self, known: dict[str, Any], ground: str) -> None:
        handed_in = {"name": "Trần Thị Hoa", "number": "074190000123", "phone": ""}
        file, own = replace(accepted(), submitter=handed_in), replace(SPECIALIST, **known)

        for code in ("complete_step", "claim"):
            with pytest.raises(ConflictOfInterest) as refused:
                act(file, code, own, step="appraise")
            assert refused.value.ground == ground
        assert possible_actions(file, own) == ()

    def test_another_person_with_another_number_does(self) -> None:
        other = replace(SPECIALIST, own_person_id=2, own_number="074191000456")

        assert act(accepted(), "complete_step", other, step="appraise").waiting[0].code == "sign"

    def test_every_act_on_a_case_refuses_whoever_is_not_impartial(self) -> None:
        file = replace(accepted(), applicant_id=7)
        own = replace(ALONE, own_person_id=7)

        for one in ACTS.values():
            if one.code in ("lodge", "lodge_for_other"):  # which open a case
                continue
            with pytest.raises(Refusal) as refused:
                one.law(file, by=own)
            assert isinstance(refused.value, ConflictOfInterest), one.code
