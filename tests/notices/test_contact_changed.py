"""A counter that writes down another telephone or address diverts every message of somebody: it is told where they were reached
until then, and at the new one, and what stood there is kept no longer than that takes.
"""

from typing import Any

import pytest

from cases.conftest import World, submission
from cases.examples import COMMUNE, RECEPTIONIST, at
from onestop.cases import api as cases
from onestop.notices.models import Caught, Message
from onestop.people import api as people
from onestop.people.models import FormerContact

from .conftest import Clock, follow, person_of, send_all

pytestmark = pytest.mark.django_db(transaction=True)
OLD, NEW = "0912345678", "0999888777"


def taken_in(world: World, *, accept: bool = True, **contact: str) -> str:
    return cases.lodge_for_other(
        submission(on_paper=["id"], agency=COMMUNE, channel="in_person"),
        applicant=world.citizen.person_id or 0,
        contact=cases.Contact(**{"phone": "", "address": "", **contact}),
        accept=accept,
        by=RECEPTIONIST,
        now=at(2),
    )


def told(code: str) -> set[tuple[str, str, str]]:
    return set(
        Message.objects.filter(case_code=code, text="contact_changed").values_list("recipient", "channel", "state")
    )


def kept() -> list[str]:
    return list(FormerContact.objects.values_list("phone", flat=True))


@pytest.mark.parametrize("accept", [True, False])
def test_the_old_number_and_the_new_the_mail_and_the_inbox_are_told(told_world: World, accept: bool) -> None:
    code = taken_in(told_world, phone=NEW, accept=accept)
    assert kept() == [OLD]
    follow(at(2))

    assert told(code) == {
        ("former", "sms", "queued"),
        ("applicant", "sms", "queued"),
        ("applicant", "email", "queued"),
        ("applicant", "inbox", "queued"),
    }


def test_each_goes_where_it_should_and_then_the_old_number_is_forgotten(told_world: World) -> None:
    code = taken_in(told_world, phone=NEW)
    follow(at(2))
    send_all(Clock(at(2, 10)))
    sent: dict[str, Any] = dict(_caught(code))

    assert set(sent) == {OLD, NEW}
    assert "1022" in sent[OLD]
    assert NEW not in sent[OLD]
    assert kept() == []


def test_another_address_is_told_to_the_number_that_stands(told_world: World) -> None:
    code = taken_in(told_world, address="99 Đường Lạ")
    follow(at(2))

    assert ("former", "sms", "queued") in told(code)
    assert kept() == [OLD]


def test_what_was_told_the_same_changes_nothing_and_tells_nothing(told_world: World) -> None:
    code = taken_in(told_world, phone=OLD)
    follow(at(2))

    assert told(code) == set()
    assert kept() == []


def test_where_there_was_no_number_nothing_is_kept(told_world: World) -> None:
    person_of(told_world).update(phone="")
    code = taken_in(told_world, phone=NEW)
    follow(at(2))

    assert ("applicant", "inbox", "queued") in told(code)
    assert "former" not in {one for one, *_ in told(code)}
    assert kept() == []


def test_of_two_changes_before_anybody_was_told_the_first_number_is(told_world: World) -> None:
    taken_in(told_world, phone="0999888666")
    taken_in(told_world, phone=NEW)

    assert kept() == [OLD]
    assert people.person(told_world.citizen.person_id or 0).phone == NEW


def _caught(code: str) -> list[tuple[str, str]]:
    rows = Caught.objects.filter(case_code=code, channel="sms", body__contains="1022")
    return list(rows.values_list("to", "body"))
