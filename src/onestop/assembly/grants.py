"""The roles of `roles` carried into a database."""

import psycopg

from onestop.assembly import roles

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
_ROLES = "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)"
_OWNED = """
SELECT pg_get_userbyid(datdba) = %s AND NOT EXISTS (
  SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relowner <> datdba)
FROM pg_database WHERE datname = current_database()
"""


def ensure_roles(url: str) -> None:
    """Make the roles and hand the database to its owner; `url` is a superuser's, as only the embedded server gives it."""
    with psycopg.connect(url, autocommit=True) as connection:
        known = {name for (name,) in connection.execute(_ROLES, [list(roles.ROLES)])}
        if known != set(roles.ROLES):
            connection.execute(roles.make_roles().encode())
        owned = connection.execute(_OWNED, [roles.OWNER]).fetchone()
        if owned is None or not owned[0]:
            connection.execute(roles.hand_over(connection.info.dbname).encode())


def apply_grants() -> list[str]:
    """Give the roles what they may do, on Django's connection as the owner; the statements said.

    Nothing where the database knows none of the roles.
    """
    from django.db import transaction

    from onestop.runtime.api import raw

    with transaction.atomic():
        known = [name for (name,) in raw(_ROLES, [list(roles.ROLES)])]
        if roles.OWNER not in known:
            return []
        statements = list(roles.grants([name for (name,) in raw(_TABLES)], known))
        for statement in statements:
            raw(statement)
    return statements
