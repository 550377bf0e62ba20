"""What an erasure leaves of a case cannot be changed unseen: its entry binds every value that stays."""

from typing import Any

import pytest

from onestop.assembly.wiring import PROJECTIONS
from onestop.cases import api as cases
from onestop.ledger import api as ledger
from onestop.runtime.api import raw

from .act_examples import EXAMPLES, case_ready_for
from .conftest import World
from .erasing import WHY, erased, faults, lived
from .examples import HEAD, RECEPTIONIST, at
from .tampering import tampered

pytestmark = pytest.mark.django_db

TABLES = {
    "wrong_case": ("cases_case", "code"),
    "wrong_fact": ("indicators_case_fact", "case_code"),
    "wrong_rating": ("feedback_rating", "case_code"),
}
OTHER = {
    "text": "coalesce({0}, '') || 'x'",
    "boolean": "NOT coalesce({0}, false)",
    "smallint": "mod(coalesce({0}, 0), 5) + 1",
    "integer": "coalesce({0}, 0) + 1",
    "bigint": "coalesce({0}, 0) + 1",
    "date": "coalesce({0}, '2020-01-01'::date) + 1",
    "timestamp with time zone": "coalesce({0}, '2020-01-01'::timestamptz) + interval '1 minute'",
}
"""Another value of each type; a value of none becomes one."""


def columns_that_stay(projection: ledger.Projection) -> dict[str, str]:
    table, _ = TABLES[projection.fault]
    kinds: dict[str, str] = dict(
        raw("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s", [table])
    )
    return {name: kinds.get(name, "") for name in projection.stays}


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda one: one.fault)
def test_each_value_that_stays_is_missed_when_it_is_changed(world: World, projection: ledger.Projection) -> None:
    code = lived(world)
    erased(code)
    table, key = TABLES[projection.fault]
    unseen: dict[str, Any] = {}

    for name, kind in columns_that_stay(projection).items():
        if name == key:
            continue
        with tampered(f"UPDATE {table} SET {name} = {OTHER[kind].format(name)} WHERE {key} = %s", code):  # noqa: S608
            found = [one for one in ledger.mismatches([projection]) if name in one.text.en]
        if not found:
            unseen[name] = kind

    assert unseen == {}
    assert faults() == []


def test_an_erasure_of_earlier_code_bound_nothing_and_still_holds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "bound_now", lambda _tables, _code: {})
    code = lived(world)
    erased(code)

    assert faults() == []


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
