"""Numbers and appointments of a one-stop section: drawn at its kiosk, called at its windows, joined to what is handed in."""

from onestop.tickets.domain.appointments import (
    CAPACITY,
    FROM_BEFORE,
    UNTIL_AFTER,
    Appointment,
    HalfHour,
)
from onestop.tickets.domain.calling import BACK_AFTER, BY_LAW_IN_A_ROW
from onestop.tickets.domain.hall import Hall
from onestop.tickets.domain.priority import GROUNDS, Ground
from onestop.tickets.domain.refusals import (
    AlreadyOver,
    HalfHourFull,
    HalfHourNotOffered,
    NobodyHere,
    NobodyWaits,
    NoSuchAppointment,
    NoSuchGround,
    NoSuchService,
    NoSuchTicket,
    NotAtThisPoint,
    NoWindow,
    QueueClosed,
    SeriesFull,
    StillAtWindow,
    StillCalled,
    TooEarlyToCheckIn,
    TooLateToCheckIn,
    TooManyAppointments,
    TooManyDrawn,
    WindowNotValid,
    WindowTaken,
)
from onestop.tickets.domain.services import Service
from onestop.tickets.domain.ticket import PUT_BACK_TIMES, Ticket
from onestop.tickets.domain.waiting import DayFigures, Outlook, Window, figures_of
from onestop.tickets.kiosk import is_kiosk, kiosk_check
from onestop.tickets.operations.book import book, give_up, move
from onestop.tickets.operations.calling import begin, call_again, call_next, did_not_come, finish, send_on
from onestop.tickets.operations.draw import check_in, draw, give_back
from onestop.tickets.operations.forget_old import forget_old
from onestop.tickets.operations.join_case import join_case
from onestop.tickets.operations.load_morning import load_morning
from onestop.tickets.operations.windows import CALL, pause, sit_down
from onestop.tickets.queries import (
    CounterView,
    TicketView,
    appointment_of,
    appointments_of,
    counter_of,
    days,
    half_hours_of,
    hall,
    opens_at,
    serving,
    ticket_of,
)
from onestop.tickets.sections import service_at, services_at

__all__ = [
    "BACK_AFTER",
    "BY_LAW_IN_A_ROW",
    "CALL",
    "CAPACITY",
    "FROM_BEFORE",
    "GROUNDS",
    "PUT_BACK_TIMES",
    "UNTIL_AFTER",
    "AlreadyOver",
    "Appointment",
    "CounterView",
    "DayFigures",
    "Ground",
    "HalfHour",
    "HalfHourFull",
    "HalfHourNotOffered",
    "Hall",
    "NoSuchAppointment",
    "NoSuchGround",
    "NoSuchService",
    "NoSuchTicket",
    "NoWindow",
    "NobodyHere",
    "NobodyWaits",
    "NotAtThisPoint",
    "Outlook",
    "QueueClosed",
    "SeriesFull",
    "Service",
    "StillAtWindow",
    "StillCalled",
    "Ticket",
    "TicketView",
    "TooEarlyToCheckIn",
    "TooLateToCheckIn",
    "TooManyAppointments",
    "TooManyDrawn",
    "Window",
    "WindowNotValid",
    "WindowTaken",
    "appointment_of",
    "appointments_of",
    "begin",
    "book",
    "call_again",
    "call_next",
    "check_in",
    "counter_of",
    "days",
    "did_not_come",
    "draw",
    "figures_of",
    "finish",
    "forget_old",
    "give_back",
    "give_up",
    "half_hours_of",
    "hall",
    "is_kiosk",
    "join_case",
    "kiosk_check",
    "load_morning",
    "move",
    "opens_at",
    "pause",
    "send_on",
    "service_at",
    "services_at",
    "serving",
    "sit_down",
    "ticket_of",
]
