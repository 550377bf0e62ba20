"""The deadlines of `deadlines.yaml`, reckoned apart from the product: a finger on a wall calendar, day by day.

It knows the law as it is read, one sentence a branch, and the days off that `calendar.yaml` copies from the announcements.
It imports nothing of the product, is slow, and knows only what the examples ask: where it and the clock of the product
differ, one of them has misread the law.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple, TypeAlias

ONE_DAY, ONE_MINUTE = timedelta(days=1), timedelta(minutes=1)
OFFICE = ((time(7), time(11, 30)), (time(13, 30), time(17)))
"""The hours of an agency that has published none: eight a day."""
THREE = time(15)
ASKS = {
    "supplement_requested": "supplement",
    "payment_requested": "payment",
    "consultation_requested": "consultation",
}
ANSWERS = {
    "supplement_answered": "supplement",
    "supplement_incomplete": "supplement",
    "supplement_affirmed": "supplement",
    "payment_made": "payment",
    "payment_waived": "payment",
    "consultation_answered": "consultation",
}
STOP_NOTHING = ("withdrawal_requested", "withdrawal_closed")
"""That the dossier is wanted back, and that it goes on all the same: no provision stops the clock for either."""
USUAL = {"supplement": "restart", "payment": "continue", "consultation": "continue"}
"""What waiting does to the clock where the procedure says nothing: the general decree, land law for money."""


Pause: TypeAlias = tuple[datetime, datetime | None]
"""A stretch that is waited through; without an end while it goes on."""


class WallCalendar(NamedTuple):
    """Weekdays nobody works, and days of rest that are worked."""

    off: frozenset[date]
    worked: frozenset[date]

    def works(self, day: date) -> bool:
        return day in self.worked or (day.weekday() < 5 and day not in self.off)

    def next_worked(self, day: date) -> date:
        """The day itself if it is worked, else the first after it that is."""
        while not self.works(day):
            day += ONE_DAY
        return day


def wall_calendar(years: Iterable[Mapping[str, Any]]) -> WallCalendar:
    """From the years of `calendar.yaml`."""

    def named(what: str) -> Iterator[date]:
        for year in years:
            yield from (date.fromisoformat(f"{year['year']}-{day}") for day in year.get(what, ()))

    years = list(years)
    return WallCalendar(frozenset(named("off")), frozenset(named("worked")))


class Reckoned(NamedTuple):
    """When it is due, or how much is left while the clock stands; `how` names what was counted."""

    due: date | datetime | None
    left: int | None
    how: str
    missed: bool = False


class Case(NamedTuple):
    """An example, as it is written."""

    policy: Mapping[str, Any]
    received: datetime
    happenings: Sequence[tuple[str, datetime]]
    calendar: WallCalendar

    @property
    def unit(self) -> str:
        return str(self.policy["unit"])

    @property
    def term(self) -> int:
        return int(self.policy.get("term", 1))

    def on(self, topic: str) -> str:
        return str(self.policy.get(f"on_{topic}", USUAL[topic]))


def reckon(case: Case) -> Reckoned:
    """Follow what happened, then count. A request that comes when the term is over changes nothing (it is late for good).

    Several can be waited for at a time: the clock stands from the first to the last of them, and what is answered while another
    is open sets nothing going. A full answer to the last request for more begins the term anew, standing while others are open.
    """
    if case.unit == "same_day":
        return _same_day(case)
    origin = case.received
    pauses: list[Pause] = []
    waiting: list[str] = []
    for kind, at in case.happenings:
        if kind == "finished":
            break
        if kind in STOP_NOTHING:
            continue
        topic = ASKS.get(kind) or ANSWERS[kind]
        if case.on(topic) == "continue":
            continue
        if kind in ASKS:
            if _is_over(_count(case, origin, pauses), at):
                return _count(case, origin, pauses)._replace(missed=True)
            if not waiting:
                pauses.append((at, None))
            waiting.append(topic)
        else:
            waiting.remove(topic)
            if case.on(topic) == "restart" and kind == "supplement_answered" and topic not in waiting:
                origin, pauses = at, [(at, None)] if waiting else []
            elif not waiting:
                pauses[-1] = (pauses[-1][0], at)
    if case.on("supplement") == "restart" and "supplement" in waiting:
        return Reckoned(None, _whole(case), "stands; the full term comes with the answer")
    return _count(case, origin, pauses)


def _is_over(counted: Reckoned, at: datetime) -> bool:
    if isinstance(counted.due, datetime):
        return at > counted.due
    return counted.due is not None and at.date() > counted.due


def _whole(case: Case) -> int:
    return case.term * {"week": 7, "month": 30, "year": 365}.get(case.unit, 1)


def _count(case: Case, origin: datetime, pauses: Sequence[Pause]) -> Reckoned:
    if case.unit in ("working_hour", "hour", "minute"):
        return _minutes(case, origin, pauses)
    first = _taken_in(case, origin)
    pauses = [(began, ended) for began, ended in pauses if ended is None or _taken_in(case, ended) > began.date()]
    if case.unit in ("month", "year") and not pauses:
        return _to_the_same_number(case, first)
    return _days(case, first, pauses)


def _taken_in(case: Case, at: datetime) -> date:
    """The day it counts as received; later only where the procedure itself closes its intake early."""
    closes = case.policy.get("cutoff")
    if closes is None:
        return at.date()
    if not case.calendar.works(at.date()):
        return case.calendar.next_worked(at.date())
    late = at.time() > time.fromisoformat(closes)
    return case.calendar.next_worked(at.date() + ONE_DAY) if late else at.date()


def _same_day(case: Case) -> Reckoned:
    """Until 15:00 the same day; later, or on a day of rest, the next day that is worked."""
    day = case.received.date()
    if case.calendar.works(day) and case.received.time() <= THREE:
        return Reckoned(day, None, "the same day")
    due = case.calendar.next_worked(day if not case.calendar.works(day) else day + ONE_DAY)
    return Reckoned(due, None, "the next working day")


def _days(case: Case, first: date, pauses: Sequence[Pause]) -> Reckoned:
    """Days one by one, from the one after receipt (or that day, where the law says so); not those that are waited through."""
    counted: list[date] = []
    whole = _whole(case)
    day = first if case.policy.get("start") == "instant" else first + ONE_DAY
    while len(counted) < whole:
        waiting = [
            ended for began, ended in pauses if began.date() < day and (ended is None or day <= _taken_in(case, ended))
        ]
        if None in waiting:
            return Reckoned(None, whole - len(counted), _told(counted))
        if not waiting and (case.unit != "working_day" or case.calendar.works(day)):
            counted.append(day)
        day += ONE_DAY
    last = counted[-1]
    if case.unit in ("month", "year"):
        # A month that was broken is thirty days, a year 365; it never ends before it would have unbroken.
        unbroken = _to_the_same_number(case, first).due
        assert isinstance(unbroken, date)
        due = max(case.calendar.next_worked(last), unbroken)
    else:
        due = last if case.unit == "working_day" else case.calendar.next_worked(last)
    for began, ended in pauses:
        # Asked on the last day itself, with none left: the clock stands, and the day of the answer is the last.
        if began.date() <= due:
            if ended is None:
                return Reckoned(None, 0, _told(counted))
            due = max(due, case.calendar.next_worked(_taken_in(case, ended)))
    return Reckoned(due, None, _told(counted) + (f", then {due}" if due != last else ""))


def _to_the_same_number(case: Case, first: date) -> Reckoned:
    """Walk until the number of the day has come round often enough; a month without that number ends with its last day."""
    months = case.term * (12 if case.unit == "year" else 1)
    day = first
    while months:
        day += ONE_DAY
        is_last = (day + ONE_DAY).month != day.month
        months -= day.day == first.day or (is_last and day.day < first.day)
    due = case.calendar.next_worked(day)
    return Reckoned(due, None, f"to {day}" + (f", then {due}" if due != day else ""))


def _minutes(case: Case, origin: datetime, pauses: Sequence[Pause]) -> Reckoned:
    """Minutes one by one: office minutes, or every one."""
    left = case.term * (1 if case.unit == "minute" else 60)
    whole, now = left, origin
    by_day: dict[date, int] = {}
    while left:
        waiting = [ended for began, ended in pauses if began <= now and (ended is None or now < ended)]
        if None in waiting:
            return Reckoned(None, left // 60, _told_minutes(by_day))
        if not waiting and (case.unit != "working_hour" or _office_open(case, now)):
            left -= 1
            by_day[now.date()] = by_day.get(now.date(), 0) + 1
        now += ONE_MINUTE
    assert sum(by_day.values()) == whole
    for began, ended in pauses:
        # Asked in the last minute, with none left: the clock stands, and the opening after the answer is the end.
        if began <= now and ended is None:
            return Reckoned(None, 0, _told_minutes(by_day))
        if began == now and ended is not None:
            now = ended
            while case.unit == "working_hour" and not _office_open(case, now):
                now += ONE_MINUTE
    due = now
    if case.unit != "working_hour" and not case.calendar.works(now.date()):
        due = datetime.combine(case.calendar.next_worked(now.date()), OFFICE[-1][1])
    return Reckoned(due, None, _told_minutes(by_day) + (f", then {due:%Y-%m-%d %H:%M}" if due != now else ""))


def _office_open(case: Case, now: datetime) -> bool:
    return case.calendar.works(now.date()) and any(began <= now.time() < ended for began, ended in OFFICE)


def _told(counted: Sequence[date]) -> str:
    if len(counted) <= 5:
        return " ".join(f"{day:%d/%m}" for day in counted) or "nothing"
    return f"{len(counted)} days, {counted[0]:%d/%m} to {counted[-1]:%d/%m/%Y}"


def _told_minutes(by_day: Mapping[date, int]) -> str:
    return " ".join(f"{day:%d/%m}:{minutes}" for day, minutes in by_day.items()) or "nothing"
