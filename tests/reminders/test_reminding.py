"""Who is reminded of what, and when: examples that can be read by who knows the work, and what holds at any hour."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cases.examples import CALENDAR, COMMUNE
from onestop.cases import api as cases
from onestop.kernel.times import LOCAL
from onestop.reminders import api as reminders
from onestop.reminders.domain.morning import has_begun
from onestop.reminders.domain.reminding import Reminder, Thing, reminders_due
from onestop.reminders.domain.thresholds import read_thresholds
from over_each import over_each

EXAMPLES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "law" / "reminders.yaml").read_text("utf-8")
)
THRESHOLDS = reminders.thresholds()


def moment(said: str) -> datetime:
    return datetime.fromisoformat(said).replace(tzinfo=LOCAL)


def thing(began: datetime, last: datetime, kind: str = "step", permission: str = "cases.step") -> Thing:
    return Thing(
        code="H09.31.05-260302-0001",
        nth=1 if kind else 0,
        kind=kind,
        began=began,
        last=last,
        agency=COMMUNE,
        section=COMMUNE,
        permission=permission,
    )


def due(one: Thing, now: datetime) -> list[Reminder]:
    return list(reminders_due([one], now=now, calendar=CALENDAR, thresholds=THRESHOLDS))


@over_each({example["name"]: (example,) for example in EXAMPLES})
def test_who_is_told_what_at_which_hour(example: dict[str, Any]) -> None:
    one = thing(
        moment(example["began"]),
        moment(example["last"]),
        example.get("kind", ""),
        example.get("permission", "cases.step"),
    )
    told = {said.whom: said.threshold for said in due(one, moment(example["now"]))}
    assert told == example["told"], told


moments = st.integers(0, 200_000).map(lambda minutes: moment("2026-02-02") + timedelta(minutes=minutes))
kinds = st.sampled_from(["", *sorted(cases.HURRIED)])


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=40)), kinds, moments, moments)
def test_as_time_goes_on_everybody_is_told_the_same_or_something_sharper(
    began: datetime, term: timedelta, kind: str, one: datetime, other: datetime
) -> None:
    what, (now, later) = thing(began, began + term, kind), sorted((one, other))
    before = {said[6:]: said.left for said in due(what, now)}
    after = {said[6:]: said.left for said in due(what, later)}

    assert before.keys() <= after.keys()
    assert all(after[whom] <= left for whom, left in before.items())


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=40)), kinds, moments)
def test_nobody_is_told_two_things_of_one(began: datetime, term: timedelta, kind: str, now: datetime) -> None:
    told = [said[6:] for said in due(thing(began, began + term, kind), now)]
    assert len(told) == len(set(told))


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=40)), kinds, moments)
def test_what_is_late_is_always_told_and_what_is_not_is_never_said_to_be(
    began: datetime, term: timedelta, kind: str, now: datetime
) -> None:
    what = thing(began, began + term, kind)
    late = {one.code for one in THRESHOLDS if one.is_late}
    told = due(what, now)

    assert all((said.threshold in late) == (what.last <= now) for said in told)
    assert told or now < what.last


def test_every_threshold_says_where_it_comes_from() -> None:
    assert all(one.source and one.says.vi and one.says.en for one in THRESHOLDS)
    assert {one.code for one in THRESHOLDS if not one.assumed} == {"promise_last_call"}


@pytest.mark.parametrize(
    "wrong",
    [{"late": 1}, {"kinds": ["returning"]}, {"to": []}, {"to": ["mayor"]}, {"of": "person"}],
    ids=["both", "no kind", "nobody", "no whom", "of nothing"],
)
def test_a_threshold_nobody_could_follow_is_refused(wrong: dict[str, Any]) -> None:
    right = {"code": "x", "of": "task", "left": 8, "to": ["holder"], "says": {"vi": "x", "en": "x"}, "source": "x"}
    assert read_thresholds([right | {"assumed": True}], cases.HURRIED)
    with pytest.raises(reminders.ThresholdNotUsable):
        read_thresholds([right | {"assumed": True} | wrong], cases.HURRIED)


def test_mornings_are_those_of_working_days() -> None:
    assert not has_begun(moment("2026-03-02 06:59"), CALENDAR)
    assert has_begun(moment("2026-03-02 07:00"), CALENDAR)
    assert has_begun(moment("2026-03-02 16:00"), CALENDAR), "who was left out is told all the same"
    assert not has_begun(moment("2026-03-07 08:00"), CALENDAR)
    assert not has_begun(moment("2026-04-30 08:00"), CALENDAR)
