"""Reading the clock: running until, paused since with so much left, or finished, and whether in time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local
from onestop.rules.clock.counting import Counting, Run, day_counting, moment_counting, run_down
from onestop.rules.clock.happenings import Course, Happening, follow
from onestop.rules.clock.policy import ClockPolicy

State: TypeAlias = Literal["running", "paused", "finished"]
Punctuality: TypeAlias = Literal["early", "on_time", "late"]

_SECONDS_IN: Final = {"working_hour": 3600, "hour": 3600, "minute": 60}
_LEFT_IN: Final = {"week": "day", "month": "day", "year": "day"}
"""What is left of a longer term is told in days: half a month is not a number of months."""


@dataclass(frozen=True, slots=True)
class Left:
    """What remains of the term: whole units, and for hours the minutes beyond. Below 0 when it is overrun."""

    value: int
    unit: str
    minutes: int = 0

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON; half an hour reads 0.5."""
        return {"value": round(self.value + self.minutes / 60, 2) if self.minutes else self.value, "unit": self.unit}


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the clock says. `due` and `due_at` are None while nothing is due: the clock stands still."""

    state: State
    due: date | None
    due_at: datetime | None
    left: Left | None
    """Running: from the moment asked about to the deadline. Paused: what the authority will still have."""
    punctuality: Punctuality | None = None
    overdue: bool = False
    """At the moment asked about."""
    paused_since: datetime | None = None
    explain: Callable[[], tuple[Text, ...]] = field(repr=False, compare=False)

    @cached_property
    def explanation(self) -> tuple[Text, ...]:
        """How the answer came about, line by line; made when first asked for."""
        return self.explain()


@dataclass(frozen=True, slots=True)
class Working:
    """All that went into a reading, for those who explain it."""

    policy: ClockPolicy
    calendar: WorkingCalendar
    received: datetime
    course: Course
    at: datetime | None
    run: Run[Any]


def read_clock(
    *,
    policy: ClockPolicy,
    received: datetime,
    happenings: Sequence[Happening] = (),
    calendar: WorkingCalendar,
    at: datetime | None = None,
) -> Reading:
    """Read when the result is due, or how much of the term is left, as known `at` (or after all that happened).

    Raises:
        ClockRefusal: the happenings contradict each other.
        CalendarRunsOut: the term reaches beyond the declared calendar.
    """
    course = follow(policy=policy, received=received, happenings=happenings, at=at)
    at = None if at is None else local(at)
    run = _run(policy, calendar, course)
    working = Working(policy, calendar, local(received), course, at, run)
    due, due_at = _due(run, policy, calendar)
    if course.finished is not None:
        return _finished(working, due, due_at)
    if due_at is None or _will_restart(working):
        return _paused(working)
    return _running(working, due, due_at)


def place_of_receipt(policy: ClockPolicy, calendar: WorkingCalendar, moment: datetime) -> datetime:
    """When something handed in counts as received: at once, unless the procedure closes its intake earlier."""
    closes = policy.closes_intake_at
    if closes is None:
        return moment
    if not calendar.is_working(moment.date()):
        return _opening(calendar, calendar.next_working(moment.date()))
    if moment.time() > closes:
        return _opening(calendar, calendar.nth_working_after(moment.date(), 1))
    return moment


def _opening(calendar: WorkingCalendar, day: date) -> datetime:
    return datetime.combine(day, calendar.hours[0][0], calendar.closes_at(day).tzinfo)


def _run(policy: ClockPolicy, calendar: WorkingCalendar, course: Course) -> Run[Any]:
    origin = place_of_receipt(policy, calendar, course.origin)
    stretches = [
        (pause.began, None if pause.ended is None else place_of_receipt(policy, calendar, pause.ended))
        for pause in course.suspensions
    ]
    if policy.counts_moments:
        return run_down(moment_counting(policy, calendar), origin, stretches)
    days = [(began.date(), ended.date() if ended else None) for began, ended in stretches]
    first = origin.date()
    counting: Counting[date] = day_counting(policy, calendar, first)
    return run_down(counting, first - timedelta(days=policy.counts_first_day), days)


def _due(run: Run[Any], policy: ClockPolicy, calendar: WorkingCalendar) -> tuple[date | None, datetime | None]:
    if run.due is None:
        return None, None
    if policy.counts_moments:
        return run.due.date(), run.due
    return run.due, calendar.closes_at(run.due)


def _paused(working: Working) -> Reading:
    return Reading(
        state="paused",
        due=None,
        due_at=None,
        left=_left(working.policy, _allowance(working)),
        paused_since=working.course.suspensions[-1].began,
        explain=_explaining(working),
    )


def _running(working: Working, due: date | None, due_at: datetime) -> Reading:
    at = working.at
    left = None if at is None else _left_at(working, at)
    return Reading(
        state="running",
        due=due,
        due_at=due_at,
        left=left,
        overdue=at is not None and _judged(working, at) == "late",
        explain=_explaining(working),
    )


def _finished(working: Working, due: date | None, due_at: datetime | None) -> Reading:
    finished = working.course.finished
    assert finished is not None  # noqa: S101 - only called for a finished course
    return Reading(
        state="finished",
        due=due,
        due_at=due_at,
        left=None,
        punctuality=_judged(working, finished),
        explain=_explaining(working),
    )


def _judged(working: Working, moment: datetime) -> Punctuality:
    """A day ends at midnight (Art. 148), so terms in days are judged by the day, terms in hours by the minute."""
    due = working.run.due
    if due is None:
        # Waiting for the applicant counts as in time (report forms II.06 and II.07).
        return "on_time"
    place = moment.replace(second=0, microsecond=0) if working.policy.counts_moments else moment.date()
    limit = due.replace(second=0, microsecond=0) if working.policy.counts_moments else due
    return "late" if place > limit else "on_time" if place == limit else "early"


def _allowance(working: Working) -> int:
    """Steps the authority will have once the clock runs again."""
    return _whole(working) if _will_restart(working) else working.run.left


def _will_restart(working: Working) -> bool:
    return working.policy.on_supplement == "restart" and awaits_supplement(working.course)


def awaits_supplement(course: Course) -> bool:
    """Whether a supplement was asked for and has not come."""
    kinds = [happening.kind for happening in course.happenings]
    return kinds.count("supplement_requested") > kinds.count("supplement_answered")


def _whole(working: Working) -> int:
    policy = working.policy
    if policy.counts_moments:
        return moment_counting(policy, working.calendar).whole
    return day_counting(policy, working.calendar, working.course.origin.date()).whole


def _left_at(working: Working, at: datetime) -> Left:
    policy, run = working.policy, working.run
    assert run.due is not None  # noqa: S101 - only called while running
    after = run.legs[-1].after
    if policy.counts_moments:
        return _left(policy, moment_counting(policy, working.calendar).used(max(at, after), run.due))
    counting = day_counting(policy, working.calendar, working.course.origin.date())
    return _left(policy, counting.used(max(at.date(), after), run.due))


def _left(policy: ClockPolicy, steps: int) -> Left:
    if policy.unit in _SECONDS_IN:
        value, seconds = divmod(steps, _SECONDS_IN[policy.unit])
        return Left(value, policy.unit, seconds // 60 if policy.unit != "minute" else 0)
    if policy.unit == "same_day":
        return Left(steps or policy.term, policy.unit)
    return Left(steps, _LEFT_IN.get(policy.unit, policy.unit))


def _explaining(working: Working) -> Callable[[], tuple[Text, ...]]:
    def explain() -> tuple[Text, ...]:
        from onestop.rules.clock.explain import explanation

        return explanation(working)

    return explain
