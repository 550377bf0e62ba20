"""A run does one act to many cases, each by itself: what is done is recorded with it, what is refused says why."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from cases.conftest import World
from cases.examples import at
from onestop.bulk import api as bulk
from onestop.bulk import store
from onestop.bulk.domain.said import kept
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.people import api as people
from onestop.runtime.api import CannotKeep, now, raw, transaction

from .conftest import ANOTHER, HEAD, ONE, accepted, chosen, holders, run

pytestmark = pytest.mark.django_db


def begun(codes: list[str], act: str = "claim", by: Actor = ONE, **answers: Any) -> bulk.Run:
    return bulk.start_run(uuid4(), act=act, chosen=chosen(codes, act, **answers), by=by, now=now())


def states(of: bulk.Run) -> list[str]:
    return [one.state for one in of.items]


def test_each_case_is_done_and_says_so(world: World) -> None:
    codes = accepted(world)

    done = run(codes, "claim", ONE)

    assert (states(done), done.is_over) == (["done"] * 3, True)
    assert holders(codes) == ["9001"] * 3
    assert [one.case_code for one in done.items] == codes


def test_what_is_refused_says_why_and_keeps_nothing_else_from_being_done(world: World) -> None:
    codes = accepted(world)
    run(codes[1:2], "claim", ANOTHER)

    done = run(codes, "claim", ONE)

    assert states(done) == ["done", "refused", "done"]
    assert [one.refusal and one.refusal["code"] for one in done.items] == [None, "cases.assigned_already", None]
    assert holders(codes) == ["9001", "9002", "9001"]


def test_of_four_eyes_and_posts_a_run_asks_as_a_single_act_does(people_there: World) -> None:
    codes = accepted(people_there, 2)
    cases.complete_step(code=codes[0], step="appraise", by=replace(HEAD, key="9003"), now=at(4))

    done = run(codes[:1], "decide", replace(HEAD, key="9003"), step="", outcome="granted")
    nobodys = run(codes[1:], "assign", ONE, assignee="9002")

    assert [one.refusal and one.refusal["code"] for one in done.items] == ["cases.four_eyes"]
    assert [one.refusal and one.refusal["code"] for one in nobodys.items] == ["people.not_permitted"]
    assert holders(codes[1:]) == [""]


def test_what_was_seen_must_still_be_so(world: World) -> None:
    codes = accepted(world, 2)
    seen = {code: cases.ACTS["claim"].seen(cases.file_for(code=code, by=ONE), "appraise") for code in codes}
    items = [replace(one, seen=seen[one.case_code]) for one in chosen(codes, "claim")]
    run(codes[:1], "claim", ANOTHER)
    run(codes[:1], "release", ANOTHER)
    key = uuid4()

    bulk.start_run(key, act="claim", chosen=items, by=ONE, now=now())
    bulk.go_on(key, by=ONE)

    assert states(bulk.run_of(key, ONE)) == ["done", "done"], "whoever gave it back left the step as it was"


def test_one_sending_makes_one_run(world: World) -> None:
    codes, key = accepted(world), uuid4()

    for _ in range(2):
        bulk.start_run(key, act="claim", chosen=chosen(codes, "claim"), by=ONE, now=now())

    assert raw("SELECT count(*) FROM bulk_item") == [(3,)]


def test_a_run_is_of_whoever_made_it(world: World) -> None:
    made = begun(accepted(world))

    for somebody_else in (ANOTHER, HEAD):
        with pytest.raises(bulk.NoSuchRun):
            bulk.run_of(made.key, somebody_else)
        with pytest.raises(bulk.NoSuchRun):
            bulk.start_run(made.key, act="claim", chosen=chosen(["x"], "claim"), by=somebody_else, now=now())
    assert bulk.run_of(made.key, replace(ANOTHER, same_person=frozenset({"9001"}))).key == made.key


@pytest.mark.parametrize(
    ("act", "many", "refusal"),
    [
        ("claim", 0, bulk.NothingChosen),
        ("claim", bulk.LIMIT + 1, bulk.TooManyChosen),
        ("refuse_intake", 1, bulk.NotInBulk),
        ("no_such", 1, bulk.NotInBulk),
    ],
)
def test_what_is_no_run_is_not_begun(world: World, act: str, many: int, refusal: type[Exception]) -> None:
    codes = [str(nth) for nth in range(many)]

    with pytest.raises(refusal):
        begun(codes, act)

    assert raw("SELECT count(*) FROM bulk_run") == [(0,)]


def test_a_fault_of_the_program_leaves_its_case_pending_and_the_others_done(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes, perform = accepted(world), cases.perform
    made = begun(codes)

    def faulty(act: cases.Act, *, code: str, **said: Any) -> Any:
        if code == codes[1]:
            perform(act, code=code, **said)
            raise KeyError("a fault")
        return perform(act, code=code, **said)

    with monkeypatch.context() as patched:
        patched.setattr(cases, "perform", faulty)
        bulk.go_on(made.key, by=ONE)

    assert states(bulk.run_of(made.key, ONE)) == ["done", "pending", "done"]
    assert holders(codes) == ["9001", "", "9001"]
    bulk.go_on(made.key, by=ONE)
    assert states(bulk.run_of(made.key, ONE)) == ["done"] * 3


def test_a_case_that_cannot_be_read_is_refused_and_stops_nobodys_run(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = accepted(world, 4)
    first, second = begun(codes[:2]), begun(codes[2:], by=ANOTHER)
    raw("UPDATE cases_case SET tokens = '7' WHERE code = %s", [codes[0]])
    monkeypatch.setattr(people, "actor_behind", lambda key, _now: {"9001": ONE, "9002": ANOTHER}[key])

    assert [bulk.finish_runs(now=now()), bulk.finish_runs(now=now())] == [4, 0]

    [damaged, done] = bulk.run_of(first.key, ONE).items
    assert (damaged.state, damaged.refusal and damaged.refusal["code"], done.state) == (
        "refused",
        "cases.row_damaged",
        "done",
    )
    assert states(bulk.run_of(second.key, ANOTHER)) == ["done"] * 2


def test_a_run_that_cannot_be_gone_on_with_ends_none_behind_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = accepted(world, 2)
    first, second = begun(codes[:1]), begun(codes[1:], by=ANOTHER)
    monkeypatch.setattr(people, "actor_behind", lambda key, _now: {"9002": ANOTHER}[key])

    bulk.finish_runs(now=now())

    assert states(bulk.run_of(first.key, ONE)) == ["pending"]
    assert states(bulk.run_of(second.key, ANOTHER)) == ["done"]


def test_where_nothing_can_be_written_everything_stays_pending(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    made = begun(accepted(world, 2))

    def full(*_given: Any, **_said: Any) -> Any:
        raise CannotKeep

    monkeypatch.setattr(people, "actor_behind", lambda _key, _now: ONE)
    monkeypatch.setattr(cases, "perform", full)
    with pytest.raises(CannotKeep):
        bulk.finish_runs(now=now())

    assert states(bulk.run_of(made.key, ONE)) == ["pending"] * 2


def test_what_is_left_is_done_by_the_promised_job_with_the_posts_of_then(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = accepted(world)
    made = begun(codes)
    bulk.go_on(made.key, by=ONE, until=now())
    promised = raw("SELECT task FROM runtime_outbox WHERE task = %s", ["onestop.bulk.api.finish_runs"])

    monkeypatch.setattr(people, "actor_behind", lambda key, _now: {"9001": ONE}[key])
    ended = [bulk.finish_runs(now=now()), bulk.finish_runs(now=now())]

    assert promised == [("onestop.bulk.api.finish_runs",)]
    assert ended == [3, 0]
    assert states(bulk.run_of(made.key, ONE)) == ["done"] * 3


def test_whoever_has_no_account_any_more_does_nothing(world: World) -> None:
    codes = accepted(world)
    made = begun(codes)

    bulk.finish_runs(now=now())

    assert states(bulk.run_of(made.key, ONE)) == ["refused"] * 3
    assert holders(codes) == [""] * 3


def test_what_somebody_else_is_at_is_passed_over(world: World) -> None:
    made = begun(accepted(world))

    with transaction():
        first = store.take_next(made.key, after=0)
        second = store.take_next(made.key, after=1)

    assert (first and first.nth, second and second.nth) == (1, 2)


def test_runs_of_long_ago_are_forgotten_but_none_that_goes_on(world: World) -> None:
    codes = accepted(world)
    run(codes[:1], "claim", ONE)
    begun(codes[1:])

    assert bulk.forget_old(now=now()) == 0
    raw("UPDATE bulk_run SET made_at = made_at - interval '91 days'")
    assert bulk.forget_old(now=now()) == 1
    assert raw("SELECT count(*) FROM bulk_item") == [(2,)]


def test_a_refusal_is_kept_in_plain_values(world: World) -> None:
    assert kept(cases.NotFound(case_code="H09")) == {"code": "cases.not_found", "facts": {"case_code": "H09"}}
