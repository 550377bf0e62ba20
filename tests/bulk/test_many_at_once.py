"""Sixty-four people act on one list of a unit at the same moment: nothing is lost, nothing is done twice."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import repeat
from uuid import uuid4

import pytest
from django.db import connection

from cases.conftest import World
from onestop.bulk import api as bulk
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.runtime.api import now

from .conftest import ONE, accepted, chosen, holders

pytestmark = [pytest.mark.heavy, pytest.mark.takes(40), pytest.mark.django_db(transaction=True)]
PEOPLE = 64


def takes_all(by: Actor, codes: list[str]) -> bulk.Run:
    try:
        key = uuid4()
        bulk.start_run(key, act="claim", chosen=chosen(codes, "claim"), by=by, now=now())
        bulk.go_on(key, by=by)
        return bulk.run_of(key, by)
    finally:
        connection.close()


def goes_on(key: object, by: Actor) -> int:
    try:
        return bulk.go_on(key, by=by)  # type: ignore[arg-type]
    finally:
        connection.close()


def given(code: str) -> int:
    return sum(entry.type == "cases.assigned" for entry in ledger.entries_of_case(code))


def test_each_step_is_taken_once_and_whoever_was_slower_is_told(committed_world: World) -> None:
    codes = accepted(committed_world, 12)
    people = [replace(ONE, key=str(7000 + nth)) for nth in range(PEOPLE)]

    with ThreadPoolExecutor(PEOPLE) as pool:
        runs = list(pool.map(takes_all, people, repeat(codes)))

    took = {one.case_code: run.made_by for run in runs for one in run.those("done")}
    assert [run.counts["pending"] for run in runs] == [0] * PEOPLE
    assert sum(run.counts["done"] for run in runs) == len(codes)
    assert [took[code] for code in codes] == holders(codes)
    assert [given(code) for code in codes] == [1] * len(codes)
    refused = {one.refusal["code"] for run in runs for one in run.those("refused") if one.refusal}
    assert refused <= {"cases.assigned_already", "cases.changed_meanwhile"}


def test_whoever_goes_on_with_one_run_does_none_of_it_twice(committed_world: World) -> None:
    codes, key = accepted(committed_world, 24), uuid4()
    bulk.start_run(key, act="claim", chosen=chosen(codes, "claim"), by=ONE, now=now())

    with ThreadPoolExecutor(8) as pool:
        ended = list(pool.map(goes_on, repeat(key, 8), repeat(ONE)))

    assert sum(ended) == len(codes)
    assert bulk.run_of(key, ONE).counts["done"] == len(codes)
    assert [given(code) for code in codes] == [1] * len(codes)
