"""The duty to apologise for a result that will be late, and to name one new day for it: a law pack by day of receipt.

Decree 61/2018/NĐ-CP, Art. 19.9. What it leaves open is data of ours, and says so (`data/apology.json`, `assumed`).
"""

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from onestop.kernel.calendar import WorkingCalendar

_DATA: Final = Path(__file__).parent / "data" / "apology.json"
_DAY: Final = timedelta(days=1)


class ApologyRule(NamedTuple):
    """How often a day may be named anew, how early it must be told, and within which bounds."""

    valid_from: date
    times: int
    days_before: int
    """Days before the promised day by which the apology must have been sent."""
    proposed_working_days_before: int
    """Working days before the promised day from which lists say that lateness is coming."""
    longest_working_days: int
    """After the promised day, or today where that has passed, beyond which no new day is named."""

    def is_in_time(self, *, sent: date, promised: date) -> bool:
        """Whether it was sent as early as the law asks. A later one is sent all the same, and counts against the agency."""
        return sent <= promised - self.days_before * _DAY

    def send_by(self, promised: date, calendar: WorkingCalendar) -> date:
        """The last working day on which it is still in time."""
        day = promised - self.days_before * _DAY
        while not calendar.is_working(day):
            day -= _DAY
        return day

    def new_days(self, *, promised: date, today: date, calendar: WorkingCalendar) -> tuple[date, date]:
        """The first and the last day that may be named: a working day after the promised one, and to come."""
        after = max(promised, today)
        return calendar.nth_working_after(after, 1), calendar.nth_working_after(after, self.longest_working_days)


def apology_rule_on(received: date) -> ApologyRule:
    """That of the day of receipt; before the first, the first."""
    rules = _rules()
    return next((rule for rule in reversed(rules) if rule.valid_from <= received), rules[0])


@cache
def _rules() -> tuple[ApologyRule, ...]:
    written = json.loads(_DATA.read_text("utf-8"))
    return tuple(
        ApologyRule(date.fromisoformat(one["from"]), *(one[name] for name in ApologyRule._fields[1:]))
        for one in written
    )
