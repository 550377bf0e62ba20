"""Every column of every table: a value changed by hand is found by `fsck`, or the table says why nobody needs to."""

# ruff: noqa: S608 - names come from the schema

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from itertools import islice
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction

from cases.conftest import PROCEDURE, WITH_PAPERS, World, build_world, definition, paper
from cases.erasing import given_back
from cases.examples import COMMUNE, HEAD, ORIGINAL, RECEPTIONIST, SIMPLE, SPECIALIST, at
from documents import hostile
from onestop.anomalies import api as anomalies
from onestop.anomalies.models import FindingRow, PeriodRow
from onestop.assembly import tamper, wiring
from onestop.cases import api as cases
from onestop.cases.left_of_erased import LEFT
from onestop.catalogue.domain.definition import digest_of
from onestop.catalogue.domain.draft import Draft
from onestop.catalogue.domain.findings import Finding
from onestop.catalogue.operations.publish import publish_all
from onestop.documents import api as documents
from onestop.indicators import api as indicators
from onestop.kernel.actor import SYSTEM, Actor, Grant
from onestop.ledger import api as ledger
from onestop.organisation import api as organisation
from onestop.outages import api as outages
from onestop.people import api as people
from onestop.people.absences import colleagues_of, scopes_of
from onestop.people.demo import officials
from onestop.people.models import User
from onestop.runtime.api import raw

pytestmark = [pytest.mark.django_db, pytest.mark.exhaustive]
load_demo = import_module("onestop.people.operations.load_demo")
_COLUMNS = """
SELECT table_name, column_name, data_type FROM information_schema.columns
WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"""
_CHECKS = """
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE contype IN ('c', 'x', 'f') AND connamespace = 'public'::regnamespace"""
OTHERWISE = {
    "text": "coalesce({0}, '') || 'x'",
    "character varying": """CASE coalesce({0}, '') WHEN '' THEN 'x'
        ELSE overlay({0} PLACING CASE left({0}, 1) WHEN 'a' THEN 'b' ELSE 'a' END FROM 1 FOR 1) END""",
    "integer": "coalesce({0}, 0) + 9",
    "smallint": "coalesce({0}, 0) + 9",
    "bigint": "coalesce({0}, 0) + 100000",
    "boolean": "NOT coalesce({0}, false)",
    "date": "coalesce({0}, '2026-03-01') + 1",
    "timestamp with time zone": "coalesce({0}, '2026-03-01') + interval '1 second'",
    "bytea": "coalesce(set_byte({0}, 3, get_byte({0}, 3) # 1), '\\x00')",
    "uuid": "gen_random_uuid()",
    "jsonb": """CASE jsonb_typeof({0}) WHEN 'array' THEN {0} || '["x"]'
        ELSE coalesce({0}, '{{}}') || '{{"reasons": [], "tokens": null, "x": 1}}' END""",
    "ARRAY": "CASE WHEN {0} = '{{}}' THEN '{{x}}' ELSE {0} || {0} END",
}
"""Another value of its type, as near as can be."""
ONE_ROW = {
    "documents_upload": "received_digest <> digest",
    "people_person": "number = '074190000123'",
    "people_user.official_id": "kind = 'official'",
    "people_user": "login = '0912345678'",
    "ledger_follower": "name = 'indicators'",
    "ledger_checkpoint": "size = (SELECT max(size) FROM ledger_checkpoint)",
    "ledger_entry": "seq = 5",
    "ledger_disclosure": "leaf = (SELECT leaf FROM ledger_entry WHERE seq = 5)",
    "cases_wait": "because -> 'reasons' <> '[]'",
    "catalogue_version.id": f"code = '{PROCEDURE}' AND number = 2",
    "catalogue_finding": "NOT blocking",
}
"""Which row, where any will not do."""
NOT_ERASED = "SELECT id FROM cases_case WHERE content_erased_at IS NULL"
"""Of an erased case the entries tell no more what its rows say, but the erasure bound it: these are tried apart. Where they lie,
PostgreSQL decides: what other tests wrote and took back leaves room before them."""
OF_ERASED = {
    "cases_case": "id",
    "cases_task": "case_id",
    "cases_wait": "case_id",
    "cases_issued": "case_id",
    "feedback_rating": "case_code",
    "indicators_case_fact": "case_code",
    "indicators_trace": "case_code",
}
"""By table of which an erased case keeps rows, the column that says whose they are."""


@pytest.fixture(scope="module", autouse=True)
def province(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One province that has lived, for all tests here; the database forgets it at the end."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patched, _of_the_test():
        patched.setattr(settings, "DATA_DIR", tmp_path_factory.mktemp("data"))
        patched.setattr(load_demo, "officials", lambda agencies: islice(officials(agencies), 9))
        lived()
        raw("SET CONSTRAINTS ALL IMMEDIATE")
        for table, name in raw(_CHECKS):
            raw(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        yield
        transaction.set_rollback(True)
    organisation.forget()


def _of_the_test() -> transaction.Atomic:
    """A transaction in which operations may begin their own, as in each test that has the database to itself."""
    around = transaction.atomic()
    around._from_testcase = True  # type: ignore[attr-defined]  # what Django's own test case sets
    return around


def lived() -> None:
    world = build_world()
    people.load_demo(at(1))
    people.register_account(
        login="0912345678", password="mot-cua-xin-chao", name="Trần Thị Hoa", number="074190001239", now=at(1)
    )
    publish_again()
    code = world.lodge(procedure_code=WITH_PAPERS, uploads={"id": upload(world)}, on_paper=["photo"])
    cases.accept(code=code, received={"photo": cases.Received(originals=1)}, by=RECEPTIONIST, now=at(2))
    live(world)
    go_silent()
    go_away()
    ask_about_a_signal()
    reorganise()
    erase(world)
    ledger.sequence_once(at(20))
    indicators.follow_all(at(20))


def go_silent() -> None:
    """The platform did not answer for a morning, and that is over."""
    operator = Actor(kind="official", key="50", agency="H09", grants=(Grant("outages.declare", "H09"),))
    outages.beat(lambda: at(3))
    outages.record_outage(services=[], cause="power", begins_at=at(3, 8), ended_at=at(3, 11), by=operator, now=at(4))


def go_away() -> None:
    """Somebody was away for a morning, came back early, and another stood in."""
    with_colleagues = (one for one in User.objects.filter(kind="official").order_by("id") if colleagues_of_user(one))
    one = next(with_colleagues)
    absence = people.Absence(
        official=one.official_id or 0, begins_at=at(3, 8), ends_at=at(3, 17), why="meeting",
        deputy=colleagues_of_user(one)[0].id, scope=frozenset({scopes_of(one.official_id or 0, at(3).date())[0].code}),
    )  # fmt: skip
    number = people.record_absence(absence, by=people.actor_of(one, at(2)), now=at(2))
    people.end_absence(number, by=people.actor_of(one, at(3, 11)), now=at(3, 11))


def colleagues_of_user(one: User) -> tuple[people.Colleague, ...]:
    on = at(3).date()
    return colleagues_of(one.official_id or 0, on) if scopes_of(one.official_id or 0, on) else ()


def ask_about_a_signal() -> None:
    """An inspector asked the commune about one, and was answered."""
    reach = frozenset({COMMUNE})
    inspector, head = (
        Actor(kind="official", key=key, agency="H09", grants=(Grant(permission, "H09", reach=reach),))
        for key, permission in (("51", anomalies.SEE), ("52", anomalies.ANSWER))
    )
    PeriodRow.objects.create(
        code="months3", first=date(2026, 1, 1), last=date(2026, 3, 3), comparisons=1, rolled_up_at=at(4)
    )
    FindingRow.objects.create(
        period="months3", signal="assisted", agency=COMMUNE, level="commune", seen=30, population=40, expected=0.2, low=4,
        high=12, chance=0.001, stands_out=True,
    )  # fmt: skip
    about: dict[str, Any] = {"signal": "assisted", "agency": COMMUNE, "period": "months3", "question": "Vì sao?"}
    asked = anomalies.ask(**about, last_day=date(2026, 3, 11), by=inspector, now=at(4))
    anomalies.answer(number=asked.number, answer="Có điểm hỗ trợ.", by=head, now=at(5))


def publish_again() -> None:
    """A second version of one procedure, with what was found wrong in its source."""
    content = definition(PROCEDURE, SIMPLE, [paper("id", required=False)])
    seen = (Finding(kind="no_fee", field="fee", seen="không rõ", blocking=False),)
    draft = Draft(
        code=PROCEDURE, definition=content, source="own", source_digest=digest_of(content), open_for_applying=True,
        valid_from=date(2026, 3, 1), number=2, findings=seen,
    )  # fmt: skip
    with transaction.atomic():
        publish_all([draft], by=SYSTEM, now=at(1))


def upload(world: World) -> Any:
    """A file made harmless, so that what came is kept beside what is opened."""
    sending, place = next(iter(hostile.SENDING.values())), next(iter(hostile.PLACES.values()))
    data = hostile.paper(sending, place)
    return documents.attach_upload(data=data, name="a.pdf", owner_id=world.citizen.person_id, now=at(1)).id


def live(world: World) -> str:
    """A whole life, with a supplement and a rating."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(3))
    cases.answer_supplement(code=code, received=ORIGINAL, by=RECEPTIONIST, now=at(4))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(5))
    cases.decide(
        code=code, outcome="refused", reasons=["dispute"], note="Thửa 12 đang có đơn khiếu nại", by=HEAD, now=at(6)
    )
    cases.return_result(code=code, by=RECEPTIONIST, now=at(9))
    cases.rate_case(code=code, overall=5, comment="Tốt", by=world.citizen, now=at(9, 10))
    return code


def reorganise() -> None:
    written = {
        "decision": "Nghị quyết số 1",
        "valid_from": date(2026, 4, 1),
        "end": ["H09.02"],
        "succeed": [{"from": "H09.02", "to": "H09.04", "kind": "merged", "share": 100}],
    }
    organisation.reorganise(organisation.read_reorganisation(written), by=SYSTEM, now=at(10))


def erase(world: World) -> None:
    """A case that ended, of which everything was lawfully erased."""
    code = live(world)
    given_back(code)
    ledger.sequence_once(at(10))
    indicators.follow_all(at(10))
    cases.erase_content(
        code=code, reason="asked for", legal_basis="a law", kept_in=wiring.PROJECTIONS, by=HEAD, now=at(11)
    )


def fsck() -> list[ledger.Finding]:
    """As the command asks it."""
    return ledger.fsck(projections=wiring.PROJECTIONS, extra=wiring.CHECKS)


def projected() -> list[ledger.Finding]:
    """The part of it that compares what is kept of cases."""
    return ledger.mismatches(wiring.PROJECTIONS)


@contextmanager
def changed(table: str, column: str, row: str) -> Iterator[int]:
    """One value of such a row changed by one whom no trigger and no constraint stops; how many rows it was."""
    other = OTHERWISE[types()[table, column]].format(column)
    with transaction.atomic():
        raw("SET LOCAL session_replication_role = replica")
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {table} SET {column} = {other} WHERE ctid = (SELECT min(ctid) FROM {table} WHERE {row})"
            )
            count = cursor.rowcount
        yield count
        transaction.set_rollback(True)


def row_of(table: str, column: str = "") -> str:
    """Which row is changed or taken away: never one of an erased case."""
    row = ONE_ROW.get(f"{table}.{column}", ONE_ROW.get(table, "true"))
    key = "id" if table == "cases_case" else "case_id"
    return f"({row}) AND {key} IN ({NOT_ERASED})" if (table, key) in types() else row


def row_of_erased(table: str) -> str:
    """A row of the case that was erased."""
    key = OF_ERASED[table]
    named = "code" if key == "case_code" else "id"
    return f"{key} IN (SELECT {named} FROM cases_case WHERE content_erased_at IS NOT NULL)"


def types() -> dict[tuple[str, str], str]:
    """The type of every column of every table there is, by table and name."""
    return {(table, column): kind for table, column, kind in raw(_COLUMNS)}


def test_every_column_there_is_stands_in_the_table_once() -> None:
    answered = Counter((table, column) for table, column, _ in tamper.columns())

    assert set(types()) - set(answered) == set(), "who would notice? answer in onestop/assembly/tamper.py"
    assert set(answered) - set(types()) == set(), "no such column any more"
    assert [twice for twice, count in answered.items() if count > 1] == []


def test_every_line_says_what_it_rests_on() -> None:
    assert [line for _, _, line in tamper.columns() if not line.words.endswith((".", "`)."))] == []


def test_nothing_is_found_where_nobody_changed_anything() -> None:
    assert [one.as_dict() for one in fsck()] == []


@pytest.mark.parametrize(
    ("table", "column", "fault"),
    [(table, column, line.fault) for table, column, line in tamper.columns() if line.fault],
    ids=lambda value: str(value),
)
def test_a_value_changed_by_hand_is_found(table: str, column: str, fault: str) -> None:
    with changed(table, column, row_of(table, column)) as rows:
        assert rows == 1
        assert fault in {one.code for one in fsck()}


@pytest.mark.parametrize(
    ("table", "column", "fault"),
    [(table, column, line.fault) for table, column, line in tamper.columns() if table in OF_ERASED and line.fault],
    ids=lambda value: str(value),
)
def test_a_value_of_an_erased_case_changed_by_hand_is_found(table: str, column: str, fault: str) -> None:
    with changed(table, column, row_of_erased(table)) as rows:
        assert rows == 1
        assert fault in {one.code for one in projected()}


def test_these_are_all_tables_in_which_an_erased_case_keeps_rows() -> None:
    said = {table for table, lines in tamper.TABLES.items() if any("Of an erased case: " in one.words for one in lines)}

    assert said == set(OF_ERASED)
    assert LEFT.keys() <= said


@pytest.mark.parametrize("table", OF_ERASED)
def test_a_row_of_an_erased_case_taken_away_is_missed(table: str) -> None:
    with transaction.atomic():
        raw("SET LOCAL session_replication_role = replica")
        raw(f"DELETE FROM {table} WHERE ctid = (SELECT min(ctid) FROM {table} WHERE {row_of_erased(table)})")
        assert projected()
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    "table", [table for table, lines in tamper.TABLES.items() if any(line.fault for line in lines)]
)
def test_a_row_taken_away_is_missed(table: str) -> None:
    row = row_of(table)
    with transaction.atomic():
        raw("SET LOCAL session_replication_role = replica")
        raw(f"DELETE FROM {table} WHERE ctid = (SELECT min(ctid) FROM {table} WHERE {row})")
        assert fsck()
        transaction.set_rollback(True)
