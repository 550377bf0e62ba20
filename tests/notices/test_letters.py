"""Messages about no case: tried again where a provider takes none, given up in the end, and gone from files after a day."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from cases.conftest import World
from cases.examples import at
from onestop.notices import api as notices
from onestop.notices.channels.provider import NotTaken
from onestop.notices.models import Letter
from onestop.notices.operations import send_letters
from onestop.people import api as people
from onestop.people.api import LASTS

from .conftest import Clock, Postman, send_all

NOW = at(2, 9)
NEW = "moi@hopthu.example"


@pytest.fixture
def world(told_world: World) -> World:
    return told_world


@pytest.fixture
def postman(monkeypatch: pytest.MonkeyPatch) -> Postman:
    made = Postman()
    monkeypatch.setattr(send_letters, "providers", lambda _channel: (made,))
    return made


def ask(world: World) -> None:
    notices.ask_for_contact("email", NEW, by=world.citizen, now=NOW)


def test_a_code_that_was_not_taken_is_tried_again_under_its_name(world: World, postman: Postman) -> None:
    ask(world)
    postman.fails = lambda _message: NotTaken("smtp_451")
    clock = Clock(NOW)
    send_all(clock, "email")
    assert Letter.objects.get().attempts == 1
    postman.fails = lambda _message: None
    clock.later(minutes=1)
    send_all(clock, "email")

    [taken] = postman.took
    assert (taken.to, taken.case_code) == (NEW, "")
    assert not Letter.objects.exists()


def test_an_address_that_is_none_is_given_up(world: World, postman: Postman) -> None:
    ask(world)
    postman.fails = lambda _message: NotTaken("smtp_550", for_good=True)
    send_all(Clock(NOW), "email")

    assert (postman.asked, Letter.objects.count()) == (1, 0)


def changed(world: World, postman: Postman) -> None:
    """The address proved twice, so that the second change is told at the first; nobody takes that word."""
    for number, to in enumerate((NEW, "sau@hopthu.example")):
        at_ = NOW + timedelta(hours=number)
        notices.ask_for_contact("email", to, by=world.citizen, now=at_)
        proof = people.waiting_proof(world.citizen.person_id or 0, "email", now=at_)
        assert proof is not None
        notices.confirm_contact("email", proof.code, by=world.citizen, now=at_)
    postman.fails = lambda _message: NotTaken("smtp_550", for_good=True)
    send_all(Clock(NOW + timedelta(hours=1)), "email", "sms")


def test_a_word_of_a_change_that_is_given_up_leaves_a_trace_without_the_address(world: World, postman: Postman) -> None:
    changed(world, postman)
    later = NOW + timedelta(hours=2)

    found = notices.letters_given_up(now=later)
    assert {(one.contact, one.why) for one in found} == {("email", "smtp_550")}
    assert notices.letters_given_up(person=world.citizen.person_id, now=later) == found
    assert notices.letters_given_up(person=world.stranger.person_id, now=later) == ()
    assert {one.to for one in Letter.objects.all()} == {""}


def test_the_trace_goes_with_the_texts_of_what_was_sent(world: World, postman: Postman) -> None:
    changed(world, postman)
    later = NOW + timedelta(days=91)

    assert notices.letters_given_up(now=later) == ()
    notices.purge_texts(now=later)
    assert not Letter.objects.exists()


def test_a_code_whose_time_is_over_is_not_sent(world: World, postman: Postman) -> None:
    ask(world)
    send_all(Clock(NOW + LASTS), "email")

    assert (postman.asked, Letter.objects.count()) == (0, 0)


def test_whatever_a_provider_raises_the_next_letter_is_sent(world: World, postman: Postman) -> None:
    ask(world)
    notices.ask_for_contact("email", "hai@hopthu.example", by=world.stranger, now=NOW)

    def broken(_message: object) -> NotTaken | None:
        if postman.asked == 1:
            raise RuntimeError(NEW)
        return None

    postman.fails = broken
    send_all(Clock(NOW), "email")

    assert len(postman.took) == 1
    assert Letter.objects.count() == 1


def test_two_codes_asked_for_before_one_was_sent_are_one_message(world: World, postman: Postman) -> None:
    ask(world)
    notices.ask_again("email", by=world.citizen, now=NOW)
    send_all(Clock(NOW), "email")

    assert len(postman.took) == 1


def test_in_a_file_for_messages_the_line_is_blanked_after_a_day(world: World, tmp_path: Path) -> None:
    path = tmp_path / "sms"
    with override_settings(SMS_PROVIDER=f"file:{path}"):
        notices.ask_for_contact("phone", "0987654321", by=world.citizen, now=NOW)
        send_all(Clock(NOW), "sms")
        assert json.loads(path.read_text())["to"] == "0987654321"
        assert notices.forget_files(now=NOW + timedelta(hours=23)) == 0
        assert notices.forget_files(now=NOW + timedelta(hours=25)) == 1

    assert "0987654321" not in path.read_text()
