"""Who may do what in the database: four roles, and one table that says what each may do to every table.

`onestop_owner` owns and migrates, and runs the operator's commands. `onestop_app` serves pages and jobs: no
superuser, no DDL, no TRUNCATE, of each table what its operations do and no more, and of the ledger it may only read
and add what waits for a place.
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
_QUEUE: Final[frozenset[Privilege]] = frozenset({"SELECT", "INSERT", "DELETE"})
_CHANGE: Final[frozenset[Privilege]] = frozenset({"SELECT", "INSERT", "UPDATE"})
_WRITE: Final[frozenset[Privilege]] = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"})
_NOTHING: Final[frozenset[Privilege]] = frozenset()

_APP: Final[Mapping[str, frozenset[Privilege]]] = {
    "access_log": _QUEUE,  # old lines go by a dated rule, none is ever changed
    "anomalies_again": _QUEUE,  # made anew every night, as what follows
    "anomalies_finding": _QUEUE,
    "anomalies_period": _WRITE,
    "anomalies_question": _ADD,  # see COLUMNS
    "bulk_item": _QUEUE,  # what was chosen never changes; see COLUMNS
    "bulk_run": _QUEUE,  # who made which run, neither
    "bulk_step_hours": _WRITE,  # learned anew each night
    "cases_case": _ADD,  # and what COLUMNS adds, here and below
    "cases_component": _ADD,
    "cases_draft": _WRITE,
    "cases_issued": _ADD,  # issued once, never changed
    "cases_number": _ADD,
    "cases_task": _ADD,
    "cases_wait": _ADD,
    "documents_upload": _QUEUE,
    "feedback_rating": _ADD,
    "indicators_case_fact": _WRITE,
    "indicators_cell": _WRITE,
    "indicators_procedure_fact": _WRITE,
    "indicators_trace": _WRITE,
    "ledger_disclosure": _ADD,
    "ledger_follower": _CHANGE,
    "ledger_sequencer": _NOTHING,  # whoever may lock it can keep the sequencer from signing
    "ledger_shelf": _QUEUE,
    "notices_caught": _QUEUE,
    "notices_letter": _QUEUE,  # see COLUMNS
    "notices_message": _QUEUE,  # what a message says of itself is written once; see COLUMNS
    "notices_preference": _ADD,
    "notices_stop": _QUEUE,
    "outages_alive": _ADD,
    "outages_move": _ADD,
    "outages_outage": _ADD,
    "people_absence": _ADD,  # ended early, never put off; see COLUMNS
    "people_contact_change": _WRITE,  # until it is proved, given up or over
    "people_former_contact": _WRITE,  # kept until they were told
    "people_person": _ADD,
    "people_session": _WRITE,
    "people_user": _ADD,
    "people_wrongtry": _QUEUE,
    "procrastinate_events": _WRITE,
    "procrastinate_jobs": _WRITE,
    "procrastinate_periodic_defers": _WRITE,
    "procrastinate_workers": _WRITE,
    "reminders_briefing": _QUEUE,  # what was counted that morning stays; see COLUMNS
    "reminders_choice": _ADD,
    "reminders_reminder": _QUEUE,  # which threshold was reached when never changes; see COLUMNS
    "runtime_kept_briefly": _WRITE,
    "runtime_outbox": _WRITE,
    "runtime_throttle": _WRITE,
    "tickets_appointment": _WRITE,  # taken, moved, given up; forgotten some weeks after its day
    "tickets_ticket": _QUEUE,  # which number it is never changes; see COLUMNS
    "tickets_window": _WRITE,
    "worklists_columns": _WRITE,
    "worklists_filter": _WRITE,
    "worklists_opened": _WRITE,  # forgotten once the case has ended
}
"""What the operations of the serving role need. Of every other table it only reads: agencies, posts, procedures and the
signed ledger are written by commands and by the sequencer."""
_SEQUENCER: Final[Mapping[str, frozenset[Privilege]]] = {
    "ledger_entry": _READ,
    "ledger_disclosure": _READ,
    "ledger_tile": _ADD | {"UPDATE"},
    "ledger_checkpoint": _ADD,
    "ledger_misfit": _ADD | {"DELETE"},
    "ledger_erasure": _READ,
    "ledger_sequencer": frozenset({"UPDATE"}),  # the right to lock it; no row is ever there
    "django_migrations": _READ,  # it starts on no schema but its own
}
_LETTERS_AND_JOBS: Final = ("access_", "notices_", "procrastinate_", "runtime_")
_UNREAD: Final = (
    "people_absence",
    "people_session",
    "people_user",
    "people_wrong",
    "people_contact_",
    "reminders_",
    "tickets_appointment",
    "worklists_",
    *_LETTERS_AND_JOBS,
)
"""What no export needs, as beginnings of names: sessions, passwords, tries, unproved addresses; who is away and why; who comes by
appointment; who was reminded; how somebody filters his lists and what he opened; who looked, letters, jobs."""


class ColumnGrant(NamedTuple):
    """What a role may do to some columns of a table of which it may not do it to all."""

    role: str
    privilege: Privilege
    table: str
    columns: tuple[str, ...]


_OF_AN_OUTAGE: Final = (
    *(
        "kind",
        "services",
        "cause",
        "begins_at",
        "expected_end",
        "proposed_end",
        "recorded_at",
        "plan",
        "force_majeure",
        "note",
        "note_en",
    ),
    *("detected", "ended_at", "called_off_at", "changed_at", "digest", "size", "leaf"),
)
COLUMNS: Final = (
    # An entry is added without a place: whoever could give it one would show as signed what nobody signed.
    ColumnGrant(APP, "INSERT", "ledger_entry", tuple(columns.ENTRY)),
    ColumnGrant(SEQUENCER, "UPDATE", "ledger_entry", (columns.PLACE,)),
    # What an act may change of a case; who lodged what, where and when stays as it was lodged.
    ColumnGrant(
        APP,
        "UPDATE",
        "cases_case",
        (
            "guard",
            "head_leaf",
            "accept_by",
            "received_at",
            "received_by",
            "due_on",
            "due_at",
            "late_from",
            "paused_since",
            "finished_at",
            "returned_at",
            "changed_at",
            "stage",
            "waits_for",
            "outcome",
            "late",
            "lateness_noted_at",
            "tokens",
            "because",
            "received",
            "amendments",
            "conflicts",
            "remarks",
            "given_back",
            "reopenings",
            "fees",
            "competent_agency",  # these two, where the case goes to the agency that is competent
            "level",
            "return_agency",  # where the applicant chose to fetch the result
            "answers",  # put right, where a request asked for it; what stood is kept with the request
        ),
    ),
    ColumnGrant(
        APP,
        "UPDATE",
        "cases_task",
        (
            "assignee",
            "due_at",
            "urgent_at",
            "once_late",
            "done_at",
            "done_by",
            "acted_for",
            "answer",
        ),
    ),
    ColumnGrant(
        APP,
        "UPDATE",
        "cases_wait",
        (
            "ended_at",
            "urgent_at",
            "received",
            "left_out",
            "corrected",
            "reply",
            "reply_by",
            "incomplete",
            "shares_moved",
        ),
    ),
    ColumnGrant(APP, "UPDATE", "cases_number", ("last",)),
    # What was asked of whom stays; that it was answered and closed its entries say, and `fsck` holds the words to them.
    ColumnGrant(
        APP,
        "UPDATE",
        "anomalies_question",
        ("answer", "answered_at", "answered_by", "reason", "closed_at", "closed_by"),
    ),
    # That it lived is its to say, and an operator's what a silence was; when it began nobody changes.
    ColumnGrant(APP, "UPDATE", "outages_alive", ("last_at", "explained_at", "why")),
    # Which outage it is stays; what becomes of it follows from its entries, and `fsck` replays them.
    ColumnGrant(APP, "UPDATE", "outages_outage", _OF_AN_OUTAGE),
    ColumnGrant(APP, "UPDATE", "documents_upload", ("state", "finding", "scanned_at")),
    # What was to be told, of what and to whom stays as it was made.
    ColumnGrant(
        APP,
        "UPDATE",
        "notices_message",
        (
            "state",
            "attempts",
            "next_try_at",
            "provider",
            "why",
            "handed_over_at",
            "language",
            "subject",
            "body",
            "digest",
            "read_at",
        ),
    ),
    ColumnGrant(APP, "UPDATE", "notices_preference", ("language", "email", "sms", "chat", "changed_at")),
    ColumnGrant(APP, "UPDATE", "notices_letter", ("attempts", "next_try_at")),
    ColumnGrant(APP, "UPDATE", "people_absence", ("ended_at",)),
    ColumnGrant(APP, "UPDATE", "people_person", ("phone", "email", "address")),
    ColumnGrant(APP, "UPDATE", "people_user", ("password", "last_login")),
    ColumnGrant(APP, "UPDATE", "reminders_briefing", ("address", "attempts", "next_try_at")),
    ColumnGrant(APP, "UPDATE", "reminders_choice", ("by_email", "language")),
    ColumnGrant(APP, "UPDATE", "reminders_reminder", ("holder", "closed_at")),
    ColumnGrant(APP, "UPDATE", "bulk_item", ("state", "refusal", "done_at")),
    # When a number was drawn, for what series and by what right, nobody changes; what becomes of it its calling does.
    ColumnGrant(
        APP,
        "UPDATE",
        "tickets_ticket",
        (
            *("service", "state", "ground", "calls", "absences", "put_back_at", "first_called_at"),
            *("called_at", "window_number", "official", "began_at", "ended_at", "cases"),
        ),
    ),
)


def privileges_of(role: str, table: str) -> frozenset[Privilege]:
    """What a role may do to a whole table."""
    if role == APP:
        return _APP.get(table, _READ)
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
    """SQL that makes the owner's what others own of a database, and shuts what nobody needs; for a superuser."""
    return f'ALTER DATABASE "{database}" OWNER TO {OWNER};\n{_HAND_OVER}\n{_NO_LARGE_OBJECTS}'


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


# A place to hide what no table shows and no quota counts. The functions are the superuser's, so only he can shut them.
_NO_LARGE_OBJECTS: Final = """DO $$ DECLARE called text; BEGIN
  FOR called IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
    AND (proname LIKE 'lo\\_%' OR proname IN ('loread', 'lowrite'))
  LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', called); END LOOP;
END $$;"""


def grants(tables: Sequence[str], roles: Sequence[str]) -> Iterator[str]:
    """SQL that gives exactly this and takes everything else; for the owner, after each migration. Can be repeated."""
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield _no_temporary_tables(roles)
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


def _no_temporary_tables(roles: Sequence[str]) -> str:
    """Who may make any could put one of the same name before a table; the follower of figures, of the serving role, needs one."""
    allowed = f"EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO {APP}', current_database()); " if APP in roles else ""
    revoked = "EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());"
    return f"DO $$ BEGIN {revoked} {allowed}END $$"
