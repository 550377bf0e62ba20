"""The small world of the cases, with some at work at the commune that decides them."""

from dataclasses import replace
from uuid import uuid4

import pytest

from cases.act_examples import ELSEWHERE, holder
from cases.conftest import World, colleagues, committed_world, standing_world, world
from cases.examples import COMMUNE, at
from onestop.bulk import api as bulk
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.runtime.api import now

__all__ = ["committed_world", "standing_world", "world"]

RECEPTIONIST = holder("receptionist", COMMUNE)
HEAD = holder("head", ELSEWHERE)
ONE = replace(holder("specialist", ELSEWHERE), key="9001")
ANOTHER = replace(holder("specialist", ELSEWHERE), key="9002")


def accepted(world: World, many: int = 3) -> list[str]:
    """So many cases whose first step waits at the agency that decides."""
    codes = [world.lodge(competent_agency=ELSEWHERE) for _ in range(many)]
    for code in codes:
        cases.accept(code=code, by=RECEPTIONIST, now=at(3))
    return codes


def chosen(codes: list[str], act: str, *, step: str = "appraise", **answers: object) -> list[bulk.Chosen]:
    return [bulk.Chosen(case_code=code, act=act, step=step, answers=answers, seen={}) for code in codes]


def run(codes: list[str], act: str, by: Actor, *, step: str = "appraise", **answers: object) -> bulk.Run:
    """Begun and gone on with to its end."""
    key = uuid4()
    bulk.start_run(key, act=act, chosen=chosen(codes, act, step=step, **answers), by=by, now=now())
    bulk.go_on(key, by=by)
    return bulk.run_of(key, by)


def holders(codes: list[str], step: str = "appraise") -> list[str]:
    files = [cases.file_for(code=code, by=HEAD) for code in codes]
    return [next(task.assignee for task in file.open_tasks if task.step == step) for file in files]


@pytest.fixture
def people_there(world: World) -> World:
    """With officials of the agency entered, so that work can be given to them."""
    colleagues()
    return world
