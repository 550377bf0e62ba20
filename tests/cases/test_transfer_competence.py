"""A case goes only to an agency that its procedure lets decide: competence is the law's, and no two agencies agree on another."""

from datetime import date

import pytest

from onestop.cases import api as cases
from onestop.cases.domain.refusals_of_transfers import NotCompetentForIt

from .conftest import World
from .examples import COMMUNE, DEPARTMENT
from .test_reopened import COUNTER, done

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 3)
NEXT_COMMUNE = "H09.31.07"


def offered_to(code: str, receiver: str, level: str) -> None:
    done(code, "transfer", COUNTER, 3, receiver=receiver, level=level, reasons=["other_place"], note="Thuộc nơi khác")


def test_what_a_commune_decides_goes_to_no_department(world: World) -> None:
    code = world.lodge()
    with pytest.raises(NotCompetentForIt):
        offered_to(code, DEPARTMENT, "province")

    offered_to(code, NEXT_COMMUNE, "commune")
    assert cases.file_for(code=code, by=COUNTER).open_tasks[-1].kind == "take_over"


def test_the_form_lists_those_that_may_decide_and_nobody_else(world: World) -> None:
    file = cases.file_for(code=world.lodge(), by=COUNTER)
    listed = {one.code for one in cases.agencies_to_take_over(file, on=DAY)}

    assert NEXT_COMMUNE in listed
    assert listed.isdisjoint({DEPARTMENT, COMMUNE})
