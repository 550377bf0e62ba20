"""Invented applicants are well-formed, all different, and the same in every run."""

import pytest

from onestop.people import api
from onestop.people.domain.invented import invented_applicants
from onestop.people.domain.numbers import birth_year_of, checked_number
from onestop.people.models import Person


def test_every_number_is_valid_and_used_once() -> None:
    people = list(invented_applicants(3_000))
    assert len({person.number for person in people}) == 3_000
    for person in people:
        assert checked_number(person.kind, person.number) == person.number
        assert birth_year_of(person.kind, person.number, person.birth_year) == person.birth_year


def test_every_eighth_is_a_business() -> None:
    kinds = [person.kind for person in invented_applicants(800)]
    assert kinds.count("business") == 100


def test_a_longer_row_begins_with_the_shorter() -> None:
    assert list(invented_applicants(50))[:20] == list(invented_applicants(20))


@pytest.mark.django_db
def test_loading_more_keeps_those_already_there() -> None:
    few = api.load_invented(20)
    assert api.load_invented(50)[:20] == few
    assert Person.objects.count() == 50
