"""The command line as an operator meets it."""

import inspect
import os
import socket
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from onestop.assembly import commands, database
from onestop.assembly.cli import COMMANDS, Data, application
from onestop.assembly.commands import end_post
from onestop.assembly.complaints import Complaint
from onestop.cases.api import ACTS
from onestop.runtime.secrets import SECRETS

BEGINNING = {"up", "migrate", "restore", "simulate", "bench"}
"""What may begin a data folder. Whoever adds one must want a mistyped folder to become a new province."""


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


def takes_data(name: str) -> bool:
    [found] = [command.callback for command in application([name]).registered_commands if command.name == name]
    return "data" in inspect.signature(found or exit).parameters


def test_only_what_opens_no_data_folder_or_says_itself_what_it_misses_is_let_through() -> None:
    through = {name for name, command in COMMANDS.items() if command.data is Data.NONE}

    assert through == {name for name in COMMANDS if not takes_data(name)} | {"rotate-macs"}
    assert {name for name, command in COMMANDS.items() if command.data is Data.BEGINS} == BEGINNING


@pytest.mark.parametrize("server", ["", "postgresql://x@127.0.0.1:1/x"])
@pytest.mark.parametrize("name", [name for name, command in COMMANDS.items() if command.data is Data.OPENS])
def test_a_mistyped_data_folder_is_named_and_nothing_is_made_there(
    name: str, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in SECRETS.values():
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("DATABASE_URL", server)
    [run] = [command.callback for command in application([name]).registered_commands if command.name == name]
    assert run is not None

    for folder in (tmp_path / "mistyped", tmp_path):
        with pytest.raises(Complaint, match=f"There is no OneStop data in {folder}"):
            run(data=folder)

    assert list(tmp_path.iterdir()) == []


def test_it_is_one_line_and_a_status(tmp_path: Path) -> None:
    asked = onestop("fsck", "--data", str(tmp_path / "mistyped"), LANG="vi_VN.UTF-8")

    assert (asked.returncode, asked.stdout) == (1, "")
    assert asked.stderr == f"Không có dữ liệu OneStop trong {tmp_path}/mistyped. Chọn đúng thư mục bằng --data.\n"


def test_a_table_in_a_pipe_is_not_cut() -> None:
    shown = onestop("acts", COLUMNS="80", LANG="C.UTF-8")

    assert "…" not in shown.stdout
    assert [code for code in ACTS if f" {code} " not in shown.stdout] == []
    assert [event.type for act in ACTS.values() for event in act.events if f" {event.type} " not in shown.stdout] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("C", "From 2027-01-04 on, minh no longer holds the post leader at H09.\n"),
        ("vi_VN", "Từ ngày 04/01/2027, minh thôi giữ vị trí leader tại H09.\n"),
    ],
)
def test_until_when_a_post_is_held_is_said(language: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "database", nullcontext)
    monkeypatch.setattr(end_post, "_end", lambda *_given, **_more: None)
    monkeypatch.setenv("LC_ALL", language)
    ended = typer.Typer()
    ended.command()(end_post.end_post)

    run = CliRunner().invoke(ended, ["minh", "leader", "H09", "--on=2027-01-04", "--decision=12/QĐ-UBND", "--by=chief"])

    assert run.output == said


def test_every_table_is_printed_where_nothing_is_cut() -> None:
    """A console of its own may only be for progress, on standard error."""
    sources = Path(commands.__file__).parent.glob("*.py")
    opened = [line.strip() for source in sources for line in source.read_text().splitlines() if "Console(" in line]

    assert [line for line in opened if "table_console()" not in line and "stderr=True" not in line] == []


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
        asked = onestop("migrate", DATABASE_URL="postgresql://x@127.0.0.1:1/x")

        assert (asked.returncode, asked.stderr.count("\n")) == (1, 1)
        assert "DATABASE_URL does not answer" in asked.stderr

    def test_a_folder_that_cannot_be_written(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        asked = onestop("migrate", "--data", str(tmp_path / "file" / "data"), LANG="vi_VN.UTF-8")

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
