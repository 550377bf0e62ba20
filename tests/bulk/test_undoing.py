"""What a run did is taken back by another run, as far as the cases have not gone on."""

from dataclasses import replace
from uuid import uuid4

import pytest

from cases.conftest import World
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.runtime.api import now

from .conftest import ANOTHER, HEAD, ONE, accepted, holders, run

pytestmark = pytest.mark.django_db


def undone(of: bulk.Run, by: Actor) -> bulk.Run:
    made = bulk.undo_run(uuid4(), undone=of.key, by=by, now=now())
    bulk.go_on(made.key, by=by)
    return bulk.run_of(made.key, by)


def test_steps_that_were_taken_are_given_back_as_far_as_they_still_wait(world: World) -> None:
    codes = accepted(world)
    taken = run(codes, "claim", ONE)
    cases.complete_step(code=codes[0], step="appraise", by=ONE, now=now())

    back = undone(taken, ONE)

    assert [(one.case_code, one.state) for one in back.items] == [
        (codes[2], "done"),
        (codes[1], "done"),
        (codes[0], "refused"),
    ]
    assert holders(codes[1:]) == ["", ""]
    assert bulk.run_of(taken.key, ONE).undone_by == back.key


def test_what_was_given_to_another_goes_back_to_whoever_had_it(people_there: World) -> None:
    codes = accepted(people_there, 2)
    run(codes, "assign", HEAD, assignee="9001")
    key = uuid4()
    moved = [
        bulk.Chosen(
            case_code=code, act="reassign", step="appraise",
            answers={"assignee": "9002", "reasons": ["overloaded"]}, seen={}, had="9001",
        )
        for code in codes
    ]  # fmt: skip
    bulk.start_run(key, act="reassign", chosen=moved, by=HEAD, now=now())
    bulk.go_on(key, by=HEAD)
    between = holders(codes)

    undone(bulk.run_of(key, HEAD), HEAD)

    assert (between, holders(codes)) == (["9002"] * 2, ["9001"] * 2)


def moved(codes: list[str], *, old: str, new: str) -> bulk.Run:
    """Given by the head from one to another in one run."""
    key = uuid4()
    answers = {"assignee": new, "reasons": ["overloaded"]}
    items = [
        bulk.Chosen(case_code=code, act="reassign", step="appraise", answers=answers, seen={}, had=old)
        for code in codes
    ]  # fmt: skip
    bulk.start_run(key, act="reassign", chosen=items, by=HEAD, now=now())
    bulk.go_on(key, by=HEAD)
    return bulk.run_of(key, HEAD)


def outcomes(of: bulk.Run) -> dict[str, str]:
    return {one.case_code: str(one.refusal["code"]) if one.refusal else one.state for one in of.items}


def test_what_somebody_gave_to_a_third_since_is_left_there_as_changed(people_there: World) -> None:
    codes = accepted(people_there, 2)
    run(codes, "assign", HEAD, assignee="9001")
    given = moved(codes, old="9001", new="9002")
    run(codes[:1], "reassign", replace(HEAD, key="9004"), assignee="9003", reasons=["overloaded"])

    assert outcomes(undone(given, HEAD)) == {codes[1]: "done", codes[0]: "cases.shown_changed"}
    assert holders(codes) == ["9003", "9001"]


def test_what_the_head_gave_to_another_since_it_was_taken_is_told_as_anothers(people_there: World) -> None:
    codes = accepted(people_there, 2)
    taken = run(codes, "claim", ONE)
    moved(codes[:1], old="9001", new="9002")

    assert outcomes(undone(taken, ONE)) == {codes[1]: "done", codes[0]: "cases.assigned_to_another"}
    assert holders(codes) == ["9002", ""]


def test_what_was_taken_again_when_the_case_came_back_is_another_claim(world: World) -> None:
    code = accepted(world, 1)[0]
    taken = run([code], "claim", ONE)
    cases.complete_step(code=code, step="appraise", by=ONE, now=now())
    cases.perform(
        cases.ACTS["send_back"],
        code=code,
        step="sign",
        by=HEAD,
        now=now(),
        to="appraise",
        reasons=["draft_wrong"],
        note="Ghi đủ họ tên",
    )
    again = run([code], "claim", ONE)

    assert outcomes(again) == {code: "done"}
    assert outcomes(undone(taken, ONE)) == {code: "cases.shown_changed"}
    assert holders([code]) == ["9001"]


def test_taking_back_twice_is_taking_back_once(world: World) -> None:
    taken = run(accepted(world), "claim", ONE)

    first, second = undone(taken, ONE), undone(taken, ONE)

    assert first.key == second.key


def test_what_nobody_had_goes_back_to_nobody(people_there: World) -> None:
    codes = accepted(people_there, 2)
    given = run(codes, "assign", HEAD, assignee="9001")
    cases.complete_step(code=codes[0], step="appraise", by=ONE, now=now())

    back = undone(given, HEAD)

    assert [(one.case_code, one.state) for one in back.items] == [(codes[1], "done"), (codes[0], "refused")]
    assert holders(codes[1:]) == [""]


def test_what_was_taken_back_to_nobody_goes_to_whoever_had_it_unless_somebody_took_it_since(
    people_there: World,
) -> None:
    codes = accepted(people_there, 2)
    run(codes, "assign", HEAD, assignee="9001")
    key = uuid4()
    items = [
        bulk.Chosen(case_code=code, act="unassign", step="appraise", answers={"reasons": ["away"]}, seen={}, had="9001")
        for code in codes
    ]
    bulk.start_run(key, act="unassign", chosen=items, by=HEAD, now=now())
    bulk.go_on(key, by=HEAD)
    between = holders(codes)
    run(codes[:1], "claim", ANOTHER)

    assert outcomes(undone(bulk.run_of(key, HEAD), HEAD)) == {codes[1]: "done", codes[0]: "cases.assigned_already"}
    assert (between, holders(codes)) == (["", ""], ["9002", "9001"])


def test_what_nothing_takes_back_is_not_offered(people_there: World) -> None:
    done = run(accepted(people_there), "complete_step", ONE)

    assert done.those("done")
    assert bulk.undoing(done) == ()
    with pytest.raises(bulk.NotUndone):
        undone(done, ONE)


def test_nobody_takes_back_what_somebody_else_did(world: World) -> None:
    taken = run(accepted(world), "claim", ONE)

    with pytest.raises(bulk.NoSuchRun):
        undone(taken, ANOTHER)
