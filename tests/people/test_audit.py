"""Who was registered is still there, and as they were entered; whoever changes a row by hand is found."""

from datetime import datetime

import pytest

from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.people import api
from onestop.people.events import PersonRegistered
from onestop.people.models import Person, User
from onestop.runtime.api import raw, transaction

pytestmark = pytest.mark.django_db
COUNTER = Actor(kind="official", key="17", agency="H09.31.03")
BY_HAND = {
    "people_person": {
        "kind": "'business'",
        "name": "'Trần Văn Ba'",
        "number": "'074190009999'",
        "birth_year": "1970",
        "phone": "'0900000001'",
        "email": "'ai@vidu.vn'",
        "address": "'Nơi khác'",
    },
    "people_user": {"login": "'0900000009'", "assurance": "3", "kind": "'business'"},
}


@pytest.fixture(autouse=True)
def registered(now: datetime) -> None:
    api.load_invented(3)
    api.register_person(kind="citizen", name="Lê Văn Bình", number="074085002345", by=COUNTER, now=now)
    api.register_account(
        login="0912345678", password="mot-cua-xin-chao", name="Trần Thị Hoa", number="074190001239", now=now
    )


def found() -> list[str]:
    return [one.code for one in api.people_hold(lambda _done, _total: None)]


def test_what_nobody_touched_holds() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [(table, column, value) for table, columns in BY_HAND.items() for column, value in columns.items()],
)
def test_each_value_changed_by_hand_is_found(table: str, column: str, value: str) -> None:
    whose = "number = '074190001239'" if table == "people_person" else "login = '0912345678'"
    if column == "kind" and table == "people_person":
        raw("ALTER TABLE people_person DROP CONSTRAINT a_citizen_number_or_a_tax_code_looks_like_one")

    raw(f"UPDATE {table} SET {column} = {value} WHERE {whose}")  # noqa: S608 - a table of this test

    assert found() == ["wrong_person"]


def test_somebody_taken_out_is_missed() -> None:
    User.objects.all().delete()
    Person.objects.filter(number="074190001239").delete()

    assert found() == ["missing_person"]


def test_an_entry_of_the_first_version_says_of_nobody_in_particular(now: datetime) -> None:
    old = PersonRegistered(person_kind="citizen")
    with transaction():
        ledger.record([ledger.seal(old, at=now, by=COUNTER, case=None, prev=None)])

    assert found() == []


def test_the_ledger_learns_no_number_and_no_name() -> None:
    payloads = b"".join(bytes(row[0]) for row in raw("SELECT payload FROM ledger_disclosure"))

    assert b"074190001239" not in payloads
    assert b"Hoa" not in payloads
