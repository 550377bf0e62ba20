"""When the acts of a morning's case happened, told from the day it is promised for: the clock of the law, read backwards."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local_date
from onestop.rules.api import ClockPolicy, read_clock

_LOOKED_BACK: Final = 60
"""Days; no term here is longer in working days than this in days of the calendar."""
_HOURS: Final = (time(15, 40), time(14, 10), time(10, 20), time(8, 35))
"""When people come, the latest first: what comes last of a day stands nearest to its promise."""
_LEFT: Final = timedelta(minutes=10)
"""Before now, for nobody does anything at this very moment."""
_ACTS_AT_MOST: Final = 14
_BEFORE_NOW: Final = 40
"""Office minutes since the last act of what came to another agency lately."""
_PAUSE: Final = 150
"""Office minutes between two acts at most."""


def first_day_at_work(now: datetime, calendar: WorkingCalendar) -> date:
    """The day whose morning it is: today while offices are open or yet to open, else the next on which they are."""
    today = local_date(now)
    return (
        today
        if calendar.is_working(today) and now < calendar.closes_at(today)
        else calendar.nth_working_after(today, 1)
    )


def working_day(first: date, away: int, calendar: WorkingCalendar) -> date:
    """The working day so many after the first, or before it."""
    if away >= 0:
        return calendar.nth_working_after(first, away) if away else first
    day = first
    for _ in range(-away):
        day = _one_before(day, calendar)
    return day


def received_for(
    promised: date, policy: ClockPolicy, *, now: datetime, calendar: WorkingCalendar, nth: int = 0
) -> datetime:
    """When a dossier was received that is promised for that day; where none could be, for the nearest day after it.

    Of several that come so close, the `nth` is some minutes later.
    """
    for at in _moments(now, calendar):
        due = read_clock(policy=policy, received=at, calendar=calendar).due_at
        if due is not None and local_date(due) <= promised:
            return min(at + timedelta(minutes=7 * (nth % 5)), now - _LEFT)
    return next(_moments(now, calendar))


def sent_for(answered: date, *, now: datetime, calendar: WorkingCalendar, nth: int = 0) -> datetime:
    """When a dossier was sent that the counter is to answer on that day, within one office day."""
    before = _one_before(answered, calendar)
    at = datetime.combine(before, time(20, 5), LOCAL) + timedelta(minutes=11 * (nth % 9))
    return min(at, now - _LEFT - timedelta(minutes=nth % 9))


def pause_until(now: datetime, since: datetime, calendar: WorkingCalendar, *, acts: int = 0) -> int:
    """Office minutes between two acts, so that all of them fit into the time since then; of some `acts` the last was lately."""
    passed = calendar.working_minutes_between(since, now)
    if acts:
        return max(1, (passed - _BEFORE_NOW) // acts)
    return max(1, min(_PAUSE, passed // _ACTS_AT_MOST))


def after(at: datetime, minutes: int, *, now: datetime, calendar: WorkingCalendar) -> datetime:
    """Some office minutes later, and before now; never at the same moment as what was before."""
    later = calendar.add_working_minutes(at, minutes)
    return later if later < now else at + (now - at) / 2


def _moments(now: datetime, calendar: WorkingCalendar) -> Iterator[datetime]:
    """When something may have been received, the latest first."""
    day = local_date(now)
    for _ in range(_LOOKED_BACK):
        if calendar.is_working(day):
            yield from (at for hour in _HOURS if (at := datetime.combine(day, hour, LOCAL)) < now - _LEFT)
        day -= timedelta(days=1)


def _one_before(day: date, calendar: WorkingCalendar) -> date:
    day -= timedelta(days=1)
    while not calendar.is_working(day):
        day -= timedelta(days=1)
    return day
