"""A backup comes back, and what was signed after it is not forgotten."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from onestop.embedded.cluster import cluster_in

pytestmark = [pytest.mark.heavy, pytest.mark.takes(20)]

ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "ONESTOP_DATA")}
RECORD = """
import sys
from pathlib import Path
from onestop.assembly.database import database
with database(Path(sys.argv[1])):
    from onestop.kernel.actor import SYSTEM
    from onestop.ledger import api as ledger
    from onestop.people.events import PersonRegistered
    from onestop.runtime.api import now
    at = now()
    ledger.record([ledger.seal(PersonRegistered(person_kind="citizen"), at=at, by=SYSTEM, case=None, prev=None)])
    ledger.sequence_once(at)
"""
SEQUENCE = """
import subprocess, sys
from pathlib import Path
from onestop.assembly.database import database
from onestop.assembly.process_environment import environment_of
with database(Path(sys.argv[1])):
    command = [sys.executable, "-m", "onestop.assembly.processes", "sequencer"]
    sys.exit(subprocess.run(command, env=environment_of("sequencer"), timeout=60).returncode)
"""
"""The sequencer alone, with nothing to give a place to."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def python(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(
        command, env={**ENVIRONMENT, "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False
    )


def onestop(*arguments: object) -> "subprocess.CompletedProcess[str]":
    return python("-m", "onestop", *arguments)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one signed entry; making a database and its tables takes longer than all that is done with it."""
    made = tmp_path_factory.mktemp("recorded") / "data"
    assert python("-c", RECORD, made).returncode == 0
    cluster_in(made).stop()
    return made


@pytest.fixture
def room(recorded: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder in which that one is `old`."""
    subprocess.run(
        ["cp", "-a", recorded, tmp_path / "old"], check=True
    )  # the database's files have an owner of their own
    yield tmp_path
    for name in ("old", "new"):
        cluster_in(tmp_path / name).stop()


def test_a_restored_backup_holds_and_a_later_head_stops_it_until_a_new_log_is_opened(room: Path) -> None:
    old, new, copy = room / "old", room / "new", room / "copy"
    (old / "blobs").mkdir()
    (old / "blobs" / "one").write_text("kept")

    made = onestop("backup", "--out", copy, "--data", old)
    assert made.returncode == 0, made.stderr
    again = onestop("backup", "--out", copy, "--data", old)
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    assert not list(copy.glob("**/ledger_*")), "a backup holds no secret"
    assert python("-c", RECORD, old).returncode == 0

    new.mkdir()
    refused = onestop("restore", copy, "--data", new)
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert "secrets" in refused.stderr
    shutil.copytree(old / "secrets", new / "secrets")
    shutil.copy(old / "log.checkpoint", new / "log.checkpoint")

    restored = onestop("restore", copy, "--data", new)
    assert (restored.returncode, restored.stderr.count("\n")) == (1, 1), restored.stderr
    assert "2 entries were signed, the database has 1" in restored.stderr
    assert "new-log --name" in restored.stderr
    assert (new / "blobs" / "one").read_text() == "kept"
    assert "anchor 2" in onestop("fsck", "--data", new).stdout

    opened = onestop("new-log", "--name", "motcua.example/ledger/2", "--reason", "a backup", "--yes", "--data", new)
    assert opened.returncode == 0, opened.stderr
    proved = onestop("fsck", "--data", new)
    assert proved.returncode == 0, proved.stdout + proved.stderr
    assert "2 signed entries" in proved.stdout


def test_a_backup_restored_as_it_was_goes_on_under_its_name(room: Path) -> None:
    old, new, copy = room / "old", room / "new", room / "copy"
    assert onestop("backup", "--out", copy, "--data", old).returncode == 0
    shutil.copytree(old / "secrets", new / "secrets")

    restored = onestop("restore", copy, "--data", new)

    assert restored.returncode == 0, restored.stderr
    assert "the log can go on" in restored.stdout
    assert python("-c", RECORD, new).returncode == 0
    assert onestop("fsck", "--data", new).returncode == 0
    assert (new / "log.vkeys").read_text() == (old / "log.vkeys").read_text()


def test_a_backup_from_before_another_key_is_not_said_to_go_on(room: Path) -> None:
    old, new, copy = room / "old", room / "new", room / "copy"
    assert onestop("backup", "--out", copy, "--data", old).returncode == 0
    assert onestop("new-log", "--reason", "yearly", "--yes", "--data", old).returncode == 0
    shutil.copytree(old / "secrets", new / "secrets")

    restored = onestop("restore", copy, "--data", new)

    assert restored.returncode == 1
    assert "newest log.vkeys" in restored.stderr
    checked = onestop("fsck", "--data", new)
    assert (checked.returncode, "ONESTOP_LEDGER_KEY" in checked.stdout) == (1, True)
    for started in (onestop("up", "--cases=0", "--port", free_port(), "--data", new), python("-c", SEQUENCE, new)):
        assert (started.returncode, "ONESTOP_LEDGER_KEY is not the seed" in started.stderr) == (1, True)
    shutil.copy(old / "log.vkeys", new / "log.vkeys")
    assert onestop("fsck", "--data", new).returncode == 0


def test_a_backup_that_fails_leaves_nothing_and_names_its_place(room: Path) -> None:
    old, copy = room / "old", room / "backups" / "copy"
    (old / "blobs").mkdir()
    (old / "blobs" / "gone").symlink_to(room / "nowhere")

    made = onestop("backup", "--out", copy, "--data", old)

    assert (made.returncode, made.stderr.count("\n")) == (1, 1)
    assert str(copy) in made.stderr
    assert "--out" in made.stderr
    assert list(copy.parent.iterdir()) == []
