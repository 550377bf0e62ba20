"""The periods in which signals are looked for, each ending yesterday at the latest: a day still going on says nothing yet."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from onestop.anomalies.domain.signals import LAST_DAYS, MONTH_ENDS, QUARTER_ENDS
from onestop.indicators.counted import Days
from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar

PeriodCode: TypeAlias = Literal["months3", "quarter", "last_quarter", "year"]
PERIODS: Final[dict[PeriodCode, Text]] = {
    "months3": Text("3 tháng gần đây", "The last 3 months"),
    "quarter": Text("Quý này", "This quarter"),
    "last_quarter": Text("Quý trước", "Last quarter"),
    "year": Text("12 tháng", "12 months"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both included."""

    code: PeriodCode
    first: date
    last: date


def periods(today: date) -> tuple[Period, ...]:
    """Those that have a day, in the order of the table.

    >>> [(one.code, str(one.first), str(one.last)) for one in periods(date(2026, 11, 25))][:2]
    [('months3', '2026-08-25', '2026-11-24'), ('quarter', '2026-10-01', '2026-11-24')]
    """
    yesterday = today - timedelta(days=1)
    quarter = _quarter_of(today)
    before = quarter - timedelta(days=1)
    every = (
        Period("months3", months_before(today, 3), yesterday),
        Period("quarter", quarter, yesterday),
        Period("last_quarter", _quarter_of(before), before),
        Period("year", months_before(today, 12), yesterday),
    )
    return tuple(one for one in every if one.first <= one.last)


def months_before(day: date, months: int) -> date:
    """The same day so many months ago, or the last of that month."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def days_of(first: date, last: date, calendar: WorkingCalendar) -> Days:
    """The days as they are counted, with the last working days of each month and quarter among them."""
    ends = {month: _last_days(month, calendar) for month in _months(first, last)}
    named = {
        MONTH_ENDS: [day for days in ends.values() for day in days],
        QUARTER_ENDS: [day for month, days in ends.items() if month.month % 3 == 0 for day in days],
    }
    return Days(first, last, named)


def _quarter_of(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def _months(first: date, last: date) -> Sequence[date]:
    months, month = [], first.replace(day=1)
    while month <= last:
        months.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    return months


def _last_days(month: date, calendar: WorkingCalendar) -> list[date]:
    """The last working days of a month."""
    last = month.replace(day=monthrange(month.year, month.month)[1])
    return calendar.worked_days(month - timedelta(days=1), last)[-LAST_DAYS:]
