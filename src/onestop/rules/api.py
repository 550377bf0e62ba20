"""What others may use of the law as data and functions."""

from onestop.rules.calendars import calendar_from_dict, hours_from, national_calendar, read_calendar
from onestop.rules.clock.happenings import KINDS, Happening
from onestop.rules.clock.policy import UNITS, ClockPolicy
from onestop.rules.clock.reading import Left, Reading, read_clock
from onestop.rules.refusals import ClockRefusal

__all__ = [
    "KINDS",
    "UNITS",
    "ClockPolicy",
    "ClockRefusal",
    "Happening",
    "Left",
    "Reading",
    "calendar_from_dict",
    "hours_from",
    "national_calendar",
    "read_calendar",
    "read_clock",
]
