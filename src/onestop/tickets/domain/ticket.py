"""A ticket (số thứ tự) and its life: waiting, called, serving, served; or away, put back twice and then closed; or left."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Literal, TypeAlias
from uuid import UUID

from onestop.tickets.domain.refusals import NotAtThisPoint

State: TypeAlias = Literal["waiting", "called", "serving", "served", "absent", "left"]
AT_A_WINDOW: Final[frozenset[State]] = frozenset({"called", "serving"})
ENDED: Final[frozenset[State]] = frozenset({"served", "absent", "left"})
PUT_BACK_TIMES: Final = 2
"""How often somebody who did not come when called goes back to the line; the next time the number is closed. A rule of the
house, for no law was read that has one."""
HIGHEST: Final = 999
"""Numbers of a series in a day: three figures are what a screen shows and a voice calls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Nothing in it says whose it is. The ground of a priority is known while the number waits, and no longer."""

    key: UUID
    agency: str
    day: date
    series: str
    number: int
    service: str
    """What it waits for; another than its series where it was sent on."""
    taken_at: datetime
    state: State = "waiting"
    priority: bool = False
    ground: str = ""
    booked_for: datetime | None = None
    """The half hour of the appointment with which it was drawn."""
    calls: int = 0
    absences: int = 0
    put_back_at: datetime | None = None
    first_called_at: datetime | None = None
    called_at: datetime | None = None
    window: int = 0
    """Where it was called to last; 0 before."""
    official: str = ""
    """Key of whoever called it last."""
    began_at: datetime | None = None
    ended_at: datetime | None = None
    cases: int = 0
    """How many dossiers were handed in with it."""

    @property
    def label(self) -> str:
        """As it is printed, shown and called: A012."""
        return f"{self.series}{self.number:03}"

    @property
    def waits_from(self) -> datetime:
        """From when its holder waits: whoever comes before his appointment does not wait for being early."""
        return max(self.taken_at, self.booked_for or self.taken_at)

    @property
    def turn(self) -> tuple[datetime, str, int]:
        """Its place among those that are neither before the others by law nor put back; no two have the same."""
        return (self.booked_for or self.taken_at, self.series, self.number)

    def waited(self, now: datetime) -> timedelta:
        """How long until it was first called, or until now."""
        return self.waited_until(self.first_called_at or self.ended_at or now)

    def waited_until(self, moment: datetime) -> timedelta:
        """How long by then, whether it was called before or not; never less than nothing."""
        return max(timedelta(), moment - self.waits_from)


def at_window(today: Iterable[Ticket], window: int) -> Ticket | None:
    """Whoever stands at that window or was called to it."""
    return next((one for one in today if one.state in AT_A_WINDOW and one.window == window), None)


def next_number(taken: Iterable[int]) -> int:
    """The number after the highest of a section, day and series."""
    return max(taken, default=0) + 1


def call(ticket: Ticket, *, window: int, official: str, at: datetime) -> Ticket:
    """Raises NotAtThisPoint: it does not wait."""
    _require(ticket, {"waiting"})
    return replace(
        ticket,
        state="called",
        calls=ticket.calls + 1,
        first_called_at=ticket.first_called_at or at,
        called_at=at,
        window=window,
        official=official,
    )


def call_again(ticket: Ticket, *, at: datetime) -> Ticket:
    """The same number once more, to the same window. Raises NotAtThisPoint."""
    _require(ticket, {"called"})
    return replace(ticket, calls=ticket.calls + 1, called_at=at)


def did_not_come(ticket: Ticket, *, at: datetime) -> Ticket:
    """Back to the line, or closed where that was done as often as may be. Raises NotAtThisPoint."""
    _require(ticket, {"called"})
    absences = ticket.absences + 1
    if absences > PUT_BACK_TIMES:
        return _ended(replace(ticket, absences=absences), "absent", at)
    return replace(ticket, state="waiting", absences=absences, put_back_at=at)


def begin(ticket: Ticket, *, at: datetime) -> Ticket:
    """Its holder stands at the window. Raises NotAtThisPoint."""
    _require(ticket, {"called"})
    return replace(ticket, state="serving", began_at=at)


def finish(ticket: Ticket, *, at: datetime) -> Ticket:
    """Raises NotAtThisPoint: nobody is being served."""
    _require(ticket, {"serving"})
    return _ended(ticket, "served", at)


def leave(ticket: Ticket, *, at: datetime) -> Ticket:
    """Its holder gives it back. Raises NotAtThisPoint: he is at a window, or it is over."""
    _require(ticket, {"waiting", "called"})
    return _ended(ticket, "left", at)


def send_on(ticket: Ticket, *, service: str) -> Ticket:
    """To another service, with the number it has and the turn of whoever came when he came. Raises NotAtThisPoint."""
    _require(ticket, AT_A_WINDOW)
    return replace(ticket, state="waiting", service=service, put_back_at=None, began_at=None)


def _ended(ticket: Ticket, state: State, at: datetime) -> Ticket:
    return replace(ticket, state=state, ended_at=at, ground="")


def _require(ticket: Ticket, states: Iterable[State]) -> None:
    if ticket.state not in states:
        raise NotAtThisPoint(label=ticket.label, state=ticket.state)
