"""What to expect: from those before, the windows, and how long people took."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from onestop.tickets.domain.ticket import Ticket, begin, finish, leave
from onestop.tickets.domain.waiting import USUAL, Window, figures_of, minutes_for, outlook, usual_time

from .days import at, called_at, drawn

ONE = Window(number=1, services=frozenset("A"))


def served(number: int, minutes: int) -> Ticket:
    began = at(8, number)
    return finish(begin(called_at(drawn(number, at(7, 30)), began), at=began), at=began + timedelta(minutes=minutes))


def test_nobody_before_and_a_free_window_is_at_once() -> None:
    expected = outlook([], [ONE], service="A")
    assert (expected.before, expected.minutes, expected.at_once) == (0, 0, True)


def test_where_no_window_serves_it_nothing_is_promised() -> None:
    assert outlook([drawn(1, at(8))], [], service="A").minutes is None
    assert outlook([], [Window(number=1, services=frozenset("A"), paused=True)], service="A").minutes is None


def test_before_enough_were_served_people_take_as_long_as_usual() -> None:
    assert usual_time([served(1, 30)], "A") == USUAL


def test_the_day_s_own_durations_count() -> None:
    assert usual_time([served(n, 10) for n in range(1, 4)], "A") == timedelta(minutes=10)


def test_two_windows_take_half() -> None:
    today = [called_at(drawn(1, at(8)), at(8, 1)), called_at(drawn(2, at(8)), at(8, 1), 2)]
    today += [drawn(n, at(8, n)) for n in range(3, 7)]
    two = [ONE, Window(number=2, services=frozenset("A"))]
    assert outlook(today, two, service="A").minutes == 15, "four before, and his own wait for a window: 5 × 6 / 2"
    assert outlook(today, two, service="A", ticket=today[2]).before == 0


def test_whom_the_window_serves_besides_stands_before_one_too() -> None:
    both = Window(number=1, services=frozenset("AB"))
    today = [called_at(drawn(1, at(8)), at(8, 1)), drawn(1, at(8), series="B"), drawn(2, at(8, 5))]
    expected = outlook(today, [both], service="A", ticket=today[2])
    assert (expected.before, expected.minutes) == (0, 12)


def test_figures_of_a_day_are_of_those_that_were_called() -> None:
    assert figures_of([], at(9)).median is None
    today = [*(called_at(drawn(n, at(8)), at(8, n), n) for n in (1, 5, 9)), leave(drawn(4, at(8)), at=at(8, 40))]
    figures = figures_of(today, at(9))
    assert (figures.median, figures.ninth, figures.served, figures.away) == (5, 9, 0, 1)


@given(st.integers(0, 50), st.integers(1, 9), st.integers(0, 9), st.integers(1, 60))
def test_more_before_never_takes_less(ahead: int, windows: int, idle: int, minutes: int) -> None:
    idle, each = min(idle, windows), timedelta(minutes=minutes)
    assert minutes_for(ahead, windows, idle, each) <= minutes_for(ahead + 1, windows, idle, each)
