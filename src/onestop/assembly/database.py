"""A command's database: found or started, its tables up to date, Django ready."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import django

from onestop.assembly.complaints import Complaint, cannot_write, language, newer_database, no_database
from onestop.embedded.api import PostgresUnavailable, database_url
from onestop.runtime.secrets import secrets_of

if TYPE_CHECKING:
    from django.db.migrations.loader import MigrationLoader

_MIGRATING = 7_305_601
"""Advisory lock under which one process at a time changes the schema."""


def data_folder(given: Path | None) -> Path:
    """`--data`, else ONESTOP_DATA, else ./data."""
    return (given or Path(os.environ.get("ONESTOP_DATA", "data"))).resolve()


@contextmanager
def database(data: Path | None = None) -> Iterator[Path]:
    """Django on the database of a data folder, or on `DATABASE_URL`, for the length of the block.

    Raises:
        Complaint: the folder cannot be written, or no database can be reached.
    """
    folder = data_folder(data)
    _prepare(folder)
    try:
        with database_url(folder) as url:
            os.environ["DATABASE_URL"] = url
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
            django.setup()
            with _closed_after():
                migrate()
                yield folder
    except PostgresUnavailable as error:
        raise no_database(error) from error


def migrate() -> int:
    """Bring the tables up to date, one process at a time; how many migrations were due."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_MIGRATING])
        try:
            executor = MigrationExecutor(connection)
            refuse_newer(executor.loader)
            due = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
            if due:
                call_command("migrate", verbosity=0, skip_checks=True)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_MIGRATING])
    return due


def refuse_newer(loader: "MigrationLoader") -> None:
    """Code that does not know the tables as they are would write into them what a newer one does not expect.

    Raises:
        Complaint: the database has migrations that are not in this code.
    """
    from django.apps import apps

    # Libraries squash theirs as they like; ours, and those of an app this code does not have, are told apart.
    others = {app.label for app in apps.get_app_configs() if not app.name.startswith("onestop.")}
    missing = set(loader.applied_migrations) - set(loader.disk_migrations)
    unknown = sorted(f"{app}.{name}" for app, name in missing if app not in others)
    if unknown:
        raise newer_database(unknown[-1])


def check_schema() -> None:
    """Before serving: end with one line when the database is newer than this code."""
    from django.db import connection, connections
    from django.db.migrations.loader import MigrationLoader

    try:
        refuse_newer(MigrationLoader(connection))
    except Complaint as complaint:
        sys.exit(complaint.text.in_(language()))
    finally:
        connections.close_all()  # what is forked from here must not share one


def _prepare(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
        secrets = secrets_of(folder)
    except OSError as error:
        raise cannot_write(folder, error) from error
    os.environ["ONESTOP_DATA"] = str(folder)
    for name, value in secrets.environment().items():
        os.environ.setdefault(name, value)


@contextmanager
def _closed_after() -> Iterator[None]:
    from django.db import connections

    try:
        yield
    finally:
        connections.close_all()
