"""Whatever is changed behind the ledger's back, fsck finds it: every table, every column, any byte."""

# ruff: noqa: S608 - table and column names come from the schema

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger
from onestop.ledger.operations import parallel
from onestop.ledger.operations.fsck import run as fsck_run
from onestop.runtime import api as runtime

from .happenings import CLERK, NOW, Accepted, Lodged, story

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_ledger")]

NOT_COMPARED = {
    "ledger_misfit": "whatever stands there is a finding by itself",
    "ledger_sequencer": "no row ever stands there",
}
COLUMNS = [
    (model._meta.db_table, field.column)
    for model in apps.get_app_config("ledger").get_models()
    for field in model._meta.concrete_fields
    if field.column and model._meta.db_table not in {*NOT_COMPARED, "ledger_follower", "ledger_shelf"}
]
READERS = {
    ("ledger_follower", "name"): "A name nobody is wired under reads nothing; the follower itself begins again.",
    ("ledger_follower", "next_seq"): "Its projections say other than its entries, or it is ahead of the ledger.",
    ("ledger_follower", "read_at"): "A moment for operators; nothing depends on it.",
    ("ledger_follower", "fault"): "Words for operators; a fault is a finding.",
    **{
        ("ledger_shelf", column): "Any row is a finding; a row taken away leaves a projection that lacks its entry."
        for column in ("id", "follower", "seq", "leaf", "line", "reason", "detail", "at")
    },
}
"""Columns that say how far readers are, and who notices when they lie. They are no part of the signed tree."""
CASES = 290


@pytest.fixture
def a_ledger() -> None:
    """580 places under three checkpoints (two full tiles, two growing ones), four entries waiting."""
    for batch in range(3):
        entries: list[ledger.SealedEntry] = []
        for number in range(batch, CASES, 3):
            at = NOW + timedelta(minutes=batch, milliseconds=number)
            entries += story(f"H09.31.05-260424-{number:04}", at=at)
        ledger.record(entries)
        ledger.sequence_once(NOW + timedelta(minutes=batch))
    ledger.record(story("H09.31.06-260424-0001", at=NOW + timedelta(hours=1)))
    ledger.record(story("H09.31.06-260424-0002", at=NOW + timedelta(hours=1)))


@contextmanager
def behind_its_back() -> Iterator[None]:
    """Triggers off, and everything undone afterwards."""
    with transaction.atomic():
        run("SET LOCAL session_replication_role = replica")
        yield
        transaction.set_rollback(True)


def run(statement: str, *values: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)


def rows(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def flips(kind: str, column: str) -> list[str]:
    """SQL that changes one bit, or the smallest step of the type, at several places of a value."""
    if kind == "bytea":
        places = ["0", f"length({column}) / 2", f"length({column}) - 1"]
        return [f"set_byte({column}, {at}, get_byte({column}, {at}) # 1)" for at in places]
    if kind == "text":
        places = ["1", f"length({column}) / 2", f"length({column})"]
        return [f"overlay({column} PLACING chr(ascii(substr({column}, {at}, 1)) # 1) FROM {at} FOR 1)" for at in places]
    if kind == "timestamp with time zone":
        return [f"{column} + interval '1 microsecond'", f"{column} - interval '100 years'", "'infinity'"]
    return [f"{column} # 1", f"{column} # 64", f"{column} # 4096"]


def erase(*leaves: bytes) -> bytes:
    with runtime.transaction():
        return ledger.erase(leaves, erased_for="asked for", legal_basis="a law", by=CLERK, now=NOW)


def test_an_untouched_ledger_holds() -> None:
    assert ledger.fsck() == []


def test_no_column_of_the_ledger_is_left_out() -> None:
    stored = rows(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name LIKE 'ledger\\_%%'"
    )

    assert sorted((table, column) for table, column in stored if table not in NOT_COMPARED) == sorted(
        [*COLUMNS, *READERS]
    )


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_one_flipped_byte_is_found(table: str, column: str) -> None:
    kind = rows(
        "SELECT data_type FROM information_schema.columns WHERE table_name = %s AND column_name = %s", table, column
    )[0][0]
    if table == "ledger_erasure":
        erase(*(one.leaf for one in ledger.read_from(99, 3)))
        assert ledger.fsck() == []
    places = rows(f"SELECT ctid::text FROM {table} WHERE {column} IS NOT NULL ORDER BY ctid")
    tried = 0
    for (place,) in {places[0], places[len(places) // 2], places[-1]}:
        for changed in flips(str(kind), column):
            try:
                with behind_its_back():
                    run(f"UPDATE {table} SET {column} = {changed} WHERE ctid = %s::tid", place)
                    findings = ledger.fsck()
                    assert findings, f"{table}.{column} = {changed} at {place} went unseen"
                    tried += 1
            except IntegrityError:
                continue  # the table itself refused
    assert tried >= 3


@pytest.mark.parametrize(
    ("table", "column"), [("ledger_entry", "seq"), ("ledger_entry", "case_key"), ("ledger_entry", "prev")]
)
def test_a_value_taken_away_is_found(table: str, column: str) -> None:
    for which in ("min", "max"):
        with behind_its_back():
            run(
                f"UPDATE {table} SET {column} = NULL WHERE seq = "
                f"(SELECT {which}(seq) FROM {table} WHERE {column} IS NOT NULL)"
            )
            assert ledger.fsck()


@pytest.mark.parametrize("seq", [0, 256, 311, 579])
@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE ledger_entry SET type = 'cases.decided' WHERE seq = %s",
        "UPDATE ledger_entry SET body = set_byte(body, 30, get_byte(body, 30) # 1) WHERE seq = %s",
        "UPDATE ledger_disclosure SET payload = '{}' WHERE leaf = (SELECT leaf FROM ledger_entry WHERE seq = %s)",
        "DELETE FROM ledger_disclosure WHERE leaf = (SELECT leaf FROM ledger_entry WHERE seq = %s)",
    ],
)
def test_the_first_entry_that_does_not_hold_is_named(harm: str, seq: int) -> None:
    with behind_its_back():
        assert run(harm, seq) == 1
        first = ledger.fsck()[0]

    assert first.seq == seq
    assert f"entry {seq}" in first.text.en


def test_a_removed_entry_is_found() -> None:
    with behind_its_back():
        run("DELETE FROM ledger_disclosure WHERE leaf = (SELECT leaf FROM ledger_entry WHERE seq = 300)")
        run("DELETE FROM ledger_entry WHERE seq = 300")
        codes = {finding.code for finding in ledger.fsck()}

    assert {"place", "tile", "tail"} <= codes


def test_two_swapped_places_are_found() -> None:
    with behind_its_back():
        run("UPDATE ledger_entry SET seq = 100000 WHERE seq = 10")
        run("UPDATE ledger_entry SET seq = 10 WHERE seq = 20")
        run("UPDATE ledger_entry SET seq = 20 WHERE seq = 100000")
        findings = ledger.fsck()

    assert findings[0].seq == 10


def test_a_cut_tail_is_found() -> None:
    with behind_its_back():
        run("DELETE FROM ledger_disclosure WHERE leaf IN (SELECT leaf FROM ledger_entry WHERE seq >= 570)")
        run("DELETE FROM ledger_entry WHERE seq >= 570")
        run("UPDATE ledger_tile SET hashes = substr(hashes, 1, 58 * 32) WHERE level = 0 AND idx = 2")
        codes = {finding.code for finding in ledger.fsck()}

    assert "tail" in codes


def test_a_log_rolled_back_as_a_whole_is_found_by_a_checkpoint_kept_elsewhere() -> None:
    kept = ledger.latest_checkpoint()
    assert kept is not None
    assert ledger.fsck(anchors=[kept.note_text]) == []
    size = rows("SELECT size FROM ledger_checkpoint ORDER BY size")[1][0]
    with behind_its_back():
        run("DELETE FROM ledger_disclosure WHERE leaf IN (SELECT leaf FROM ledger_entry WHERE seq >= %s)", size)
        run("DELETE FROM ledger_entry WHERE seq >= %s", size)
        run("DELETE FROM ledger_tile WHERE level = 0 AND idx = 2")
        run("UPDATE ledger_tile SET hashes = substr(hashes, 1, 32) WHERE level = 1")
        run("UPDATE ledger_tile SET hashes = substr(hashes, 1, %s) WHERE level = 0 AND idx = 1", (size - 256) * 32)
        run("DELETE FROM ledger_checkpoint WHERE size > %s", size)

        assert ledger.fsck() == []
        assert [finding.code for finding in ledger.fsck(anchors=[kept.note_text])] == ["anchor"]
        assert [finding.code for finding in ledger.fsck(anchors=["nonsense"])] == ["anchor"]


def test_a_history_rewritten_with_all_its_hashes_breaks_the_tree() -> None:
    forged = ledger.seal(Lodged(note="khác"), at=NOW, by=CLERK, case="H09.31.05-260424-0000", prev=None)
    with behind_its_back():
        old = rows("SELECT leaf FROM ledger_entry WHERE seq = 0")[0][0]
        run(
            "UPDATE ledger_entry SET leaf = %s, type = %s, at = %s, case_key = %s, body = %s, prev = NULL,"
            " mac = %s WHERE seq = 0",
            forged.leaf,
            forged.type,
            forged.at,
            forged.case_key,
            forged.body,
            forged.mac,
        )
        run(
            "UPDATE ledger_disclosure SET leaf = %s, salt = %s, payload = %s WHERE leaf = %s",
            forged.leaf,
            forged.salt,
            forged.payload,
            old,
        )
        findings = ledger.fsck()

    assert (findings[0].code, findings[0].seq) == ("tile", 0)
    assert "root" in {finding.code for finding in findings}


def test_a_fork_in_a_case_is_found_before_and_after_it_is_sequenced() -> None:
    case = "H09.31.05-260424-0000"
    lodged = ledger.entries_of_case(case)[0]
    fork = ledger.seal(Accepted(case_code=case), at=NOW + timedelta(days=1), by=CLERK, case=case, prev=lodged.leaf)
    ledger.record([fork])
    assert [finding.code for finding in ledger.fsck()] == ["chain"]

    ledger.sequence_once(NOW + timedelta(days=1))
    assert [(finding.code, finding.text.en.split(": ")[-1]) for finding in ledger.fsck()] == [
        ("misfit", "the chain of its case breaks or forks here")
    ]


@pytest.mark.parametrize("case", ["H09.31.05-260424-0000", "H09.31.06-260424-0001"])
def test_a_second_beginning_of_a_case_is_found(case: str) -> None:
    with behind_its_back():
        ledger.record([ledger.seal(Lodged(), at=NOW, by=CLERK, case=case, prev=None)])

        assert "chain" in {finding.code for finding in ledger.fsck()}


def test_an_entry_built_on_another_case_is_found() -> None:
    other = ledger.entries_of_case("H09.31.05-260424-0001")[-1]
    with behind_its_back():
        ledger.record([ledger.seal(Lodged(), at=NOW, by=CLERK, case="H09.31.09-260424-0001", prev=other.leaf)])

        assert [finding.code for finding in ledger.fsck()] == ["chain"]


def test_things_that_belong_to_nothing_are_found() -> None:
    for harm, code in (
        ("INSERT INTO ledger_disclosure VALUES ('\\x00', '\\x00', '\\x00')", "extra_disclosure"),
        ("INSERT INTO ledger_tile (level, idx, hashes) VALUES (5, 0, decode(repeat('00', 32), 'hex'))", "extra_tile"),
        ("INSERT INTO ledger_tile (level, idx, hashes) VALUES (0, 9, decode(repeat('00', 32), 'hex'))", "extra_tile"),
        ("INSERT INTO ledger_checkpoint SELECT 3, root, note, at, stamp FROM ledger_checkpoint LIMIT 1", "checkpoint"),
    ):
        with behind_its_back():
            run(harm)

            assert code in {finding.code for finding in ledger.fsck()}


def test_a_further_check_reads_every_moment_as_it_is_read_outside() -> None:
    columns = [
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.get_internal_type() == "DateTimeField" and model._meta.managed
    ]
    reads = [f"SELECT {column} FROM {table} ORDER BY 1 LIMIT 5" for table, column in columns]
    reads.append("SELECT '2026-11-26 20:30:00+07'::timestamptz")
    read: list[list[Any]] = []

    def check(_progress: ledger.Progress) -> Iterator[ledger.Finding]:
        read.extend(runtime.raw(statement) for statement in reads)
        yield from ()

    outside = [runtime.raw(statement) for statement in reads]
    ledger.fsck(extra=[check])

    assert ("ledger_entry", "at") in columns
    assert read == outside


def test_further_checks_report_with_the_ledgers_own() -> None:
    extra = ledger.Finding("figures.differ", "figure X", Text("lệch", "differs"))
    seen: list[tuple[int, int]] = []

    assert ledger.fsck(progress=lambda done, total: seen.append((done, total)), extra=[lambda _: [extra]]) == [extra]
    assert (seen[0], seen[-1]) == ((0, 584), (584, 584))


@pytest.mark.parametrize("harm", [None, "UPDATE ledger_entry SET type = 'x.y' WHERE seq IN (5, 401)"])
def test_many_entries_are_judged_on_all_cores_with_the_same_result(
    harm: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with behind_its_back():
        if harm:
            run(harm)
        alone = ledger.fsck()
        monkeypatch.setattr(parallel, "WORTH_IT", 0)
        monkeypatch.setattr(fsck_run, "STEP", 50)

        assert ledger.fsck() == alone
        assert [finding.seq for finding in alone] == ([5, 401] if harm else [])
