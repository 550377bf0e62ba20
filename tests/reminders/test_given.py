"""Reminders as they are given: each once, to whom it concerns, and closed with what it is about."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.conftest import World
from cases.examples import DEPARTMENT, HEAD, LEADER, RECEPTIONIST, SPECIALIST, at, official
from onestop.cases import api as cases
from onestop.kernel.actor import Absent, Actor, Grant
from onestop.reminders import api as reminders
from onestop.reminders import store
from onestop.reminders.models import ReminderRow
from onestop.reminders.operations import remind as operation

pytestmark = pytest.mark.django_db
STRANGER = official(DEPARTMENT, "cases.accept", "cases.step", "cases.decide", key="71")


def accepted(world: World) -> str:
    """Ten working days from Monday the 2nd: promised for the 16th."""
    code = world.lodge()
    cases.accept(code=code, by=RECEPTIONIST, now=at(2))
    return code


def told(by: Actor, now: datetime) -> list[tuple[str, str]]:
    return [(one.line.code, one.threshold.code) for one in reminders.open_reminders(by=by, now=now)]


def hours(first: int, last: int) -> list[datetime]:
    return [at(first) + timedelta(hours=3 * nth) for nth in range(8 * (last - first))]


def test_each_threshold_is_said_once_and_the_sharper_takes_the_place_of_the_other(world: World) -> None:
    code = accepted(world)
    for now in hours(2, 28):
        reminders.remind(now=now)
        reminders.remind(now=now)

    rows = ReminderRow.objects.filter(case_code=code)
    assert set(Counter(rows.values_list("nth", "threshold", "whom")).values()) == {1}
    assert set(rows.filter(whom="holder").values_list("threshold", flat=True)) == {
        *("answer_soon", "task_soon", "task_late", "task_long_late")
    } - {"answer_soon"}
    assert set(rows.filter(nth=0).values_list("threshold", flat=True)) == {
        *("promise_last_call", "promise_last_day", "promise_broken", "promise_long_broken")
    }
    assert set(rows.filter(closed_at=None).values_list("threshold", flat=True)) == {
        *("task_long_late", "promise_long_broken")
    }


def test_after_a_night_without_the_job_the_sharpest_alone_is_said(world: World) -> None:
    accepted(world)
    reminders.remind(now=at(27))

    assert set(ReminderRow.objects.values_list("threshold", flat=True)) == {"task_long_late", "promise_long_broken"}


def test_whoever_has_to_do_with_it_is_told_and_nobody_else(world: World) -> None:
    code = accepted(world)
    reminders.remind(now=at(17))

    assert told(SPECIALIST, at(17)) == [(code, "task_late")]
    assert told(RECEPTIONIST, at(17)) == [(code, "promise_broken")]
    assert sorted(told(HEAD, at(17))) == [(code, "promise_broken"), (code, "task_late")]
    for somebody in (STRANGER, LEADER, world.citizen):
        assert told(somebody, at(17)) == []
        assert reminders.number_open(somebody) == 0


def test_what_is_done_is_not_shown_at_once_and_closed_in_the_next_round(world: World) -> None:
    code = accepted(world)
    reminders.remind(now=at(17))
    assert reminders.number_open(SPECIALIST) == 1
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(17))
    assert told(SPECIALIST, at(17)) == [], "not while the next round is waited for"
    reminders.remind(now=at(17, 10))

    assert reminders.number_open(SPECIALIST) == 0
    assert {kind for _, kind in told(HEAD, at(17, 10))} == {"promise_broken", "task_late"}, "his is to sign now"


def test_what_waits_for_the_applicant_reminds_nobody_until_it_goes_on(world: World) -> None:
    code = accepted(world)
    reminders.remind(now=at(13, 17))
    assert reminders.number_open(SPECIALIST) == 1
    cases.request_supplement(code=code, reasons=["unsigned"], items=["id"], by=SPECIALIST, now=at(13, 17))
    reminders.remind(now=at(16))

    assert [reminders.number_open(one) for one in (SPECIALIST, HEAD, RECEPTIONIST)] == [0, 0, 0]


def test_whom_a_step_was_given_to_is_told_alone_with_whoever_stands_in(world: World) -> None:
    code = accepted(world)
    cases.perform(cases.ACTS["claim"], code=code, step="appraise", by=SPECIALIST, now=at(3))
    reminders.remind(now=at(17))
    colleague = replace(SPECIALIST, key="4711")
    absent = Absent(key=SPECIALIST.key, name="", agency=SPECIALIST.agency, permissions=frozenset({"cases.step"}))
    in_place = replace(
        colleague,
        covers=(absent,),
        grants=(*colleague.grants, Grant("cases.step", SPECIALIST.agency, acting_for=SPECIALIST.key)),
    )

    assert told(SPECIALIST, at(17)) == told(in_place, at(17)) == [(code, "task_late")]
    assert told(colleague, at(17)) == []


def test_who_stands_in_for_other_work_alone_is_not_told(world: World) -> None:
    code = accepted(world)
    cases.perform(cases.ACTS["claim"], code=code, step="appraise", by=SPECIALIST, now=at(3))
    reminders.remind(now=at(17))
    absent = Absent(key=SPECIALIST.key, name="", agency=SPECIALIST.agency, permissions=frozenset({"cases.supplement"}))
    grants = (*SPECIALIST.grants, Grant("cases.supplement", SPECIALIST.agency, acting_for=SPECIALIST.key))

    assert told(replace(SPECIALIST, key="4711", covers=(absent,), grants=grants), at(17)) == []


def test_given_to_somebody_else_it_is_his(world: World) -> None:
    code = accepted(world)
    reminders.remind(now=at(17))
    cases.perform(cases.ACTS["claim"], code=code, step="appraise", by=SPECIALIST, now=at(17))
    reminders.remind(now=at(17, 10))

    assert reminders.number_open(SPECIALIST) == 1
    assert reminders.number_open(replace(SPECIALIST, key="4711")) == 0
    assert ReminderRow.objects.filter(nth__gt=0, whom="holder", threshold="task_late").count() == 1


def test_killed_between_two_batches_the_next_round_says_the_rest_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [accepted(world) for _ in range(3)]
    monkeypatch.setattr(operation, "BATCH", 1)
    rounds = iter(range(100))

    def dies(*given: Any, **said: Any) -> int:
        if next(rounds) == 1:
            raise KeyboardInterrupt
        return int(say(*given, **said))

    say = store.say
    monkeypatch.setattr(store, "say", dies)
    with pytest.raises(KeyboardInterrupt):
        reminders.remind(now=at(17))
    assert len(told(SPECIALIST, at(17))) == 1
    reminders.remind(now=at(17))

    assert sorted(code for code, _ in told(SPECIALIST, at(17))) == codes
    assert set(Counter(ReminderRow.objects.values_list("case_code", "nth", "threshold", "whom")).values()) == {1}


def test_a_round_asks_as_much_whatever_there_is(world: World) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as seen:
            reminders.remind(now=at(17))
        return len(seen)

    accepted(world)
    reminders.remind(now=at(16))
    few = asked()
    for _ in range(5):
        accepted(world)
    reminders.remind(now=at(16))

    assert asked() == few


def test_the_bar_asks_once_and_the_page_no_more_for_many(world: World, django_assert_num_queries: Any) -> None:
    for _ in range(3):
        accepted(world)
    reminders.remind(now=at(17))
    with django_assert_num_queries(1):
        assert reminders.number_open(HEAD) == 6
    with django_assert_num_queries(0):
        assert reminders.number_open(world.citizen) == 0


def test_what_was_closed_long_ago_is_forgotten_and_nothing_else(world: World) -> None:
    code, _ = accepted(world), accepted(world)
    reminders.remind(now=at(17))
    cases.complete_step(code=code, step="appraise", by=SPECIALIST, now=at(17))
    reminders.remind(now=at(18))
    closed = ReminderRow.objects.exclude(closed_at=None).count()
    assert reminders.forget_old(now=at(18) + reminders.CLOSED_FOR) == 0

    assert reminders.forget_old(now=at(18) + reminders.CLOSED_FOR + timedelta(days=1)) == closed > 0
    assert not ReminderRow.objects.exclude(closed_at=None).exists()
    assert ReminderRow.objects.exists()
