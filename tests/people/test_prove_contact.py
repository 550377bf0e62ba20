"""Who proves a new address has it in the register, and the register stays proved, whether or not an entry told of them before."""

from collections.abc import Callable
from datetime import datetime

import pytest

from onestop.kernel.actor import Actor
from onestop.people import api
from onestop.people.domain.contact_proof import DIGITS, code_of
from onestop.people.models import ContactChange, Person
from onestop.runtime.api import transaction

pytestmark = pytest.mark.django_db


def of(person: int) -> Actor:
    return Actor(kind="citizen", key="31", person_id=person)


def change(person: int, value: str, now: datetime) -> None:
    with transaction():
        api.begin_contact_change("email", value, by=of(person), now=now)
        proof = api.waiting_proof(person, "email", now=now)
        assert proof is not None
        api.try_code("email", proof.code, by=of(person), now=now)


def found() -> list[str]:
    return [one.code for one in api.people_hold(lambda _done, _total: None)]


def registered(now: datetime) -> int:
    counter = Actor(kind="official", key="17", agency="H09.31.03")
    return api.register_person(
        kind="citizen", name="Nguyễn Thị Lan", number="074190001234", email="a@vidu.vn", by=counter, now=now
    ).id


def invented(now: datetime) -> int:
    del now
    api.load_invented(1)
    return Person.objects.get().pk


@pytest.mark.parametrize("someone", [registered, invented])
def test_to_and_fro_the_register_stays_proved(someone: Callable[[datetime], int], now: datetime) -> None:
    person = someone(now)
    before = Person.objects.get(pk=person).email
    change(person, "b@vidu.vn", now)
    assert found() == []
    if before:
        change(person, before, now)

    assert found() == []


def test_somebody_of_whom_no_entry_told_may_be_as_before_again(now: datetime) -> None:
    person = invented(now)
    for value in ("a@vidu.vn", "b@vidu.vn", "a@vidu.vn"):
        change(person, value, now)
    assert found() == []

    Person.objects.update(email="c@vidu.vn")
    assert found() == ["wrong_person"]


def test_a_change_by_hand_after_it_is_found(now: datetime) -> None:
    person = registered(now)
    change(person, "b@vidu.vn", now)
    Person.objects.update(email="a@vidu.vn")

    assert found() == ["wrong_person"]


def test_who_is_not_in_the_register_proves_nothing(now: datetime) -> None:
    with pytest.raises(api.UnknownPerson), transaction():
        api.begin_contact_change("email", "b@vidu.vn", by=of(999_999), now=now)


def test_one_address_waits_at_a_time(now: datetime) -> None:
    person = registered(now)
    with transaction():
        for value in ("b@vidu.vn", "c@vidu.vn"):
            api.begin_contact_change("email", value, by=of(person), now=now)

    assert [one.value for one in ContactChange.objects.all()] == ["c@vidu.vn"]


def test_a_code_has_its_digits_and_is_of_one_address_one_person_and_one_request() -> None:
    def code(salt: bytes = b"s", person: int = 1, value: str = "b@vidu.vn", key: bytes = b"k") -> str:
        return code_of(salt=salt, person=person, kind="email", value=value, key=key)

    others = {code(salt=b"t"), code(person=2), code(value="c@vidu.vn"), code(key=b"l")}
    assert len(code()) == DIGITS
    assert code() not in others
