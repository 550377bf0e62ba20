"""With somebody's last case goes what is known of him, and always who rated."""

from pathlib import Path
from typing import Any

import pytest

from onestop.cases import api as cases
from onestop.ledger import api as ledger
from onestop.people import api as people
from onestop.runtime.api import raw

from .conftest import World, submission
from .erasing import erased, faults, lived
from .examples import HEAD, RECEPTIONIST, at

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def person_row(world: World) -> tuple[Any, ...]:
    columns = "kind, name, number, birth_year, phone, email, address, folded, sort_key"
    return raw(f"SELECT {columns} FROM people_person WHERE id = %s", [world.citizen.person_id])[0]  # noqa: S608


def test_with_the_last_case_the_person_goes_and_who_rated(world: World) -> None:
    code = lived(world)
    assert raw("SELECT by <> '' FROM feedback_rating WHERE case_code = %s", [code]) == [(True,)]

    erased(code)

    assert person_row(world) == ("citizen", "", f"-{world.citizen.person_id}", None, "", "", "", "", "")
    assert raw("SELECT by FROM feedback_rating WHERE case_code = %s", [code]) == [("",)]
    ledger.sequence_once(at(12))
    assert faults() == []


def test_who_has_another_case_stays_until_that_is_erased_too(world: World) -> None:
    first, second = lived(world), lived(world)

    erased(first)
    assert person_row(world)[1] != ""
    erased(second)

    assert person_row(world)[1] == ""
    assert len(ledger.entries_of_types("people.person_erased")) == 1


def test_who_has_an_account_stays(world: World) -> None:
    code = lived(world)
    person = people.person(world.citizen.person_id or 0)
    raw(
        "INSERT INTO people_user (login, password, kind, person_id, assurance, is_active, made_at) "
        "VALUES ('0900000001', '', 'citizen', %s, 1, true, now())",
        [person.id],
    )

    erased(code)

    assert person_row(world)[1] == person.name


def test_the_number_of_somebody_erased_is_free_and_leads_to_nobody(world: World) -> None:
    person = people.person(world.citizen.person_id or 0)
    erased(lived(world))

    assert people.find_person(person.number) is None
    assert people.find_person(f"-{person.id}") is None
    assert people.recognisable([str(person.id)]) == {}
    again = people.register_person(kind="citizen", name=person.name, number=person.number, by=HEAD, now=at(13))
    assert again.id != person.id


def test_nothing_is_lodged_for_somebody_erased_meanwhile(world: World) -> None:
    """A form at the counter still bears whom it was told of, for a day."""
    erased(lived(world))

    with pytest.raises(people.UnknownPerson):
        cases.lodge_for_other(
            submission(channel="in_person"), applicant=world.citizen.person_id or 0, by=RECEPTIONIST, now=at(13)
        )


@pytest.mark.parametrize("column", ["name", "phone", "folded"])
def test_an_erased_person_filled_in_again_is_found(world: World, column: str) -> None:
    erased(lived(world))
    raw("ALTER TABLE people_person DROP CONSTRAINT a_citizen_number_or_a_tax_code_looks_like_one")
    raw(f"UPDATE people_person SET {column} = 'x' WHERE id = %s", [world.citizen.person_id])  # noqa: S608

    assert "wrong_person" in [one.code for one in faults()]


def test_a_person_emptied_without_an_erasure_is_found(world: World) -> None:
    raw("UPDATE people_person SET name = '', number = '-1' WHERE id = %s", [world.citizen.person_id])

    assert "wrong_person" in [one.code for one in faults()]


def test_a_rater_that_an_erased_case_still_names_is_found(world: World) -> None:
    code = lived(world)
    erased(code)
    raw("UPDATE feedback_rating SET by = '17' WHERE case_code = %s", [code])

    assert "wrong_case" in [one.code for one in faults()]
