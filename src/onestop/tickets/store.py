"""Tickets, windows and appointments as rows."""

from dataclasses import asdict, fields, replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db.models import F

from onestop.kernel.times import local, local_date
from onestop.runtime.api import alone, in_transaction_required
from onestop.tickets.domain.appointments import Appointment
from onestop.tickets.domain.refusals import NoSuchAppointment, NoSuchTicket
from onestop.tickets.domain.ticket import Ticket
from onestop.tickets.domain.waiting import Window
from onestop.tickets.models import AppointmentRow, TicketRow, WindowRow

_OF_A_TICKET: Final = tuple(one.name for one in fields(Ticket))
_OF_AN_APPOINTMENT: Final = tuple(one.name for one in fields(Appointment))
CHANGING: Final = (
    *("service", "state", "ground", "calls", "absences", "put_back_at", "first_called_at"),
    *("called_at", "window", "official", "began_at", "ended_at"),
)
"""What of a number changes after it was drawn; its cases are counted by `count_case`."""


@in_transaction_required
def alone_with(agency: str) -> None:
    """Whoever else draws, calls or books at that section waits until this is over: no two get the same number or person."""
    alone(f"tickets {agency}")


def today_of(agency: str, day: date) -> list[Ticket]:
    """Every number of the section's day, in the order in which they were drawn."""
    return [_ticket(row) for row in TicketRow.objects.filter(agency=agency, day=day).order_by("id")]


def ticket(key: UUID) -> Ticket:
    """Raises NoSuchTicket."""
    row = TicketRow.objects.filter(key=key).first()
    if row is None:
        raise NoSuchTicket
    return _ticket(row)


@in_transaction_required
def add(drawn: Ticket) -> None:
    TicketRow.objects.create(**asdict(drawn))


@in_transaction_required
def save(changed: Ticket) -> None:
    """Write what happened to a number; the caller is alone with its section."""
    values = asdict(changed)
    TicketRow.objects.filter(key=values.pop("key")).update(
        **{name: values[name] for name in CHANGING}  # which number it is never changes
    )


@in_transaction_required
def count_case(served: Ticket) -> None:
    """One dossier more; said so that an official who finishes meanwhile does not write over it."""
    TicketRow.objects.filter(key=served.key).update(cases=F("cases") + 1)


def served_by(*, agency: str, official: str, day: date, held: bool = False) -> Ticket | None:
    """The number that official called to the window where he sits, while its holder stands there.

    `held`: whoever else would change it waits. What he left behind at another window is not what he serves now.
    """
    rows = TicketRow.objects.select_for_update() if held else TicketRow.objects.all()
    sits = WindowRow.objects.filter(agency=agency, official=official).values("number")
    row = rows.filter(agency=agency, day=day, state="serving", official=official, window__in=sits).first()
    return _ticket(row) if row else None


def windows_of(agency: str, day: date) -> tuple[Window, ...]:
    """Those that were opened that day, by number."""
    return tuple(map(_window, WindowRow.objects.filter(agency=agency, opened_on=day).order_by("number")))


def window_of(agency: str, official: str, day: date) -> Window | None:
    """Where that official sits, whenever he chose it; what he called on an earlier day counts no more."""
    row = WindowRow.objects.filter(agency=agency, official=official).first()
    if row is None:
        return None
    return _window(row) if row.opened_on == day else replace(_window(row), row=0)


@in_transaction_required
def sit_down(agency: str, window: Window, day: date) -> None:
    """From now on that official sits at that window; whoever sat there before has none."""
    WindowRow.objects.filter(agency=agency, number=window.number).exclude(official=window.official).delete()
    WindowRow.objects.update_or_create(
        agency=agency,
        official=window.official,
        defaults={
            "number": window.number,
            "services": sorted(window.services),
            "opened_on": day,
            "paused": window.paused,
            "by_law_in_a_row": window.row,
        },
    )


def appointment(key: UUID) -> Appointment:
    """Raises NoSuchAppointment."""
    row = AppointmentRow.objects.filter(key=key).first()
    if row is None:
        raise NoSuchAppointment
    return _appointment(row)


def appointments_of(account: int) -> list[Appointment]:
    return [_appointment(row) for row in AppointmentRow.objects.filter(account=account).order_by("at", "id")]


def appointments_at(agency: str, day: date) -> list[Appointment]:
    """Those of a section's day that were not given up, by time."""
    rows = AppointmentRow.objects.filter(agency=agency, day=day).exclude(state="given_up")
    return [_appointment(row) for row in rows.order_by("at", "id")]


def appointment_of_code(agency: str, day: date, code: str) -> Appointment:
    """Raises NoSuchAppointment: that section has none of that code that day."""
    row = AppointmentRow.objects.filter(agency=agency, day=day, code=code).first()
    if row is None:
        raise NoSuchAppointment
    return _appointment(row)


def places_taken(agency: str, service: str, at: datetime) -> frozenset[int]:
    rows = AppointmentRow.objects.filter(agency=agency, service=service, at=at).exclude(state="given_up")
    return frozenset(rows.values_list("place", flat=True))


def codes_of(agency: str, day: date) -> frozenset[str]:
    return frozenset(AppointmentRow.objects.filter(agency=agency, day=day).values_list("code", flat=True))


@in_transaction_required
def book(booked: Appointment, *, place: int) -> None:
    """Write an appointment, or that it was moved."""
    values = asdict(booked) | {"day": local_date(booked.at), "place": place}
    AppointmentRow.objects.update_or_create(key=values.pop("key"), defaults=values)


@in_transaction_required
def mark(changed: Appointment) -> None:
    """Write what became of it."""
    AppointmentRow.objects.filter(key=changed.key).update(state=changed.state, ticket=changed.ticket)


@in_transaction_required
def forget_grounds(*, before: date) -> int:
    """Empty the ground of whoever was called by law on an earlier day and whose number nobody ended; how many."""
    return TicketRow.objects.filter(day__lt=before).exclude(ground="").update(ground="")


@in_transaction_required
def forget_before(*, appointments: date, tickets: date) -> int:
    """Remove what is older, and say how much that was."""
    gone = AppointmentRow.objects.filter(day__lt=appointments).delete()[0]
    return gone + TicketRow.objects.filter(day__lt=tickets).delete()[0]


def _ticket(row: TicketRow) -> Ticket:
    return Ticket(**{name: _value(row, name) for name in _OF_A_TICKET})


def _appointment(row: AppointmentRow) -> Appointment:
    return Appointment(**{name: _value(row, name) for name in _OF_AN_APPOINTMENT})


def _window(row: WindowRow) -> Window:
    return Window(
        number=row.number,
        services=frozenset(row.services),
        official=row.official,
        paused=row.paused,
        row=row.by_law_in_a_row,
    )


def _value(row: Any, name: str) -> Any:
    """Moments on the province's clock."""
    value = getattr(row, name)
    return local(value) if isinstance(value, datetime) else value
