"""A simple question to the clock is answered without Typer, and exactly as with it."""

import os
import subprocess
import sys
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from onestop.assembly.clock_fast_path import VALUES, simple_options
from onestop.assembly.commands import clock as typed
from onestop.assembly.commands.clock_answer import CommandResult

APRIL = ["--unit", "working_day", "--term", "3", "--received", "2026-04-24T10:00"]
SPELLED_OUT = [word for name in VALUES for word in (f"--{name.replace('_', '-')}", "3")]


def as_typer_reads(words: list[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    read: dict[str, Any] = {}
    monkeypatch.setattr(typed, "ask", lambda **options: read.update(options) or CommandResult(0))
    app = typer.Typer()
    app.command()(typed.clock)
    assert CliRunner().invoke(app, words).exit_code == 0
    return read


def as_fast_path_reads(words: list[str]) -> dict[str, Any]:
    unsaid = {name: given.default for name, given in signature(typed.clock).parameters.items()}
    return {**unsaid, **(simple_options(words) or {})}


@pytest.mark.parametrize(
    "words",
    [
        [],
        APRIL,
        [*APRIL, "--json"],
        [*APRIL, "--term", "0007", "--language", "en"],
        [*APRIL, "--event", "finished=2026-04-27", "--event", "nap"],
        ["--batch", "-"],
        SPELLED_OUT,
    ],
)
def test_a_simple_question_is_read_as_typer_reads_it(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert simple_options(words) is not None
    assert as_fast_path_reads(words) == as_typer_reads(words, monkeypatch)


def test_every_option_of_the_command_can_be_read_by_the_fast_path() -> None:
    assert {*VALUES, "event", "as_json"} == {*signature(typed.clock).parameters}


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["extra"],
        ["--", "x"],
        ["--unit"],
        ["--unit", ""],
        ["--unit", "--term"],
        ["--unit=day"],
        ["--term", "three"],
        ["--term", "-3"],
        ["--term", "٣"],
        ["--on_supplement", "restart"],
        ["--as-json"],
        ["--unit", "\x1b[31m"],
        ["--wrong", "3"],
    ],
)
def test_what_is_not_simple_is_left_to_typer(words: list[str]) -> None:
    assert simple_options(words) is None


def test_a_simple_question_loads_neither_typer_nor_yaml() -> None:
    code = (
        "import sys; from onestop.assembly.clock_fast_path import answer_if_simple;"
        f"answer_if_simple(['clock', *{APRIL}]); print({{'typer', 'yaml', 'rich', 'multiprocessing'}} & {{*sys.modules}})"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "set()"


def test_the_status_and_the_line_on_standard_error_are_those_of_the_command(tmp_path: Path) -> None:
    def onestop(*words: str) -> tuple[int, str, str]:
        command = [sys.executable, "-m", "onestop", "clock", *words]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "80"})
        return ran.returncode, ran.stdout, ran.stderr

    missing = str(tmp_path / "none")
    assert onestop("--unit", "day", "--term", "3") == onestop("--unit=day", "--term", "3")
    assert (
        onestop("--batch", missing)
        == onestop(f"--batch={missing}")
        == (1, "", f"{missing}: No such file or directory\n")
    )
    assert onestop(*APRIL) == onestop(*APRIL[:-2], f"--received={APRIL[-1]}")


def test_the_other_commands_do_not_wait_for_the_law_of_terms() -> None:
    code = (
        "import sys; from onestop.assembly.clock_fast_path import answer_if_simple;"
        "print(answer_if_simple(['up']), answer_if_simple(['clock', '--help']), 'onestop.rules' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "None None False\n"
