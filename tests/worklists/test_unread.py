"""What is unread: for each official by himself, anew with each task, and forgotten once nothing is to be done."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.conftest import World
from cases.examples import HEAD, RECEPTIONIST, SPECIALIST, at
from onestop.cases import api as cases
from onestop.kernel.actor import Actor
from onestop.worklists import api as worklists
from onestop.worklists.domain.unread import is_unread
from onestop.worklists.models import OpenedRow

moments = st.datetimes(timezones=st.just(UTC))


@given(moments, moments)
def test_opened_since_it_came_it_is_read(entered: datetime, opened: datetime) -> None:
    assert is_unread(entered, opened) == (opened < entered)
    assert is_unread(entered, None)
    assert not is_unread(None, opened)


def accepted(world: World) -> str:
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    return code


def unread(by: Actor, day: int = 5) -> set[str]:
    lines = cases.worklist(by=by, now=at(day)).items
    return {code for code, _ in worklists.beside_list(lines, scope="own", by=by).unread}


def open_it(code: str, by: Actor, day: int = 3) -> None:
    worklists.open_case(file=cases.file_for(code=code, by=by), by=by, now=at(day))


@pytest.mark.django_db
class TestMarks:
    def test_what_came_is_unread_until_he_opens_it(self, world: World) -> None:
        code, other = accepted(world), accepted(world)
        assert unread(SPECIALIST) == {code, other}
        open_it(code, SPECIALIST)

        assert unread(SPECIALIST) == {other}
        assert unread(replace(SPECIALIST, key="4711")) == {code, other}, "another has not opened it"

    def test_it_is_unread_again_when_it_comes_again(self, world: World) -> None:
        code = world.lodge()
        open_it(code, RECEPTIONIST, day=2)
        assert unread(RECEPTIONIST) == set()
        cases.accept(code=code, by=RECEPTIONIST, now=at(3))
        cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(4))
        cases.decide(code=code, outcome="granted", by=HEAD, now=at(4))

        assert unread(RECEPTIONIST) == {code}
        open_it(code, RECEPTIONIST, day=5)
        assert unread(RECEPTIONIST) == set()

    def test_a_person_of_two_accounts_has_read_it_by_either(self, world: World) -> None:
        code = accepted(world)
        open_it(code, SPECIALIST)

        assert unread(replace(SPECIALIST, key="4711", same_person=frozenset({SPECIALIST.key}))) == set()

    def test_whoever_has_nothing_to_do_in_it_leaves_no_mark(self, world: World) -> None:
        open_it(accepted(world), HEAD)

        assert OpenedRow.objects.count() == 0

    def test_opened_again_it_is_not_written_again(self, world: World) -> None:
        code = accepted(world)
        open_it(code, SPECIALIST, day=3)
        open_it(code, SPECIALIST, day=4)

        assert [row.opened_at for row in OpenedRow.objects.all()] == [at(3)]

    def test_where_nothing_can_be_written_the_page_is_shown_all_the_same(
        self, world: World, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: Any, **__: Any) -> None:
            raise OSError(28, "No space left on device")

        code = accepted(world)
        monkeypatch.setattr("onestop.worklists.store.raw", full)
        open_it(code, SPECIALIST)

        assert OpenedRow.objects.count() == 0

    def test_marks_of_what_is_over_are_forgotten_and_no_others(self, world: World) -> None:
        over, at_work = accepted(world), accepted(world)
        for code in (over, at_work):
            open_it(code, SPECIALIST)
        cases.complete_step(code=over, step="appraise", by=SPECIALIST, now=at(4))
        cases.decide(code=over, outcome="granted", by=HEAD, now=at(4))
        cases.return_result(code=over, by=RECEPTIONIST, now=at(5))
        assert worklists.forget_opened(now=at(5)) == 0, "not before a while is over"

        assert worklists.forget_opened(now=at(5) + worklists.KEPT_FOR) == 1
        assert worklists.forget_opened(now=at(5) + worklists.KEPT_FOR + timedelta(days=1)) == 0
        assert [row.case_code for row in OpenedRow.objects.all()] == [at_work]

    def test_all_beside_a_list_is_looked_up_in_one_question(self, world: World, django_assert_num_queries: Any) -> None:
        for _ in range(3):
            accepted(world)
        lines = cases.worklist(by=SPECIALIST, now=at(5)).items
        with django_assert_num_queries(1):
            found = worklists.beside_list(lines, scope="own", by=SPECIALIST)
        assert len(found.unread) == 3
