"""A command's database: found or started, its tables up to date, Django ready."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django

from onestop.assembly.complaints import cannot_write, no_database
from onestop.embedded.api import PostgresUnavailable, database_url
from onestop.runtime.secrets import secrets_of

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
            due = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
            if due:
                call_command("migrate", verbosity=0, skip_checks=True)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_MIGRATING])
    return due


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
