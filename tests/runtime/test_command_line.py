"""The command line as an operator meets it."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from onestop.assembly.cli import COMMANDS, application


def onestop(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "LANG", "LC_ALL"}}
    return subprocess.run(
        [sys.executable, "-m", "onestop", *arguments],
        env={**kept, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_help_lists_every_command_without_loading_one() -> None:
    shown = onestop("--help")

    assert shown.returncode == 0
    assert [name for name in COMMANDS if name not in shown.stdout] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_where_the_table_says(name: str) -> None:
    callbacks = {command.name: command.callback for command in application([name]).registered_commands}
    loaded = callbacks[name]

    assert loaded is not None
    assert loaded.__module__.startswith("onestop.assembly.commands.")
    assert loaded.__doc__


@pytest.mark.parametrize("name", ["clock", "verify"])
def test_what_anyone_may_run_needs_no_framework(name: str) -> None:
    question = (
        "import sys; from onestop.assembly.cli import application;"
        f"application(['{name}']); sys.exit('django' in sys.modules or 'psycopg' in sys.modules)"
    )
    asked = subprocess.run(
        [sys.executable, "-c", question], env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, check=False
    )

    assert asked.returncode == 0


@pytest.mark.heavy
class TestComplaints:
    """One line on standard error, and a status that is not 0."""

    def test_a_database_that_does_not_answer(self) -> None:
        asked = onestop("figures", DATABASE_URL="postgresql://x@127.0.0.1:1/x")

        assert (asked.returncode, asked.stderr.count("\n")) == (1, 1)
        assert "DATABASE_URL does not answer" in asked.stderr

    def test_a_folder_that_cannot_be_written(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        asked = onestop("figures", "--data", str(tmp_path / "file" / "data"), LANG="vi_VN.UTF-8")

        assert (asked.returncode, asked.stderr.count("\n")) == (1, 1)
        assert asked.stderr.startswith("Không ghi được vào")

    def test_a_port_that_is_taken(self, tmp_path: Path) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            asked = onestop("up", "--port", str(port), "--data", str(tmp_path))

        assert (asked.returncode, asked.stderr.count("\n")) == (1, 1)
        assert f"Cannot open 127.0.0.1:{port}" in asked.stderr
        assert list(tmp_path.iterdir()) == []
