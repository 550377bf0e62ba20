"""When a joint meeting can be held, and by when those called to it answer.

Inside the whole, as any opinion: from the next day to the last one the law of the procedure sets for an opinion, else to the day
promised to the applicant, in office hours. Where the law makes silence consent, nobody's days are shortened by a meeting: he
answers there, or in writing by his own last day. Where the law leaves out the time of asking, the day promised is the one that
stood before the clock stopped for it: no meeting is moved on while it stands still by the very call.
"""

from datetime import date, datetime, time, timedelta
from typing import Final

from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.days_to_ask import latest_day, leaves_out_asking
from onestop.cases.domain.law.ask_opinion import last_day_by_law
from onestop.cases.domain.opinions import CONSENT
from onestop.cases.domain.refusals_of_meetings import MeetingPast, NoDayLeftToMeet, NoDayToMeet, OutsideOfficeHours
from onestop.kernel.calendar import OFFICE_HOURS, WorkingCalendar
from onestop.kernel.times import LOCAL, local_date

_HALF_HOUR: Final = timedelta(minutes=30)


def _half_hours(begins: time, ends: time) -> list[str]:
    """Of one session, each half hour at which a meeting can begin; none begins as the office closes."""
    day = date(2026, 1, 1)
    first, last = datetime.combine(day, begins), datetime.combine(day, ends)
    return [f"{first + nth * _HALF_HOUR:%H:%M}" for nth in range((last - first) // _HALF_HOUR)]


HOURS: Final = tuple(hour for begins, ends in OFFICE_HOURS for hour in _half_hours(begins, ends))
"""When a meeting can begin, as a form offers it."""


def days_to_meet(
    file: CaseFile, today: date, calendar: WorkingCalendar, *, called_on: date | None = None
) -> tuple[date, date]:
    """The first and the last day on which it can be held; `called_on`, of one that was called earlier and is moved.

    Moved, it has the days of one that is called today, unless silence consents by the days that began with the call, or the
    clock stopped with it.
    """
    bound = file.terms.policy.on_silence == CONSENT or leaves_out_asking(file)
    by_law = last_day_by_law(file, called_on if called_on and bound else today, calendar)
    first = calendar.next_working(today + timedelta(days=0 if called_on else 1))
    return first, calendar.next_working(by_law) if by_law else latest_day(file, today, calendar)


def moment_to_meet(
    file: CaseFile, day: date, hour: str, *, at: datetime, calendar: WorkingCalendar, called_on: date | None = None
) -> datetime:
    """That hour of that day.

    Raises:
        NoDayToMeet: the day is before the first or after the last on which it can be held. NoDayLeftToMeet: there is none.
        OutsideOfficeHours: no office works then.
        MeetingPast: it is over.
    """
    first, last = days_to_meet(file, local_date(at), calendar, called_on=called_on)
    if first > last:
        raise NoDayLeftToMeet(case_code=file.code, last=last)
    if not first <= day <= last:
        raise NoDayToMeet(case_code=file.code, first=first, last=last)
    held_at = datetime.combine(day, _hour(hour), LOCAL)
    if calendar.opens_at(held_at) != held_at:
        raise OutsideOfficeHours(case_code=file.code, at=held_at)
    if held_at <= at:
        raise MeetingPast(case_code=file.code)
    return held_at


def last_moment(file: CaseFile, held_at: datetime, today: date, calendar: WorkingCalendar) -> datetime:
    """By when whoever is called today and was not asked before has answered: at the meeting, unless the law gives him days."""
    by_law = last_day_by_law(file, today, calendar)
    if by_law is None or file.terms.policy.on_silence != CONSENT:
        return held_at
    return calendar.closes_at(calendar.next_working(by_law))


def _hour(typed: str) -> time:
    """The hour of a day that a form names; midnight, at which no office works, of anything else."""
    try:
        return time.fromisoformat(typed)
    except ValueError:
        return time(0)
