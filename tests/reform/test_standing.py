"""Where a target stands, read as the rule."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.reform.api import Target, forecast, judge, load_programme, missing

HALF_BY_2025 = Target(2025, 50)
RISING = [(date(2025, month, 1), 0.30 + 0.02 * month) for month in range(1, 7)]
FLAT = [(date(2025, month, 1), 0.40) for month in range(1, 7)]
JULY = date(2025, 7, 1)


def test_no_population_is_no_data_never_zero() -> None:
    assert judge(HALF_BY_2025, numerator=0, denominator=0, as_of=JULY) == "no_data"


def test_exactly_the_target_is_achieved() -> None:
    assert judge(HALF_BY_2025, numerator=1, denominator=2, as_of=JULY) == "achieved"


def test_one_case_short_after_the_last_day_is_missed() -> None:
    assert judge(HALF_BY_2025, numerator=499, denominator=1000, as_of=date(2026, 1, 1)) == "missed"
    assert judge(HALF_BY_2025, numerator=499, denominator=1000, as_of=date(2025, 12, 31)) == "at_risk"


def test_months_that_rise_enough_are_on_track_and_flat_ones_at_risk() -> None:
    assert judge(HALF_BY_2025, numerator=42, denominator=100, as_of=JULY, trend=RISING) == "on_track"
    assert judge(HALF_BY_2025, numerator=40, denominator=100, as_of=JULY, trend=FLAT) == "at_risk"


def test_two_months_are_no_trend() -> None:
    assert forecast(RISING[:2], on=date(2025, 12, 31)) is None


def test_the_forecast_goes_on_in_a_straight_line() -> None:
    assert forecast(RISING, on=date(2025, 12, 31)) == pytest.approx(0.54)


@given(numerator=st.integers(0, 10_000), extra=st.integers(0, 10_000), percent=st.integers(1, 100))
def test_adding_what_is_missing_reaches_the_target_and_one_less_does_not(
    numerator: int, extra: int, percent: int
) -> None:
    target, denominator = Target(2030, percent), numerator + extra
    short = missing(target, numerator=numerator, denominator=denominator)
    assert target.reached_by(numerator + short, denominator)
    assert short == 0 or not target.reached_by(numerator + short - 1, denominator)


def test_the_programme_holds_every_number_of_its_source() -> None:
    programme = load_programme()
    assert len(programme.areas) == 6
    assert {(o.code, t.year, t.at_least) for o in programme.objectives for t in o.targets} == {
        ("procedures_online", 2025, 80),
        ("procedures_online", 2030, 100),
        ("procedures_on_national_portal", 2025, 80),
        ("records_resolved_online", 2025, 50),
        ("records_resolved_online", 2030, 80),
        ("satisfaction", 2025, 90),
        ("satisfaction", 2030, 95),
        ("databases_connected", 2025, 100),
        ("transactions_authenticated", 2025, 100),
        ("users_identified", 2025, 100),
    }


def test_what_cannot_be_measured_says_why() -> None:
    for objective in load_programme().objectives:
        assert (objective.measure is None) == (objective.why_no_data is not None), objective.code
