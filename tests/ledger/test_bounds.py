"""What the tables of the ledger refuse: rows of any length, and moments of no calendar; old ones are read all the same."""

import logging
from importlib import import_module

import pytest
from django.db import IntegrityError, connection

from onestop.kernel.event import event_types
from onestop.ledger import api as ledger
from onestop.ledger.columns import DISCLOSURE, ENTRY, LONGEST
from onestop.ledger.domain.entry import seal_entry
from onestop.runtime.api import raw, transaction

from .happenings import CASE, NOW, OTHER_CASE, story
from .strangers import as_before_there_were_bounds, forged, with_raw_moment

pytestmark = pytest.mark.django_db

_COLUMNS = """
SELECT table_name, column_name, udt_name FROM information_schema.columns
WHERE table_schema = 'public' AND table_name LIKE 'ledger\\_%%' AND udt_name = ANY(%s) ORDER BY 1, 2
"""
NO_MOMENTS = ["infinity", "-infinity", "294276-12-31 23:59:59+00", "20000-01-01 00:00+00", "4000-01-01 00:00+00 BC"]
_bounds = import_module("onestop.ledger.migrations.0006_bounds")
_validation = import_module("onestop.ledger.migrations.0007_validate_bounds")


def refused(table: str, column: str, value: object) -> bool:
    """Whether a CHECK of the table refuses a value, whatever the rest of the row is."""
    raw("DROP TABLE IF EXISTS pg_temp.alone")
    raw(f"CREATE TEMPORARY TABLE alone (LIKE public.{table} INCLUDING CONSTRAINTS)")
    for (other,) in raw(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'alone'::regclass AND attnum > 0 AND attnotnull"
    ):
        raw(f"ALTER TABLE alone ALTER COLUMN {other} DROP NOT NULL")
    try:
        with transaction():
            raw(f"INSERT INTO alone ({column}) VALUES (%s)", [value])  # noqa: S608 - from the schema
    except IntegrityError:
        return True
    return False


def test_no_column_of_the_ledger_takes_a_value_of_any_length() -> None:
    large = {"bytea": bytes(100_000), "text": "x" * 100_000}
    columns = raw(_COLUMNS, [list(large)])

    assert len(columns) > 20
    assert [(table, column) for table, column, kind in columns if not refused(table, column, large[kind])] == []


@pytest.mark.parametrize("moment", NO_MOMENTS)
def test_no_column_of_the_ledger_takes_a_moment_of_no_calendar(moment: str) -> None:
    columns = raw(_COLUMNS, [["timestamptz"]])

    assert len(columns) >= 5
    assert [(table, column) for table, column, _ in columns if not refused(table, column, moment)] == []


@pytest.mark.parametrize(("column", "most"), LONGEST.items())
def test_an_entry_may_be_as_long_as_said_and_no_longer(column: str, most: int) -> None:
    for table, columns in (("ledger_entry", ENTRY), ("ledger_disclosure", DISCLOSURE)):
        if column in columns:
            value = (lambda length: "x" * length) if columns[column] == "text" else bytes
            assert not refused(table, column, value(most))
            assert refused(table, column, value(most + 1))


def test_the_longest_entry_there_can_be_is_within_the_bounds() -> None:
    longest = "x" * LONGEST["type"]
    made = seal_entry(
        type_name=longest, payload={}, at=NOW.replace(microsecond=1), actor="0" * 64, case_key=bytes(32), prev=bytes(32)
    )

    assert all(len(name) <= LONGEST["type"] for name in event_types())
    assert len(made.body) <= LONGEST["body"]


def unvalidated() -> set[str]:
    return {name for (name,) in raw("SELECT conname FROM pg_constraint WHERE NOT convalidated")}


def test_every_bound_is_asked_of_old_rows_too() -> None:
    assert unvalidated() == set()


def test_an_old_row_beyond_a_bound_stays_is_told_of_and_stops_no_upgrade(caplog: pytest.LogCaptureFixture) -> None:
    for table in ("ledger_entry", "ledger_disclosure"):
        as_before_there_were_bounds(table)
    stranger = forged()._replace(body=bytes(5_000), payload=bytes(100_000))
    ledger.record([*story(OTHER_CASE), stranger])
    for name, (table, check) in _bounds.CONSTRAINTS.items():
        raw(f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}")
        raw(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check}) NOT VALID")

    with caplog.at_level(logging.WARNING):
        _validation.validate(None, connection.schema_editor())

    assert unvalidated() == {"an_entry_is_short", "a_content_has_up_to_64_kb"}
    assert all(name in caplog.text for name in unvalidated())
    ledger.sequence_once(NOW)
    assert [(one.leaf, one.reason) for one in ledger.misfits()] == [(stranger.leaf, "leaf")]
    assert {one.code for one in ledger.fsck()} == {"misfit"}
    with pytest.raises(IntegrityError), transaction():
        ledger.record([forged()._replace(payload=bytes(100_000))])


@pytest.mark.parametrize("moment", NO_MOMENTS)
def test_an_old_entry_of_no_calendar_stops_no_reader(moment: str) -> None:
    as_before_there_were_bounds("ledger_entry")
    leaf = with_raw_moment(moment)
    genuine = story(CASE)
    ledger.record(genuine)

    assert ledger.oldest_waiting() is not None
    assert [one.leaf for one in ledger.entries_of_case(CASE)] == [entry.leaf for entry in genuine]
    assert [one.leaf for one in ledger.entries_of_types(*{entry.type for entry in genuine})]
    assert any(leaf.hex()[:16] in one.where for one in ledger.fsck())

    ledger.sequence_once(NOW)
    (misfit,) = ledger.misfits()
    assert misfit.leaf == leaf
    assert {one.code for one in ledger.fsck()} == {"misfit"}


@pytest.mark.parametrize("moment", NO_MOMENTS)
def test_an_old_moment_of_no_calendar_stops_no_page_about_followers(moment: str) -> None:
    for table in ("ledger_follower", "ledger_shelf", "ledger_misfit"):
        as_before_there_were_bounds(table)
    raw("INSERT INTO ledger_follower (name, next_seq, read_at, fault) VALUES ('x', 0, %s, '')", [moment])
    raw(
        "INSERT INTO ledger_shelf (follower, seq, leaf, line, reason, detail, at)"
        " VALUES ('x', 0, '', '', 'follows', '', %s)",
        [moment],
    )

    assert [one.name for one in ledger.follower_states()] == ["x"]
    assert len(ledger.shelf_of("x")) == 1
    assert len(list(ledger.shelves_are_empty(lambda _done, _total: None))) == 1


def test_only_what_waits_is_set_aside() -> None:
    ledger.record(story(CASE))
    ledger.sequence_once(NOW)
    signed = ledger.read_from(-1, 1)[0].leaf

    for leaf in (signed, bytes(32)):
        with pytest.raises(IntegrityError, match="only what waits"), transaction():
            raw("INSERT INTO ledger_misfit VALUES (%s, 'mac', now())", [leaf])


@pytest.mark.parametrize("size", [0, 1, 2, 3, 2**62])
def test_a_checkpoint_signs_all_places_and_more_than_the_one_before(size: int) -> None:
    ledger.record(story(CASE))
    ledger.sequence_once(NOW)

    with pytest.raises(IntegrityError, match=f"has not {size} places"), transaction():
        raw("INSERT INTO ledger_checkpoint SELECT %s, root, note, at, stamp FROM ledger_checkpoint", [size])
