"""What stands in an official's list is his to do: what four eyes or a conflict of interest keep from him stands apart, with the
reason, and his head sees it with all the rest."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.acts import ACTS
from onestop.cases.domain.not_his import BY_THE_STEP, BY_WHAT_WAS_SAID
from onestop.cases.domain.task_kinds import TASK_KINDS
from onestop.kernel.actor import Absent, Actor, Grant

from .conftest import World
from .examples import COMMUNE, HEAD, RECEPTIONIST, SPECIALIST, at

pytestmark = pytest.mark.django_db
DAY = 5


def alone(key: str, *permissions: str) -> Actor:
    """Whoever does all there is to do at a small commune."""
    given = permissions or (
        "cases.see",
        "cases.accept",
        "cases.supplement",
        "cases.step",
        "cases.decide",
        "cases.return",
    )
    return Actor(kind="official", key=key, agency=COMMUNE, grants=tuple(Grant(one, COMMUNE) for one in given))


ALONE = alone("71")
PARTIAL = alone("72", "cases.see", "cases.step", "cases.supplement", "cases.declare_conflict")


def accepted(world: World, day: int = 2, **about: Any) -> str:
    code = world.lodge(day=day, **about)
    cases.accept(code=code, by=RECEPTIONIST, now=at(day))
    return code


def appraised(world: World, by: Actor, day: int = 3) -> str:
    code = accepted(world)
    cases.complete_step(code=code, step="appraise", by=by, now=at(day))
    return code


def codes(by: Actor, filter: cases.Filter = "todo", **more: Any) -> set[str]:
    listing = cases.Listing(filter, **more)
    return {line.code for line in cases.worklist(by=by, now=at(DAY), listing=listing, limit=200).items}


def counted(by: Actor) -> tuple[int, int]:
    counts = cases.worklist_counts(by=by, now=at(DAY))
    return counts["todo"], counts["not_his"]


def test_whoever_appraised_does_not_find_the_decision_among_his_work(world: World) -> None:
    his, others = appraised(world, ALONE), appraised(world, SPECIALIST)

    assert (codes(ALONE), codes(ALONE, "not_his"), counted(ALONE)) == ({others}, {his}, (1, 1))
    assert (codes(HEAD), codes(HEAD, "not_his"), counted(HEAD)) == ({his, others}, set(), (2, 0))
    [line] = cases.worklist(by=ALONE, now=at(DAY), filter="not_his").items
    assert line.barred is not None
    assert line.barred.code == "cases.four_eyes"


def test_every_count_of_his_work_leaves_it_out(world: World) -> None:
    appraised(world, ALONE)
    counts = cases.worklist_counts(by=ALONE, now=at(DAY))

    assert {name: number for name, number in counts.items() if number} == {"not_his": 1}
    assert cases.listing_counts([cases.Listing("todo"), cases.Listing("not_his")], by=ALONE, now=at(DAY)) == (0, 1)
    assert cases.shares_of(cases.Listing("todo"), by=ALONE, now=at(DAY)) == ()
    assert cases.next_in_worklist(by=ALONE, now=at(DAY)) is None


def test_his_head_sees_it_whoever_may_not_do_it(world: World) -> None:
    code = accepted(world)
    cases.perform(cases.ACTS["declare_conflict"], code=code, by=PARTIAL, now=at(3), ground="relative")

    assert (codes(PARTIAL), codes(PARTIAL, "not_his")) == (set(), {code})
    assert code in codes(HEAD, scope="unit")
    [line] = cases.worklist(by=PARTIAL, now=at(DAY), filter="not_his").items
    assert line.barred is not None
    assert line.barred.code == "cases.conflict_of_interest"


def test_nobody_finds_his_own_application_among_his_work(world: World) -> None:
    code = accepted(world)
    applicant = replace(SPECIALIST, own_person_id=world.citizen.person_id)

    assert (codes(SPECIALIST), codes(applicant), codes(applicant, "not_his")) == ({code}, set(), {code})


def test_nor_a_request_to_withdraw_that_he_wrote_down_himself(world: World) -> None:
    code = accepted(world)
    cases.perform(cases.ACTS["request_withdrawal"], code=code, by=ALONE, now=at(3), request="Đơn xin rút 05/03/2026")

    assert code not in codes(ALONE)
    assert code in codes(ALONE, "not_his")
    assert code in codes(HEAD)


def test_what_an_absent_official_may_not_do_is_not_done_for_him_either(world: World) -> None:
    code = appraised(world, ALONE)
    absent = Absent(key=ALONE.key, name="Thịnh", agency=COMMUNE, permissions=frozenset({"cases.step"}))
    stands_in = replace(SPECIALIST, covers=(absent,))

    assert code not in codes(stands_in)
    assert codes(replace(HEAD, covers=(absent,))) == {code}, "he decides by his own post, and appraised nothing"


def test_a_list_of_his_own_costs_one_question_more_however_long_it_is(
    world: World, django_assert_num_queries: Any
) -> None:
    appraised(world, ALONE)
    cases.worklist(by=ALONE, now=at(DAY))
    for _ in range(2):
        with django_assert_num_queries(3):  # who else could give opinions there, what is not his to do, and the counts
            cases.worklist_counts(by=ALONE, now=at(DAY))
        for _ in range(4):
            appraised(world, ALONE)


OFFICIALS = [
    alone(str(800 + number), *permissions, "cases.see", "cases.declare_conflict")
    for number, permissions in enumerate(
        [
            given
            for given in (
                ("cases.accept", "cases.supplement", "cases.return"),
                ("cases.step", "cases.supplement"),
                ("cases.step", "cases.decide"),
                ("cases.accept", "cases.supplement", "cases.step", "cases.decide", "cases.return"),
            )
            for _ in range(16)
        ]
    )
]


def lives(world: World) -> Iterator[str]:
    """Cases of which each went some way, by hands that change from one to the next."""
    for number in range(24):
        code, several = world.lodge(day=2), OFFICIALS[48 + number % 16]
        if number % 6:
            cases.accept(code=code, by=several, now=at(2))
        if number % 6 > 1:
            cases.complete_step(code=code, step="appraise", by=several, now=at(3))
        if number % 6 == 3:
            cases.perform(
                ACTS["declare_conflict"], code=code, by=OFFICIALS[32 + number % 16], now=at(4), ground="relative"
            )
        if number % 6 == 4:
            cases.perform(
                ACTS["request_withdrawal"], code=code, by=several, now=at(4), request="Đơn xin rút 05/03/2026"
            )
        if number % 6 == 5:
            cases.decide(code=code, outcome="granted", by=OFFICIALS[32 + number % 16], now=at(4))
        yield code


def test_whatever_64_officials_find_to_do_they_may_do_now(world: World) -> None:
    """Each line of each of their lists leads to an act that is offered to just him; each that stands apart to none."""
    made = list(lives(world))
    applicants = [replace(one, own_person_id=world.citizen.person_id) for one in OFFICIALS[::21]]
    found, apart = 0, 0

    for by in (*OFFICIALS, *applicants):
        counts = cases.worklist_counts(by=by, now=at(DAY))
        own = cases.worklist(by=by, now=at(DAY), filter="todo", limit=200).items
        kept = cases.worklist(by=by, now=at(DAY), filter="not_his", limit=200).items
        assert (counts["todo"], counts["not_his"]) == (len(own), len(kept))
        assert {(one.code, one.nth) for one in own}.isdisjoint((one.code, one.nth) for one in kept)
        for line in own:
            assert line.barred is None
            assert does(line, by), (by.key, line.kind, line.code)
        for line in kept:
            assert line.barred is not None
            assert not does(line, by), (by.key, line.kind, line.code)
        found, apart = found + len(own), apart + len(kept)

    assert found > len(made)
    assert apart > 20, "so that the rule is tried"


def does(line: cases.CaseLine, by: Actor) -> bool:
    """Whether an act is offered to him now that does what it is listed for."""
    doing = {event for kind, row in TASK_KINDS.items() if kind == line.kind for event in row.done_by}
    return any(
        doing & {event.__name__ for event in offer.act.events}
        and offer.step in ("", line.step)
        and offer.code not in ("stop_case", "refuse_part")
        for offer in cases.possible_actions(line.file, by)
    )


def test_a_rule_that_keeps_an_act_from_somebody_keeps_what_it_does_out_of_his_list() -> None:
    """Where an act that does such tasks asks who he is, the lists know of it."""
    nobody = ACTS["accept"].barred
    asks = {
        kind
        for kind, row in TASK_KINDS.items()
        for act in ACTS.values()
        if act.usual and act.barred is not nobody and set(row.done_by) & {one.__name__ for one in act.events}
    }

    assert asks <= BY_THE_STEP | set(BY_WHAT_WAS_SAID)
