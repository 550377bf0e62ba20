"""How long it will take: those before, the windows that are open, and how long people took of late."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Final

from onestop.tickets.domain.calling import before, calling_order
from onestop.tickets.domain.ticket import AT_A_WINDOW, Ticket

USUAL: Final = timedelta(minutes=6)
"""How long one person takes before anybody was served that day. Assumed; the day's own figures replace it."""
ENOUGH: Final = 3
LATELY: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A window (quầy) where somebody sits today: its number, what it serves, who sits there, whether he pauses."""

    number: int
    services: frozenset[str]
    official: str = ""
    paused: bool = False
    row: int = 0
    """How many it called by law last, one after the other, on the day it was opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """How many stand before somebody, and about how many minutes that takes; None where no window serves it now."""

    before: int
    minutes: int | None

    @property
    def at_once(self) -> bool:
        return self.minutes == 0


def usual_time(today: Iterable[Ticket], services: Collection[str]) -> timedelta:
    """How long people of these services took of late; until enough were served, as usual."""
    served = sorted(
        (one for one in today if one.state == "served" and one.service in services and one.ended_at),
        key=lambda one: (one.ended_at, one.turn),
    )
    spent = [one.ended_at - one.began_at for one in served[-LATELY:] if one.ended_at and one.began_at]
    return sum(spent, timedelta()) / len(spent) if len(spent) >= ENOUGH else USUAL


def outlook(
    today: Sequence[Ticket], windows: Iterable[Window], *, service: str, ticket: Ticket | None = None
) -> Outlook:
    """For whoever waits with `ticket`, or would draw one now for that service."""
    serving = [one for one in windows if service in one.services and not one.paused]
    mine = _place(calling_order(today, services={service}), ticket)
    if not serving:
        return Outlook(before=mine, minutes=None)
    together = frozenset[str]().union(*(one.services for one in serving))
    ahead = _place(calling_order(today, services=together), ticket)
    busy = {one.window for one in today if one.state in AT_A_WINDOW}
    idle = sum(1 for one in serving if one.number not in busy)
    return Outlook(before=mine, minutes=minutes_for(ahead, len(serving), idle, usual_time(today, together)))


def minutes_for(ahead: int, windows: int, idle: int, each: timedelta) -> int:
    """Whole minutes until it is the turn of whoever has `ahead` before him; 0 where a window is free for him."""
    if ahead < idle:
        return 0
    return max(1, math.ceil((ahead - idle + 1) / windows * each / timedelta(minutes=1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """Of a section's day: median minutes waited, what nine of ten waited no longer than, how many were served and went away."""

    median: int | None
    ninth: int | None
    served: int
    away: int


def figures_of(today: Sequence[Ticket], now: datetime) -> DayFigures:
    """Of those that were called; nobody called is no data, not 0."""
    waited = sorted(one.waited(now) // timedelta(minutes=1) for one in today if one.first_called_at)
    return DayFigures(
        median=int(median(waited)) if waited else None,
        ninth=waited[math.ceil(0.9 * len(waited)) - 1] if waited else None,
        served=sum(1 for one in today if one.state == "served"),
        away=sum(1 for one in today if one.state in ("absent", "left")),
    )


def _place(order: Sequence[Ticket], ticket: Ticket | None) -> int:
    place = before(ticket, order) if ticket else None
    return len(order) if place is None else place
