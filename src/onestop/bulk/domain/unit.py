"""A unit's load: who has how much until the end of the week, against the office time that is left."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal, TypeAlias

from onestop.bulk.domain.estimate import Estimate
from onestop.bulk.domain.fair_load import Move, Work
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import local, local_date

When: TypeAlias = Literal["late", "today", "week", "later"]
_FRIDAY: Final = 4
_TIGHT: Final = 70
"""Per cent of somebody's time from which nothing more is proposed to him without need (ours; it only colours)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One step that waits, and what is known of it."""

    work: Work
    when: When
    estimate: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLoad:
    """What one official has; seconds of office time by when they are due, and after what is proposed."""

    key: str
    name: str
    steps: int
    late: int
    today: int
    seconds: Mapping[When, int]
    afterwards: int
    left: int
    """Seconds of office time he has until the end of the week; none while he is away."""

    @property
    def due(self) -> int:
        """Seconds of what is due by then."""
        return self.seconds["late"] + self.seconds["today"] + self.seconds["week"]

    @property
    def percent(self) -> int | None:
        """Of his time; None where he has none."""
        return round(100 * self.due / self.left) if self.left else None

    @property
    def is_over_afterwards(self) -> bool:
        """Whether he has more than he has time for once what is proposed is given out."""
        return self.afterwards > self.left

    @property
    def state(self) -> Literal["away", "over", "fits", "room"]:
        if self.percent is None:
            return "away"
        return "over" if self.percent > 100 else "fits" if self.percent > _TIGHT else "room"


def until(now: datetime, calendar: WorkingCalendar) -> datetime:
    """The close of this week's Friday; once that is over, of the next one's. A week without work leads to the one after."""
    friday = local_date(now) + timedelta(days=(_FRIDAY - local(now).weekday()) % 7)
    while calendar.working_seconds_between(now, calendar.closes_at(friday)) <= 0:
        friday += timedelta(days=7)
    return calendar.closes_at(friday)


def time_gone(
    absences: Iterable[tuple[str, datetime, datetime]], now: datetime, last: datetime, calendar: WorkingCalendar
) -> dict[str, int]:
    """Seconds of office time that absences (whose, from, until) take of what is left between `now` and `last`, by key."""
    gone: Counter[str] = Counter()
    for key, begins, ends in absences:
        first, end = max(begins, now), min(ends, last)
        if first < end:
            gone[key] += calendar.working_seconds_between(first, end)
    return dict(gone)


def when_due(urgent_at: datetime, now: datetime, last: datetime) -> When:
    """How soon it begins to be late."""
    if urgent_at < now:
        return "late"
    if local_date(urgent_at) == local_date(now):
        return "today"
    return "week" if urgent_at <= _end_of(local_date(last), last) else "later"


def _end_of(day: date, last: datetime) -> datetime:
    return last.replace(year=day.year, month=day.month, day=day.day, hour=23, minute=59, second=59)


def loads(
    waiting: Sequence[Waiting], moves: Sequence[Move], *, names: Mapping[str, str], left: Mapping[str, int]
) -> tuple[PersonLoad, ...]:
    """Of everybody named, who has most against his time first, whoever is away last."""
    found = [_load_of(key, name, waiting, moves, left.get(key, 0)) for key, name in names.items()]
    return tuple(sorted(found, key=lambda one: (one.percent is None, -(one.percent or 0), one.name)))


def _load_of(key: str, name: str, waiting: Sequence[Waiting], moves: Sequence[Move], left: int) -> PersonLoad:
    his = [one for one in waiting if one.work.holder == key]
    whens: tuple[When, ...] = ("late", "today", "week", "later")
    seconds = {when: sum(one.work.seconds for one in his if one.when == when) for when in whens}
    counted = {one.work.key: one.work.now for one in waiting}
    change = sum(counted[move.key] * ((move.new == key) - (move.old == key)) for move in moves)
    return PersonLoad(
        key=key,
        name=name,
        steps=len(his),
        late=sum(one.when == "late" for one in his),
        today=sum(one.when == "today" for one in his),
        seconds=seconds,
        afterwards=seconds["late"] + seconds["today"] + seconds["week"] + change,
        left=left,
    )
