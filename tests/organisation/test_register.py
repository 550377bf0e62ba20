"""Agencies keep their code for life; their name is read as of a day."""

from datetime import date, datetime

import pytest
from django.db import IntegrityError

from onestop.kernel.times import LOCAL
from onestop.organisation import api
from onestop.organisation.models import Agency, AgencyPeriod

pytestmark = pytest.mark.django_db
PROGRAMME_SIGNED = date(2021, 9, 28)
BEN_CAT = "H09.34"
LOADED = datetime(2021, 9, 28, 8, 0, tzinfo=LOCAL)


@pytest.fixture(autouse=True)
def _province() -> None:
    api.load_province(LOADED)


def test_on_the_day_of_the_programme_there_are_nine_districts_and_ninety_one_communes() -> None:
    kinds = [view.kind for view in api.all_on(PROGRAMME_SIGNED)]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "province": 1,
        "office": 1,
        "department": 19,
        "district": 9,
        "commune": 91,
        "one_stop": 121,
        "commune_police": 91,
        "social_insurance": 1,
        "tax_office": 1,
    }


def test_ben_cat_is_a_town_until_the_day_it_becomes_a_city() -> None:
    assert api.agency(BEN_CAT, date(2024, 4, 30)).name.vi == "Thị xã Bến Cát"
    assert api.agency(BEN_CAT, date(2024, 5, 1)).name.vi == "Thành phố Bến Cát"


def test_the_same_code_and_row_go_on_under_the_new_name() -> None:
    town, city = api.history("H09.36")
    assert (town.name.en, city.name.en) == ("Tan Uyen Town", "Tan Uyen City")
    assert town.id == city.id
    assert town.valid_until == city.valid_from == date(2023, 4, 10)


def test_the_section_is_renamed_with_its_agency() -> None:
    assert api.one_stop_of(BEN_CAT, PROGRAMME_SIGNED).name.vi == "Bộ phận Một cửa thị xã Bến Cát"
    assert api.one_stop_of(BEN_CAT, date(2025, 1, 2)).name.vi == "Bộ phận Một cửa thành phố Bến Cát"


def test_before_its_first_day_an_agency_is_unknown() -> None:
    with pytest.raises(api.UnknownAgency) as refused:
        api.agency("H09.31", date(2020, 1, 31))
    assert refused.value.facts() == {"agency": "H09.31", "on": "2020-01-31"}


def test_a_city_has_its_wards_and_their_sections_below_it() -> None:
    assert [view.code for view in api.children("H09.31.03", PROGRAMME_SIGNED)] == ["H09.31.03.CA", "H09.31.03.MC"]
    below = api.subtree("H09.31", PROGRAMME_SIGNED)
    assert sum(view.kind == "commune" for view in below) == 14
    assert sum(view.kind == "one_stop" for view in below) == 15
    assert [view.code for view in api.ancestors("H09.31.03.MC", PROGRAMME_SIGNED)] == ["H09.31.03", "H09.31", "H09"]
    assert api.unit_of("H09.31.03.MC", PROGRAMME_SIGNED) == "H09.31"
    assert api.unit_of("H09", PROGRAMME_SIGNED) == "H09"


def test_whoever_stands_below_stands_under_and_nobody_else() -> None:
    assert api.is_under("H09.31.03", "H09.31", PROGRAMME_SIGNED)
    assert api.is_under("H09.31", "H09.31", PROGRAMME_SIGNED)
    assert not api.is_under("H09.31", "H09.31.03", PROGRAMME_SIGNED)
    assert not api.is_under("H09.32.01", "H09.31", PROGRAMME_SIGNED)


def test_cases_are_handled_by_a_hundred_and_twenty_agencies() -> None:
    assert len(api.handling_agencies(PROGRAMME_SIGNED)) == 120


@pytest.mark.parametrize("typed", ["phú hòa", "phu hoà", "PHU HOA", "phu ho"])
def test_an_agency_is_found_with_or_without_diacritics(typed: str) -> None:
    assert api.find(typed, PROGRAMME_SIGNED)[0].code == "H09.31.04"


def test_a_territory_signs_as_its_peoples_committee_and_a_department_as_itself() -> None:
    assert api.agency("H09.31.03", PROGRAMME_SIGNED).authority.vi == "Ủy ban nhân dân phường Phú Cường"
    assert api.agency("H09.02", PROGRAMME_SIGNED).authority.vi == "Sở Tư pháp"


def test_loading_the_province_again_changes_nothing() -> None:
    assert api.load_province(LOADED) == 0
    # Renamed were two cities, each with its section, and two wards, each with section and police.
    assert AgencyPeriod.objects.count() == 335 + 2 * 2 + 2 * 3


def test_an_agency_bears_one_name_at_a_time() -> None:
    ben_cat = Agency.objects.get(code=BEN_CAT)
    with pytest.raises(IntegrityError, match="an_agency_bears_one_name_at_a_time"):
        ben_cat.periods.create(
            name_vi="Huyện Bến Cát",
            name_en="Ben Cat District",
            valid_from=date(2022, 1, 1),
            valid_until=date(2022, 2, 1),
        )


def test_names_cost_no_query_once_read(django_assert_num_queries: pytest.FixtureRequest) -> None:
    api.agency(BEN_CAT, PROGRAMME_SIGNED)
    with django_assert_num_queries(0):  # type: ignore[operator]
        api.agency(BEN_CAT, date(2024, 6, 1))
        api.all_on(PROGRAMME_SIGNED)
        api.scope("H09", PROGRAMME_SIGNED, subtree=True)
        api.ancestors("H09.31.03", PROGRAMME_SIGNED)
