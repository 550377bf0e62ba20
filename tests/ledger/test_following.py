"""Followers read typed events in order; what cannot be read lies on a shelf and the rest goes on."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from django.db import OperationalError, connection

from onestop.kernel import event as kernel_event
from onestop.kernel.event import Event
from onestop.ledger import api as ledger
from onestop.runtime.api import raw, transaction

from .happenings import CASE, CLERK, NOW, OTHER_CASE, Accepted, Lodged, story

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(minutes=1)


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        kernel_event, "_known", {**kernel_event.event_types(), Lodged.type: Lodged, Accepted.type: Accepted}
    )


@dataclass
class Reader:
    """Remembers what it was given, outside any transaction, and in a table, inside one."""

    refuses: set[int] = field(default_factory=set)
    batches: list[list[int]] = field(default_factory=list)

    def __call__(self, batch: Sequence[ledger.Occurrence], now: datetime) -> None:
        self.batches.append([one.seq for one in batch])
        for one in batch:
            raw("INSERT INTO runtime_outbox (task, args) VALUES (%s, '{}')", [str(one.seq)])
            if one.seq in self.refuses:
                raise LookupError(f"no agency for entry {one.seq}")


def follower(
    reader: Reader, *, batch: int = 100, events: tuple[type[Event], ...] = (Lodged, Accepted)
) -> ledger.Follower:
    return ledger.Follower(name="tests", events=events, read=reader, batch=batch)


def taken() -> list[int]:
    """What reached the reader's table and stayed."""
    return [int(task) for (task,) in raw("SELECT task FROM runtime_outbox ORDER BY id")]


def shelf() -> list[tuple[int, str]]:
    return [(one.seq, one.reason) for one in ledger.shelf_of("tests")]


def record(*stories: tuple[ledger.SealedEntry, ...]) -> None:
    """Record these and give them their places, in this order."""
    for entries in stories:
        ledger.record(entries)
        ledger.sequence_once(NOW)


def three_cases() -> None:
    """Entries 0, 1, 2 of one case, 3, 4 of the next, 5, 6 of the third."""
    record(story(length=3), story(OTHER_CASE), story("H09.31.05-260424-0003"))


def test_events_come_typed_in_the_order_of_the_ledger() -> None:
    seen: list[Event] = []
    record(story(), story(OTHER_CASE))

    reading = replace(follower(Reader()), read=lambda batch, now: seen.extend(one.event for one in batch))

    assert ledger.follow_once(reading, LATER) == 4
    assert seen == [Lodged(), Accepted(), Lodged(case_code=OTHER_CASE), Accepted(case_code=OTHER_CASE)]
    assert ledger.follow_once(reading, LATER) == 0


def test_events_it_does_not_read_are_passed_over() -> None:
    three_cases()
    reader = Reader()

    ledger.follow_once(follower(reader, events=(Lodged,)), LATER)

    assert taken() == [0, 3, 5]
    assert ledger.place_of(follower(reader)) == 7


def test_a_batch_that_fails_as_a_whole_changes_nothing_and_is_read_again() -> None:
    three_cases()

    def interrupted(batch: Sequence[ledger.Occurrence], now: datetime) -> None:
        raise OperationalError("the connection is gone")

    with pytest.raises(OperationalError):
        ledger.follow_once(replace(follower(Reader()), read=interrupted), LATER)

    assert (ledger.place_of(follower(Reader())), shelf()) == (0, [])


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
@pytest.mark.parametrize("refused", range(7))
def test_one_entry_that_is_not_taken_holds_back_its_own_case_only(refused: int, batch: int) -> None:
    three_cases()
    case = next(case for case in ((0, 1, 2), (3, 4), (5, 6)) if refused in case)

    ledger.follow_all(follower(Reader({refused}), batch=batch), LATER)

    assert shelf() == [(seq, "not_taken" if seq == refused else "follows") for seq in case if seq >= refused]
    assert taken() == [seq for seq in range(7) if seq not in case or seq < refused]
    assert ledger.shelf_of("tests")[0].detail == f"LookupError: no agency for entry {refused}"


def test_what_comes_later_to_a_shelved_case_joins_it_on_the_shelf() -> None:
    record(story(length=2))
    reading = follower(Reader({1}))
    ledger.follow_once(reading, LATER)
    last = ledger.entries_of_case(CASE)[-1]
    record((ledger.seal(Accepted(), at=LATER, by=CLERK, case=CASE, prev=last.leaf),))

    ledger.follow_once(reading, LATER)

    assert shelf() == [(1, "not_taken"), (2, "follows")]


def test_once_the_cause_is_mended_the_shelf_is_read_in_its_order() -> None:
    three_cases()
    ledger.follow_all(follower(Reader({0, 4})), LATER)
    assert shelf() == [(0, "not_taken"), (1, "follows"), (2, "follows"), (4, "not_taken")]

    assert ledger.retry_shelf(follower(Reader({1}), batch=2), LATER) == (2, 2)
    assert shelf() == [(1, "not_taken"), (2, "follows")]
    assert ledger.retry_shelf(follower(Reader(), batch=1), LATER) == (2, 0)

    assert sorted(taken()) == list(range(7))
    assert [seq for seq in taken() if seq < 3] == [0, 1, 2]


def test_content_that_was_taken_away_or_spoilt_is_shelved_and_named() -> None:
    three_cases()
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("DELETE FROM ledger_disclosure d USING ledger_entry e WHERE d.leaf = e.leaf AND e.seq = 3")
        cursor.execute(
            "UPDATE ledger_disclosure d SET payload = '{\"due_at\": 7' FROM ledger_entry e WHERE d.leaf = e.leaf AND e.seq = 6"
        )
        cursor.execute("RESET session_replication_role")

    ledger.follow_all(follower(Reader()), LATER)

    assert shelf() == [(3, "unreadable"), (4, "follows"), (6, "unreadable")]
    assert taken() == [0, 1, 2, 5]
    assert "taken away" in ledger.shelf_of("tests")[0].detail


def test_an_event_nobody_publishes_is_shelved_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    three_cases()
    monkeypatch.delitem(kernel_event._known, Accepted.type)

    ledger.follow_all(follower(Reader(), events=(Lodged,)), LATER)

    assert taken() == [0, 3, 5]
    first = ledger.shelf_of("tests")[0]
    assert (first.seq, first.reason, first.detail) == (1, "unknown_event", Accepted.type)


def test_entries_of_no_case_keep_the_order_of_their_type() -> None:
    for at in range(3):
        record((ledger.seal(Lodged(pages=at), at=NOW, by=CLERK, case=None, prev=None),))

    ledger.follow_all(follower(Reader({1})), LATER)

    assert shelf() == [(1, "not_taken"), (2, "follows")]


def test_a_reader_that_can_take_nothing_stops_and_shelves_nothing() -> None:
    record(*(story(f"H09.31.05-260424-{number:04}", length=1) for number in range(25)))
    broken = follower(Reader(set(range(25))))

    with pytest.raises(ledger.FollowerBroken, match="no agency"):
        ledger.follow_once(broken, LATER)

    (state,) = ledger.follower_states()
    assert (state.place, state.lag, state.shelved) == (0, 25, 0)
    assert "no agency for entry" in state.fault
    ledger.follow_once(follower(Reader()), LATER)
    (state,) = ledger.follower_states()
    assert (state.lag, state.fault, state.read_at) == (0, "", LATER)


def test_two_workers_never_read_the_same_entry() -> None:
    three_cases()
    inside, go_on = threading.Event(), threading.Event()
    reader = Reader()
    with transaction():
        ledger.step_over(follower(reader), 0)  # it has its place; who gives it one is waited for

    def slow(batch: Sequence[ledger.Occurrence], now: datetime) -> None:
        inside.set()
        go_on.wait(20)
        reader(batch, now)

    def other_worker() -> None:
        ledger.follow_once(replace(follower(reader), read=slow), LATER)
        connection.close()

    thread = threading.Thread(target=other_worker)
    thread.start()
    assert inside.wait(20)
    assert ledger.follow_once(follower(reader), LATER) == 0
    assert thread.is_alive(), "nobody waited for it"
    go_on.set()
    thread.join()

    assert ledger.follow_all(follower(reader), LATER) == 0
    assert taken() == list(range(7))


def test_entries_loaded_with_what_follows_from_them_are_stepped_over() -> None:
    three_cases()
    with transaction():
        ledger.step_over(follower(Reader()), 5)

    ledger.follow_all(follower(Reader()), LATER)

    assert taken() == [5, 6]


@pytest.mark.parametrize("name", ["", "Figures", "a-b", "a;drop", "1st"])
def test_a_follower_has_a_plain_name(name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        replace(follower(Reader()), name=name)
