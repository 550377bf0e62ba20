"""A row whose JSON somebody changed by hand is found whatever was added or taken out, and keeps nobody from other cases."""

# ruff: noqa: S608 - names are ours

from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.operations.overturned import check_none_goes_on
from onestop.cases.store import newly_late
from onestop.kernel.actor import Actor

from .act_examples import EXAMPLES, case_ready_for
from .conftest import PROCEDURE, World
from .examples import HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at, official
from .tampering import tampered
from .test_fsck import found
from .test_reopened import reopened, turned_away

pytestmark = pytest.mark.django_db
ROWS = {"cases_case": "code = %s", "cases_wait": "case_id = (SELECT id FROM cases_case WHERE code = %s)"}
"""The condition of the rows of a case."""


def decided(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(4))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(5))
    cases.decide(code=code, outcome="refused", reasons=["dispute"], note="Đang có đơn", by=HEAD, now=at(6))
    return code


@pytest.mark.parametrize(
    ("table", "column", "key"),
    [("cases_case", "because", "note"), ("cases_wait", "because", "note"), ("cases_case", "tokens", "tokens")],
)
@pytest.mark.parametrize("change", ['{0} || \'{{"zzz": "x"}}\'', "{0} - '{1}'"])
def test_a_key_more_or_less_of_an_object_is_found(world: World, table: str, column: str, key: str, change: str) -> None:
    code = decided(world)
    assert found() == []

    with tampered(f"UPDATE {table} SET {column} = {change.format(column, key)} WHERE {ROWS[table]}", code):
        assert [one.where for one in found()] == [code]


@pytest.mark.parametrize(("column", "act"), [("fees", "refund_fee"), ("amendments", "restore_result")])
def test_a_key_more_or_less_of_a_row_in_a_list_is_found(world: World, column: str, act: str) -> None:
    code = case_ready_for(EXAMPLES[act], world)
    assert found() == []

    for changed in (f"jsonb_set({column}, '{{0,zzz}}', '\"x\"')", f"{column} #- '{{0,made_at}}'"):
        with tampered(f"UPDATE cases_case SET {column} = {changed} WHERE code = %s", code):
            assert [one.where for one in found()] == [code], changed


@pytest.mark.parametrize(
    "changed",
    [
        "tokens = tokens - 'tokens'",
        "tokens = '7'",
        "because = because - 'reasons'",
        "fees = '[{\"zzz\": 1}]'",
        "fees = '[7]'",
        "amendments = '[{}]'",
        "received = '{\"id\": 7}'",
    ],
)
def test_a_damaged_row_is_refused_in_words_and_found_and_the_others_are_read(
    world: World, changed: str, caplog: pytest.LogCaptureFixture
) -> None:
    code, other = decided(world), world.lodge()

    with tampered(f"UPDATE cases_case SET {changed} WHERE code = %s", code):
        with pytest.raises(cases.RowDamaged) as refused:
            cases.case_for(code=code, by=world.citizen, now=at(7))
        mine = cases.my_cases(by=world.citizen, now=at(7))
        assert code in {one.where for one in found()}

    assert refused.value.case_code == code
    assert [one.code for one in mine.items] == [other]
    assert code in caplog.text
    assert "fsck" in caplog.text


def test_a_damaged_row_ends_no_page_early(world: World) -> None:
    """What comes behind it is reached all the same."""
    first, damaged, last = (world.lodge(hour=hour) for hour in (7, 8, 9))
    with tampered("UPDATE cases_case SET tokens = '7' WHERE code = %s", damaged):
        page = cases.my_cases(by=world.citizen, now=at(3), limit=2)
        rest = cases.my_cases(by=world.citizen, now=at(3), limit=2, after=page.next)
        listed = cases.worklist(by=RECEPTIONIST, now=at(3), limit=2)
        after = cases.worklist(by=RECEPTIONIST, now=at(3), limit=2, after=listed.next)

    assert [one.code for one in (*page.items, *rest.items)] == [last, first]
    assert [one.code for one in (*listed.items, *after.items)] == [first, last]


def test_a_damaged_row_holds_up_no_sweep(world: World) -> None:
    damaged, other = world.lodge(), world.lodge()
    for code in (damaged, other):
        cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    with tampered("UPDATE cases_case SET tokens = '7' WHERE code = %s", damaged):
        assert [one.file.code for one in newly_late(now=at(30), after=0, limit=10)] == [other]


def test_a_wait_for_reasons_of_no_such_shape_is_found_and_refused(world: World) -> None:
    code = decided(world)
    with tampered(f"UPDATE cases_wait SET because = '7' WHERE {ROWS['cases_wait']}", code):
        assert [one.where for one in found()] == [code]
        with pytest.raises(cases.RowDamaged):
            cases.case_for(code=code, by=world.citizen, now=at(7))


BROKEN = "UPDATE cases_case SET tokens = '7' WHERE code = %s"


def test_a_damaged_case_keeps_nobody_from_applying_for_the_like(world: World) -> None:
    damaged = world.lodge()
    other = world.lodge(answers={"kind": "other"})
    with tampered(BROKEN, damaged):
        for kind, found in (("new", None), ("other", other)):
            said: dict[str, Any] = {"procedure_code": PROCEDURE, "answers": {"kind": kind}, "by": world.citizen}
            same = cases.same_sent_before(applicant_id=world.citizen.person_id or 0, **said)
            assert (same and same.code) == found
            at_the_counter = cases.about_the_same(once=["kind"], **said | {"by": RECEPTIONIST})
            assert (at_the_counter and at_the_counter.file.code) == found


def test_the_page_of_a_case_is_read_beside_a_damaged_one_of_its_matter(world: World) -> None:
    code = turned_away(world)
    new = reopened(code)
    with tampered(BROKEN, new.code):
        assert cases.reopened_as(store.load(code).file, by=world.citizen) == ()
        assert cases.taken_up_in(store.load(code).file) == (new.code, True)
    with tampered(BROKEN, code):
        assert cases.reopened_from(store.load(new.code).file, by=world.citizen) is None


def test_no_guard_passes_over_what_it_cannot_read(world: World) -> None:
    code = turned_away(world)
    second = reopened(code).code
    file = store.load(code).file
    with tampered(BROKEN, second), pytest.raises(cases.RowDamaged):
        check_none_goes_on(file)


@pytest.mark.parametrize("act", [None, "request_withdrawal", "accept"])
def test_that_a_row_is_damaged_is_told_to_nobody_else(world: World, act: str | None) -> None:
    """For a stranger there is no such case; for its applicant, its counter and who has a task in it there is."""
    code = world.lodge()
    insider = RECEPTIONIST if act == "accept" else world.citizen
    outsider = official("H09.31.08", "cases.see", "cases.accept") if act == "accept" else world.stranger
    with tampered(BROKEN, code):
        for by, refusal in ((insider, cases.RowDamaged), (outsider, cases.NotFound)):
            with pytest.raises(refusal):
                look(code, act, by)


def look(code: str, act: str | None, by: Actor) -> None:
    if act is None:
        cases.case_for(code=code, by=by, now=at(7))
    else:
        cases.perform(cases.ACTS[act], code=code, by=by, now=at(7))
