"""Where one applies: communes under their districts, and since there are two tiers under the province itself."""

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from onestop.frame.places import places_for
from onestop.kernel.actor import SYSTEM
from onestop.kernel.bilingual import Text
from onestop.kernel.text import sort_key
from onestop.kernel.times import LOCAL
from onestop.organisation import api as organisation
from onestop.portal.offices import offices_of

pytestmark = pytest.mark.django_db
LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)
COMMUNES: Any = SimpleNamespace(competent={"level": "commune"})
DISTRICTS: Any = SimpleNamespace(competent={"level": "district"})


@pytest.fixture(autouse=True)
def _a_ward_of_the_province() -> None:
    """One ward is put under the province, another is merged into it."""
    organisation.forget()
    organisation.load_province(datetime(2021, 9, 28, 8, 0, tzinfo=LOCAL))
    change = organisation.read_reorganisation(
        {
            "decision": "NQ 1",
            "valid_from": FIRST_DAY,
            "move": [{"code": "H09.31.04", "under": "H09"}],
            "end": ["H09.31.05"],
            "succeed": [{"from": "H09.31.05", "to": "H09.31.04", "kind": "merged"}],
        }
    )
    organisation.reorganise(change, by=SYSTEM, now=datetime(2025, 6, 1, 8, 0, tzinfo=LOCAL))


def test_communes_stand_under_their_districts() -> None:
    groups = places_for(COMMUNES, LAST_DAY)
    assert len(groups) == 9
    assert sum(len(group.places) for group in groups) == 91


def test_a_commune_of_the_province_stands_under_the_district_it_was_of() -> None:
    *districts, last = places_for(COMMUNES, FIRST_DAY)
    assert last.heading == Text("Trước đây thuộc thành phố Thủ Dầu Một", "Formerly of Thu Dau Mot City")
    assert [place.code for place in last.places] == ["H09.31.04"]
    assert sum(len(group.places) for group in districts) == 89


@pytest.mark.parametrize("day", [LAST_DAY, FIRST_DAY])
def test_communes_stand_in_the_order_of_the_alphabet_and_no_two_of_a_heading_are_called_the_same(day: date) -> None:
    for group in places_for(COMMUNES, day):
        names = [place.name.vi for place in group.places]
        assert names == sorted(names, key=sort_key)
        assert len(names) == len(set(names))


def test_offices_stand_in_the_order_of_the_alphabet_too() -> None:
    for group in offices_of(FIRST_DAY):
        names = [place.name.vi for place in group.offices if place.kind == "commune"]
        assert names == sorted(names, key=sort_key)


def test_districts_stand_under_no_heading() -> None:
    (group,) = places_for(DISTRICTS, FIRST_DAY)
    assert (group.heading, len(group.places)) == (None, 9)


def test_a_place_that_has_ended_keeps_its_name() -> None:
    name = organisation.authority_of("H09.31.05", FIRST_DAY)
    assert name is not None
    assert name.vi == "Ủy ban nhân dân phường Phú Thọ"
    assert organisation.authority_of("H09.99", FIRST_DAY) is None
