"""As what each agency sees a case, and from when until when: one row for each row of the table that lets it in."""

from collections.abc import Callable
from typing import Final, NamedTuple

import pytest

from onestop.cases import store
from onestop.cases.access import KNOWN_AT, may_see, places_of
from onestop.cases.domain.case_file import CaseFile

from .act_examples import CONSULTED, EXAMPLES, PLACES, POLICE, case_ready_for, do, doer_of, holder
from .conftest import WITH_PARTS, World
from .examples import COMMUNE, at
from .test_reopened import done

pytestmark = pytest.mark.django_db
SUPPORT: Final = "H09.31.09"
FETCH: Final = "H09.31.07"
COUNTER, EXPERT, CHIEF = (holder(role, COMMUNE) for role in ("receptionist", "specialist", "head"))
At = Callable[[World], str]


def lodged(world: World) -> str:
    return world.lodge(competent_agency=PLACES["competent"], support_agency=SUPPORT)


def ready_for(name: str) -> At:
    return lambda world: case_ready_for(EXAMPLES[name], world)


def after(name: str) -> At:
    def made(world: World) -> str:
        example, code = EXAMPLES[name], case_ready_for(EXAMPLES[name], world)
        do(example, code, doer_of(example, world), at(3 + len(example.after)))
        return code

    return made


def in_parts(world: World, *, decided: bool) -> str:
    """Its results are fetched one by one at a counter that does nothing else of it."""
    code = world.lodge(procedure_code=WITH_PARTS, return_agency=FETCH, channel="in_person", answers={"kind": "new"})
    done(code, "accept", COUNTER, 3)
    done(code, "complete_step", EXPERT, 4, step="appraise")
    if decided:
        done(code, "decide", CHIEF, 5, outcome="granted")
    return code


def stopped(name: str) -> At:
    """As it is ready for that act, and stopped instead."""

    def made(world: World) -> str:
        code = case_ready_for(EXAMPLES[name], world)
        done(
            code,
            "stop_case",
            holder("head", PLACES["competent"]),
            3 + len(EXAMPLES[name].after),
            reasons=["subject_gone"],
            note="Nhà đã cháy",
        )
        return code

    return made


class Row(NamedTuple):
    """Whose, and a case at a moment when it is there for that agency; and one when it is not, where that comes about."""

    agency: str
    there: At
    not_there: At | None = None


ROWS: Final = {
    "competent": Row(PLACES["competent"], lodged),
    "intake": Row(PLACES["intake"], lodged),
    "support": Row(SUPPORT, lodged, ready_for("accept")),
    "return": Row(FETCH, lambda world: in_parts(world, decided=True), lambda world: in_parts(world, decided=False)),
    "asked": Row(CONSULTED, ready_for("give_opinion"), ready_for("ask_opinion")),
    "partner": Row(POLICE, ready_for("confirm_hand_over"), ready_for("accept")),
    "called": Row(CONSULTED, stopped("move_meeting"), stopped("give_opinion")),
    "transfer": Row(CONSULTED, after("transfer"), after("take_back_transfer")),
    "till": Row(PLACES["intake"], after("record_payment")),
}


def test_every_way_in_has_its_row() -> None:
    assert ROWS.keys() == KNOWN_AT.keys()


def file_of(code: str) -> CaseFile:
    return store.load(code).file


@pytest.mark.parametrize("known", ROWS)
def test_an_agency_sees_it_as_what_it_is_and_no_sooner(world: World, known: str) -> None:
    row, clerk = ROWS[known], holder("receptionist", ROWS[known].agency)
    there = file_of(row.there(world))

    assert row.agency in KNOWN_AT[known](there)
    assert may_see(there, clerk)
    if row.not_there is not None:
        assert not may_see(file_of(row.not_there(world)), clerk)


@pytest.mark.parametrize("name", EXAMPLES)
def test_whomever_a_task_waits_for_sees_the_case(world: World, name: str) -> None:
    """Nothing is to be done where nobody sees what it is about."""
    file = file_of(case_ready_for(EXAMPLES[name], world))

    assert {one.agency for one in file.open_tasks} <= {*places_of(file)}
