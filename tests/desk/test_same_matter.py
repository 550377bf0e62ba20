"""Asking at a counter about somebody's earlier case, whoever lodged it, is held to a rate and written down."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import Any

import pytest

from cases.conftest import World
from cases.test_about_the_same import BIRTH, CHILD, ELSEWHERE, lodged
from onestop.access import api as access
from onestop.desk.same_matter import RATE, matter
from onestop.kernel.actor import Actor
from onestop.runtime.api import now, throttle

from .conftest import SitDown
from .test_about_the_same import THERE_IS, born, received
from .test_desk import DESK

__all__ = ["born"]

pytestmark = pytest.mark.django_db
_users = count(7_100_000_001)


@pytest.fixture
def elsewhere() -> Actor:
    number = next(_users)
    return replace(ELSEWHERE, user_id=number, key=str(number), post="receptionist")


def written(by: Actor) -> list[access.AccessView]:
    return list(access.accesses(access.AccessFilter(user_id=by.user_id)).items)


def subjects(lines: Iterable[access.AccessView]) -> set[str]:
    return {line.subject for line in lines if line.purpose == "lookup"}


def test_who_asked_about_what_is_written_down_and_nothing_of_whom(
    born: World, sit_down: SitDown, elsewhere: Actor
) -> None:
    received(sit_down(elsewhere))
    (line,) = [one for one in written(elsewhere) if one.subject.startswith("matter:")]

    assert line.user_id == elsewhere.user_id
    assert not [said for said in CHILD.values() if said in line.subject]
    assert line.subject == matter(BIRTH, list(CHILD.values()))
    assert matter(BIRTH, [one.upper() for one in CHILD.values()]) == line.subject, "however it is spelt"


def test_of_whose_case_he_was_told_who_may_not_open_it_is_written_at_that_case(
    born: World, sit_down: SitDown, elsewhere: Actor
) -> None:
    code = lodged(born)
    assert THERE_IS in received(sit_down(elsewhere)).content.decode()

    assert code in subjects(written(elsewhere))


def test_who_asks_too_often_is_told_to_wait_and_learns_nothing(
    born: World, sit_down: SitDown, elsewhere: Actor
) -> None:
    lodged(born)
    while throttle("desk.same_matter", elsewhere.key, rate=RATE, now=now()).allowed:
        pass
    answer = received(sit_down(elsewhere))

    assert answer.status_code == 429
    assert THERE_IS not in answer.content.decode()
    assert any(one.subject.startswith("matter:") for one in written(elsewhere)), "that he asked is written all the same"


def test_a_form_that_could_not_be_received_asks_nothing(born: World, sit_down: SitDown, elsewhere: Actor) -> None:
    answer: Any = sit_down(elsewhere).post(f"{DESK}/tiep-nhan/{BIRTH}", CHILD)

    assert answer.status_code == 422
    assert not [one for one in written(elsewhere) if one.subject.startswith("matter:")]
