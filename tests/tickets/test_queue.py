"""Numbers in the database: drawn once, called once, kept from nobody, and nobody's."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection

from onestop.kernel.actor import Actor, NotPermitted
from onestop.kernel.times import LOCAL
from onestop.organisation import api as organisation
from onestop.runtime.api import transaction
from onestop.tickets import api as tickets
from onestop.tickets import store
from onestop.tickets.models import TicketRow

from .conftest import BESIDE, HERE, SECTION, SPECIALIST, draw, sit
from .days import MONDAY, at

pytestmark = pytest.mark.django_db


def test_each_series_has_its_numbers_of_the_day(section: str) -> None:
    assert [draw(8, n).label for n in range(3)] == ["A001", "A002", "A003"]
    assert draw(service="B").label == "B001"
    assert draw(now=at(8, day=3)).label == "A001", "a new day begins anew"
    assert draw(agency="H09.31.05").label == "A001", "another section has its own"


def test_pressed_twice_it_is_one_number(section: str) -> None:
    key = uuid4()
    assert draw(key=key).label == draw(key=key).label == "A001"
    assert draw().label == "A002"


def test_the_table_itself_keeps_a_number_from_being_drawn_twice(section: str) -> None:
    first, second = draw(), draw()
    with pytest.raises(IntegrityError), transaction():
        TicketRow.objects.filter(key=second.key).update(number=first.number)


def test_after_three_figures_there_is_no_number(section: str) -> None:
    TicketRow.objects.filter(key=draw().key).update(number=999)
    with pytest.raises(tickets.SeriesFull):
        draw(8, 1)
    assert draw(8, 2, service="B").label == "B001"


def test_outside_the_hours_none_is_drawn(section: str) -> None:
    with pytest.raises(tickets.QueueClosed) as refused:
        draw(12)
    assert refused.value.opens_at == at(13)
    with pytest.raises(tickets.QueueClosed):
        draw(9, now=at(9, day=7))


def test_what_the_section_does_not_know_is_refused(section: str) -> None:
    with pytest.raises(tickets.NoSuchService):
        draw(service="X")
    with pytest.raises(tickets.NoSuchGround):
        draw(ground="in a hurry")
    with pytest.raises(organisation.UnknownAgency):
        draw(agency="H09.99.99")
    with pytest.raises(tickets.NoSuchTicket):
        tickets.ticket_of(uuid4(), at(8))


def test_one_place_does_not_empty_the_series(section: str) -> None:
    for _ in range(60):
        draw()
    with pytest.raises(tickets.TooManyDrawn) as refused:
        draw()
    assert refused.value.retry_after is not None
    assert refused.value.retry_after > timedelta()
    assert draw(source="another kiosk").number == 61


def test_a_number_goes_its_way(section: str) -> None:
    first, second = draw(8), draw(8, 1)
    sit()
    assert tickets.call_next(by=HERE, now=at(8, 10)).key == first.key
    with pytest.raises(tickets.StillCalled):
        tickets.call_next(by=HERE, now=at(8, 11))
    assert tickets.call_again(by=HERE, now=at(8, 11)).calls == 2
    tickets.begin(by=HERE, now=at(8, 12))
    assert tickets.call_next(by=HERE, now=at(8, 20)).key == second.key
    assert tickets.ticket_of(first.key, at(8, 20)).ticket.state == "served", "finished as the next was called"
    tickets.begin(by=HERE, now=at(8, 21))
    assert tickets.finish(by=HERE, now=at(8, 25)).ended_at == at(8, 25)
    with pytest.raises(tickets.NobodyWaits):
        tickets.call_next(by=HERE, now=at(8, 26))
    with pytest.raises(tickets.NobodyHere):
        tickets.call_again(by=HERE, now=at(8, 26))


def test_while_nobody_waits_whoever_is_served_stays(section: str) -> None:
    draw()
    sit()
    tickets.call_next(by=HERE, now=at(8, 10))
    tickets.begin(by=HERE, now=at(8, 11))
    with pytest.raises(tickets.NobodyWaits):
        tickets.call_next(by=HERE, now=at(8, 12))
    here = tickets.counter_of(HERE, at(8, 12)).here
    assert here is not None
    assert here.state == "serving"


def test_sent_on_another_window_calls_it(section: str) -> None:
    drawn = draw()
    sit()
    sit(2, services="B", by=BESIDE)
    tickets.call_next(by=HERE, now=at(8, 10))
    tickets.send_on(service="B", by=HERE, now=at(8, 12))
    assert tickets.call_next(by=BESIDE, now=at(8, 13)).key == drawn.key


def test_given_back_it_is_called_no_more(section: str) -> None:
    drawn = draw(ground="pregnant")
    left = tickets.give_back(key=drawn.key, now=at(8, 5))
    assert (left.state, left.priority, left.ground) == ("left", True, "")
    sit()
    with pytest.raises(tickets.NobodyWaits):
        tickets.call_next(by=HERE, now=at(8, 6))
    with pytest.raises(tickets.NotAtThisPoint):
        tickets.give_back(key=drawn.key, now=at(8, 7))


def test_the_table_forgets_the_ground_with_the_wait(section: str) -> None:
    drawn = tickets.give_back(key=draw(ground="disabled").key, now=at(8, 5))
    with pytest.raises(IntegrityError), transaction():
        TicketRow.objects.filter(key=drawn.key).update(ground="disabled")


def test_a_window_is_one_official_s_that_day(section: str) -> None:
    sit()
    with pytest.raises(tickets.WindowTaken):
        sit(by=BESIDE)
    assert tickets.sit_down(number=1, services=["B"], by=BESIDE, now=at(7, day=3)).number == 1
    with pytest.raises(tickets.NoWindow):
        tickets.call_next(by=HERE, now=at(8, day=3))


def test_whoever_relieves_another_serves_on_whom_he_called(section: str) -> None:
    sit()
    drawn = draw()
    tickets.call_next(by=HERE, now=at(8, 5))
    tickets.begin(by=HERE, now=at(8, 6))
    with pytest.raises(tickets.WindowTaken):
        sit(by=BESIDE)
    tickets.sit_down(number=1, services=["A"], by=BESIDE, now=at(11), relieves=True)
    with pytest.raises(tickets.NoWindow):
        tickets.finish(by=HERE, now=at(11, 1))
    assert [one.official for one in tickets.hall(SECTION, at(11)).windows] == [BESIDE.key]
    assert tickets.serving(BESIDE, at(11)) is not None
    assert tickets.finish(by=BESIDE, now=at(11, 2)).key == drawn.key


def test_nobody_is_left_at_a_window_its_official_leaves(section: str) -> None:
    sit()
    draw()
    tickets.call_next(by=HERE, now=at(8, 5))
    with pytest.raises(tickets.StillAtWindow):
        sit(2)
    assert sit(services="AB").number == 1, "what it serves may change meanwhile"
    tickets.begin(by=HERE, now=at(8, 6))
    tickets.finish(by=HERE, now=at(8, 9))
    assert sit(2).number == 2


def test_choosing_anew_what_a_window_serves_does_not_let_more_by_law_go_first(section: str) -> None:
    sit()
    for minute in range(2):
        draw(8, minute, ground="elderly")
        assert tickets.call_next(by=HERE, now=at(8, 10 + minute)).priority
        tickets.begin(by=HERE, now=at(8, 10 + minute))
    by_turn, _third = draw(8, 20), draw(8, 21, ground="elderly")
    sit(services="AB")
    assert tickets.call_next(by=HERE, now=at(8, 30)).key == by_turn.key


def test_whoever_changes_windows_takes_along_how_many_by_law_he_called(section: str) -> None:
    by_turn = draw(8, 0)
    for minute in range(1, 9):
        draw(8, minute, ground="elderly")
    called: list[UUID] = []
    for number in (1, 1, 2, 2):
        sit(number)
        called.append(tickets.call_next(by=HERE, now=at(8, 10 + len(called))).key)
        tickets.begin(by=HERE, now=at(8, 30))
        tickets.finish(by=HERE, now=at(8, 31))
    assert called.index(by_turn.key) == 2


def test_the_window_chosen_once_is_there_the_next_day(section: str) -> None:
    sit(3)
    drawn = draw(now=at(8, day=3))
    assert tickets.call_next(by=HERE, now=at(8, 5, day=3)).key == drawn.key
    assert [one.number for one in tickets.hall(SECTION, at(9, day=3)).windows] == [3]


@pytest.mark.parametrize(("number", "services"), [(0, "A"), (100, "A"), (1, "")])
def test_a_window_has_a_number_and_serves_something(section: str, number: int, services: str) -> None:
    with pytest.raises(tickets.WindowNotValid):
        sit(number, services=services)


def test_a_window_that_pauses_is_not_counted_on(section: str) -> None:
    sit()
    assert tickets.hall(SECTION, at(8)).outlook("A").at_once
    tickets.pause(paused=True, by=HERE, now=at(8))
    assert tickets.hall(SECTION, at(8)).outlook("A").minutes is None


def test_whoever_may_not_call_does_not(section: str) -> None:
    draw()
    for refused in (
        lambda: sit(by=SPECIALIST),
        lambda: tickets.call_next(by=SPECIALIST, now=at(8)),
        lambda: tickets.begin(by=SPECIALIST, now=at(8)),
        lambda: tickets.send_on(service="B", by=SPECIALIST, now=at(8)),
        lambda: tickets.pause(paused=True, by=SPECIALIST, now=at(8)),
        lambda: tickets.counter_of(SPECIALIST, at(8)),
    ):
        with pytest.raises(NotPermitted):
            refused()


def test_what_is_long_over_is_forgotten(section: str) -> None:
    draw()
    assert tickets.forget_old(now=at(3) + timedelta(days=400)) == 0
    assert tickets.forget_old(now=at(3) + timedelta(days=401)) == 1
    assert not TicketRow.objects.exists()


def test_a_ground_does_not_outlive_its_day(section: str) -> None:
    drawn = draw(ground="pregnant")
    assert tickets.forget_old(now=at(23)) == 0
    assert tickets.ticket_of(drawn.key, at(23)).ticket.ground == "pregnant", "the day is not over"
    assert tickets.forget_old(now=at(3, 47, day=3)) == 1
    kept = tickets.ticket_of(drawn.key, at(4, day=3)).ticket
    assert (kept.state, kept.priority, kept.ground) == ("waiting", True, "")


def test_the_demo_has_a_morning_once(section: str) -> None:
    now = datetime(2026, 3, 2, 9, 30, tzinfo=LOCAL)
    assert tickets.load_morning(now) == 18
    assert tickets.load_morning(now) == 0
    there = tickets.hall(SECTION, now)
    assert len(there.called) == 2
    assert there.waiting >= 4
    assert {one.state for one in there.today} == {"waiting", "serving", "served"}
    assert tickets.figures_of(there.today, now).median is not None


def test_a_screen_says_who_comes_next_without_names(section: str) -> None:
    sit()
    draw(8), draw(8, 1, ground="elderly"), draw(8, 2)
    there = tickets.hall(SECTION, at(8, 5))
    assert [one.label for one, _ in there.next_up()] == ["A002", "A001", "A003"]
    tickets.call_next(by=HERE, now=at(8, 6))
    assert [(one.label, one.window) for one in tickets.hall(SECTION, at(8, 7)).called] == [("A002", 1)]


def test_on_another_day_a_ticket_has_nothing_to_expect(section: str) -> None:
    drawn = draw()
    assert tickets.ticket_of(drawn.key, at(8, 5)).hall is not None
    assert tickets.ticket_of(drawn.key, at(8, day=3)).hall is None


def test_the_address_of_a_kiosk_is_made_here_alone(section: str) -> None:
    assert tickets.is_kiosk(SECTION, tickets.kiosk_check(SECTION))
    assert not tickets.is_kiosk("H09.31.05", tickets.kiosk_check(SECTION))
    assert not tickets.is_kiosk(SECTION, "")


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_officials_who_call_at_once_get_different_people(self) -> None:
        """Each thread has a connection of its own; the first to be alone with the section calls first."""
        organisation.forget()
        organisation.load_province(datetime(2020, 1, 1, tzinfo=LOCAL))
        drawn = [draw(8, n) for n in range(8)]
        officials = [official(n) for n in range(1, 9)]
        for number, one in enumerate(officials, 1):
            sit(number, by=one)

        def call(by: Actor) -> str:
            try:
                return tickets.call_next(by=by, now=at(9)).label
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as pool:
            called = list(pool.map(call, officials))

        assert sorted(called) == [one.label for one in drawn]
        assert {one.window for one in store.today_of(SECTION, MONDAY)} == set(range(1, 9))

    def test_people_who_draw_at_once_get_different_numbers(self) -> None:
        organisation.forget()
        organisation.load_province(datetime(2020, 1, 1, tzinfo=LOCAL))

        def one(_: int) -> str:
            try:
                return draw().label
            finally:
                connection.close()

        with ThreadPoolExecutor(8) as pool:
            assert sorted(pool.map(one, range(16))) == [f"A{n:03}" for n in range(1, 17)]


def official(number: int) -> Actor:
    return Actor(kind="official", key=f"w{number}", agency=SECTION, grants=HERE.grants)
