"""Figures are filled anew beside the old; who reads them meanwhile sees no gap."""

import random
import threading
from datetime import timedelta

import pytest
from django.db import connection

from onestop.indicators import api as indicators
from onestop.ledger import api as ledger
from onestop.ledger import rebuilding
from onestop.runtime.api import raw

from .test_following import AS_OF, NOW, START, a_life, a_whole_life, record

pytestmark = pytest.mark.django_db(transaction=True)
TABLES = list(indicators.FOLLOWER.tables)
SCHEMA = """
SELECT 'column', attrelid::regclass::text, attname, concat(format_type(atttypid, atttypmod), attnotnull, attidentity)
FROM pg_attribute WHERE attrelid = ANY(%(tables)s::text[]::regclass[]) AND attnum > 0 AND NOT attisdropped
UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
FROM pg_constraint WHERE conrelid = ANY(%(tables)s::text[]::regclass[])
UNION ALL SELECT 'index', tablename, indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%(tables)s)
UNION ALL SELECT 'sequence', relname, '', relkind::text
FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
UNION ALL SELECT 'grant', relname, relacl::text, pg_get_userbyid(relowner)
FROM pg_class WHERE oid = ANY(%(tables)s::text[]::regclass[])
"""


def schema() -> list[tuple[str, ...]]:
    return sorted(raw(SCHEMA, {"tables": TABLES}), key=str)


def rebuild() -> int:
    return ledger.rebuild(indicators.FOLLOWER, NOW, progress=lambda _done, _total: None, pause=lambda _seconds: None)


def figures() -> list[indicators.Figure]:
    return [indicators.figure(measure.code, as_of=AS_OF) for measure in indicators.CASE_MEASURES]


@pytest.fixture
def some_past() -> None:
    rng = random.Random(5)
    lives = [a_life(f"H09.31.01-260302-{n:04}", START + timedelta(hours=7 * n), rng) for n in range(40)]
    record([step for life in lives for step in life])
    indicators.follow_all(NOW)


@pytest.mark.usefixtures("some_past")
def test_what_was_lost_or_changed_is_back_and_nothing_else_differs() -> None:
    before, shape, place = figures(), schema(), indicators.entries_read()
    raw("UPDATE indicators_cell SET denominator = denominator + 1")
    raw("DELETE FROM indicators_case_fact WHERE case_code LIKE '%%7'", [])

    assert rebuild() == place

    assert figures() == before
    assert (indicators.wrong_cells(), indicators.wrong_facts()) == ([], [])
    assert schema() == shape
    assert raw("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'rebuild%%'", []) == []


@pytest.mark.usefixtures("some_past")
def test_rights_on_the_tables_outlive_the_switch() -> None:
    raw("DO $$ BEGIN CREATE ROLE rebuilt_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    raw("GRANT SELECT ON indicators_cell TO rebuilt_reader")
    shape = schema()

    rebuild()

    assert schema() == shape
    raw("REVOKE ALL ON indicators_cell FROM rebuilt_reader")


@pytest.mark.usefixtures("some_past")
def test_who_reads_while_it_runs_sees_the_old_figures_then_the_new_and_never_a_gap() -> None:
    right = figures()
    seen: list[list[indicators.Figure]] = []
    faults: list[BaseException] = []
    over = threading.Event()

    def keep_reading() -> None:
        try:
            while not over.is_set():
                seen.append(figures())
        except BaseException as fault:  # noqa: BLE001 - told by the test's own thread
            faults.append(fault)
        finally:
            connection.close()

    readers = [threading.Thread(target=keep_reading) for _ in range(3)]
    for reader in readers:
        reader.start()
    try:
        for _ in range(5):
            rebuild()
    finally:
        over.set()
        for reader in readers:
            reader.join()

    assert faults == []
    assert len(seen) > 20
    assert all(look == right for look in seen)


@pytest.mark.usefixtures("some_past")
def test_what_happens_while_it_runs_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fill = rebuilding._fill

    def meanwhile(*given: object) -> None:
        fill(*given)  # type: ignore[arg-type]
        record(a_whole_life("H09.31.01-260302-0901"))
        indicators.follow_all(NOW)
        record(a_whole_life("H09.31.01-260302-0902"))

    monkeypatch.setattr(rebuilding, "_fill", meanwhile)
    rebuild()
    indicators.follow_all(NOW)

    assert indicators.figure("cases_authenticated", as_of=AS_OF).denominator == 42
    assert (indicators.wrong_cells(), indicators.wrong_facts()) == ([], [])


@pytest.mark.usefixtures("some_past")
def test_a_table_nobody_lets_go_of_stays_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "PATIENCE", 2)
    holding, let_go = threading.Event(), threading.Event()
    right = figures()

    def export() -> None:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute("SELECT count(*) FROM indicators_cell")
            holding.set()
            let_go.wait(30)
            cursor.execute("ROLLBACK")
        connection.close()

    reader = threading.Thread(target=export)
    reader.start()
    assert holding.wait(20)
    try:
        with pytest.raises(ledger.SwitchBlocked):
            rebuild()
    finally:
        let_go.set()
        reader.join()

    assert figures() == right
    assert rebuild() == indicators.entries_read()


@pytest.mark.usefixtures("some_past")
def test_neither_two_rebuilds_nor_a_look_at_everything_meet() -> None:
    refused: list[type[BaseException]] = []

    def elsewhere() -> None:
        try:
            rebuild()
        except ledger.BeingRebuilt as refusal:
            refused.append(type(refusal))
        finally:
            connection.close()

    with ledger.nothing_rebuilt():
        other = threading.Thread(target=elsewhere)
        other.start()
        other.join()

    assert refused == [ledger.BeingRebuilt]


def test_what_lies_on_the_shelf_is_tried_again_by_a_rebuild() -> None:
    record(a_whole_life("H09.31.01-260302-0001"))
    raw("INSERT INTO ledger_follower (name, next_seq, fault) VALUES ('indicators', 5, '')")
    raw(
        "INSERT INTO ledger_shelf (follower, seq, leaf, line, reason, detail, at) "
        "SELECT 'indicators', seq, leaf, case_key, 'not_taken', 'x', at FROM ledger_entry"
    )

    rebuild()

    assert ledger.shelf_of("indicators") == ()
    assert indicators.wrong_facts() == []


def test_a_follower_that_never_ran_can_be_filled_from_the_first_entry() -> None:
    record(a_whole_life("H09.31.01-260302-0001"))

    assert rebuild() == 5
    assert indicators.follow_all(NOW) == 0
    assert indicators.wrong_facts() == []


def test_a_follower_that_sends_things_out_cannot_be_rebuilt() -> None:
    sender = ledger.Follower(name="sender", events=(), read=lambda batch, now: None)

    with pytest.raises(ledger.CannotRebuild):
        ledger.rebuild(sender, NOW, progress=lambda _done, _total: None)
