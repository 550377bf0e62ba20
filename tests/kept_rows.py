"""What tests begin with, built once a process: its rows are kept in memory, and put back into the empty tables.

A province with its people and procedures takes a second to build, and a tenth of that to put back. The access log is left as
it is: it is written on a connection of its own, and what earlier tests left there is not of what is built.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from django.db import connection

Built = TypeVar("Built")
Row = tuple[Any, ...]
_COLUMNS: Final = """
    SELECT table_name, string_agg(format('%I', column_name), ', ' ORDER BY ordinal_position)
      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
       AND table_name NOT IN ('django_migrations', 'django_content_type', 'auth_permission', 'access_log')
     GROUP BY table_name ORDER BY table_name
"""
_SEQUENCES: Final = """
    SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL
       AND sequencename NOT IN ('django_migrations_id_seq', 'django_content_type_id_seq', 'auth_permission_id_seq',
                              'access_log_id_seq')
"""
_GOES_ON: Final = """
    SELECT setval(format('%%I.%%I', schemaname, sequencename)::regclass, greatest(last_value, %s))
      FROM pg_sequences WHERE schemaname = 'public' AND sequencename = %s
"""


@dataclass(frozen=True)
class Kept:
    """What was given, the rows of each filled table as PostgreSQL copies them, and where its sequences stand."""

    built: Any
    rows: dict[str, bytes]
    sequences: list[Row]


_kept: Final[dict[str, Kept]] = {}


def kept(name: str, build: Callable[[], Built]) -> Built:
    """What `build` gives, with what it writes; only where the tables are empty."""
    if name in _kept:
        _put_back(_kept[name])
    else:
        _kept[name] = Kept(build(), _rows(), _ask(_SEQUENCES))
    return _kept[name].built  # type: ignore[no-any-return]  # of what `build` gave


def _rows() -> dict[str, bytes]:
    tables = [f'"{table}" ({columns})' for table, columns in _ask(_COLUMNS) if _ask(f'SELECT FROM "{table}" LIMIT 1')]
    with connection.cursor() as cursor:
        return {table: _copied(cursor, table) for table in tables}


def _copied(cursor: Any, table: str) -> bytes:
    with cursor.copy(f"COPY {table} TO STDOUT (FORMAT binary)") as copy:
        return b"".join(bytes(part) for part in copy)


def _put_back(was: Kept) -> None:
    """Past the triggers that keep the ledger append-only. Keys go on where those that were kept end, or where they are: what is
    kept in the process by a key never finds another row under it."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for table, rows in was.rows.items():
            with cursor.copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
                copy.write(rows)
        cursor.execute("RESET session_replication_role")
        for sequence, last in was.sequences:
            cursor.execute(_GOES_ON, [last, sequence])


def _ask(question: str) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(question)
        return list(cursor.fetchall())
