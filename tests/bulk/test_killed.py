"""Whoever goes on with a run is killed at once, wherever: each case is done once, and recorded so, or untouched."""

import os
import signal
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from cases.conftest import World
from onestop.bulk import api as bulk
from onestop.bulk import store
from onestop.cases import api as cases
from onestop.ledger import api as ledger
from onestop.runtime.api import now

from .conftest import ONE, accepted, chosen, holders

pytestmark = [pytest.mark.heavy, pytest.mark.django_db(transaction=True)]
Patch = Callable[[pytest.MonkeyPatch], None]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _nth(of: Callable[..., Any], nth: int, *, before: bool) -> Callable[..., Any]:
    """The same, and death at its nth call, before or behind it."""
    calls = iter(range(1, 100))

    def called(*given: Any, **said: Any) -> Any:
        last = next(calls) == nth
        if last and before:
            die()
        answer = of(*given, **said)
        if last:
            die()
        return answer

    return called


MOMENTS: dict[str, Patch] = {
    "before anything": lambda patch: patch.setattr(store, "take_next", _nth(store.take_next, 1, before=True)),
    "between two cases": lambda patch: patch.setattr(store, "take_next", _nth(store.take_next, 3, before=True)),
    "a case taken": lambda patch: patch.setattr(store, "take_next", _nth(store.take_next, 2, before=False)),
    "the act done, its outcome not written": lambda patch: patch.setattr(
        cases, "perform", _nth(cases.perform, 2, before=False)
    ),
    "both written, neither committed": lambda patch: patch.setattr(
        store, "settle", _nth(store.settle, 2, before=False)
    ),
}


def killed_going_on(key: Any, patch: Patch) -> None:
    """In a process of its own, which shares no connection with this one."""
    connection.close()
    child = os.fork()
    if child == 0:
        patch(pytest.MonkeyPatch())
        try:
            bulk.go_on(key, by=ONE)
        finally:
            os._exit(3)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "it was to be killed"
    assert os.WTERMSIG(status) == signal.SIGKILL


def given(code: str) -> int:
    return sum(entry.type == "cases.assigned" for entry in ledger.entries_of_case(code))


@pytest.mark.parametrize("moment", MOMENTS)
def test_each_case_is_done_and_recorded_or_neither_and_none_twice(committed_world: World, moment: str) -> None:
    codes, key = accepted(committed_world, 4), uuid4()
    bulk.start_run(key, act="claim", chosen=chosen(codes, "claim"), by=ONE, now=now())

    killed_going_on(key, MOMENTS[moment])

    left = bulk.run_of(key, ONE)
    assert [one.state == "done" for one in left.items] == [who == "9001" for who in holders(codes)]
    assert [one.state == "done" for one in left.items] == [given(code) == 1 for code in codes]
    assert not left.is_over

    bulk.go_on(key, by=ONE)

    assert bulk.run_of(key, ONE).counts == {"done": 4, "pending": 0, "refused": 0}
    assert [given(code) for code in codes] == [1] * 4
