"""The ledger on the command line: exit statuses that scripts and citizens can rely on."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import typer
from click.testing import Result
from django.db import connection
from typer.testing import CliRunner

from onestop.assembly import database as assembly_database
from onestop.assembly.commands.fsck import fsck
from onestop.assembly.commands.receipt import receipt
from onestop.assembly.commands.verify import verify
from onestop.assembly.complaints import Complaint
from onestop.ledger import api as ledger

from .happenings import CASE, NOW, story
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
    assert "ĐÚNG: sổ đã ký có bản ghi này." in result.output
    assert "HOLDS: the signed log has this entry." in result.output
    assert CASE in result.output


def test_the_proof_may_lie_elsewhere(folder: Path) -> None:
    moved = (folder / "receipt.tlog-proof").rename(folder / "other.txt")

    assert verified(folder, "--proof", moved).exit_code == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_spoiled_file_is_refused_and_the_reason_given(folder: Path, name: str) -> None:
    path = folder / name
    content = path.read_bytes()
    path.write_bytes(content[:-20] + bytes([content[-20] ^ 1]) + content[-19:])

    result = verified(folder)

    assert result.exit_code == 1
    assert "KHÔNG ĐÚNG" in result.output
    assert "DOES NOT HOLD" in result.output


def test_the_verdict_can_be_read_by_a_machine(folder: Path) -> None:
    good = json.loads(verified(folder, "--json").output)
    (folder / "receipt.json").write_text(FILES["receipt.json"].replace("đầy đủ", "thiếu"), encoding="utf-8")
    bad = verified(folder, "--json")

    assert (good["holds"], good["index"], good["size"], good["origin"]) == (True, 5, 13, "motcua.example/ledger")
    assert bad.exit_code == 1
    assert [(one["code"], one["holds"]) for one in json.loads(bad.output)["checks"]][-1] == ("payload", False)


def test_windows_line_ends_are_not_what_was_signed(folder: Path) -> None:
    path = folder / "receipt.tlog-proof"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert verified(folder).exit_code == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_or_unreadable_file_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\xff\xfe")
    assert isinstance(verified(folder).exception, Complaint)

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
def test_an_unknown_case_is_a_clear_line(tmp_path: Path) -> None:
    result = call(receipt, "H09.99-260424-0001", "--out", tmp_path)

    assert isinstance(result.exception, Complaint)
    assert "H09.99-260424-0001" in result.exception.text.en


@pytest.mark.django_db
@pytest.mark.usefixtures("here")
def test_fsck_answers_with_its_status(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The events of this story are of no module, so no projection could replay them.
    monkeypatch.setattr("onestop.assembly.commands.fsck.PROJECTIONS", ())
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
