"""Wires are objects in one table; each, when cut, is missed by name."""

import os
import subprocess
import sys
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from django.utils.module_loading import import_string
from procrastinate.contrib.django import app

from onestop.assembly import faces, wiring
from onestop.assembly.cli import COMMANDS
from onestop.assembly.commands.check import checks
from onestop.kernel.event import event_types

from .modules import ROOT, SOURCE, imports_of, load_everything
from .wires import unwired

PACKAGE = "onestop.assembly.commands."
TEMPLATES: dict[str, Any] = settings.TEMPLATES[0]
TABLES = ("FOLLOWERS", "PROJECTIONS", "CHECKS", "RECURRING", "DEMO")
WIRES = [(table, place) for table in TABLES for place in range(len(getattr(wiring, table)))]


@pytest.fixture(scope="module", autouse=True)
def everything() -> None:
    load_everything()


def test_all_that_can_be_wired_is() -> None:
    assert unwired() == []


def found_at(missed: str) -> Any:
    module, _, name = missed.split()[-1].rpartition(".")
    return getattr(import_module(module), name)


@pytest.mark.parametrize(("table", "place"), WIRES, ids=lambda value: str(value))
def test_a_cut_wire_is_missed_by_name(monkeypatch: pytest.MonkeyPatch, table: str, place: int) -> None:
    wires = list(getattr(wiring, table))
    cut = wires.pop(place)
    monkeypatch.setattr(wiring, table, tuple(wires))

    (missed,) = unwired()

    assert missed.startswith(f"{table.lower().rstrip('s')} onestop.")
    assert found_at(missed) is getattr(cut, "operation", cut)


@pytest.mark.parametrize("face", faces.FACES, ids=lambda face: face.module)
def test_a_face_left_out_is_missed_by_name(monkeypatch: pytest.MonkeyPatch, face: faces.Face) -> None:
    monkeypatch.setattr(faces, "FACES", tuple(other for other in faces.FACES if other is not face))

    assert unwired() == [f"face {face.module}"]


def test_a_face_without_templates_stops_the_start() -> None:
    with pytest.raises(FileNotFoundError, match="elsewhere"):
        faces.template_folder(faces.Face("elsewhere", ""), SOURCE)


def test_the_templates_of_every_face_are_read_and_linted() -> None:
    folders = [SOURCE / face.module / "templates" for face in faces.FACES]
    (lint,) = [each for each in checks(ROOT) if each.name == "templates"]

    assert [Path(folder) for folder in TEMPLATES["DIRS"]] == folders
    assert [Path(word) for word in lint.command if word.endswith("/templates")] == folders


def test_recurring_work_is_registered_under_its_name_and_cron() -> None:
    periodic = {(each.task.name, each.task.queue, each.cron) for each in app.periodic_registry.periodic_tasks.values()}

    assert {(work.name, work.queue, work.cron) for work in wiring.RECURRING} <= periodic


def test_recurring_work_runs_its_own_operation_now() -> None:
    told: list[datetime] = []

    def sweep(*, now: datetime) -> int:
        told.append(now)
        return 0

    job = wiring.job_of(wiring.Recurring("0 0 1 1 *", "cases", "tests.swept", sweep))
    job(0)

    assert (job.__module__, job.__qualname__) == ("tests", "swept")
    assert [moment.tzinfo is not None for moment in told] == [True]


NAMED_BY_STRINGS = [
    *settings.MIDDLEWARE,
    settings.CSRF_FAILURE_VIEW,
    settings.WSGI_APPLICATION,
    TEMPLATES["OPTIONS"]["environment"],
]


@pytest.mark.parametrize("dotted", NAMED_BY_STRINGS)
def test_what_django_wants_named_by_a_string_exists(dotted: str) -> None:
    assert callable(import_string(dotted))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_exists(name: str) -> None:
    module, _, function = COMMANDS[name].where.partition(":")

    assert callable(getattr(import_module(f"onestop.assembly.commands.{module}"), function))


def test_every_file_of_commands_is_a_command_or_serves_one() -> None:
    files = {file.stem: file for file in (SOURCE / "assembly" / "commands").glob("[!_]*.py")}
    commands = {command.where.partition(":")[0] for command in COMMANDS.values()}
    shared = {name.split(".")[3] for file in files.values() for name in imports_of(file) if name.startswith(PACKAGE)}

    assert sorted(files.keys() - commands - shared) == []


def test_whoever_has_the_wires_knows_every_event() -> None:
    """A follower shelves an event nobody publishes; a type that is merely not imported yet must not look like one."""
    code = (
        "import django; django.setup(); import onestop.assembly.wiring;"
        "from onestop.kernel.event import event_types; print(*event_types())"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCE.parent), "DJANGO_SETTINGS_MODULE": "onestop.assembly.settings"}

    started = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)

    published = {name for name, kind in event_types().items() if kind.__module__.startswith("onestop.")}
    assert set(started.stdout.split()) == published


def test_every_command_with_a_database_has_the_wires(database_server: str, tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from onestop.assembly import database as d; d.migrate = lambda: 0\n"
        "with d.database(pathlib.Path(sys.argv[1])): print('onestop.assembly.wiring' in sys.modules)"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCE.parent), "DATABASE_URL": database_server}

    said = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], env=env, capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "True"


def test_what_follows_a_migration_follows_one_that_exists() -> None:
    known = set(MigrationLoader(None, ignore_no_migrations=True).disk_migrations)

    assert [wire for wire in wiring.AFTER_MIGRATION if wire not in known] == []


def test_what_is_done_once_beside_a_migration_is_written_down_twice() -> None:
    """A line that is lost loses what old databases never recorded, and no other test has an old database of each."""
    assert {name: work.__qualname__ for name, work in wiring.AFTER_MIGRATION.items()} == {
        ("organisation", "0005_drop_undated_parent"): "record_existing",
        ("people", "0007_record_posts"): "record_existing_posts",
        ("people", "0008_record_accounts"): "record_existing_accounts",
        ("cases", "0039_returns_left_out"): "open_returns_left_out",
        ("indicators", "0007_traces"): "trace_existing",
        ("cases", "0040_originals_counted"): "count_originals_left_out",
    }
