"""pgbench executes what our operations executed, with values of its own where they must differ."""

import json
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import connection

from onestop.cases.mapping import SELECT
from onestop.ops.bench import Bench, Contest, engines
from onestop.ops.bench.recording import Statement, recorded
from onestop.ops.bench.script import AnswerMissing, Script
from onestop.runtime.api import raw, transaction

CODE = "H09.31.05-260302-0001"


def scripted(*statements: Statement) -> tuple[list[str], dict[str, str]]:
    script = Script({})
    script.write(statements, code=CODE, code_sql="(the code)")
    return script.text().splitlines(), script.variables


class TestScript:
    def test_values_become_variables_so_that_the_server_prepares_the_statement(self) -> None:
        said = Statement("SELECT %s::text, %s::int, %s::timestamptz", ["a", 7, datetime(2026, 3, 2, tzinfo=UTC)], False)

        lines, variables = scripted(said)

        assert lines == ["SELECT :v0::text, :v1::int, :v2::timestamptz ;"]
        assert variables == {"a": "v0", "7": "v1", "2026-03-02T00:00:00+00:00": "v2"}

    def test_nothing_and_emptiness_stay_in_the_text(self) -> None:
        lines, variables = scripted(Statement("SELECT %s::text, %s::text, '100%%'", [None, ""], False))

        assert lines == ["SELECT NULL::text, ''::text, '100%' ;"]
        assert variables == {}

    def test_keys_differ_each_time(self) -> None:
        leaves = '{"\\\\x' + "ab" * 32 + '","\\\\x' + "cd" * 32 + '"}'
        lines, _ = scripted(Statement("SELECT %s, %s::bytea[], %s", [b"x" * 32, leaves, uuid4()], False))

        assert [line.split()[1] for line in lines[:-1]] == ["r0", "r1", "r2", "r3"]
        assert lines[-1] == (
            "SELECT sha256(int8send(:r0)), ARRAY[sha256(int8send(:r1)), sha256(int8send(:r2))]::bytea[], "
            "md5(:r3::text)::uuid ;"
        )

    def test_the_code_is_what_the_script_says_it_is(self) -> None:
        lines, _ = scripted(Statement("SELECT 1 WHERE code = %s::text", [CODE], False))

        assert lines == ["SELECT 1 WHERE code = (the code)::text ;"]

    def test_a_write_uses_the_guard_that_was_read(self) -> None:
        read = Statement("SELECT id, guard FROM cases_case WHERE code = %s", [CODE], False)
        write = Statement("UPDATE t SET a = %(a)s WHERE id = %(id)s AND guard = %(guard)s", {"a": "b"}, False)

        lines, _ = scripted(read, write)

        assert lines[0].endswith("\\gset m_")
        assert lines[1] == "UPDATE t SET a = :v0 WHERE id = :m_id AND guard = :m_guard ;"

    def test_how_a_case_is_read_gives_the_guard(self) -> None:
        lines, _ = scripted(Statement(f"{SELECT} WHERE c.code = %s::text", [CODE], False))

        assert lines[0].endswith("\\gset m_")

    def test_a_write_with_a_guard_that_nobody_read_is_an_error(self) -> None:
        write = Statement("UPDATE t SET a = 1 WHERE id = %(id)s AND guard = %(guard)s", {}, False)

        with pytest.raises(AnswerMissing, match="m in: UPDATE"):
            scripted(write)

    def test_what_was_one_transaction_stays_one(self) -> None:
        lines, _ = scripted(Statement("A", [], False), Statement("B", [], True), Statement("C", [], True))

        assert lines == ["A ;", "BEGIN;", "B ;", "C ;", "COMMIT;"]


@pytest.mark.django_db
def test_what_is_read_of_a_case_has_names_that_pgbench_takes_for_variables() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"{SELECT} LIMIT 0")
        names = [column.name for column in cursor.description or ()]

    assert names
    assert [name for name in names if not name.isidentifier()] == []


@pytest.mark.django_db(transaction=True)
def test_statements_are_recorded_with_their_transaction() -> None:
    def operation() -> None:
        raw("SELECT %s::int", [1])
        with transaction():
            raw("SELECT %s::int", [2])

    assert [(one.params, one.inside) for one in recorded(operation)] == [([1], False), ([2], True)]


def test_both_engines_take_the_same_steps() -> None:
    spiff = engines.spiff()

    assert spiff is not None
    assert engines.ours()() == spiff() == 7


class TestReport:
    def test_a_ratio_is_of_medians(self) -> None:
        contest = Contest(what="x/s", ours=(1, 70, 90), theirs=(100, 5, 900), against="y", aim=0.7)

        assert (contest.ratio, contest.reached) == (0.7, True)

    def test_without_the_other_there_is_no_ratio_and_it_is_said(self) -> None:
        contest = Contest(what="x/s", ours=(70,), theirs=(), against="y", aim=50)
        bench = Bench(seconds=1, clients=8, rounds=1, machine={"cores": 2}, contests=(contest,))

        told = json.loads(bench.as_json())["contests"][0]

        assert (told["ratio"], told["reached"], told["theirs_per_second"]) == (None, None, None)
        assert "not installed" in " ".join(bench.lines()[0].cells)
