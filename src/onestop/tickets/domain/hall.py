"""A section's day as its pages see it: the numbers, the windows, and what follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from onestop.tickets.domain.calling import calling_order
from onestop.tickets.domain.services import Service
from onestop.tickets.domain.ticket import AT_A_WINDOW, Ticket, at_window
from onestop.tickets.domain.waiting import Outlook, Window, outlook

SHOWN: Final = 5
"""Numbers a screen shows at a time; more are not read from the back of the hall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """Plain values; nothing in it knows today."""

    agency: str
    day: date
    services: tuple[Service, ...]
    today: Sequence[Ticket]
    windows: tuple[Window, ...]

    @property
    def open_windows(self) -> tuple[Window, ...]:
        return tuple(one for one in self.windows if not one.paused)

    @property
    def waiting(self) -> int:
        return sum(1 for one in self.today if one.state == "waiting")

    @property
    def called(self) -> tuple[Ticket, ...]:
        """Those at a window, the latest call first."""
        there = (one for one in self.today if one.state in AT_A_WINDOW and one.called_at)
        return tuple(sorted(there, key=lambda one: (one.called_at, one.turn), reverse=True)[:SHOWN])

    @property
    def away(self) -> tuple[Ticket, ...]:
        """Those that were called and did not come, and will be called again."""
        return tuple(one for one in self.today if one.state == "waiting" and one.put_back_at)

    def next_up(self, many: int = 3) -> tuple[tuple[Ticket, Outlook], ...]:
        """Who is called soon, of all services together, with what each may expect."""
        every = {one.code for one in self.services}
        order = calling_order(self.today, services=every)[:many]
        return tuple((one, self.outlook(one.service, one)) for one in order)

    def at(self, window: int) -> Ticket | None:
        """Whoever stands at that window or was called to it."""
        return at_window(self.today, window)

    def waits_for(self, window: Window) -> int:
        return sum(1 for one in self.today if one.state == "waiting" and one.service in window.services)

    def outlook(self, service: str, ticket: Ticket | None = None) -> Outlook:
        return outlook(self.today, self.windows, service=service, ticket=ticket)

    def service(self, code: str) -> Service | None:
        return next((one for one in self.services if one.code == code), None)
