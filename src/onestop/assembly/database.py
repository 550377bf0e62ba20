"""A command's database: found or started, its tables up to date, Django ready."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import django

from onestop.assembly import roles
from onestop.assembly.complaints import (
    Complaint,
    cannot_write,
    language,
    ledger_stopped,
    missing_secret,
    newer_database,
    no_database,
)
from onestop.assembly.data_folder import data_folder
from onestop.assembly.grants import apply_grants, ensure_roles, grants_are_current
from onestop.assembly.process_environment import OWNER_URL, READER_URL, SEQUENCER_URL
from onestop.assembly.schema_image import begin_with_image
from onestop.embedded.api import PostgresUnavailable, database_url, with_role
from onestop.runtime.secrets import MissingSecret, secrets_of

if TYPE_CHECKING:
    from django.db.migrations.loader import MigrationLoader

GIVEN_UP = {"sessions"}
"""Libraries' tables that older versions used and this one does not: what they applied is no sign of a newer one."""
_MIGRATING = 7_305_601
"""Advisory lock under which one process at a time changes the schema."""


@contextmanager
def database(data: Path | None = None) -> Iterator[Path]:
    """Django on the database of a data folder, or on `DATABASE_URL`, for the length of the block.

    Raises:
        Complaint: the folder cannot be written, no database can be reached, a secret is missing,
            or the ledger signs nothing more.
    """
    folder = data_folder(data)
    _prepare(folder)
    try:
        embedded = not os.environ.get("DATABASE_URL")
        with database_url(folder) as url:
            if embedded:
                _take_roles(url)
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onestop.assembly.settings")
            django.setup()
            _connect_as_owner()
            # Brings in every module: a type of event that is merely not imported would look like one nobody publishes.
            import_module("onestop.assembly.wiring")
            with _closed_after(), _ledger_complaints():
                migrate()
                _know_public_key()
                yield folder
    except PostgresUnavailable as error:
        raise no_database(error) from error


@contextmanager
def read_only() -> Iterator[None]:
    """For the length of the block nothing can be written: as the role that reads, where ONESTOP_READER_URL names one."""
    from django.db import connection, connections

    from onestop.assembly.settings import database_from
    from onestop.runtime.api import raw

    before = dict(connection.settings_dict)
    connections.close_all()
    if url := os.environ.get(READER_URL):
        connection.settings_dict.update(database_from(url))
    try:
        raw("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
        yield
    finally:
        connections.close_all()
        connection.settings_dict.update(before)


def migrate() -> int:
    """Bring the tables up to date, one process at a time; how many migrations were due."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_MIGRATING])
        try:
            begin_with_image(connection.connection)
            executor = MigrationExecutor(connection)
            refuse_newer(executor.loader)
            due = [(one.app_label, one.name) for one, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
            if due:
                call_command("migrate", verbosity=0, skip_checks=True)
            if not grants_are_current():
                apply_grants()
            _finish()
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_MIGRATING])
    return len(due)


def _finish() -> None:
    """What migrations need beside SQL, once each, though whoever made them was killed in between."""
    from onestop.assembly.wiring import AFTER_MIGRATION
    from onestop.runtime.api import now, raw, transaction

    done = {name for (name,) in raw("SELECT work FROM runtime_upgrade")}
    for (app, migration), work in AFTER_MIGRATION.items():
        if (name := f"{app}.{migration}") not in done:
            with transaction():
                work(now())
                raw("INSERT INTO runtime_upgrade (work, done_at) VALUES (%s, %s)", [name, now()])


def _take_roles(url: str) -> None:
    """Give each process the address of its own role; the superuser of the embedded server is needed no more."""
    ensure_roles(url)
    os.environ["DATABASE_URL"] = with_role(url, roles.APP)
    os.environ[SEQUENCER_URL] = with_role(url, roles.SEQUENCER)
    os.environ[READER_URL] = with_role(url, roles.READER)
    os.environ[OWNER_URL] = with_role(url, roles.OWNER)


def _connect_as_owner() -> None:
    """Commands are the operator's: they migrate, load and repair. What they start serves as another."""
    from django.db import connections

    from onestop.assembly.settings import database_from

    if url := os.environ.get(OWNER_URL):
        connections.settings["default"].update(database_from(url))


def _know_public_key() -> None:
    """Write the log's public key where pages find it; the first start makes it from the seed."""
    from onestop.ledger import api as ledger

    ledger.public_key()


@contextmanager
def _ledger_complaints() -> Iterator[None]:
    """Why the ledger signs nothing, as one line an operator can act on."""
    from onestop.ledger import api as ledger

    try:
        yield
    except ledger.LedgerDoesNotHold as refusal:
        raise ledger_stopped(refusal.reason) from refusal
    except ledger.WrongSigningKey as fault:
        raise ledger_stopped(str(fault)) from fault


def refuse_newer(loader: "MigrationLoader") -> None:
    """Code that does not know the tables as they are would write into them what a newer one does not expect.

    Raises:
        Complaint: the database has migrations that are not in this code.
    """
    from django.apps import apps

    # Libraries squash theirs as they like; ours, and those of an app this code does not have, are told apart.
    others = {app.label for app in apps.get_app_configs() if not app.name.startswith("onestop.")} | GIVEN_UP
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
        os.environ.update(secrets_of(folder))
    except MissingSecret as error:
        raise missing_secret(error.variable) from error
    except OSError as error:
        raise cannot_write(folder, error) from error
    os.environ["ONESTOP_DATA"] = str(folder)


@contextmanager
def _closed_after() -> Iterator[None]:
    from django.db import connections

    try:
        yield
    finally:
        connections.close_all()
