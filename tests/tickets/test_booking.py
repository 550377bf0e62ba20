"""Appointments in the database: so many to a half hour, each its account's, forgotten in time."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError

from onestop.kernel.actor import Actor, NotPermitted
from onestop.runtime.api import transaction
from onestop.tickets import api as tickets
from onestop.tickets.models import AppointmentRow, TicketRow

from .conftest import ANOTHER, CITIZEN, HERE, SECTION, draw, sit
from .days import at

pytestmark = pytest.mark.django_db


def book(hour: int = 9, minute: int = 0, *, day: int = 3, by: Actor = CITIZEN, **more: object) -> tickets.Appointment:
    given = {"agency": SECTION, "service": "A", "key": uuid4(), "now": at(8)}
    return tickets.book(at=at(hour, minute, day=day), by=by, **(given | more))  # type: ignore[arg-type]


def check_in(code: str, hour: int, minute: int = 0, *, day: int = 3) -> tickets.Ticket:
    now = at(hour, minute, day=day)
    return tickets.check_in(agency=SECTION, code=code, key=uuid4(), source="kiosk", now=now)


def test_a_half_hour_fills_and_is_free_again(section: str) -> None:
    mine = book()
    book(by=ANOTHER)
    with pytest.raises(tickets.HalfHourFull):
        book(by=Actor(kind="citizen", key="72", user_id=72, person_id=702, grants=CITIZEN.grants))
    tickets.give_up(key=mine.key, by=CITIZEN, now=at(9))
    assert book(by=Actor(kind="citizen", key="72", user_id=72, person_id=702, grants=CITIZEN.grants)).state == "booked"


def test_the_table_itself_has_no_more_places(section: str) -> None:
    first = book()
    second = book(by=ANOTHER)
    place = AppointmentRow.objects.get(key=first.key).place
    with pytest.raises(IntegrityError), transaction():
        AppointmentRow.objects.filter(key=second.key).update(place=place)
    with pytest.raises(IntegrityError), transaction():
        AppointmentRow.objects.filter(key=second.key).update(place=tickets.CAPACITY + 1)


def test_pressed_twice_it_is_one(section: str) -> None:
    key = uuid4()
    assert book(key=key) == book(key=key)
    assert len(tickets.appointments_of(CITIZEN)) == 1


def test_it_is_moved_and_its_place_is_free_again(section: str) -> None:
    mine = book()
    moved = tickets.move(key=mine.key, at=at(10, day=5), by=CITIZEN, now=at(9))
    assert moved.at == at(10, day=5)
    free = {one.at: one.free for one in tickets.half_hours_of(SECTION, "A", at(9, day=3).date(), at(9))}
    assert free[at(9, day=3)] == tickets.CAPACITY
    with pytest.raises(tickets.HalfHourNotOffered):
        tickets.move(key=mine.key, at=at(12, day=5), by=CITIZEN, now=at(9))


def test_another_s_is_nobody_s(section: str) -> None:
    mine = book()
    tries: list[Callable[[], object]] = [
        lambda: tickets.move(key=mine.key, at=at(10, day=5), by=ANOTHER, now=at(9)),
        lambda: tickets.give_up(key=mine.key, by=ANOTHER, now=at(9)),
        lambda: tickets.appointment_of(mine.key, ANOTHER),
    ]
    for refused in tries:
        with pytest.raises(tickets.NoSuchAppointment):
            refused()
    assert tickets.appointments_of(ANOTHER) == ()
    with pytest.raises(NotPermitted):
        book(by=HERE)


def test_an_account_takes_few(section: str) -> None:
    for hour in (8, 9, 10):
        book(hour)
    with pytest.raises(tickets.TooManyAppointments):
        book(14)


def test_one_checks_in_by_code_and_is_called_at_that_time(section: str) -> None:
    mine = book()
    sit()
    with pytest.raises(tickets.TooEarlyToCheckIn):
        check_in(mine.code, 8, 20)
    earlier = draw(now=at(8, 40, day=3))
    drawn = check_in(f"{mine.code[:3]} {mine.code[3:]}", 8, 50)
    later = draw(now=at(9, 5, day=3))
    assert (drawn.booked_for, check_in(mine.code, 9, 1).key) == (at(9, day=3), drawn.key)
    order = tickets.counter_of(HERE, at(9, 6, day=3)).order
    assert [one.key for one in order] == [earlier.key, drawn.key, later.key]
    (kept,) = tickets.appointments_of(CITIZEN)
    assert (kept.state, kept.ticket) == ("came", drawn.key)
    with pytest.raises(tickets.AlreadyOver):
        tickets.give_up(key=mine.key, by=CITIZEN, now=at(9, 7, day=3))


def test_too_late_he_draws_a_number_like_others(section: str) -> None:
    mine = book()
    with pytest.raises(tickets.TooLateToCheckIn):
        check_in(mine.code, 9, 15)
    with pytest.raises(tickets.NoSuchAppointment):
        check_in(mine.code, 9, day=5)
    with pytest.raises(tickets.NoSuchAppointment):
        tickets.check_in(agency="H09.31.05", code=mine.code, key=uuid4(), source="k", now=at(9, day=3))


def test_the_number_says_nothing_of_the_account(section: str) -> None:
    check_in(book().code, 9)
    columns = {field.name for field in TicketRow._meta.get_fields()}
    assert columns.isdisjoint({"account", "person", "user", "appointment", "name"})


def test_appointments_are_forgotten_after_thirty_days(section: str) -> None:
    book(10, day=2)
    assert tickets.forget_old(now=at(3) + timedelta(days=30)) == 0
    assert tickets.forget_old(now=at(3) + timedelta(days=31)) == 1
