"""The shape of the province's year: how much, by which door, at which hour, how it ends.

Sources: the provincial reports of January-May 2021 (102,669 dossiers at provincial level,
98.2 % on time; 260,647 below it) and of January-September 2022 (485,067 dossiers, 31.9 %
online). Shares not in a report (hours of the day, ratings given) are assumptions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Final

from onestop.kernel.calendar import WorkingCalendar

LEVEL_SHARE: Final = {"province": 28, "district": 22, "commune": 50}
ONLINE_SHARE: Final = 0.319
POSTAL_SHARE: Final = 0.03
ASSISTED_ONLINE_SHARE: Final = 0.22
"""Online filings an official typed for somebody at the counter: flagged, or the online rate would flatter."""
IDENTITY_CHECKED_SHARE: Final = 0.993
"""Counter filings where the official confirmed who the applicant is."""
NOT_ACCEPTED_SHARE: Final = 0.012
SUPPLEMENT_SHARE: Final = 0.055
REFUSED_SHARE: Final = 0.018
LATE_SHARE: Final = 0.018
WITHDRAWN_SHARE: Final = 0.006
"""Dossiers whose applicant asks to have them back: an assumption, as are the two shares below."""
WITHDRAWAL_REFUSED_SHARE: Final = 0.05
STOPPED_SHARE: Final = 0.001
FEE_RECORDED_SHARE: Final = 0.02
"""Dossiers of procedures that name their fee of which what is paid was recorded: an assumption, as are the two shares below.
About one in a hundred of all; the past that is shown began before fees were recorded here."""
PAID_AT_ONCE_SHARE: Final = 0.7
APOLOGISED_SHARE: Final = 0.6
"""Late results that were apologised for ahead: of all dossiers about one in a hundred."""
SILENT_SHARE: Final = 0.05
"""Opinions asked for that nobody gave in time: an assumption."""
OPINIONS: Final = (("agrees", "agrees_if", "disagrees"), (84, 12, 4))
"""What the others say, with weights: an assumption."""
HAND_OVER_REFUSED_SHARE: Final = 0.02
"""Steps handed over to another agency that it refuses at first: an assumption."""
RATED_SHARE: Final = 0.27
RATINGS: Final = ((5, 62), (4, 29), (3, 6), (2, 2), (1, 1))
ONLINE_ASSURANCE: Final = ((3, 55), (2, 30), (1, 15))
"""Assurance of accounts that file online: e-identity level 2, level 1, account only."""

UNUSUAL: Final = {
    ("assisted", "H09.38.08"): 0.71,
    ("last_minutes", "H09.21"): 0.12,
    ("one_person", "H09.31.03"): 0.35,
}
"""By signal and agency, the share of cases to which it happens there: made up, so that an inspector has something to ask about.
On the figures it has no bearing but that of online filing at that one ward."""

_WEEKDAY: Final = (1.22, 1.08, 1.0, 0.96, 0.88, 0.05, 0.02)
"""Monday is the heavy day; the weekend is online only."""
_HOURS: Final = ((7, 6), (8, 20), (9, 22), (10, 16), (13, 12), (14, 16), (15, 12), (16, 7))
_ONLINE_HOURS: Final = (*_HOURS, (11, 3), (12, 4), (19, 5), (20, 6), (21, 4), (22, 2))


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of the day, and the running sums of their weights."""

    values: tuple[int, ...]
    cumulative: tuple[int, ...]


def _hours(weighted: Sequence[tuple[int, int]]) -> Hours:
    return Hours(tuple(hour for hour, _ in weighted), tuple(accumulate(weight for _, weight in weighted)))


COUNTER_HOURS: Final = _hours(_HOURS)
ONLINE_HOURS: Final = _hours(_ONLINE_HOURS)


def weight_of(day: date, calendar: WorkingCalendar) -> float:
    """How busy a day is: weekday, a lull before long holidays and a surge after them."""
    base = _WEEKDAY[day.weekday()]
    if not calendar.is_working(day):
        return 0.03
    week = [day - timedelta(days=back) for back in range(1, 8)]
    closed_before = sum(not calendar.is_working(one) for one in week)
    surge = 1.0 + 0.12 * max(0, closed_before - 2)
    return max(base, 0.9) * surge


def spread(cases: int, days: list[date], calendar: WorkingCalendar) -> list[tuple[date, int]]:
    """`cases` over `days` by weight, exactly: largest shares round so that the sum is kept."""
    weights = [weight_of(day, calendar) for day in days]
    total, done, carried = sum(weights), 0, 0.0
    shares: list[tuple[date, int]] = []
    for day, weight in zip(days, weights, strict=True):
        carried += cases * weight / total
        today = round(carried) - done
        done += today
        shares.append((day, today))
    return shares
