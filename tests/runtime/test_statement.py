"""A hot statement means the same by libpq, past the cursor, as by Django's own backend, through it."""

import contextlib
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

import pytest
from django.db import (
    DEFAULT_DB_ALIAS,
    DataError,
    IntegrityError,
    OperationalError,
    ProgrammingError,
    connection,
    connections,
)
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from onestop.kernel.times import LOCAL
from onestop.runtime import pipeline
from onestop.runtime.api import Statement, raw, savepoint, transaction

pytestmark = pytest.mark.usefixtures("sql")

VALUES = {
    "text": "Hoà 'q' \\ \t €",
    "int": -5,
    "bigint": 2**40,
    "boolean": True,
    "bytea": b"\x00\xff'",
    "timestamptz": datetime(2026, 4, 24, 10, 0, 1, 5, tzinfo=LOCAL),
    "date": date(2026, 4, 24),
    "uuid": UUID(int=7),
    "text[]": ["a", 'b"', None],
    "jsonb": '{"a": [1, "ơ"]}',
}
_ONE = Statement("SELECT %s::int")


@pytest.mark.django_db
@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("none", [False, True])
def test_a_value_goes_and_comes_as_through_a_cursor(kind: str, none: bool) -> None:
    sql, value = f"SELECT %s::{kind}", None if none else VALUES[kind]

    assert Statement(sql)([value]) == raw(sql, [value])


@pytest.mark.django_db
def test_kinds_of_values_nobody_thought_of_are_written_by_the_driver() -> None:
    class Word(str):
        __slots__ = ()

    assert Statement("SELECT %s::text, %s::numeric")([Word("từ"), Decimal("1.50")]) == [("từ", Decimal("1.50"))]


@pytest.mark.django_db
def test_text_is_never_cut_short_at_a_zero() -> None:
    with pytest.raises(DataError, match="NUL"):
        Statement("SELECT %s::text")(["a\0b"])


@pytest.mark.django_db
def test_parameters_by_name_are_sent_once_and_percent_signs_stay() -> None:
    statement = Statement("SELECT %(a)s::int + %(b)s::int * %(a)s::int, '100 %%'")

    assert statement.query == "SELECT $1::int + $2::int * $1::int, '100 %'"
    assert statement({"a": 3, "b": 4}) == raw(statement.sql, {"a": 3, "b": 4}) == [(15, "100 %")]


@pytest.mark.django_db
def test_a_statement_thrown_away_is_never_taken_for_the_next() -> None:
    assert [Statement(f"SELECT {number} + %s::int")([0]) for number in range(50)] == [
        [(number,)] for number in range(50)
    ]


@pytest.mark.django_db
def test_a_command_answers_no_rows() -> None:
    assert Statement("CREATE TEMP TABLE nothing ()")() == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sql", "error"),
    [
        ("SELECT 1 / %s::int", "DataError"),
        ("SELECT nothing(%s::int)", "ProgrammingError"),
        ("INSERT INTO runtime_outbox (task) SELECT NULL WHERE %s::int = 0", "IntegrityError"),
    ],
)
def test_what_fails_fails_as_through_a_cursor(sql: str, error: str) -> None:
    complaints: list[tuple[str, str, str]] = []
    for say in (Statement(sql), lambda params: raw(sql, params)):
        with pytest.raises(Exception) as caught, transaction():  # noqa: PT011 - compared below
            say([0])
        cause: Any = caught.value.__cause__
        complaints.append((type(caught.value).__name__, str(caught.value).split("\n")[0], cause.sqlstate))

    assert complaints[0] == complaints[1]
    assert complaints[0][0] == error


@pytest.mark.django_db
def test_a_failed_part_leaves_the_rest_of_the_transaction() -> None:
    with transaction():
        with contextlib.suppress(ProgrammingError), savepoint():
            Statement("SELECT nothing()")()

        assert _ONE([1]) == [(1,)]


@pytest.mark.django_db
def test_it_is_still_known_after_a_part_was_undone() -> None:
    with transaction():
        _ONE([1])
        for _ in range(10):
            with contextlib.suppress(RuntimeError), savepoint():
                raw("SELECT 1")
                raise RuntimeError

        assert _ONE([1]) == [(1,)]


@pytest.mark.django_db
def test_a_broken_transaction_takes_no_more_statements() -> None:
    with contextlib.suppress(TransactionManagementError), transaction():
        with contextlib.suppress(ProgrammingError):
            raw("SELECT nothing()")
        connection.needs_rollback = True
        with pytest.raises(TransactionManagementError):
            _ONE([1])


@pytest.mark.django_db
def test_who_counts_queries_sees_it() -> None:
    with CaptureQueriesContext(connection) as seen:
        _ONE([1])

    assert [query["sql"] for query in seen.captured_queries] == ["SELECT 1::int"]


@pytest.mark.django_db(transaction=True)
def test_it_belongs_to_the_transaction_around_it() -> None:
    with contextlib.suppress(RuntimeError), transaction():
        _ONE([1])
        raw("CREATE TABLE left_behind ()")
        raise RuntimeError
    assert raw("SELECT to_regclass('left_behind')") == [(None,)]

    with transaction():
        raw("CREATE TABLE left_behind ()")
    assert raw("SELECT to_regclass('left_behind')::text") == [("left_behind",)]
    raw("DROP TABLE left_behind")


@pytest.mark.django_db(transaction=True)
def test_a_promise_broken_at_the_end_is_told_and_nothing_is_kept() -> None:
    raw("CREATE TABLE promised (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
    try:
        with pytest.raises(IntegrityError), transaction():
            raw("INSERT INTO promised VALUES (1), (1)")
        assert raw("SELECT * FROM promised") == []
    finally:
        raw("DROP TABLE promised")


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_was_cut_is_told_of_and_opened_again() -> None:
    _ONE([1])
    _cut()

    with pytest.raises(OperationalError):
        _ONE([1])
    connection.close_if_unusable_or_obsolete()

    assert _ONE([1]) == [(1,)]


@pytest.mark.django_db(transaction=True)
def test_a_request_after_the_server_was_started_anew_does_not_notice() -> None:
    _ONE([1])
    _cut()
    cast("Any", connection).health_check_done = False  # as at the start of a request

    assert _ONE([1]) == [(1,)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("say", [_ONE, _ONE.with_commit, _ONE.with_next])
def test_a_transaction_on_a_cut_connection_says_so(say: Callable[[list[int]], object]) -> None:
    with transaction():
        say([1])  # so that all it needs is prepared
    _cut()

    with pytest.raises(OperationalError), transaction():
        say([1])
    connection.close_if_unusable_or_obsolete()

    with transaction():
        assert _ONE([1]) == [(1,)]


@pytest.mark.django_db(transaction=True)
def test_a_transaction_in_which_nothing_is_said_asks_the_server_nothing() -> None:
    with transaction():
        _ONE([1])
    _cut()

    with transaction():
        pass

    connection.close()


@pytest.mark.usefixtures("table")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("other", [raw, lambda sql: connection.connection.execute(sql).fetchall()])
def test_whoever_speaks_next_finds_what_was_deferred_done(other: Callable[[str], list[tuple[int]]]) -> None:
    with transaction():
        Statement("INSERT INTO deferred VALUES (%s::int)").with_commit([1])
        assert other("SELECT * FROM deferred") == [(1,)]
        Statement("INSERT INTO deferred VALUES (%s::int)").with_commit([2])
        assert Statement("SELECT * FROM deferred ORDER BY 1")() == [(1,), (2,)]

    assert raw("SELECT count(*) FROM deferred") == [(2,)]


@pytest.mark.usefixtures("table")
@pytest.mark.django_db(transaction=True)
def test_what_was_deferred_is_done_with_the_end_and_complains_there() -> None:
    insert = Statement("INSERT INTO deferred VALUES (%s::int)")

    with transaction():
        insert.with_commit([1])
    with pytest.raises(IntegrityError), transaction():
        insert.with_commit([1])
    with contextlib.suppress(RuntimeError), transaction():
        insert.with_commit([2])
        raise RuntimeError

    assert insert([3]) == []
    assert raw("SELECT * FROM deferred ORDER BY 1") == [(1,), (3,)]


@pytest.mark.usefixtures("table")
@pytest.mark.django_db
def test_what_is_deferred_inside_another_transaction_belongs_to_its_part() -> None:
    insert = Statement("INSERT INTO deferred VALUES (%s::int)")
    insert([1])

    with pytest.raises(IntegrityError), transaction():
        insert.with_commit([1])

    assert raw("SELECT * FROM deferred") == [(1,)]


@pytest.mark.usefixtures("table")
@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_deferred() -> None:
    Statement("INSERT INTO deferred VALUES (%s::int)").with_commit([1])

    assert raw("SELECT * FROM deferred") == [(1,)]


@pytest.mark.usefixtures("table")
@pytest.mark.django_db(transaction=True)
def test_what_is_asked_with_the_next_statement_is_answered_before_it() -> None:
    count, insert = Statement("SELECT count(*) FROM deferred"), Statement("INSERT INTO deferred VALUES (%s::int)")

    with transaction():
        before = count.with_next()
        insert([1])
        after = count.with_next()
        raw("INSERT INTO deferred VALUES (2)")
        assert (before(), after()) == ([(0,)], [(1,)])
        at_last = count.with_next()
    assert at_last() == [(2,)]


@pytest.mark.usefixtures("table")
@pytest.mark.django_db(transaction=True)
def test_what_was_asked_with_the_next_statement_fails_there() -> None:
    @transaction
    def operation() -> None:
        Statement("SELECT 1 / %s::int").with_next([0])
        Statement("INSERT INTO deferred VALUES (%s::int)")([1])

    with pytest.raises(DataError):
        operation()
    with contextlib.suppress(RuntimeError), transaction():
        _ONE.with_next([1])
        raise RuntimeError

    assert raw("SELECT * FROM deferred") == []
    assert _ONE([2]) == [(2,)]


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_it_is_asked_at_once() -> None:
    assert _ONE.with_next([1])() == [(1,)]


@pytest.mark.django_db(transaction=True)
def test_an_answer_is_not_there_before_anything_was_said(sql: str) -> None:
    with transaction():
        rows = _ONE.with_next([1])
        expected = pytest.raises(LookupError) if sql == "fast" else contextlib.nullcontext()
        with expected:
            rows()


@pytest.mark.django_db(transaction=True)
def test_much_can_be_said_at_once() -> None:
    """More than the socket takes in one go, both ways."""
    long = "ơ" * 5_000_000
    with transaction():
        Statement("SELECT length(%s::text)").with_commit([long])
        assert Statement("SELECT %s::text")([long]) == [(long,)]


@pytest.fixture
def table() -> Iterator[None]:
    raw("CREATE TABLE deferred (a int UNIQUE)")
    yield
    raw("DROP TABLE deferred")


def _cut() -> None:
    """The server ends our connection."""
    pid = connection.connection.info.backend_pid
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    other.close()


@pytest.mark.django_db
def test_only_the_plain_branch_opens_a_cursor(sql: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    cursor = connection.cursor

    def opening() -> object:
        opened.append(None)
        return cursor()

    monkeypatch.setattr(connections[DEFAULT_DB_ALIAS], "cursor", opening)

    assert _ONE([1]) == [(1,)]
    assert len(opened) == {"fast": 0, "plain": 1}[sql]


def test_the_locked_driver_lets_other_threads_go_on_while_it_sends() -> None:
    """An update of it could hide the call, and nothing but the time would tell."""
    assert pipeline._sync_of_libpq() is not None
