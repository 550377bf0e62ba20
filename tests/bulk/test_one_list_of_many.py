"""Sixty-four officials work one list of a unit to its end, heads give out and take back meanwhile: none is lost or done twice."""

import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from cases.conftest import World, colleagues
from cases.erasing import faults
from onestop.cases import api as cases
from onestop.frame.words.tables import REFUSALS
from onestop.kernel.actor import Actor
from onestop.kernel.refusal import Refusal
from onestop.ledger import api as ledger
from onestop.runtime.api import now

from .conftest import ANOTHER, HEAD, ONE, accepted

pytestmark = [pytest.mark.heavy, pytest.mark.takes(60), pytest.mark.django_db(transaction=True)]
HEADS, PEOPLE, CASES = 4, 64, 40
GIVEN_OUT = 12
"""How often each head gives out or takes back: so that the list comes to an end."""


def steps_open(by: Actor) -> list[cases.CaseLine]:
    page = cases.worklist(by=by, now=now(), listing=cases.Listing("all", work="step:appraise"), limit=6)
    return list(page.items)


def works_it_off(by: Actor) -> Counter[str]:
    """Takes what nobody has and does what is his, until nothing is open; how often he was refused, and why."""
    refused: Counter[str] = Counter()
    while lines := steps_open(by):
        mine = [one for one in lines if one.assignee == by.key]
        free = [one for one in lines if not one.assignee]
        if not mine and not free:
            # All he sees is somebody else's, who is at it.
            free = lines[:1]
        line = random.choice(mine or free)
        act = "complete_step" if line.assignee == by.key else "claim"
        refused += tried(act, line, by)
    return refused


def gives_out(by: Actor) -> Counter[str]:
    """Gives what nobody has to one of two, and takes back what somebody has."""
    refused: Counter[str] = Counter()
    for _ in range(GIVEN_OUT):
        lines = cases.worklist(
            by=by, now=now(), listing=cases.Listing("all", work="step:appraise", scope="unit"), limit=6
        ).items
        for line in random.sample(lines, min(1, len(lines))):
            if line.assignee:
                refused += tried("unassign", line, by, reasons=["given_by_mistake"])
            else:
                refused += tried("assign", line, by, assignee=random.choice([ONE.key, ANOTHER.key]))
    return refused


def tried(act: str, line: cases.CaseLine, by: Actor, **answers: Any) -> Counter[str]:
    try:
        cases.perform(cases.ACTS[act], code=line.code, step="appraise", by=by, now=now(), **answers)
    except Refusal as refusal:
        return Counter([refusal.code])
    return Counter()


def one_after_the_other(by: Actor) -> Counter[str]:
    try:
        return gives_out(by) if by.may("cases.decide") else works_it_off(by)
    finally:
        connection.close()


def holders_of(entries: list[Any]) -> Iterator[tuple[str, bool]]:
    """Of each entry about whose the step is, its kind and whether it was free to be taken, or held to be given up."""
    held = False
    for entry in entries:
        if entry.type == "cases.assigned":
            yield entry.type, not held
            held = True
        elif entry.type == "cases.step_released":
            yield entry.type, held
            held = False


def test_nothing_is_lost_on_a_list_that_many_work_at(committed_world: World) -> None:
    colleagues()
    codes = accepted(committed_world, CASES)
    people = [ONE, ANOTHER, *(replace(ONE, key=str(7000 + nth)) for nth in range(PEOPLE - HEADS - 2))]
    heads = [replace(HEAD, key=str(8000 + nth)) for nth in range(HEADS)]

    with ThreadPoolExecutor(PEOPLE) as pool:
        refused = sum(pool.map(one_after_the_other, [*heads, *people]), Counter[str]())

    files = [cases.file_for(code=code, by=HEAD) for code in codes]
    entries = {code: ledger.entries_of_case(code) for code in codes}
    done_by = [[one.done_by for one in file.tasks if one.step == "appraise" and one.done_at] for file in files]
    assert [len(one) for one in done_by] == [1] * CASES
    assert {one.pop() for one in done_by} <= {one.key for one in people}
    assert [sum(one.type == "cases.step_completed" for one in entries[code]) for code in codes] == [1] * CASES
    assert [kind for code in codes for kind, stood in holders_of(entries[code]) if not stood] == []
    assert refused.keys() <= REFUSALS.keys(), refused
    counts = cases.worklist_counts(by=HEAD, now=now())
    assert counts["todo"] == CASES == sum(counts[name] for name in cases.URGENCIES)
    ledger.sequence_once(now())
    assert [one for one in faults() if one.code == "wrong_case"] == []
