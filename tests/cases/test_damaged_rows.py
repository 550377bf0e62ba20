"""A row whose JSON somebody changed by hand is found whatever was added or taken out, and keeps nobody from other cases."""

# ruff: noqa: S608 - names are ours

import pytest

from onestop.cases import api as cases
from onestop.cases.store import newly_late

from .act_examples import EXAMPLES, case_ready_for
from .conftest import World
from .examples import HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at
from .tampering import tampered
from .test_fsck import found

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
