"""The working-out behind a reading: the term run down on the calendar, and what follows from it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local, to_minute
from onestop.rules.clock.counting import Counting, Run, day_counting, moment_counting, run_down
from onestop.rules.clock.happenings import Course, Happening, follow
from onestop.rules.clock.policy import ClockPolicy
from onestop.rules.law_packs import LawPack, pack_on

Punctuality: TypeAlias = Literal["early", "on_time", "late"]

_ONE_MINUTE: Final = timedelta(minutes=1)
_SECONDS_IN: Final = {"working_hour": 3600, "hour": 3600, "minute": 60}
_LEFT_IN: Final = {"week": "day", "month": "day", "year": "day"}
"""What is left of a longer term is told in days: half a month is not a number of months."""


class TimeLeft(NamedTuple):
    """What remains of the term: whole units, and for hours the minutes beyond. Below 0 when it is overrun."""

    value: int
    unit: str
    minutes: int = 0

    @property
    def is_nothing(self) -> bool:
        """No whole unit and no minute of it: the deadline is here, or was and no office time has passed since."""
        return not self.value and not self.minutes

    @property
    def overrun(self) -> "TimeLeft":
        """By how much the term is overrun: -1 hour and 30 minutes left is half an hour over."""
        if not self.minutes:
            return TimeLeft(-self.value, self.unit)
        return TimeLeft(-self.value - 1, self.unit, 60 - self.minutes)

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON; half an hour reads 0.5."""
        return {"value": round(self.value + self.minutes / 60, 2) if self.minutes else self.value, "unit": self.unit}


class Working(NamedTuple):
    """All that went into a reading. Places are dates for terms in days, moments for terms in hours."""

    policy: ClockPolicy
    calendar: WorkingCalendar
    received: datetime
    at: datetime | None
    course: Course
    counting: Counting[Any]
    run: Run[Any]
    will_restart: bool
    """A supplement that starts the term again was asked for and has not come."""
    paused: bool
    due_at: datetime | None
    """The moment of the deadline: for terms in days, the end of office hours."""
    complete: bool = True
    """Whether the file was complete when it was received, as far as whoever asks knows."""
    lodged: date | None = None
    """The day it was lodged, where whoever asks knows it."""
    there: datetime | None = None
    """Of what was taken in elsewhere, when the competent agency had it."""
    excused: bool = False
    """Whether it ended after its last moment and nobody is late by it, as whoever asks knows: its applicant wanted it back, did
    not pay, or did not bring what was left to be brought."""

    @property
    def pack(self) -> LawPack:
        """The general law it lives under: of the day it was lodged, else of the day of receipt."""
        return pack_on(self.lodged or self.received.date())

    def allowance(self) -> TimeLeft:
        """What the authority will have once a paused clock runs again."""
        return self._left(self.counting.whole if self.will_restart else self.run.left)

    def left_at(self, at: datetime) -> TimeLeft:
        """From `at` to the deadline of a running clock; before the start, the full term.

        A term that ends on the day it begins has no days to be full of: before that day, the days until it.
        """
        place = self._place(at)
        since = max(place, self.run.legs[-1].after) if self.counting.whole else place
        return self._left(self.counting.used(since, self.run.due))

    def amount(self, steps: int) -> TimeLeft:
        """So many steps of the counting, in the unit people speak of."""
        return self._left(steps)

    def judge(self, moment: datetime) -> Punctuality:
        """Whether `moment` is in time.

        A day ends at midnight (Civil Code 2015 Art. 148), so terms in days are judged by the day, terms
        in hours by the minute. Waiting for the applicant counts as in time (report forms II.06, II.07).
        """
        return _judged(self.policy, self.run.due, moment)

    def judge_end(self, finished: datetime) -> Punctuality:
        """Whether it ended in time, or somewhat later through nobody's lateness."""
        judged = self.judge(finished)
        return "on_time" if judged == "late" and self.excused else judged

    def _place(self, moment: datetime) -> Any:
        return _place(self.policy, moment)

    def _left(self, steps: int) -> TimeLeft:
        unit = self.policy.unit
        if unit in _SECONDS_IN:
            value, seconds = divmod(steps, _SECONDS_IN[unit])
            return TimeLeft(value, unit, seconds // 60 if unit != "minute" else 0)
        if unit == "same_day":
            return TimeLeft(self.policy.term if self.paused else steps, unit if self.paused else "working_day")
        return TimeLeft(steps, _LEFT_IN.get(unit, unit))


def work_out(
    *,
    policy: ClockPolicy,
    received: datetime,
    happenings: Sequence[Happening],
    calendar: WorkingCalendar,
    at: datetime | None,
    there: datetime | None = None,
) -> Working:
    """Follow the case and run its term down; of what was taken in elsewhere, from when it was `there`."""
    first = local(received) if there is None else max(local(received), local(there))

    def is_over(so_far: Course, moment: datetime) -> bool:
        _, ran = _run(policy, calendar, received, so_far, first)
        return _judged(policy, ran.due, moment) == "late"

    course = follow(policy=policy, received=received, happenings=happenings, at=at, is_over=is_over)
    counting, run = _run(policy, calendar, received, course, first)
    restart = policy.on_supplement == "restart" and course.awaits_supplement and not course.missed
    paused = course.finished is None and (run.due is None or restart)
    return Working(
        policy=policy,
        calendar=calendar,
        received=local(received),
        at=None if at is None else local(at),
        course=course,
        counting=counting,
        run=run,
        will_restart=restart,
        paused=paused,
        due_at=None if paused or run.due is None else run.due if policy.counts_moments else _close(calendar, run.due),
        there=None if there is None else local(there),
    )


def _place(policy: ClockPolicy, moment: datetime) -> Any:
    return moment if policy.counts_moments else moment.date()


def _judged(policy: ClockPolicy, due: Any, moment: datetime) -> Punctuality:
    if due is None:
        return "on_time"
    place = _place(policy, moment)
    if policy.counts_moments and abs(place - due) < _ONE_MINUTE:
        place, due = to_minute(place), to_minute(due)
    return "late" if place > due else "on_time" if place == due else "early"


@lru_cache(maxsize=1 << 12)
def _close(calendar: WorkingCalendar, day: date) -> datetime:
    return calendar.closes_at(day)


def place_of_receipt(policy: ClockPolicy, calendar: WorkingCalendar, moment: datetime) -> datetime:
    """When something handed in counts as received: at once, unless the procedure closes its intake earlier.

    By the minute that the slip prints: what comes at 15:00:59 has not come after 15:00.
    """
    closes = policy.closes_intake_at
    if closes is None:
        return moment
    if not calendar.is_working(moment.date()):
        return _opening(calendar, calendar.next_working(moment.date()))
    if to_minute(moment).time() > closes:
        return _opening(calendar, calendar.nth_working_after(moment.date(), 1))
    return moment


def _run(
    policy: ClockPolicy, calendar: WorkingCalendar, received: datetime, course: Course, first: datetime
) -> tuple[Counting[Any], Run[Any]]:
    """The term of a case that went this way, run down; `first`: from when it counts until a supplement starts it again."""
    policy = policy.verified() if course.verified else policy
    origin = place_of_receipt(policy, calendar, course.origin if course.origin != received else first)
    stretches = [
        (pause.began, None if pause.ended is None else place_of_receipt(policy, calendar, pause.ended))
        for pause in course.suspensions
    ]
    if not policy.counts_moments:
        return _run_days(policy, calendar, origin, stretches)
    counting = moment_counting(policy, calendar, place_of_receipt(policy, calendar, first))
    return counting, run_down(counting, origin, stretches)


def _run_days(
    policy: ClockPolicy,
    calendar: WorkingCalendar,
    origin: datetime,
    stretches: Sequence[tuple[datetime, datetime | None]],
) -> tuple[Counting[Any], Run[Any]]:
    days = tuple((began.date(), ended.date() if ended else None) for began, ended in stretches)
    return _run_from(policy, calendar, origin.date(), days)


@lru_cache(maxsize=1 << 14)
def _run_from(
    policy: ClockPolicy, calendar: WorkingCalendar, first: date, stretches: tuple[tuple[date, date | None], ...]
) -> tuple[Counting[Any], Run[Any]]:
    """Whatever the hour, the files of one procedure received on one day run down alike."""
    counting: Counting[date] = day_counting(policy, calendar, first)
    return counting, run_down(counting, first - timedelta(days=policy.counts_first_day), stretches)


def _opening(calendar: WorkingCalendar, day: date) -> datetime:
    return datetime.combine(day, calendar.hours[0][0], LOCAL)
