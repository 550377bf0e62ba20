"""In whose hands a case is, as the database keeps it: who can be chosen, what stands in his own list, what `fsck` proves."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain.refusals_of_hands import CannotBeAssigned
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM, Absent, Actor, NotPermitted
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.people.models import Official
from onestop.runtime.api import raw

from .act_examples import ELSEWHERE, holder
from .conftest import World, colleagues
from .erasing import WHY, faults
from .examples import COMMUNE, at

pytestmark = pytest.mark.django_db

HEAD = holder("head", ELSEWHERE)


def done(code: str, act: str, by: Actor, day: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **said)


def accepted(world: World) -> str:
    colleagues()
    code = world.lodge(competent_agency=ELSEWHERE)
    done(code, "accept", holder("receptionist", COMMUNE), 3)
    return code


def official(key: str, role: str = "specialist") -> Actor:
    return replace(holder(role, ELSEWHERE), key=key)


def chosen_from(code: str, step: str) -> set[str]:
    return {one.key for one in cases.assignable(store.load(code).file, step, now=at(4))}


def listed(by: Actor) -> list[str]:
    return [line.code for line in cases.worklist(by=by, now=at(5), filter="mine").items]


def faults_of(code: str) -> list[ledger.Finding]:
    ledger.sequence_once(at(20))
    return [one for one in faults() if one.code == "wrong_case"]


def test_a_step_is_given_to_those_of_the_agency_whose_post_allows_it(world: World) -> None:
    code = accepted(world)

    assert chosen_from(code, "appraise") == {"9001", "9002", "9003"}
    assert chosen_from(code, "sign") == {"9003"}


def test_but_not_to_who_did_what_another_must_do_nor_to_whom_it_is_about(world: World) -> None:
    code = accepted(world)
    done(code, "complete_step", official("9003", "head"), 4, step="appraise")
    other = accepted(world)
    Official.objects.filter(users=9001).update(person=world.citizen.person_id)
    done(other, "declare_conflict", official("9002"), 4, ground="relative")

    assert chosen_from(code, "sign") == set()
    assert chosen_from(other, "appraise") == {"9003"}


@pytest.mark.parametrize("nobody", ["", "1", "specialist@H09.31.05"])
def test_nobody_else_is_taken(world: World, nobody: str) -> None:
    with pytest.raises(CannotBeAssigned):
        done(accepted(world), "assign", HEAD, 4, step="appraise", assignee=nobody)


def test_what_was_given_to_somebody_stands_in_his_own_list_alone(world: World) -> None:
    code, other = accepted(world), accepted(world)
    done(code, "assign", HEAD, 4, step="appraise", assignee="9001")

    assert (listed(official("9001")), listed(official("9002"))) == ([code], [])
    assert (to_do(official("9001")), to_do(official("9002"))) == ({code, other}, {other})
    counts = cases.worklist_counts(by=official("9001"), now=at(5))
    assert (counts["mine"], counts["all"]) == (1, 2)


ABSENT = Absent(key="9001", name="Thịnh", agency=ELSEWHERE, permissions=frozenset({"cases.step"}))


def test_once_all_is_given_out_each_has_his_own_and_nobodys_and_the_unit_all(world: World) -> None:
    """As 200 steps given out by load: who has fifty of them has fifty to do, and whoever has none only what nobody has."""
    his, hers, nobodys = accepted(world), accepted(world), accepted(world)
    done(his, "assign", HEAD, 4, step="appraise", assignee="9001")
    done(hers, "assign", HEAD, 4, step="appraise", assignee="9002")
    first, second, third = official("9001"), official("9002"), official("9004")
    stands_in = replace(third, covers=(ABSENT,))
    expected = [(first, {his, nobodys}), (second, {hers, nobodys}), (third, {nobodys}), (stands_in, {his, nobodys})]

    for by, codes in expected:
        has_to_do(by, codes)
    unit = cases.Listing("todo", scope="unit")
    assert {one.code for one in cases.worklist(by=HEAD, now=at(5), listing=unit).items} == {his, hers, nobodys}
    assert cases.worklist_counts(by=HEAD, now=at(5), listing=unit)["todo"] == 3
    done(nobodys, "claim", third, 5, step="appraise")
    assert (to_do(first), to_do(third)) == ({his}, {nobodys})


def test_what_is_late_soon_is_told_whoever_has_it_to_whoever_answers_for_the_agency(world: World) -> None:
    code = accepted(world)
    done(code, "assign", HEAD, 4, step="appraise", assignee="9001")
    (task,) = cases.file_for(code=code, by=HEAD).open_tasks
    assert task.urgent_at is not None
    moment = task.urgent_at - timedelta(hours=20)

    def soon(by: Actor) -> bool:
        return code in {one.code for one in cases.worklist(by=by, now=moment, filter="late_soon").items}

    assert (soon(HEAD), soon(official("9001")), soon(official("9002"))) == (True, True, False)


def to_do(by: Actor, day: int = 5) -> set[str]:
    return {line.code for line in cases.worklist(by=by, now=at(day), filter="todo").items}


def has_to_do(by: Actor, codes: set[str]) -> None:
    """Page, count of the tab, count of a saved filter, what it can be narrowed to and what is marked as read agree."""
    whole = cases.Listing("todo")
    counts = cases.worklist_counts(by=by, now=at(5))
    assert to_do(by) == codes
    assert (counts["todo"], counts["all"]) == (len(codes), len(codes))
    assert cases.listing_counts([whole], by=by, now=at(5)) == (len(codes),)
    assert sum(one.number for one in cases.shares_of(whole, by=by, now=at(5))) == len(codes)
    files = [cases.file_for(code=code, by=by) for code in codes]
    assert all(cases.is_own_work(task, by) for file in files for task in file.open_tasks)


def test_who_left_the_agency_reads_nothing_of_what_he_had(world: World) -> None:
    code = accepted(world)
    done(code, "assign", HEAD, 4, step="appraise", assignee="9001")

    assert listed(replace(holder("specialist", COMMUNE), key="9001")) == []


def test_a_list_is_read_by_as_many_statements_however_many_have_their_work_there(
    world: World, django_assert_num_queries: Any
) -> None:
    for key in ("9001", "9002"):
        done(accepted(world), "assign", HEAD, 4, step="appraise", assignee=key)
    cases.worklist(by=official("9001"), now=at(5), filter="mine")

    for name in ("mine", "all"):
        with django_assert_num_queries(3):  # what is not his to do, the cases, and the names of their procedures
            raw_list = cases.worklist(by=official("9001"), now=at(5), filter=name)
        assert raw_list.items


def test_a_life_with_all_of_it_is_what_its_entries_say(world: World) -> None:
    code = accepted(world)
    done(code, "assign", HEAD, 4, step="appraise", assignee="9001")
    done(code, "reassign", HEAD, 4, step="appraise", assignee="9002", reasons=["away"])
    done(code, "declare_conflict", official("9002"), 5, ground="relative")
    done(code, "claim", official("9001"), 5, step="appraise")
    done(code, "complete_step", official("9001"), 5, step="appraise")
    done(code, "send_back", HEAD, 6, step="sign", to="appraise", reasons=["new_facts"], note="Đơn của hàng xóm")
    done(code, "complete_step", official("9001"), 9, step="appraise")
    done(code, "decide", HEAD, 10, outcome="granted")

    file = store.load(code).file
    assert [(one.step, one.assignee, one.done_by) for one in file.tasks if one.kind == "step"] == [
        ("appraise", "9001", "9001"),
        ("sign", "", ""),
        ("appraise", "", "9001"),
        ("sign", "", HEAD.key),
    ]
    assert [(one.declared_by, one.ground) for one in file.conflicts] == [("9002", "relative")]
    assert faults_of(code) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE cases_task SET assignee = '9002' WHERE kind = 'step'",
        "UPDATE cases_case SET conflicts = '[]'",
        "UPDATE cases_case SET conflicts = jsonb_set(conflicts, '{0,ground}', '\"own_interest\"')",
        "UPDATE cases_case SET conflicts = jsonb_set(conflicts, '{0,declared_by}', '\"9003\"')",
    ],
)
def test_who_changes_whose_it_is_is_found(world: World, change: str) -> None:
    code = accepted(world)
    done(code, "assign", HEAD, 4, step="appraise", assignee="9001")
    done(code, "declare_conflict", official("9002"), 5, ground="relative")
    assert faults_of(code) == []

    raw(change)

    assert [one.code for one in faults_of(code)] == ["wrong_case"]


def test_the_ground_is_in_no_entry_and_is_erased_with_the_case(world: World) -> None:
    code = accepted(world)
    done(code, "declare_conflict", official("9002"), 4, ground="own_interest")
    done(code, "stop_case", HEAD, 5, reasons=["subject_gone"], note="Nhà đã cháy")
    said = [str(entry.event.payload()) for entry in ledger.entries_of_case(code) if entry.event]
    assert not [one for one in said if "own_interest" in one or "9002" in one]
    ledger.sequence_once(at(6))
    indicators.follow_all(at(6))

    cases.erase_content(code=code, by=HEAD, now=at(7), **WHY)

    assert raw("SELECT conflicts -> 0 ->> 'ground' FROM cases_case WHERE code = %s", [code]) == [("",)]
    assert faults_of(code) == []


def test_an_official_who_is_known_as_a_person_takes_no_part_in_his_own_case(world: World) -> None:
    code = accepted(world)
    people.know_official(login="n9001", number="074190000123", by=HEAD, now=at(4))
    user = people.user_by_login("n9001")
    assert user is not None

    actor = people.actor_of(user, at(4))

    assert (actor.own_person_id, actor.own_number) == (world.citizen.person_id, "074190000123")
    with pytest.raises(cases.ConflictOfInterest):
        done(code, "complete_step", actor, 4, step="appraise")
    assert [one for one in faults() if one.code == "wrong_post"] == []


def test_only_an_official_says_who_another_is_and_only_of_people_there_are(world: World) -> None:
    colleagues()
    for by, login, number, why in (
        (SYSTEM, "n9001", "074190000123", NotPermitted),
        (HEAD, "n9999", "074190000123", people.UnknownAccount),
        (HEAD, "n9001", "074190000999", people.UnknownPerson),
    ):
        with pytest.raises(why):
            people.know_official(login=login, number=number, by=by, now=at(4))


def test_what_was_given_to_somebody_else_is_not_the_next_case(world: World) -> None:
    codes = [accepted(world) for _ in range(5)]
    for code in codes[:4]:
        done(code, "assign", HEAD, 4, step="appraise", assignee="9001")

    following = cases.next_in_worklist(by=official("9002"), now=at(5))
    own = cases.next_in_worklist(by=official("9001"), now=at(5))

    assert following is not None
    assert own is not None
    assert (following.code, own.code) == (codes[4], codes[0])
