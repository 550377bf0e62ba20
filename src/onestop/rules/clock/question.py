"""A question to the clock as plain data, and its answer: what the command line, an import or a partner sends."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from onestop.kernel.calendar import CalendarRunsOut, HoursNotUsable, WorkingCalendar
from onestop.kernel.times import LOCAL, iso, local
from onestop.rules.calendars import hours_from
from onestop.rules.clock.happenings import Happening
from onestop.rules.clock.policy import ClockPolicy
from onestop.rules.clock.reading import Reading, read_clock
from onestop.rules.refusals import BadMoment, ClockRefusal, FieldMissing, NotUnderstood

UNANSWERABLE: Final = (ClockRefusal, CalendarRunsOut, HoursNotUsable)
"""Every reason for which a question gets no answer; each has a `code` and `words()`."""


def answer_question(question: Any, *, calendar: WorkingCalendar) -> dict[str, Any]:
    """Answer `{"id", "unit", "term", "received", "on_supplement"?, "events"?, "at"?, "hours"?, …}`.

    Raises:
        ClockRefusal, CalendarRunsOut, HoursNotUsable: see `UNANSWERABLE`.
    """
    reading = read_question(question, calendar=calendar)
    return {**brief(reading, id=question.get("id")), "explanation": [line.as_dict() for line in reading.explanation]}


def read_question(question: Any, *, calendar: WorkingCalendar) -> Reading:
    """The reading `answer_question` tells.

    Raises:
        ClockRefusal, CalendarRunsOut, HoursNotUsable: see `UNANSWERABLE`.
    """
    if not isinstance(question, Mapping):
        raise NotUnderstood(seen=type(question).__name__)
    return read_clock(
        policy=ClockPolicy.from_dict(question),
        received=_moment_in(question, "received"),
        happenings=_happenings(question.get("events")),
        calendar=calendar.with_hours(hours_from(question["hours"])) if question.get("hours") else calendar,
        at=None if question.get("at") is None else read_moment(question["at"], field="at"),
    )


def refused(refusal: ClockRefusal | CalendarRunsOut | HoursNotUsable, *, id: Any) -> dict[str, Any]:
    """The line that stands in place of an answer."""
    return {"id": id, "error": {"code": refusal.code, **refusal.words().as_dict()}}


def read_moment(given: Any, *, field: str) -> datetime:
    """A moment from ISO 8601; without an offset, on the province's clock; a bare date is its first moment."""
    if not isinstance(given, str):
        raise BadMoment(field=field, seen=given)
    try:
        read = datetime.fromisoformat(given)
        # `local` would do for both; most moments come without an offset, and this is several times as fast.
        return datetime.combine(read, read.time(), LOCAL) if read.tzinfo is None else local(read)
    except (ValueError, OverflowError):
        raise BadMoment(field=field, seen=given) from None


def _moment_in(given: Mapping[str, Any], field: str) -> datetime:
    if given.get(field) is None:
        raise FieldMissing(field=field)
    return read_moment(given[field], field=field)


def _happenings(events: Any) -> list[Happening]:
    if not events:
        return []
    if not isinstance(events, list) or not all(isinstance(event, Mapping) for event in events):
        raise NotUnderstood(seen=f"events = {events!r}")
    return [_happening(event) for event in events]


def _happening(event: Mapping[str, Any]) -> Happening:
    if event.get("kind") is None:
        raise FieldMissing(field="events.kind")
    return Happening(str(event["kind"]), _moment_in(event, "at"))


_iso = lru_cache(maxsize=1 << 14)(iso)
"""Terms in days end with office hours, so thousands of cases are due at one moment."""


def brief(reading: Reading, *, id: Any) -> dict[str, Any]:
    """The answer without its explanation."""
    answer: dict[str, Any] = {
        "id": id,
        "state": reading.state,
        "due": reading.due.isoformat() if reading.due else None,
        "due_at": _iso(reading.due_at) if reading.due_at else None,
        "left": reading.left.as_dict() if reading.left else None,
    }
    if reading.punctuality:
        answer["punctuality"] = reading.punctuality
    if reading.overdue:
        answer["overdue"] = True
    if reading.expected:
        answer["expected_days"] = [day.isoformat() for day in reading.expected]
    if reading.reported:
        answer["reported_days"] = [day.isoformat() for day in reading.reported]
    if reading.paused_since:
        answer["paused_since"] = iso(reading.paused_since)
    return answer
