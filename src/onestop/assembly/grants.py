"""The roles of `roles` carried into a database."""

import hashlib

import psycopg

from onestop.assembly import roles

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
_ROLES = "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)"
_MARK = "SELECT obj_description('public'::regnamespace)"
_PREPARED = """
SELECT pg_get_userbyid(datdba) = %s AND NOT has_function_privilege('public', 'lo_create(oid)', 'EXECUTE') AND NOT EXISTS (
  SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relowner <> datdba)
FROM pg_database WHERE datname = current_database()
"""


def ensure_roles(url: str) -> None:
    """Make the roles and hand the database to its owner; `url` is a superuser's, as only the embedded server gives it."""
    with psycopg.connect(url, autocommit=True) as connection:
        known = {name for (name,) in connection.execute(_ROLES, [list(roles.ROLES)])}
        if known != set(roles.ROLES):
            connection.execute(roles.make_roles().encode())
        prepared = connection.execute(_PREPARED, [roles.OWNER]).fetchone()
        if prepared is None or not prepared[0]:
            connection.execute(roles.hand_over(connection.info.dbname).encode())


def apply_grants() -> list[str]:
    """Give the roles what they may do, on Django's connection as the owner; the statements said.

    Nothing where the database knows none of the roles.
    """
    from django.db import transaction

    from onestop.runtime.api import raw

    with transaction.atomic():
        statements = _statements()
        for statement in statements:
            raw(statement)
        if statements:
            raw(f"COMMENT ON SCHEMA public IS '{_mark_of(statements)}'")
    return statements


def grants_are_current() -> bool:
    """Whether the roles were given what this code says: a newer one may say otherwise without a migration."""
    from onestop.runtime.api import raw

    statements = _statements()
    return not statements or raw(_MARK)[0][0] == _mark_of(statements)


def _statements() -> list[str]:
    from onestop.runtime.api import raw

    known = [name for (name,) in raw(_ROLES, [list(roles.ROLES)])]
    return list(roles.grants([name for (name,) in raw(_TABLES)], known)) if roles.OWNER in known else []


def _mark_of(statements: list[str]) -> str:
    return f"onestop grants {hashlib.sha256(chr(10).join(statements).encode()).hexdigest()}"
