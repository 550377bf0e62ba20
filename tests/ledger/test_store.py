"""Entries come in and stay: one statement, no change, no removal."""

# ruff: noqa: S608 - table and column names come from the schema

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from onestop.ledger import api as ledger

from .happenings import CASE, CLERK, NOW, Lodged, story

pytestmark = pytest.mark.django_db


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


def test_what_is_recorded_can_be_read_by_case() -> None:
    ledger.record(story(length=3))
    ledger.record(story("H09.31.05-260424-0009"))

    assert [(one.seq, one.type, one.at) for one in ledger.entries_of_case(CASE)] == [
        (None, "tests.lodged", NOW),
        (None, "tests.accepted", NOW),
        (None, "tests.accepted", NOW),
    ]
    assert ledger.entries_of_case(CASE)[0].payload == Lodged().payload()


def test_recording_nothing_is_nothing() -> None:
    ledger.record(())

    assert count("ledger_entry") == 0


def test_an_event_without_a_case_is_recorded_too() -> None:
    ledger.record([ledger.seal(Lodged(), at=NOW, by=CLERK, case=None, prev=None)])

    assert count("ledger_disclosure") == 1


@pytest.mark.parametrize(("moved", "expected"), [("true", 2), ("false", 0)])
def test_entries_ride_in_another_statement_and_only_if_it_moved(moved: str, expected: int) -> None:
    statement = f"WITH moved AS (SELECT 1 WHERE {moved}), {ledger.entries_cte('moved')} SELECT count(*) FROM moved"
    with connection.cursor() as cursor:
        cursor.execute(statement, ledger.entries_params(story()))

    assert (count("ledger_entry"), count("ledger_disclosure")) == (expected, expected)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET type = 'x'",
        "UPDATE ledger_entry SET prev = leaf",
        "UPDATE ledger_entry SET seq = NULL",
        "UPDATE ledger_entry SET seq = 7 WHERE seq = 0",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry",
        "UPDATE ledger_disclosure SET salt = leaf",
        "DELETE FROM ledger_disclosure",
        "TRUNCATE ledger_disclosure",
        "UPDATE ledger_checkpoint SET at = now()",
        "DELETE FROM ledger_checkpoint",
        "TRUNCATE ledger_checkpoint",
        "UPDATE ledger_tile SET hashes = substr(hashes, 1, 32)",
        "UPDATE ledger_tile SET hashes = hashes",
        "UPDATE ledger_tile SET idx = 9",
        "DELETE FROM ledger_tile",
        "TRUNCATE ledger_tile",
    ],
)
def test_the_tables_refuse_to_forget(statement: str) -> None:
    ledger.record(story())
    ledger.sequence_once(NOW)

    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_place_is_given_once() -> None:
    ledger.record(story())
    ledger.sequence_once(NOW + timedelta(seconds=1))

    assert [one.seq for one in ledger.entries_of_case(CASE)] == [0, 1]
    assert ledger.sequence_once(NOW + timedelta(seconds=2)) == 0
