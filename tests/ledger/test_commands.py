"""The ledger on the command line: exit statuses that scripts and citizens can rely on."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
import typer
from click.testing import Result
from django.db import connection
from pytest_django import Settings
from typer.testing import CliRunner

from onestop.assembly import database as assembly_database
from onestop.assembly.commands.consistency import consistency
from onestop.assembly.commands.fsck import _in_words, fsck
from onestop.assembly.commands.misfits import misfits
from onestop.assembly.commands.new_log import new_log
from onestop.assembly.commands.receipt import receipt
from onestop.assembly.commands.rotate_macs import rotate_macs
from onestop.assembly.commands.verify import verify
from onestop.assembly.complaints import Complaint
from onestop.kernel import event
from onestop.kernel.actor import Actor, Grant
from onestop.kernel.bilingual import Text
from onestop.ledger import api as ledger
from onestop.ledger.domain.audit import name_entry
from onestop.people import api as people
from onestop.runtime.api import session_name
from onestop.runtime.secrets import write_secret

from .happenings import CASE, CLERK, NOW, Unknown, story
from .strangers import as_before_there_were_bounds, forged, with_raw_moment
from .test_receipt import FILES

NAMES = ["log.vkey", "receipt.json", "receipt.tlog-proof"]


def call(command: object, *arguments: object) -> Result:
    app = typer.Typer()
    app.command()(command)  # type: ignore[type-var]
    return CliRunner().invoke(app, [str(one) for one in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of a good receipt."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content.encode())
    return tmp_path


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands use the test's own database."""

    @contextmanager
    def database(data: Path | None = None) -> Iterator[None]:
        yield

    monkeypatch.setattr(assembly_database, "database", database)


def verified(folder: Path, *options: object) -> Result:
    return call(verify, folder / "receipt.json", "--key", folder / "log.vkey", *options)


def test_a_good_receipt_is_verified_in_both_languages(folder: Path) -> None:
    result = verified(folder)

    assert result.exit_code == 0
    assert "BIÊN NHẬN HỢP LỆ. " in result.output
    assert "THIS RECEIPT IS VALID. " in result.output
    assert CASE in result.output


def test_the_proof_may_lie_elsewhere(folder: Path) -> None:
    moved = (folder / "receipt.tlog-proof").rename(folder / "other.txt")

    assert verified(folder, "--proof", moved).exit_code == 0


def another_letter(letter: str) -> str:
    """Another letter of base64's alphabet: what is changed can still be read, whatever the salt drawn today."""
    return "B" if letter == "A" else "A"


@pytest.mark.parametrize("name", NAMES)
def test_a_spoiled_file_is_refused_and_the_reason_given(folder: Path, name: str) -> None:
    """A key with a changed letter is none, and a receipt that is judged by none cannot be read."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text[:-20] + another_letter(text[-20]) + text[-19:], encoding="utf-8")

    result = verified(folder)
    said = {1: ("BIÊN NHẬN KHÔNG HỢP LỆ", "THIS RECEIPT IS NOT VALID"), 2: ("KHÔNG ĐỌC ĐƯỢC", "CANNOT BE READ")}

    assert result.exit_code == (2 if name == "log.vkey" else 1)
    assert all(words in result.output for words in said[result.exit_code])


def test_a_proof_in_another_alphabet_cannot_be_read(folder: Path) -> None:
    path = folder / "receipt.tlog-proof"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[:-20] + "*" + text[-19:], encoding="utf-8")

    result = verified(folder)

    assert result.exit_code == 2
    assert "CANNOT BE READ" in result.output


def test_the_verdict_can_be_read_by_a_machine(folder: Path) -> None:
    good = json.loads(verified(folder, "--json").output)
    (folder / "receipt.json").write_text(FILES["receipt.json"].replace("đầy đủ", "thiếu"), encoding="utf-8")
    bad = verified(folder, "--json")

    assert (good["holds"], good["index"], good["size"], good["origin"]) == (True, 5, 13, "motcua.example/ledger")
    assert bad.exit_code == 1
    assert [(one["code"], one["holds"]) for one in json.loads(bad.output)["checks"]][-1] == ("payload", False)
    assert (good["outcome"], json.loads(bad.output)["outcome"]) == ("holds", "does_not_hold")


def test_line_ends_of_windows_do_not_make_a_receipt_false(folder: Path) -> None:
    for name in NAMES:
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))

    assert verified(folder).exit_code == 0


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_text_cannot_be_read(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\xff\x00\x81")
    result = verified(folder)

    assert result.exit_code == 2
    assert "KHÔNG ĐỌC ĐƯỢC BIÊN NHẬN" in result.output
    assert "THIS RECEIPT CANNOT BE READ" in result.output


@pytest.mark.parametrize("name", ["log.vkey", "receipt.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    missing = verified(folder)
    assert isinstance(missing.exception, Complaint)
    assert name in missing.exception.text.vi


@pytest.mark.django_db
@pytest.mark.usefixtures("here")
def test_a_receipt_is_written_and_holds(tmp_path: Path) -> None:
    ledger.record(story())
    ledger.sequence_once(NOW)

    result = call(receipt, CASE, "--out", tmp_path / "new" / "folder")

    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == NAMES
    assert verified(tmp_path / "new" / "folder").exit_code == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("here")
def test_what_waits_is_sealed_where_no_sequencer_runs(tmp_path: Path) -> None:
    ledger.record(story())

    assert call(receipt, CASE, "--out", tmp_path, "--which", "latest").exit_code == 0
    assert verified(tmp_path).exit_code == 0


@pytest.mark.django_db
@pytest.mark.usefixtures("here")
def test_a_receipt_is_written_however_the_code_was_copied(tmp_path: Path) -> None:
    ledger.record(story())
    for place, typed in enumerate((CASE.replace("-", "–"), f" {CASE.lower()} ", CASE.replace("-", " - "))):
        assert call(receipt, typed, "--out", tmp_path / str(place)).exit_code == 0


def test_what_is_no_code_of_a_case_is_said_before_anything_is_opened(tmp_path: Path) -> None:
    result = call(receipt, "0001", "--out", tmp_path)

    assert isinstance(result.exception, Complaint)
    assert "0001" in result.exception.text.vi


@pytest.mark.django_db
@pytest.mark.usefixtures("here")
def test_an_unknown_case_is_a_clear_line(tmp_path: Path) -> None:
    result = call(receipt, "H09.99-260424-0001", "--out", tmp_path)

    assert isinstance(result.exception, Complaint)
    assert "H09.99-260424-0001" in result.exception.text.en


@pytest.mark.django_db
@pytest.mark.usefixtures("here")
def test_fsck_answers_with_its_status(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The events of this story are of no module, so no projection could replay them.
    monkeypatch.setattr("onestop.assembly.wiring.PROJECTIONS", ())
    ledger.record(story())
    ledger.sequence_once(NOW + timedelta(seconds=1))
    assert call(receipt, CASE, "--out", folder).exit_code == 0
    good = call(fsck, "--json", "--anchor", folder / "receipt.tlog-proof")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE ledger_entry SET type = 'tests.other' WHERE seq = 1")
    bad = call(fsck)

    assert good.exit_code == 0, good.output
    assert json.loads(good.stdout)["size"] == 2
    assert bad.exit_code == 1
    assert "1" in bad.stdout.splitlines()[0]


@pytest.fixture
def a_log(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder whose log has sealed two entries."""

    @contextmanager
    def database(data: Path | None = None) -> Iterator[Path]:
        yield tmp_path

    monkeypatch.setattr(assembly_database, "database", database)
    settings.DATA_DIR = tmp_path
    settings.LEDGER_ANCHORS = [tmp_path / "log.checkpoint"]
    ledger.record(story())
    ledger.sequence_once(NOW)
    return tmp_path


@pytest.mark.django_db
def test_what_was_set_aside_is_listed_with_its_reason_and_judged_again_when_asked(a_log: Path) -> None:
    assert call(misfits).exit_code == 0
    early = ledger.seal(Unknown(), at=NOW, by=CLERK, case=None, prev=None)
    ledger.record([early])
    ledger.sequence_once(NOW)

    listed = call(misfits, "--json")

    assert listed.exit_code == 1
    assert [(one["leaf"], one["reason"]) for one in json.loads(listed.output)] == [(early.leaf.hex(), "event")]
    assert "unknown or misshapen" in call(misfits, "--again").output
    with pytest.MonkeyPatch.context() as later:
        later.setitem(event._known, Unknown.type, Unknown)
        assert call(misfits, "--again").exit_code == 0
    assert ledger.fsck() == []


def operator(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any login is an operator's, and says so by the kind of its name."""
    grants = {"operator": (Grant("ops.see", "H09"),), "clerk": ()}

    def actor(user: str, _at: object) -> Actor:
        return Actor(kind="official", key=user, grants=grants[user])

    monkeypatch.setattr(people, "user_by_login", lambda login: login if login in grants else None)
    monkeypatch.setattr(people, "actor_of", actor)


def flood(many: int) -> None:
    ledger.record([forged() for _ in range(many)])
    ledger.sequence_once(NOW)


@pytest.mark.django_db
def test_what_was_set_aside_is_known_once_an_operator_has_examined_it_and_the_next_is_not(
    a_log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    operator(monkeypatch)
    # The events of this story are of no module, so no projection could replay them.
    monkeypatch.setattr("onestop.assembly.wiring.PROJECTIONS", ())
    many = 1_100
    flood(many)
    early = ledger.seal(Unknown(), at=NOW, by=CLERK, case=None, prev=None)
    ledger.record([early])
    ledger.sequence_once(NOW)
    assert ledger.fsck() != []

    for who in ("clerk", "nobody"):
        assert call(misfits, "--found", "a test", "--by", who).exit_code != 0
    assert call(misfits, "--by", "operator").exit_code != 0, "what was found is left out"
    assert ledger.known_misfits() == 0

    assert call(misfits, "--found", "A test of the firewall", "--by", "operator", "--only", "mac").exit_code == 1
    assert ledger.known_misfits() == many
    assert [one.where for one in ledger.fsck()] == [name_entry(None, early.leaf)], "of another reason, so not examined"

    assert call(misfits, "--found", "An old process", "--by", "operator").exit_code == 0
    held = call(fsck, "--json")
    assert (held.exit_code, json.loads(held.stdout)["examined_misfits"]) == (0, many + 1)
    assert f"{many + 1} set aside, known and examined" in call(fsck).output
    said = ledger.entries_of_types("ledger.misfits_examined")
    assert sum(len(one.payload["leaves"]) for one in said) == many + 1
    assert {one.payload["found"] for one in said} == {"A test of the firewall", "An old process"}

    flood(1)
    assert (call(fsck).exit_code, call(misfits).exit_code) == (1, 1)
    assert ledger.count_misfits() == many + 2, "evidence stays"


@pytest.mark.django_db
def test_what_a_row_claims_moves_no_cursor_and_stops_no_list(a_log: Path) -> None:
    as_before_there_were_bounds("ledger_entry")
    with_raw_moment("-infinity")
    ledger.record([forged()._replace(type="\x1b[2J")])
    ledger.sequence_once(NOW)

    listed = call(misfits)

    assert listed.exit_code == 1
    assert len(listed.output.splitlines()) == 2
    assert r"\x1b[2J" in listed.output
    assert len(json.loads(call(misfits, "--json").output)) == 2


@pytest.mark.django_db
def test_a_new_log_keeps_its_seed_with_the_secrets_and_says_its_key(a_log: Path) -> None:
    assert call(receipt, CASE, "--out", a_log).exit_code == 0

    opened = call(new_log, "--reason", "an exercise", "--name", "motcua.example/ledger/2", "--yes")

    assert opened.exit_code == 0, opened.output
    assert ledger.public_key().text() in opened.output
    assert len((a_log / "secrets" / "ledger_key").read_text().strip()) == 64
    assert call(consistency, a_log / "receipt.tlog-proof", "--out", a_log / "grown").exit_code == 0
    checked = call(
        verify, a_log / "receipt.json", "--key", a_log / "log.vkeys", "--consistency", a_log / "grown", "--json"
    )
    assert checked.exit_code == 0, checked.output
    assert json.loads(checked.output)["checks"][-1]["code"] == "consistency"
    assert verified(a_log, "--consistency", a_log / "receipt.json").exit_code == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("process", "embedded", "opens"),
    [
        ("sequencer", False, False),
        ("sequencer", True, False),
        ("worker", True, False),
        ("worker", False, True),
        ("bench", True, True),
    ],
)
def test_no_log_is_opened_beside_what_would_sign_with_the_old_key(
    a_log: Path, monkeypatch: pytest.MonkeyPatch, process: str, embedded: bool, opens: bool
) -> None:
    """A sequencer keeps the seed it was started with; `up` gives it to every one that it starts."""
    if embedded:
        monkeypatch.delenv("DATABASE_URL")
    before = ledger.public_key()
    known = {**connection.get_connection_params(), "application_name": session_name(process)}
    known = {
        name: known[name]
        for name in ("dbname", "user", "password", "host", "port", "application_name")
        if name in known
    }

    with psycopg.connect(**known):
        opened = call(new_log, "--reason", "yearly", "--yes")

    assert isinstance(opened.exception, Complaint) is not opens
    assert (ledger.public_key() == before) is not opens
    assert opens or "up" in str(opened.exception)


@pytest.mark.django_db
@pytest.mark.usefixtures("here")
def test_of_an_empty_database_fsck_does_not_say_that_all_is_well() -> None:
    told, parsed = call(fsck), json.loads(call(fsck, "--json").stdout)

    assert told.exit_code == 1
    assert told.stdout == "This database is empty: no entry was ever signed in it.\n"
    assert (parsed["holds"], parsed["size"], parsed["first"]["code"]) == (False, 0, "nothing_signed")


@pytest.mark.django_db
def test_without_an_answer_no_log_is_opened(a_log: Path) -> None:
    before = ledger.public_key()

    assert call(new_log, "--reason", "x").exit_code == 1
    assert ledger.public_key() == before


@pytest.mark.django_db
def test_a_head_the_log_does_not_lead_to_is_told(a_log: Path) -> None:
    (a_log / "kept").write_text("nonsense")

    assert isinstance(call(consistency, a_log / "kept").exception, Complaint)


def test_a_new_mac_key_is_put_behind_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONESTOP_LEDGER_MACS", raising=False)
    assert isinstance(call(rotate_macs, "--data", tmp_path).exception, Complaint)
    first = f"2026-01-01:{'11' * 32}"
    write_secret(tmp_path / "secrets" / "ledger_macs", first)

    assert call(rotate_macs, "--data", tmp_path).exit_code == 0

    lines = (tmp_path / "secrets" / "ledger_macs").read_text().splitlines()
    assert (lines[0], len(lines)) == (first, 2)


def test_fsck_says_of_which_kind_it_shows_only_the_first() -> None:
    many = [ledger.Finding("misfit", str(n), Text(f"số {n}", f"no. {n}")) for n in range(ledger.MOST_OF_A_KIND)]

    assert "there may be more" in _in_words(None, many)
    assert "there may be more" not in _in_words(None, many[1:])


def test_it_says_what_erasures_of_earlier_code_do_not_bind() -> None:
    less = ledger.BoundByLess(cases=2, least=0, most=25, of=122)

    assert "2 cases erased by earlier versions: of what stays of each, 0–25 of 122 values are bound." in _in_words(
        None, [], 0, less
    )
    assert "earlier versions" not in _in_words(None, [])
