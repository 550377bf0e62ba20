"""What is expected of an agency: what others show with the same procedures."""

from datetime import date

import pytest

from onestop.anomalies.domain.judging import WEIGHT_OF_LEVEL, compare, findings_of, judge
from onestop.anomalies.domain.periods import days_of, months_before, periods
from onestop.anomalies.domain.signals import LAST_MINUTES, MONTH_ENDS, QUARTER_ENDS, SIGNALS, Signal
from onestop.indicators.counted import Tally
from onestop.rules.api import national_calendar


def tally(agency: str, procedure: str, seen: int, population: int, level: str = "commune") -> Tally:
    return Tally(agency, level, procedure, seen, population)


def test_the_mix_of_procedures_explains_what_it_explains() -> None:
    """A does the hard procedure, in which everybody shows half; B the easy one, in which nobody shows much."""
    tallies = [
        tally("A", "hard", 50, 100),
        tally("B", "hard", 5_000, 10_000),
        tally("B", "easy", 100, 10_000),
        tally("C", "easy", 100, 10_000),
    ]

    compared = compare(tallies)

    assert compared["A"].expected == pytest.approx(0.5, abs=0.01)
    assert compared["C"].expected == pytest.approx(0.01, abs=0.001)


def test_of_a_procedure_nobody_else_has_the_level_says_what_to_expect() -> None:
    tallies = [tally("A", "own of A", 90, 100), tally("B", "own of B", 10, 99)]

    assert compare(tallies)["A"].expected == pytest.approx((WEIGHT_OF_LEVEL * 10.5 / 100) / WEIGHT_OF_LEVEL)


def test_nobody_is_compared_with_himself_alone_or_with_another_level() -> None:
    tallies = [tally("A", "p", 50, 100), tally("B", "p", 5, 100, "district")]

    assert findings_of(LAST_MINUTES, tallies) == []


def test_too_few_cases_are_not_compared() -> None:
    few, many = LAST_MINUTES.least_population - 1, 1_000
    found = findings_of(LAST_MINUTES, [tally("A", "p", few, few), tally("B", "p", 10, many), tally("C", "p", 10, many)])

    assert [one.agency for one in found] == ["B", "C"]


def test_a_share_where_others_show_none_has_an_expectation_above_nothing() -> None:
    found = {
        one.agency: one for one in findings_of(LAST_MINUTES, [tally("A", "p", 12, 200), tally("B", "p", 0, 5_000)])
    }

    assert 0 < found["A"].expected < 0.001
    assert found["A"].ratio > 50


def test_certain_and_small_is_no_question() -> None:
    """Of many thousands a little more than expected is certain, and still asks nobody anything."""
    others = [tally(f"O{n}", "p", 800, 10_000) for n in range(3)]
    (found,) = [one for one in judge({"last_minutes": [*others, tally("A", "p", 1_000, 10_000)]}) if one.agency == "A"]

    assert found.chance < 1e-6
    assert not found.stands_out


def test_periods_end_yesterday_and_a_quarter_that_begins_today_is_not_there() -> None:
    assert [one.code for one in periods(date(2026, 10, 1))] == ["months3", "last_quarter", "year"]
    assert [(one.first, one.last) for one in periods(date(2026, 1, 15))][1:3] == [
        (date(2026, 1, 1), date(2026, 1, 14)),
        (date(2025, 10, 1), date(2025, 12, 31)),
    ]


def test_months_before_keeps_within_the_month() -> None:
    assert months_before(date(2026, 5, 31), 3) == date(2026, 2, 28)
    assert months_before(date(2028, 2, 29), 12) == date(2027, 2, 28)


def test_the_end_of_a_month_is_its_last_three_working_days() -> None:
    """31 May 2026 is a Sunday; June ends the quarter on a Tuesday."""
    named = days_of(date(2026, 5, 10), date(2026, 6, 30), national_calendar()).named

    assert named[MONTH_ENDS] == [date(2026, 5, 27), date(2026, 5, 28), date(2026, 5, 29), *named[QUARTER_ENDS]]
    assert named[QUARTER_ENDS] == [date(2026, 6, 26), date(2026, 6, 29), date(2026, 6, 30)]


@pytest.mark.parametrize("signal", SIGNALS.values(), ids=lambda one: one.code)
def test_each_signal_says_all_of_itself_in_both_languages(signal: Signal) -> None:
    words = (signal.name, signal.counts, signal.of, signal.among, signal.at, signal.innocent, signal.source)
    assert all(one.vi.strip() and one.en.strip() and one.vi != one.en for one in words)
    assert (signal.least_seen > 0, signal.least_ratio > 1, signal.least_population > 0) == (True, True, True)
