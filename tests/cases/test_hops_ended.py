"""A hand-over that lapsed with its result was refused by nobody."""

from typing import Any

import pytest

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.ending_parts import How, end_parts
from onestop.cases.domain.hand_overs import hand_overs
from onestop.cases.domain.hop_progress import ENDED, hops_of
from onestop.cases.domain.reasons import Grounds

from .examples import CALENDAR, HEAD, at
from .test_birth_first import POLICE, at_the_police, signed

EVERY_END: list[Any] = [
    pytest.param("withdrawn", (), id="withdrawn, for no reason that is asked"),
    pytest.param("stopped", ("applicant_did_not_answer",), id="stopped by the commune, with its reason"),
]


def ended(file: CaseFile, how: How, reasons: tuple[str, ...]) -> CaseFile:
    """The residence notice will not come; by the agency that has the case."""
    step = next(one for one in file.terms.process.steps if one.code == "residence")
    why = Grounds(reasons, "", HEAD.key)
    return end_parts(file, [step], how, why, agency=HEAD.agency, by=HEAD, at=at(3), calendar=CALENDAR)[0]


@pytest.mark.parametrize(("how", "reasons"), EVERY_END)
def test_on_its_way_to_the_police_it_need_not_be_done_any_more(how: How, reasons: tuple[str, ...]) -> None:
    file = ended(signed()[0], how, reasons)

    hop = next(one for one in hops_of(file, now=at(4), calendar=CALENDAR) if one.step == "residence")
    assert (hop.agency, hop.state, hop.reasons, hop.note, hop.explained) == (POLICE, ENDED, (), "", "")
    assert not hop.is_late(at(20))
    line = next(one for one in hand_overs(file, now=at(4), calendar=CALENDAR) if one.work == "hand_over")
    assert (line.lapsed, line.due_at, line.in_time) == (True, None, None)


@pytest.mark.parametrize(("how", "reasons"), EVERY_END)
def test_nor_once_the_police_had_it(how: How, reasons: tuple[str, ...]) -> None:
    file = ended(at_the_police(), how, reasons)

    hop = next(one for one in hops_of(file, now=at(4), calendar=CALENDAR) if one.step == "residence")
    assert hop.reasons == ()
    assert hop.confirmed_at == at(2, 15)
