"""What an erasure leaves of a case cannot be changed unseen: its entry binds every value that stays."""

# ruff: noqa: S608 - names come from the schema

from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple
from unittest.mock import ANY

import pytest

from onestop.assembly.wiring import PROJECTIONS
from onestop.cases import api as cases
from onestop.cases.audit import left_of
from onestop.cases.left_of_erased import LEFT, NOT_BOUND
from onestop.cases.models import Case, CaseIssued, CaseTask, CaseWait
from onestop.ledger import api as ledger
from onestop.ledger.domain.stays import _plain_digest
from onestop.ledger.operations.bound_at_erasure import bound_of_cases
from onestop.runtime.api import raw

from .act_examples import EXAMPLES, case_ready_for
from .conftest import World
from .erasing import WHY, erased, faults, lived
from .examples import HEAD, RECEPTIONIST, at
from .tampering import tampered

pytestmark = pytest.mark.django_db


class Kept(NamedTuple):
    """A table that keeps something of an erased case."""

    fault: str
    """The finding that names a changed value."""
    row: str
    """The condition of one row of the case of a code."""
    prefix: str = ""
    """What comes before the name of a value in the finding."""


def hanging(table: str, prefix: str) -> Kept:
    """One whose rows hang on the case."""
    of_case = f"SELECT min(id) FROM {table} WHERE case_id = (SELECT id FROM cases_case WHERE code = %s)"
    return Kept("wrong_case", f"id = ({of_case})", prefix)


HANGING = {
    "cases_task": hanging("cases_task", "tasks."),
    "cases_wait": hanging("cases_wait", "waits."),
    "cases_issued": hanging("cases_issued", "issued."),
}
TABLES = {
    "cases_case": Kept("wrong_case", "code = %s"),
    **HANGING,
    "indicators_case_fact": Kept("wrong_fact", "case_code = %s"),
    "feedback_rating": Kept("wrong_rating", "case_code = %s"),
}
BESIDE = {"feedback_rating": {"id": "of the table itself"}}
"""Columns that are not bound, of tables of others."""
OTHER = {
    "text": "coalesce({0}, '') || 'x'",
    "character varying": "coalesce({0}, '') || 'x'",
    "boolean": "NOT coalesce({0}, false)",
    "smallint": "coalesce({0}, 0) + 100",
    "integer": "coalesce({0}, 0) + 1",
    "bigint": "coalesce({0}, 0) + 1",
    "date": "coalesce({0}, '2020-01-01'::date) + 1",
    "timestamp with time zone": "coalesce({0}, '2020-01-01'::timestamptz) + interval '1 minute'",
    "uuid": "gen_random_uuid()",
    "jsonb": """CASE jsonb_typeof({0}) WHEN 'array' THEN {0} || '["x"]' ELSE coalesce({0}, '{{}}') || '{{"x": 1}}' END""",
}
"""Another value of each type; a value of none becomes one."""
SCORES = ("overall", "access", "procedure", "officials", "result", "handling")
OF_COLUMN: dict[str, dict[str, str]] = {
    "feedback_rating": dict.fromkeys(SCORES, "mod(coalesce({0}, 0), 5) + 1"),
    "cases_case": {"version_id": "(SELECT max(id) FROM catalogue_version WHERE id <> version_id)"},
}
"""The same where the table itself takes no other."""


def not_bound(table: str) -> Mapping[str, str]:
    return {**NOT_BOUND.get(table, {}), **BESIDE.get(table, {})}


def columns_of(table: str) -> dict[str, str]:
    """The columns of a table there are, with their types."""
    asked = "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s"
    return dict(raw(asked, [table]))


def what_is_bound(code: str) -> dict[str, str]:
    key = ledger.case_key_of(code)
    return dict(bound_of_cases([key])[key])


def test_a_column_is_emptied_or_stays_and_is_bound_or_says_what_holds_it_instead() -> None:
    """Add a column, and say here what an erasure leaves of it (`cases.left_of_erased`)."""
    for model in (Case, CaseTask, CaseWait, CaseIssued):
        table = model._meta.db_table
        assert {*LEFT[table], *NOT_BOUND[table]} == {field.column for field in model._meta.concrete_fields}, table
        assert not LEFT[table].keys() & NOT_BOUND[table].keys()


def test_every_column_that_an_erasure_leaves_is_bound_by_its_entry(world: World) -> None:
    code = lived(world)
    erased(code)
    bound = what_is_bound(code)

    for table, kept in TABLES.items():
        missing = {name for name in columns_of(table) if f"{kept.fault}:{kept.prefix}{name}" not in bound}
        assert missing == set(not_bound(table)), table
    assert ledger.bound_by_less(PROJECTIONS) is None


@pytest.mark.exhaustive
@pytest.mark.parametrize("table", TABLES)
def test_each_value_that_stays_is_missed_when_it_is_changed(world: World, table: str) -> None:
    code = lived(world)
    erased(code)
    kept = TABLES[table]
    projection = next(one for one in PROJECTIONS if one.fault == kept.fault)
    unseen = []

    for name, kind in columns_of(table).items():
        if name in not_bound(table) or name in ("code", "case_code"):
            continue
        other = OF_COLUMN.get(table, {}).get(name, OTHER[kind]).format(name)
        with tampered(f"UPDATE {table} SET {name} = {other} WHERE {kept.row}", code):
            found = [one for one in ledger.mismatches([projection]) if f"{kept.prefix}{name}" in one.text.en]
        if not found:
            unseen.append(name)

    assert unseen == []
    assert faults() == []


@pytest.mark.parametrize("table", HANGING)
def test_a_row_of_an_erased_case_cannot_be_taken_away_moved_or_added_unseen(world: World, table: str) -> None:
    code = lived(world)
    other = world.lodge()
    ledger.sequence_once(at(10, 12))
    erased(code)
    row = f"WHERE {HANGING[table].row}"
    names = ", ".join(name for name in columns_of(table) if name not in ("id", "nth"))
    of_other = f"(SELECT id FROM cases_case WHERE code = '{other}')"

    for statement in (
        f"DELETE FROM {table} {row}",
        f"UPDATE {table} SET case_id = {of_other}, nth = nth + 50 {row}",
        f"INSERT INTO {table} (id, nth, {names}) SELECT id + 1000, nth + 50, {names} FROM {table} {row}",
    ):
        with tampered(statement, code):
            assert code in {one.where for one in ledger.mismatches([cases.CASE_PROJECTION])}, statement


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    "changed",
    [
        "because = because - 'reasons'",
        'because = because || \'{"given_by": "999"}\'',
        "because = because || '{\"more\": 1}'",
        "tokens = tokens - 'tokens'",
        "tokens = tokens || '{\"more\": 1}'",
        "given_back = '[]'",
        "given_back = given_back || given_back",
        "given_back = jsonb_set(given_back, '{0,given_by}', '\"999\"')",
        "given_back = given_back #- '{0,given_at}'",
        "given_back = jsonb_set(given_back, '{0,more}', '1')",
        'fees = \'[{"note": "", "payer": "", "ground": ""}]\'',
        'amendments = \'[{"note": "", "changed": {}}]\'',
        "tokens = jsonb_set(tokens, '{more}', '1e400')",
    ],
)
def test_what_was_put_in_or_taken_out_of_a_list_is_found(world: World, changed: str) -> None:
    code = lived(world)
    erased(code)

    with tampered(f"UPDATE cases_case SET {changed} WHERE code = %s", code):
        (found,) = ledger.mismatches([cases.CASE_PROJECTION])

    assert found.where == code
    assert changed.split(" ")[0] in found.text.en


def test_nobody_without_the_key_can_guess_what_was_bound(world: World) -> None:
    """There are few applicants and fewer officials: of a plain digest each could be tried."""
    codes = [lived(world), lived(world)]
    for code in codes:
        erased(code)
    first, second = map(what_is_bound, codes)
    rows = [dict(zip(one.columns, row, strict=True)) for one in PROJECTIONS[:1] for row in raw(one.rows)]
    values = [value for row in rows for value in left_of(row).values()]

    plain = {_plain_digest(value) for value in values}
    assert not plain & {*first.values(), *second.values()}
    # The same applicant, yet nothing says so; nor that two columns of one case say the same.
    assert not {*first.values()} & {*second.values()}
    assert len({*first.values()}) == len(first)


def test_what_an_erasure_of_earlier_code_bound_by_plain_digests_is_still_held(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = lived(world)
    late, stage = sha256(b"false").hexdigest(), sha256(b"3").hexdigest()
    monkeypatch.setattr(
        ledger, "bound_now", lambda _tables, _code: {"wrong_case:late": late, "wrong_case:level": stage}
    )
    erased(code)

    assert {one.text.en.rpartition(": ")[2] for one in faults()} == {"level."}
    with tampered("UPDATE cases_case SET late = true WHERE code = %s", code):
        assert {one.text.en.rpartition("says: ")[2] for one in faults()} == {"late, level."}
    assert ledger.bound_by_less(PROJECTIONS) == (1, 2, 2, ANY)


def test_a_rating_put_in_afterwards_is_found(world: World) -> None:
    code = lived(world, rated=False)
    erased(code)
    assert faults() == []

    with tampered(
        "INSERT INTO feedback_rating (case_code, overall, comment, by, rated_at, assisted)"
        " VALUES (%s, 5, '', '', now(), false)",
        code,
    ):
        assert "wrong_rating" in {one.code for one in faults()}


def test_an_erasure_of_earlier_code_bound_nothing_and_still_holds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "bound_now", lambda _tables, _code: {})
    code = lived(world)
    erased(code)

    assert faults() == []
    assert ledger.bound_by_less(PROJECTIONS) == (1, 0, 0, ANY)


def test_a_row_that_was_bound_and_is_gone_is_missed(world: World) -> None:
    code = lived(world)
    erased(code)

    with tampered("DELETE FROM feedback_rating WHERE case_code = %s", code):
        assert [one.code for one in faults()] == ["wrong_rating"]


def test_nothing_is_erased_while_somebodys_originals_lie_here(world: World) -> None:
    example = EXAMPLES["give_back"]
    code = case_ready_for(example, world)
    ledger.sequence_once(at(20))

    with pytest.raises(cases.StillOwed):
        cases.erase_content(code=code, by=HEAD, now=at(21), **WHY)

    assert cases.file_for(code=code, by=RECEPTIONIST).content_erased_at is None
