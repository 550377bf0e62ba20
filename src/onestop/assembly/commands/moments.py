"""Moments at which the suite must pass, whatever day it is run on."""

import random
from datetime import datetime, timedelta
from typing import Final

from onestop.kernel.times import LOCAL
from onestop.rules.api import national_calendar

MOMENTS: Final[dict[str, str]] = {
    "2026-11-25T08:30": "the morning after Vietnam Culture Day: a simulated case left the twelve months and the suite broke",
    "2026-12-31T16:59": "the last minute of the last working day of a year",
    "2027-01-01T00:00:30": "the first minute of a year, a holiday on a Friday: three days without an office",
    "2027-02-05T20:00": "the eve of Tết, in the evening",
    "2027-02-08": "the third day of Tết, a Monday nobody works, at midnight",
    "2027-02-28T12:15": "the last day of the shortest month, a Sunday, at noon",
    "2027-04-01T06:30": "half past six in Hà Nội on the first of a quarter, while UTC still has the month before",
    "2027-04-30T23:30": "a month that ends in a long weekend, half an hour before the next",
    "2026-08-22T09:00": "a Saturday worked for the Monday before National Day",
    "2027-12-31T17:30": "the last evening of a year; every term of today ends in the next",
    "2028-02-29T10:00": "the day a year ago does not have",
    "2028-03-01T00:10": "ten minutes after that day, while UTC still has it",
}
"""Local time, and why."""

_AHEAD_AT_MOST: Final = timedelta(days=800)
_LONGEST_TERM: Final = timedelta(days=180)
"""The calendar must be known so far ahead of a moment, for every term begun there to end."""


def by_chance(after: datetime, chance: random.Random) -> str:
    """A moment in the 800 days after `after`, to the minute, local time; none too near the calendar's end."""
    ends = datetime.combine(national_calendar().last, datetime.min.time(), LOCAL) - _LONGEST_TERM
    latest = max(after, min(ends, after + _AHEAD_AT_MOST))
    return (after + (latest - after) * chance.random()).strftime("%Y-%m-%dT%H:%M")
