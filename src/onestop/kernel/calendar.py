"""The days and hours on which an authority works.

Monday to Friday are working days, except holidays; a Saturday the Government declares
working in exchange for another day counts like any other. Which days those are is data
(the Prime Minister decides them each year), so a calendar is made from dates and says
from when to when it is able to answer.

Every answer is a look-up in tables made once: nothing here walks day by day.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache
from typing import ClassVar, Final, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal
from onestop.kernel.times import LOCAL, local

Hours: TypeAlias = tuple[tuple[time, time], ...]

OFFICE_HOURS: Final[Hours] = ((time(7, 0), time(11, 30)), (time(13, 30), time(17, 0)))
"""The hours of an agency that has published none of its own: eight a day, the forty of the week of state agencies."""

_SATURDAY = 5
_WEEKLY_REST: Final = Text("nghỉ hằng tuần", "weekly rest")
_DECLARED_OFF: Final = Text("nghỉ theo lịch làm việc", "off in the calendar")


class CalendarRunsOut(Refusal):
    """Nobody has declared the working days of that year yet; a date beyond would be a guess."""

    code: ClassVar[str] = "kernel.calendar_runs_out"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, day: date | None, first: date, last: date) -> None:
        self.day = day
        self.first = first
        self.last = last

    def words(self) -> Text:
        """Names the years the calendar covers, so that the reader knows what must be added."""
        first, last = self.first.year, self.last.year
        return Text(
            f"Lịch làm việc mới có từ năm {first} đến hết năm {last}; cần bổ sung lịch để tính ngoài khoảng này.",
            f"The working calendar covers {first} to the end of {last}; extend it to count outside these years.",
        )


class HoursNotUsable(Refusal):
    """Office hours must be given in order, each session ending after it begins, none overlapping."""

    code: ClassVar[str] = "kernel.hours_not_usable"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, hours: Hours) -> None:
        self.hours = hours

    def words(self) -> Text:
        given = ", ".join(f"{began:%H:%M}–{ended:%H:%M}" for began, ended in self.hours) or "–"
        return Text(
            f"Giờ làm việc không hợp lệ ({given}): các buổi phải nối tiếp nhau và kết thúc sau khi bắt đầu.",
            f"These office hours cannot be used ({given}): sessions must follow one another and end after they begin.",
        )


@dataclass(frozen=True, kw_only=True, eq=False)
class WorkingCalendar:
    """Working days from `first` to `last`, both included. A calendar is equal only to itself.

    >>> spring = WorkingCalendar(holidays=frozenset({date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1)}),
    ...                          first=date(2026, 1, 1), last=date(2026, 12, 31))
    >>> spring.nth_working_after(date(2026, 4, 24), 3)
    datetime.date(2026, 5, 4)
    """

    holidays: frozenset[date]
    extra_working_days: frozenset[date] = frozenset()
    hours: Hours = OFFICE_HOURS
    first: date
    last: date
    names: Mapping[date, Text] = field(default_factory=dict, repr=False)
    """What a holiday is called, or what an extra working day makes up for."""
    expected: frozenset[date] = frozenset()
    """Those of the days above that nobody has announced yet: they follow from the law's general rule."""
    reported: frozenset[date] = frozenset()
    """Those that were announced, but of the announcement only copies were read."""

    _base: int = field(init=False, repr=False)
    _worked: list[int] = field(init=False, repr=False)
    """Working days from `first` through each day, beginning with the day before it."""
    _days: list[date] = field(init=False, repr=False)
    """The working days in order."""
    _closed: list[date] = field(init=False, repr=False)
    """The others."""
    _expected: list[date] = field(init=False, repr=False)
    _reported: list[date] = field(init=False, repr=False)
    _sessions: tuple[tuple[int, int, int], ...] = field(init=False, repr=False)
    """(begins, ends, worked before) of each session, in seconds."""
    _day_seconds: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        keep = object.__setattr__
        every = _every_day(self.first, self.last)
        days = [day for day in every if self._opens(day)]
        keep(self, "_base", self.first.toordinal() - 1)
        keep(self, "_days", days)
        keep(self, "_closed", sorted({*every}.difference(days)))
        keep(self, "_expected", sorted(self.expected))
        keep(self, "_reported", sorted(self.reported))
        keep(self, "_worked", _running_count(days, self.first, self.last))
        self._keep_hours(self.hours)

    def with_hours(self, hours: Hours) -> "WorkingCalendar":
        """The same days, in the same tables, under an agency's own hours."""
        if hours == self.hours:
            return self
        changed = copy(self)
        changed._keep_hours(hours)
        return changed

    # --- days

    def is_working(self, day: date) -> bool:
        place = day.toordinal() - self._base
        if not 0 < place < len(self._worked):
            raise CalendarRunsOut(day=day, first=self.first, last=self.last)
        return self._worked[place] > self._worked[place - 1]

    def next_working(self, day: date) -> date:
        """`day` itself when it is worked, else the first working day after it."""
        return self._day(self.worked_through(day) - self.is_working(day), asked=day)

    def nth_working_after(self, day: date, n: int) -> date:
        """The n-th working day after `day`; with n = 0, `next_working(day)`."""
        return self._day(self.worked_through(day) + n - 1, asked=day) if n > 0 else self.next_working(day)

    def working_days_between(self, after: date, through: date) -> int:
        """Working days in (after, through]; negative when `through` comes first."""
        return self.worked_through(through) - self.worked_through(after)

    def worked_days(self, after: date, through: date) -> list[date]:
        """The working days in (after, through]."""
        return self._days[self.worked_through(after) : self.worked_through(through)]

    def closed_days(self, after: date, through: date) -> list[date]:
        """The days in (after, through] that are not worked."""
        return self._closed[self._closed_through(after) : self._closed_through(through)]

    def expected_days(self, after: date, through: date) -> list[date]:
        """The days in (after, through] that are off, or worked, only as long as nothing else is announced."""
        return self._expected[bisect_right(self._expected, after) : bisect_right(self._expected, through)]

    def reported_days(self, after: date, through: date) -> list[date]:
        """The days in (after, through] known from copies of their announcement alone."""
        return self._reported[bisect_right(self._reported, after) : bisect_right(self._reported, through)]

    def worked_through(self, day: date) -> int:
        """Working days from the start of the calendar through `day`; none through the day before it starts."""
        place = day.toordinal() - self._base
        if not 0 <= place < len(self._worked):
            raise CalendarRunsOut(day=day, first=self.first, last=self.last)
        return self._worked[place]

    def why_closed(self, day: date) -> Text | None:
        """Why `day` is not worked; None when it is."""
        if self.is_working(day):
            return None
        if day in self.holidays:
            return self.names.get(day, _WEEKLY_REST if day.weekday() >= _SATURDAY else _DECLARED_OFF)
        return _WEEKLY_REST

    # --- hours

    @property
    def day_seconds(self) -> int:
        """Office time of one whole day."""
        return self._day_seconds

    @property
    def closing(self) -> time:
        """The end of office hours."""
        return self.hours[-1][1]

    def closes_at(self, day: date) -> datetime:
        return datetime.combine(day, self.closing, LOCAL)

    def opens_at(self, moment: datetime) -> datetime:
        """`moment` itself within office hours, else the next time the office opens."""
        moment = local(moment)
        if not self.is_working(moment.date()):
            return self._at(self.next_working(moment.date()), 0)
        second = _second_of_day(moment)
        for begins, ends, _ in self._sessions:
            if second < ends:
                return moment if second >= begins else _moment(moment.date(), begins)
        return self._at(self.nth_working_after(moment.date(), 1), 0)

    def working_seconds_between(self, began: datetime, ended: datetime) -> int:
        """Office time in [began, ended), to the second; negative when `ended` comes first."""
        return self._position(ended) - self._position(began)

    def working_minutes_between(self, began: datetime, ended: datetime) -> int:
        """Whole minutes of office time in [began, ended)."""
        return self.working_seconds_between(began, ended) // 60

    def add_working_minutes(self, moment: datetime, minutes: int) -> datetime:
        """When `minutes` of office time have passed; with 0, when the office is next open."""
        return self.add_working_seconds(moment, minutes * 60)

    def add_working_seconds(self, moment: datetime, seconds: int) -> datetime:
        """As `add_working_minutes`. A term that fills a session ends with it, not at the next opening."""
        if seconds <= 0:
            return self.opens_at(moment)
        days, rest = divmod(self._position(moment) + seconds - 1, self._day_seconds)
        if days >= len(self._days):
            raise CalendarRunsOut(day=local(moment).date(), first=self.first, last=self.last)
        return self._at(self._days[days], rest + 1)

    # --- tables

    def _keep_hours(self, hours: Hours) -> None:
        _check(hours)
        keep = object.__setattr__
        keep(self, "hours", hours)
        keep(self, "_sessions", _sessions(hours))
        keep(self, "_day_seconds", sum(ends - begins for begins, ends, _ in self._sessions))

    def _closed_through(self, day: date) -> int:
        return day.toordinal() - self._base - self.worked_through(day)

    def _opens(self, day: date) -> bool:
        # The decision to work a day is always the later one, so it wins over the list of holidays.
        return day in self.extra_working_days or (day.weekday() < _SATURDAY and day not in self.holidays)

    def _day(self, place: int, *, asked: date) -> date:
        if not 0 <= place < len(self._days):
            raise CalendarRunsOut(day=asked if place < 0 else None, first=self.first, last=self.last)
        return self._days[place]

    def _position(self, moment: datetime) -> int:
        """Seconds of office time from the start of the calendar to `moment`."""
        moment = local(moment)
        place, worked = moment.toordinal() - self._base, self._worked
        if not 0 < place < len(worked):
            raise CalendarRunsOut(day=moment.date(), first=self.first, last=self.last)
        days_before = worked[place - 1]
        if worked[place] == days_before:
            return days_before * self._day_seconds
        second = _second_of_day(moment)
        for begins, ends, before in self._sessions:
            if second < ends:
                return days_before * self._day_seconds + before + max(0, second - begins)
        return (days_before + 1) * self._day_seconds

    def _at(self, day: date, worked: int) -> datetime:
        """The earliest moment of `day` when `worked` seconds of it have been worked."""
        for begins, ends, before in self._sessions:
            if worked <= before + ends - begins:
                return _moment(day, begins + worked - before)
        raise AssertionError("no session is that long")  # pragma: no cover - callers divide by the day


def _check(hours: Hours) -> None:
    moments = [moment for session in hours for moment in session]
    if not moments or any(late <= early for early, late in zip(moments[::2], moments[1::2], strict=True)):
        raise HoursNotUsable(hours=hours)
    if moments != sorted(moments):
        raise HoursNotUsable(hours=hours)


def _every_day(first: date, last: date) -> list[date]:
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]


def _running_count(days: Sequence[date], first: date, last: date) -> list[int]:
    worked = set(days)
    counts, count = [0], 0
    for day in _every_day(first, last):
        count += day in worked
        counts.append(count)
    return counts


def _sessions(hours: Hours) -> tuple[tuple[int, int, int], ...]:
    made, before = [], 0
    for began, ended in hours:
        begins, ends = _seconds(began), _seconds(ended)
        made.append((begins, ends, before))
        before += ends - begins
    return tuple(made)


def _seconds(of: time) -> int:
    return of.hour * 3600 + of.minute * 60 + of.second


def _second_of_day(moment: datetime) -> int:
    return moment.hour * 3600 + moment.minute * 60 + moment.second


def _moment(day: date, seconds: int) -> datetime:
    return datetime.combine(day, _time(seconds))


@lru_cache(maxsize=86_400)
def _time(seconds: int) -> time:
    """So many seconds after midnight. Kept: a day and a time make a moment in a quarter of the time that six numbers do."""
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return time(hour, minute, second, tzinfo=LOCAL)
