"""How each unit of time is counted down, and what is left of it when the clock stops.

A unit knows two things: where a term ends, and how much of it a stretch of time uses
up. Days and hours differ in nothing else, so suspensions are written once for all.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Generic, NamedTuple, Protocol, TypeVar

from onestop.kernel.calendar import CalendarRunsOut, WorkingCalendar
from onestop.rules.clock.policy import ClockPolicy

P = TypeVar("P", bound=date)
"""A place in time: a day where days are counted, a moment where hours are."""


class Counting(Protocol[P]):
    """One unit of the law."""

    whole: int
    """The full term, in the smallest step this unit is counted in."""

    def end(self, after: P, steps: int) -> P: ...

    def used(self, after: P, through: P) -> int: ...


class Leg(NamedTuple, Generic[P]):
    """A stretch in which the clock ran: (after, through]."""

    after: P
    through: P
    steps: int


class Run(NamedTuple, Generic[P]):
    """How a term ran down. `due` is None while it is suspended, with `left` steps to go."""

    legs: tuple[Leg[P], ...]
    due: P | None
    left: int
    passed: P | None = None
    """When the term had already ended before the clock was last asked to stop."""


def run_down(count: Counting[P], origin: P, suspended: Iterable[tuple[P, P | None]]) -> Run[P]:
    """Count a term down from `origin`, leaving out the suspended stretches.

    A request made once the term is over finds nothing left to suspend: the deadline stays missed.
    """
    legs: list[Leg[P]] = []
    after, left = origin, count.whole
    for began, ended in suspended:
        began = max(began, after)
        if ended is not None and ended <= began:
            continue
        due = count.end(after, left)
        if due < began:
            return Run((*legs, Leg(after, due, left)), due, 0, passed=due)
        used = min(left, count.used(after, began))
        legs.append(Leg(after, began, used))
        left -= used
        if ended is None:
            return Run(tuple(legs), None, left)
        after = ended
    due = count.end(after, left)
    return Run((*legs, Leg(after, due, left)), due, left)


def day_counting(policy: ClockPolicy, calendar: WorkingCalendar, first: date) -> Counting[date]:
    """The counting of a unit that begins and ends with a day; `first` is the day of receipt."""
    if policy.unit == "working_day":
        return WorkingDays(calendar, policy.term)
    if policy.unit == "same_day":
        return WorkingDays(calendar, 0)
    if policy.unit in ("month", "year"):
        return Months(calendar, policy, first)
    return Days(calendar, policy.term * (7 if policy.unit == "week" else 1))


def moment_counting(policy: ClockPolicy, calendar: WorkingCalendar, first: datetime) -> Counting[datetime]:
    """The counting of a unit that begins and ends at a moment; `first` is the moment of receipt."""
    if policy.unit == "working_hour":
        return WorkingSeconds(calendar, policy.term * 3600)
    return Seconds(calendar, policy.term * (3600 if policy.unit == "hour" else 60), first)


class WorkingDays:
    """Only days the authority works. With none left, the day the file is back is the last."""

    def __init__(self, calendar: WorkingCalendar, term: int) -> None:
        self.calendar = calendar
        self.whole = term

    def end(self, after: date, steps: int) -> date:
        return self.calendar.nth_working_after(after, steps)

    def used(self, after: date, through: date) -> int:
        return self.calendar.working_days_between(after, through)


class Days:
    """Every day counts, but a term does not end on a day of rest (Civil Code 2015 Art. 148)."""

    def __init__(self, calendar: WorkingCalendar, days: int) -> None:
        self.calendar = calendar
        self.whole = days

    def end(self, after: date, steps: int) -> date:
        return self.calendar.next_working(_later(self.calendar, after, steps))

    def used(self, after: date, through: date) -> int:
        return (through - after).days


class Months:
    """To the same-numbered day of a later month, or its last day (Art. 148).

    A term that does not run in one piece is counted in days, a month as 30 and a year
    as 365 (Art. 146), yet never ends before the unbroken term would have.
    """

    def __init__(self, calendar: WorkingCalendar, policy: ClockPolicy, first: date) -> None:
        months, days = (policy.term, 30) if policy.unit == "month" else (policy.term * 12, 365)
        self.month_end = months_later(calendar, first, months)
        self.lacks = first.day if self.month_end.day != first.day else 0
        """The day the last month does not have; 0 where it has it."""
        last = self.month_end - timedelta(days=policy.counts_first_day)
        self.days = Days(calendar, policy.term * days)
        self.whole = self.days.whole
        self.origin = first - timedelta(days=policy.counts_first_day)
        self.unbroken = last
        self.rolled = calendar.next_working(last)

    def end(self, after: date, steps: int) -> date:
        if after == self.origin and steps == self.whole:
            return self.rolled
        return max(self.rolled, self.days.end(after, steps))

    def used(self, after: date, through: date) -> int:
        return self.days.used(after, through)


class WorkingSeconds:
    """Office time to the second; what comes in outside it starts when the office opens."""

    def __init__(self, calendar: WorkingCalendar, seconds: int) -> None:
        self.calendar = calendar
        self.whole = seconds

    def end(self, after: datetime, steps: int) -> datetime:
        return self.calendar.add_working_seconds(after, steps)

    def used(self, after: datetime, through: datetime) -> int:
        return self.calendar.working_seconds_between(after, through)


class Seconds:
    """Time by the clock on the wall; an end on a day of rest moves to the close of the next working day.

    After a wait the end may fall on the morning of that same day; it stays where it was
    first promised, for a pause never brings a deadline forward.
    """

    def __init__(self, calendar: WorkingCalendar, seconds: int, first: datetime) -> None:
        self.calendar = calendar
        self.whole = seconds
        self.promised = self._rolled(first, seconds)

    def end(self, after: datetime, steps: int) -> datetime:
        return max(self.promised, self._rolled(after, steps))

    def _rolled(self, after: datetime, steps: int) -> datetime:
        _later(self.calendar, after.date(), steps // 86400)
        end = after + timedelta(seconds=steps)
        if self.calendar.is_working(end.date()):
            return end
        return self.calendar.closes_at(self.calendar.next_working(end.date()))

    def used(self, after: datetime, through: datetime) -> int:
        return int((through - after).total_seconds())


def months_later(calendar: WorkingCalendar, day: date, months: int) -> date:
    """The same-numbered day `months` later, or the last day of that month.

    >>> from onestop.kernel.calendar import WorkingCalendar
    >>> year = WorkingCalendar(holidays=frozenset(), first=date(2026, 1, 1), last=date(2026, 12, 31))
    >>> months_later(year, date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if years > calendar.last.year:
        raise CalendarRunsOut(day=None, first=calendar.first, last=calendar.last)
    leap = years % 4 == 0 and (years % 100 != 0 or years % 400 == 0)
    last = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month]
    return date(years, month + 1, min(day.day, last))


def _later(calendar: WorkingCalendar, day: date, days: int) -> date:
    """`day` plus `days`, refused where the calendar ends rather than where Python's does."""
    if day.toordinal() + days > calendar.last.toordinal():
        raise CalendarRunsOut(day=None, first=calendar.first, last=calendar.last)
    return day + timedelta(days=days)
