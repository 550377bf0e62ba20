"""What is wired works through the commands that use it; with the wire cut, it would not be seen."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import typer
from click.testing import Result
from typer.testing import CliRunner

from migrated import migrated_back
from onestop.assembly import database as assembly_database
from onestop.assembly import wiring
from onestop.assembly.commands.followers import followers
from onestop.assembly.commands.fsck import fsck
from onestop.assembly.commands.rebuild import rebuild
from onestop.assembly.complaints import Complaint
from onestop.feedback.api import FACTORS
from onestop.feedback.events import Rated
from onestop.feedback.models import Rating
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM
from onestop.kernel.event import Event
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.runtime.api import raw, transaction

from .test_following import NOW, a_whole_life, record

pytestmark = pytest.mark.django_db(transaction=True)
CODE = "H09.31.01-260302-0001"
NO_ROW = wiring.PROJECTIONS[0].fault
"""What `fsck` says of every case here: entries were made for it, and no row."""


def do(harm: "str | Callable[[], None]") -> None:
    harm() if callable(harm) else raw(harm)


def rename_somebody() -> None:
    with transaction():
        people.register_person(kind="citizen", name="Nguyễn Văn An", number="074090000123", by=SYSTEM, now=NOW)
    raw("UPDATE people_person SET name = 'Ai Khác'")


HARMS: dict[str, tuple[str, str | Callable[[], None]]] = {
    "wrong_fact": ("wrong_fact", "UPDATE indicators_case_fact SET channel = 'postal'"),
    "wrong_trace": ("wrong_trace", "UPDATE indicators_trace SET channel = 'postal'"),
    "wrong_rating": ("wrong_rating", "UPDATE feedback_rating SET overall = overall % 5 + 1"),
    "procedures_hold": (
        "wrong_procedure_fact",
        "INSERT INTO indicators_procedure_fact (procedure_code, version, name, level, service_level, valid_from) "
        "VALUES ('9.000009', 1, 'x', 'commune', 'FULL', '2026-01-01')",
    ),
    "numbers_hold": ("wrong_number", "INSERT INTO cases_number (agency, day, last) VALUES ('H09', '2026-03-02', 7)"),
    "versions_hold": (
        "wrong_version",
        "WITH made AS (INSERT INTO catalogue_procedure (code) VALUES ('9.000009') RETURNING id, code) "
        "INSERT INTO catalogue_version (procedure_id, code, number, source, definition, digest, source_digest, "
        "valid_from, open_for_applying, published_at, name_vi, name_en, field_code, field_vi, field_en, levels, "
        "audiences, competent, popularity, folded, sort_key) SELECT id, code, 1, 'own', '{}', '', '', now(), "
        "true, now(), '', '', '', '', '', '{}', '{}', '', 0, '', '' FROM made",
    ),
    "outages_hold": (
        "wrong_outage",
        "INSERT INTO outages_outage (number, kind, services, cause, begins_at, recorded_at, plan, note, note_en, detected, "
        "digest, size, leaf) VALUES ('GD-2026-0009', 'unplanned', '[]', 'x', now(), now(), '', '', '', false, '', 0, '')",
    ),
    "questions_hold": (
        "wrong_question",
        "INSERT INTO anomalies_question (number, signal, agency, first, last, seen, population, last_day, asked_at, question, "
        "asked_by) VALUES ('DH-2026-0009', 'assisted', 'H09', now(), now(), 1, 2, now(), now(), 'x', 'x')",
    ),
    "posts_hold": (
        "wrong_post",
        "WITH agency AS (INSERT INTO organisation_agency (code, kind, statistical_code) VALUES ('H77', 'province', '') "
        "RETURNING id), official AS (INSERT INTO people_official (staff_number, name, email, phone, folded, sort_key) "
        "VALUES ('1', 'x', '', '', 'x', 'x') RETURNING id) "
        "INSERT INTO people_post (official_id, role, agency_id, valid_from) "
        "SELECT official.id, 'leader', agency.id, '2026-01-01' FROM official, agency",
    ),
    "absences_hold": (
        "wrong_absence",
        "WITH official AS (INSERT INTO people_official (staff_number, name, email, phone, folded, sort_key) "
        "VALUES ('2', 'x', '', '', 'x', 'x') RETURNING id) "
        "INSERT INTO people_absence (official_id, begins_at, ends_at, why, scope, made_at, leaf) "
        "SELECT official.id, now(), now() + interval '1 day', 'leave', '{}', now(), '' FROM official",
    ),
    "cells_hold": ("wrong_figure", "UPDATE indicators_cell SET denominator = denominator + 1"),
    "register_matches_ledger": (
        "wrong_agency",
        "INSERT INTO organisation_agency (code, kind, statistical_code) VALUES ('H77', 'province', '')",
    ),
    "papers_hold": (
        "documents.file_missing",
        "INSERT INTO documents_upload (id, digest, name, mime, size, state, made_at) "
        "VALUES (gen_random_uuid(), repeat('ab', 32), 'a.pdf', 'application/pdf', 1, 'unscanned', now())",
    ),
    "papers_have_files": (
        "cases.paper_without_file",
        "DO $$ BEGIN SET LOCAL session_replication_role = replica; INSERT INTO cases_component "
        "(case_id, code, upload_id, round, given_at) VALUES (1, 'id', gen_random_uuid(), 0, now()); END $$",
    ),
    "issued_papers_hold": (
        "documents.file_missing",
        "DO $$ BEGIN SET LOCAL session_replication_role = replica; INSERT INTO cases_issued "
        "(case_id, paper, nth, digest, size, issued_at, later) "
        "VALUES (1, 'receipt', 1, repeat('ab', 32), 1, now(), false); END $$",
    ),
    "people_hold": ("wrong_person", rename_somebody),
    "shelves_are_empty": (
        "shelved",
        "INSERT INTO ledger_shelf (follower, seq, leaf, line, reason, detail, at) "
        "SELECT 'indicators', seq, leaf, case_key, 'not_taken', 'x', at FROM ledger_entry WHERE seq = 4",
    ),
}
"""By wire: the fault that `fsck` must name once this harm is done."""


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands use the test's own database, in which one case has been read to its end."""

    @contextmanager
    def database(data: Path | None = None) -> Iterator[None]:
        yield

    monkeypatch.setattr(assembly_database, "database", database)
    life = a_whole_life(CODE)
    record(life)
    keep_ratings(life)
    indicators.follow_all(NOW)


def keep_ratings(life: list[tuple[datetime, Event]]) -> None:
    """The rows of the ratings of a life; of everything else here there are entries alone."""
    for at, event in life:
        if isinstance(event, Rated):
            scores = {factor.code: getattr(event, factor.code) for factor in FACTORS}
            Rating.objects.create(
                case_code=event.case_code, overall=event.overall, assisted=event.assisted, rated_at=at, **scores
            )


def call(command: Any, *arguments: str) -> Result:
    app = typer.Typer()
    app.command()(command)
    return CliRunner().invoke(app, list(arguments))


def faults() -> set[str]:
    return {finding["code"] for finding in json.loads(call(fsck, "--json").stdout)["findings"]}


def test_there_is_a_harm_for_everything_fsck_compares_and_checks() -> None:
    compared = {projection.fault for projection in wiring.PROJECTIONS} - {NO_ROW}

    assert HARMS.keys() == compared | {check.__name__ for check in wiring.CHECKS}


def test_fsck_sees_a_case_without_its_row_through_its_wire_and_not_without(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faults() == {NO_ROW}
    monkeypatch.setattr(wiring, "PROJECTIONS", wiring.PROJECTIONS[1:])
    assert faults() == set()


@pytest.mark.parametrize("wire", HARMS)
def test_fsck_sees_each_harm_through_its_wire_and_not_without(monkeypatch: pytest.MonkeyPatch, wire: str) -> None:
    fault, harm = HARMS[wire]
    do(harm)

    assert fault in faults()
    monkeypatch.setattr(wiring, "PROJECTIONS", tuple(one for one in wiring.PROJECTIONS if one.fault != wire))
    monkeypatch.setattr(wiring, "CHECKS", tuple(check for check in wiring.CHECKS if check.__name__ != wire))
    assert fault not in faults()


def test_fsck_names_a_follower_that_is_ahead_of_the_ledger_or_stands() -> None:
    raw("UPDATE ledger_follower SET next_seq = 99, fault = 'no table'")

    assert {"follower_ahead", "follower_stopped"} <= faults()


def test_the_worker_reads_for_every_follower_that_is_wired(monkeypatch: pytest.MonkeyPatch) -> None:
    record(a_whole_life("H09.31.01-260302-0002"))
    for step in wiring.steps_beside().values():
        step()
    assert [ledger.place_of(follower) for follower in wiring.FOLLOWERS] == [10] * len(wiring.FOLLOWERS)

    monkeypatch.setattr(wiring, "FOLLOWERS", ())
    assert [name for name in wiring.steps_beside() if not name.startswith("notices by ")] == ["heartbeat"], (
        "who sends and whose heart beats reads nothing"
    )


def listed() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(call(followers, "--json").stdout)
    return rows


def test_followers_lists_place_lag_and_shelf() -> None:
    record(a_whole_life("H09.31.01-260302-0002"))

    (row,) = [row for row in listed() if row["name"] == "indicators"]

    assert (row["place"], row["lag"], row["shelf"], row["can_be_rebuilt"]) == (5, 5, [], True)
    assert "cases.lodged" in row["events"]
    assert "indicators" in call(followers).stdout


def test_a_shelf_is_told_by_the_status_until_it_is_read_again() -> None:
    do(HARMS["shelves_are_empty"][1])
    told = call(followers)
    assert told.exit_code == 1
    assert "not_taken" in told.stdout

    assert call(followers, "--retry", "indicators").exit_code == 0
    assert [row["shelf"] for row in listed()] == [[]] * len(wiring.FOLLOWERS)


def test_figures_are_rebuilt_from_the_command_line() -> None:
    do(HARMS["cells_hold"][1])

    assert call(rebuild, "indicators").exit_code == 0

    assert indicators.wrong_cells() == []


@pytest.mark.parametrize(("command", "arguments"), [(followers, ["--retry", "nobody"]), (rebuild, ["nobody"])])
def test_an_unknown_follower_is_one_line_with_the_names_there_are(command: Any, arguments: list[str]) -> None:
    answer = call(command, *arguments)

    assert isinstance(answer.exception, Complaint)
    assert "indicators" in answer.exception.text.vi


def test_the_place_of_an_older_version_comes_along() -> None:
    with migrated_back("indicators", "0001_initial"):
        assert raw("SELECT next_seq FROM indicators_follower WHERE name = 'indicators'") == [(5,)]
        raw("UPDATE indicators_follower SET next_seq = 3")

    assert indicators.entries_read() == 3
    assert raw("SELECT to_regclass('indicators_follower')") == [(None,)]
