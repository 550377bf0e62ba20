"""Who was registered is still there, and as they were entered; whoever changes a row by hand is found."""

from datetime import datetime

import pytest

from onestop.kernel.actor import Actor
from onestop.ledger import api as ledger
from onestop.people import api
from onestop.people.digests import person_key
from onestop.people.events import PersonErased, PersonRegistered
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


def test_an_account_put_beside_the_one_somebody_has_is_found(now: datetime) -> None:
    whose = Person.objects.get(number="074190001239")
    User.objects.create(login="0900000009", kind="citizen", person=whose, made_at=now)

    assert found() == ["wrong_person"]


@pytest.mark.parametrize("number", ["074085002345", None])
def test_an_account_put_by_hand_for_who_never_had_one_is_found(number: str | None, now: datetime) -> None:
    """Of whoever was entered at a counter, and of invented applicants, of whom no entry tells."""
    whose = Person.objects.get(number=number) if number else Person.objects.order_by("id")[0]
    User.objects.create(login="0900000009", kind="citizen", person=whose, made_at=now)

    assert found() == ["wrong_person"]


def test_accounts_of_an_older_database_are_recorded_with_the_upgrade_alone(now: datetime) -> None:
    User.objects.create(login="lau", kind="citizen", person=Person.objects.order_by("id")[0], made_at=now)
    User.objects.create(login="la", kind="citizen", person=Person.objects.get(number="074085002345"), made_at=now)
    assert len(found()) == 2

    with transaction():
        assert api.record_existing_accounts(now) == 1, "who has an entry has every account in one"
    assert found() == ["wrong_person"]
    with transaction():
        assert api.record_existing_accounts(now) == 0


@pytest.mark.parametrize("column", ["folded", "sort_key"])
def test_a_person_hidden_from_search_is_found(column: str) -> None:
    Person.objects.filter(number="074190001239").update(**{column: "ai do"})

    assert found() == ["wrong_person"]


@pytest.mark.parametrize("judged", [False, True])
def test_an_erasure_nobody_of_ours_told_of_excuses_nothing(judged: bool, now: datetime) -> None:
    whose = Person.objects.get(number="074190001239")
    event = PersonErased(person=person_key(whose.pk))
    ledger.record([ledger.seal(event, at=now, by=COUNTER, case=None, prev=None)._replace(mac=None)])
    if judged:
        ledger.sequence_once(now)
    User.objects.all().delete()
    whose.delete()

    assert found() == ["missing_person"]


def test_a_registration_nobody_of_ours_told_of_is_not_missed(now: datetime) -> None:
    event = PersonRegistered(person_kind="citizen", person="0" * 64, content="0" * 64)
    ledger.record([ledger.seal(event, at=now, by=COUNTER, case=None, prev=None)._replace(mac=None)])

    assert found() == []
