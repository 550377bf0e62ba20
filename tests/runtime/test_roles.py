"""What each role of the database may do: every table, every privilege, tried with a statement; and no DDL."""

# ruff: noqa: S608 - table and column names come from the schema

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest
from django.db import IntegrityError, InternalError, ProgrammingError, connection, transaction
from django.db.migrations.loader import MigrationLoader

from onestop.assembly import grants, roles
from onestop.assembly.database import refuse_newer
from onestop.embedded import cluster
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.people.events import PersonRegistered
from onestop.runtime.api import raw

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 4, 24, 10, 0, tzinfo=LOCAL)
INSUFFICIENT_PRIVILEGE = "42501"
SERVING = (roles.APP, roles.SEQUENCER, roles.READER)
LEDGER = {
    roles.APP: {
        "ledger_entry": "SELECT",
        "ledger_disclosure": "SELECT INSERT",
        "ledger_tile": "SELECT",
        "ledger_checkpoint": "SELECT",
        "ledger_misfit": "SELECT",
        "ledger_erasure": "SELECT",
        "ledger_follower": "SELECT INSERT UPDATE DELETE",
        "ledger_shelf": "SELECT INSERT UPDATE DELETE",
    },
    roles.SEQUENCER: {
        "ledger_entry": "SELECT",
        "ledger_disclosure": "SELECT",
        "ledger_tile": "SELECT INSERT UPDATE",
        "ledger_checkpoint": "SELECT INSERT",
        "ledger_misfit": "SELECT INSERT DELETE",
        "ledger_erasure": "SELECT",
        "ledger_follower": "",
        "ledger_shelf": "",
    },
    roles.READER: dict.fromkeys(
        [
            "ledger_entry",
            "ledger_disclosure",
            "ledger_tile",
            "ledger_checkpoint",
            "ledger_misfit",
            "ledger_erasure",
            "ledger_follower",
            "ledger_shelf",
        ],
        "SELECT",
    ),
}
DDL = (
    "CREATE TABLE mine (id int)",
    "ALTER TABLE ledger_entry DISABLE TRIGGER only_a_place_is_given_later",
    "ALTER TABLE cases_case DROP COLUMN head_leaf",
    "DROP TABLE ledger_entry",
    "DROP TRIGGER entries_stay ON ledger_entry",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA mine",
    "CREATE ROLE mine SUPERUSER",
    "SET session_replication_role = replica",
    "COPY ledger_entry FROM PROGRAM 'true'",
    "SET ROLE onestop_owner",
    "SET SESSION AUTHORIZATION onestop_owner",
)


@pytest.fixture(autouse=True)
def _roles() -> None:
    """The roles, and this database the owner's; undone with the test, but for the roles themselves."""
    try:
        with transaction.atomic():
            raw(roles.make_roles())
    except (ProgrammingError, IntegrityError) as error:
        if sqlstate(error) not in ("23505", "42710"):  # another test process was quicker
            raise
    raw(roles.hand_over(connection.settings_dict["NAME"]))
    with as_role(roles.OWNER):
        assert grants.apply_grants()


@contextmanager
def as_role(role: str) -> Iterator[None]:
    """As one who signed in with this role: `SET SESSION AUTHORIZATION` also takes the superuser's powers."""
    raw(f"SET LOCAL SESSION AUTHORIZATION {role}")
    try:
        yield
    finally:
        raw("RESET SESSION AUTHORIZATION")


def tables() -> list[str]:
    return [name for (name,) in raw("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")]


def statement(privilege: str, table: str, column: str) -> str:
    return {
        "SELECT": f'SELECT 1 FROM "{table}" LIMIT 0',
        "INSERT": f'INSERT INTO "{table}" ("{column}") SELECT NULL WHERE false',
        "UPDATE": f'UPDATE "{table}" SET "{column}" = DEFAULT WHERE false',
        "DELETE": f'DELETE FROM "{table}" WHERE false',
        "TRUNCATE": f'TRUNCATE "{table}" CASCADE',
    }[privilege]


def sqlstate(error: Exception) -> str | None:
    return getattr(error.__cause__, "sqlstate", None)


def refused(sql: str) -> bool:
    """Whether the server refuses a statement for want of a privilege; whatever it does is undone."""
    try:
        with transaction.atomic():
            raw(sql)
            transaction.set_rollback(True)
    except (ProgrammingError, IntegrityError, InternalError) as error:
        if sqlstate(error) == INSUFFICIENT_PRIVILEGE:
            return True
        if "append-only" not in str(error):  # the privilege was there: the table itself said no
            raise
    return False


def columns() -> dict[str, str]:
    """A column of each table that may be left to its default."""
    return dict(
        raw(
            "SELECT DISTINCT ON (table_name) table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND is_generated = 'NEVER' AND column_name <> 'seq'"
            " ORDER BY table_name, ordinal_position DESC"
        )
    )


@pytest.mark.parametrize("role", SERVING)
def test_each_role_may_do_what_the_table_says_and_nothing_else(role: str) -> None:
    column = columns()
    some = {
        (one.table, one.privilege) for one in roles.COLUMNS if one.role == role and column[one.table] in one.columns
    }
    expected = {
        (table, one): one in roles.privileges_of(role, table) or (table, one) in some
        for table in tables()
        for one in roles.PRIVILEGES
    }

    with as_role(role):
        found = {(table, one): not refused(statement(one, table, column[table])) for table, one in expected}

    assert {which: found[which] for which in found if found[which] != expected[which]} == {}


@pytest.mark.parametrize("role", SERVING)
def test_what_each_may_do_to_the_ledger_is_written_down_twice(role: str) -> None:
    ledger = [table for table in tables() if table.startswith("ledger_")]

    assert {table: set(LEDGER[role][table].split()) for table in ledger} == {
        table: set(roles.privileges_of(role, table)) for table in ledger
    }


def test_what_the_serving_role_may_not_change_is_written_down_twice() -> None:
    """Beside the ledger: who looked at whom, and what says which schema and which rights there are."""
    restricted = {
        table: " ".join(sorted(roles.privileges_of(roles.APP, table)))
        for table in tables()
        if not table.startswith("ledger_") and len(roles.privileges_of(roles.APP, table)) < 4
    }

    assert restricted == {
        "access_log": "DELETE INSERT SELECT",
        "auth_permission": "SELECT",
        "django_content_type": "SELECT",
        "django_migrations": "SELECT",
        "runtime_upgrade": "SELECT",
    }


def test_what_exports_may_not_read_is_written_down_twice() -> None:
    """Sessions, passwords and tries at them, who looked at whom, and the jobs with what was promised in them."""
    assert [table for table in tables() if not roles.privileges_of(roles.READER, table)] == [
        "access_log",
        "people_session",
        "people_user",
        "people_wrongtry",
        "procrastinate_events",
        "procrastinate_jobs",
        "procrastinate_periodic_defers",
        "procrastinate_workers",
        "runtime_outbox",
        "runtime_throttle",
        "runtime_upgrade",
    ]


def test_no_serving_role_may_empty_a_table() -> None:
    assert [
        (role, table) for role in SERVING for table in tables() if "TRUNCATE" in roles.privileges_of(role, table)
    ] == []


@pytest.mark.parametrize("role", SERVING)
@pytest.mark.parametrize("ddl", DDL)
def test_no_serving_role_may_change_the_schema_or_become_another(role: str, ddl: str) -> None:
    with as_role(role):
        # From within a superuser's session authorisation can be taken back, which one who signed in cannot.
        if "AUTHORIZATION" in ddl or ddl.startswith("SET ROLE"):
            assert raw("SELECT pg_has_role(%s, %s, 'MEMBER')", [role, roles.OWNER]) == [(False,)]
        else:
            assert refused(ddl)


@pytest.mark.parametrize(("role", "may"), [(roles.APP, False), (roles.SEQUENCER, True), (roles.READER, False)])
def test_only_the_sequencer_gives_a_place_and_nobody_changes_anything_else(role: str, may: bool) -> None:
    with as_role(role):
        assert refused("UPDATE ledger_entry SET seq = 1 WHERE false") is not may
        assert refused("UPDATE ledger_entry SET mac = NULL WHERE false")


@pytest.mark.parametrize("role", SERVING)
def test_nobody_who_serves_adds_an_entry_that_has_its_place_already(role: str) -> None:
    with as_role(role):
        assert refused("INSERT INTO ledger_entry (leaf, seq) SELECT NULL, 1 WHERE false")


@pytest.mark.parametrize("role", SERVING)
def test_no_serving_role_can_give_itself_more(role: str) -> None:
    with as_role(role):
        raw("GRANT UPDATE ON ledger_entry TO CURRENT_USER")  # a warning, and nothing is given
        assert refused("UPDATE ledger_entry SET mac = NULL WHERE false")


def test_no_serving_role_is_a_superuser_or_owns_a_table() -> None:
    assert raw("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s) AND (rolsuper OR rolcreaterole OR rolcreatedb)", [
        list(roles.ROLES)
    ]) == []  # fmt: skip
    assert {name for (name,) in raw("SELECT DISTINCT tableowner::text FROM pg_tables WHERE schemaname = 'public'")} == {
        roles.OWNER
    }


def test_who_may_do_what_is_said_again_when_the_code_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert grants.grants_are_current()
    monkeypatch.setitem(roles._SEQUENCER, "django_migrations", frozenset({"SELECT", "DELETE"}))
    assert not grants.grants_are_current()
    grants.apply_grants()
    assert grants.grants_are_current()


def test_the_reader_reads_neither_passwords_nor_sessions() -> None:
    kept = {table for table in tables() if not roles.privileges_of(roles.READER, table)}

    assert {"people_user", "people_session", "access_log"} <= kept


def an_entry() -> ledger.SealedEntry:
    return ledger.seal(PersonRegistered(person_kind="citizen"), at=NOW, by=SYSTEM, case=None, prev=None)


def test_each_can_do_its_work() -> None:
    with as_role(roles.APP):
        ledger.record([an_entry()])
        assert ledger.entries_of_case("H09.31.05-260424-0001") == []
    with as_role(roles.SEQUENCER):
        ledger.release_misfits()
        assert ledger.sequence_once(NOW) == 1
    with as_role(roles.READER):
        assert len(ledger.read_from(-1, 10)) == 1


@pytest.mark.parametrize("role", [roles.APP, roles.SEQUENCER])
def test_each_process_can_ask_whether_the_tables_are_as_it_knows_them(role: str) -> None:
    with as_role(role):
        refuse_newer(MigrationLoader(connection))


def test_what_serves_cannot_sign_even_with_the_key() -> None:
    with as_role(roles.APP):
        ledger.record([an_entry()])
        with pytest.raises(ProgrammingError, match="permission denied"):
            ledger.sequence_once(NOW)


def test_giving_twice_gives_the_same() -> None:
    asked = "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
    first = raw(asked)
    with as_role(roles.OWNER):
        grants.apply_grants()

    assert raw(asked) == first


def test_the_embedded_server_lets_these_roles_in() -> None:
    assert cluster.ROLES == roles.ROLES
