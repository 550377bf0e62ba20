"""A counter at which only results are fetched sees the case once one of them lies there, and hands it over."""

import pytest

from onestop.cases import store
from onestop.cases.access import may_see
from onestop.cases.domain.acts import possible_actions
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.law.choose_return_place import choose_return_place
from onestop.cases.domain.law.return_part import return_part

from .act_examples import EXAMPLES, case_ready_for
from .conftest import World, at_agency
from .examples import CALENDAR, PARTED, RECEPTIONIST, accepted, at, terms
from .test_parts import signed

FETCH = "H09.31.07"
THERE = at_agency(RECEPTIONIST, FETCH)


def fetched_there() -> CaseFile:
    file = accepted(when=at(2), under=terms(PARTED), channel="in_person")
    file, _ = choose_return_place(
        file, return_agency=FETCH, request="Đơn 1", by=RECEPTIONIST, at=at(2, 15), calendar=CALENDAR
    )
    return signed(file)


def test_it_sees_the_case_and_is_offered_to_hand_over_the_part_that_lies_there() -> None:
    file = fetched_there()

    assert file.finished_at is None
    assert may_see(file, THERE)
    assert "return_part" in {one.code for one in possible_actions(file, THERE)}
    assert "return_part" not in {one.code for one in possible_actions(file, RECEPTIONIST)}


def test_it_goes_on_seeing_what_it_handed_over() -> None:
    [part] = [one for one in fetched_there().open_tasks if one.kind == "return_part"]
    file, _ = return_part(
        fetched_there(), step=part.step, delivery="counter", by=THERE, at=at(5, 15), calendar=CALENDAR
    )

    assert may_see(file, THERE)


@pytest.mark.django_db
def test_before_anything_is_there_to_be_fetched_the_case_is_not_there_for_it(world: World) -> None:
    code = case_ready_for(EXAMPLES["accept"], world)
    file = store.load(code).file

    assert not may_see(file, THERE)
