"""The access log: apart, for good, and of nobody by name or number."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection

from onestop.access import api, store
from onestop.access.domain.access import Access, Look, purpose_of
from onestop.access.domain.retention import LEAST, RULES, forget_before
from onestop.kernel.actor import Actor
from onestop.kernel.times import LOCAL
from onestop.runtime.api import now, raw, savepoint, transaction

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=LOCAL)
_users = count(9_000_000_001)


@pytest.fixture
def user(db: None) -> int:
    """An account nobody wrote of: what the log keeps outlives each test."""
    return next(_users)


def line(user: int, **more: Any) -> Access:
    given: dict[str, Any] = {"at": NOW, "what": "looked", "kind": "case", "subject": "H09.31.03-261120-0001"}
    return Access(**(given | {"user_id": user, "purpose": "processing", "agency": "H09.31.03"} | more))


def of(user: int, **more: Any) -> tuple[api.AccessView, ...]:
    return api.accesses(api.AccessFilter(user_id=user, **more)).items


def test_what_was_seen_stays_written_when_the_act_is_undone(user: int) -> None:
    def look_and_fail() -> None:
        with transaction():
            api.write([line(user)])
            raise RuntimeError("undone")

    with pytest.raises(RuntimeError, match="undone"):
        look_and_fail()

    assert [one.subject for one in of(user)] == ["H09.31.03-261120-0001"]


@pytest.mark.parametrize(
    "how", ["UPDATE access_log SET user_id = 1 WHERE user_id = %s", "DELETE FROM access_log WHERE user_id = %s"]
)
def test_a_line_is_never_changed_and_not_removed_within_a_year(user: int, how: str) -> None:
    recent = line(user, at=now())
    api.write([recent])

    with transaction(), pytest.raises(IntegrityError, match="append-only"), savepoint():
        raw(how, [user])
    assert len(of(user)) == 1


def test_what_is_older_than_the_rule_says_is_forgotten_and_the_rest_is_not(user: int) -> None:
    at = now()
    kept = RULES[-1][1]
    api.write(
        [line(user, at=at - kept - timedelta(days=1)), line(user, at=at - kept + timedelta(days=1)), line(user, at=at)]
    )

    assert api.forget_old(now=at) >= 1
    assert [one.at for one in of(user)] == [at, at - kept + timedelta(days=1)]


def test_every_rule_keeps_a_line_for_longer_than_the_table_insists_on() -> None:
    assert [since for since, _ in RULES] == sorted(since for since, _ in RULES)
    assert all(kept >= LEAST for _, kept in RULES)
    assert forget_before(NOW) == NOW - RULES[-1][1]


def test_the_address_is_kept_coarse_and_as_a_digest(user: int) -> None:
    api.write([line(user, address="203.0.113.9"), line(user, address="203.0.113.9"), line(user, address="")])

    rows = raw("SELECT address, place FROM access_log WHERE user_id = %s ORDER BY id", [user])
    assert [place for _, place in rows] == ["203.0.x.x", "203.0.x.x", ""]
    assert bytes(rows[0][0]) == bytes(rows[1][0]) != b""
    assert b"203" not in bytes(rows[0][0])


def test_the_log_is_read_a_page_at_a_time_by_what_one_asks(user: int) -> None:
    api.write([line(user, at=NOW + timedelta(minutes=minute)) for minute in range(7)])
    api.write([line(user, what="refused", at=NOW + timedelta(days=1))])
    chosen = api.AccessFilter(user_id=user, what="looked")

    first = api.accesses(chosen, limit=5)
    second = api.accesses(chosen, after=first.next, limit=5)

    assert [one.at.minute for one in (*first.items, *second.items)] == [6, 5, 4, 3, 2, 1, 0]
    assert second.next is None
    assert [one.what for one in of(user, since=NOW + timedelta(hours=1))] == ["refused"]
    assert len(of(user, until=NOW + timedelta(hours=1))) == 7


def test_a_person_sees_who_looked_at_them_and_not_that_they_looked_themselves(user: int) -> None:
    mine, other = f"case-{user}", f"other-{user}"
    api.write(
        [
            line(user, subject=mine),
            line(user, subject=mine, purpose="own"),
            line(user, subject=mine, what="not_found"),
            line(user, subject=other),
            line(user, kind="person", subject=str(user), purpose="intake"),
            line(user, kind="paper", subject=mine),
        ]
    )

    seen = api.looks_at(person_id=user, cases=[mine]).items

    assert [(one.kind, one.subject) for one in seen] == [("paper", mine), ("person", str(user)), ("case", mine)]


@pytest.mark.parametrize(
    ("by", "purpose"),
    [
        (Actor(kind="citizen", key="1"), "own"),
        (Actor(kind="official", key="1", post="specialist"), "processing"),
        (Actor(kind="official", key="1", post="inspector"), "oversight"),
        (Actor(kind="official", key="1", post="leader"), "oversight"),
    ],
)
def test_a_look_is_for_what_the_page_is_for_unless_one_watches_or_looks_at_ones_own(by: Actor, purpose: str) -> None:
    assert purpose_of(Look(kind="case", purpose="processing", subject="code"), by) == purpose


@pytest.fixture
def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DatabaseError("no space left on device")

    monkeypatch.setattr(store, "_execute", full)


@pytest.mark.usefixtures("no_room")
def test_where_the_table_takes_nothing_the_line_goes_to_the_process_log(
    user: int, caplog: pytest.LogCaptureFixture
) -> None:
    api.write([line(user, address="203.0.113.9")])

    [said] = caplog.messages
    assert f'"user_id": {user}' in said
    assert "203.0.113.9" not in said
    assert of(user) == ()


def test_a_connection_that_broke_is_opened_anew(user: int) -> None:
    api.write([line(user)])
    with store._connection().cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        [own] = cursor.fetchone()
    raw("SELECT pg_terminate_backend(%s, 5000)", [own])  # by its number: other tests speak of this table too

    api.write([line(user)])

    assert len(of(user)) == 2


def test_asking_a_page_of_ten_million_lines_reads_an_index(user: int) -> None:
    """Each filter a person would use alone has an index in the order of the list."""
    plans = {
        "user_id = 1": "access_by_account",
        "subject = 'x'": "access_by_subject",
        "what = 'refused'": "access_not_looks",
        "agency = 'H09'": "access_by_agency",
    }
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off")
        for condition, index in plans.items():
            cursor.execute(f"EXPLAIN SELECT * FROM access_log WHERE {condition} ORDER BY id DESC LIMIT 50")  # noqa: S608
            plan = "\n".join(row[0] for row in cursor.fetchall())
            assert "Index Scan" in plan, (index, plan)
