"""A step that was taken is given back by whoever took it; one that was sent back is first of all whoever's did it."""

from dataclasses import replace

import pytest

from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.refusals_of_hands import AssignedToAnother, GivenByHead, NotAssigned
from onestop.cases.domain.refusals_of_reasons import ReasonRequired
from onestop.cases.domain.sending_back import came_back
from onestop.ledger import api as ledger

from .conftest import World
from .examples import HEAD, SPECIALIST, accepted
from .test_hands import COLLEAGUE, WHY, act, appraised, assigned
from .test_hands_kept import HEAD as HEAD_THERE
from .test_hands_kept import accepted as kept
from .test_hands_kept import done, faults_of, listed, official


class TestGivenBack:
    def test_it_is_anybodys_again(self) -> None:
        file = act(act(accepted(), "claim", SPECIALIST, step="appraise"), "release", SPECIALIST, step="appraise")

        assert [one.assignee for one in file.open_tasks] == [""]
        assert "complete_step" in {offer.code for offer in possible_actions(file, COLLEAGUE)}
        assert "claim" in {offer.code for offer in possible_actions(file, SPECIALIST)}

    def test_only_whoever_took_it_gives_it_back_by_any_of_his_accounts(self) -> None:
        file = act(accepted(), "claim", SPECIALIST, step="appraise")

        with pytest.raises(AssignedToAnother):
            act(file, "release", COLLEAGUE, step="appraise")
        assert act(file, "release", replace(COLLEAGUE, same_person=frozenset({SPECIALIST.key})), step="appraise")

    def test_what_the_head_assigned_the_head_takes_back(self) -> None:
        with pytest.raises(GivenByHead):
            act(assigned(SPECIALIST), "release", SPECIALIST, step="appraise")
        given_on = act(
            act(accepted(), "claim", SPECIALIST, step="appraise"),
            "reassign", HEAD, step="appraise", assignee=COLLEAGUE.key, reasons=["away"],
        )  # fmt: skip
        with pytest.raises(GivenByHead):
            act(given_on, "release", COLLEAGUE, step="appraise")
        with pytest.raises(AssignedToAnother):
            act(given_on, "release", SPECIALIST, step="appraise")

    def test_the_head_gives_it_back_to_nobody_and_says_why(self) -> None:
        given = assigned(SPECIALIST)

        file = act(given, "unassign", HEAD, step="appraise", reasons=["given_by_mistake"])

        assert [one.assignee for one in file.open_tasks] == [""]
        assert "complete_step" in {offer.code for offer in possible_actions(file, COLLEAGUE)}
        assert "unassign" not in {offer.code for offer in possible_actions(file, HEAD)}
        with pytest.raises(ReasonRequired):
            act(given, "unassign", HEAD, step="appraise", reasons=[])
        with pytest.raises(NotAssigned):
            act(file, "unassign", HEAD, step="appraise", reasons=["away"])

    def test_also_what_somebody_took_himself(self) -> None:
        taken = act(accepted(), "claim", SPECIALIST, step="appraise")

        file = act(taken, "unassign", HEAD, step="appraise", reasons=["away"])

        assert [(one.assignee, one.answer) for one in file.open_tasks] == [("", {})]

    def test_what_nobody_took_is_not_given_back(self) -> None:
        with pytest.raises(NotAssigned):
            act(accepted(), "release", SPECIALIST, step="appraise")

    def test_once_done_it_is_as_any_step(self) -> None:
        file = act(act(accepted(), "claim", SPECIALIST, step="appraise"), "complete_step", SPECIALIST, step="appraise")

        assert [one.answer for one in file.tasks if one.step == "appraise"] == [{}]


def test_who_sent_a_step_back_and_who_did_it_before_is_known() -> None:
    file = act(appraised(), "send_back", HEAD, step="sign", to="appraise", **WHY)

    back = came_back(file, file.waiting[0])
    assert back is not None
    assert (back.by, back.done_by) == (HEAD.key, SPECIALIST.key)


@pytest.mark.django_db
def test_what_was_taken_and_given_back_is_proved_and_stands_in_no_own_list(world: World) -> None:
    code, taker = kept(world), official("9001")

    done(code, "claim", taker, 4, step="appraise")
    assert (listed(taker), faults_of(code)) == ([code], [])
    done(code, "release", taker, 5, step="appraise")

    assert (listed(taker), faults_of(code)) == ([], [])


@pytest.mark.django_db
def test_what_the_head_took_back_is_proved_and_stands_in_no_own_list(world: World) -> None:
    code, given_to = kept(world), official("9001")

    done(code, "assign", HEAD_THERE, 4, step="appraise", assignee="9001")
    assert (listed(given_to), faults_of(code)) == ([code], [])
    done(code, "unassign", HEAD_THERE, 5, step="appraise", reasons=["away"])

    assert (listed(given_to), faults_of(code)) == ([], [])


@pytest.mark.django_db
def test_who_sent_it_back_is_erased_with_the_case_and_in_no_entry(world: World) -> None:
    code = kept(world)
    done(code, "complete_step", official("9001"), 4, step="appraise")
    done(code, "send_back", official("9003", "head"), 5, step="sign", to="appraise", **WHY)

    assert faults_of(code) == []
    assert not [
        one
        for entry in ledger.entries_of_case(code)
        if entry.event and (one := str(entry.event.payload())) and "9003" in one
    ]
