"""A server that starts on an empty folder and a command beside it both fill the tables: each finds what the other left."""

from collections.abc import Callable
from datetime import datetime
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connections

from onestop.catalogue import api as catalogue
from onestop.kernel.times import LOCAL
from onestop.organisation import api as organisation
from onestop.people import api as people
from onestop.runtime.api import alone, raw, transaction

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=LOCAL)


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """What each gave or raised, begun at the same moment on a connection of its own."""
    ready = Barrier(len(works))
    done: list[Any] = [None] * len(works)

    def run(nth: int, work: Callable[[], Any]) -> None:
        ready.wait()
        try:
            done[nth] = work()
        except Exception as error:  # noqa: BLE001 - it is what the test is told
            done[nth] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(nth, work)) for nth, work in enumerate(works)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(timeout=120)
    return done


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("before", "load", "table"),
    [
        ((), organisation.load_province, "organisation_agency"),
        ((organisation.load_province,), people.load_demo, "people_user"),
        ((organisation.load_province,), catalogue.load_own, "catalogue_version"),
    ],
)
def test_two_that_fill_an_empty_database_fill_it_once(
    before: tuple[Callable[[datetime], int], ...], load: Callable[[datetime], int], table: str
) -> None:
    organisation.forget()
    for one in before:
        one(NOW)

    first, second = at_once(lambda: load(NOW), lambda: load(NOW))

    assert sorted([first, second]) == [0, max(first, second)]
    [(there,)] = raw(f"SELECT count(*) FROM {table}")  # noqa: S608 - one of ours
    assert there == first + second > 0
    organisation.forget()


@pytest.mark.django_db(transaction=True)
def test_who_comes_second_waits_until_the_first_has_committed_and_sees_what_it_left() -> None:
    seen: list[int] = []

    def once() -> None:
        with transaction():
            alone("test.fill")
            [(there,)] = raw("SELECT count(*) FROM runtime_upgrade WHERE work = 'test.fill'")
            seen.append(there)
            if not there:
                raw("SELECT pg_sleep(0.1)")
                raw("INSERT INTO runtime_upgrade (work, done_at) VALUES ('test.fill', now())")

    assert at_once(once, once, once) == [None] * 3
    assert sorted(seen) == [0, 1, 1]
