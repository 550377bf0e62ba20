"""Tickets of a working day said in few words; Monday 2 March 2026."""

from datetime import date, datetime
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL
from onestop.tickets.domain.ticket import Ticket, call

MONDAY = date(2026, 3, 2)
YEAR = WorkingCalendar(holidays=frozenset({date(2026, 3, 4)}), first=date(2026, 1, 1), last=date(2026, 12, 31))


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=LOCAL)


def drawn(number: int, taken: datetime, *, series: str = "A", **more: Any) -> Ticket:
    given: dict[str, Any] = {
        "key": uuid5(NAMESPACE_OID, f"{series}{number}"),
        "agency": "H09.31.03",
        "day": taken.date(),
        "series": series,
        "number": number,
        "service": series,
        "taken_at": taken,
    }
    return Ticket(**(given | more))


def by_law(number: int, taken: datetime, **more: Any) -> Ticket:
    return drawn(number, taken, priority=True, ground="elderly", **more)


def called_at(ticket: Ticket, when: datetime, window: int = 1) -> Ticket:
    return call(ticket, window=window, official="7", at=when)
