"""Among many open cases a list reads its own lanes by their index, and of the cases those alone: never the whole table."""

import json
from typing import Any

import pytest
from django.db import connection

from onestop.cases import api as cases
from onestop.cases.mapping import SELECT
from onestop.cases.queries import chain, reopened
from onestop.runtime.api import raw

from .conftest import World
from .examples import RECEPTIONIST, SPECIALIST, at

pytestmark = pytest.mark.django_db
OTHERS, OWN = 20_000, 400
CASES = """
INSERT INTO cases_case ({columns}) SELECT {values} FROM cases_case c, generate_series(1, {many}) AS n WHERE c.id = {id}"""
TASKS = """
INSERT INTO cases_task (case_id, nth, kind, agency, hands, step, assignee, entered_at, due_at, urgent_at, done_at, done_by,
  acted_for, answer)
SELECT c.id, t.nth, t.kind, CASE WHEN c.id <= {id} + {own} THEN t.agency ELSE 'H09.39.' || (c.id % 40) END, t.hands, t.step, '',
  t.entered_at, t.due_at, t.urgent_at + make_interval(mins => (c.id % 20000)::int), t.done_at, t.done_by, '', t.answer
FROM cases_task t, cases_case c WHERE t.case_id = {id} AND c.id > {id}"""


@pytest.fixture
def many(world: World) -> str:
    """One case at work, and as many more as a large agency and all others have open."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM cases_case WHERE code = %s", [code])
        [id_] = cursor.fetchone()
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'cases_case' AND is_generated = 'NEVER'"
        )
        columns = [name for (name,) in cursor.fetchall()]
        own = {"id": f"{id_} + n", "code": "c.code || '-' || n", "submission_key": "gen_random_uuid()"}
        values = ", ".join(own.get(name, f"c.{name}") for name in columns)
        cursor.execute(CASES.format(columns=", ".join(columns), values=values, many=OTHERS, id=id_))
        cursor.execute(TASKS.format(own=OWN, id=id_))
        cursor.execute("ANALYZE cases_case, cases_task, cases_wait")
    return code


def nodes(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan, *(one for part in plan.get("Plans", ()) for one in nodes(part))]


def read_whole(monkeypatch: pytest.MonkeyPatch, ask: Any) -> list[str]:
    """The tables of cases that a statement reads from end to end, as the planner has it."""
    asked: list[tuple[str, Any]] = []

    def noted(statement: str, params: Any = None) -> Any:
        asked.append((statement, params))
        return raw(statement, params)

    with monkeypatch.context() as watched:
        for part in ("worklist", "listing_counts", "set_apart"):
            watched.setattr(f"onestop.cases.queries.{part}.raw", noted)
        ask()
    return [name for statement, params in asked for name in from_end_to_end(statement, params)]


def from_end_to_end(statement: str, params: Any) -> list[str]:
    [(plan,)] = raw(f"EXPLAIN (FORMAT JSON) {statement}", params)
    read = plan if isinstance(plan, list) else json.loads(plan)
    found = [one["Relation Name"] for one in nodes(read[0]["Plan"]) if one["Node Type"] == "Seq Scan"]
    return [name for name in found if name not in ("cases_wait", "cases_issued")]  # of which there are few or none here


def test_no_list_and_no_count_reads_a_whole_table(many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    listings = [cases.Listing(sort=sort) for sort in cases.SORTS]
    listings += [cases.Listing("overdue"), cases.Listing(work="step:appraise"), cases.Listing("late_soon")]
    for listing in listings:
        found = read_whole(monkeypatch, lambda one=listing: cases.worklist(by=SPECIALIST, now=at(3), listing=one))
        assert found == [], listing
    assert read_whole(monkeypatch, lambda: cases.worklist_counts(by=SPECIALIST, now=at(3))) == []
    assert read_whole(monkeypatch, lambda: cases.listing_counts(listings, by=SPECIALIST, now=at(3))) == []


def test_neither_does_a_case_nor_what_is_asked_of_its_matter(many: str) -> None:
    assert from_end_to_end(f"{SELECT} WHERE c.code = %s::text", [many]) == []
    assert from_end_to_end(chain._CHAIN, [many, many]) == []
    assert from_end_to_end(reopened._NEW, [many]) == []
    assert from_end_to_end(reopened._LAST, [many, ""]) == []


def test_what_is_counted_is_what_is_listed(many: str) -> None:
    counts = cases.worklist_counts(by=SPECIALIST, now=at(3))

    assert counts["todo"] == OWN + 1 == sum(counts[name] for name in cases.URGENCIES)
