"""Who may do what in the database: four roles, and one table that says what each may do to every table.

`onestop_owner` owns and migrates, and runs the operator's commands. `onestop_app` serves pages and jobs: no
superuser, no DDL, no TRUNCATE, and of the ledger it may only read and add what waits for a place.
`onestop_sequencer` alone gives places and keeps tiles and checkpoints. `onestop_reader` reads for exports, but
neither passwords nor sessions.
A role that does not exist gets nothing: a database with one role for everything goes on working, unprotected.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from onestop.ledger import columns

Privilege: TypeAlias = Literal["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"]
OWNER: Final = "onestop_owner"
APP: Final = "onestop_app"
SEQUENCER: Final = "onestop_sequencer"
READER: Final = "onestop_reader"
ROLES: Final = (OWNER, APP, SEQUENCER, READER)
PRIVILEGES: Final[tuple[Privilege, ...]] = get_args(Privilege)

_READ: Final[frozenset[Privilege]] = frozenset({"SELECT"})
_ADD: Final[frozenset[Privilege]] = frozenset({"SELECT", "INSERT"})
_WRITE: Final[frozenset[Privilege]] = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"})
_NOTHING: Final[frozenset[Privilege]] = frozenset()

_APP_EXCEPT: Final[Mapping[str, frozenset[Privilege]]] = {
    "ledger_entry": _READ,  # and what COLUMNS adds
    "ledger_disclosure": _ADD,
    "ledger_tile": _READ,
    "ledger_checkpoint": _READ,
    "ledger_misfit": _READ,
    "ledger_erasure": _READ,
    "access_log": _ADD | {"DELETE"},  # old lines go by a dated rule, none is ever changed
    "django_migrations": _READ,
    "runtime_upgrade": _READ,
    "django_content_type": _READ,
    "auth_permission": _READ,
}
"""The serving role reads and writes every other table."""
_SEQUENCER: Final[Mapping[str, frozenset[Privilege]]] = {
    "ledger_entry": _READ,
    "ledger_disclosure": _READ,
    "ledger_tile": _ADD | {"UPDATE"},
    "ledger_checkpoint": _ADD,
    "ledger_misfit": _ADD | {"DELETE"},
    "ledger_erasure": _READ,
    "django_migrations": _READ,  # it starts on no schema but its own
}
_UNREAD: Final = ("people_session", "people_user", "people_wrong", "access_", "procrastinate_", "runtime_")
"""What no export needs: sessions, passwords, tries at them, who looked at whom, jobs; as beginnings of names."""


class ColumnGrant(NamedTuple):
    """What a role may do to some columns of a table of which it may not do it to all."""

    role: str
    privilege: Privilege
    table: str
    columns: tuple[str, ...]


COLUMNS: Final = (
    # An entry is added without a place: whoever could give it one would show as signed what nobody signed.
    ColumnGrant(APP, "INSERT", "ledger_entry", tuple(columns.ENTRY)),
    ColumnGrant(SEQUENCER, "UPDATE", "ledger_entry", (columns.PLACE,)),
)


def privileges_of(role: str, table: str) -> frozenset[Privilege]:
    """What a role may do to a whole table."""
    if role == APP:
        return _APP_EXCEPT.get(table, _WRITE)
    if role == SEQUENCER:
        return _SEQUENCER.get(table, _NOTHING)
    if role == READER:
        return _NOTHING if table.startswith(_UNREAD) else _READ
    return frozenset(PRIVILEGES)


def make_roles() -> str:
    """SQL that makes the roles that are missing; for a superuser. They log in, but have no password yet."""
    made = "\n".join(
        f"  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN\n"  # noqa: S608 - names in the code
        f"    CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;\n  END IF;"
        for role in ROLES
    )
    return f"DO $$ BEGIN\n{made}\nEND $$;"


def hand_over(database: str) -> str:
    """SQL that makes the owner's what others own of a database; for a superuser."""
    return f'ALTER DATABASE "{database}" OWNER TO {OWNER};\n{_HAND_OVER}'


_HAND_OVER: Final = f"""DO $$ DECLARE statement text; BEGIN
  FOR statement IN
    SELECT format('ALTER %s %s OWNER TO {OWNER}',
                  CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END,
                  oid::regclass)
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
      AND relowner <> '{OWNER}'::regrole
      AND NOT (relkind = 'S' AND EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_class.oid AND deptype IN ('a', 'i')))
    UNION ALL
    SELECT format('ALTER ROUTINE %s OWNER TO {OWNER}', oid::regprocedure)
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner <> '{OWNER}'::regrole
    UNION ALL
    SELECT format('ALTER TYPE %s OWNER TO {OWNER}', oid::regtype)
    FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd') AND typowner <> '{OWNER}'::regrole
  LOOP EXECUTE statement; END LOOP;
END $$;"""  # noqa: S608 - names in the code


def grants(tables: Sequence[str], roles: Sequence[str]) -> Iterator[str]:
    """SQL that gives exactly this and takes everything else; for the owner, after each migration. Can be repeated."""
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    for role in (role for role in ROLES if role in roles and role != OWNER):
        yield f"GRANT USAGE ON SCHEMA public TO {role}"
        yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}"
        for table in tables:
            if privileges := sorted(privileges_of(role, table)):
                yield f'GRANT {", ".join(privileges)} ON "{table}" TO {role}'
        if role != READER:
            yield f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}"
    for some in (some for some in COLUMNS if some.role in roles and some.table in tables):
        yield f'GRANT {some.privilege} ({", ".join(some.columns)}) ON "{some.table}" TO {some.role}'
