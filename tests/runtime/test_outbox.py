import json
import threading
from collections.abc import Iterator

import pytest
from django.db import connection

from onestop.runtime import outbox
from onestop.runtime.api import defer, outbox_insert, outbox_params, raw, relay_once, transaction


def queued() -> list[tuple[str, dict[str, object]]]:
    rows = raw("SELECT task_name, args::text FROM procrastinate_jobs ORDER BY id")
    return [(name, json.loads(args)) for name, args in rows]


@pytest.mark.django_db(transaction=True)
def test_a_promise_becomes_a_job_once() -> None:
    with transaction():
        defer(task="notices.send", case="H09.31.05-260424-0001", tên="Hòa")

    assert relay_once() == 1
    assert relay_once() == 0
    assert queued() == [("notices.send", {"case": "H09.31.05-260424-0001", "tên": "Hòa"})]


@pytest.fixture(params=["on", "off"])
def joined_by_loop(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever plan the server chooses by its statistics: a plain loop asks what it joins with once for each row."""
    for other in ("hashjoin", "mergejoin", "hashagg", "sort", "material", "seqscan"):
        raw(f"SET enable_{other} = {request.param}")
    yield
    raw("RESET ALL")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("joined_by_loop")
def test_promises_keep_their_order_and_relay_in_batches() -> None:
    for number in range(5):
        defer(task=f"t{number % 2}", number=number)
    raw("ANALYZE runtime_outbox")

    assert [relay_once(batch=3), relay_once(batch=3)] == [3, 2]
    assert [args["number"] for _, args in queued()] == [0, 1, 2, 3, 4]


@pytest.mark.django_db(transaction=True)
def test_a_relay_that_dies_before_its_commit_loses_and_doubles_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    defer(task="first")
    defer(task="second")
    enqueue = outbox._enqueue

    def dies_on_the_second(task: str, jobs: list[dict[str, object]]) -> None:
        if task == "second":
            raise ConnectionError
        enqueue(task, jobs)

    monkeypatch.setattr(outbox, "_enqueue", dies_on_the_second)
    with pytest.raises(ConnectionError):
        relay_once()
    assert queued() == []

    monkeypatch.undo()
    assert relay_once() == 2
    assert [name for name, _ in queued()] == ["first", "second"]


@pytest.mark.django_db(transaction=True)
def test_two_relays_at_once_make_each_job_once() -> None:
    for number in range(200):
        defer(task="t", number=number)

    def relay() -> None:
        while relay_once(batch=7):
            pass
        connection.close()

    relays = [threading.Thread(target=relay) for _ in range(2)]
    for thread in relays:
        thread.start()
    for thread in relays:
        thread.join()
    while relay_once():
        pass

    assert sorted(int(str(args["number"])) for _, args in queued()) == list(range(200))


@pytest.mark.django_db
@pytest.mark.parametrize(("moved", "promised"), [("true", 2), ("false", 0)])
def test_promises_ride_on_the_statement_that_moves_the_case(moved: str, promised: int) -> None:
    statement = f"WITH moved AS (SELECT 1 WHERE {moved}), o AS ({outbox_insert(guard='moved')}) SELECT 1"

    raw(statement, outbox_params([("a", {"n": 1}), ("b", {"n": 2})]))

    assert raw("SELECT count(*) FROM runtime_outbox") == [(promised,)]
