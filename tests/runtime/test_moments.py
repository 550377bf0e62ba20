"""The moments the suite must pass at, and those drawn by chance."""

import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from _pytest.mark.expression import Expression
from hypothesis import given
from hypothesis import strategies as st

from onestop.assembly.commands.moments import MOMENTS, by_chance
from onestop.assembly.commands.test import EXHAUSTIVE, Rings, keeping_compiled, rings_of, skipped_in
from onestop.kernel.calendar import CalendarRunsOut
from onestop.kernel.times import LOCAL, local
from onestop.rules.api import ClockPolicy, national_calendar, read_clock


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_term_of_sixty_days_begun_then_ends_within_the_calendar(moment: str) -> None:
    received = local(datetime.fromisoformat(moment))
    try:
        read_clock(policy=ClockPolicy("working_day", 60), received=received, calendar=national_calendar())
    except CalendarRunsOut as refused:
        pytest.fail(refused.words().en)


def test_they_hold_a_holiday_a_sunday_a_leap_day_and_a_saturday_worked() -> None:
    days = {local(datetime.fromisoformat(moment)).date() for moment in MOMENTS}

    assert len(MOMENTS) >= 12
    assert days & national_calendar().holidays
    assert days & national_calendar().extra_working_days
    assert any(day.weekday() == 6 for day in days)
    assert any((day.month, day.day) == (2, 29) for day in days)


@given(seed=st.integers(), hours=st.integers(0, 5 * 365 * 24))
def test_a_moment_drawn_is_in_the_800_days_ahead_and_within_the_calendar(seed: int, hours: int) -> None:
    day = datetime(2024, 1, 1, tzinfo=LOCAL) + timedelta(hours=hours)
    drawn = local(datetime.fromisoformat(by_chance(day, random.Random(seed))))

    assert timedelta(minutes=-1) <= drawn - day <= timedelta(days=800)
    assert drawn.date() <= national_calendar().last
    assert drawn.tzinfo is LOCAL


def test_what_was_skipped_is_counted_by_its_reason(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(
        "<testsuites><testsuite><testcase name='a'><skipped message='needs pdftotext'/></testcase>"
        "<testcase name='b'><skipped message='needs pdftotext'/></testcase>"
        "<testcase name='c'><skipped message='no Chromium'/></testcase><testcase name='d'/></testsuite></testsuites>"
    )

    assert skipped_in([report, tmp_path / "never-run.xml"]) == [
        "Skipped 3:",
        "     2  needs pdftotext",
        "     1  no Chromium",
    ]
    assert skipped_in([]) == ["Nothing was skipped."]


def running(rings: Rings, marks: set[str]) -> list[tuple[str, ...]]:
    """The rings that run a test with these marks."""

    def marked(name: str, /, **_: object) -> bool:
        return name in marks

    return [ring for ring in rings if Expression.compile(ring[-1]).evaluate(marked)]


every_mark = st.sets(st.sampled_from(["journey", "heavy", "timed", *EXHAUSTIVE]))


@given(marks=every_mark)
def test_every_test_is_run_by_one_ring_and_what_is_timed_by_the_one_that_runs_nothing_beside_it(
    marks: set[str],
) -> None:
    rings = running(rings_of(whole=True), marks)

    assert len(rings) == 1
    assert ("-n" in rings[0]) == ("timed" not in marks)


@given(marks=every_mark)
def test_only_what_is_exhaustive_is_left_out_where_not_all_are_asked_for(marks: set[str]) -> None:
    assert len(running(rings_of(whole=False), marks)) == marks.isdisjoint(EXHAUSTIVE)


def test_what_lands_has_passed_its_exhaustive_tests() -> None:
    assert "./onestop test --all" in (Path(__file__).parents[2] / ".ci" / "run").read_text()


def test_a_run_keeps_what_it_compiled_where_its_container_forbids_it() -> None:
    assert keeping_compiled({"PYTHONDONTWRITEBYTECODE": "1", "LANG": "C"}) == {"LANG": "C"}
