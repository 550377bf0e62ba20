"""Where somebody is reached may be changed at the counter; who they are may not, and the change is proved like the entry."""

from datetime import datetime

import pytest

from onestop.kernel.actor import Actor
from onestop.kernel.datatypes.refusal import EntryNotValid
from onestop.ledger import api as ledger
from onestop.people import api
from onestop.people.events import ContactChanged
from onestop.people.models import Person
from onestop.runtime.api import raw, transaction

pytestmark = pytest.mark.django_db
COUNTER = Actor(kind="official", key="17", agency="H09.31.03")


@pytest.fixture
def lan(now: datetime) -> api.PersonView:
    return api.register_person(
        kind="citizen",
        name="Nguyễn Thị Lan",
        number="074190001234",
        phone="0912345678",
        address="12 Bạch Đằng",
        by=COUNTER,
        now=now,
    )


def change(person: api.PersonView, now: datetime, **told: str) -> api.PersonView:
    with transaction():
        return api.change_contact(person.id, **told, by=COUNTER, now=now)


def changes() -> int:
    return len(list(ledger.stream_of_types(ContactChanged.type)))


def found() -> list[str]:
    return [one.code for one in api.people_hold(lambda _done, _total: None)]


def test_what_is_told_is_kept_and_the_rest_stays(lan: api.PersonView, now: datetime) -> None:
    after = change(lan, now, phone="0987 654 321")

    assert (after.phone, after.address, after.name, after.number) == (
        "0987654321",
        "12 Bạch Đằng",
        lan.name,
        lan.number,
    )
    assert api.person(lan.id) == after
    assert found() == []


def test_a_change_by_hand_after_it_is_found(lan: api.PersonView, now: datetime) -> None:
    change(lan, now, address="1 Yersin")
    Person.objects.filter(pk=lan.id).update(address="12 Bạch Đằng")

    assert found() == ["wrong_person"]


def test_changes_of_one_moment_to_and_fro_need_no_order(lan: api.PersonView, now: datetime) -> None:
    for address in ("1 Yersin", "12 Bạch Đằng", "3 Yersin", "1 Yersin"):
        change(lan, now, address=address)

    assert found() == []
    Person.objects.filter(pk=lan.id).update(address="3 Yersin")
    assert found() == ["wrong_person"]


def test_somebody_of_whom_no_entry_told_is_proved_from_the_change_on(now: datetime) -> None:
    api.load_invented(1)
    invented = api.person(Person.objects.get().pk)
    change(invented, now, address="1 Yersin")

    assert found() == []
    Person.objects.update(phone="0900000009")
    assert found() == ["wrong_person"]


@pytest.mark.parametrize("told", [{}, {"phone": "0912 345 678"}, {"address": "12 Bạch Đằng"}])
def test_nothing_new_is_no_event(lan: api.PersonView, now: datetime, told: dict[str, str]) -> None:
    assert change(lan, now, **told) == lan
    assert changes() == 0


def test_what_cannot_be_a_telephone_changes_nothing(lan: api.PersonView, now: datetime) -> None:
    with pytest.raises(EntryNotValid):
        change(lan, now, phone="abc", address="1 Yersin")
    assert api.person(lan.id) == lan


def test_nobody_is_nobody(now: datetime) -> None:
    with pytest.raises(api.UnknownPerson):
        change(api.PersonView(id=1, kind="", name="", number="", birth_year=None, phone="", email="", address=""), now)


def test_the_ledger_learns_neither(lan: api.PersonView, now: datetime) -> None:
    change(lan, now, phone="0987654321", address="1 Yersin")
    payloads = b"".join(bytes(row[0]) for row in raw("SELECT payload FROM ledger_disclosure"))
    assert b"0987654321" not in payloads
    assert b"Yersin" not in payloads
