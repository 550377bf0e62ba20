"""Requests to withdraw that were open before work went on meanwhile: the migration lists what the law lists since."""

from importlib import import_module

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.runtime.api import raw

from .conftest import WITH_HOP, WITH_PARTS, World
from .examples import at
from .test_reopened import COUNTER, HEAD, SPECIALIST, done, wrong

pytestmark = pytest.mark.django_db
LIST: str = import_module("onestop.cases.migrations.0037_work_goes_on_while_withdrawing").LIST


def urgencies(code: str) -> list[object]:
    return [one.urgent_at for one in store.load(code).file.open_tasks]


def withdrawing(world: World, procedure: str = "9.000001", *, steps: tuple[str, ...] = ()) -> str:
    code = world.lodge(procedure_code=procedure)
    done(code, "accept", COUNTER, 3)
    for step in steps:
        done(code, "complete_step", SPECIALIST, 4, step=step)
    done(code, "request_withdrawal", COUNTER, 5, request="Đơn ký ngày 5/3/2026")
    return code


@pytest.mark.parametrize(
    ("procedure", "steps"), [("9.000001", ()), ("9.000001", ("appraise",)), (WITH_PARTS, ("appraise",)), (WITH_HOP, ())]
)
def test_rows_of_before_are_as_entries_say(world: World, procedure: str, steps: tuple[str, ...]) -> None:
    code = withdrawing(world, procedure, steps=steps)
    told = urgencies(code)
    raw("UPDATE cases_task SET urgent_at = NULL WHERE done_at IS NULL AND kind <> 'answer_withdrawal'", [])
    raw(LIST.replace("%", "%%"), [])

    assert urgencies(code) == told
    assert wrong() == []


def test_while_the_applicant_is_waited_for_as_well_nothing_more_is_listed(world: World) -> None:
    code = world.lodge()
    done(code, "accept", COUNTER, 3)
    done(code, "request_supplement", SPECIALIST, 4, reasons=["unsigned"], items=["id"])
    done(code, "request_withdrawal", COUNTER, 5, request="Đơn ký ngày 5/3/2026")
    told = urgencies(code)
    raw(LIST.replace("%", "%%"), [])

    assert urgencies(code) == told == [None, told[-1]]


def test_past_the_promised_day_its_page_and_its_line_say_that_it_is_late(world: World) -> None:
    """Whoever owes the answer to the request reads what his delay costs; once it is agreed to, nobody owed a result."""
    code = withdrawing(world)
    soon, past = at(9), at(30)

    assert not cases.case_for(code=code, by=SPECIALIST, now=soon).late
    assert cases.case_for(code=code, by=SPECIALIST, now=past).late
    assert [line.late for line in cases.worklist(by=SPECIALIST, now=past).items] == [True]
    done(code, "answer_withdrawal", HEAD, 31, answer="agreed")
    assert not store.load(code).file.late
