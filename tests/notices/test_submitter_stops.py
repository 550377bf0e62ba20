"""Whoever hands dossiers in for others stops their messages: by the wishes of his account, or by the link in each message."""

import re
from dataclasses import replace

import pytest
from django.test import Client

from cases.conftest import World, submission
from cases.examples import RECEPTIONIST, at
from onestop.cases import api as cases
from onestop.notices import api as notices
from onestop.people import api as people

from .conftest import Clock, follow, person_of, send_all

pytestmark = pytest.mark.django_db(transaction=True)
NUMBER = "074191000999"


def brought(told_world: World, *, day: int) -> None:
    """By Bình, for a citizen with a number and an address."""
    cases.lodge_for_other(
        replace(
            submission(channel="in_person", on_paper=["id"]),
            submitter=cases.submitter(name="Lê Thị Bình", number=NUMBER, phone="0987654321"),
        ),
        applicant=cases.NewApplicant(kind="citizen", name="Nguyễn Văn An", number=person_of(told_world).get().number),
        by=RECEPTIONIST,
        now=at(day),
    )


@pytest.mark.parametrize("stops", [False, True])
def test_he_is_told_until_he_stops_it(told_world: World, stops: bool) -> None:
    binh = people.register_account(
        login="0987654321", password="mot-cua-xin-chao", name="Lê Thị Bình", number=NUMBER, now=at(1)
    )
    if stops:
        notices.prefer(notices.Wishes(sms=False), by=people.actor_of(binh, at(1)), now=at(1))
    brought(told_world, day=2)
    follow(at(2))
    send_all(Clock(at(2)))

    told = {one.to for one in notices.caught().items if one.channel == "sms"}
    assert told == ({"0912345678"} if stops else {"0912345678", "0987654321"})


def handed_in(told_world: World, *, day: int) -> None:
    """And told of at once; Bình has no account."""
    brought(told_world, day=day)
    follow(at(day))
    send_all(Clock(at(day)))


def sent_to(address: str) -> list[str]:
    return [one.body for one in notices.caught().items if one.to == address]


def link_in(body: str) -> str:
    """The address of the page that stops it."""
    (found,) = re.findall(r"/t/[A-Z2-7]+", body)
    return str(found)


def test_whoever_has_no_account_stops_them_by_the_link_in_one_and_can_take_it_back(told_world: World) -> None:
    handed_in(told_world, day=2)
    (body,) = sent_to("0987654321")
    link, client = link_in(body), Client()

    assert "Ngừng nhận tin?" in client.get(link).content.decode()
    assert not any(secret in link for secret in ("0987654321", NUMBER, "H09"))
    handed_in(told_world, day=3)
    assert len(sent_to("0987654321")) == 2, "to open the link stops nothing"

    assert "Đã ngừng gửi" in client.post(link, {"do": "stop"}, follow=True).content.decode()
    handed_in(told_world, day=4)
    assert len(sent_to("0987654321")) == 2
    assert len(sent_to("0912345678")) == 3, "the applicant is told as before"

    client.post(link, {"do": "again"})
    handed_in(told_world, day=5)
    assert len(sent_to("0987654321")) == 3


def test_what_waits_to_be_sent_when_it_is_stopped_is_not_sent_any_more(told_world: World) -> None:
    handed_in(told_world, day=2)
    (body,) = sent_to("0987654321")
    brought(told_world, day=3)
    follow(at(3))
    Client().post(link_in(body), {"do": "stop"})
    send_all(Clock(at(3)))

    assert len(sent_to("0987654321")) == 1
    assert [one.why for one in notices.given_up(limit=5)] == ["stopped"]


def test_an_applicant_who_stopped_one_way_has_it_again_by_choosing_it(told_world: World) -> None:
    handed_in(told_world, day=2)
    (letter,) = sent_to("an@hopthu.example")
    Client().post(link_in(letter), {"do": "stop"})

    assert not notices.choices(by=told_world.citizen).wishes.email
    assert notices.choices(by=told_world.citizen).wishes.sms
    notices.prefer(notices.Wishes(), by=told_world.citizen, now=at(3))
    assert notices.choices(by=told_world.citizen).wishes.email


@pytest.mark.parametrize("token", ["x", "SABCDEFGHI234", "SABCDEFGHI", "Sáo"])
def test_a_link_nobody_was_sent_is_none(told_world: World, token: str) -> None:
    assert Client().get(f"/t/{token}").status_code == 404
