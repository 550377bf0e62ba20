"""Indexes and keys leave while many rows are loaded, and come back as they were."""

import pytest
from django.db import IntegrityError, transaction

from onestop.runtime.api import raw, set_aside

TABLES = ("loaded_parent", "loaded_child")
_KEYS = """SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE conrelid = ANY(%s::text[]::regclass[]) AND contype <> 'n' ORDER BY 1"""
_INDEXES = "SELECT indexdef FROM pg_indexes WHERE tablename = ANY(%s::text[]) ORDER BY 1"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tables() -> None:
    raw("CREATE TEMP TABLE loaded_parent (id int PRIMARY KEY, code text CONSTRAINT one_code UNIQUE, said text)")
    raw("CREATE INDEX by_what_was_said ON loaded_parent (said) WHERE said <> ''")
    raw("""CREATE TEMP TABLE loaded_child (nth int PRIMARY KEY,
        parent int CONSTRAINT of_a_parent REFERENCES loaded_parent DEFERRABLE INITIALLY DEFERRED)""")


def kept() -> list[object]:
    return [*raw(_KEYS, [list(TABLES)]), *raw(_INDEXES, [list(TABLES)])]


def test_they_are_gone_inside_and_back_after() -> None:
    before = kept()
    with transaction.atomic(), set_aside(TABLES):
        assert [name for name, _ in raw(_KEYS, [list(TABLES)])] == ["loaded_parent_pkey"], "others point to it"
        assert len(raw(_INDEXES, [list(TABLES)])) == 1
        raw("INSERT INTO loaded_parent SELECT n, n::text, 'a' FROM generate_series(1, 20) AS n")
        raw("INSERT INTO loaded_child SELECT n, n FROM generate_series(1, 20) AS n")
    assert kept() == before


def test_a_table_that_grew_keeps_them() -> None:
    raw("INSERT INTO loaded_parent SELECT n, n::text, 'a' FROM generate_series(1, 10001) AS n")
    before = kept()
    with transaction.atomic(), set_aside(TABLES):
        assert kept() == before


@pytest.mark.parametrize("child", [[2, 7], [1, 1]], ids=["points to nothing", "stands twice"])
def test_a_row_they_would_not_have_let_in_ends_the_load(child: list[int]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), set_aside(TABLES):
        _load_two(child)


def _load_two(child: list[int]) -> None:
    raw("INSERT INTO loaded_parent VALUES (1, 'a', '')")
    raw("INSERT INTO loaded_child VALUES (1, 1)")
    raw("INSERT INTO loaded_child VALUES (%s, %s)", child)
