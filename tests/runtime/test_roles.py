"""What each role of the database may do: every table, every privilege, tried with a statement; and no DDL."""

# ruff: noqa: S608 - table and column names come from the schema

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, InternalError, ProgrammingError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.test import Client

from cases.conftest import build_world
from cases.examples import RECEPTIONIST, at
from cases.test_operations import lived
from onestop.assembly import grants, roles, wiring
from onestop.assembly.database import refuse_newer
from onestop.cases import api as cases
from onestop.cases.mapping import CORRECTED, MOVED
from onestop.embedded import cluster
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM
from onestop.kernel.times import LOCAL
from onestop.ledger import api as ledger
from onestop.people.events import PersonRegistered
from onestop.runtime import api as runtime
from onestop.runtime.api import raw
from serving_role import as_role

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
        "ledger_sequencer": "",
        "ledger_follower": "SELECT INSERT UPDATE",
        "ledger_shelf": "SELECT INSERT DELETE",
    },
    roles.SEQUENCER: {
        "ledger_entry": "SELECT",
        "ledger_disclosure": "SELECT",
        "ledger_tile": "SELECT INSERT UPDATE",
        "ledger_checkpoint": "SELECT INSERT",
        "ledger_misfit": "SELECT INSERT DELETE",
        "ledger_erasure": "SELECT",
        "ledger_sequencer": "UPDATE",
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
            "ledger_sequencer",
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


READ_ONLY = """auth_group auth_group_permissions auth_permission catalogue_finding catalogue_procedure catalogue_version
django_content_type django_migrations organisation_agency organisation_agencyparent organisation_agencyperiod
organisation_agencysuccession people_official people_post runtime_upgrade"""
ADDED = """anomalies_question
cases_case cases_component cases_issued cases_number cases_task cases_wait feedback_rating notices_preference
outages_alive outages_move outages_outage people_absence people_person people_user reminders_choice"""
ADDED_AND_REMOVED = """access_log anomalies_again anomalies_finding bulk_item bulk_run
documents_upload notices_caught notices_letter notices_message notices_stop people_wrongtry reminders_briefing reminders_reminder
tickets_ticket"""
"""Written rows of these are changed in no column but those of CHANGED."""
CHANGED = {
    "anomalies_question": {"answer", "answered_at", "answered_by", "reason", "closed_at", "closed_by"},
    "bulk_item": {"state", "refusal", "done_at"},
    "cases_case": {
        "guard",
        "head_leaf",
        *CORRECTED,
        *MOVED,
        "amendments",
        "conflicts",
        "remarks",
        "given_back",
        "reopenings",
        "fees",
    },
    "cases_number": {"last"},
    "cases_task": {"assignee", "due_at", "urgent_at", "once_late", "done_at", "done_by", "acted_for", "answer"},
    "cases_wait": {
        "ended_at",
        "urgent_at",
        "received",
        "left_out",
        "corrected",
        "reply",
        "reply_by",
        "incomplete",
        "shares_moved",
    },
    "documents_upload": {"state", "finding", "scanned_at"},
    "outages_alive": {"last_at", "explained_at", "why"},
    "outages_outage": {
        *("kind", "services", "cause", "begins_at", "expected_end", "recorded_at", "plan", "force_majeure", "note"),
        *("note_en", "detected", "ended_at", "called_off_at", "changed_at", "digest", "size", "leaf"),
        "proposed_end",
    },
    "notices_message": {
        *("state", "attempts", "next_try_at", "provider", "why", "handed_over_at", "read_at"),
        *("language", "subject", "body", "digest"),
    },
    "notices_preference": {"language", "email", "sms", "chat", "changed_at"},
    "notices_letter": {"attempts", "next_try_at"},
    "people_absence": {"ended_at"},
    "reminders_briefing": {"address", "attempts", "next_try_at"},
    "reminders_choice": {"by_email", "language"},
    "reminders_reminder": {"holder", "closed_at"},
    "people_person": {"phone", "email", "address"},
    "people_user": {"password", "last_login"},
    "tickets_ticket": {
        *("service", "state", "ground", "calls", "absences", "put_back_at", "first_called_at", "called_at"),
        *("window_number", "official", "began_at", "ended_at", "cases"),
    },
}


def test_what_the_serving_role_may_not_change_is_written_down_twice() -> None:
    """Beside the ledger: agencies, posts, procedures, schema and rights; what was lodged, rated or written down."""
    restricted = {
        table: " ".join(sorted(roles.privileges_of(roles.APP, table)))
        for table in tables()
        if not table.startswith("ledger_") and len(roles.privileges_of(roles.APP, table)) < 4
    }

    assert restricted == {
        **dict.fromkeys(READ_ONLY.split(), "SELECT"),
        **dict.fromkeys(ADDED.split(), "INSERT SELECT"),
        **dict.fromkeys(ADDED_AND_REMOVED.split(), "DELETE INSERT SELECT"),
    }


def test_of_what_was_written_it_changes_only_what_acts_change() -> None:
    given = {one.table: set(one.columns) for one in roles.COLUMNS if (one.role, one.privilege) == (roles.APP, "UPDATE")}
    assert given == CHANGED

    every = raw(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND is_generated = 'NEVER' AND table_name = ANY(%s)",
        [list(CHANGED)],
    )
    with as_role(roles.APP):
        changed = {(table, column) for table, column in every if not refused(statement("UPDATE", table, column))}
    assert changed == {(table, column) for table, columns in CHANGED.items() for column in columns}


@pytest.mark.parametrize("role", SERVING)
def test_no_serving_role_has_a_place_to_hide_anything(role: str) -> None:
    """Large objects stand in no table. Of temporary tables the follower of figures, in the serving role, needs one."""
    with as_role(role):
        for call in ("lo_create(0)", "lo_creat(-1)", "lo_from_bytea(0, 'x')", "lo_put(1, 0, 'x')", "lowrite(0, 'x')"):
            assert refused(f"SELECT {call}")
        assert refused("CREATE TEMP TABLE mine (id int)") is (role != roles.APP)


def test_pages_of_the_tests_are_answered_by_the_serving_role(client: Client) -> None:
    assert b"database write: ok" in client.get("/healthz").content

    raw("REVOKE INSERT ON runtime_throttle FROM onestop_app")
    assert b"database write: failing" in client.get("/healthz").content


def test_what_exports_may_not_read_is_written_down_twice() -> None:
    """Sessions, passwords and tries at them, who looked at whom, and the jobs with what was promised in them."""
    assert [table for table in tables() if not roles.privileges_of(roles.READER, table)] == [
        "access_log",
        "notices_caught",
        "notices_letter",
        "notices_message",
        "notices_preference",
        "notices_stop",
        "people_absence",
        "people_contact_change",
        "people_session",
        "people_user",
        "people_wrongtry",
        "procrastinate_events",
        "procrastinate_jobs",
        "procrastinate_periodic_defers",
        "procrastinate_workers",
        "reminders_briefing",
        "reminders_choice",
        "reminders_reminder",
        "runtime_kept_briefly",
        "runtime_outbox",
        "runtime_throttle",
        "runtime_upgrade",
        "tickets_appointment",
        "worklists_columns",
        "worklists_filter",
        "worklists_opened",
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
        ledger.judge_misfits_again(NOW)
        assert ledger.sequence_once(NOW) == 1
    with as_role(roles.READER):
        assert len(ledger.read_from(-1, 10)) == 1


def test_the_serving_role_can_do_all_that_the_worker_does() -> None:
    """A case lives from lodging to rating and is late once; followers read it, every recurring job runs, a job is sent."""
    world = build_world()
    with as_role(roles.APP):
        cases.accept(code=world.lodge(), by=RECEPTIONIST, now=at(2))
        code = lived(world)
    with as_role(roles.SEQUENCER):
        assert ledger.sequence_once(at(9)) > 0
    with as_role(roles.APP):
        for follower in wiring.FOLLOWERS:
            assert ledger.follow_all(follower, at(9)) > 0
        assert raw("SELECT count(*) FROM indicators_case_fact WHERE case_code = %s", [code]) == [(1,)]
        assert {line.name: line.operation(now=at(2) + timedelta(days=90)) for line in wiring.RECURRING}
        with runtime.transaction():
            runtime.defer(task="onestop.cases.api.note_lateness", timestamp=0)
        assert runtime.relay_once() == 1
    assert ledger.shelf_of(indicators.FOLLOWER.name) == ()
    assert raw("SELECT count(*) FROM cases_case WHERE lateness_noted_at IS NOT NULL") == [(1,)]


@pytest.mark.parametrize("role", [roles.APP, roles.SEQUENCER])
def test_each_process_can_ask_whether_the_tables_are_as_it_knows_them(role: str) -> None:
    with as_role(role):
        refuse_newer(MigrationLoader(connection))


def test_what_serves_cannot_sign_even_with_the_key() -> None:
    with as_role(roles.APP):
        ledger.record([an_entry()])
        with pytest.raises(ProgrammingError, match="permission denied"):
            ledger.sequence_once(NOW)


@pytest.mark.parametrize("role", [roles.APP, roles.READER])
def test_only_the_sequencer_can_keep_the_sequencer_from_signing(role: str) -> None:
    """Every mode in which a table can be locked, and every table the sequencer writes: none that excludes it."""
    excluding = (
        "ROW EXCLUSIVE",
        "SHARE UPDATE EXCLUSIVE",
        "SHARE",
        "SHARE ROW EXCLUSIVE",
        "EXCLUSIVE",
        "ACCESS EXCLUSIVE",
    )
    with as_role(role):
        for table in ("ledger_sequencer", "ledger_entry", "ledger_tile", "ledger_checkpoint", "ledger_misfit"):
            assert [mode for mode in excluding if not refused(f"LOCK TABLE {table} IN {mode} MODE")] == []
            assert refused(f"SELECT 1 FROM {table} FOR UPDATE")
    with as_role(roles.SEQUENCER):
        assert not refused("LOCK TABLE ledger_sequencer IN EXCLUSIVE MODE NOWAIT")


def test_giving_twice_gives_the_same() -> None:
    asked = "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"
    first = raw(asked)
    with as_role(roles.OWNER):
        grants.apply_grants()

    assert raw(asked) == first


def test_the_embedded_server_lets_these_roles_in() -> None:
    assert cluster.ROLES == roles.ROLES
