"""Numbers, windows and appointments as plain values, for the pages of a hall, of a window, of a telephone."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from onestop.kernel.actor import Actor
from onestop.kernel.times import local_date
from onestop.organisation import api as organisation
from onestop.rules.api import national_calendar
from onestop.tickets import store
from onestop.tickets.domain.appointments import Appointment, HalfHour, days_offered, offered, taken_of
from onestop.tickets.domain.calling import calling_order
from onestop.tickets.domain.hall import Hall
from onestop.tickets.domain.opening import is_open
from onestop.tickets.domain.opening import opens_at as opens_again
from onestop.tickets.domain.refusals import NoSuchAppointment
from onestop.tickets.domain.services import Service
from onestop.tickets.domain.ticket import Ticket
from onestop.tickets.domain.waiting import Outlook, Window
from onestop.tickets.operations.windows import CALL, window_today
from onestop.tickets.sections import service_at, services_at


def hall(agency: str, now: datetime) -> Hall:
    """The section's day so far.

    Raises:
        UnknownAgency: it has no one-stop section that day.
    """
    day = local_date(now)
    organisation.one_stop_of(agency, day)
    return Hall(
        agency=agency,
        day=day,
        services=services_at(agency, day),
        today=store.today_of(agency, day),
        windows=store.windows_of(agency, day),
    )


def opens_at(now: datetime) -> datetime | None:
    """From when numbers are drawn, where they are not now. Raises CalendarRunsOut."""
    calendar = national_calendar()
    return None if is_open(now, calendar) else opens_again(now, calendar)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketView:
    """A number as its holder sees it; of another day there is no hall and nothing to expect."""

    ticket: Ticket
    service: Service
    hall: Hall | None
    outlook: Outlook | None


def ticket_of(key: UUID, now: datetime) -> TicketView:
    """Raises NoSuchTicket."""
    ticket = store.ticket(key)
    service = service_at(ticket.agency, ticket.service, ticket.day)
    if ticket.day != local_date(now):
        return TicketView(ticket=ticket, service=service, hall=None, outlook=None)
    there = hall(ticket.agency, now)
    expected = there.outlook(ticket.service, ticket) if ticket.state == "waiting" else None
    return TicketView(ticket=ticket, service=service, hall=there, outlook=expected)


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterView:
    """What an official at a window sees: who is there, who comes next and why, who was there."""

    hall: Hall
    window: Window
    here: Ticket | None
    order: tuple[Ticket, ...]
    finished: tuple[Ticket, ...]
    to_come: tuple[Appointment, ...]


def counter_of(by: Actor, now: datetime) -> CounterView:
    """Raises NotPermitted, NoWindow, WindowTaken."""
    by.require(CALL, by.agency)
    window, there = window_today(by, now), hall(by.agency, now)
    served = [one for one in there.today if one.state == "served" and one.window == window.number and one.ended_at]
    booked = store.appointments_at(by.agency, there.day)
    return CounterView(
        hall=there,
        window=window,
        here=there.at(window.number),
        order=tuple(calling_order(there.today, services=window.services, row=window.row)),
        finished=tuple(sorted(served, key=lambda one: (one.ended_at, one.turn), reverse=True)[:3]),
        to_come=tuple(one for one in booked if one.is_to_come(now) and one.service in window.services),
    )


def serving(by: Actor, now: datetime) -> Ticket | None:
    """The number to which whatever `by` takes in at the counter now is joined."""
    return store.served_by(agency=by.agency, official=by.key, day=local_date(now))


def appointments_of(by: Actor) -> tuple[Appointment, ...]:
    """One's own that are still kept, by time."""
    return tuple(store.appointments_of(by.user_id)) if by.user_id is not None else ()


def appointment_of(key: UUID, by: Actor) -> Appointment:
    """Raises NoSuchAppointment: it is another's, or nobody's."""
    found = store.appointment(key)
    if by.user_id is None or found.account != by.user_id:
        raise NoSuchAppointment
    return found


def days(now: datetime) -> tuple[date, ...]:
    """For which an appointment can be taken."""
    return days_offered(now, national_calendar())


def half_hours_of(agency: str, service: str, day: date, now: datetime) -> tuple[HalfHour, ...]:
    """The half hours of a day that have not begun, with what is free in each. Raises CalendarRunsOut."""
    taken = taken_of(store.appointments_at(agency, day), service)
    return offered(day, taken, now, national_calendar())
