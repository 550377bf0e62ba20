"""The nightly roll-up: every signal counted and judged for each period. Run again it comes to the same."""

from datetime import datetime
from typing import Final

from onestop.anomalies import store
from onestop.anomalies.domain.judging import judge
from onestop.anomalies.domain.periods import Period, days_of, periods
from onestop.anomalies.domain.signals import REFILED_WITHIN, SIGNALS
from onestop.cases import api as cases
from onestop.indicators import api as indicators
from onestop.kernel.times import local_date
from onestop.rules.api import national_calendar
from onestop.runtime.api import transaction

_LOOKED_BACK: Final = 2
"""Years of refusals of which it is known whether they were filed again."""


def roll_up(*, now: datetime) -> int:
    """Count and judge all periods anew; how many comparisons were made."""
    found = periods(local_date(now))
    with transaction():
        _keep_again(now)
        store.forget_periods(one.code for one in found)
        return sum(_roll_up_period(one, now) for one in found)


def _keep_again(now: datetime) -> None:
    since = now.replace(year=now.year - _LOOKED_BACK, day=min(now.day, 28))
    store.keep_again(cases.filed_again(since=since, within_days=REFILED_WITHIN))


def _roll_up_period(period: Period, now: datetime) -> int:
    days = days_of(period.first, period.last, national_calendar())
    tallies = {code: indicators.tally(signal.counted, days) for code, signal in SIGNALS.items()}
    found = judge(tallies)
    store.keep_period(period, found, now)
    return len(found)
