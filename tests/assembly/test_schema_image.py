"""What a first start begins with is what the migrations make."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from onestop.assembly.schema_image import IMAGE, begin_with_image, image_of
from onestop.runtime.api import raw

BUILD: Final = "run scripts/build-schema"
SHAPE: Final = (
    "SELECT 'column', table_name, column_name, data_type, coalesce(column_default, ''), is_nullable, is_identity"
    " FROM information_schema.columns WHERE table_schema = 'public'",
    "SELECT 'index', tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = 'public'::regnamespace",
    "SELECT 'function', proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "SELECT 'statistics', stxname, pg_get_statisticsobjdef(oid) FROM pg_statistic_ext",
    "SELECT 'kept', relname, array_to_string(reloptions, ',') FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    " AND relkind = 'r'",
)

_CASTS: Final = re.compile(r"::character varying|::text(\[\])?|[()\s]")


@pytest.fixture
def begun() -> Iterator[psycopg.Connection]:
    """An empty database beside that of the tests, begun with the image."""
    name = f"image_{os.getpid()}"
    server = urlsplit(os.environ["DATABASE_URL"])
    with psycopg.connect(urlunsplit(server), autocommit=True) as beside:
        beside.execute(f"CREATE DATABASE {name}".encode())
        try:
            with psycopg.connect(urlunsplit(server._replace(path=f"/{name}")), autocommit=True) as made:
                if not begin_with_image(made):
                    pytest.skip("another version of the server wrote it")
                yield made
        finally:
            beside.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.mark.django_db
def test_it_holds_every_migration_and_makes_what_they_make(begun: psycopg.Connection) -> None:
    held = set(begun.execute("SELECT app, name FROM django_migrations").fetchall())
    assert held == set(MigrationLoader(connection).disk_migrations), BUILD
    for query in SHAPE:
        assert _told(begun.execute(query.encode()).fetchall()) == _told(raw(query)), f"{BUILD}: {query}"


def _told(rows: Iterable[tuple[Any, ...]]) -> set[tuple[str, ...]]:
    """As both say it: a list read back from its own words has its casts inside, and is the same list."""
    return {tuple(_CASTS.sub("", str(value)) for value in row) for row in rows}


def test_a_database_that_holds_something_is_left_alone(begun: psycopg.Connection) -> None:
    assert not begin_with_image(begun)


def test_it_sets_nothing_beyond_its_transaction_and_says_nothing_to_psql_alone() -> None:
    assert image_of(
        "-- said\n\\restrict x\nSET a = 1;\n\nSELECT pg_catalog.set_config('search_path', '', false);\n"
    ) == ("SET LOCAL a = 1;\nSELECT pg_catalog.set_config('search_path', '', true);\n")
    lines = IMAGE.read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.startswith(("SET ", "\\")) and not line.startswith("SET LOCAL ")]
