"""The past a demo begins with, beside the twelve months its figures are read over."""

from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from onestop.indicators.figures import year_to
from onestop.ops.simulation.load import A_YEAR


@given(today=st.dates(date(2022, 1, 1), date(2040, 1, 1)))
@example(today=date(2026, 11, 25))
@example(today=date(2028, 2, 29))
@example(today=date(2029, 2, 28))
def test_every_simulated_day_is_within_the_twelve_months_up_to_today(today: date) -> None:
    months = year_to(today)
    first, last = today - timedelta(days=A_YEAR), today - timedelta(days=1)

    assert months.after < first <= last <= months.until
    assert (first - months.after).days <= 3
