"""Reading the clock: running until, paused since with so much left, or finished, and whether in time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Literal, TypeAlias

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.rules.clock.explain import expected_days, explanation, reported_days
from onestop.rules.clock.happenings import Happening
from onestop.rules.clock.policy import ClockPolicy
from onestop.rules.clock.working import Punctuality, TimeLeft, Working, work_out

State: TypeAlias = Literal["running", "paused", "finished"]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What the clock says. `due` and `due_at` are None while nothing is due: the clock stands still."""

    state: State
    due: date | None
    due_at: datetime | None
    left: TimeLeft | None
    """Running: from the moment asked about to the deadline. Paused: what the authority will still have."""
    punctuality: Punctuality | None = None
    overdue: bool = False
    """At the moment asked about."""
    paused_since: datetime | None = None
    working: Working = field(repr=False, compare=False)

    @property
    def without_result(self) -> bool:
        """Whether it ended, and not with a result."""
        return self.state == "finished" and not self.working.course.has_result

    @property
    def term(self) -> int:
        """How many units the term has that is counted: the longer one where something is verified."""
        policy = self.working.policy
        return (policy.verified() if self.working.course.verified else policy).term

    @cached_property
    def explanation(self) -> tuple[Text, ...]:
        """How the answer came about, line by line; made when first asked for."""
        return explanation(self.working)

    @cached_property
    def expected(self) -> tuple[date, ...]:
        """The days off behind the date that are not announced yet; the date stands, and the reader is told."""
        return tuple(expected_days(self.working))

    @cached_property
    def reported(self) -> tuple[date, ...]:
        """The days behind the date that were announced in a text of which only copies were read."""
        return tuple(reported_days(self.working))


def read_clock(
    *,
    policy: ClockPolicy,
    received: datetime,
    happenings: Sequence[Happening] = (),
    calendar: WorkingCalendar,
    at: datetime | None = None,
    complete: bool = True,
    lodged: date | None = None,
    there: datetime | None = None,
    excused: bool = False,
) -> Reading:
    """Read when the result is due, or how much of the term is left, as known `at` (or after all that happened).

    What was taken in although it was not `complete` is not called so; the count is the same. `lodged`: the day whose law pack
    it lives under; None: the day of receipt. `there`: of what was taken in elsewhere, when the competent agency had it.
    `excused`: it ended after its last moment, and nobody is late by it.

    Raises:
        ClockRefusal: the happenings contradict each other.
        CalendarRunsOut: the term reaches beyond the declared calendar.
    """
    working = work_out(policy=policy, received=received, happenings=happenings, calendar=calendar, at=at, there=there)
    working = working._replace(complete=complete, lodged=lodged, excused=excused)
    if working.course.finished is not None:
        return _finished(working, working.course.finished)
    return _paused(working) if working.paused else _running(working)


def _paused(working: Working) -> Reading:
    since = working.course.suspensions[-1].began
    left = working.allowance()
    return Reading(state="paused", due=None, due_at=None, left=left, paused_since=since, working=working)


def _running(working: Working) -> Reading:
    at, due_at = working.at, working.due_at
    return Reading(
        state="running",
        due=due_at.date() if due_at else None,
        due_at=due_at,
        left=None if at is None else working.left_at(at),
        overdue=at is not None and working.judge(at) == "late",
        working=working,
    )


def _finished(working: Working, finished: datetime) -> Reading:
    due_at = working.due_at
    return Reading(
        state="finished",
        due=due_at.date() if due_at else None,
        due_at=due_at,
        left=None,
        punctuality=working.judge_end(finished),
        working=working,
    )
