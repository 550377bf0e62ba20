"""Doing the work of somebody absent (làm thay): whose step it is, what the event says, and who may still not do it."""

from dataclasses import replace
from typing import Any

import pytest

from onestop.cases.domain.act import Act
from onestop.cases.domain.acts import ACTS, barred_acts, possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.refusals_of_hands import AssignedToAnother, ConflictOfInterest, FourEyes
from onestop.kernel.actor import Absent, Actor, Grant, NotPermitted

from .examples import CALENDAR, COMMUNE, DEPUTY, HEAD, RECEPTIONIST, SPECIALIST, accepted, at, lodged, official

VAN = official(COMMUNE, "cases.supplement", "cases.step", "cases.declare_conflict", key="21")
"""Away, with steps that were given to her."""
LINH = official(COMMUNE, "cases.supplement", "cases.step", "cases.declare_conflict", key="22")
STEPS = frozenset({"cases.step"})


def standing_in(by: Actor, *absent: Actor, permissions: frozenset[str] = STEPS) -> Actor:
    """`by`, who does the work of these while they are away, as `people` makes him."""
    covers = tuple(
        Absent(key=one.key, name=f"no. {one.key}", agency=COMMUNE, permissions=permissions) for one in absent
    )
    more = tuple(
        Grant(grant.permission, COMMUNE, acting_for=one.key)
        for one in absent
        for grant in one.grants
        if grant.permission in permissions
    )
    return replace(by, covers=covers, grants=(*by.grants, *more))


def act(file: CaseFile, code: str, by: Actor, *, day: int = 3, **said: Any) -> CaseFile:
    """As the operation does it: permitted, then done in whose place it is."""
    one: Act = ACTS[code]
    step = said.get("step", "")
    one.require(file, by, step)
    after: CaseFile = one.law(file, by=one.done_by(file, by, step), at=at(day), calendar=CALENDAR, **said)[0]
    return after


def given_to(whom: Actor) -> CaseFile:
    return act(accepted(), "assign", HEAD, step="appraise", assignee=whom.key)


def appraisal(file: CaseFile) -> tuple[str, str]:
    (task,) = (one for one in file.tasks if one.step == "appraise")
    return task.done_by, task.acted_for


class TestWhoseStepItIs:
    def test_what_was_given_to_her_nobody_else_does(self) -> None:
        with pytest.raises(AssignedToAnother):
            act(given_to(VAN), "complete_step", LINH, step="appraise")

    def test_but_who_stands_in_for_her_and_it_says_for_whom(self) -> None:
        file = act(given_to(VAN), "complete_step", standing_in(LINH, VAN), step="appraise")

        assert appraisal(file) == (LINH.key, VAN.key)

    def test_what_was_given_to_nobody_he_does_in_his_own_name(self) -> None:
        assert appraisal(act(accepted(), "complete_step", standing_in(LINH, VAN), step="appraise")) == (LINH.key, "")

    def test_as_what_was_given_to_himself(self) -> None:
        file = act(given_to(LINH), "complete_step", standing_in(LINH, VAN), step="appraise")

        assert appraisal(file) == (LINH.key, "")

    def test_only_as_far_as_the_record_says(self) -> None:
        """He stands in for asking for more alone; her steps wait for her."""
        cover = standing_in(LINH, VAN, permissions=frozenset({"cases.supplement"}))

        with pytest.raises(AssignedToAnother):
            act(given_to(VAN), "complete_step", cover, step="appraise")

    def test_what_his_own_post_does_not_let_him_he_does_for_her_alone(self) -> None:
        """A receptionist who stands in for a specialist: every step of hers is done in her place."""
        file = act(accepted(), "complete_step", standing_in(RECEPTIONIST, VAN), step="appraise")

        assert appraisal(file) == (RECEPTIONIST.key, VAN.key)
        with pytest.raises(NotPermitted):
            act(accepted(), "complete_step", RECEPTIONIST, step="appraise")

    def test_a_counter_is_stood_in_for_too(self) -> None:
        clerk = standing_in(LINH, RECEPTIONIST, permissions=frozenset({"cases.accept"}))

        file = act(lodged(), "accept", clerk, day=2)
        (task,) = (one for one in file.tasks if one.kind == "receive")
        assert (task.done_by, task.acted_for) == (LINH.key, RECEPTIONIST.key)

    def test_the_page_offers_it_and_says_in_whose_place(self) -> None:
        file = given_to(VAN)
        offers = {one.code: one.in_place_of for one in possible_actions(file, standing_in(LINH, VAN))}

        assert offers["complete_step"] == "no. 21"
        assert "complete_step" not in {one.code for one in possible_actions(file, LINH)}

    def test_nothing_is_taken_assigned_or_declared_in_anothers_place(self) -> None:
        cover = standing_in(RECEPTIONIST, VAN)

        assert "claim" not in {one.code for one in possible_actions(accepted(), cover)}
        with pytest.raises(NotPermitted):
            act(accepted(), "claim", cover, step="appraise")

    def test_what_she_took_herself_he_gives_back_for_her(self) -> None:
        taken = act(accepted(), "claim", VAN, step="appraise")

        file = act(taken, "release", standing_in(LINH, VAN), step="appraise")
        assert not file.open_tasks[0].assignee


class TestDeciding:
    """For a head signs his deputy by his own post, or whoever has it in writing (Decree 30/2020 Art. 13)."""

    def test_covering_a_head_lets_nobody_decide(self) -> None:
        file = act(accepted(), "complete_step", VAN, step="appraise")
        cover = standing_in(LINH, HEAD, permissions=frozenset({"cases.step"}))

        assert "decide" not in {one.code for one in possible_actions(file, cover)}
        with pytest.raises(NotPermitted):
            act(file, "decide", cover, day=4, outcome="granted")

    def test_a_deputy_head_decides_what_was_given_to_the_head_by_his_own_post(self) -> None:
        file = act(accepted(), "complete_step", VAN, step="appraise")
        file = act(file, "assign", HEAD, day=4, step="sign", assignee=HEAD.key)

        with pytest.raises(AssignedToAnother):
            act(file, "decide", DEPUTY, day=4, outcome="granted")
        decided = act(file, "decide", standing_in(DEPUTY, HEAD), day=4, outcome="granted")
        (task,) = (one for one in decided.tasks if one.step == "sign")
        assert (task.done_by, task.acted_for) == (DEPUTY.key, HEAD.key)


class TestFourEyes:
    """Asked of whoever did it, and of him for whom it was done."""

    def test_whoever_appraised_in_anothers_place_does_not_decide(self) -> None:
        file = act(given_to(VAN), "complete_step", standing_in(HEAD, VAN), step="appraise")

        with pytest.raises(FourEyes):
            act(file, "decide", HEAD, day=4, outcome="granted")

    def test_nor_does_she_for_whom_it_was_appraised(self) -> None:
        file = act(given_to(HEAD), "complete_step", standing_in(LINH, HEAD), step="appraise")

        with pytest.raises(FourEyes):
            act(file, "decide", HEAD, day=4, outcome="granted")
        assert act(file, "decide", DEPUTY, day=4, outcome="granted").outcome == "granted"

    def test_nobody_has_his_own_step_decided_by_who_stands_in_for_him(self) -> None:
        """The head appraised; the decision was given to him before; his deputy does not make it in his place."""
        file = act(accepted(), "complete_step", HEAD, step="appraise")
        open_ = tuple(replace_assignee(one, HEAD.key) if one.step == "sign" else one for one in file.tasks)
        file = replace(file, tasks=open_)

        with pytest.raises(FourEyes):
            act(file, "decide", standing_in(DEPUTY, HEAD), day=4, outcome="granted")

    def test_the_deputy_decides_in_his_own_name_what_the_absent_one_appraised(self) -> None:
        """Two people, two names: covering somebody takes nothing from one's own post."""
        file = act(accepted(), "complete_step", HEAD, step="appraise")

        assert act(file, "decide", standing_in(DEPUTY, HEAD), day=4, outcome="granted").outcome == "granted"


def replace_assignee(task: Any, key: str) -> Any:
    return task._replace(assignee=key)


class TestImpartial:
    def test_who_declared_a_conflict_does_nothing_in_anothers_place_either(self) -> None:
        file = act(given_to(VAN), "declare_conflict", LINH, ground="relative")

        with pytest.raises(ConflictOfInterest):
            act(file, "complete_step", standing_in(LINH, VAN), step="appraise")

    def test_nor_does_anybody_what_the_absent_one_may_not(self) -> None:
        file = act(given_to(VAN), "declare_conflict", VAN, ground="relative")
        cover = standing_in(RECEPTIONIST, VAN)

        with pytest.raises(ConflictOfInterest) as refused:
            act(file, "complete_step", cover, step="appraise")
        assert refused.value.ground == "absent"
        assert any(isinstance(why, ConflictOfInterest) for _, why in barred_acts(file, cover))

    def test_but_in_his_own_name_he_goes_on(self) -> None:
        file = act(given_to(VAN), "declare_conflict", VAN, ground="relative")

        assert appraisal(act(file, "complete_step", standing_in(LINH, VAN), step="appraise")) == (LINH.key, "")

    def test_an_absent_one_who_applied_himself_is_not_stood_in_for(self) -> None:
        cover = standing_in(RECEPTIONIST, VAN)
        (absent,) = cover.covers
        cover = replace(cover, covers=(replace(absent, person_id=accepted().applicant_id),))

        with pytest.raises(ConflictOfInterest):
            act(accepted(), "complete_step", cover, step="appraise")


def test_who_stands_in_for_nobody_does_everything_as_before() -> None:
    file = accepted()

    assert all(one.done_by(file, SPECIALIST, "appraise") is SPECIALIST for one in ACTS.values())
