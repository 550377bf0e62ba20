"""A row of a case says what its entries say; fsck names every one that does not, and in which column."""

# ruff: noqa: S608 - column names come from the schema

from collections.abc import Sequence
from typing import Any

import pytest

import serving
from onestop.assembly.wiring import PROJECTIONS
from onestop.cases import api as cases
from onestop.cases.audit import AUDITED_COLUMNS
from onestop.cases.mapping import ISSUED, TASK, WAIT
from onestop.cases.models import Case, CaseComponent, CaseIssued, CaseTask, CaseWait
from onestop.ledger import api as ledger
from onestop.ledger.domain.projection import Batch, Mismatch, ProjectionSpec, mismatches_in
from onestop.ledger.operations import compare_projections, parallel
from onestop.runtime.api import raw

from .conftest import World
from .examples import HEAD, ORIGINAL, RECEPTIONIST, SPECIALIST, at
from .tampering import tampered

UNAUDITED = {
    Case: {
        "id": "of the table itself; what hangs on it is found by it",
        "guard": "raised by every change: who read another number loses his race, nothing else",
    },
    CaseTask: {"id": "of the table itself", "case_id": "a task of another case is one too many there"},
    CaseWait: {"id": "of the table itself", "case_id": "as of tasks"},
    CaseIssued: {"id": "of the table itself", "case_id": "as of tasks"},
    CaseComponent: {
        "id": "of the table itself",
        "case_id": "a paper of another case is one too many there",
        "given_at": "the moment of the entry that tells of the paper",
    },
}
"""Columns no entry speaks of, and why nobody needs to."""
OTHERWISE = {
    "text": "coalesce({}, '') || 'x'",
    "integer": "{} + 1",
    "smallint": "coalesce({} + 100, 1)",
    "boolean": "NOT {}",
    "date": "coalesce({} + 1, '2026-03-01')",
    "timestamp with time zone": "coalesce({} + interval '1 microsecond', '2027-01-01')",
    "bytea": "set_byte({0}, 3, get_byte({0}, 3) # 1)",
    "bigint": "{} + 1",
    "uuid": "gen_random_uuid()",
    "jsonb": "CASE WHEN {0} IS NULL THEN '{{\"x\": 1}}' WHEN jsonb_typeof({0}) = 'array' THEN {0} || '[\"x\"]' "
    'ELSE {0} || \'{{"reasons": [], "tokens": null, "x": 1}}\' END',
}
"""The smallest change of a value, by its type."""
OF_COLUMN = {"digest": "repeat('ab', 32)"}
"""The same where the table itself takes no other."""


def found() -> list[ledger.Finding]:
    return ledger.mismatches([cases.CASE_PROJECTION])


def type_of(table: str, column: str) -> str:
    statement = "SELECT data_type FROM information_schema.columns WHERE table_name = %s AND column_name = %s"
    return str(raw(statement, [table, column])[0][0])


def lived(world: World, *, until: str) -> str:
    """A case lived until a stage, and another that shall not be named."""
    world.lodge(hour=7)
    code = world.lodge()
    for stage, acts in STAGES.items():
        acts(world, code)
        if stage == until:
            break
    return code


def lodged(world: World, code: str) -> None:
    """Nothing more."""


def at_work(world: World, code: str) -> None:
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))


def decided(world: World, code: str) -> None:
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(4))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(5))
    cases.decide(
        code=code, outcome="refused", reasons=["dispute"], note="Thửa 12 đang có đơn khiếu nại", by=HEAD, now=at(6)
    )


def returned(world: World, code: str) -> None:
    cases.return_result(code=code, by=RECEPTIONIST, now=at(9))
    cases.rate_case(code=code, overall=5, by=world.citizen, now=at(9, 10))


STAGES = {"lodged": lodged, "at work": at_work, "decided": decided, "returned": returned}


@pytest.mark.parametrize("stage", STAGES)
def test_rows_hold_at_every_stage_of_a_life(world: World, stage: str) -> None:
    lived(world, until=stage)
    assert found() == []
    ledger.sequence_once(at(10))
    assert found() == []


def test_a_dossier_turned_away_holds(world: World) -> None:
    cases.refuse_intake(
        code=world.lodge(), reasons=["not_eligible"], note="Không thường trú tại xã", by=RECEPTIONIST, now=at(10)
    )
    assert found() == []


def test_a_promise_noted_as_broken_holds(world: World) -> None:
    lived(world, until="at work")
    assert cases.note_lateness(now=at(30)) == 1
    assert found() == []


def test_no_column_is_left_out() -> None:
    generated = {"status"}
    columns = {field.column for field in Case._meta.concrete_fields}

    assert AUDITED_COLUMNS | set(UNAUDITED[Case]) == columns
    assert generated <= AUDITED_COLUMNS
    assert {*TASK, *UNAUDITED[CaseTask]} == {field.column for field in CaseTask._meta.concrete_fields}
    assert {*WAIT, *UNAUDITED[CaseWait]} == {field.column for field in CaseWait._meta.concrete_fields}
    assert {*ISSUED, *UNAUDITED[CaseIssued]} == {field.column for field in CaseIssued._meta.concrete_fields}


@pytest.mark.parametrize("stage", STAGES)
def test_a_changed_column_is_named_whichever_it_is(world: World, stage: str) -> None:
    code = lived(world, until=stage)
    for column in sorted(AUDITED_COLUMNS - {"code", "status"}):
        changed = OTHERWISE[type_of("cases_case", column)].format(column)
        with tampered(f"UPDATE cases_case SET {column} = {changed} WHERE code = %s", code):
            said = [(one.code, one.where, named(one)) for one in found()]
        assert [(fault, where) for fault, where, _ in said] == [("wrong_case", code)], column
        assert column in said[0][2]


@pytest.mark.parametrize("model", [CaseTask, CaseWait, CaseIssued, CaseComponent])
def test_what_hangs_on_a_case_cannot_be_changed_unseen(world: World, model: Any) -> None:
    code, table = lived(world, until="decided"), model._meta.db_table
    for column in sorted({field.column for field in model._meta.concrete_fields} - set(UNAUDITED[model])):
        changed = OF_COLUMN.get(column) or OTHERWISE[type_of(table, column)].format(column)
        nth = f"(SELECT min(id) FROM {table} WHERE case_id = (SELECT id FROM cases_case WHERE code = %s))"
        with tampered(f"UPDATE {table} SET {column} = {changed} WHERE id = {nth}", code):
            assert [(one.code, one.where) for one in found()] == [("wrong_case", code)], column


@pytest.mark.parametrize("table", ["cases_task", "cases_wait", "cases_issued", "cases_component"])
def test_what_hangs_on_a_case_cannot_be_taken_away_or_moved_unseen(world: World, table: str) -> None:
    code = lived(world, until="decided")
    of_case = "case_id = (SELECT id FROM cases_case WHERE code = %s)"
    with tampered(f"DELETE FROM {table} WHERE {of_case}", code):
        assert [one.where for one in found()] == [code]
    with tampered(f"UPDATE {table} SET case_id = case_id + 1000 WHERE {of_case}", code):
        assert code in {one.where for one in found()}


def named(one: ledger.Finding) -> set[str]:
    """The columns a finding names."""
    return set(one.text.en.rpartition("says: ")[2].rstrip(".").split(", "))


def test_a_moment_taken_away_is_named(world: World) -> None:
    with tampered("UPDATE cases_case SET due_at = NULL WHERE code = %s", lived(world, until="at work")):
        assert [named(one) for one in found()] == [{"due_at"}]


def test_other_reasons_than_those_given_are_named(world: World) -> None:
    code = lived(world, until="decided")
    with tampered(
        "UPDATE cases_case SET because = jsonb_set(because, '{reasons}', '[\"false\"]') WHERE code = %s", code
    ):
        assert [named(one) for one in found()] == [{"because"}]


def test_a_deleted_row_is_missed(world: World) -> None:
    code = lived(world, until="decided")
    with tampered("DELETE FROM cases_case WHERE code = %s", code):
        (one,) = found()

    assert one.where == code
    assert "missing" in one.text.en


def test_an_inserted_row_is_a_stranger(world: World) -> None:
    columns = ", ".join(str(field.column) for field in Case._meta.concrete_fields if field.column != "status")
    other = columns.replace("submission_key", "gen_random_uuid()").replace("id, code", "id + 1000, code || '9'", 1)
    with tampered(f"INSERT INTO cases_case ({columns}) SELECT {other} FROM cases_case WHERE code = %s", world.lodge()):
        (one,) = found()

    assert one.where == "H09.31.05-260302-00019"
    assert "no entry" in one.text.en


def test_a_row_under_another_code_is_both(world: World) -> None:
    with tampered("UPDATE cases_case SET code = 'H09.31.05-260302-0007' WHERE code = %s", world.lodge()):
        assert {one.where for one in found()} == {"H09.31.05-260302-0001", "H09.31.05-260302-0007"}


@pytest.mark.parametrize(
    "payload", ["{}", "[]", "not JSON", '{"case_code": 7}', '{"case_code": "H09.31.05-260302-0009"}']
)
def test_whatever_an_entry_was_made_to_say_fsck_answers(world: World, payload: str) -> None:
    code = lived(world, until="decided")
    for chosen in ("prev IS NULL", "prev IS NOT NULL"):
        leaves = f"SELECT leaf FROM ledger_entry WHERE case_key = %s AND {chosen}"
        statement = f"UPDATE ledger_disclosure SET payload = %s WHERE leaf IN ({leaves})"
        with tampered(statement, payload.encode(), ledger.case_key_of(code)):
            assert found()


def test_a_life_not_told_to_the_end_differs(world: World) -> None:
    """A change whose entry vanished: the row says more than the ledger."""
    code = lived(world, until="returned")
    head = ledger.entries_of_case(code)[-1].leaf
    with tampered("DELETE FROM ledger_entry WHERE leaf = %s", head):
        assert [named(one) for one in found()] == [{"head_leaf"}]


def test_only_the_first_of_many_are_named(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        world.lodge()
    monkeypatch.setattr(compare_projections, "MOST_OF_A_KIND", 3)
    with tampered("UPDATE cases_case SET level = 'province'"):
        assert len(found()) == 3


def test_memory_holds_a_batch_of_cases(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = [world.lodge() for _ in range(7)]
    monkeypatch.setattr(compare_projections, "_CASES", 2)
    held: list[int] = []

    def watched(batch: Batch, *, specs: Sequence[ProjectionSpec]) -> list[list[Mismatch]]:
        held.append(len(batch.codes))
        return mismatches_in(batch, specs=specs)

    monkeypatch.setattr(compare_projections, "mismatches_in", watched)
    with tampered("UPDATE cases_case SET level = 'province' WHERE code = ANY(%s)", codes[::3]):
        assert sorted(one.where for one in found()) == codes[::3]
    assert held == [2, 2, 2, 1]


@pytest.mark.heavy
def test_other_processes_judge_alike(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = [world.lodge() for _ in range(7)]
    monkeypatch.setattr(compare_projections, "_CASES", 2)
    monkeypatch.setattr(parallel, "WORTH_IT", 0)
    # Digests of private content are judged over there too.
    for name, value in serving.secrets().items():
        monkeypatch.setenv(name, value)
    with tampered("UPDATE cases_case SET assisted = NOT assisted WHERE code = ANY(%s)", codes[2::4]):
        assert sorted(one.where for one in found()) == codes[2::4]


def test_fsck_asks_it(world: World) -> None:
    code = world.lodge()
    ledger.sequence_once(at(10))
    assert cases.CASE_PROJECTION in PROJECTIONS
    assert ledger.fsck(projections=[cases.CASE_PROJECTION]) == []
    with tampered("UPDATE cases_case SET level = 'province'"):
        assert [one.where for one in ledger.fsck(projections=[cases.CASE_PROJECTION])] == [code]
