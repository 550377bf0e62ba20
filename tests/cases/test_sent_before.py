"""A case that says the same as another is found in any spelling and while it is open, at one question to the database."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from onestop.cases import api as cases

from .conftest import PROCEDURE, World
from .examples import HEAD, RECEPTIONIST, SPECIALIST, at

pytestmark = pytest.mark.django_db
Budget = Callable[[int], AbstractContextManager[Any]]


def same(world: World, kind: str) -> cases.CaseFile | None:
    asked: dict[str, Any] = {"applicant_id": world.citizen.person_id or 0, "by": RECEPTIONIST}
    return cases.same_sent_before(procedure_code=PROCEDURE, answers={"kind": kind}, **asked)


def test_in_another_spelling_it_is_the_same_and_with_another_number_it_is_not(world: World) -> None:
    code = world.lodge(answers={"kind": "H'Rơi, thôn 3"})

    for kind in ("H’RƠI, THÔN 3", "H'Rơi,  thôn 3 ", "H'Rơi, thôn 3."):
        found = same(world, kind)
        assert found is not None
        assert found.code == code
    assert same(world, "H'Rơi, thôn 31") is None


def test_it_is_told_while_it_is_open_with_how_it_stands(world: World) -> None:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(2))
    cases.decide(code=code, outcome="granted", by=HEAD, now=at(2))

    found = same(world, "new")
    assert found is not None
    assert found.status.words.vi == "Đã xử lý xong"

    cases.return_result(code=code, by=RECEPTIONIST, now=at(3))
    assert same(world, "new") is None


def test_many_open_cases_cost_no_more_than_one(world: World, django_assert_max_num_queries: Budget) -> None:
    code = world.lodge(answers={"kind": "first"})
    for number in range(5):
        world.lodge(answers={"kind": f"no. {number}"})

    with django_assert_max_num_queries(1):
        found = same(world, "First")
    assert found is not None
    assert found.code == code
