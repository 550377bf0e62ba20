"""Who is called next: by law first, but nobody for ever behind them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.tickets.domain.calling import BACK_AFTER, BY_LAW_IN_A_ROW, calling_order, row_after
from onestop.tickets.domain.refusals import NotAtThisPoint
from onestop.tickets.domain.ticket import (
    PUT_BACK_TIMES,
    Ticket,
    begin,
    call,
    call_again,
    did_not_come,
    finish,
    leave,
    next_number,
    send_on,
)

from .days import at, by_law, called_at, drawn


def labels(*today: Ticket, services: str = "A", row: int = 0) -> list[str]:
    return [one.label for one in calling_order(today, services=services, row=row)]


def test_whoever_came_first_is_called_first() -> None:
    assert labels(drawn(2, at(8, 5)), drawn(1, at(8))) == ["A001", "A002"]


def test_by_law_comes_before_whoever_came_earlier() -> None:
    assert labels(drawn(1, at(8)), by_law(2, at(8, 5))) == ["A002", "A001"]


def test_after_two_by_law_comes_one_by_turn() -> None:
    today = [drawn(1, at(8)), drawn(2, at(8, 1)), *(by_law(n, at(8, n)) for n in range(3, 6))]
    assert labels(*today) == ["A003", "A004", "A001", "A005", "A002"]


def test_what_the_window_called_before_counts() -> None:
    assert labels(by_law(3, at(8, 3)), drawn(4, at(8, 9)), row=2) == ["A004", "A003"]
    assert labels(by_law(3, at(8, 3)), drawn(4, at(8, 9)), row=0) == ["A003", "A004"], "another window"


def test_a_row_is_broken_by_whoever_goes_by_turn_and_by_nobody_who_was_put_back() -> None:
    back = did_not_come(called_at(by_law(1, at(8)), at(8, 1)), at=at(8, 2))
    assert [row_after(1, one) for one in (by_law(2, at(8)), drawn(3, at(8)), back)] == [2, 0, 1]


def test_an_appointment_has_the_turn_of_its_half_hour() -> None:
    booked = drawn(3, at(8, 50), booked_for=at(9))
    assert labels(drawn(1, at(8, 55)), drawn(2, at(9, 1)), booked) == ["A001", "A003", "A002"]


def test_whoever_did_not_come_is_called_again_after_three_others() -> None:
    away = did_not_come(called_at(drawn(1, at(8)), at(8, 10)), at=at(8, 12))
    rest = [drawn(n, at(8, n)) for n in range(2, 7)]
    assert labels(away, *rest)[-1] == "A001"
    for n in range(BACK_AFTER):
        rest[n] = finish(begin(called_at(rest[n], at(8, 20 + n)), at=at(8, 20 + n)), at=at(8, 21 + n))
    assert labels(away, *rest)[0] == "A001"


def test_alone_he_is_called_at_once() -> None:
    assert labels(did_not_come(called_at(drawn(1, at(8)), at(8, 10)), at=at(8, 12))) == ["A001"]


def test_the_third_time_he_does_not_come_the_number_is_closed() -> None:
    ticket = drawn(1, at(8))
    for n in range(PUT_BACK_TIMES):
        ticket = did_not_come(called_at(ticket, at(9, n)), at=at(9, n))
        assert ticket.state == "waiting"
    ticket = did_not_come(called_at(ticket, at(10)), at=at(10, 1))
    assert (ticket.state, ticket.ended_at, ticket.absences) == ("absent", at(10, 1), PUT_BACK_TIMES + 1)


def test_another_service_is_another_line() -> None:
    assert labels(drawn(1, at(8)), drawn(1, at(7), series="B")) == ["A001"]
    assert labels(drawn(1, at(8)), drawn(1, at(7), series="B"), services="AB") == ["B001", "A001"]


def test_sent_on_he_keeps_his_number_and_his_turn() -> None:
    sent = send_on(called_at(drawn(1, at(8)), at(9)), service="B")
    assert sent.label == "A001"
    assert labels(drawn(1, at(8, 30), series="B"), sent, services="B") == ["A001", "B001"]


def test_the_ground_is_forgotten_when_it_is_over() -> None:
    ticket = by_law(1, at(8))
    assert leave(ticket, at=at(9)).ground == ""
    assert finish(begin(called_at(ticket, at(9)), at=at(9)), at=at(9, 5)).ground == ""
    assert did_not_come(called_at(ticket, at(9)), at=at(9)).ground == "elderly", "it waits again"


def test_called_again_waits_no_longer() -> None:
    again = call_again(called_at(drawn(1, at(8)), at(9)), at=at(9, 3))
    assert (again.calls, again.called_at, again.waited(at(12))) == (2, at(9, 3), timedelta(hours=1))


def test_who_is_early_for_his_appointment_does_not_wait_for_being_early() -> None:
    early = called_at(drawn(1, at(8, 40), booked_for=at(9)), at(9, 4))
    assert early.waited(at(12)) == timedelta(minutes=4)
    too_soon = called_at(drawn(1, at(8, 40), booked_for=at(9)), at(8, 45))
    assert too_soon.waited(at(12)) == timedelta()
    put_back = did_not_come(too_soon, at=at(8, 46))
    assert put_back.waited_until(at(8, 50)) == timedelta()
    assert put_back.waited_until(at(9, 5)) == timedelta(minutes=5)


@pytest.mark.parametrize(
    "change",
    [
        lambda one: call_again(one, at=at(9)),
        lambda one: did_not_come(one, at=at(9)),
        lambda one: begin(one, at=at(9)),
        lambda one: finish(one, at=at(9)),
        lambda one: send_on(one, service="B"),
        lambda one: call(leave(one, at=at(9)), window=1, official="7", at=at(9)),
    ],
)
def test_nothing_happens_out_of_turn(change: object) -> None:
    with pytest.raises(NotAtThisPoint):
        change(drawn(1, at(8)))  # type: ignore[operator]


# --- properties

ABSENT = 12
"""As many times somebody who is called does not come."""

tickets = st.lists(
    st.builds(
        lambda minute, law, absent, booked: (minute, law, absent, booked),
        st.integers(0, 120),
        st.booleans(),
        st.booleans(),
        st.none() | st.integers(0, 3),
    ),
    max_size=14,
)


def day_of(said: list[tuple[int, bool, bool, int | None]]) -> list[Ticket]:
    today = []
    for number, (minute, law, absent, booked) in enumerate(said, 1):
        ticket = drawn(
            number,
            at(7) + timedelta(minutes=minute),
            priority=law,
            ground="elderly" if law else "",
            booked_for=None if booked is None else at(7) + booked * timedelta(minutes=30),
        )
        if absent:
            ticket = did_not_come(called_at(ticket, at(9, number)), at=at(9, number))
        today.append(ticket)
    return today


@given(tickets, st.randoms())
def test_the_order_is_total_and_does_not_depend_on_how_rows_come(
    said: list[tuple[int, bool, bool, int | None]], chance: object
) -> None:
    today = day_of(said)
    order = calling_order(today, services="A")
    assert {one.key for one in order} == {one.key for one in today}
    assert len(order) == len(today)
    shuffled = list(today)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert calling_order(shuffled, services="A") == order


@given(st.lists(st.sampled_from(["law", "turn"]), max_size=60), st.integers(0, 5), st.data())
def test_nobody_waits_for_ever_behind_those_by_law(coming: list[str], k: int, data: st.DataObject) -> None:
    """Whoever has k before him by turn is called by the 3·(k + 1 + r)-th call, whatever comes later, whoever is sent on."""
    today = {one.key: one for one in (drawn(n, at(7, n)) for n in range(1, k + 2))}
    last = list(today)[-1]
    number, row, returns, absences, now = k + 1, 0, 0, 0, at(8)
    for calls in range(1, 3 * (k + 1 + PUT_BACK_TIMES * ABSENT) + 1):
        now += timedelta(minutes=1)
        # Two by law come before each call, and whatever else comes: never do those by law run out.
        for kind in ("law", "law", *([coming[calls - 1]] if calls <= len(coming) else [])):
            number += 1
            ticket = by_law(number, now) if kind == "law" else drawn(number, now)
            today[ticket.key] = ticket
        chosen = calling_order(list(today.values()), services="A", row=row)[0]
        row = row_after(row, chosen)
        returns += chosen.put_back_at is not None
        if chosen.key == last:
            assert calls <= 3 * (k + 1 + returns)
            return
        called = called_at(chosen, now)
        if chosen.priority and data.draw(st.booleans()):
            today[chosen.key] = send_on(called, service="B")
            continue
        absent = absences < ABSENT and data.draw(st.booleans())
        absences += absent
        today[chosen.key] = did_not_come(called, at=now) if absent else finish(begin(called, at=now), at=now)
    raise AssertionError("never called")


@given(st.integers(0, 8), st.integers(0, 8))
def test_never_more_than_two_by_law_in_a_row_while_others_wait(law: int, turn: int) -> None:
    today = [*(by_law(n, at(8)) for n in range(1, law + 1)), *(drawn(n, at(8), series="B") for n in range(1, turn + 1))]
    order = calling_order(today, services="AB")
    for place in range(len(order) - BY_LAW_IN_A_ROW):
        if any(not one.priority for one in order[place:]):
            assert not all(one.priority for one in order[place : place + BY_LAW_IN_A_ROW + 1])


@given(st.lists(st.integers(1, 900), unique=True))
def test_the_next_number_is_nobody_s(taken: list[int]) -> None:
    assert next_number(taken) not in taken
    assert next_number([]) == 1


def test_the_turn_of_two_is_never_the_same() -> None:
    one, other = drawn(1, at(8)), drawn(2, at(8))
    assert one.turn != other.turn != replace(other, series="B").turn
