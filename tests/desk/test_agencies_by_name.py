"""Agencies are found by words of their names, and by beginnings of words only where no name holds the words."""

from datetime import date

import pytest

from cases.conftest import World
from onestop.cases import api as cases
from onestop.desk.agencies_by_name import found_by

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 28)


def names(sought: str) -> tuple[set[str], bool]:
    found = found_by(sought, cases.agencies_to_ask(but="H09.31.03", on=TODAY))
    return {one.kind for one in found.agencies}, found.alike


@pytest.mark.parametrize(
    ("sought", "kind"), [("cong an", "commune_police"), ("bảo hiểm", "social_insurance"), ("thue", "tax_office")]
)
def test_police_insurance_and_tax_can_be_asked_and_are_found(world: World, sought: str, kind: str) -> None:
    kinds, alike = names(sought)

    assert kind in kinds
    assert not alike


def test_a_beginning_is_said_to_be_like_it(world: World) -> None:
    assert names("tư phá")[1]


def test_letters_inside_a_word_find_nothing(world: World) -> None:
    assert names("uong") == (set(), True)
