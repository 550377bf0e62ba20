"""Appointments by half hours: which can be taken, how many at a time, and when one checks in with it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal, TypeAlias
from uuid import UUID

from onestop.kernel.calendar import CalendarRunsOut, WorkingCalendar
from onestop.kernel.times import local
from onestop.tickets.domain.opening import on
from onestop.tickets.domain.refusals import (
    AlreadyOver,
    HalfHourFull,
    HalfHourNotOffered,
    TooEarlyToCheckIn,
    TooLateToCheckIn,
    TooManyAppointments,
)

HALF_HOUR: Final = timedelta(minutes=30)
CAPACITY: Final = 2
"""Appointments a half hour for one service of a section. Assumed: half of what one window serves at six minutes each, so that
whoever comes without one is not shut out."""
DAYS_AHEAD: Final = 10
"""Working days ahead for which one can be taken, besides today."""
MOST: Final = 3
"""Appointments of one account that are still to come."""
FROM_BEFORE: Final = timedelta(minutes=30)
UNTIL_AFTER: Final = timedelta(minutes=15)
"""Around the beginning of the half hour: within it whoever checks in has the turn of his appointment."""

AppointmentState: TypeAlias = Literal["booked", "came", "given_up"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Of an account, at a section, for a half hour."""

    key: UUID
    agency: str
    service: str
    at: datetime
    code: str
    """Typed at the kiosk; good for that section and day."""
    account: int
    booked_at: datetime
    state: AppointmentState = "booked"
    ticket: UUID | None = None
    """The number that was drawn with it."""

    def is_to_come(self, now: datetime) -> bool:
        return self.state == "booked" and now < self.at + UNTIL_AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfHour:
    """One that can be chosen, and how many may still come."""

    at: datetime
    free: int


def half_hours(day: date, calendar: WorkingCalendar) -> tuple[datetime, ...]:
    """The beginnings of the half hours that lie whole within office hours of a working day. Raises CalendarRunsOut."""
    if not calendar.is_working(day):
        return ()
    found = []
    for begins, ends in calendar.hours:
        at = on(day, begins)
        while at + HALF_HOUR <= on(day, ends):
            found.append(at)
            at += HALF_HOUR
    return tuple(found)


def days_offered(now: datetime, calendar: WorkingCalendar) -> tuple[date, ...]:
    """Today, if anything is left of it, and the working days ahead as far as the calendar goes."""
    today = local(now).date()
    try:
        ahead = [calendar.nth_working_after(today, n) for n in range(1, DAYS_AHEAD + 1)]
        left = [today] if any(now < at for at in half_hours(today, calendar)) else []
    except CalendarRunsOut:
        return ()
    return (*left, *ahead)


def offered(day: date, taken: Collection[datetime], now: datetime, calendar: WorkingCalendar) -> tuple[HalfHour, ...]:
    """The half hours of a day that have not begun, with what is free; `taken` has one line for each appointment."""
    if day not in days_offered(now, calendar):
        return ()
    begun = [local(at) for at in taken]
    return tuple(
        HalfHour(at=at, free=max(0, CAPACITY - begun.count(at))) for at in half_hours(day, calendar) if now < at
    )


def taken_of(booked: Collection[Appointment], service: str) -> list[datetime]:
    """When the places of that service are taken, once for each."""
    return [one.at for one in booked if one.service == service]


def require_free(at: datetime, taken: Collection[datetime], now: datetime, calendar: WorkingCalendar) -> None:
    """Raises HalfHourNotOffered: none begins then that can be chosen. HalfHourFull: others came first."""
    found = next((one for one in offered(local(at).date(), taken, now, calendar) if one.at == local(at)), None)
    if found is None:
        raise HalfHourNotOffered(at=at)
    if not found.free:
        raise HalfHourFull(at=at)


def require_few(coming: Collection[Appointment], at: datetime) -> None:
    """Raises TooManyAppointments: the account has as many as it may, or one at that very time."""
    if len(coming) >= MOST or any(one.at == at for one in coming):
        raise TooManyAppointments(most=MOST)


def require_to_come(appointment: Appointment, now: datetime) -> None:
    """Raises AlreadyOver: it was used, given up, or its time has passed."""
    if not appointment.is_to_come(now):
        raise AlreadyOver(at=appointment.at)


def require_in_time(appointment: Appointment, now: datetime) -> None:
    """Raises AlreadyOver, TooEarlyToCheckIn, TooLateToCheckIn: who comes too late draws a number like others."""
    if appointment.state != "booked":
        raise AlreadyOver(at=appointment.at)
    if now < appointment.at - FROM_BEFORE:
        raise TooEarlyToCheckIn(at=appointment.at, begins=appointment.at - FROM_BEFORE)
    if now >= appointment.at + UNTIL_AFTER:
        raise TooLateToCheckIn(at=appointment.at)


def free_place(taken: Collection[int]) -> int | None:
    """The lowest of the places of a half hour that nobody has."""
    return next((place for place in range(1, CAPACITY + 1) if place not in taken), None)
