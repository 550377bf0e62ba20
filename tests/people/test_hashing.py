"""Few hashes at once, and a short line in which nobody is crowded out by many of one kind."""

import threading
import time
from datetime import datetime

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from onestop.kernel.times import LOCAL
from onestop.people import api
from onestop.people.domain.fair_line import WaitingRequest, in_order
from onestop.people.domain.login_throttle import Source
from onestop.people.hashing import HashGate
from onestop.people.operations import sign_in

NOW = datetime(2026, 4, 24, 9, 0, tzinfo=LOCAL)
waiters = st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=12).map(
    lambda drawn: [WaitingRequest(place=place, known=known, ticket=n) for n, (place, known) in enumerate(drawn)]
)


@given(waiters, st.lists(st.sampled_from("abc"), max_size=20))
def test_known_devices_come_before_strangers(waiting: list[WaitingRequest], served: list[str]) -> None:
    order = [not one.known for one in in_order(waiting, served)]
    assert order == sorted(order)


@given(waiters, st.lists(st.sampled_from("abc"), max_size=20))
def test_everybody_in_the_line_stays_in_it_once(waiting: list[WaitingRequest], served: list[str]) -> None:
    assert sorted(in_order(waiting, served), key=lambda one: one.ticket) == waiting


def test_a_crowd_from_one_place_counts_as_one() -> None:
    crowd = [WaitingRequest(place="crowd", known=False, ticket=n) for n in range(10)]
    honest = WaitingRequest(place="home", known=False, ticket=10)

    assert in_order([*crowd, honest], served=["crowd"])[0] == honest
    assert in_order([*crowd, honest], served=[])[:2] == [crowd[0], honest]


def test_many_at_the_gate_are_let_in_two_at_a_time() -> None:
    gate = HashGate(at_once=2, line=100, patience=10)
    inside, most, lock = [0], [0], threading.Lock()

    def hash_something(number: int) -> None:
        with gate.enter(Source(network=str(number))):
            with lock:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            time.sleep(0.01)
            with lock:
                inside[0] -= 1

    run([threading.Thread(target=hash_something, args=(n,)) for n in range(20)])

    assert most[0] == gate.most_inside == 2
    assert gate.inside == 0


def test_a_full_line_turns_away_the_crowd_and_not_who_comes_from_elsewhere() -> None:
    gate = HashGate(at_once=1, line=2, patience=5)
    outcome: dict[str, str] = {}
    free = threading.Event()

    def enter(name: str, network: str) -> None:
        try:
            with gate.enter(Source(network=network)):
                outcome[name] = "in"
                free.wait(2)
        except api.SignInBusy as refusal:
            outcome[name] = f"again in {refusal.seconds}"

    crowd = [threading.Thread(target=enter, args=(f"crowd {n}", "crowd")) for n in range(6)]
    for thread in crowd:
        thread.start()
        time.sleep(0.02)
    honest = threading.Thread(target=enter, args=("honest", "home"))
    honest.start()
    time.sleep(0.05)
    free.set()
    run([*crowd, honest], started=True)

    assert outcome["honest"] == "in"
    assert sorted(outcome.values()) == ["again in 5"] * 4 + ["in"] * 3


def test_who_waits_too_long_is_told_to_come_back_and_leaves_the_line() -> None:
    gate = HashGate(at_once=1, line=3, patience=0.05)
    with gate.enter(Source(network="slow")), pytest.raises(api.SignInBusy), gate.enter(Source(network="home")):
        pass

    with gate.enter(Source(network="home")):
        assert gate.inside == 1


def test_a_hash_that_fails_gives_its_place_back() -> None:
    gate = HashGate(at_once=1)
    with pytest.raises(ValueError, match="hash"), gate.enter(Source()):
        raise ValueError("no hash")

    with gate.enter(Source()):
        assert gate.inside == 1


def run(threads: list[threading.Thread], *, started: bool = False) -> None:
    for thread in threads:
        if not started:
            thread.start()
    for thread in threads:
        thread.join(10)


@pytest.mark.django_db(transaction=True)
def test_of_eight_sign_ins_at_once_two_are_hashed_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    gate, answers = HashGate(patience=10, line=8), []
    running, most, lock = [0], [0], threading.Lock()

    def slow(_password: str) -> None:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        time.sleep(0.05)
        with lock:
            running[0] -= 1

    monkeypatch.setattr(sign_in, "GATE", gate)
    monkeypatch.setattr(sign_in, "make_password", slow)

    def try_one(number: int) -> None:
        source = Source(network=f"198.51.100.{number}")
        answers.append(api.authenticate(f"{number}@vidu.vn", "sai", NOW, source=source))
        connection.close()

    run([threading.Thread(target=try_one, args=(n,)) for n in range(8)])

    assert answers == [None] * 8
    assert most[0] == 2
