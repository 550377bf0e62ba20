"""When numbers are drawn, and which half hours can be chosen."""

from datetime import date
from uuid import uuid4

import pytest

from onestop.kernel.times import LOCAL
from onestop.tickets.domain import appointments as booking
from onestop.tickets.domain.appointments import CAPACITY, Appointment, days_offered, half_hours, offered
from onestop.tickets.domain.opening import is_open, require_open
from onestop.tickets.domain.refusals import (
    AlreadyOver,
    HalfHourFull,
    HalfHourNotOffered,
    QueueClosed,
    TooEarlyToCheckIn,
    TooLateToCheckIn,
    TooManyAppointments,
)

from .days import MONDAY, YEAR, at


@pytest.mark.parametrize(
    ("moment", "open_then"),
    [
        (at(6, 29), False),
        (at(6, 30), True),
        (at(11, 29), True),
        (at(11, 30), False),
        (at(13), True),
        (at(17), False),
        (at(9, day=4), False),
        (at(9, day=7), False),
    ],
)
def test_numbers_are_drawn_from_half_an_hour_before_until_it_closes(moment: object, open_then: bool) -> None:
    assert is_open(moment, YEAR) is open_then  # type: ignore[arg-type]


def test_a_closed_section_says_when_it_opens() -> None:
    with pytest.raises(QueueClosed) as refused:
        require_open(at(18, day=3), YEAR)
    assert refused.value.opens_at == at(6, 30, day=5), "the 4th is a holiday"


def test_half_hours_lie_whole_within_office_hours() -> None:
    hours = half_hours(MONDAY, YEAR)
    assert (hours[0], hours[8], hours[9], hours[-1]) == (at(7), at(11), at(13, 30), at(16, 30))
    assert len(hours) == 16
    assert half_hours(date(2026, 3, 4), YEAR) == ()


def test_today_is_offered_while_something_of_it_is_left() -> None:
    assert days_offered(at(16), YEAR)[0] == MONDAY
    assert days_offered(at(16, 30), YEAR)[0] == date(2026, 3, 3)
    assert date(2026, 3, 4) not in days_offered(at(8), YEAR)
    assert days_offered(at(8).replace(month=12, day=28), YEAR) == (), "beyond the calendar nothing is promised"


def test_a_half_hour_has_so_many_places() -> None:
    taken = [at(9)] * CAPACITY + [at(9, 30)]
    free = {one.at: one.free for one in offered(MONDAY, taken, at(8, 10), YEAR)}
    assert (free[at(9)], free[at(9, 30)], at(8) in free) == (0, CAPACITY - 1, False)
    with pytest.raises(HalfHourFull):
        booking.require_free(at(9), taken, at(8), YEAR)
    with pytest.raises(HalfHourNotOffered):
        booking.require_free(at(9, 10), taken, at(8), YEAR)


def appointment(hour: int = 9, **more: object) -> Appointment:
    given = {"key": uuid4(), "agency": "H09.31.03", "service": "A", "at": at(hour), "code": "123456", "account": 1}
    return Appointment(**(given | {"booked_at": at(8)} | more))  # type: ignore[arg-type]


def test_one_checks_in_around_its_beginning() -> None:
    booking.require_in_time(appointment(), at(8, 30))
    booking.require_in_time(appointment(), at(9, 14))
    with pytest.raises(TooEarlyToCheckIn):
        booking.require_in_time(appointment(), at(8, 29))
    with pytest.raises(TooLateToCheckIn):
        booking.require_in_time(appointment(), at(9, 15))
    with pytest.raises(AlreadyOver):
        booking.require_in_time(appointment(state="given_up"), at(9))


def test_nobody_takes_many_or_two_at_a_time() -> None:
    booking.require_few([appointment(9), appointment(10)], at(11))
    with pytest.raises(TooManyAppointments):
        booking.require_few([appointment(9)], at(9))
    with pytest.raises(TooManyAppointments):
        booking.require_few([appointment(hour) for hour in (9, 10, 14)], at(15))


def test_the_first_free_place_is_taken() -> None:
    assert booking.free_place([]) == 1
    assert booking.free_place([2]) == 1
    assert booking.free_place(range(1, CAPACITY + 1)) is None


def test_times_are_the_province_s() -> None:
    assert half_hours(MONDAY, YEAR)[0].tzinfo is LOCAL
