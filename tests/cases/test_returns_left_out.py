"""What was restored after its notice had gone, before that opened the return again, comes along with an upgrade."""

from datetime import date
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.cases import store
from onestop.cases.domain import folds_of_results
from onestop.cases.domain.parts import document_handed_over
from onestop.cases.domain.returns_left_out import with_returns
from onestop.cases.domain.tasks import Task
from onestop.kernel.actor import Actor
from onestop.kernel.event import ContentDigest
from onestop.runtime.api import raw, transaction

from .act_examples import EXAMPLES, case_ready_for, do, doer_of, holder
from .conftest import World
from .examples import COMMUNE, at
from .test_reopened import wrong as findings

pytestmark = pytest.mark.django_db
COUNTER = holder("receptionist", COMMUNE)


def done(code: str, act: str, by: Actor, day: int, **said: Any) -> None:
    cases.perform(cases.ACTS[act], code=code, by=by, now=at(day), **said)


def as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows as they were written before restoring opened the return again."""
    monkeypatch.setattr(folds_of_results, "restored_is_left", lambda _: False)


def noticed(world: World) -> str:
    """A document that was revoked before its owner had it, and whose notice ended the case."""
    example = EXAMPLES["return_notice"]
    do(example, code := case_ready_for(example, world), doer_of(example, world), at(10))
    return code


def restored(code: str, world: World, day: int) -> None:
    example = EXAMPLES["restore_result"]
    said = {**example.answers, "decided_on": date(2026, 3, day - 1)}
    done(code, "restore_result", doer_of(example, world), day, **said)


def kinds(code: str) -> list[tuple[int, str, bool]]:
    return [(one.nth, one.kind, one.is_open) for one in store.load(code).file.tasks]


def wrong() -> list[tuple[str, str]]:
    return [(one.code, one.where) for one in findings()]


def upgraded() -> int:
    with transaction():
        return cases.open_returns_left_out(at(20))


def test_its_return_is_opened_once_and_it_is_handed_over(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as old:
        as_before(old)
        code = noticed(world)
        restored(code, world, 16)
        before = kinds(code)
    assert wrong() == [("wrong_case", code)]

    assert (upgraded(), upgraded()) == (1, 0)

    assert kinds(code) == [*before, (len(before) + 1, "return", True)]
    assert wrong() == []
    done(code, "return_result", COUNTER, 20)
    assert document_handed_over(store.load(code).file)
    assert wrong() == []


def test_what_came_up_since_is_numbered_after_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as old:
        as_before(old)
        code = noticed(world)
        restored(code, world, 16)
        example = EXAMPLES["draft_replacement"]
        done(code, "draft_replacement", doer_of(example, world), 17, **example.answers)
    last = kinds(code)[-1]
    assert last[1:] == ("replacement", True)

    assert upgraded() == 1

    assert kinds(code)[-2:] == [(last[0], "return", True), (last[0] + 1, "replacement", True)]
    assert wrong() == []


def test_restored_twice_the_first_return_lapsed_before_the_second_came_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as old:
        as_before(old)
        restored(code := noticed(world), world, 16)
        example = EXAMPLES["revoke_result"]
        done(code, "revoke_result", doer_of(example, world), 17, **example.answers)
        restored(code, world, 19)

    assert upgraded() == 1

    assert [(kind, is_open) for _, kind, is_open in kinds(code)[-2:]] == [("return", False), ("return", True)]
    assert wrong() == []


def test_that_the_notice_went_is_put_where_its_entry_says_so(world: World) -> None:
    code = noticed(world)
    raw("UPDATE cases_task SET answer = '{}' WHERE kind = 'return'")
    assert wrong() == [("wrong_case", code)]

    assert (upgraded(), upgraded()) == (1, 0)
    assert wrong() == []


def test_a_row_that_says_something_else_wrongly_is_left_to_fsck(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as old:
        as_before(old)
        restored(code := noticed(world), world, 16)
    raw("DELETE FROM cases_task WHERE nth = 1")

    assert upgraded() == 0
    assert wrong() == [("wrong_case", code)]


def test_what_needs_nothing_is_left_as_it_is(world: World) -> None:
    restored(code := noticed(world), world, 16)
    before = store.load(code)

    assert upgraded() == 0
    assert store.load(code) == before


def test_only_a_return_said_in_words_is_put_into_a_row() -> None:
    first, back = Task(1, "step", COMMUNE, "head", at(2), "a"), Task(2, "return", COMMUNE, "receptionist", at(3))
    sealed = back._replace(answer=ContentDigest("0" * 64))  # type: ignore[arg-type] # as replaying has it

    assert with_returns([first], [first, back]) == (first, back)
    assert with_returns([first], [first, sealed]) == (first,)
    assert with_returns([first], [back]) == (first,)
    assert with_returns([], [first]) == ()
