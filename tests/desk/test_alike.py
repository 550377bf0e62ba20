"""Nobody is entered twice unseen: who may be the same is shown, compared, and told apart by an official who answers for it."""

import re

import pytest
from django.test import Client

from cases.conftest import PROCEDURE, World
from cases.examples import RECEPTIONIST
from onestop.access import api as access
from onestop.desk.look_up import RATE
from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.people.digests import person_key
from onestop.people.events import PersonRegistered
from onestop.runtime.api import now, raw, throttle

from .conftest import SitDown
from .test_counter_keeps import hidden
from .test_desk import DESK, counter_form
from .test_look_up import clerk

__all__ = ["clerk"]

pytestmark = pytest.mark.django_db
RECEIVE = f"{DESK}/tiep-nhan/{PROCEDURE}"
SLIPPED = {"applicant-number": "074190001243", "applicant-name": "Nguyễn Thị Lân", "applicant-phone": "0912 345 678"}
CARD = "074190001243||Nguyễn Thị Lan|01011990|Nữ|12 Bạch Đằng, Phú Cường|10052021"


@pytest.fixture
def lan(world: World) -> people.PersonView:
    """In the register; the number that is typed has its last two digits swapped."""
    return people.register_person(
        kind="citizen",
        name="Nguyễn Thị Lan",
        number="074190001234",
        phone="0912345678",
        by=RECEPTIONIST,
        now=now(),
    )


@pytest.fixture
def client(sit_down: SitDown, clerk: Actor) -> Client:
    return sit_down(clerk)


def body_of(client: Client, **typed: str) -> str:
    return client.post(RECEIVE, typed).content.decode()


def looked_at(by: Actor) -> list[str]:
    lines = access.accesses(access.AccessFilter(user_id=by.user_id, what="looked", kind="person"), limit=50).items
    return [line.subject for line in lines]


def cases_of() -> list[tuple[int]]:
    return raw("SELECT applicant_id FROM cases_case")


def test_whoever_may_be_known_already_is_not_entered_before_it_is_said(
    client: Client, clerk: Actor, lan: people.PersonView
) -> None:
    answer = client.post(RECEIVE, counter_form() | SLIPPED)
    body = answer.content.decode()

    assert answer.status_code == 422
    assert "số đảo hai chữ số, cùng điện thoại" in body
    assert '<mark class="os-differs">34</mark>' in body, "what differs is marked, of the one in the register"
    assert lan.number not in body
    assert cases_of() == []
    assert looked_at(clerk) == [str(lan.id)], "she reads of it"


def test_that_it_is_another_is_said_once_and_kept_with_the_entry(client: Client, lan: people.PersonView) -> None:
    told = hidden(client.post(RECEIVE, counter_form() | SLIPPED).content.decode())
    answer = client.post(RECEIVE, counter_form() | told | SLIPPED | {"alike": "another"})

    assert answer.status_code == 302, re.findall(r'href="#[^>]*>[^<]*', answer.content.decode())
    assert cases_of() != [(lan.id,)]
    entered = [entry.event for entry in ledger.stream_of_types(PersonRegistered.type)]
    told_apart = [one.told_apart for one in entered if isinstance(one, PersonRegistered) and one.told_apart]
    assert told_apart == [[person_key(lan.id)]]


def test_that_it_is_another_counts_only_of_those_who_were_shown(client: Client, lan: people.PersonView) -> None:
    assert client.post(RECEIVE, counter_form() | SLIPPED | {"alike": "another"}).status_code == 422
    assert cases_of() == []


def test_that_it_is_this_one_puts_the_dossier_under_the_one_in_the_register(
    client: Client, lan: people.PersonView
) -> None:
    form = counter_form() | SLIPPED
    told = hidden(client.post(RECEIVE, form).content.decode())
    body = client.post(RECEIVE, form | told | {"look-up": f"alike-{lan.id}"}).content.decode()

    known = hidden(body)
    assert known["applicant-known"]
    assert 'value="0912 345 678"' in body, "what else was typed stays"
    sent = {"submission_key": form["submission_key"], "kind": "new", "applicant-number": lan.name}
    assert client.post(RECEIVE, known | sent).status_code == 302
    assert cases_of() == [(lan.id,)]


def test_nobody_is_chosen_who_was_not_shown(client: Client, lan: people.PersonView) -> None:
    stranger = people.register_person(
        kind="citizen", name="Võ Văn Lạ", number="074092000329", by=RECEPTIONIST, now=now()
    )
    told = hidden(client.post(RECEIVE, counter_form() | SLIPPED).content.decode())
    for pressed in (f"alike-{stranger.id}", "alike-", "alike-x"):
        body = client.post(RECEIVE, counter_form() | SLIPPED | told | {"look-up": pressed}).content.decode()
        assert "applicant-known" not in hidden(body)


def test_a_card_read_shows_it_before_anything_else_is_typed(client: Client, lan: people.PersonView) -> None:
    body = body_of(client, **{"applicant-number": CARD, "look-up": "enter"})
    assert f'value="alike-{lan.id}"' in body
    assert 'value="another"' in body


def test_whoever_is_found_is_shown_with_those_who_may_be_the_same(
    client: Client, clerk: Actor, lan: people.PersonView
) -> None:
    twice = people.register_person(
        kind="citizen", name="Nguyễn Thị Lân", number="074190001243", by=RECEPTIONIST, now=now()
    )
    body = body_of(client, **{"applicant-number": lan.number, "look-up": "1"})

    assert f'value="alike-{twice.id}"' in body
    assert 'value="another"' not in body, "who is found needs no answer"
    assert {str(lan.id), str(twice.id)} <= set(looked_at(clerk))


def test_the_form_that_comes_back_asks_for_nobody_anew(client: Client, clerk: Actor, lan: people.PersonView) -> None:
    form = counter_form(kind="") | SLIPPED
    for _ in range(3):
        form |= hidden(client.post(RECEIVE, form).content.decode())
    assert asked_left(clerk) == RATE.times - 1
    client.post(RECEIVE, form | {"applicant-phone": "0912 345 679"})
    assert looked_at(clerk) == [str(lan.id)]


def test_who_may_be_the_same_is_asked_no_oftener_than_a_counter_needs(
    client: Client, clerk: Actor, lan: people.PersonView
) -> None:
    assert asked_left(clerk) == RATE.times
    answer = client.post(RECEIVE, counter_form() | SLIPPED)

    assert answer.status_code == 429
    assert lan.name not in answer.content.decode()
    assert cases_of() == []


def asked_left(by: Actor) -> int:
    left = 0
    while throttle("desk.alike", by.key, rate=RATE, now=now()).allowed:
        left += 1
    return left


def test_somebody_without_a_number_is_told_apart_as_well(client: Client, lan: people.PersonView) -> None:
    without = {
        "applicant-number": "",
        "document-kind": "none",
        "applicant-name": lan.name,
        "applicant-phone": lan.phone,
    }
    answer = client.post(RECEIVE, counter_form() | without)
    assert answer.status_code == 422
    told = hidden(answer.content.decode())
    assert client.post(RECEIVE, counter_form() | told | without | {"alike": "another"}).status_code == 302
